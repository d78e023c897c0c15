#pragma once
// How institutions and the family hang together: 0 apart (dots), 1 information (thin, one knot), 2 coordination (thick, two knots),
// 3 partnership (light core, three knots); a tie of the family is a green line with leaves.

#include "game/ui/drawings/pen.hpp"
#include "game/ui/ui.hpp"

namespace koop::ui {

struct Curve {
  Point from, bend, to;  // quadratic
  [[nodiscard]] Point at(float t) const;
};

// `grown` 0 … 1: how far it has come from `from`.
void cooperation_link(const Pen& pen, const Palette& colours, const Curve& curve, int level, float grown = 1);
void family_tie(const Pen& pen, const Palette& colours, const Curve& curve, float grown = 1);
// A short sample for legends, as wide as the box.
void link_sample(Ui& ui, Rect box, int level);

}  // namespace koop::ui
