// Widgets of Ui: records, ids, clipping, layers, hover and activation.
#include "game/base/check.hpp"
#include "game/base/hash.hpp"
#include "game/ui/ui.hpp"

namespace koop::ui {

WidgetScope::~WidgetScope() { ui_.close_widget(index_); }
WidgetRecord& WidgetScope::record() { return ui_.record_.widgets[static_cast<std::size_t>(index_)]; }
std::uint64_t WidgetScope::key() { return record().key; }

std::uint64_t Ui::key_of(std::string_view id) const {
  std::string full;
  for (const std::string& part : ids_) full += part + '/';
  return fnv1a(full.append(id));
}

WidgetScope Ui::widget(std::string_view id, Role role, Rect rect) {
  WidgetRecord w;
  for (const std::string& part : ids_) w.id += part + '/';
  w.id += id;
  w.key = fnv1a(w.id);
  w.role = role;
  w.rect = rect;
  w.clip = clip();
  w.in_scroll = scroll_depth_ > 0;
  w.clipped = !w.clip.covers(rect);
  w.layer = in_overlay_ ? 100 : static_cast<int>(layers_.size());
  w.parent = open_widgets_.empty() ? -1 : open_widgets_.back();
  record_.widgets.push_back(std::move(w));
  const int index = static_cast<int>(record_.widgets.size()) - 1;
  open_widgets_.push_back(index);
  return {*this, index};
}

void Ui::close_widget(int index) {
  KOOP_ASSERT(!open_widgets_.empty() && open_widgets_.back() == index);
  open_widgets_.pop_back();
}

WidgetRecord& Ui::current() {
  KOOP_ASSERT(!open_widgets_.empty());
  return record_.widgets[static_cast<std::size_t>(open_widgets_.back())];
}

void Ui::push_clip(Rect rect) {
  clips_.push_back(clips_.back().common(rect));
  ImGui::PushClipRect(clips_.back().min(), clips_.back().max(), false);
}

void Ui::pop_clip() {
  KOOP_ASSERT(clips_.size() > 1);
  clips_.pop_back();
  ImGui::PopClipRect();
}

Rect Ui::clip() const { return clips_.back(); }
void Ui::push_id(std::string_view id) { ids_.emplace_back(id); }
void Ui::pop_id() { ids_.pop_back(); }

void Ui::push_layer(std::uint64_t key) {
  layers_.push_back(key);
  top_layer_seen_ = key;
}

void Ui::pop_layer() {
  KOOP_ASSERT(!layers_.empty());
  layers_.pop_back();
}

bool Ui::deaf() const { return (layers_.empty() ? 0 : layers_.back()) != active_layer_; }

void Ui::overlay(std::function<void(Ui&)> draw_last) { overlays_.push_back(std::move(draw_last)); }

Response Ui::interact(WidgetScope& scope, const Interact& how) {
  WidgetRecord& w = scope.record();
  const std::uint64_t key = w.key;
  const Rect visible = w.rect.common(clip());
  const bool live = !deaf();
  w.enabled = how.enabled;
  if (how.focusable) {
    w.focusable = true;
    w.order = static_cast<int>(entries_.size());
    entries_.push_back({key, w.rect, clip(), layers_.empty() ? 0 : layers_.back(), how});
  }
  const bool inside = live && (how.over ? *how.over && clip().contains(input_.mouse) : visible.contains(input_.mouse));
  if (inside) hot_next_ = key;

  Response r;
  r.focused = live && how.focusable && focus_ == key;
  r.hovered = inside && hot_ == key && (pressed_ == 0 || pressed_ == key);
  r.held = live && ((pressed_ == key && inside) || (r.focused && key_pressed_ == key));
  bool acts = inside && input_.mouse_released && pressed_ == key;
  if (r.focused && !how.takes_typing) {
    const bool arm = input_.has_first_pressed(Key::Enter) || input_.has_first_pressed(Key::Space);
    const bool fire = input_.has_released(Key::Enter) || input_.has_released(Key::Space);
    if (arm) key_pressed_ = key, r.held = true;
    if (fire && key_pressed_ == key) acts = true;
    if (fire) key_pressed_ = 0;
  }
  r.activated = acts && how.enabled;
  r.refused = acts && !how.enabled;
  r.hover = animate(key ^ 0x686F766572ull, r.hovered && how.enabled ? 1.0f : 0.0f, motion().hover);
  r.press = animate(key ^ 0x7072657373ull, r.held && how.enabled ? 1.0f : 0.0f, motion().press);
  if (r.focused) {
    focus_rect_ = w.rect, focus_clip_ = clip(), focus_rect_known_ = true;
    focus_radius_ = how.radius < 0 ? len(theme_.radius.control) : how.radius;
    focus_typing_ = how.takes_typing;
  }
  w.focused = r.focused, w.hovered = r.hovered, w.pressed = r.held;
  return r;
}

const Rect* Ui::focus_to_show(std::size_t since) const {
  if (!focus_moved_) return nullptr;
  for (std::size_t i = since; i < entries_.size(); ++i)
    if (entries_[i].key == focus_) return &entries_[i].rect;
  return nullptr;
}

}  // namespace koop::ui
