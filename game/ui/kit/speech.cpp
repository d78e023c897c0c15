#include "game/ui/kit/speech.hpp"

#include "game/ui/drawings/pen.hpp"

namespace koop::ui {

namespace {
float tail(const Ui& ui, const Bubble& b) { return b.tail_left ? ui.gap(20) : 0; }
float text_room(const Ui& ui, const Bubble& b, float width) { return width - tail(ui, b) - 2 * ui.gap(20); }
}  // namespace

float bubble_height(Ui& ui, const Bubble& b, float width) {
  return std::max(ui.text_height(b.text, b.type, text_room(ui, b, width)) + 2 * ui.gap(14), ui.gap(60));
}

void bubble(Ui& ui, Rect box, const Bubble& b) {
  auto scope = ui.widget(b.id, Role::bubble, box);
  const Palette& c = ui.colours();
  Rect body = box;
  const float reach = tail(ui, b), width = ui.line(ui.theme().stroke.ink), radius = ui.gap(ui.theme().radius.bubble);
  body.x += reach, body.w -= reach;
  ui.draw()->AddRectFilled(body.min(), body.max(), c.card, radius);
  outline(ui.draw(), body, c.ink, radius, width);
  if (b.tail_left) {
    const float y = body.y + std::min(body.h / 2, ui.gap(46)), half = ui.gap(11);
    const Pen pen(ui.draw(), {0, 0}, 1);
    const float edge = body.x + width;
    pen.polygon({{edge + 1, y - half}, {box.x + width, y}, {edge + 1, y + half}}, {.fill = c.card});
    pen.polyline({{edge - width / 2, y - half}, {box.x + width, y}, {edge - width / 2, y + half}},
                 {.line = c.ink, .width = width, .round_caps = true});
  }
  ui.text(body.inset(ui.gap(20), 0), b.text, {.type = b.type, .valign = VAlign::middle});
}

void bubble(Ui& ui, Column& column, const Bubble& b) { bubble(ui, column.take(bubble_height(ui, b, column.width())), b); }

}  // namespace koop::ui
