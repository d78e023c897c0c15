#include "game/ui/kit/button.hpp"

namespace koop::ui {
namespace {

struct Measures {
  Type type;
  float pad, height, icon, icon_gap;
};

Measures measures(const Ui& ui, const ButtonLook& look) {
  const Sizes& size = ui.theme().size;
  if (look.small)
    return {Type::small_strong, ui.len(12), std::max(ui.len(size.target), ui.gap(size.target)), ui.len(18), ui.len(6)};
  return {Type::strong, ui.len(20), ui.len(size.button), ui.len(size.icon), ui.len(8)};
}

float icon_room(const Measures& m, const ButtonLook& look) { return look.icon == Icon::none ? 0 : m.icon + m.icon_gap; }

struct Colours {
  Colour fill, edge, ink;
};

Colours colours_of(const Palette& c, const ButtonLook& look) {
  if (!look.enabled) return {c.sunken, c.edge, c.disabled_ink};
  switch (look.kind) {
    case ButtonKind::primary: return {c.accent, c.accent, c.on_accent};
    case ButtonKind::danger: return {c.danger_soft, c.danger, c.danger};
    case ButtonKind::quiet:
      return {look.selected ? c.accent_soft : c.card & ~IM_COL32_A_MASK, c.card & ~IM_COL32_A_MASK, c.accent};
    case ButtonKind::secondary: break;
  }
  return look.selected ? Colours{c.accent_soft, c.accent, c.ink} : Colours{c.card, c.edge, c.ink};
}

void draw_face(Ui& ui, Rect box, const ButtonLook& look, const Response& r) {
  const Palette& c = ui.colours();
  Colours k = colours_of(c, look);
  const float radius = ui.len(ui.theme().radius.control);
  const bool filled = look.kind == ButtonKind::primary && look.enabled;
  if (look.enabled) {
    const Colour towards =
        filled ? (ui.prefs().theme == ThemeName::light || ui.prefs().theme == ThemeName::projector ? c.ink : c.card)
               : c.accent_soft;
    if ((k.fill & IM_COL32_A_MASK) == 0) k.fill = faded(c.accent_soft, r.hover);
    else k.fill = mixed(k.fill, towards, filled ? r.hover * 0.18f + r.press * 0.22f : r.hover * 0.75f);
    if (!filled && look.kind != ButtonKind::quiet) k.edge = mixed(k.edge, c.accent, r.hover);
    if (!filled && r.press > 0) k.fill = mixed(k.fill, c.accent, r.press * 0.16f);
  }
  ui.draw()->AddRectFilled(box.min(), box.max(), k.fill, radius);
  if ((k.edge & IM_COL32_A_MASK) != 0) {
    const float width = ui.line(look.selected ? ui.theme().stroke.selected : ui.theme().stroke.edge);
    outline(ui.draw(), box, k.edge, radius, width);
  }
}
}  // namespace

float button_width(Ui& ui, std::string_view label, const ButtonLook& look) {
  const Measures m = measures(ui, look);
  return std::ceil(ui.text_width(label, m.type) + icon_room(m, look) + 2 * m.pad);
}

float button_height(Ui& ui, std::string_view label, float width, const ButtonLook& look) {
  const Measures m = measures(ui, look);
  const float room = width - 2 * std::min(m.pad, ui.len(12)) - icon_room(m, look);
  if (ui.text_width(label, m.type) <= room) return m.height;
  return std::max(m.height, ui.text_height(label, m.type, room) + ui.len(16));
}

bool button(Ui& ui, Rect box, std::string_view id, std::string_view label, const ButtonLook& look) {
  auto scope = ui.widget(id, Role::button, box);
  scope.record().selected = look.selected;
  const Response r = ui.interact(scope, {.enabled = look.enabled});
  draw_face(ui, box, look, r);
  const Measures m = measures(ui, look);
  const Palette& c = ui.colours();
  const Colour ink = look.kind == ButtonKind::secondary && look.enabled ? c.ink : colours_of(c, look).ink;
  const float icons = icon_room(m, look);
  Rect inner = box.inset(std::min(m.pad, ui.len(12)), 0);
  if (r.press > 0) inner.y += std::round(r.press * ui.scale());
  const float text = std::min(ui.text_width(label, m.type), inner.w - icons);
  Rect row = inner.centred(icons + text, inner.h);
  if (look.icon != Icon::none) icon(ui, row.cut_left(m.icon, m.icon_gap), look.icon, ink);
  // The room is the button's own, so that a label that does not fit shows in the layout check.
  ui.text({row.x, box.y, inner.right() - row.x, box.h}, label,
          {.type = m.type,
           .colour = ink,
           .align = icons > 0 || text < inner.w - icons ? Align::left : Align::centre,
           .valign = VAlign::middle});
  if (!look.enabled) scope.record().hint = look.why_disabled;
  if (r.refused && !look.why_disabled.empty()) ui.notify(look.why_disabled);
  return r.activated;
}

bool button(Ui& ui, Column& column, std::string_view id, std::string_view label, const ButtonLook& look) {
  return button(ui, column.take(button_height(ui, label, column.width(), look)), id, label, look);
}

bool button_left(Ui& ui, Rect& row, std::string_view id, std::string_view label, const ButtonLook& look) {
  return button(ui, row.cut_left(button_width(ui, label, look), ui.gap(8)), id, label, look);
}

bool button_right(Ui& ui, Rect& row, std::string_view id, std::string_view label, const ButtonLook& look) {
  return button(ui, row.cut_right(button_width(ui, label, look), ui.gap(8)), id, label, look);
}

namespace {
std::vector<Rect> tab_boxes(Ui& ui, const std::vector<Tab>& tabs, Rect area) {
  std::vector<Rect> out;
  const float gap = ui.gap(8), height = measures(ui, {.small = true}).height;
  float x = area.x, y = area.y;
  for (const Tab& t : tabs) {
    const float w = std::min(area.w, button_width(ui, t.label, {.icon = t.icon, .small = true}));
    if (x > area.x && x + w > area.right() + 0.5f) x = area.x, y += height + gap;
    out.push_back({x, y, w, height});
    x += w + gap;
  }
  return out;
}
}  // namespace

float tabs_height(Ui& ui, const std::vector<Tab>& tabs, float width) {
  const auto boxes = tab_boxes(ui, tabs, {0, 0, width, 0});
  return boxes.empty() ? 0 : boxes.back().bottom();
}

int tabs(Ui& ui, Rect box, std::string_view id, const std::vector<Tab>& tabs, int chosen) {
  const auto boxes = tab_boxes(ui, tabs, box);
  ui.push_id(id);
  for (std::size_t i = 0; i < tabs.size(); ++i) {
    const bool on = static_cast<int>(i) == chosen;
    auto scope = ui.widget(tabs[i].id, Role::tab, boxes[i]);
    scope.record().selected = on;
    const ButtonLook look{.icon = tabs[i].icon, .small = true, .selected = on};
    const Response r = ui.interact(scope);
    draw_face(ui, boxes[i], look, r);
    const Measures m = measures(ui, look);
    Rect row = boxes[i].inset(m.pad, 0);
    if (tabs[i].icon != Icon::none) icon(ui, row.cut_left(m.icon, m.icon_gap), tabs[i].icon, ui.colours().ink);
    ui.text(row, tabs[i].label, {.type = m.type, .valign = VAlign::middle});
    if (r.activated) chosen = static_cast<int>(i);
  }
  ui.pop_id();
  return chosen;
}

}  // namespace koop::ui
