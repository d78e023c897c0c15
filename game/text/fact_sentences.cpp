// The log: one visitor with a function for every fact and no catch-all, so that a new fact without its sentence does
// not compile.

#include "game/text/log_fuller.hpp"
#include "game/text/typeset.hpp"

namespace koop::text {
namespace {

using Line = std::optional<LogLine>;

struct LogVisitor : FullerLog {
  using FullerLog::operator();

  // --- setting up ---
  Line operator()(const GameStarted& f) const {
    std::vector<std::string> labels;
    for (int i = 0; i < f.seats && i < static_cast<int>(SeatId::cap); ++i)
      labels.push_back(names.institution(f.institutions[static_cast<unsigned>(i)]).nom());
    if (labels.empty()) return line(Tone::heading, "log.game_started_empty");
    return line(Tone::heading, "log.game_started", {{"seats", comma_list(labels)}});
  }
  Line operator()(const AreaLaid&) const { return std::nullopt; }
  Line operator()(const RelationSet& f) const {
    if (f.why.kind == WhyKind::setup) return std::nullopt;
    return line(Tone::gain, "log.relation_set." + std::string(name_of(f.relation)), {{"seat", seat(f.seat)}});
  }
  Line operator()(const KnowledgeGiven& f) const {
    const std::string words = names.text_or(TextKind::knowledge, f.knowledge.index(), 0, "name.knowledge");
    return line(Tone::own, "log.knowledge_given", {{"seat", seat(f.seat)}, {"knowledge", as_sentence(words)}});
  }
  Line operator()(const DeckLaid&) const { return std::nullopt; }
  Line operator()(const SeedLaid&) const { return std::nullopt; }
  Line operator()(const EventsLaid&) const { return std::nullopt; }
  Line operator()(const CardDrawn& f) const {
    if (f.technique < 0) return std::nullopt;
    return line(Tone::own, "log.card_drawn",
                {{"seat", seat(f.seat)}, {"card", names.technique(Technique{static_cast<std::uint8_t>(f.technique)})}});
  }

  // --- the course of a month ---
  Line operator()(const RoundBegan& f) const {
    return line(Tone::heading, "log.round_began",
                {{"round", f.round}, {"rounds", board.rounds}, {"month", names.month(f.round)}, {"seat", seat(f.first)}});
  }
  Line operator()(const StageBegan& f) const;
  Line operator()(const SeatDone& f) const {
    if (board.stage != Stage::filling) return std::nullopt;
    return line(Tone::plain, "log.slip_sealed", {{"seat", seat(f.seat)}});
  }
  Line operator()(const QuarterEnded&) const { return line(Tone::plain, "log.quarter_ended"); }

  // --- the board ---
  Line operator()(const AreaChanged& f) const {
    if (f.why.kind == WhyKind::setup) return std::nullopt;
    const int sum = f.own_by + f.support_by;
    const Tone tone = sum < 0 ? Tone::loss : sum > 0 || f.own_by > 0 ? Tone::gain : Tone::plain;
    return line(tone, "log.area_changed",
                {{"area", names.area(f.area)},
                 {"change", say.change(f.own_by, f.support_by)},
                 {"why", and_then(say.because(f.why, board))}});
  }
  Line operator()(const AreaAttended&) const { return std::nullopt; }
  Line operator()(const AreaRose& f) const { return line(Tone::gain, "log.area_rose", {{"area", names.area(f.area)}}); }
  [[nodiscard]] Line scale(std::string_view key, int points, int by, const Why& why) const {
    if (by == 0 || why.kind == WhyKind::setup) return std::nullopt;
    return line(by > 0 ? Tone::gain : Tone::loss, key,
                {{"points", say.of_ten(points)}, {"by", signed_number(by)}, {"why", and_then(reason(by, why))}});
  }
  // Contacts take trust away; what they give back is rest.
  [[nodiscard]] std::string reason(int by, const Why& why) const {
    if (by > 0 && why.kind == WhyKind::contacts) return say.locale().phrase("because.rest");
    return say.because(why, board);
  }
  Line operator()(const TrustChanged& f) const { return scale("log.trust_changed", f.trust, f.by, f.why); }
  Line operator()(const AgencyChanged& f) const { return scale("log.agency_changed", f.agency, f.by, f.why); }
  Line operator()(const CooperationChanged& f) const {
    if (f.by == 0 || f.why.kind == WhyKind::setup) return std::nullopt;
    return line(f.by > 0 ? Tone::gain : Tone::loss, "log.cooperation_changed",
                {{"level", say.cooperation(f.cooperation)}, {"why", and_then(say.because(f.why, board))}});
  }
  Line operator()(const JointSucceeded&) const { return line(Tone::gain, "log.joint_succeeded"); }

  // --- life ---
  Line operator()(const EventAnnounced& f) const {
    return line(Tone::plain, "log.event_announced",
                {{"headline", say.next_headline(board)},
                 {"event", as_sentence(names.headline(f.event))},
                 {"help", and_then(names.text(TextKind::event, f.event.index(), 1))}});
  }
  Line operator()(const EventHappened& f) const {
    return line(Tone::plain, "log.event_happened",
                {{"month", upper_first(names.month_in(board.round))},
                 {"event", as_sentence(names.headline(f.event))},
                 {"outcome", and_then(names.text(TextKind::outcome, f.outcome.index()))}});
  }
  Line operator()(const KnowledgeHinted& f) const {
    return line(Tone::plain, "log.knowledge_hinted", {{"seat", seat(f.seat)}, {"area", names.area_inside(f.area)}});
  }

  // --- talk ---
  Line operator()(const LeaderNamed& f) const {
    if (board.phase != Phase::review) return line(Tone::plain, "log.leader_named", {{"seat", seat(f.seat)}});
    return line(Tone::plain, "log.leader_named_next",
                {{"seat", seat(f.seat)}, {"month", upper_first(names.month_in(board.round + 1))}});
  }
  Line operator()(const MemberChosen& f) const {
    return line(Tone::plain, "log.member_chosen", {{"member", names.member(f.member)}});
  }
  Line operator()(const CardOffered& f) const {
    if (f.technique < 0) return line(Tone::plain, "log.card_offered_hidden", {{"seat", seat(f.seat)}});
    return line(Tone::own, "log.card_offered",
                {{"seat", seat(f.seat)}, {"card", names.technique(Technique{static_cast<std::uint8_t>(f.technique)})}});
  }
  Line operator()(const OfferReturned& f) const {
    if (f.technique < 0) return std::nullopt;
    return line(Tone::own, "log.offer_returned",
                {{"seat", seat(f.seat)}, {"card", names.technique(Technique{static_cast<std::uint8_t>(f.technique)})}});
  }
  Line operator()(const CardPlayed& f) const;
  Line operator()(const GuessMade& f) const {
    if (f.guess < 0) return std::nullopt;
    return line(Tone::own, "log.guess_made", {{"seat", seat(f.seat)}, {"n", f.guess}});
  }
  Line operator()(const GuessesShown& f) const {
    std::vector<std::string> guesses;
    for (unsigned i = 0; i < SeatId::cap; ++i)
      if (f.guesses[i] >= 0) guesses.push_back(seat(SeatId{i}).nom() + " – " + std::to_string(f.guesses[i]));
    if (guesses.empty()) return std::nullopt;
    return line(Tone::plain, "log.guesses_shown", {{"guesses", comma_list(guesses)}});
  }
  Line operator()(const NumberSaid& f) const {
    return line(Tone::found, "log.number_said", {{"area", names.area(f.area)}, {"n", f.number}});
  }
  Line operator()(const AnswerGiven& f) const;
  Line operator()(const TalkFlowed&) const { return line(Tone::gain, "log.talk_flowed"); }
  Line operator()(const TalkDeclined&) const { return line(Tone::loss, "log.talk_declined"); }
  Line operator()(const TalkEnded&) const { return line(Tone::plain, "log.talk_ended"); }
  Line operator()(const PrioritiesHeard& f) const {
    if (f.matters.empty()) return std::nullopt;
    return line(Tone::found, "log.priorities_heard", {{"areas", comma_list(names.area_names(f.matters))}});
  }
  Line operator()(const FindingRevealed& f) const {
    // The scenario's word for what it is, where the text store knows it: strength, exception, worry.
    const std::string kind = names.text(TextKind::finding, f.finding.index(), 2);
    FindingKind known{};
    const std::string key = enum_from(std::string_view(kind), known) ? "log.finding_revealed." + kind : "log.finding_revealed";
    return line(Tone::found, key,
                {{"label", names.finding(f.finding)}, {"sentence", as_sentence(names.finding_sentence(f.finding))}});
  }
  Line operator()(const FindingComplimented& f) const {
    return line(Tone::plain, "log.finding_complimented", {{"label", names.finding(f.finding)}});
  }
  Line operator()(const SignWritten& f) const {
    return line(Tone::voice, "log.sign_written", {{"sign", as_sentence(names.quote(names.sign(f.sign)))}});
  }
  Line operator()(const StepNamed& f) const {
    return line(Tone::voice, "log.step_named", {{"step", as_sentence(names.quote(names.step(f.step.step)))}});
  }
  Line operator()(const StepTaken& f) const {
    return line(Tone::voice, "log.step_taken",
                {{"step", as_sentence(names.quote(names.step(f.step.step)))}, {"area", names.area_inside(f.step.area)}});
  }

  // --- ties ---
  Line operator()(const TieNamed& f) const {
    const std::string who = names.text(TextKind::tie, f.tie.index(), 6);
    return line(Tone::found, "log.tie_named", {{"tie", names.tie(f.tie)}, {"who", who.empty() ? "" : " – " + who}});
  }
  Line operator()(const TieFed& f) const { return line(Tone::gain, "log.tie_fed", {{"tie", names.tie(f.tie)}}); }
  Line operator()(const TieActivated& f) const { return line(Tone::gain, "log.tie_activated", {{"tie", names.tie(f.tie)}}); }

  // --- meeting ---
  Line operator()(const ChairSpoke& f) const {
    const std::string words = names.line(f.line);
    if (words.empty()) return std::nullopt;
    return line(Tone::voice, "log.chair_spoke", {{"words", names.spoken(words)}});
  }
  Line operator()(const SharesRenewed&) const { return std::nullopt; }
  Line operator()(const ConsentRefused& f) const {
    if (!f.refused.knowledge.exists()) return line(Tone::plain, "log.consent_refused_hidden", {{"seat", seat(f.seat)}});
    return line(Tone::own, "log.consent_refused", {{"seat", seat(f.seat)}, {"label", names.knowledge(f.refused.knowledge)}});
  }
  Line operator()(const KnowledgeShared& f) const {
    const std::string words = as_sentence(names.text_or(TextKind::knowledge, f.knowledge.index(), 0, "name.knowledge"));
    const bool costs = f.ground != Ground::consent && f.ground != Ground::procedure;
    return line(costs ? Tone::loss : Tone::found, "log.knowledge_shared." + std::string(name_of(f.ground)),
                {{"seat", seat(f.seat)}, {"knowledge", words}});
  }
  Line operator()(const IntentionDeclared& f) const {
    return line(Tone::plain, "log.intention_declared", {{"seat", seat(f.seat)}, {"item", item(f.item)}});
  }
  Line operator()(const VoteOpened& f) const;
  Line operator()(const VoteCast& f) const { return line(Tone::plain, "log.vote_cast", {{"seat", seat(f.seat)}}); }
  Line operator()(const VoteClosed& f) const;
  Line operator()(const GoalAdopted& f) const {
    return line(
        f.goal.imposed ? Tone::plain : Tone::gain, f.goal.imposed ? "log.goal_adopted_anyway" : "log.goal_adopted",
        {{"goal", names.quote(names.goal(f.goal.goal))}, {"seat", seat(f.goal.owner)}, {"month", names.month(f.goal.due)}});
  }
  Line operator()(const GoalDeclined& f) const {
    const std::string words = names.line(f.line);
    return line(Tone::voice, "log.goal_declined",
                {{"goal", names.quote(names.goal(f.goal))}, {"words", words.empty() ? "" : " " + names.spoken(words)}});
  }
  Line operator()(const GoalSettled& f) const {
    return line(f.state == GoalState::met ? Tone::gain : Tone::plain, "log.goal_settled." + std::string(name_of(f.state)),
                {{"goal", names.quote(names.goal(f.goal))}, {"month", names.month(f.due)}});
  }
  Line operator()(const ClosingAgreed&) const { return line(Tone::plain, "log.closing_agreed"); }

  // --- sheets ---
  Line operator()(const SlipItemPut& f) const {
    return line(f.open ? Tone::plain : Tone::own, f.open ? "log.slip_item_put_open" : "log.slip_item_put",
                {{"seat", seat(f.seat)}, {"item", item(f.item)}});
  }
  Line operator()(const SlipItemTaken& f) const {
    return line(f.open ? Tone::plain : Tone::own, "log.slip_item_taken", {{"seat", seat(f.seat)}});
  }
  Line operator()(const SlipShown& f) const {
    std::string items;
    for (const SlipItem& what : f.slip) items += (items.empty() ? "" : "; ") + item(what);
    if (items.empty()) items = say.locale().phrase("item.rest");
    return line(Tone::plain, "log.slip_shown", {{"seat", seat(f.seat)}, {"items", items}});
  }
  Line operator()(const ContactsCounted& f) const {
    const std::string clashes =
        f.clashes.empty() ? ""
                          : say.locale().phrase("log.contacts_clashes", {{"areas", comma_list(names.area_names(f.clashes))}});
    return line(f.contacts > f.capacity || !f.clashes.empty() ? Tone::loss : Tone::plain, "log.contacts_counted",
                {{"n", f.contacts}, {"capacity", f.capacity}, {"clashes", and_then(clashes)}});
  }
  Line operator()(const ItemAnswered& f) const;
  Line operator()(const ItemCarried& f) const {
    SeatSet who = f.with;
    who.insert(f.seat);
    const std::string story = names.line(f.line);
    return line(Tone::plain, "log.item_carried",
                {{"seats", names.all_of(names.seat_labels(who, board))},
                 {"story", as_sentence(story.empty() ? upper_first(item(f.item)) : story)}});
  }
  Line operator()(const ItemRested& f) const {
    return line(Tone::plain, "log.item_rested", {{"seat", seat(f.seat)}, {"item", item(f.item)}});
  }
  Line operator()(const SlipsCleared&) const { return std::nullopt; }
  Line operator()(const TechniquesCounted&) const { return std::nullopt; }

  // --- end ---
  Line operator()(const GameEnded&) const { return line(Tone::heading, "log.game_ended"); }
  Line operator()(const HalfYearPassed& f) const {
    return LogLine{say.half_year(f), f.own_by + f.support_by < 0 ? Tone::loss : Tone::plain};
  }
  Line operator()(const ProfileRead& f) const {
    const ProfileWords words = say.profile(f.profile);
    return line(Tone::heading, "log.profile_read", {{"name", words.name}, {"about", words.about}});
  }
  Line operator()(const LetterWritten& f) const {
    const std::string words = names.line(f.line);
    if (words.empty()) return std::nullopt;
    return LogLine{typeset(words), Tone::voice};
  }
};

Line LogVisitor::operator()(const StageBegan& f) const {
  const Params params{{"seat", seat(f.active)}, {"month", names.month_for(board.round)}};
  switch (f.stage) {
    case Stage::reading:
      // In turn the month has been told seat by seat when its reading begins.
      if (f.phase == Phase::ended || (f.phase == Phase::month && board.month_mode == MonthMode::in_turn)) return std::nullopt;
      return LogLine{say.phase(f.phase), Tone::heading};
    case Stage::choosing_member: return LogLine{say.phase(f.phase), Tone::heading};
    case Stage::asking: return std::nullopt;
    case Stage::guessing: return line(Tone::plain, "log.stage.guessing");
    case Stage::go_round: {
      const bool opens = f.active == board.first;
      return line(opens ? Tone::heading : Tone::plain, opens ? "log.stage.go_round_first" : "log.stage.go_round", params);
    }
    case Stage::voting: return std::nullopt;
    case Stage::filling: return line(Tone::plain, "log.stage.filling", params);
    case Stage::revising: return line(Tone::plain, "log.stage.revising");
    case Stage::acting:
      if (f.active == board.first) return line(Tone::heading, "log.stage.acting_first", params);
      return line(Tone::plain, "log.stage.acting_turn", params);
    case Stage::listening: return line(Tone::plain, "log.stage.listening");
    case Stage::closing: return line(Tone::plain, "log.stage.closing", params);
    case Stage::scaling: return line(Tone::heading, "log.stage.scaling");
    case Stage::deciding:
      return line(Tone::heading, "log.stage.deciding",
                  {{"team", names.text_or(TextKind::scenario, 0, 10, "name.institutional_team")}});
  }
  return std::nullopt;
}

Line LogVisitor::operator()(const CardPlayed& f) const {
  const PlayedCard& card = f.card;
  const std::string words = names.wording(card.technique, card.wording, card.finding);
  const std::string area =
      card.area.exists() ? say.locale().phrase("log.card_area", {{"area", names.area_inside(card.area)}}) : "";
  const bool offered = f.from_offer && card.from.exists() && card.from != f.seat;
  const std::string from = offered ? say.locale().phrase("log.card_from", {{"seat", seat(card.from)}}) : "";
  return line(Tone::plain, "log.card_played",
              {{"seat", seat(f.seat)},
               {"card", names.quote(names.technique(card.technique))},
               {"words", and_then(words)},
               {"area", and_then(area)},
               {"from", and_then(from)}});
}

Line LogVisitor::operator()(const AnswerGiven& f) const {
  std::string words = names.text(TextKind::answer, f.answer.index());
  if (const std::size_t at = words.find("{n}"); at != std::string::npos) {
    const AreaId area = board.talk.cards.empty() ? AreaId{} : board.talk.cards.back().area;
    const int said = area.index() < AreaId::cap ? int{board.area[area.index()].said} : -1;
    words.replace(at, 3, said < 0 ? "–" : std::to_string(said));
  }
  if (words.empty()) return f.silent ? line(Tone::voice, "log.silence") : std::nullopt;
  // What a person does without a word stands in brackets and names that person itself.
  if (words.starts_with('(')) return LogLine{typeset(words), Tone::voice};
  return line(Tone::voice, "log.answer_given",
              {{"member", names.member(board.talk.member)}, {"words", as_sentence(names.quote(words))}});
}

Line LogVisitor::operator()(const VoteOpened& f) const {
  const std::string subject = say.vote_subject(f.vote, board);
  if (!f.vote.proposer.exists()) return line(Tone::plain, "log.vote_opened", {{"subject", as_sentence(subject)}});
  return line(Tone::plain, "log.vote_opened_by", {{"subject", as_sentence(subject)}, {"seat", seat(f.vote.proposer)}});
}

Line LogVisitor::operator()(const VoteClosed& f) const {
  const std::string subject = as_sentence(say.vote_subject(f.vote, board));
  std::string votes;
  if (f.vote.kind == VoteKind::leader) {
    std::array<int, SeatId::cap> count{};
    for (SeatId chosen : f.chosen)
      if (chosen.index() < SeatId::cap) ++count[chosen.index()];
    std::vector<std::string> words;
    for (unsigned i = 0; i < SeatId::cap; ++i)
      if (count[i] > 0) words.push_back(seat(SeatId{i}).nom() + " – " + std::to_string(count[i]));
    if (!words.empty()) votes = say.locale().phrase("log.vote_seats", {{"votes", comma_list(words)}});
  } else {
    std::array<int, enum_count<VoteChoice>> count{};
    for (int choice : f.choices)
      if (choice >= 0) ++count[static_cast<unsigned>(choice)];
    votes = say.locale().phrase("log.vote_counts", {{"yes", count[0]}, {"no", count[1]}, {"abstain", count[2]}});
  }
  const std::string key =
      f.vote.kind == VoteKind::leader ? "log.vote_closed_leader" : "log.vote_closed." + std::string(name_of(f.result));
  return line(f.result == VoteResult::adopted ? Tone::gain : Tone::plain, key,
              {{"subject", subject}, {"votes", and_then(votes)}});
}

Line LogVisitor::operator()(const ItemAnswered& f) const {
  if (f.answer == FamilyAnswer::unanswered) return std::nullopt;
  const std::string words = names.line(f.line);
  std::string what = say.locale().phrase("name.item");
  if (f.seat.index() < SeatId::cap && static_cast<unsigned>(f.index) < board.seat[f.seat.index()].slip.size())
    what = item(board.seat[f.seat.index()].slip[static_cast<unsigned>(f.index)]);
  return line(Tone::voice, "log.item_answered." + std::string(name_of(f.answer)),
              {{"seat", seat(f.seat)}, {"item", what}, {"words", words.empty() ? "" : " " + names.spoken(words)}});
}

}  // namespace

std::optional<LogLine> Sentences::log(const Fact& fact, const Board& board) const {
  return std::visit(LogVisitor{{*this, names_, board}}, fact);
}

}  // namespace koop::text
