// SVG path data to points, and polygons to triangles.
#include <cctype>
#include <cstdlib>
#include <numbers>
#include <string>

#include "game/base/check.hpp"
#include "game/ui/drawings/pen.hpp"

namespace koop::ui {
namespace {

class PathReader {
 public:
  PathReader(std::string_view d, float scale) : d_(d), scale_(scale) {}

  std::vector<SubPath> run() {
    char command = 'M';
    while (skip()) {
      if (std::isalpha(static_cast<unsigned char>(d_[at_])) != 0) {
        command = d_[at_++];
      } else if (command == 'M' || command == 'm') {
        command = command == 'M' ? 'L' : 'l';  // further pairs after a move are lines
      }
      step(command);
    }
    std::erase_if(out_, [](const SubPath& s) { return s.points.size() < 2; });
    return std::move(out_);
  }

 private:
  bool skip() {
    while (at_ < d_.size() && (d_[at_] == ' ' || d_[at_] == ',' || d_[at_] == '\n')) ++at_;
    return at_ < d_.size();
  }
  float number() {
    skip();
    const std::size_t from = at_;
    if (at_ < d_.size() && (d_[at_] == '-' || d_[at_] == '+')) ++at_;
    bool dot = false;
    while (at_ < d_.size() && ((d_[at_] >= '0' && d_[at_] <= '9') || (d_[at_] == '.' && !dot))) {
      dot = dot || d_[at_] == '.';
      ++at_;
    }
    KOOP_ASSERT(at_ > from);
    return std::strtof(std::string(d_.substr(from, at_ - from)).c_str(), nullptr);
  }
  // A flag of an arc may stand without a separator.
  bool flag() {
    skip();
    return d_[at_++] == '1';
  }
  Point point(bool relative) {
    const float x = number(), y = number();
    return relative ? Point{x + pen_.x, y + pen_.y} : Point{x, y};
  }
  void go(Point p) {
    out_.back().points.push_back(p);
    pen_ = p;
  }

  void cubic(Point a, Point b, Point c) {
    const Point o = pen_;
    const float length = std::hypot(a.x - o.x, a.y - o.y) + std::hypot(b.x - a.x, b.y - a.y) + std::hypot(c.x - b.x, c.y - b.y);
    const int n = std::clamp(static_cast<int>(std::sqrt(length * scale_) * 1.4f), 4, 48);
    for (int i = 1; i <= n; ++i) {
      const float t = static_cast<float>(i) / static_cast<float>(n), u = 1 - t;
      const float k0 = u * u * u, k1 = 3 * u * u * t, k2 = 3 * u * t * t, k3 = t * t * t;
      go({k0 * o.x + k1 * a.x + k2 * b.x + k3 * c.x, k0 * o.y + k1 * a.y + k2 * b.y + k3 * c.y});
    }
    control_ = b;
    smooth_ = true;
  }
  void quadratic(Point q, Point c) {
    const Point o = pen_;
    cubic({o.x + (q.x - o.x) * 2 / 3, o.y + (q.y - o.y) * 2 / 3}, {c.x + (q.x - c.x) * 2 / 3, c.y + (q.y - c.y) * 2 / 3}, c);
    control_ = q;
  }
  [[nodiscard]] Point mirrored() const { return smooth_ ? Point{2 * pen_.x - control_.x, 2 * pen_.y - control_.y} : pen_; }

  // SVG 1.1, F.6.5: from end points to the centre.
  void arc(float rx, float ry, float turn, bool large, bool sweep, Point to) {
    const Point from = pen_;
    if (rx <= 0 || ry <= 0 || (from.x == to.x && from.y == to.y)) return go(to);
    const float phi = turn * std::numbers::pi_v<float> / 180, c = std::cos(phi), s = std::sin(phi);
    const float dx = (from.x - to.x) / 2, dy = (from.y - to.y) / 2;
    const float x = c * dx + s * dy, y = -s * dx + c * dy;
    const float stretch = x * x / (rx * rx) + y * y / (ry * ry);
    if (stretch > 1) rx *= std::sqrt(stretch), ry *= std::sqrt(stretch);
    const float below = rx * rx * y * y + ry * ry * x * x;
    float k = std::sqrt(std::max(0.0f, (rx * rx * ry * ry - below) / below));
    if (large == sweep) k = -k;
    const float cx0 = k * rx * y / ry, cy0 = -k * ry * x / rx;
    const float cx = c * cx0 - s * cy0 + (from.x + to.x) / 2, cy = s * cx0 + c * cy0 + (from.y + to.y) / 2;
    const float a0 = std::atan2((y - cy0) / ry, (x - cx0) / rx), a1 = std::atan2((-y - cy0) / ry, (-x - cx0) / rx);
    float span = a1 - a0;
    const float whole = 2 * std::numbers::pi_v<float>;
    if (sweep && span < 0) span += whole;
    if (!sweep && span > 0) span -= whole;
    const int n = std::clamp(static_cast<int>(std::abs(span) * std::sqrt(std::max(rx, ry) * scale_) * 1.3f), 4, 64);
    for (int i = 1; i < n; ++i) {
      const float a = a0 + span * static_cast<float>(i) / static_cast<float>(n);
      go({cx + c * rx * std::cos(a) - s * ry * std::sin(a), cy + s * rx * std::cos(a) + c * ry * std::sin(a)});
    }
    go(to);
  }

  void step(char command) {
    const bool relative = command >= 'a';
    const char kind = relative ? static_cast<char>(command - 'a' + 'A') : command;
    const bool keeps_control = kind == 'C' || kind == 'S' || kind == 'Q' || kind == 'T';
    if (kind != 'M' && kind != 'Z' && (out_.empty() || out_.back().closed)) {  // drawing goes on from the closed path's start
      out_.push_back({{pen_}, false});
    }
    switch (kind) {
      case 'M':
        pen_ = point(relative);
        start_ = pen_;
        out_.push_back({{pen_}, false});
        break;
      case 'L': go(point(relative)); break;
      case 'H': go({number() + (relative ? pen_.x : 0), pen_.y}); break;
      case 'V': go({pen_.x, number() + (relative ? pen_.y : 0)}); break;
      case 'C': {
        const Point a = point(relative), b = point(relative), c = point(relative);
        cubic(a, b, c);
        break;
      }
      case 'S': {
        const Point a = mirrored(), b = point(relative), c = point(relative);
        cubic(a, b, c);
        break;
      }
      case 'Q': {
        const Point q = point(relative), c = point(relative);
        quadratic(q, c);
        break;
      }
      case 'T': {
        const Point q = mirrored(), c = point(relative);
        quadratic(q, c);
        break;
      }
      case 'A': {
        const float rx = number(), ry = number(), turn = number();
        const bool large = flag(), sweep = flag();
        const Point to = point(relative);
        arc(rx, ry, turn, large, sweep, to);
        break;
      }
      case 'Z':
        if (!out_.empty()) out_.back().closed = true;
        pen_ = start_;
        break;
      default: KOOP_ASSERT(false);
    }
    if (!keeps_control) smooth_ = false;
  }

  std::string_view d_;
  float scale_;
  std::size_t at_ = 0;
  Point pen_{}, start_{}, control_{};
  bool smooth_ = false;
  std::vector<SubPath> out_;
};

float cross(Point o, Point a, Point b) { return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x); }

bool inside(Point p, Point a, Point b, Point c) { return cross(a, b, p) > 0 && cross(b, c, p) > 0 && cross(c, a, p) > 0; }
}  // namespace

std::vector<SubPath> flatten(std::string_view d, float scale) { return PathReader(d, scale).run(); }

std::vector<unsigned> triangulate(const std::vector<Point>& polygon) {
  std::vector<unsigned> left, out;
  float area = 0;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const Point a = polygon[i], b = polygon[(i + 1) % polygon.size()];
    area += a.x * b.y - b.x * a.y;
    left.push_back(static_cast<unsigned>(i));
  }
  if (area < 0) std::reverse(left.begin(), left.end());
  // Ear clipping; when nothing is left but slivers, any corner is cut so that it always ends.
  while (left.size() > 3) {
    const std::size_t n = left.size();
    std::size_t ear = n;
    for (std::size_t i = 0; i < n && ear == n; ++i) {
      const unsigned ia = left[(i + n - 1) % n], ib = left[i], ic = left[(i + 1) % n];
      const Point a = polygon[ia], b = polygon[ib], c = polygon[ic];
      if (cross(a, b, c) <= 0) continue;
      bool clean = true;
      for (unsigned k : left)
        if (k != ia && k != ib && k != ic && inside(polygon[k], a, b, c)) clean = false;
      if (clean) ear = i;
    }
    if (ear == n) ear = 0;
    out.insert(out.end(), {left[(ear + n - 1) % n], left[ear], left[(ear + 1) % n]});
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(ear));
  }
  if (left.size() == 3) out.insert(out.end(), left.begin(), left.end());
  return out;
}

}  // namespace koop::ui
