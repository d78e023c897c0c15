#include "game/ui/drawings/interior.hpp"

namespace koop::ui {
namespace {

constexpr Colour rgb(unsigned v) { return IM_COL32((v >> 16) & 0xFFu, (v >> 8) & 0xFFu, v & 0xFFu, 0xFFu); }

void window(const Pen& pen, const Palette& c, Season season) {
  pen.rect(34, 36, 150, 140, 3, drawn(c.map_water, c, 3));
  const bool snow = season == Season::snow;
  pen.path("M34 132q40-24 76-6t74-4v54H34Z", drawn(snow ? c.map_snow : c.map_ground, c));
  tree(pen.at(78, 136, 0.8f), c, snow);
  tree(pen.at(150, 130, 0.6f), c, snow);
  pen.line({109, 36}, {109, 176}, {.line = c.map_ink, .width = 3});
  pen.line({34, 106}, {184, 106}, {.line = c.map_ink, .width = 3});
  if (!snow) return;
  for (int i = 0; i < 14; ++i)
    pen.circle(42 + static_cast<float>((i * 37) % 138), 46 + static_cast<float>((i * 29) % 90), 2.4f,
               {.fill = c.map_snow, .line = c.map_line, .width = 0.6f});
}

void shelf(const Pen& pen, const Palette& c) {
  pen.path("M238 60h150M238 60v10M388 60v10", {.line = c.map_ink, .width = 3});
  pen.rect(252, 30, 22, 29, 3, drawn(c.accent, c));
  pen.rect(284, 38, 26, 21, 3, drawn(c.map_field, c));
  pen.path("M330 59c-8-22 24-22 16 0Z", drawn(c.trust, c));
}

void table(const Pen& pen, const Palette& c, bool paper) {
  const bool bare = c.card == c.home;  // high contrast paints no wood
  const auto wood = [&](unsigned colour) { return bare ? c.card : mixed(rgb(colour), c.home, 0.35f); };
  const Colour white = bare ? c.card : mixed(rgb(0xFFFFFF), c.home, 0.1f);
  pen.path("M-80 258H507l14 26H-94Z", drawn(wood(0xBB8448), c, 2.5f));
  pen.path("M-94 284H521V298H-94Z", drawn(wood(0x8E5F2E), c));
  for (const Point at : {Point{196, 262}, Point{300, 266}, Point{120, 268}}) {
    const Pen mug = pen.at(at.x, at.y);
    mug.path("M-13-16H13L10 6H-10Z", drawn(white, c));
    mug.path("M13-12c9-1 9 12-1 11", {.line = c.map_ink, .width = 2});
  }
  if (paper) pen.path("M222 262l54-6 8 14-56 6Z", drawn(white, c));
}
}  // namespace

void interior(Ui& ui, Rect box, const Interior& scene) {
  const Palette& c = ui.colours();
  const float k = std::max(box.w / 427, box.h / 316);
  const Pen pen(ui.draw(), {box.centre().x - 213.5f * k, box.bottom() - 340 * k}, k);
  ui.push_clip(box);
  ui.draw()->AddRectFilled(box.min(), box.max(), c.home);
  pen.rect(-200, 290, 900, 120, 0, {.fill = mixed(c.home, c.brick, 0.45f)});
  window(pen, c, scene.season);
  shelf(pen, c);
  const bool faces = ui.prefs().faces;
  struct Seat {
    float x, y, size;
  };
  constexpr Seat left[] = {{30, 128, 1.22f}, {142, 174, 0.86f}, {-50, 160, 0.98f}};
  constexpr Seat right[] = {{236, 118, 1.12f}, {318, 128, 1.05f}, {400, 140, 1.0f}};
  for (std::size_t i = 0; i < scene.guests.size() && i < 3; ++i)
    bust(pen.at(right[i].x, right[i].y, right[i].size), scene.guests[i], faces);
  for (std::size_t i = 0; i < scene.family.size() && i < 3; ++i)
    bust(pen.at(left[i].x, left[i].y, left[i].size), scene.family[i], faces);
  table(pen, c, scene.paper_on_table);
  ui.pop_clip();
}

}  // namespace koop::ui
