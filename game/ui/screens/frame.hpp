#pragma once
// The frame around every screen of the table: top bar, body, task bar, then whatever lies over it. A screen says what
// it is called, how its body is drawn and what can be done; the frame keeps them in the same places everywhere (EN 301 549,
// consistent navigation).

#include "game/ui/screens/room.hpp"

namespace koop::ui {

struct Act {
  TaskButton button;
  std::function<void()> go;
};

struct Page {
  std::string name = {};   // in the layout dump
  std::string title = {};  // instead of the month in the top bar
  text::TaskWords task = {};
  Phase phase = Phase::life;
  bool phases = true;          // the five pills
  std::vector<Act> acts = {};  // from left to right, the primary one last
  std::function<void(Rect)> body = {};
  std::string focus = {};  // id, within the screen, of what has the focus at first; empty: the primary act
};

void show_page(Room& room, Page page);

// Two columns, or two tabs where there is no room for both; `left` is what has to be done and comes first. `right_width` in px at
// 100 %.
void two_parts(Room& room, Rect body, const std::vector<Tab>& names, float right_width, const std::function<void(Rect)>& left,
               const std::function<void(Rect)>& right);

// A button for the task bar. `kind` primary is the one filled button.
Act act(std::string id, std::string label, ButtonLook look, std::function<void()> go);
Act primary(const Room& room, std::string id, std::string label, std::function<void()> go, bool enabled = true,
            std::string why = {});
Act secondary(std::string id, std::string label, Icon icon, std::function<void()> go);

// The words of the task bar for the person's seat, and how many are still awaited when it waits itself.
text::TaskWords task_words(const Room& room);

// The month's words: "Miesiąc 3 z 8".
Phase phase_of(const Board& board);

}  // namespace koop::ui
