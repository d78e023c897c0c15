#pragma once
// One frame's input, in the kit's own words: made by the window's event queue, by tests and by bots. Keys use SFML's numbers.

#include <SFML/Window/Keyboard.hpp>
#include <string>
#include <vector>

#include "game/ui/geometry.hpp"

namespace koop::ui {

using Key = sf::Keyboard::Key;

struct InputFrame {
  Point mouse{-1, -1};
  bool mouse_down = false;  // left button at the frame's end
  bool mouse_pressed = false, mouse_released = false;
  float wheel = 0;                      // notches, positive away from the person
  std::vector<Key> pressed = {};        // repeats included
  std::vector<Key> first_pressed = {};  // without repeats
  std::vector<Key> released = {};
  std::vector<Key> held = {};
  bool shift = false, control = false, alt = false;
  std::u32string typed = {};  // printable characters only
  bool any = false;           // something happened
  bool focus_lost = false;

  [[nodiscard]] bool has_pressed(Key key) const;
  [[nodiscard]] bool has_first_pressed(Key key) const;
  [[nodiscard]] bool has_released(Key key) const;
};

}  // namespace koop::ui
