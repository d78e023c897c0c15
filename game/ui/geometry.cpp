#include "game/ui/geometry.hpp"

namespace koop::ui {

Colour mixed(Colour a, Colour b, float t) {
  t = std::clamp(t, 0.0f, 1.0f);
  Colour out = 0;
  for (int shift = 0; shift < 32; shift += 8) {
    const auto from = static_cast<float>((a >> shift) & 0xFFu), to = static_cast<float>((b >> shift) & 0xFFu);
    out |= static_cast<Colour>(from + (to - from) * t + 0.5f) << shift;
  }
  return out;
}

Rect Rect::cut_left(float width, float gap) {
  width = std::min(width, w);
  const Rect part{x, y, width, h};
  const float used = std::min(w, width + gap);
  x += used;
  w -= used;
  return part;
}

Rect Rect::cut_right(float width, float gap) {
  width = std::min(width, w);
  const Rect part{right() - width, y, width, h};
  w = std::max(0.0f, w - width - gap);
  return part;
}

Rect Rect::cut_top(float height, float gap) {
  height = std::min(height, h);
  const Rect part{x, y, w, height};
  const float used = std::min(h, height + gap);
  y += used;
  h -= used;
  return part;
}

Rect Rect::cut_bottom(float height, float gap) {
  height = std::min(height, h);
  const Rect part{x, bottom() - height, w, height};
  h = std::max(0.0f, h - height - gap);
  return part;
}

namespace {
// Both ends of the i-th of n parts of `length`, rounded so that neighbours meet exactly `gap` apart.
std::pair<float, float> part_of(float length, int i, int n, float gap) {
  const auto count = static_cast<float>(n), at = static_cast<float>(i);
  const float each = (length - gap * (count - 1)) / count;
  const float from = std::round(at * (each + gap));
  return {from, std::max(0.0f, std::round(at * (each + gap) + each) - from)};
}
}  // namespace

Rect Rect::column(int i, int n, float gap) const {
  const auto [from, size] = part_of(w, i, n, gap);
  return {x + from, y, size, h};
}

Rect Rect::row(int i, int n, float gap) const {
  const auto [from, size] = part_of(h, i, n, gap);
  return {x, y + from, w, size};
}

void outline(ImDrawList* list, const Rect& box, Colour colour, float radius, float width) {
  // ImDrawList::AddRect stands half a pixel further in; a path does not.
  const Rect middle = box.inset(width / 2);
  list->PathRect(middle.min(), middle.max(), std::max(0.0f, radius - width / 2));
  list->PathStroke(colour, ImDrawFlags_Closed, width);
}

}  // namespace koop::ui
