// What the expert layer sets out before the first month: barriers and enablers, coordinator (Rules 8.4, 10.3).

#include "game/rules/play.hpp"

namespace koop::rules {
namespace {

BarrierId draw(const Play& play, bool enabler, unsigned salt) {
  CappedArray<BarrierId, BarrierId::cap> fitting;
  for (unsigned i = 0; i < play.s.barriers.size(); ++i) {
    if (play.s.barriers[i].enabler == enabler) fitting.push_back(BarrierId{i});
  }
  return fitting.empty() ? BarrierId{} : fitting[play.pick(fitting.size(), salt)];
}

}  // namespace

// One that makes it harder, one that helps.
void lay_barriers(Play& play) {
  if (!play.s.has(RulePart::barriers)) return;
  int place = 0;
  for (const bool enabler : {false, true}) {
    const BarrierId barrier = draw(play, enabler, 80u + (enabler ? 1u : 0u));
    if (barrier.exists()) play.emit(BarrierLaid{place, barrier});
    ++place;
  }
}

void appoint_coordinator(Play& play) {
  if (!play.s.has(RulePart::coordinator) || !play.s.board.appointed) return;
  const SeatId seat = seat_of_institution(play.board(), play.s.first_leader);
  play.emit(CoordinatorNamed{seat.exists() ? seat : SeatId{0}});
}

}  // namespace koop::rules
