#include "game/ui/kit/choice.hpp"

#include "game/ui/drawings/pen.hpp"

namespace koop::ui {
namespace {

float text_width(const Ui& ui, float width) { return width - 2 * ui.gap(13) - ui.len(40) - ui.gap(12); }

// Frame, mark's room and texts of one choice; the mark is drawn by the caller into the returned box.
Rect choice_body(Ui& ui, Rect box, const Choice& choice, bool on, const Response& r, float mark_width) {
  const Palette& c = ui.colours();
  const float radius = ui.gap(ui.theme().radius.control),
              width = ui.line(on ? ui.theme().stroke.selected : ui.theme().stroke.edge);
  Colour fill = !choice.enabled ? c.sunken : on ? c.accent_soft : mixed(c.card, c.accent_soft, r.hover * 0.75f);
  fill = mixed(fill, c.accent, r.press * 0.14f);
  ui.draw()->AddRectFilled(box.min(), box.max(), fill, radius);
  outline(ui.draw(), box, on && choice.enabled ? c.accent : mixed(c.edge, c.accent, r.hover), radius, width);
  Rect in = box.inset(ui.gap(13), 0);
  const Rect mark = in.cut_left(mark_width, ui.gap(12));
  const std::string& below = choice.enabled || choice.why_disabled.empty() ? choice.sentence : choice.why_disabled;
  const Colour ink = choice.enabled ? c.ink : c.disabled_ink;
  const float label = ui.text_height(choice.label, Type::strong, in.w);
  const float sentence = below.empty() ? 0 : ui.text_height(below, Type::small, in.w);
  Rect text{in.x, std::round(box.y + (box.h - label - sentence) / 2), in.w, label + sentence};
  ui.text(text.cut_top(label), choice.label, {.type = Type::strong, .colour = ink});
  if (sentence > 0) ui.text(text, below, {.type = Type::small, .colour = ink});
  return mark;
}
}  // namespace

float choice_height(Ui& ui, const Choice& choice, float width) {
  const float room = text_width(ui, width);
  const std::string& below = choice.enabled || choice.why_disabled.empty() ? choice.sentence : choice.why_disabled;
  const float text =
      ui.text_height(choice.label, Type::strong, room) + (below.empty() ? 0 : ui.text_height(below, Type::small, room));
  return std::max(text + 2 * ui.gap(9), ui.len(44));
}

bool toggle(Ui& ui, Rect box, const Choice& choice, bool on) {
  auto scope = ui.widget(choice.id, Role::toggle, box);
  scope.record().checked = on;
  const Response r = ui.interact(scope, {.enabled = choice.enabled, .radius = ui.gap(ui.theme().radius.control)});
  const Rect mark = choice_body(ui, box, choice, false, r, ui.len(40));
  const Palette& c = ui.colours();
  const Rect track = mark.centred(ui.len(40), ui.len(24));
  const float t = ui.animate(scope.key() ^ 0x6F6Eull, on ? 1.0f : 0.0f, ui.motion().hover);
  ui.draw()->AddRectFilled(track.min(), track.max(), mixed(c.sunken, choice.enabled ? c.accent : c.edge, t), track.h / 2);
  outline(ui.draw(), track, mixed(c.edge, c.accent, t), track.h / 2, ui.line(1.5f));
  const float knob = track.h / 2 - ui.gap(4);
  const Point at{track.x + track.h / 2 + (track.w - track.h) * t, track.centre().y};
  ui.draw()->AddCircleFilled(at, knob, mixed(c.edge, c.on_accent, t));
  if (t > 0.5f) icon(ui, Rect{at.x, at.y, 0, 0}.grown(knob * 0.72f), Icon::check, c.accent);
  if (r.refused) ui.notify(choice.why_disabled);
  return r.activated;
}

bool toggle(Ui& ui, Column& column, const Choice& choice, bool on) {
  return toggle(ui, column.take(choice_height(ui, choice, column.width())), choice, on);
}

bool radio(Ui& ui, Rect box, const Choice& choice, bool chosen) {
  auto scope = ui.widget(choice.id, Role::radio, box);
  scope.record().checked = chosen;
  const Response r = ui.interact(scope, {.enabled = choice.enabled, .radius = ui.gap(ui.theme().radius.control)});
  const Rect mark = choice_body(ui, box, choice, chosen, r, ui.len(20));
  const Palette& c = ui.colours();
  const Pen pen(ui.draw(), {0, 0}, 1);
  const Colour ink = choice.enabled ? c.ink : c.disabled_ink;
  pen.circle(mark.centre().x, mark.centre().y, ui.len(9), {.fill = c.card, .line = ink, .width = ui.line(2)});
  if (chosen) pen.circle(mark.centre().x, mark.centre().y, ui.len(5), {.fill = choice.enabled ? c.accent : ink});
  if (r.refused) ui.notify(choice.why_disabled);
  return r.activated && !chosen;
}

bool radio(Ui& ui, Column& column, const Choice& choice, bool chosen) {
  return radio(ui, column.take(choice_height(ui, choice, column.width())), choice, chosen);
}

namespace {
int numbers_per_row(const Ui& ui, float width, int count) {
  const float least = ui.len(44), gap = ui.gap(6);
  const int fit = std::max(1, static_cast<int>((width + gap) / (least + gap)));
  if (fit >= count) return count;
  const int rows = (count + fit - 1) / fit;
  return (count + rows - 1) / rows;
}
}  // namespace

float number_row_height(Ui& ui, float width, int first, int last) {
  const int count = last - first + 1, per_row = numbers_per_row(ui, width, count);
  const auto rows = static_cast<float>((count + per_row - 1) / per_row);
  return rows * ui.len(44) + (rows - 1) * ui.gap(6);
}

int number_row(Ui& ui, Rect box, std::string_view id, int chosen, int first, int last, bool enabled) {
  const Palette& c = ui.colours();
  const int count = last - first + 1, per_row = numbers_per_row(ui, box.w, count);
  const float height = ui.len(44), gap = ui.gap(6), radius = ui.len(ui.theme().radius.control);
  int pressed = -1;
  ui.push_id(id);
  for (int i = 0; i < count; ++i) {
    const Rect row{box.x, box.y + static_cast<float>(i / per_row) * (height + gap), box.w, height};
    const Rect cell = row.column(i % per_row, per_row, gap);
    const int value = first + i;
    const bool on = value == chosen;
    auto scope = ui.widget(std::to_string(value), Role::number, cell);
    scope.record().selected = on;
    const Response r = ui.interact(scope, {.enabled = enabled});
    Colour fill = !enabled ? c.sunken : on ? c.accent_soft : mixed(c.card, c.accent_soft, r.hover * 0.75f);
    fill = mixed(fill, c.accent, r.press * 0.16f);
    const float width = ui.line(on ? ui.theme().stroke.selected : ui.theme().stroke.edge);
    ui.draw()->AddRectFilled(cell.min(), cell.max(), fill, radius);
    outline(ui.draw(), cell, on ? c.accent : mixed(c.edge, c.accent, r.hover), radius, width);
    ui.text(
        cell, std::to_string(value),
        {.type = Type::strong, .colour = enabled ? c.ink : c.disabled_ink, .align = Align::centre, .valign = VAlign::middle});
    if (r.activated) pressed = value;
  }
  ui.pop_id();
  return pressed;
}

int stepper(Ui& ui, Rect box, std::string_view id, std::string_view label, std::string_view value, bool can_less,
            bool can_more) {
  const Palette& c = ui.colours();
  ui.push_id(id);
  int change = 0;
  const auto side = [&](Rect at, std::string_view name, Icon sign, bool enabled) {
    auto scope = ui.widget(name, Role::button, at);
    scope.record().hint = std::string(label) + (sign == Icon::plus ? " +" : " −");
    const Response r = ui.interact(scope, {.enabled = enabled});
    const float radius = ui.len(ui.theme().radius.control), width = ui.line(ui.theme().stroke.edge);
    ui.draw()->AddRectFilled(at.min(), at.max(),
                             enabled ? mixed(c.card, c.accent_soft, std::max(r.hover * 0.75f, r.press)) : c.sunken, radius);
    outline(ui.draw(), at, mixed(c.edge, c.accent, r.hover), radius, width);
    icon(ui, at.centred(ui.len(20), ui.len(20)), sign, enabled ? c.ink : c.disabled_ink);
    return r.activated;
  };
  const Rect more = box.cut_right(ui.len(44), ui.gap(8));
  const Rect shown = box.cut_right(std::max(ui.len(64), ui.text_width(value, Type::strong) + ui.len(8)), ui.gap(8));
  const Rect less = box.cut_right(ui.len(44), ui.gap(12));
  ui.text(box, label, {.valign = VAlign::middle});
  if (side(less.centred(less.w, ui.len(44)), "less", Icon::minus, can_less)) change = -1;
  ui.text(shown, value, {.type = Type::strong, .align = Align::centre, .valign = VAlign::middle});
  if (side(more.centred(more.w, ui.len(44)), "more", Icon::plus, can_more)) change = 1;
  ui.pop_id();
  return change;
}

}  // namespace koop::ui
