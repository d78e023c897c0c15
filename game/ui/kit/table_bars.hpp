#pragma once
// The two bars that every table screen has: top (sign, month, phases, help, stop, menu) and task (what now, why, buttons).

#include "game/ui/kit/button.hpp"

namespace koop::ui {

struct TopBar {
  std::string title = {};                // "Miesiąc 3 z 8" or the screen's name
  std::vector<std::string> phases = {};  // names of the five phases; empty: no pills
  int phase = -1;
  std::string phase_of = {};                                 // "3 z 5": shown when only the present phase fits
  std::string time_left = {};                                // "zostało 2 min"; empty: no timer
  float time_share = -1;                                     // ≥ 0: the thin bar
  std::string family = {}, help = {}, stop = {}, menu = {};  // labels; empty: no such button
};
enum class TopAct { none, family, help, stop, menu };
float top_bar_height(Ui& ui);
TopAct top_bar(Ui& ui, Rect box, const TopBar& bar);
// The sign of the game: two houses leaning on each other.
void logo(Ui& ui, Rect box);

struct TaskButton {
  std::string id = {}, label = {};
  ButtonLook look = {};
};
struct TaskBar {
  std::string what = {}, why = {};
  Phase phase = Phase::meeting;
  bool phase_mark = true;
  std::vector<TaskButton> buttons = {};  // from left to right, the primary one last
};
float task_bar_height(Ui& ui, const TaskBar& bar, float width);
// Index of the button that was pressed, or −1.
int task_bar(Ui& ui, Rect box, const TaskBar& bar);

}  // namespace koop::ui
