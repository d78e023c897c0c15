#pragma once
// Rectangles in window pixels and the cuts by which a screen is laid out. Every cut takes a part off and leaves the rest.

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace koop::ui {

using Colour = ImU32;
using Point = ImVec2;

inline Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
inline Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
inline Point operator*(Point a, float k) { return {a.x * k, a.y * k}; }

// The colour with its opacity multiplied by `alpha` (0 … 1).
inline Colour faded(Colour c, float alpha) {
  const auto a = static_cast<float>(c >> IM_COL32_A_SHIFT) * std::clamp(alpha, 0.0f, 1.0f);
  return (c & ~IM_COL32_A_MASK) | (static_cast<Colour>(a + 0.5f) << IM_COL32_A_SHIFT);
}
// Between `a` (t = 0) and `b` (t = 1).
Colour mixed(Colour a, Colour b, float t);

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;

  [[nodiscard]] float right() const { return x + w; }
  [[nodiscard]] float bottom() const { return y + h; }
  [[nodiscard]] Point min() const { return {x, y}; }
  [[nodiscard]] Point max() const { return {x + w, y + h}; }
  [[nodiscard]] Point centre() const { return {x + w / 2, y + h / 2}; }
  [[nodiscard]] bool empty() const { return w <= 0 || h <= 0; }
  [[nodiscard]] bool contains(Point p) const { return p.x >= x && p.y >= y && p.x < right() && p.y < bottom(); }
  // True when `o` lies inside, a tolerance of `slack` pixels allowed.
  [[nodiscard]] bool covers(const Rect& o, float slack = 0.5f) const {
    return o.x >= x - slack && o.y >= y - slack && o.right() <= right() + slack && o.bottom() <= bottom() + slack;
  }
  [[nodiscard]] Rect common(const Rect& o) const {
    const float l = std::max(x, o.x), t = std::max(y, o.y);
    return {l, t, std::max(0.0f, std::min(right(), o.right()) - l), std::max(0.0f, std::min(bottom(), o.bottom()) - t)};
  }
  [[nodiscard]] Rect inset(float d) const { return inset(d, d); }
  [[nodiscard]] Rect inset(float dx, float dy) const {
    return {x + dx, y + dy, std::max(0.0f, w - 2 * dx), std::max(0.0f, h - 2 * dy)};
  }
  [[nodiscard]] Rect grown(float d) const { return {x - d, y - d, w + 2 * d, h + 2 * d}; }
  [[nodiscard]] Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }
  // A box of this size in the middle.
  [[nodiscard]] Rect centred(float width, float height) const {
    return {std::round(x + (w - width) / 2), std::round(y + (h - height) / 2), width, height};
  }

  // Take a strip off one side; `gap` more is thrown away between the strip and the rest.
  Rect cut_left(float width, float gap = 0);
  Rect cut_right(float width, float gap = 0);
  Rect cut_top(float height, float gap = 0);
  Rect cut_bottom(float height, float gap = 0);
  // The i-th of n equal columns or rows, whole pixels.
  [[nodiscard]] Rect column(int i, int n, float gap) const;
  [[nodiscard]] Rect row(int i, int n, float gap) const;
};

// A rim of `width` pixels just inside `box`, its outer corners of `radius`.
void outline(ImDrawList* list, const Rect& box, Colour colour, float radius, float width);

}  // namespace koop::ui
