#include <algorithm>
#include <bit>

#include "game/rules/play.hpp"

namespace koop::rules {
namespace {

constexpr int family_closes_at = 7;

// Rule 3.4: who rested visited nobody.
void count_what_happened(Play& play) {
  for (unsigned i = 0; i < play.seats(); ++i) {
    if (play.board().seat[i].rested != 0) return recount(play);
  }
}

// Rule 6.5.
void feel_overload(Play& play) {
  const Contacts c{play.board().contacts,
                   number_now(play.s, play.board(), BarrierNumber::capacity, play.s.numbers.capacity[play.seats()]),
                   {}};
  const int above = c.contacts - c.capacity;
  if (above <= 0) return;
  change_trust(play, -1, {WhyKind::contacts, static_cast<int>(c.contacts)});
  if (above >= play.s.numbers.far_above[play.seats()]) {
    change_agency(play, -1, {WhyKind::contacts, static_cast<int>(c.contacts)});
  }
}

// Rule 5.6: the family takes the step it named.
void take_step(Play& play) {
  OwnStep step = play.board().next_step;
  if (!step.area.exists()) return;
  step.round = play.board().round;
  const Why why{WhyKind::step, step.step.exists() ? static_cast<int>(step.step.index()) : 255};
  play.emit(StepTaken{step});
  const int further = play.board().talk.do_more == play.board().round ? 1 : 0;  // Rule 5.5
  turn_into_own(play, step.area, play.s.numbers.step_turns + further, why);
  attend(play, step.area);
  if (play.board().steps.size() % 2 == 0) raise_agency(play, why);
}

// Rule 9.2: an active tie keeps an eye on its areas.
void let_ties_attend(Play& play) {
  for (unsigned t = 0; t < play.s.ties.size(); ++t) {
    if (play.board().tie[t].state != TieState::active) continue;
    for (AreaId area : play.s.ties[t].areas) attend(play, area);
  }
}

// Rule 5.7: the first two areas that have risen by two.
void notice_rises(Play& play) {
  for (unsigned i = 0; i < play.areas(); ++i) {
    const AreaState& a = play.board().area[i];
    if (a.risen || a.total() < a.start + 2) continue;
    play.emit(AreaRose{AreaId{i}});
    if (play.board().areas_risen <= 2) raise_agency(play, {WhyKind::areas_risen, static_cast<int>(i)});
  }
}

// Rule 8.3.
void settle_goals(Play& play) {
  const auto plan = play.board().plan;
  for (const PlanGoal& g : plan) {
    const AreaId area = play.s.goals[g.goal.index()].area;
    if (g.state == GoalState::open && area_of(play.board(), area).total() >= g.entry + play.s.numbers.goal_rise) {
      play.emit(GoalSettled{g.goal, GoalState::met, g.due});
    }
  }
}

const PlanGoal* overdue_goal(const Board& board) {
  for (const PlanGoal& g : board.plan) {
    if (g.state == GoalState::open && g.due <= board.round && board.round < board.rounds) return &g;
  }
  return nullptr;
}

// Rule 5.7: four techniques of all three categories within the quarter.
void count_techniques(Play& play) {
  const auto used = static_cast<unsigned>(static_cast<int>(play.board().techniques_this_quarter));
  unsigned categories = 0;
  for (unsigned t = 0; t <= static_cast<unsigned>(Technique::feedback); ++t) {
    const auto category = category_of(static_cast<Technique>(t));
    if (((used >> t) & 1u) != 0 && category) categories |= 1u << static_cast<unsigned>(*category);
  }
  if (play.board().techniques_counted || std::popcount(used) < 4 || categories != 7u) return;
  play.emit(TechniquesCounted{});
  raise_agency(play, {WhyKind::techniques, 0});
}

// Rule 8.4: once in a while the family says whose calls it is glad of.
void choose_ring(Play& play) {
  if (!play.s.has(RulePart::coordinator) || play.board().fuller.ring.exists() || play.board().trust < 4) return;
  CappedArray<SeatId, SeatId::cap> liked;
  for (unsigned i = 0; i < play.seats(); ++i) {
    if (play.board().seat[i].relation == Relation::working_together) liked.push_back(SeatId{i});
  }
  if (!liked.empty()) play.emit(RingChosen{liked[play.pick(liked.size(), 90)]});
}

// Rule 12.1: what it hoped for has come, by its own steps, and it says so once.
bool wants_to_close(const Play& play) {
  const Board& b = play.board();
  if (!play.s.has(RulePart::family_closes) || b.fuller.asked_to_close || b.agency < family_closes_at) return false;
  const bool met = std::any_of(b.plan.begin(), b.plan.end(), [](const PlanGoal& g) { return g.state == GoalState::met; });
  if (!met) return false;
  for (unsigned i = 0; i < play.areas(); ++i) {
    if (play.s.areas[i].matters && b.area[i].total() < b.area[i].start + play.s.numbers.goal_rise) return false;
  }
  return felt_safety(play.s, area_of(b, safety_area(play.s)).total()) >= family_closes_at;
}

bool last_month(const Board& board) { return board.round >= board.rounds || board.end.closing; }

}  // namespace

void begin_review(Play& play) {
  play.emit(StageBegan{Phase::review, Stage::reading, {}});
  count_what_happened(play);
  feel_overload(play);
  take_step(play);
  settle_agreements(play);
  feel_own_work(play);
  check_procedures(play);
  check_projects(play);
  find_way_back(play);
  let_ties_attend(play);
  notice_rises(play);
  settle_goals(play);
  count_techniques(play);
  if (ends_quarter(play.board().round, play.board().rounds)) {
    play.emit(QuarterEnded{});
    choose_ring(play);
    if (begin_scaling(play)) return;
  }
  after_scales(play);
}

void after_scales(Play& play) {
  if (ends_quarter(play.board().round, play.board().rounds) && begin_deciding(play)) return;
  go_on_with_review(play, false);
}

void go_on_with_review(Play& play, bool leader_named) {
  if (!leader_named && !last_month(play.board())) {
    Vote vote;
    if (ripe_to_close(play, vote.procedure) != nullptr && !play.board().fuller.asked_to_close_procedure) {
      vote.kind = VoteKind::close_procedure;
      return open_vote(play, vote);
    }
    if (wants_to_close(play)) {
      play.emit(FamilyWantsToClose{});
      vote.kind = VoteKind::family_closes;
      return open_vote(play, vote);
    }
    if (const PlanGoal* g = overdue_goal(play.board())) {
      vote.kind = VoteKind::keep_goal;
      vote.goal = g->goal;
      return open_vote(play, vote);
    }
    // Rule 3.2: never the same seat twice running if another is free; with two seats they alternate.
    if (play.seats() > 2) {
      vote.kind = VoteKind::leader;
      return open_vote(play, vote);
    }
    play.emit(LeaderNamed{next_seat(play.board(), play.board().talk.leader)});
  }
  refill_hands(play);
  play.emit(StageBegan{Phase::review, Stage::reading, {}});
}

}  // namespace koop::rules
