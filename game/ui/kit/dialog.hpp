#pragma once
// Modal dialogs and tooltips. A dialog is drawn last on its screen; while it is open everything else is deaf and Esc closes it.

#include "game/ui/kit/scroll.hpp"
#include "game/ui/kit/table_bars.hpp"

namespace koop::ui {

struct DialogBox {
  Rect inside;  // room for content, above the buttons
  std::string id = {};
};

// A dialog with content of one's own: draw into `inside` between begin and end. `width`, `height` in px at 100 %, both grow with the
// text and stop at the window.
DialogBox begin_dialog(Ui& ui, std::string_view id, std::string_view title, float width, float height);
// True: Esc was pressed in it.
bool end_dialog(Ui& ui, DialogBox& box);

// A question with buttons: index of the one pressed, the last for Esc (`cancel` says which), −1 while open.
struct Question {
  std::string id = {}, title = {}, text = {};
  std::vector<TaskButton> buttons = {};
  int cancel = 0;
};
int ask(Ui& ui, const Question& question);

// A small explanation over everything, near `anchor`, when `shown`.
void tooltip(Ui& ui, Rect anchor, std::string_view text, bool shown);

}  // namespace koop::ui
