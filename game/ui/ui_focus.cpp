// Focus of Ui: one list per frame in the order of drawing, moved by Tab and arrows, kept over frames by key.
#include "game/base/hash.hpp"
#include "game/ui/ui.hpp"

namespace koop::ui {

void Ui::focus(std::string_view id) {
  focus_ = fnv1a(id);
  focus_moved_next_ = true;
  request_redraw();
}

void Ui::default_focus(std::string_view id) { focus_asked_ = fnv1a(id); }

bool Ui::typing() const {
  for (const Entry& e : last_entries_)
    if (e.key == focus_) return e.how.takes_typing;
  return false;
}

bool Ui::key_pressed(Key key) const { return !deaf() && !typing() && input_.has_first_pressed(key); }

bool Ui::back_pressed() {
  if (deaf()) return false;
  const bool now = back_;
  back_ = false;
  return now;
}

std::vector<std::size_t> Ui::reachable() const {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < last_entries_.size(); ++i)
    if (last_entries_[i].layer == active_layer_) out.push_back(i);
  return out;
}

void Ui::move_focus() {
  focus_moved_ = focus_moved_next_;
  focus_moved_next_ = false;
  if (input_.focus_lost) key_pressed_ = 0;
  if (input_.mouse_pressed) focus_visible_ = false;
  Interact how;
  bool known = false;
  for (const Entry& e : last_entries_)
    if (e.key == focus_) how = e.how, known = true;
  if (input_.has_pressed(Key::Tab)) step_focus(input_.shift ? -1 : 1);
  const bool plain = !input_.control && !input_.alt && !input_.shift;
  if (!plain) return;
  if (!how.takes_horizontal && input_.has_pressed(Key::Left)) step_focus(-1);
  if (!how.takes_horizontal && input_.has_pressed(Key::Right)) step_focus(1);
  if (!how.takes_vertical && input_.has_pressed(Key::Up)) known ? step_focus_vertically(-1) : step_focus(-1);
  if (!how.takes_vertical && input_.has_pressed(Key::Down)) known ? step_focus_vertically(1) : step_focus(1);
}

void Ui::step_focus(int by) {
  const auto reach = reachable();
  focus_visible_ = true;
  if (reach.empty()) return;
  int at = -1;
  for (std::size_t i = 0; i < reach.size(); ++i)
    if (last_entries_[reach[i]].key == focus_) at = static_cast<int>(i);
  const int n = static_cast<int>(reach.size());
  const int next = at < 0 ? (by > 0 ? 0 : n - 1) : (at + by + n) % n;
  focus_ = last_entries_[reach[static_cast<std::size_t>(next)]].key;
  focus_moved_ = true;
  key_pressed_ = 0;
}

// The nearest widget above or below that shares some width; where there is none, the order decides.
void Ui::step_focus_vertically(int by) {
  focus_visible_ = true;
  const auto reach = reachable();
  const Entry* from = nullptr;
  for (std::size_t i : reach)
    if (last_entries_[i].key == focus_) from = &last_entries_[i];
  if (from == nullptr) return step_focus(by);
  const Entry* best = nullptr;
  float best_distance = 1e9f;
  for (std::size_t i : reach) {
    const Entry& e = last_entries_[i];
    const float away = by > 0 ? e.rect.y - from->rect.bottom() : from->rect.y - e.rect.bottom();
    const float shared = std::min(e.rect.right(), from->rect.right()) - std::max(e.rect.x, from->rect.x);
    if (e.key == focus_ || away < -1 || shared <= 0) continue;
    const float distance = away * 4 + std::abs(e.rect.centre().x - from->rect.centre().x);
    if (distance < best_distance) best = &e, best_distance = distance;
  }
  if (best == nullptr) return step_focus(by);
  focus_ = best->key;
  focus_moved_ = true;
  key_pressed_ = 0;
}

void Ui::settle_mouse() {
  if (hot_ != hot_next_) request_redraw();
  hot_ = hot_next_;
  if (input_.mouse_pressed) {
    pressed_ = hot_next_;
    request_redraw();
    for (const Entry& e : entries_)
      if (e.key == hot_next_ && e.layer == active_layer_) focus_ = e.key;
  }
  if (!input_.mouse_down) pressed_ = 0;
  if (input_.focus_lost) pressed_ = 0;
}

void Ui::settle_focus() {
  const std::uint64_t before = focus_;
  const auto in_layer = [&](std::uint64_t key, std::uint64_t layer) {
    for (const Entry& e : entries_)
      if (e.key == key && e.layer == layer) return true;
    return false;
  };
  if (active_layer_ != top_layer_seen_) {  // a dialog opens or closes: each layer keeps its own focus
    focus_of_layer_[active_layer_] = focus_;
    focus_ = 0;
    const auto kept = focus_of_layer_.find(top_layer_seen_);
    if (kept != focus_of_layer_.end() && in_layer(kept->second, top_layer_seen_)) focus_ = kept->second;
    if (top_layer_seen_ == 0) focus_of_layer_.clear();
  }
  const std::uint64_t layer = top_layer_seen_;
  std::vector<std::uint64_t> reach;
  for (const Entry& e : entries_)
    if (e.layer == layer) reach.push_back(e.key);
  const auto found = std::find(reach.begin(), reach.end(), focus_);
  if (found != reach.end()) {
    focus_index_ = static_cast<std::size_t>(found - reach.begin());
  } else if (in_layer(focus_asked_, layer)) {
    focus_ = focus_asked_;
    focus_asked_ = 0;
  } else if (!reach.empty() && (layer != 0 || focus_ != 0)) {
    focus_ = layer != 0 && focus_ == 0 ? reach.front() : reach[std::min(focus_index_, reach.size() - 1)];
  } else {
    focus_ = 0;
  }
  if (focus_ == before) return;
  focus_moved_next_ = true;
  request_redraw();
}

void Ui::draw_focus_ring() {
  if (!focus_rect_known_ || (!focus_visible_ && !focus_typing_)) return;
  const float width = std::max(2.0f, std::round(theme_.stroke.focus * scale_));
  const float out = std::round(theme_.stroke.focus_gap * scale_) + width;
  const Rect ring = focus_rect_.grown(out);
  const Rect seen = focus_clip_.grown(std::round(out)).common(window());
  list_->PushClipRect(seen.min(), seen.max(), false);
  outline(list_, ring, colours().focus, focus_radius_ + out, width);
  list_->PopClipRect();
}

}  // namespace koop::ui
