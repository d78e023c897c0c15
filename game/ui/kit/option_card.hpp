#pragma once
// A choice with a name, a cost and a sentence; greyed out, it keeps its place and says why. Question cards have the same bones.

#include "game/ui/kit/button.hpp"

namespace koop::ui {

struct OptionCard {
  std::string id = {}, title = {}, sentence = {};
  std::string cost = {};  // "1 jednostka"; empty: none
  Icon cost_icon = Icon::hourglass;
  Icon icon = Icon::none;    // before the title
  std::string foot = {};     // second sentence, muted
  std::string refusal = {};  // not empty: disabled, and this is the reason, shown instead of the sentence
  bool selected = false;
  std::string selected_mark = {};  // shown instead of the cost when selected: "na kartce"
  int phase = -1;                  // ≥ 0: a mark 40 × 6 in this phase's colour above the title
  int seat_colour = -1;            // ≥ 0: the seat's shape before the title
};
float option_card_height(Ui& ui, const OptionCard& card, float width);
// True: chosen (or taken back). A disabled one answers with its reason as a message.
bool option_card(Ui& ui, Rect box, const OptionCard& card);
bool option_card(Ui& ui, Column& column, const OptionCard& card);

// One time unit of a slip: circled number, name, kind; with `remove`: a button at the right.
struct SlipRow {
  std::string id = {}, title = {}, kind = {};
  int number = 0;           // 0: an hourglass
  bool free = false;        // dashed
  std::string remove = {};  // label of the button; empty: none
};
float slip_row_height(Ui& ui, const SlipRow& row, float width);
bool slip_row(Ui& ui, Rect box, const SlipRow& row);

}  // namespace koop::ui
