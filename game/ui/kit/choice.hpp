#pragma once
// Toggles, radio rows, the row of numbers 0–10, a stepper.

#include "game/ui/kit/column.hpp"
#include "game/ui/kit/icon.hpp"

namespace koop::ui {

struct Choice {
  std::string id = {}, label = {}, sentence = {};
  bool enabled = true;
  std::string why_disabled = {};
};
float choice_height(Ui& ui, const Choice& choice, float width);
// A switch with its label; true: turned.
bool toggle(Ui& ui, Rect box, const Choice& choice, bool on);
bool toggle(Ui& ui, Column& column, const Choice& choice, bool on);
// One of several; true: chosen now.
bool radio(Ui& ui, Rect box, const Choice& choice, bool chosen);
bool radio(Ui& ui, Column& column, const Choice& choice, bool chosen);

// Numbers 0 … 10, wrapping into two rows when narrow; returns the number pressed, or −1.
float number_row_height(Ui& ui, float width, int first = 0, int last = 10);
int number_row(Ui& ui, Rect box, std::string_view id, int chosen, int first = 0, int last = 10, bool enabled = true);

// "label  −  value  +": returns the change (−1, 0, 1).
int stepper(Ui& ui, Rect box, std::string_view id, std::string_view label, std::string_view value, bool can_less,
            bool can_more);

}  // namespace koop::ui
