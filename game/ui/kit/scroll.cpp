#include "game/ui/kit/scroll.hpp"

namespace koop::ui {
namespace {
// Room at the sides so that focus rings and shadows are not cut off.
float ring_room(const Ui& ui) { return ui.gap(6); }
float bar_width(const Ui& ui) { return ui.gap(12); }

float furthest(const Ui::Scroll& s) { return std::max(0.0f, s.content - s.view); }

void draw_bar(Ui& ui, const ScrollArea& area, Ui::Scroll& s) {
  const float inset = ui.gap(2);
  const Rect track{area.view.right() - bar_width(ui), area.view.y + inset, bar_width(ui) - inset, area.view.h - 2 * inset};
  const float length = std::max(ui.gap(32), track.h * s.view / s.content);
  const float way = track.h - length;
  const Rect reach = track.grown(ui.gap(4)).common(area.view);
  auto scope = ui.widget(area.id + ":bar", Role::scroll_bar, reach);
  const Response r = ui.interact(scope, {.focusable = false});
  const Point mouse = ui.input().mouse;
  float top = track.y + way * (furthest(s) > 0 ? s.offset / furthest(s) : 0);
  if (ui.input().mouse_pressed && reach.contains(mouse) && !ui.deaf()) {
    s.dragging = true;
    s.grab = mouse.y >= top && mouse.y < top + length ? mouse.y - top : length / 2;
  }
  if (!ui.input().mouse_down) s.dragging = false;
  if (s.dragging && way > 0) {
    s.offset = std::clamp((mouse.y - s.grab - track.y) / way, 0.0f, 1.0f) * furthest(s);
    top = track.y + way * s.offset / std::max(1.0f, furthest(s));
  }
  const Palette& c = ui.colours();
  ui.draw()->AddRectFilled(track.min(), track.max(), c.sunken, track.w / 2);
  outline(ui.draw(), track, c.hairline, track.w / 2, ui.line(1));
  const Rect knob = Rect{track.x, top, track.w, length}.inset(ui.gap(2));
  ui.draw()->AddRectFilled(knob.min(), knob.max(), mixed(c.edge, c.ink, s.dragging ? 0.6f : r.hover * 0.4f), knob.w / 2);
}

void wheel_and_keys(Ui& ui, const ScrollArea& area, Ui::Scroll& s) {
  const InputFrame& in = ui.input();
  if (ui.deaf()) return;
  if (in.wheel != 0 && area.view.contains(in.mouse)) s.offset -= in.wheel * ui.gap(64);
  const bool here = area.view.contains(in.mouse) || ui.focused_key() == area.key;
  if (here && !ui.typing()) {
    if (in.has_pressed(Key::PageDown)) s.offset += s.view * 0.9f;
    if (in.has_pressed(Key::PageUp)) s.offset -= s.view * 0.9f;
    if (in.has_pressed(Key::Home)) s.offset = 0;
    if (in.has_pressed(Key::End)) s.offset = furthest(s);
  }
}
}  // namespace

ScrollArea begin_scroll(Ui& ui, Rect view, std::string_view id, float between) {
  const std::uint64_t key = ui.key_of(id);
  Ui::Scroll& s = ui.scroll_state(key);
  const float room = ring_room(ui);
  { auto scope = ui.widget(id, Role::scroll_area, view); }
  s.view = view.h;
  Rect content = view.inset(room, room);
  const bool scrolls = s.content > view.h + 0.5f;
  if (scrolls) content.w -= bar_width(ui) + ui.gap(2);
  ScrollArea area{view, Column(ui, content, between), key, ui.focus_count(), std::string(id)};
  wheel_and_keys(ui, area, s);
  s.offset = std::round(std::clamp(s.offset, 0.0f, furthest(s)));
  content.y -= s.offset;
  area.column = Column(ui, content, between);
  ui.push_clip(view);
  ui.scroll_entered();
  return area;
}

void end_scroll(Ui& ui, ScrollArea& area) {
  Ui::Scroll& s = ui.scroll_state(area.key);
  const float room = ring_room(ui);
  const float content = area.column.used() + 2 * room;
  if (std::abs(content - s.content) > 0.5f) {
    s.content = content;
    ui.request_redraw();
  }
  if (const Rect* shown = ui.focus_to_show(area.focus_since); shown != nullptr) {
    const float before = s.offset, above = area.view.y + room - shown->y, below = shown->bottom() - (area.view.bottom() - room);
    if (above > 0) s.offset -= above;
    if (below > 0 && above <= 0) s.offset += std::min(below, -above);
    s.offset = std::round(std::clamp(s.offset, 0.0f, furthest(s)));
    if (s.offset != before) ui.request_redraw();
  }
  ui.scroll_left();
  ui.pop_clip();
  if (s.content > s.view + 0.5f) draw_bar(ui, area, s);
}

}  // namespace koop::ui
