#include "game/ui/screens/slots.hpp"

#include "game/ui/screens/grid.hpp"

namespace koop::ui {

bool seats_choice(Room& room, Column& column, SeatSet offered, SeatSet& chosen, bool many) {
  Ui& ui = room.ui;
  std::vector<SeatId> seats;
  for (SeatId seat : offered) seats.push_back(seat);
  const auto choice = [&](std::size_t i) {
    return Choice{.id = id_of("seat", static_cast<int>(seats[i].index())), .label = room.seat_name(seats[i])};
  };
  bool changed = false;
  card_grid(
      ui, column, seats.size(), {.least = 210, .columns_max = 4, .gap = 8},
      [&](std::size_t i, float width) { return choice_height(ui, choice(i), width); },
      [&](std::size_t i, Rect at) {
        const bool on = chosen.contains(seats[i]);
        if (!(many ? toggle(ui, at, choice(i), on) : radio(ui, at, choice(i), on))) return;
        if (!many) chosen = {};
        if (on && many) chosen.erase(seats[i]);
        else chosen.insert(seats[i]);
        changed = true;
      });
  return changed;
}

bool month_choice(Room& room, Column& column, Round first, Round last, Round& chosen) {
  if (first == 0) return false;
  const std::string value = room.say.names().month(chosen);
  const int by =
      stepper(room.ui, column.take(room.ui.len(48)), "due", room.t("ui.meeting.due"), value, chosen > first, chosen < last);
  if (by != 0) chosen = static_cast<int>(chosen) + by;
  return by != 0;
}

float seat_row(Room& room, Rect box, SeatSet seats, std::string_view id, bool draw) {
  Ui& ui = room.ui;
  const float height = seat_chip_height(ui), gap = ui.gap(6);
  float x = box.x, y = box.y;
  for (SeatId seat : seats) {
    const std::string label = room.seat_name(seat);
    const float w = std::min(seat_chip_width(ui, label), box.w);
    if (x > box.x && x + w > box.right() + 0.5f) x = box.x, y += height + gap;
    if (draw)
      seat_chip(ui, {x, y, w, height}, std::string(id) + ':' + std::to_string(seat.index()), room.seat_colour(seat), label);
    x += w + gap;
  }
  return seats.empty() ? 0 : y + height - box.y;
}

}  // namespace koop::ui
