// Rule 5.5: the proposal at the end of a talk (school milwaukee).

#include <algorithm>

#include "game/rules/play.hpp"

namespace koop::rules {
namespace {

bool has_exception(const Play& play, AreaId area) {
  const FindingSet known = play.board().findings;
  return std::any_of(known.begin(), known.end(), [&](FindingId f) {
    const Finding& finding = play.s.findings[f.index()];
    return finding.kind == FindingKind::exception && (!area.exists() || finding.areas.contains(area));
  });
}

// The area of the goal that the family works on, or of a sign on its board; none: it has not said where it wants to go.
AreaId area_of_goal(const Play& play) {
  for (const PlanGoal& g : play.board().plan) {
    if (g.state == GoalState::open && !g.imposed) return play.s.goals[g.goal.index()].area;
  }
  for (SignId s : play.board().signs) return play.s.signs[s.index()].area;
  return {};
}

bool has_stepped(const Play& play, AreaId area) {
  const auto steps = play.board().steps;
  return std::any_of(steps.begin(), steps.end(), [area](const OwnStep& s) { return s.area == area; });
}

// Which proposal fits. In doubt the more cautious one.
Closing fitting(const Play& play) {
  const Relation relation = seat_of(play.board(), play.board().talk.leader).relation;
  if (relation == Relation::no_request) return Closing::appreciation;
  const AreaId goal = area_of_goal(play);
  if (relation == Relation::complaint) return Closing::observe;
  if (!goal.exists()) return Closing::notice;
  if (!has_exception(play, {})) return Closing::goal_step;
  if (!has_exception(play, goal)) return Closing::different;
  return has_stepped(play, goal) ? Closing::do_more : Closing::predict;
}

// The family's words about it; its own first.
AnswerId words_about(const Play& play) {
  const Relation relation = seat_of(play.board(), play.board().talk.leader).relation;
  CappedArray<AnswerId, 64> fitting;
  for (AnswerId id : play.s.answers_of(play.board().talk.member, Technique::close, relation)) {
    const bool fits = !play.hidden().said(id) && holds(play.s, play.board(), play.s.answers[id.index()].when);
    if (fits && !fitting.full()) fitting.push_back(id);
  }
  return fitting.empty() ? AnswerId{} : fitting[play.pick(fitting.size(), 71)];
}

}  // namespace

void begin_closing(Play& play) {
  const bool offered = play.s.has(RulePart::closings) && play.s.milwaukee && !play.board().talk.cards.empty();
  if (!offered) return begin_meeting(play);
  play.emit(StageBegan{Phase::talk, Stage::closing, play.board().talk.leader});
}

// A more cautious one than fits never costs; a bolder one is declined, and heard as pressure.
void offer_closing(Play& play, const OfferClosing& c) {
  const Closing fits = fitting(play);
  const bool taken = c.closing == fits && play.board().trust >= play.s.numbers.consent;
  play.emit(ClosingOffered{c.closing, taken, words_about(play)});
  const Why why{WhyKind::closing, static_cast<int>(c.closing)};
  if (c.closing > fits) change_trust(play, -1, why);
  if (taken && c.closing < Closing::goal_step && !play.board().fuller.agency_held) play.emit(AgencyHeld{true});
  begin_meeting(play);
}

}  // namespace koop::rules
