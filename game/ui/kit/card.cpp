#include "game/ui/kit/card.hpp"

#include "game/ui/drawings/pen.hpp"

namespace koop::ui {

Rect card(Ui& ui, Rect box, float padding) {
  const Palette& c = ui.colours();
  const float radius = ui.gap(ui.theme().radius.card), width = ui.line(ui.theme().stroke.edge);
  ui.shadow(box, Shadow::card);
  ui.draw()->AddRectFilled(box.min(), box.max(), c.card, radius);
  outline(ui.draw(), box, c.edge, radius, width);
  return box.inset(ui.gap(padding));
}

Rect paper(Ui& ui, Rect box, float padding, Colour mark) {
  const Palette& c = ui.colours();
  const float radius = ui.gap(ui.theme().radius.paper), width = ui.line(ui.theme().stroke.edge);
  ui.shadow(box, Shadow::lifted);
  ui.draw()->AddRectFilled(box.min(), box.max(), c.card, radius);
  outline(ui.draw(), box, c.edge, radius, width);
  Rect inside = box.inset(ui.gap(padding));
  if (mark != 0) {
    const float strip = ui.gap(6);
    ui.draw()->AddRectFilled(box.min(), {box.x + strip, box.bottom()}, mark, radius, ImDrawFlags_RoundCornersLeft);
    inside.x += strip, inside.w -= strip;
  }
  return inside;
}

Rect panel(Ui& ui, Rect box, Colour fill, float padding) {
  ui.draw()->AddRectFilled(box.min(), box.max(), fill, ui.gap(ui.theme().radius.control));
  if (ui.high_contrast()) { outline(ui.draw(), box, ui.colours().hairline, ui.gap(ui.theme().radius.control), ui.line(1)); }
  return box.inset(ui.gap(padding));
}

void hairline(Ui& ui, float x, float y, float width) {
  ui.draw()->AddRectFilled({x, y}, {x + width, y + ui.line(1.5f)}, ui.colours().hairline);
}

void round_off(Ui& ui, Rect box, float radius, Colour behind) {
  constexpr int steps = 12;
  const Point corners[] = {box.min(), {box.right(), box.y}, box.max(), {box.x, box.bottom()}};
  const Point centres[] = {{box.x + radius, box.y + radius},
                           {box.right() - radius, box.y + radius},
                           {box.right() - radius, box.bottom() - radius},
                           {box.x + radius, box.bottom() - radius}};
  for (int i = 0; i < 4; ++i) {
    std::vector<Point> shape{corners[i]};
    for (int k = 0; k <= steps; ++k) {
      const float a = 3.14159265f * (1 + static_cast<float>(i) / 2 + static_cast<float>(k) / (2.0f * steps));
      shape.push_back({centres[i].x + radius * std::cos(a), centres[i].y + radius * std::sin(a)});
    }
    Pen(ui.draw(), {0, 0}, 1).polygon(shape, {.fill = behind});
  }
}

float headline_height(Ui& ui, const Headline& h, float width) {
  const float inner = width - ui.gap(6) - 2 * ui.gap(16);
  const float label = std::max(ui.style(Type::small_strong).line, ui.len(20));
  const float sentence = h.sentence.empty() ? 0 : ui.gap(4) + ui.text_height(h.sentence, Type::body, inner);
  return 2 * ui.gap(12) + label + ui.gap(2) + ui.text_height(h.title, Type::h2, inner) + sentence;
}

void headline(Ui& ui, Rect box, const Headline& h) {
  auto scope = ui.widget(h.id, Role::headline, box);
  const Colour colour = ui.colours().phase[static_cast<std::size_t>(h.phase)];
  paper(ui, box, 0, colour);
  Rect in = box.inset(ui.gap(16), ui.gap(12));
  in.x += ui.gap(6), in.w -= ui.gap(6);
  Rect label = in.cut_top(std::max(ui.style(Type::small_strong).line, ui.len(20)), ui.gap(2));
  if (h.icon != Icon::none) icon(ui, label.cut_left(ui.len(20), ui.len(8)), h.icon, colour);
  ui.text(label, h.label, {.type = Type::small_strong, .colour = colour, .valign = VAlign::middle});
  ui.text(in.cut_top(ui.text_height(h.title, Type::h2, in.w), ui.gap(4)), h.title, {.type = Type::h2});
  if (!h.sentence.empty()) ui.text(in.cut_top(ui.text_height(h.sentence, Type::body, in.w)), h.sentence);
}

namespace {
float note_text_width(const Ui& ui, const Note& n, float width) {
  return width - 2 * ui.gap(12) - (n.icon == Icon::none ? 0 : ui.len(24) + ui.gap(10));
}
}  // namespace

float note_height(Ui& ui, const Note& n, float width) {
  const float inner = note_text_width(ui, n, width);
  float height = 2 * ui.gap(8);
  if (!n.title.empty()) height += ui.text_height(n.title, Type::strong, inner);
  if (!n.sentence.empty()) height += ui.text_height(n.sentence, Type::small, inner);
  return std::max(height, ui.len(24) + 2 * ui.gap(8));
}

void note(Ui& ui, Rect box, const Note& n) {
  const Palette& c = ui.colours();
  const bool danger = n.kind == NoteKind::danger, hint = n.kind == NoteKind::hint;
  const Colour ink = danger ? c.danger : hint ? c.accent : c.success;
  auto scope = ui.widget(n.id, Role::tag, box);
  panel(ui, box, danger ? c.danger_soft : hint ? c.accent_soft : c.success_soft, 0);
  if (danger) {
    const float width = ui.line(2);
    outline(ui.draw(), box, c.danger, ui.gap(ui.theme().radius.control), width);
  }
  Rect in = box.inset(ui.gap(12), ui.gap(8));
  if (n.icon != Icon::none) {
    const Rect at = in.cut_left(ui.len(24), ui.gap(10));
    icon(ui, {at.x, at.y + ui.len(1), at.w, std::min(at.h, ui.len(24))}, n.icon, ink);
  }
  if (!n.title.empty()) ui.text(in.cut_top(ui.text_height(n.title, Type::strong, in.w)), n.title, {.type = Type::strong});
  if (!n.sentence.empty())
    ui.text(in.cut_top(ui.text_height(n.sentence, Type::small, in.w)), n.sentence,
            {.type = Type::small, .valign = n.title.empty() ? VAlign::middle : VAlign::top});
}

void note(Ui& ui, Column& column, const Note& n) { note(ui, column.take(note_height(ui, n, column.width())), n); }

}  // namespace koop::ui
