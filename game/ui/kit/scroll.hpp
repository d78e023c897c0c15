#pragma once
// A scroll area: a clipped view with wheel, bar and keys; brings the focused widget into view by itself.

#include "game/ui/kit/column.hpp"

namespace koop::ui {

struct ScrollArea {
  Rect view;      // what is seen
  Column column;  // lay the content here
  std::uint64_t key;
  std::size_t focus_since;
  std::string id = {};
};

// `between`: the column's usual gap. Room for focus rings is kept at the sides.
ScrollArea begin_scroll(Ui& ui, Rect view, std::string_view id, float between = -1);
void end_scroll(Ui& ui, ScrollArea& area);

}  // namespace koop::ui
