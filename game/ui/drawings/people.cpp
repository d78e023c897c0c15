#include "game/ui/drawings/people.hpp"

#include "game/ui/kit/card.hpp"

namespace koop::ui {
namespace {

constexpr Colour rgb(unsigned value) { return IM_COL32((value >> 16) & 0xFFu, (value >> 8) & 0xFFu, value & 0xFFu, 0xFFu); }
// The same in every theme: a drawn person does not change with the paper.
constexpr Colour drawn_ink = rgb(0x2A241D), cloth_white = rgb(0xFFFBF3);
constexpr Colour skins[] = {rgb(0xEBC3A0), rgb(0xF0CDAE), rgb(0xE3B592), rgb(0xD9A679), rgb(0xC98F62), rgb(0x8A5A3A)};
constexpr Colour hairs[] = {rgb(0x6B3A20), rgb(0x4A2C1A), rgb(0x8A5A2A), rgb(0x1E1713), rgb(0x8A8175), rgb(0xCFC8BC)};
constexpr Colour tops[] = {rgb(0x93365A), rgb(0x2F5590), rgb(0x1D5560), rgb(0x845610), rgb(0x4B4592), rgb(0x2E6B45)};

template <std::size_t N>
Colour pick(const Colour (&from)[N], unsigned number) {
  return from[number % N];
}

Paint filled(Colour fill) { return {.fill = fill, .line = drawn_ink, .width = 2.2f}; }
Paint stroked(Colour line, float width) { return {.line = line, .width = width, .round_caps = true}; }

void hair_behind(const Pen& pen, const Person& p) {
  switch (p.style) {
    case Hair::bob: pen.path("M27 62C18 8 82 8 73 62Z", filled(p.hair)); break;
    case Hair::wavy: pen.path("M24 80C16 4 84 4 76 80Z", filled(p.hair)); break;
    case Hair::tail: pen.path("M68 30c18 4 16 30 8 40-2-12-4-22-12-30Z", filled(p.hair)); break;
    case Hair::bun: pen.circle(50, 14, 10, filled(p.hair)); break;
    case Hair::curly:
      for (const Point at : {Point{34, 24}, Point{44, 16}, Point{57, 16}, Point{67, 24}, Point{28, 36}, Point{72, 36}})
        pen.circle(at.x, at.y, 11, filled(p.hair));
      break;
    case Hair::cut:
    case Hair::bald:
    case Hair::winter_hat:
    case Hair::cap: break;
  }
}

void hair_in_front(const Pen& pen, const Person& p) {
  switch (p.style) {
    case Hair::bald:
      pen.path("M31 44c-3-2-3-10 0-14", stroked(p.hair, 5));
      pen.path("M69 44c3-2 3-10 0-14", stroked(p.hair, 5));
      break;
    case Hair::winter_hat:
      pen.path("M28 33C28 8 72 8 72 33Z", filled(p.hat));
      pen.rect(26, 29, 48, 9, 4.5f, filled(cloth_white));
      pen.circle(50, 11, 6, filled(cloth_white));
      break;
    case Hair::cap:
      pen.path("M30 32C30 12 70 12 70 32Z", filled(p.hat));
      pen.path("M60 32h20", stroked(drawn_ink, 5));
      break;
    case Hair::bob:
    case Hair::wavy:
    case Hair::tail:
    case Hair::bun:
    case Hair::curly:
    case Hair::cut: pen.path("M30 40C27 12 73 12 70 40 66 29 60 28 53 27 46 31 36 30 30 40Z", filled(p.hair)); break;
  }
}

void clothes_over(const Pen& pen, const Person& p) {
  if (p.shawl != 0) {
    pen.path("M22 84C34 74 66 74 78 84L50 110Z", filled(p.shawl));
    pen.path("M36 82 50 98 64 82", {.line = cloth_white, .width = 2, .dash = 3, .space = 4});
  }
  if (p.scarf != 0) pen.path("M34 70c8 8 24 8 32 0l3 8c-10 9-28 9-38 0Z", filled(p.scarf));
}

void face_of(const Pen& pen, const Person& p) {
  pen.circle(43, 43, 2, {.fill = drawn_ink});
  pen.circle(57, 43, 2, {.fill = drawn_ink});
  pen.path(p.beard ? "M45.500 57q4.500 3 9 0" : "M45.500 54q4.500 3 9 0", stroked(p.beard ? cloth_white : drawn_ink, 2));
}
}  // namespace

Person person_of(Kin kin, unsigned n) {
  const Colour skin = pick(skins, n), hair = pick(hairs, n), top = pick(tops, n);
  switch (kin) {
    case Kin::woman: {
      constexpr Hair styles[] = {Hair::bob, Hair::curly, Hair::tail, Hair::wavy};
      return {.style = styles[n % 4], .skin = skin, .hair = hair, .top = top, .collar = n % 2 == 0};
    }
    case Kin::man:
      return {.style = n % 3 == 1 ? Hair::cap : Hair::cut,
              .skin = pick(skins, n + 3),
              .hair = pick(hairs, n + 4),
              .top = pick(tops, n + 5),
              .hat = rgb(0x5A5044),
              .beard = n % 3 == 2};
    case Kin::boy:
      return {.style = Hair::cut, .skin = skin, .hair = pick(hairs, n + 1), .top = pick(tops, n + 1), .child = true};
    case Kin::girl:
      return {.style = n % 2 == 0 ? Hair::winter_hat : Hair::tail,
              .skin = pick(skins, n + 1),
              .hair = pick(hairs, n + 2),
              .top = rgb(0xC9A24A),
              .hat = rgb(0xB4460E),
              .scarf = n % 2 == 0 ? rgb(0x1D5560) : 0,
              .child = true};
    case Kin::grandmother:
      return {.style = Hair::bun,
              .skin = pick(skins, n + 2),
              .hair = rgb(0xCFC8BC),
              .top = rgb(0x5A5044),
              .shawl = n % 2 == 0 ? rgb(0x2E6B45) : rgb(0x4B4592),
              .glasses = true};
    case Kin::grandfather:
      return {.style = Hair::bald, .skin = pick(skins, n + 2), .hair = rgb(0x8A8175), .top = rgb(0x52240C), .beard = true};
    case Kin::teenager:
      return {.style = n % 2 == 0 ? Hair::tail : Hair::cut, .skin = skin, .hair = pick(hairs, n + 2), .top = pick(tops, n + 4)};
    case Kin::baby:
      return {.style = Hair::winter_hat,
              .skin = pick(skins, n + 1),
              .hair = pick(hairs, n + 2),
              .top = cloth_white,
              .hat = rgb(0x9DBEC8),
              .child = true};
  }
  return {};
}

Person worker(unsigned n, Colour top) {
  constexpr Hair styles[] = {Hair::cut, Hair::curly, Hair::bob, Hair::bald, Hair::tail, Hair::cut, Hair::wavy};
  return {.style = styles[n % 7],
          .skin = pick(skins, n * 5 + 1),
          .hair = pick(hairs, n + 3),
          .top = top,
          .glasses = n % 3 == 0,
          .collar = n % 2 == 1,
          .beard = n % 7 == 3};
}

void bust(const Pen& pen, const Person& p, bool face) {
  hair_behind(pen, p);
  pen.path("M6 112C6 82 27 73 50 73s44 9 44 39Z", filled(p.top));
  if (p.collar) pen.path("M38 75 50 88 62 75", {.line = drawn_ink, .width = 2.2f});
  pen.path("M42 58v14a8 7 0 0 0 16 0V58Z", filled(p.skin));
  if (p.style == Hair::winter_hat) {
    pen.path("M31 36c-2 10-3 18-1 26", stroked(p.hair, 6));
    pen.path("M69 36c2 10 3 18 1 26", stroked(p.hair, 6));
  }
  pen.ellipse(50, 43, 19.5f, 22, filled(p.skin));
  hair_in_front(pen, p);
  if (p.beard) pen.path("M32 48c2 22 34 22 36 0-4 6-8 6-18 6s-14 0-18-6Z", filled(p.hair));
  if (face) face_of(pen, p);
  if (p.glasses) {
    pen.circle(42, 43, 6.5f, {.line = drawn_ink, .width = 2});
    pen.circle(58, 43, 6.5f, {.line = drawn_ink, .width = 2});
    pen.path("M48.500 43h3", stroked(drawn_ink, 2));
  }
  clothes_over(pen, p);
}

void portrait(Ui& ui, Rect box, const Person& person, Colour ground, Colour behind) {
  const float side = std::min(box.w, box.h);
  const Rect square = box.centred(side, side);
  const float radius = side * 0.22f;
  ui.draw()->AddRectFilled(square.min(), square.max(), ground, radius);
  ui.push_clip(square);
  bust(Pen(ui.draw(), {square.x, square.y + side * 0.04f}, side / 100), person, ui.prefs().faces);
  ui.pop_clip();
  round_off(ui, square, radius, behind);
  outline(ui.draw(), square, ui.colours().edge, radius, ui.line(std::max(1.0f, side / 60 / ui.scale())));
}

void people_group(Ui& ui, Rect box, const std::vector<Person>& people) {
  if (people.empty()) return;
  // Grown-ups behind are a little higher; each one takes 62 of 100 units of width.
  float units = 38;
  for (const Person& p : people) units += p.child ? 46 : 62;
  const float k = std::min(box.w / units, box.h / 112);
  float x = box.x + (box.w - units * k) / 2;
  for (const Person& p : people) {
    const float size = p.child ? 0.74f : 1.0f;
    bust(Pen(ui.draw(), {x, box.bottom() - 112 * k * size}, k * size), p, ui.prefs().faces);
    x += (p.child ? 46 : 62) * k;
  }
}

}  // namespace koop::ui
