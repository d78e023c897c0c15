// Seats in play: who holds which place. A place whose persons are away can go to a program, a free one or a program's
// to a person; who plays several seats looks as another of them.

#include "game/client/lobby_model.hpp"
#include "game/ui/screens/panels.hpp"

namespace koop::ui {
namespace {

SeatId seat_of_place(const Room& room, InstitutionId institution) {
  for (int i = 0; i < room.board().seats; ++i)
    if (room.board().seat[static_cast<unsigned>(i)].institution == institution) return SeatId{static_cast<unsigned>(i)};
  return {};
}

std::string holder(const Room& room, const client::PlaceCard& place) {
  if (!place.persons.empty()) return room.t("ui.lobby.held", {{"names", room.say.names().all_of(place.persons)}});
  return place.bot_words.empty() ? room.t("ui.lobby.free") : place.bot_words;
}

void place_row(Room& room, Column& column, const client::PlaceCard& place, SeatId seat) {
  Ui& ui = room.ui;
  const std::string words = holder(room, place);
  const float chip = seat_chip_width(ui, place.label) + ui.gap(10);
  Rect row = column.take(std::max(seat_chip_height(ui), ui.text_height(words, Type::body, column.width() - chip)));
  seat_chip_left(ui, row, "seat", room.seat_colour(seat), place.label, place.mine);
  ui.text(row, words, {.valign = VAlign::middle});
  const bool another = room.model.my_seats.contains(seat) && room.model.my_seats.size() > 1 && seat != room.me();
  if (another && button(ui, column, "show", room.t("ui.seats.show"), {.icon = Icon::eye, .small = true})) {
    room.desk.show_seat(seat);
    room.open(Panel::none);
  }
  if (place.can_take && button(ui, column, "take", room.t("ui.seats.take"), {.icon = Icon::door, .small = true}))
    room.desk.take_place(place.institution);
  const bool program = place.bot != Habit::none;
  if (place.can_bot && !program &&
      button(ui, column, "program", room.t("ui.seats.program"), {.icon = Icon::computer, .small = true}))
    room.desk.place_bot(place.institution, Habit::cooperative);
}

}  // namespace

void seats_panel(Room& room) {
  const client::LobbyModel lobby = client::lobby_model(room.model);
  panel_with_column(room, "seats-panel", room.t("ui.menu.seats"), 640, 600, [&](Column& column) {
    for (const client::PlaceCard& place : lobby.places) {
      const SeatId seat = seat_of_place(room, place.institution);
      if (!seat.exists()) continue;
      room.ui.push_id(id_of("place", static_cast<int>(seat.index())));
      place_row(room, column, place, seat);
      room.ui.pop_id();
      column.gap(room.ui.gap(6));
    }
  });
}

}  // namespace koop::ui
