#pragma once
// Programs that play a seat. They see what the seat sees, a View, its Menu and the public Catalogue, and answer with one of the
// menu's commands. They draw from a generator of their own, never from the table's (Rule 4.1).

#include <optional>

#include "game/base/random.hpp"
#include "game/model/catalogue.hpp"
#include "game/model/menu.hpp"
#include "game/model/table.hpp"
#include "game/model/view.hpp"

namespace koop::bots {

struct Sight {
  const View& view;
  const Menu& menu;
  const Catalogue& catalogue;
  Random& random;
  unsigned stray_percent = 0;  // how often a seat also goes by itself, unannounced (Rule 16)
  [[nodiscard]] const Board& board() const { return view.board; }
  [[nodiscard]] SeatId seat() const { return menu.seat; }
  [[nodiscard]] const SeatState& mine() const { return view.board.seat[menu.seat.index()]; }
};

// What a program of this habit does now (Rule 15.1); nothing when the table does not wait for it and it has nothing to add.
// Precondition: the menu has an option that is not refused.
//   random       any possible option, each as likely as the next; ends its turn often enough for the game to go on
//   alone        does its own job as well as it can, by itself, and leads talks with good advice
//   directive    coordinates with the others and decides what is good for the family; asks what the form asks
//   cooperative  coordinates, asks, listens, keeps what it promises and within what the family can bear
std::optional<Command> decide(const Sight& sight, Habit habit);

}  // namespace koop::bots
