#pragma once
// What an option leaves open for the person: partners of a joint act, owner and month of a goal. Fills the picked command.

#include "game/ui/screens/room.hpp"

namespace koop::ui {

// Seats as toggles (`many`) or radio rows; true when something changed.
bool seats_choice(Room& room, Column& column, SeatSet offered, SeatSet& chosen, bool many);
// Months first … last.
bool month_choice(Room& room, Column& column, Round first, Round last, Round& chosen);
// A row of seat chips that wraps; returns the height used when `draw` is false too.
float seat_row(Room& room, Rect box, SeatSet seats, std::string_view id, bool draw = true);

}  // namespace koop::ui
