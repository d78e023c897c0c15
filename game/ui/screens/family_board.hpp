#pragma once
// The family's board: areas with own and support points, trust and agency in words. The card stands beside the map; the panel
// (panels.hpp) holds everything that is known.

#include "game/ui/screens/room.hpp"

namespace koop::ui {

AreaBar bar_of_area(const Room& room, AreaId area, float size = 24);
void area_legend_row(Room& room, Column& column, bool lost = false);
void family_card(Room& room, Rect box);
// Trust and agency side by side: words first, number after.
float scales_height(Room& room, float width);
void scales(Room& room, Rect box);

}  // namespace koop::ui
