#include "game/text/names.hpp"

#include "game/text/typeset.hpp"

namespace koop::text {
namespace {

// Parts of TextKind::institution from 5 on hold the cases after the nominative.
constexpr unsigned institution_cases = 5;

}  // namespace

std::string Names::text(TextKind kind, unsigned id, unsigned part) const {
  const std::string* found =
      texts.find({kind, static_cast<std::uint16_t>(id), static_cast<std::uint8_t>(part)}, locale.language());
  return found == nullptr ? std::string() : *found;
}

std::string Names::text_or(TextKind kind, unsigned id, unsigned part, std::string_view fallback_key) const {
  std::string found = text(kind, id, part);
  return found.empty() ? locale.phrase(fallback_key) : found;
}

namespace {

// A name whose cases stand in parts `first + case`; a missing case reads like the nominative.
Cased cased(const Names& names, TextKind kind, unsigned id, unsigned first, std::string_view fallback_key) {
  Cased out(names.text_or(kind, id, 0, fallback_key));
  for (unsigned c = 1; c < enum_count<Case>; ++c)
    if (std::string form = names.text(kind, id, first + c); !form.empty()) out.form[c] = std::move(form);
  return out;
}

}  // namespace

Cased Names::family() const { return cased(*this, TextKind::family, 0, 0, "name.family"); }
Cased Names::institution(InstitutionId id) const {
  return cased(*this, TextKind::institution, id.index(), institution_cases - 1, "name.seat");
}
Cased Names::seat(SeatId id, const Board& board) const {
  return id.index() < SeatId::cap ? institution(board.seat[id.index()].institution) : Cased(locale.phrase("name.seat"));
}
Cased Names::member(MemberId id) const { return cased(*this, TextKind::member, id.index(), 0, "name.member"); }
Cased Names::tie(TieId id) const { return cased(*this, TextKind::tie, id.index(), 0, "name.tie"); }

std::string Names::area(AreaKind kind) const { return locale.phrase("area." + std::string(name_of(kind))); }
std::string Names::area(AreaId id) const {
  return id.index() < catalogue.areas.size() ? area(catalogue.areas[id.index()].kind) : locale.phrase("name.area");
}
std::string Names::area_inside(AreaId id) const { return lower_first(area(id)); }
std::string Names::service(ServiceId id) const { return text_or(TextKind::service, id.index(), 0, "name.service"); }
std::string Names::technique(Technique t) const {
  return text_or(TextKind::technique, static_cast<unsigned>(t), 0, "name.card");
}
std::string Names::finding(FindingId id) const { return text_or(TextKind::finding, id.index(), 1, "name.finding"); }
std::string Names::finding_sentence(FindingId id) const { return text_or(TextKind::finding, id.index(), 0, "name.finding"); }
std::string Names::knowledge(KnowledgeId id) const { return text_or(TextKind::knowledge, id.index(), 1, "name.knowledge"); }
std::string Names::goal(GoalId id) const { return text_or(TextKind::goal, id.index(), 0, "name.goal"); }
std::string Names::sign(SignId id) const { return text_or(TextKind::sign, id.index(), 0, "name.sign"); }
std::string Names::step(StepId id) const { return text_or(TextKind::step, id.index(), 0, "name.step"); }
std::string Names::question(QuestionId id) const { return text_or(TextKind::question, id.index(), 0, "name.question"); }
std::string Names::headline(EventId id) const { return text_or(TextKind::event, id.index(), 0, "name.event"); }
std::string Names::procedure(ProcedureId id) const { return text_or(TextKind::procedure, id.index(), 0, "name.procedure"); }
std::string Names::project(ProjectId id) const { return text_or(TextKind::project, id.index(), 0, "name.project"); }
std::string Names::barrier(int place, const Board& board) const {
  const auto& laid = board.fuller.barrier;
  const unsigned at = static_cast<unsigned>(place) < laid.size() ? static_cast<unsigned>(place) : 0;
  return text_or(TextKind::barrier, laid[at].barrier.index(), 0, "name.barrier");
}
std::string Names::decision(Decision decision, SeatSet seats, int of, const Board& board) const {
  return locale.phrase("decision." + std::string(name_of(decision)),
                       {{"seats", all_of(seat_labels(seats, board))},
                        {"barrier", barrier(of, board)},
                        {"partner", institution(InstitutionId{static_cast<unsigned>(of)})}});
}
std::string Names::line(LineId id) const { return text(TextKind::line, id.index()); }

std::string Names::month(int round) const {
  std::string name = text(TextKind::month_name, static_cast<unsigned>(round), 0);
  return name.empty() ? locale.phrase("name.month", {{"n", round}}) : name;
}
std::string Names::month_for(int round) const {
  std::string name = text(TextKind::month_name, static_cast<unsigned>(round), 1);
  return name.empty() ? locale.phrase("name.month_for", {{"n", round}}) : name;
}
std::string Names::month_in(int round) const {
  std::string name = text(TextKind::month_name, static_cast<unsigned>(round), 2);
  return name.empty() ? locale.phrase("name.month_in", {{"n", round}}) : name;
}

std::string Names::wording(Technique technique, int wording, FindingId finding_id) const {
  std::string words = text(TextKind::wording, static_cast<unsigned>(technique), static_cast<unsigned>(wording));
  constexpr std::string_view place = "{fact}";
  if (const std::size_t at = words.find(place); at != std::string::npos)
    words.replace(at, place.size(), finding_sentence(finding_id));
  return words;
}

std::vector<std::string> Names::seat_labels(SeatSet seats, const Board& board) const {
  std::vector<std::string> out;
  for (SeatId id : seats) out.push_back(seat(id, board).nom());
  return out;
}

std::vector<std::string> Names::area_names(AreaSet areas) const {
  std::vector<std::string> out;
  for (AreaId id : areas) out.push_back(area_inside(id));
  return out;
}

std::string Names::all_of(const std::vector<std::string>& words) const { return word_list(words, locale.phrase("list.and")); }

std::string Names::quote(std::string_view words) const { return quoted(words, locale.language()); }

std::string Names::spoken(std::string_view words) const {
  for (unsigned i = 0; i < catalogue.members.size(); ++i) {
    const std::string speaker = member(MemberId{i}).nom() + ": ";
    if (words.starts_with(speaker)) return speaker + as_sentence(quote(words.substr(speaker.size())));
  }
  return as_sentence(quote(words));
}

std::string Names::item(const SlipItem& item, const Board& board) const {
  const Params params{{"service", service(item.service)},
                      {"partners", comma_list(seat_labels(item.partners, board))},
                      {"tie", tie(item.tie).nom()},
                      {"project", project(ProjectId{static_cast<unsigned>(static_cast<int>(item.of))})},
                      {"partner", institution(InstitutionId{static_cast<unsigned>(static_cast<int>(item.of))})},
                      {"procedure", procedure(ProcedureId{static_cast<unsigned>(static_cast<int>(item.of))})},
                      {"step", text_or(TextKind::procedure, static_cast<unsigned>(static_cast<int>(item.of)),
                                       3 * static_cast<unsigned>(static_cast<int>(item.step)), "name.procedure_step")}};
  const auto plain = [&] { return locale.phrase("item." + std::string(name_of(item.kind)), params); };
  switch (item.kind) {
    case SlipKind::support: return service(item.service);
    case SlipKind::joint: return locale.phrase(item.partners.empty() ? "item.joint_alone" : "item.joint", params);
    case SlipKind::building: return locale.phrase(item.partners.empty() ? "item.building_alone" : "item.building", params);
    case SlipKind::community:
    case SlipKind::overtime:
    case SlipKind::helper_support:
    case SlipKind::referral:
    case SlipKind::information:
    case SlipKind::coaching: return plain();
    case SlipKind::project: return locale.phrase(item.partners.empty() ? "item.project_alone" : "item.project", params);
    case SlipKind::tool: return locale.phrase("tool." + std::string(name_of(static_cast<Tool>(static_cast<int>(item.of)))));
    case SlipKind::procedure: return locale.phrase(item.step == 0 ? "item.monitoring" : "item.procedure", params);
  }
  return service(item.service);
}

}  // namespace koop::text
