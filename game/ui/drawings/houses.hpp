#pragma once
// Houses of institutions (roof and door in the seat's colour, a sign that tells the kind), the family's home, neighbours, trees.

#include <optional>
#include <string_view>

#include "game/ui/drawings/pen.hpp"
#include "game/ui/ui.hpp"

namespace koop::ui {

enum class HouseShape { gable, wide, tall, flat };
enum class Sign { people, book, umbrella, briefcase, linden, cup, home, health, hands };

struct HouseLook {
  HouseShape shape = HouseShape::gable;
  Sign sign = Sign::people;
  int seat_colour = 0;
  bool snow = false;
};
// The shape and sign of an institution's kind: "centre", "school", "county", "labour", "village", "association", "health"; any other
// word gives a house with hands.
HouseLook house_of(std::string_view kind, int seat_colour, bool snow = false);

// Around (0, 0) = the middle of the ground line; about 100 wide and 90 high.
// Filled, with an outline in the map's ink.
Paint drawn(Colour fill, const Palette& colours, float width = 2);
void house(const Pen& pen, const Palette& colours, const HouseLook& look);
// The same scaled into a box, standing on its lower edge.
void house_picture(Ui& ui, Rect box, const HouseLook& look);
void sign(const Pen& pen, Colour colour, Sign which);
// The family's home, 150 wide, 118 high, the same origin.
void home(const Pen& pen, const Palette& colours, bool snow);
// A neighbour's small house with a green roof.
void neighbour_house(const Pen& pen, const Palette& colours, bool snow);
void tree(const Pen& pen, const Palette& colours, bool snow);

}  // namespace koop::ui
