#pragma once
// The fold of the fuller layers' facts; a base of the visitor in game/model/fold.cpp and used by nobody else.

#include "game/model/fold.hpp"

namespace koop {

struct FullerFolding {
  Board& b;
  Secrets& secrets;
  SeatSet held;

  [[nodiscard]] SeatState& seat(SeatId s) const;
  [[nodiscard]] Secret* secret(SeatId s) const { return held.contains(s) ? &secrets[s.index()] : nullptr; }
  [[nodiscard]] AreaState& area(AreaId a) const;
  [[nodiscard]] PairState& pair(SeatId one, SeatId other) const { return b.fuller.pair[pair_of(one, other)]; }

#define KOOP_FOLDS(Type, name) void operator()(const Type& f) const;
  KOOP_FULLER_FACTS(KOOP_FOLDS)
#undef KOOP_FOLDS
};

}  // namespace koop
