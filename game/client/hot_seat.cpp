#include "game/client/hot_seat.hpp"

namespace koop::client {

bool is_open_stage(const Board& board) {
  switch (board.stage) {
    case Stage::reading:
    case Stage::revising:
    case Stage::acting: return true;
    case Stage::choosing_member:
    case Stage::asking:
    case Stage::guessing:
    case Stage::go_round:
    case Stage::voting:
    case Stage::filling:
    case Stage::listening:
    case Stage::closing:
    case Stage::scaling:
    case Stage::deciding: return false;
  }
  return false;
}

SeatSet must_act(const View& view, SeatSet mine, const text::Sentences& say) {
  SeatSet found;
  for (SeatId seat : mine) {
    if (say.standing(view, seat) == text::Standing::turn) found.insert(seat);
  }
  return found;
}

SeatId next_active(const View& view, SeatSet mine, SeatId present, const text::Sentences& say) {
  if (mine.empty()) return {};
  if (!mine.contains(present)) present = SeatId{};
  const SeatSet waited_for = must_act(view, mine, say);
  if (waited_for.contains(present)) return present;
  if (waited_for.empty()) return present.exists() ? present : *mine.begin();
  const auto seats = static_cast<unsigned>(static_cast<int>(view.board.seats));
  const unsigned first = view.board.first.exists() ? view.board.first.index() : 0;
  for (unsigned n = 0; n < seats; ++n) {
    const SeatId seat{(first + n) % seats};
    if (waited_for.contains(seat)) return seat;
  }
  return *waited_for.begin();
}

}  // namespace koop::client
