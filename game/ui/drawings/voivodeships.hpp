#pragma once
// The sixteen voivodeships as a simple map of our own: shapes, neighbours, where a name stands. What they mean in the game is not
// known here (docs/adr/0012).

#include <string_view>
#include <vector>

#include "game/ui/geometry.hpp"

namespace koop::ui {

struct Voivodeship {
  std::string_view id;         // as in scenarios/common/regions.json
  std::vector<Point> outline;  // in the map's units
  std::vector<int> beyond;     // the neighbour over the edge from each corner to the next; −1: the map's end
  Point name;                  // middle of its name
  float name_width;
};

inline const Point map_of_voivodeships{770, 592};  // its size in its units

const std::vector<Voivodeship>& voivodeships();
// Null for an id that is not drawn.
const Voivodeship* voivodeship(std::string_view id);

// Of a simple polygon: whether a point lies in it, and its area.
bool inside(const std::vector<Point>& polygon, Point p);
float area_of(const std::vector<Point>& polygon);

}  // namespace koop::ui
