#pragma once
// The gallery's pages: each one looks like a screen of the game and shows a part of the kit.

#include <string>
#include <vector>

#include "game/ui/kit.hpp"

namespace koop::gallery {

// What the pages remember between frames.
struct State {
  std::string page = "widgets";
  int tab = 0, number = 4, radio = 1, chosen = 0;
  bool toggled = true, asking = false, long_dialog = false;
  int own = 2, support = 3;
  std::string name = "Marta", note, code;
  int pressed = 0;
  std::string last;
};

struct Page {
  std::string name;
  void (*draw)(ui::Ui&, State&);
};
const std::vector<Page>& pages();

void widgets_page(ui::Ui& ui, State& state);
void slip_page(ui::Ui& ui, State& state);
void reveal_page(ui::Ui& ui, State& state);
void map_page(ui::Ui& ui, State& state);
void month_page(ui::Ui& ui, State& state);
void drawings_page(ui::Ui& ui, State& state);

// The five phases in Polish and the usual top bar.
ui::TopBar table_top(int phase);

}  // namespace koop::gallery
