// What lies on the board, in words: areas, scales, cooperation, contacts, clashes, votes, reasons of changes.

#include <algorithm>

#include "game/text/sentences.hpp"
#include "game/text/typeset.hpp"

namespace koop::text {
namespace {

// The band of a 0–10 scale that has one sentence: 0–2, 3–4, 5–6, 7–8, 9–10.
unsigned band_of(int points) { return points <= 2 ? 0 : std::min(4u, static_cast<unsigned>((points - 1) / 2)); }

std::string numbered(std::string_view group, unsigned n) { return std::string(group) + "." + std::to_string(n); }

}  // namespace

std::string Sentences::phase(Phase phase) const { return say("phase." + std::string(name_of(phase))); }

std::string Sentences::month_of(const Board& board) const {
  return say("month.of", {{"round", std::max<int>(board.round, 1)}, {"rounds", board.rounds}});
}

std::string Sentences::month_title(const Board& board) const {
  const int round = std::max<int>(board.round, 1);
  return say("month.title", {{"round", round}, {"rounds", board.rounds}, {"month", names_.month(round)}});
}

std::string Sentences::next_headline(const Board& board) const {
  return say("month.next_headline", {{"month", names_.month_for(board.round + 1)}});
}

std::string Sentences::this_month(const Board& board) const {
  const int round = std::max<int>(board.round, 1);
  if (board.happened.exists())
    return say("month.this", {{"month", upper_first(names_.month_in(round))}, {"event", names_.headline(board.happened)}});
  const std::string first = round == 1 ? names_.text(TextKind::scenario, 0, 8) : std::string();
  return typeset(upper_first(first.empty() ? names_.month(round) : first));
}

std::string Sentences::area_state(AreaId area, int points) const {
  const unsigned band = band_of(points);
  const std::string own = names_.text(TextKind::area, area.index(), band + 1);
  return typeset(own.empty() ? say(numbered("band", band)) : own);
}

std::string Sentences::area_points(int own, int support) const {
  return typeset(std::to_string(own) + " + " + std::to_string(support));
}

std::string Sentences::trust_words(int trust) const { return say(numbered("trust", band_of(trust))); }
std::string Sentences::agency_words(int agency) const { return say(numbered("agency", band_of(agency))); }
std::string Sentences::of_ten(int points) const { return say("scale.of_ten", {{"n", points}}); }
std::string Sentences::cooperation(int level) const {
  return say(numbered("cooperation", static_cast<unsigned>(std::clamp(level, 0, 3))));
}
std::string Sentences::cooperation_about(int level) const {
  return say(numbered("cooperation", static_cast<unsigned>(std::clamp(level, 0, 3))) + ".about");
}
std::string Sentences::relation(Relation relation) const { return say("relation." + std::string(name_of(relation))); }
std::string Sentences::answer(FamilyAnswer answer) const { return say("answer." + std::string(name_of(answer))); }

std::string Sentences::change(int own_by, int support_by) const {
  if (own_by > 0 && support_by == -own_by) return locale().plural("change.turned", own_by);
  std::vector<std::string> parts;
  if (own_by != 0) parts.push_back(say("change.own", {{"n", signed_number(own_by)}}));
  if (support_by != 0) parts.push_back(say("change.support", {{"n", signed_number(support_by)}}));
  return parts.empty() ? say("change.none") : comma_list(parts);
}

std::string Sentences::because(const Why& why, const Board& board) const {
  const auto id = static_cast<unsigned>(why.id);
  const std::string key = "because." + std::string(name_of(why.kind));
  switch (why.kind) {
    case WhyKind::setup: return {};
    case WhyKind::service: return say(key, {{"service", names_.service(ServiceId{id})}});
    case WhyKind::tie: return say(key, {{"tie", names_.tie(TieId{id})}});
    case WhyKind::card:
      return say(key, {{"card", names_.quote(names_.technique(
                                    id < enum_count<Technique> ? Technique{static_cast<std::uint8_t>(id)} : Technique{}))}});
    case WhyKind::reflex:
      return say("because.card",
                 {{"card", names_.quote(names_.technique(id < enum_count<Technique> ? Technique{static_cast<std::uint8_t>(id)}
                                                                                    : Technique{}))}});
    case WhyKind::tool:
      return say(key, {{"tool", say("tool." + std::string(name_of(id < enum_count<Tool> ? static_cast<Tool>(id) : Tool{})))}});
    case WhyKind::project: return say(key, {{"project", names_.project(ProjectId{id})}});
    case WhyKind::procedure: return say(key, {{"procedure", names_.procedure(ProcedureId{id})}});
    case WhyKind::event: return say(key, {{"event", names_.headline(board.happened)}});
    case WhyKind::joint:
    case WhyKind::pressure:
    case WhyKind::step:
    case WhyKind::flow:
    case WhyKind::sign:
    case WhyKind::techniques:
    case WhyKind::areas_risen:
    case WhyKind::contacts:
    case WhyKind::no_ground:
    case WhyKind::building:
    case WhyKind::community:
    case WhyKind::knowledge:
    case WhyKind::epilogue:
    case WhyKind::inaction:
    case WhyKind::agreement:
    case WhyKind::notified:
    case WhyKind::crisis:
    case WhyKind::information:
    case WhyKind::coaching:
    case WhyKind::barrier:
    case WhyKind::budget:
    case WhyKind::closing:
    case WhyKind::appreciation:
    case WhyKind::listening:
    case WhyKind::overtime:
    case WhyKind::helper_support:
    case WhyKind::tasks:
    case WhyKind::repeated:
    case WhyKind::accord:
    case WhyKind::hopes: return say(key);
  }
  return {};
}

std::string Sentences::pressure(AreaId area, const Board& board) const {
  if (area.index() >= names_.catalogue.areas.size() || area.index() >= AreaId::cap) return {};
  const AreaState& state = board.area[area.index()];
  const Params params{{"area", names_.area(area)}};
  if (state.attended) return say("pressure.attended", params);
  const int left = names_.catalogue.areas[area.index()].pressure - state.idle;
  return left <= 0 ? say("pressure.now", params) : locale().plural("pressure.soon", left, params);
}

int Sentences::capacity(const Board& board) const {
  const auto seats = static_cast<std::size_t>(std::clamp<int>(board.seats, 0, 8));
  return board.capacity > 0 ? board.capacity : names_.catalogue.capacity[seats];
}

std::string Sentences::contacts(const Board& board) const {
  return say("contacts.counted",
             {{"month", names_.month_in(std::max<int>(board.round, 1))}, {"n", board.contacts}, {"capacity", capacity(board)}});
}

std::string Sentences::contacts_effect(const Board& board) const {
  const int above = board.contacts - capacity(board);
  return above > 0 ? locale().plural("contacts.above", above) : std::string();
}

std::string Sentences::clash(AreaId area, const Board& board) const {
  SeatSet who;
  for (unsigned s = 0; s < static_cast<unsigned>(board.seats) && s < SeatId::cap; ++s) {
    for (const SlipItem& item : board.seat[s].slip) {
      const unsigned service = item.service.index();
      const bool here = service < names_.catalogue.services.size() && names_.catalogue.services[service].area == area;
      if (here && (item.kind == SlipKind::support || item.kind == SlipKind::joint)) who.insert(SeatId{s});
    }
  }
  const Params params{{"area", names_.area_inside(area)}, {"seats", names_.all_of(names_.seat_labels(who, board))}};
  return say(who.size() < 2 ? "clash.area" : "clash.seats", params);
}

std::string Sentences::answers_counted(const Board& board) const {
  int yes = 0, other = 0;
  for (const SeatState& seat : board.seat) {
    for (FamilyAnswer answer : seat.answers) {
      yes += answer == FamilyAnswer::yes ? 1 : 0;
      other += answer == FamilyAnswer::not_like_this ? 1 : 0;
    }
  }
  return say("answers.counted", {{"yes", locale().counted("times", yes)}, {"other", locale().counted("times", other)}});
}

std::string Sentences::service_about(ServiceId service, int gain) const {
  if (service.index() >= names_.catalogue.services.size()) return {};
  const CatalogueService& s = names_.catalogue.services[service.index()];
  const std::string channel = say("channel." + std::string(name_of(s.channel)) + ".contact");
  if (gain == 0) return say("service.about_no_gain", {{"area", names_.area(s.area)}, {"channel", channel}});
  return say("service.about", {{"area", names_.area(s.area)}, {"gain", signed_number(gain)}, {"channel", channel}});
}

std::string Sentences::vote_subject(const Vote& vote, const Board& board) const {
  const Params params{{"goal", names_.quote(names_.goal(vote.goal))},  {"question", names_.question(vote.question)},
                      {"seat", names_.seat(vote.owner, board)},        {"partner", names_.institution(vote.institution)},
                      {"procedure", names_.procedure(vote.procedure)}, {"month", names_.month_in(board.round + 1)}};
  return say("vote.subject." + std::string(name_of(vote.kind)), params);
}

}  // namespace koop::text
