#pragma once
// The one fold: what a fact does to a board and to the secrets that this side holds. A server's state, a client's view, replay
// and undo all go through it; nothing else changes a board (docs/architecture.md).

#include "game/model/fact.hpp"

namespace koop {

using Secrets = std::array<Secret, SeatId::cap>;

// Folds one fact. `held` says whose secrets this side keeps: all for a server, the viewer's seats for a client. Secrets of other
// seats stay as they are, whatever a fact carries.
void fold(Board& board, Secrets& secrets, SeatSet held, const Fact& fact);

inline void fold(View& view, const Fact& fact) { fold(view.board, view.secret, view.viewer.seats, fact); }

}  // namespace koop
