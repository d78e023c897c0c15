#include "game/ui/kit/option_card.hpp"

#include "game/ui/drawings/pen.hpp"
#include "game/ui/kit/card.hpp"
#include "game/ui/kit/seat.hpp"

namespace koop::ui {
namespace {

// Where everything stands, once for measuring and drawing.
struct Layout {
  Rect mark, head_icon, title, cost, sentence, foot;
  bool cost_below = false;
  float height = 0;
};

std::string_view cost_of(const OptionCard& card) {
  if (!card.refusal.empty()) return {};
  return card.selected && !card.selected_mark.empty() ? std::string_view(card.selected_mark) : std::string_view(card.cost);
}

Layout lay(Ui& ui, const OptionCard& card, Rect box) {
  Layout l;
  const float pad_x = ui.gap(13), pad_y = ui.gap(10);
  Rect in = box.inset(pad_x, 0);
  float y = box.y + pad_y;
  if (card.phase >= 0) {
    l.mark = {in.x, y, ui.gap(40), ui.gap(6)};
    y += ui.gap(6) + ui.gap(4);
  }
  const bool has_icon = card.icon != Icon::none || card.seat_colour >= 0 || !card.refusal.empty();
  Rect row{in.x, y, in.w, 0};
  if (has_icon) l.head_icon = row.cut_left(ui.len(20), ui.len(9)), l.head_icon.h = ui.style(Type::strong).line;
  const std::string_view cost = cost_of(card);
  const float cost_w = cost.empty() ? 0 : ui.text_width(cost, Type::small_strong) + ui.len(18) + ui.len(6);
  const float title_w = ui.text_width(card.title, Type::strong);
  l.cost_below = cost_w > 0 && title_w + cost_w + ui.gap(12) > row.w;
  const float line = ui.style(Type::strong).line;
  if (cost_w > 0 && !l.cost_below) {
    l.cost = {row.right() - cost_w, y, cost_w, line};
    row.w -= cost_w + ui.gap(12);
  }
  row.h = ui.text_height(card.title, Type::strong, row.w);
  l.title = row;
  y += row.h;
  const std::string& sentence = card.refusal.empty() ? card.sentence : card.refusal;
  if (!sentence.empty()) {
    l.sentence = {in.x, y, in.w, ui.text_height(sentence, Type::small, in.w)};
    y += l.sentence.h;
  }
  if (!card.foot.empty()) {
    y += ui.gap(2);
    l.foot = {in.x, y, in.w, ui.text_height(card.foot, Type::small, in.w)};
    y += l.foot.h;
  }
  if (l.cost_below) {
    y += ui.gap(2);
    l.cost = {in.x, y, std::min(cost_w, in.w), ui.style(Type::small_strong).line};
    y += l.cost.h;
  }
  l.height = std::max(y + pad_y - box.y, ui.len(44));
  return l;
}

void dashed_rim(Ui& ui, Rect box, float radius, Colour colour, float width) {
  const Rect rim = box.inset(width / 2);
  Pen(ui.draw(), {0, 0}, 1)
      .rect(rim.x, rim.y, rim.w, rim.h, radius, {.line = colour, .width = width, .dash = ui.gap(5), .space = ui.gap(4)});
}

void face(Ui& ui, Rect box, const OptionCard& card, const Response& r) {
  const Palette& c = ui.colours();
  const float radius = ui.gap(ui.theme().radius.control);
  if (!card.refusal.empty()) {
    ui.draw()->AddRectFilled(box.min(), box.max(), c.sunken, radius);
    dashed_rim(ui, box, radius, c.edge, ui.line(1.5f));
    return;
  }
  Colour fill = card.selected ? c.accent_soft : mixed(c.card, c.accent_soft, r.hover * 0.75f);
  fill = mixed(fill, c.accent, r.press * 0.14f);
  if (!card.selected) ui.shadow(box, Shadow::card);
  ui.draw()->AddRectFilled(box.min(), box.max(), fill, radius);
  const float width = ui.line(card.selected ? ui.theme().stroke.selected : ui.theme().stroke.edge);
  outline(ui.draw(), box, card.selected ? c.accent : mixed(c.edge, c.accent, r.hover), radius, width);
}

void draw_cost(Ui& ui, Rect at, const OptionCard& card) {
  const Palette& c = ui.colours();
  const bool marked = card.selected && !card.selected_mark.empty();
  const Colour ink = marked ? c.accent : c.ink;
  icon(ui, at.cut_left(ui.len(18), ui.len(6)), marked ? Icon::check : card.cost_icon, ink);
  ui.text(at, cost_of(card), {.type = Type::small_strong, .colour = ink, .valign = VAlign::middle});
}
}  // namespace

float option_card_height(Ui& ui, const OptionCard& card, float width) { return lay(ui, card, {0, 0, width, 0}).height; }

bool option_card(Ui& ui, Rect box, const OptionCard& card) {
  auto scope = ui.widget(card.id, Role::option_card, box);
  scope.record().selected = card.selected;
  const bool enabled = card.refusal.empty();
  const Response r = ui.interact(scope, {.enabled = enabled, .radius = ui.gap(ui.theme().radius.control)});
  const Layout l = lay(ui, card, box);
  const Palette& c = ui.colours();
  face(ui, box, card, r);
  if (card.phase >= 0)
    ui.draw()->AddRectFilled(l.mark.min(), l.mark.max(), c.phase[static_cast<std::size_t>(card.phase)], l.mark.h / 2);
  if (!enabled) icon(ui, l.head_icon, Icon::lock, c.disabled_ink);
  else if (card.seat_colour >= 0) seat_shape(ui, l.head_icon.inset(ui.len(1), 0), card.seat_colour);
  else icon(ui, l.head_icon, card.icon, c.accent);
  const Colour ink = enabled ? c.ink : c.disabled_ink;
  ui.text(l.title, card.title, {.type = Type::strong, .colour = ink});
  if (!cost_of(card).empty()) draw_cost(ui, l.cost, card);
  const std::string& sentence = enabled ? card.sentence : card.refusal;
  if (!sentence.empty()) ui.text(l.sentence, sentence, {.type = Type::small, .colour = ink});
  if (!card.foot.empty()) ui.text(l.foot, card.foot, {.type = Type::small, .colour = enabled ? c.muted : c.disabled_ink});
  if (r.refused) ui.notify(card.refusal);
  return r.activated;
}

bool option_card(Ui& ui, Column& column, const OptionCard& card) {
  return option_card(ui, column.take(option_card_height(ui, card, column.width())), card);
}

namespace {
float slip_text_width(Ui& ui, const SlipRow& row, float width) {
  const float button = row.remove.empty() ? 0 : button_width(ui, row.remove, {.small = true}) + ui.gap(10);
  return width - 2 * ui.gap(13) - ui.len(38) - ui.gap(12) - button;
}

// Smaller where a single word of the title would not fit beside the button.
Type slip_title_type(Ui& ui, const SlipRow& row, float width) {
  std::string_view rest = row.title;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (ui.text_width(rest.substr(0, end), Type::strong) > width) return Type::small_strong;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return Type::strong;
}
}  // namespace

float slip_row_height(Ui& ui, const SlipRow& row, float width) {
  const float room = slip_text_width(ui, row, width);
  const float text = ui.text_height(row.title, slip_title_type(ui, row, room), room) +
                     (row.kind.empty() ? 0 : ui.text_height(row.kind, Type::small, room));
  return std::max(text + 2 * ui.gap(10), ui.len(54) + ui.gap(20));
}

bool slip_row(Ui& ui, Rect box, const SlipRow& row) {
  const Palette& c = ui.colours();
  const float radius = ui.gap(ui.theme().radius.control);
  auto scope = ui.widget(row.id, Role::row, box);
  if (row.free) {
    dashed_rim(ui, box, radius, c.edge, ui.line(2));
  } else {
    ui.draw()->AddRectFilled(box.min(), box.max(), c.accent_soft, radius);
    outline(ui.draw(), box, c.edge, radius, ui.line(1.5f));
  }
  Rect in = box.inset(ui.gap(13), ui.gap(10));
  const Rect circle = in.cut_left(ui.len(38), ui.gap(12));
  const Pen pen(ui.draw(), {0, 0}, 1);
  pen.circle(circle.centre().x, circle.centre().y, ui.len(18), {.line = c.ink, .width = ui.line(2)});
  if (row.number > 0) {
    ui.text(circle, std::to_string(row.number), {.type = Type::number, .align = Align::centre, .valign = VAlign::middle});
  } else {
    icon(ui, circle.centred(ui.len(20), ui.len(20)), Icon::hourglass, c.ink);
  }
  bool removed = false;
  if (!row.remove.empty()) {
    const ButtonLook look{.small = true};
    const Rect side = in.cut_right(button_width(ui, row.remove, look), ui.gap(10));
    removed =
        button(ui, side.centred(side.w, button_height(ui, row.remove, side.w, look)), row.id + ":remove", row.remove, look);
  }
  const Type type = slip_title_type(ui, row, in.w);
  const float title = ui.text_height(row.title, type, in.w);
  const float kind = row.kind.empty() ? 0 : ui.text_height(row.kind, Type::small, in.w);
  Rect text = in.centred(in.w, title + kind);
  ui.text(text.cut_top(title), row.title, {.type = type});
  if (kind > 0) ui.text(text, row.kind, {.type = Type::small, .colour = row.free ? c.muted : c.ink});
  return removed;
}

}  // namespace koop::ui
