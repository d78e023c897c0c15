#pragma once
// Draws our own pictures on an ImDrawList: shapes and SVG-like paths under a scale, a shift and a turn. Fills may be concave (no holes);
// every edge is anti-aliased; strokes have round joins. All lengths are in the drawing's own units.

#include <string_view>
#include <vector>

#include "game/ui/geometry.hpp"

namespace koop::ui {

// How a shape is painted. A colour of 0 leaves that part out.
struct Paint {
  Colour fill = 0;
  Colour line = 0;
  float width = 0;
  bool round_caps = false;
  float dash = 0, space = 0;  // > 0: a dashed line
};

class Pen {
 public:
  Pen(ImDrawList* list, Point origin, float scale) : list_(list), origin_(origin), scale_(scale) {}

  // A pen whose (0, 0) is this pen's (x, y), `scale` times as large, turned by `degrees` clockwise.
  [[nodiscard]] Pen at(float x, float y, float scale = 1, float degrees = 0) const;
  // SVG path data: M L H V C S Q T A Z and their relative forms. A malformed path is a broken assertion: paths are our own constants.
  void path(std::string_view d, const Paint& paint) const;
  void rect(float x, float y, float w, float h, float radius, const Paint& paint) const;
  void circle(float cx, float cy, float r, const Paint& paint) const { ellipse(cx, cy, r, r, paint); }
  void ellipse(float cx, float cy, float rx, float ry, const Paint& paint) const;
  void polygon(const std::vector<Point>& corners, const Paint& paint) const;
  void polyline(const std::vector<Point>& points, const Paint& paint) const;
  void line(Point a, Point b, const Paint& paint) const { polyline({a, b}, paint); }
  // Parallel lines across a polygon, `gap` apart, `degrees` from the horizontal.
  void hatch(const std::vector<Point>& corners, float gap, float degrees, Colour colour, float width) const;

  [[nodiscard]] Point to_window(Point p) const;
  [[nodiscard]] float scale() const { return scale_; }
  [[nodiscard]] ImDrawList* list() const { return list_; }

 private:
  void paint_outline(std::vector<Point> window_points, bool closed, const Paint& paint) const;

  ImDrawList* list_;
  Point origin_;
  float scale_;
  float sin_ = 0, cos_ = 1;
};

// The points of an SVG path, curves cut so that they look smooth at `scale` pixels per unit; one list per sub-path.
struct SubPath {
  std::vector<Point> points;
  bool closed = false;
};
std::vector<SubPath> flatten(std::string_view d, float scale);
// Triangles (three indices each) of a simple polygon, concave ones too.
std::vector<unsigned> triangulate(const std::vector<Point>& polygon);

}  // namespace koop::ui
