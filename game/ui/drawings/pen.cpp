#include "game/ui/drawings/pen.hpp"

#include <numbers>

namespace koop::ui {
namespace {

constexpr float pi = std::numbers::pi_v<float>;

bool is_convex(const std::vector<Point>& p) {
  int sign = 0, turns = 0;
  const std::size_t n = p.size();
  float total = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const Point a = p[i], b = p[(i + 1) % n], c = p[(i + 2) % n];
    const float x = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
    if (std::abs(x) < 1e-4f) continue;
    total += std::abs(std::atan2(x, (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y)));
    const int now = x > 0 ? 1 : -1;
    if (sign == 0) sign = now;
    if (now != sign) ++turns;
  }
  return turns == 0 && total < 2 * pi + 0.1f;  // more turning than once around crosses itself
}

float signed_area(const std::vector<Point>& p) {
  float area = 0;
  for (std::size_t i = 0; i < p.size(); ++i) {
    const Point a = p[i], b = p[(i + 1) % p.size()];
    area += a.x * b.y - b.x * a.y;
  }
  return area;
}

void drop_doubles(std::vector<Point>& p, bool closed) {
  std::vector<Point> out;
  for (Point q : p)
    if (out.empty() || std::hypot(q.x - out.back().x, q.y - out.back().y) > 0.05f) out.push_back(q);
  while (closed && out.size() > 1 && std::hypot(out.front().x - out.back().x, out.front().y - out.back().y) <= 0.05f)
    out.pop_back();
  p = std::move(out);
}

void fill(ImDrawList* list, std::vector<Point> p, Colour colour, bool outlined) {
  if (p.size() < 3) return;
  if (signed_area(p) < 0) std::reverse(p.begin(), p.end());
  if (is_convex(p)) {
    list->AddConvexPolyFilled(p.data(), static_cast<int>(p.size()), colour);
    return;
  }
  const std::vector<unsigned> triangles = triangulate(p);
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  list->PrimReserve(static_cast<int>(triangles.size()), static_cast<int>(p.size()));
  const auto first = list->_VtxCurrentIdx;  // PrimReserve may have started a new vertex block
  for (unsigned i : triangles) list->PrimWriteIdx(static_cast<ImDrawIdx>(first + i));
  for (Point q : p) list->PrimWriteVtx(q, white, colour);
  // The rim of an unlined shape is softened by a thin line of its own.
  if (!outlined) list->AddPolyline(p.data(), static_cast<int>(p.size()), colour, ImDrawFlags_Closed, 1.0f);
}

// Smooth runs go in one piece; sharp corners get a round join.
void stroke(ImDrawList* list, const std::vector<Point>& p, bool closed, Colour colour, float width, bool caps) {
  const std::size_t n = p.size();
  if (n < 2) return;
  const auto sharp = [&](Point a, Point b, Point c) {
    const float ux = b.x - a.x, uy = b.y - a.y, vx = c.x - b.x, vy = c.y - b.y;
    return std::abs(std::atan2(ux * vy - uy * vx, ux * vx + uy * vy)) > 0.7f;
  };
  const auto dot = [&](Point q) {
    if (width >= 1.8f) list->AddCircleFilled(q, width / 2, colour, width < 4 ? 8 : 0);
  };
  std::size_t corner = n;
  for (std::size_t i = closed ? 0 : 1; i < (closed ? n : n - 1) && corner == n; ++i)
    if (sharp(p[(i + n - 1) % n], p[i], p[(i + 1) % n])) corner = i;
  if (corner == n) {
    list->AddPolyline(p.data(), static_cast<int>(n), colour, closed ? ImDrawFlags_Closed : 0, width);
  } else {
    const std::size_t from = closed ? corner : 0, count = closed ? n + 1 : n;
    std::vector<Point> run{p[from]};
    for (std::size_t k = 1; k < count; ++k) {
      const Point here = p[(from + k) % n];
      run.push_back(here);
      const bool last = k + 1 == count;
      if (last || sharp(p[(from + k - 1) % n], here, p[(from + k + 1) % n])) {
        list->AddPolyline(run.data(), static_cast<int>(run.size()), colour, 0, width);
        if (!last || closed) dot(here);
        run.assign(1, here);
      }
    }
  }
  if (caps && !closed) dot(p.front()), dot(p.back());
}

std::vector<std::vector<Point>> dashes(const std::vector<Point>& p, bool closed, float dash, float space) {
  std::vector<std::vector<Point>> out;
  bool on = true;
  float left = dash;
  std::vector<Point> run{p.front()};
  const std::size_t count = closed ? p.size() : p.size() - 1;
  for (std::size_t i = 0; i < count; ++i) {
    Point a = p[i];
    const Point b = p[(i + 1) % p.size()];
    float length = std::hypot(b.x - a.x, b.y - a.y);
    while (length > left) {
      a = {a.x + (b.x - a.x) * left / length, a.y + (b.y - a.y) * left / length};
      length -= left;
      if (on) {
        run.push_back(a);
        out.push_back(std::move(run));
      }
      on = !on;
      run.assign(1, a);
      left = on ? dash : space;
    }
    left -= length;
    run.push_back(b);
  }
  if (on && run.size() > 1) out.push_back(std::move(run));
  return out;
}
}  // namespace

Pen Pen::at(float x, float y, float scale, float degrees) const {
  Pen out(list_, to_window({x, y}), scale_ * scale);
  const float a = degrees * pi / 180, c = std::cos(a), s = std::sin(a);
  out.cos_ = cos_ * c - sin_ * s;
  out.sin_ = sin_ * c + cos_ * s;
  return out;
}

Point Pen::to_window(Point p) const {
  return {origin_.x + scale_ * (cos_ * p.x - sin_ * p.y), origin_.y + scale_ * (sin_ * p.x + cos_ * p.y)};
}

void Pen::paint_outline(std::vector<Point> p, bool closed, const Paint& paint) const {
  drop_doubles(p, closed || paint.fill != 0);
  const float width = paint.line == 0 ? 0 : std::max(0.8f, paint.width * scale_);
  if (paint.fill != 0) fill(list_, p, paint.fill, width > 0);
  if (width <= 0 || p.size() < 2) return;
  if (paint.dash <= 0) {
    stroke(list_, p, closed, paint.line, width, paint.round_caps);
    return;
  }
  for (const auto& run : dashes(p, closed, std::max(0.1f, paint.dash * scale_), std::max(1.0f, paint.space * scale_)))
    stroke(list_, run, false, paint.line, width, paint.round_caps);
}

void Pen::path(std::string_view d, const Paint& paint) const {
  for (SubPath& sub : flatten(d, scale_)) {
    for (Point& p : sub.points) p = to_window(p);
    paint_outline(std::move(sub.points), sub.closed, paint);
  }
}

void Pen::polygon(const std::vector<Point>& corners, const Paint& paint) const {
  std::vector<Point> p;
  for (Point c : corners) p.push_back(to_window(c));
  paint_outline(std::move(p), true, paint);
}

void Pen::polyline(const std::vector<Point>& points, const Paint& paint) const {
  std::vector<Point> p;
  for (Point c : points) p.push_back(to_window(c));
  paint_outline(std::move(p), false, paint);
}

void Pen::ellipse(float cx, float cy, float rx, float ry, const Paint& paint) const {
  const int n = std::clamp(static_cast<int>(std::sqrt(std::max(rx, ry) * scale_) * 7), 10, 96);
  std::vector<Point> p;
  for (int i = 0; i < n; ++i) {
    const float a = 2 * pi * static_cast<float>(i) / static_cast<float>(n);
    p.push_back(to_window({cx + rx * std::cos(a), cy + ry * std::sin(a)}));
  }
  paint_outline(std::move(p), true, paint);
}

void Pen::rect(float x, float y, float w, float h, float radius, const Paint& paint) const {
  radius = std::min({radius, w / 2, h / 2});
  std::vector<Point> p;
  const int n = radius * scale_ < 0.8f ? 0 : std::clamp(static_cast<int>(std::sqrt(radius * scale_) * 2.2f), 3, 24);
  const Point centres[] = {
      {x + w - radius, y + radius}, {x + w - radius, y + h - radius}, {x + radius, y + h - radius}, {x + radius, y + radius}};
  for (int corner = 0; corner < 4; ++corner) {
    for (int i = 0; i <= n; ++i) {
      const float share = n == 0 ? 0.5f : static_cast<float>(i) / static_cast<float>(n);
      const float a = pi / 2 * (static_cast<float>(corner - 1) + share), r = n == 0 ? radius * 1.41421f : radius;
      p.push_back(to_window({centres[corner].x + r * std::cos(a), centres[corner].y + r * std::sin(a)}));
    }
  }
  paint_outline(std::move(p), true, paint);
}

void Pen::hatch(const std::vector<Point>& corners, float gap, float degrees, Colour colour, float width) const {
  const float a = degrees * pi / 180, c = std::cos(a), s = std::sin(a);
  const auto along = [&](Point p) { return p.x * c + p.y * s; };
  const auto across = [&](Point p) { return -p.x * s + p.y * c; };
  float low = 1e9f, high = -1e9f;
  for (Point p : corners) low = std::min(low, across(p)), high = std::max(high, across(p));
  for (float v = std::ceil(low / gap) * gap; v < high; v += gap) {
    std::vector<float> hits;
    for (std::size_t i = 0; i < corners.size(); ++i) {
      const Point p = corners[i], q = corners[(i + 1) % corners.size()];
      const float vp = across(p), vq = across(q);
      if ((vp <= v) == (vq <= v)) continue;
      hits.push_back(along(p) + (along(q) - along(p)) * (v - vp) / (vq - vp));
    }
    std::sort(hits.begin(), hits.end());
    for (std::size_t i = 0; i + 1 < hits.size(); i += 2) {
      const Point from{hits[i] * c - v * s, hits[i] * s + v * c}, to{hits[i + 1] * c - v * s, hits[i + 1] * s + v * c};
      list_->AddLine(to_window(from), to_window(to), colour, std::max(0.8f, width * scale_));
    }
  }
}

}  // namespace koop::ui
