#pragma once
// People: busts of a few shapes, faces of two dots and a soft line. The same line for all ages and skins; nobody is a caricature.

#include <vector>

#include "game/ui/drawings/pen.hpp"
#include "game/ui/ui.hpp"

namespace koop::ui {

enum class Hair { bob, wavy, tail, bun, curly, cut, bald, winter_hat, cap };

struct Person {
  Hair style = Hair::cut;
  Colour skin = 0, hair = 0, top = 0;
  Colour hat = 0, scarf = 0, shawl = 0;  // 0: none
  bool glasses = false, collar = false, beard = false;
  bool child = false;  // drawn smaller in groups
};

enum class Kin { woman, man, boy, girl, grandmother, grandfather, teenager, baby };
// One look per kin and number, always the same; `number` 0 is the look of the pictures in the rules.
Person person_of(Kin kin, unsigned number = 0);
// A grown-up who works somewhere, in the seat's colour.
Person worker(unsigned number, Colour top);

// The bust in a box of 100 × 112 units.
void bust(const Pen& pen, const Person& person, bool face);
// A framed portrait. `behind`: what the corners lie on.
void portrait(Ui& ui, Rect box, const Person& person, Colour ground, Colour behind);
// Up to six people side by side, standing on the box's lower edge.
void people_group(Ui& ui, Rect box, const std::vector<Person>& people);

}  // namespace koop::ui
