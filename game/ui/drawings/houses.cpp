#include "game/ui/drawings/houses.hpp"

#include <string>

namespace koop::ui {
namespace {

struct Measures {
  float w, h, sign_y;
};
Measures measures(HouseShape shape) {
  switch (shape) {
    case HouseShape::gable: return {74, 44, -57};
    case HouseShape::wide: return {104, 42, -55};
    case HouseShape::tall: return {62, 62, -72};
    case HouseShape::flat: return {86, 56, -34};
  }
  return {74, 44, -57};
}

void roof(const Pen& pen, const Palette& c, const HouseLook& look, const Measures& m, Colour colour) {
  const float w = m.w, h = m.h;
  if (look.shape == HouseShape::flat) {
    pen.rect(-w / 2 - 5, -h - 10, w + 10, 12, 2, drawn(colour, c));
    if (look.snow) {
      std::vector<Point> snow;
      for (int i = 0; i <= 16; ++i) {
        const float t = static_cast<float>(i) / 16;
        snow.push_back({-w / 2 - 5 + t * (w + 10), -h - 10 - 5.5f * std::sin(t * 3.14159f) - 1.6f * std::sin(t * 9.4f)});
      }
      snow.push_back({w / 2 + 5, -h - 5.5f});
      snow.push_back({-w / 2 - 5, -h - 5.5f});
      pen.polygon(snow, drawn(c.map_snow, c));
    }
    return;
  }
  pen.polygon({{-w / 2 - 8, -h}, {-w * 0.28f, -h - 30}, {w * 0.28f, -h - 30}, {w / 2 + 8, -h}}, drawn(colour, c));
  if (!look.snow) return;
  std::vector<Point> snow = {{-w * 0.28f - 5, -h - 23}, {-w * 0.28f, -h - 31}, {w * 0.28f, -h - 31}, {w * 0.28f + 5, -h - 23}};
  for (int i = 1; i < 16; ++i) {  // the lower rim hangs in three soft waves
    const float t = static_cast<float>(i) / 16;
    snow.push_back({w * 0.28f + 5 - t * (w * 0.56f + 10), -h - 22.5f + 3.2f * std::sin(t * 9.42f)});
  }
  pen.polygon(snow, drawn(c.map_snow, c));
}

void windows(const Pen& pen, const Palette& c, HouseShape shape) {
  const auto window = [&](float x, float y) { pen.rect(x, y, 12, 13, 0, drawn(c.map_win, c)); };
  switch (shape) {
    case HouseShape::tall:
      for (float y : {-52.0f, -28.0f}) window(-22, y), window(10, y);
      break;
    case HouseShape::flat:
      for (float y : {-48.0f, -26.0f}) window(-36, y), window(24, y);
      break;
    case HouseShape::wide:
      for (float x : {-44.0f, -26.0f, 14.0f, 32.0f}) window(x, -32);
      break;
    case HouseShape::gable: window(-30, -32), window(18, -32); break;
  }
}
}  // namespace

Paint drawn(Colour fill, const Palette& c, float width) { return {.fill = fill, .line = c.map_ink, .width = width}; }

HouseLook house_of(std::string_view kind, int seat_colour, bool snow) {
  const auto look = [&](HouseShape shape, Sign which) { return HouseLook{shape, which, seat_colour, snow}; };
  if (kind == "centre") return look(HouseShape::gable, Sign::people);
  if (kind == "school") return look(HouseShape::wide, Sign::book);
  if (kind == "county") return look(HouseShape::tall, Sign::umbrella);
  if (kind == "labour") return look(HouseShape::flat, Sign::briefcase);
  if (kind == "village") return look(HouseShape::gable, Sign::linden);
  if (kind == "association") return look(HouseShape::wide, Sign::cup);
  if (kind == "health") return look(HouseShape::flat, Sign::health);
  return look(HouseShape::gable, Sign::hands);
}

void sign(const Pen& pen, Colour colour, Sign which) {
  const Paint whole{.fill = colour}, thin{.line = colour, .width = 2, .round_caps = true};
  switch (which) {
    case Sign::people:
      pen.circle(-5, -3, 3.2f, whole), pen.circle(5, -3, 3.2f, whole);
      pen.path("M-10 7c0-8 10-8 10 0Z", whole), pen.path("M0 7c0-8 10-8 10 0Z", whole);
      break;
    case Sign::book:
      pen.path("M-.800-4.500C-3.500-8-8-8-10-7V6c3-1 6.500-1 9.200 1.600Z", whole);
      pen.path("M.800-4.500C3.500-8 8-8 10-7V6c-3-1-6.500-1-9.200 1.600Z", whole);
      break;
    case Sign::umbrella:
      pen.path("M-10 1a10 9 0 0 1 20 0Z", whole);
      pen.path("M0 1v6a2.500 2.500 0 0 0 5 0", thin);
      break;
    case Sign::briefcase:
      pen.rect(-9, -4, 18, 12, 2, whole);
      pen.path("M-4-4v-4h8v4", thin);
      break;
    case Sign::linden:
      pen.path("M-1.500 9V2h3v7Z", whole);
      pen.circle(0, -4, 6.5f, whole), pen.circle(-5, 0, 4.5f, whole), pen.circle(5, 0, 4.5f, whole);
      break;
    case Sign::cup:
      pen.path("M-8-5H5V4c0 4-13 4-13 0Z", whole);
      pen.path("M5-2c6-1 6 6 0 5", thin);
      break;
    case Sign::home: pen.path("M0-9 10 0H7v8H-7V0h-3Z", whole); break;
    case Sign::health: pen.rect(-2.8f, -8, 5.6f, 16, 1, whole), pen.rect(-8, -2.8f, 16, 5.6f, 1, whole); break;
    case Sign::hands: pen.path("M0 8C-7 3-9 0-9-3.500-9-8-2.500-9 0-4 2.500-9 9-8 9-3.500 9 0 7 3 0 8Z", whole); break;
  }
}

void house(const Pen& pen, const Palette& c, const HouseLook& look) {
  const Colour colour = c.seat[static_cast<std::size_t>(look.seat_colour) % c.seat.size()];
  const Measures m = measures(look.shape);
  pen.rect(-m.w / 2, -m.h, m.w, m.h, 0, drawn(c.wall, c));
  roof(pen, c, look, m, colour);
  windows(pen, c, look.shape);
  if (look.shape != HouseShape::tall) pen.path("M-8 0V-18a8 8 0 0 1 16 0V0Z", drawn(colour, c));
  else pen.path("M-7 0V-14h14V0Z", drawn(colour, c));
  pen.circle(0, m.sign_y, 14, drawn(c.wall, c));
  sign(pen.at(0, m.sign_y, 0.88f), c.map_ink, look.sign);
}

void house_picture(Ui& ui, Rect box, const HouseLook& look) {
  const float k = std::min(box.w / 124, box.h / 100);
  house(Pen(ui.draw(), {box.centre().x, box.bottom() - 2 * k}, k), ui.colours(), look);
}

void home(const Pen& pen, const Palette& c, bool snow) {
  const float width = 2.2f;
  pen.rect(34, -112, 14, 30, 0, drawn(c.brick, c, width));
  pen.rect(-62, -64, 124, 64, 0, drawn(c.home, c, width));
  pen.path("M-76-62 0-118 76-62Z", drawn(c.brick, c, width));
  if (snow) pen.path("M-52-80 0-118 52-80q-10 8-20 0t-20 0-20 2-20-1-24-1Z", drawn(c.map_snow, c, width));
  for (float x : {-48.0f, 20.0f}) {
    pen.rect(x, -48, 30, 26, 0, drawn(c.lit_window, c, width));
    pen.line({x + 15, -48}, {x + 15, -22}, {.line = c.map_ink, .width = 2});
    pen.line({x, -35}, {x + 30, -35}, {.line = c.map_ink, .width = 2});
  }
  pen.path("M-10 0v-34h20V0Z", drawn(c.brick, c, width));
  pen.circle(5.5f, -16, 1.6f, {.fill = c.map_ink});
  pen.line({-66, 0}, {66, 0}, {.line = c.map_ink, .width = 3});
}

void neighbour_house(const Pen& pen, const Palette& c, bool snow) {
  pen.rect(-28, -34, 56, 34, 0, drawn(c.wall, c));
  pen.path("M-36-32 0-60 36-32Z", drawn(c.own, c));
  if (snow) pen.path("M-20-45 0-60 20-45q-10 6-20 0t-20 0Z", drawn(c.map_snow, c));
  pen.rect(-18, -24, 13, 12, 0, drawn(c.lit_window, c));
  pen.rect(6, -24, 12, 24, 0, drawn(c.own, c));
}

void tree(const Pen& pen, const Palette& c, bool snow) {
  pen.line({0, 0}, {0, -14}, {.line = c.map_ink, .width = 3});
  pen.path("M-14-10 0-44 14-10Z", drawn(c.tree, c));
  if (snow) pen.path("M-6-29 0-44 6-29q-6 4-12 0Z", {.fill = c.map_snow});
  pen.path("M-14-10 0-44 14-10Z", {.line = c.map_ink, .width = 2});
}

}  // namespace koop::ui
