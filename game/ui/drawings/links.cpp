#include "game/ui/drawings/links.hpp"

namespace koop::ui {
namespace {

std::vector<Point> points_of(const Curve& curve, float grown) {
  constexpr int steps = 28;
  std::vector<Point> out;
  const int n = std::max(1, static_cast<int>(std::ceil(steps * grown)));
  for (int i = 0; i <= n; ++i) out.push_back(curve.at(std::min(grown, static_cast<float>(i) / steps)));
  return out;
}
}  // namespace

Point Curve::at(float t) const {
  const float a = (1 - t) * (1 - t), b = 2 * t * (1 - t), c = t * t;
  return {a * from.x + b * bend.x + c * to.x, a * from.y + b * bend.y + c * to.y};
}

void cooperation_link(const Pen& pen, const Palette& c, const Curve& curve, int level, float grown) {
  if (grown <= 0) return;
  const auto line = points_of(curve, grown);
  if (level <= 0) {
    pen.polyline(line, {.line = c.map_ink, .width = 3, .round_caps = true, .dash = 0.6f, .space = 11});
    return;
  }
  pen.polyline(line, {.line = c.map_ink, .width = level == 1 ? 2.5f : 6});
  if (level >= 3) pen.polyline(line, {.line = c.map_snow, .width = 2});
  constexpr float knots[] = {0.42f, 0.68f, 0.85f};
  for (int i = 0; i < std::min(level, 3); ++i) {
    if (knots[i] > grown) break;
    const Point at = curve.at(knots[i]);
    pen.circle(at.x, at.y, 6, {.fill = c.map_snow, .line = c.map_ink, .width = 2.5f});
  }
}

void family_tie(const Pen& pen, const Palette& c, const Curve& curve, float grown) {
  if (grown <= 0) return;
  pen.polyline(points_of(curve, grown), {.line = c.own, .width = 4});
  constexpr std::pair<float, float> leaves[] = {{0.25f, -20.0f}, {0.5f, 100.0f}, {0.74f, -30.0f}};
  for (const auto& [t, turn] : leaves) {
    if (t > grown) break;
    const Point at = curve.at(t);
    pen.at(at.x, at.y, 1, turn).path("M0 0c3-9 12-11 18-8-2 8-10 12-18 8Z", {.fill = c.own, .line = c.map_ink, .width = 1.2f});
  }
}

void link_sample(Ui& ui, Rect box, int level) {
  const Palette& c = ui.colours();
  const float k = ui.scale(), y = box.centre().y / k;
  const Pen pen(ui.draw(), {0, 0}, k);
  const Point from{box.x / k, y}, to{box.right() / k, y};
  if (level <= 0) {
    pen.line(from, to, {.line = c.ink, .width = 3, .round_caps = true, .dash = 0.6f, .space = 9});
    return;
  }
  pen.line(from, to, {.line = c.ink, .width = level == 1 ? 2.5f : 6});
  if (level >= 3) pen.line(from, to, {.line = c.card, .width = 2});
  for (int i = 0; i < level; ++i) {
    const float x = from.x + (to.x - from.x) * (static_cast<float>(i) + 1) / (static_cast<float>(level) + 1);
    pen.circle(x, y, 5, {.fill = c.card, .line = c.ink, .width = 2.5f});
  }
}

}  // namespace koop::ui
