#pragma once
// The board: a map of the commune with the family's home in the middle, institutions around it, their links to the family, neighbours
// and the season. Fits any rectangle; places are given in a box of 900 × 560 and moved with the rectangle's sides.

#include <string>
#include <vector>

#include "game/ui/drawings/houses.hpp"
#include "game/ui/drawings/links.hpp"
#include "game/ui/drawings/people.hpp"

namespace koop::ui {

enum class Season { green, snow, leaves, high_water };

struct MapPlace {
  std::string id = {}, label = {};
  HouseLook look = {};
  Point spot = {};        // of the house's foot, in 900 × 560
  int link = -1;          // level of cooperation with the family's case; −1: no line
  std::string hint = {};  // spoken after the label: "współpraca: informacja"
  bool marked = false;    // this seat is yours
};
struct MapNeighbour {
  std::string id = {}, label = {};
  Point spot = {};
  bool tied = false;  // a grown tie of the family
};
struct CommuneMap {
  std::string id = "map";
  std::string home_label = {};
  std::vector<Person> family = {};
  std::vector<MapPlace> places = {};
  std::vector<MapNeighbour> neighbours = {};
  Season season = Season::green;
  bool labels = true;
  bool interactive = false;  // places can be chosen
};

// Where the i-th of up to eight institutions stands.
Point map_spot(int i);
Point neighbour_spot(int i);
// Index of the place chosen, or −1. `radius` rounds the corners, `behind` is what lies under them.
int commune_map(Ui& ui, Rect box, const CommuneMap& map, float radius, Colour behind);
// The ground alone: fields, river, roads, trees.
void map_ground(Ui& ui, Rect box, Season season);

}  // namespace koop::ui
