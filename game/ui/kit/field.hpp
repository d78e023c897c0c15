#pragma once
// Text fields: label above, caret, selection, clipboard and undo by ImGui, everything else by the kit.

#include "game/ui/kit/column.hpp"

namespace koop::ui {

struct Field {
  std::string id = {}, label = {};
  std::string hint = {};     // shown muted while empty
  std::string mistake = {};  // shown below with an icon: what is wrong and how to mend it
  std::size_t characters_max = 200;
  int lines = 1;  // above 1: Enter makes a new line
  bool secret = false;
  bool upper_case = false;
  bool enabled = true;
};
struct FieldResult {
  bool changed = false, submitted = false;  // submitted: Enter in a field of one line
};
float field_height(Ui& ui, const Field& field, float width);
FieldResult text_field(Ui& ui, Rect box, const Field& field, std::string& value);
FieldResult text_field(Ui& ui, Column& column, const Field& field, std::string& value);

}  // namespace koop::ui
