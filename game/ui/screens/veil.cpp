// The veil between two persons at one computer: nothing of the game is seen until the next one says so.

#include "game/ui/screens/panels.hpp"
#include "game/ui/screens/pictures.hpp"
#include "game/ui/screens/screens.hpp"

namespace koop::ui {

void veil_screen(Room& room) {
  Ui& ui = room.ui;
  const Rect page = ui.begin("veil");
  const std::string seat = room.seat_name(room.me());
  const std::string title = room.t("ui.veil.pass_to", {{"seat", seat}}), about = room.t("ui.veil.about"),
                    go = room.t("ui.veil.here", {{"seat", seat}});
  const float width = std::min(page.w - 2 * ui.gap(24), ui.len(640)), inner = width - 2 * ui.gap(32);
  const float sign = ui.gap(120), press = button_height(ui, go, inner, {.kind = ButtonKind::primary});
  const float height = 2 * ui.gap(32) + sign + ui.gap(16) + ui.text_height(title, Type::h1, inner) + ui.gap(8) +
                       ui.text_height(about, Type::body, inner) + ui.gap(20) + press;
  const Rect box = page.centred(width, std::min(height, page.h - ui.gap(32)));
  card(ui, box, 0);
  Rect in = box.inset(ui.gap(32));
  seat_shape(ui, in.cut_top(sign, ui.gap(16)).centred(ui.gap(96), ui.gap(96)), room.seat_colour(room.me()));
  line_of(ui, in, title, {.type = Type::h1, .align = Align::centre}, ui.gap(8));
  line_of(ui, in, about, {.align = Align::centre}, ui.gap(20));
  if (button(ui, in.cut_top(press), "here", go, {.kind = ButtonKind::primary})) room.desk.lift_veil();
  ui.default_focus("veil/here");
  toasts(ui, page.bottom());
  if (ui.key_pressed(Key::F1)) room.open(Panel::help);
  if (room.local.panel == Panel::none && ui.back_pressed()) room.open(Panel::menu);
  // Only panels without a secret may open over the veil.
  if (room.local.panel == Panel::menu || room.local.panel == Panel::look || room.local.panel == Panel::leave ||
      room.local.panel == Panel::help)
    panels(room);
  else room.local.panel = Panel::none;
}

}  // namespace koop::ui
