// Rule 9.3: an immediate danger, what it takes, and the way back.

#include "game/rules/play.hpp"

namespace koop::rules {
namespace {

constexpr int rounds_between = 2;
constexpr int safety_after = 2;

}  // namespace

void begin_crisis(Play& play, CrisisId id) {
  const FullerState& f = play.board().fuller;
  if (!play.s.has(RulePart::crises) || f.crisis.exists()) return;
  if (f.crisis_round > 0 && play.board().round <= f.crisis_round + rounds_between) return;
  const Crisis& crisis = play.s.crises[id.index()];
  const Why why{WhyKind::crisis, static_cast<int>(id.index())};
  play.emit(CrisisBegan{id, crisis.away});
  // Emergency steps make it safe enough to go on.
  const AreaId safety = safety_area(play.s);
  const int total = area_of(play.board(), safety).total();
  if (total < safety_after) add_support(play, safety, safety_after - total, why);
  else lose(play, safety, total - safety_after, why);
  bool bound = false;
  for (InstitutionId i : crisis.involved) {
    const SeatId seat = seat_of_institution(play.board(), i);
    if (!seat.exists()) continue;
    if (!bound) play.emit(SeatBound{seat, 1});
    bound = true;
    change_strain(play, seat, 1, why);
  }
}

// At the start of a month, after everything that life brings.
void watch_for_crisis(Play& play) {
  if (!play.s.has(RulePart::crises)) return;
  const bool none_left = area_of(play.board(), safety_area(play.s)).total() == 0;
  for (unsigned i = 0; i < play.s.crises.size(); ++i) {
    const Conditions& when = play.s.crises[i].when;
    if (when.empty() ? none_left : holds(play.s, play.board(), when)) return begin_crisis(play, CrisisId{i});
  }
}

void find_way_back(Play& play) {
  const CrisisId id = play.board().fuller.crisis;
  if (!id.exists()) return;
  const Crisis& crisis = play.s.crises[id.index()];
  if (!holds(play.s, play.board(), crisis.back)) return;
  play.emit(CrisisEnded{id});
  carry_out(play, crisis.back_effects, {WhyKind::crisis, static_cast<int>(id.index())});
}

}  // namespace koop::rules
