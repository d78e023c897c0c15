#include "game/ui/kit/seat.hpp"

#include "game/ui/drawings/pen.hpp"

namespace koop::ui {
namespace {
// In a box of 20 × 20, in the order of theme.json's seat_shapes.
constexpr std::array<std::string_view, seat_colours> shapes = {
    "",
    "",
    "M10 1.200 19 18H1Z",
    "M10 .600 19.400 10 10 19.400 .600 10Z",
    "M5.400 2h9.200L19.200 10l-4.600 8H5.400L.800 10Z",
    "M7 1.500h6V7h5.500v6H13v5.500H7V13H1.500V7H7Z",
    "M1.500 18V10a8.500 8.500 0 0 1 17 0v8h-5v-7.500a3.500 3.500 0 0 0-7 0V18Z",
    "M10 .800C13 5.500 17 8.500 17 12.500a7 6.700 0 0 1-14 0C3 8.500 7 5.500 10 .800Z"};
}  // namespace

void seat_shape(Ui& ui, Rect box, int seat_colour, Colour colour) {
  const auto index = static_cast<std::size_t>(seat_colour) % shapes.size();
  if (colour == 0) colour = ui.colours().seat[index];
  const float side = std::min(box.w, box.h);
  const Rect square = box.centred(side, side);
  const Pen pen(ui.draw(), square.min(), side / 20);
  if (index == 0) pen.circle(10, 10, 8.6f, {.fill = colour});
  else if (index == 1) pen.rect(2, 2, 16, 16, 1.5f, {.fill = colour});
  else pen.path(shapes[index], {.fill = colour});
}

float seat_chip_height(Ui& ui) { return ui.len(30); }
float seat_chip_width(Ui& ui, std::string_view label) {
  return std::ceil(ui.len(9) + ui.len(18) + ui.len(7) + ui.text_width(label, Type::strong) + ui.len(10));
}

void seat_chip(Ui& ui, Rect box, std::string_view id, int seat_colour, std::string_view label, bool filled) {
  auto scope = ui.widget(id, Role::seat_chip, box);
  const Palette& c = ui.colours();
  const Colour own = c.seat[static_cast<std::size_t>(seat_colour) % c.seat.size()];
  const float radius = ui.len(ui.theme().radius.chip), width = ui.line(2);
  ui.draw()->AddRectFilled(box.min(), box.max(), filled ? own : c.card, radius);
  outline(ui.draw(), box, own, radius, width);
  Rect in = box.inset(ui.len(9), 0);
  seat_shape(ui, in.cut_left(ui.len(18), ui.len(7)), seat_colour, filled ? c.on_seat : 0);
  in.w += ui.len(4);
  ui.text(in, label, {.type = Type::strong, .colour = filled ? c.on_seat : c.ink, .valign = VAlign::middle});
}

void seat_chip_left(Ui& ui, Rect& row, std::string_view id, int seat_colour, std::string_view label, bool filled) {
  const Rect at = row.cut_left(seat_chip_width(ui, label), ui.gap(8));
  seat_chip(ui, at.centred(at.w, seat_chip_height(ui)), id, seat_colour, label, filled);
}

namespace {
struct TagColours {
  Colour ink, fill, edge;
};
TagColours tag_colours(const Palette& c, TagKind kind) {
  switch (kind) {
    case TagKind::plain: return {c.ink, c.card, c.edge};
    case TagKind::yes: return {c.success, c.success_soft, c.success};
    case TagKind::not_so: return {c.ink, c.sunken, c.ink};
    case TagKind::own: return {c.own, c.card, c.own};
    case TagKind::support: return {c.support, c.card, c.support};
    case TagKind::danger: return {c.danger, c.danger_soft, c.danger};
    case TagKind::accent: return {c.accent, c.card, c.accent};
  }
  return {c.ink, c.card, c.edge};
}

std::vector<Rect> tag_boxes(Ui& ui, const std::vector<Tag>& tags, Rect area) {
  std::vector<Rect> out;
  float x = area.x, y = area.y;
  const float gap = ui.gap(8);
  for (const Tag& t : tags) {
    const float w = std::min(area.w, tag_width(ui, t));
    const float room = w - ui.len(18) - (t.icon == Icon::none ? 0 : ui.len(24));
    const float h = std::max(tag_height(ui), ui.text_height(t.text, Type::small_strong, room + 1) + ui.len(6));
    if (x > area.x && x + w > area.right() + 0.5f) x = area.x, y = out.back().bottom() + ui.gap(6);
    out.push_back({x, y, w, h});
    x += w + gap;
  }
  return out;
}
}  // namespace

float tag_width(Ui& ui, const Tag& t) {
  return std::ceil(ui.text_width(t.text, Type::small_strong) + 2 * ui.len(9) + (t.icon == Icon::none ? 0 : ui.len(24)));
}

float tag_height(Ui& ui) { return ui.len(28); }

void tag(Ui& ui, Rect box, const Tag& t) {
  auto scope = ui.widget("tag:" + std::to_string(ui.frame().widgets.size()), Role::tag, box);
  const TagColours k = tag_colours(ui.colours(), t.kind);
  const float radius = ui.len(ui.theme().radius.chip), width = ui.line(1.5f);
  ui.draw()->AddRectFilled(box.min(), box.max(), k.fill, radius);
  outline(ui.draw(), box, k.edge, radius, width);
  Rect in = box.inset(ui.len(9), 0);
  if (t.icon != Icon::none) icon(ui, in.cut_left(ui.len(18), ui.len(6)), t.icon, k.ink);
  in.w += 1;
  ui.text(in, t.text, {.type = Type::small_strong, .colour = k.ink, .valign = VAlign::middle});
}

float tags_height(Ui& ui, const std::vector<Tag>& list, float width) {
  float height = 0;
  for (const Rect& box : tag_boxes(ui, list, {0, 0, width, 0})) height = std::max(height, box.bottom());
  return height;
}

void tags(Ui& ui, Rect box, const std::vector<Tag>& list) {
  const auto boxes = tag_boxes(ui, list, box);
  for (std::size_t i = 0; i < list.size(); ++i) tag(ui, boxes[i], list[i]);
}

}  // namespace koop::ui
