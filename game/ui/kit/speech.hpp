#pragma once
// The family's voice: talk bubble and quotation, in italics.

#include "game/ui/kit/column.hpp"

namespace koop::ui {

struct Bubble {
  std::string id = {}, text = {};
  bool tail_left = true;
  Type type = Type::voice_large;
};
float bubble_height(Ui& ui, const Bubble& bubble, float width);
void bubble(Ui& ui, Rect box, const Bubble& bubble);
void bubble(Ui& ui, Column& column, const Bubble& bubble);

}  // namespace koop::ui
