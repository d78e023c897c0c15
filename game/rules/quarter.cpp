// The end of a quarter (Rules 8.4–8.7, 10.2): two scales, the institutional team's decision, the region.

#include <algorithm>

#include "game/rules/may_parts.hpp"

namespace koop::rules {
namespace {

constexpr int needed_for_accord = 2;
constexpr int more_budget = 2;
constexpr unsigned tasks_max = 3;

struct Ballot {
  Decision decision = Decision::nothing;
  SeatSet seats;
  int of = 0;
  bool operator==(const Ballot&) const = default;
};

Ballot ballot_of(const Secret& own) { return {own.decision, own.decision_seats, own.decision_of}; }

// Most votes; among equals the one given first in turn order.
Ballot elected(const Play& play) {
  Ballot best;
  int most = 0;
  SeatId seat = play.board().first;
  for (unsigned n = 0; n < play.seats(); ++n, seat = next_seat(play.board(), seat)) {
    const Ballot mine = ballot_of(play.secret(seat));
    if (mine.decision == Decision::nothing) continue;
    int votes = 0;
    for (unsigned i = 0; i < play.seats(); ++i) votes += ballot_of(play.secret(SeatId{i})) == mine ? 1 : 0;
    if (votes > most) {
      most = votes;
      best = mine;
    }
  }
  return best;
}

AreaSet elected_tasks(const Play& play) {
  std::array<int, AreaId::cap> votes{};
  for (unsigned i = 0; i < play.seats(); ++i) {
    for (AreaId a : play.secret(SeatId{i}).decision_tasks) ++votes[a.index()];
  }
  AreaSet tasks;
  for (int enough = static_cast<int>(play.seats()); enough > 0; --enough) {
    for (unsigned a = 0; a < play.areas() && tasks.size() < tasks_max; ++a) {
      if (votes[a] == enough) tasks.insert(AreaId{a});
    }
  }
  return tasks;
}

// What the last quarter's tasks have come to.
void review_tasks(Play& play) {
  const FullerState& f = play.board().fuller;
  const bool met = std::any_of(f.tasks.begin(), f.tasks.end(),
                               [&](AreaId a) { return area_of(play.board(), a).total() > f.task_start[a.index()]; });
  if (met) change_decision_makers(play, 1, {WhyKind::tasks, 0});
}

void carry_out_decision(Play& play, const Ballot& b) {
  switch (b.decision) {
    case Decision::nothing: return;
    case Decision::accord: {
      const SeatId one = *b.seats.begin();
      SeatSet rest = b.seats;
      rest.erase(one);
      return play.emit(AccordSigned{one, *rest.begin()});
    }
    case Decision::budget: return change_budget(play, more_budget, {WhyKind::budget, 0});
    case Decision::barrier: return play.emit(BarrierRaised{b.of});
    case Decision::coaching:
      play.emit(Coached{SeatSet::first(play.seats()), true});
      for (unsigned i = 0; i < play.seats(); ++i) change_strain(play, SeatId{i}, -1, {WhyKind::coaching, 0});
      return;
    case Decision::partner: {
      SeatId seat = play.board().fuller.coordinator;
      if (!seat.exists()) seat = play.board().first;
      return play.emit(PartnerAsked{seat, InstitutionId{static_cast<unsigned>(b.of)}, std::min(play.board().round + 1, 12)});
    }
  }
}

}  // namespace

void change_budget(Play& play, int by, Why why) {
  if (!play.s.has(RulePart::budget)) return;
  const int now = play.board().fuller.budget;
  const int next = std::clamp(now + by, 0, points_max);
  if (next != now) play.emit(BudgetChanged{next, next - now, why});
}

void change_decision_makers(Play& play, int by, Why why) {
  if (!play.s.has(RulePart::institutional_team)) return;
  const int now = play.board().fuller.decision_makers;
  const int next = std::clamp(now + by, 0, Level::highest);
  if (next != now) play.emit(DecisionMakersChanged{next, next - now, why});
}

// Rule 10.2: what was sent upward is lifted when the next quarter begins.
void begin_quarter(Play& play) {
  for (unsigned i = 0; i < play.board().fuller.barrier.size(); ++i) {
    const BarrierState& b = play.board().fuller.barrier[i];
    if (b.raised && !b.lifted) play.emit(BarrierLifted{static_cast<int>(i)});
  }
}

bool begin_scaling(Play& play) {
  if (!play.s.has(RulePart::quarterly_scales)) return false;
  play.emit(StageBegan{Phase::review, Stage::scaling, {}});
  return true;
}

void show_scales(Play& play) {
  ScalesShown shown;
  shown.family.fill(-1);
  shown.team.fill(-1);
  for (unsigned i = 0; i < play.seats(); ++i) {
    shown.family[i] = play.secret(SeatId{i}).family_scale;
    shown.team[i] = play.secret(SeatId{i}).team_scale;
  }
  shown.round = play.board().round;
  play.emit(shown);
}

bool begin_deciding(Play& play) {
  const bool last = play.board().round >= play.board().rounds || play.board().end.closing;
  if (!play.s.has(RulePart::institutional_team) || last) return false;
  review_tasks(play);
  play.emit(StageBegan{Phase::review, Stage::deciding, {}});
  return true;
}

void take_decision(Play& play) {
  const Ballot chosen = elected(play);
  play.emit(DecisionTaken{chosen.decision, chosen.seats, chosen.of, elected_tasks(play)});
  carry_out_decision(play, chosen);
}

// What the institutional team may decide now; the same for everybody.
std::optional<Rejection> may_decide(const Scenario& s, const Board& b, const Decide& c) {
  if (c.tasks.size() > tasks_max) return refusal(RejectionCode::too_many_tasks);
  for (AreaId a : c.tasks) {
    if (static_cast<int>(a.index()) >= b.areas) return refusal(RejectionCode::no_such_area);
  }
  const FullerState& f = b.fuller;
  const bool takes_seats = c.decision == Decision::accord;
  const bool takes_number = c.decision == Decision::barrier || c.decision == Decision::partner;
  if ((!takes_seats && !c.seats.empty()) || (!takes_number && c.of != 0)) return refusal(RejectionCode::item_is_odd);
  const auto of = static_cast<unsigned>(static_cast<int>(c.of));
  switch (c.decision) {
    case Decision::nothing: return {};
    case Decision::accord: {
      if (!s.has(RulePart::accords)) return refusal(RejectionCode::not_in_this_layer);
      if (c.seats.size() != 2 || !SeatSet::first(static_cast<unsigned>(static_cast<int>(b.seats))).covers(c.seats)) {
        return refusal(RejectionCode::choose_two_seats);
      }
      const SeatId one = *c.seats.begin();
      SeatSet rest = c.seats;
      rest.erase(one);
      if (f.pair[pair_of(one, *rest.begin())].accord) return refusal(RejectionCode::accord_signed);
      return f.decision_makers < needed_for_accord ? refusal(RejectionCode::decision_makers_needed) : std::nullopt;
    }
    case Decision::budget:
      if (!s.has(RulePart::budget)) return refusal(RejectionCode::not_in_this_layer);
      return f.decision_makers < 1 ? refusal(RejectionCode::decision_makers_needed) : std::nullopt;
    case Decision::barrier: {
      if (!s.has(RulePart::barriers)) return refusal(RejectionCode::not_in_this_layer);
      if (of >= f.barrier.size() || !f.barrier[of].barrier.exists()) return refusal(RejectionCode::nothing_there);
      const Barrier& barrier = s.barriers[f.barrier[of].barrier.index()];
      if (barrier.enabler || !barrier.systemic) return refusal(RejectionCode::barrier_is_yours);
      return f.barrier[of].raised ? refusal(RejectionCode::already_done) : std::nullopt;
    }
    case Decision::coaching:
      if (!s.has(RulePart::coaching)) return refusal(RejectionCode::not_in_this_layer);
      return f.group_coached ? refusal(RejectionCode::used_up_once) : std::nullopt;
    case Decision::partner:
      if (!s.has(RulePart::partners)) return refusal(RejectionCode::not_in_this_layer);
      return may_invite(s, b, InstitutionId{of});
  }
  return {};
}

}  // namespace koop::rules
