#pragma once
// Programs that play a seat. They see what the seat sees, a View, its Menu and the public Catalogue, and answer with one of the
// menu's commands. They draw from a generator of their own, never from the table's (Rule 4.1).

#include "game/base/random.hpp"
#include "game/model/catalogue.hpp"
#include "game/model/menu.hpp"
#include "game/model/view.hpp"

namespace koop::bots {

struct Sight {
  const View& view;
  const Menu& menu;
  const Catalogue& catalogue;
  Random& random;
  [[nodiscard]] const Board& board() const { return view.board; }
  [[nodiscard]] SeatId seat() const { return menu.seat; }
};

// Any of the possible options, each as likely as the next; ends its turn often enough for the game to go on (Rule 15.1).
// Precondition of both: the menu has an option that is not refused.
Command decide_randomly(const Sight& sight);

// Coordinates and asks: says openly what it means to do, joins others, keeps contacts within what the family can bear, listens.
Command decide_cooperatively(const Sight& sight);

}  // namespace koop::bots
