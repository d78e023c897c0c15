#pragma once
// A kitchen with a window and a table at which people sit: the scene of a month's story and of talks.

#include "game/ui/drawings/commune.hpp"

namespace koop::ui {

struct Interior {
  std::vector<Person> family = {};  // left of the table, at most three
  std::vector<Person> guests = {};  // right of it, at most three
  Season season = Season::green;    // seen through the window
  bool paper_on_table = false;
};
// Fills the box, cropped at its sides; the caller rounds corners.
void interior(Ui& ui, Rect box, const Interior& scene);

}  // namespace koop::ui
