#pragma once
// Window events to frames of input without losing any: what happens within one slow frame is handed out over several. Tracks the keys
// held itself, since X11's modifier bits come one event late. Knows no window; tests push events by hand.

#include <SFML/Window/Event.hpp>
#include <deque>

#include "game/ui/input.hpp"

namespace koop::ui {

class EventQueue {
 public:
  void push(const sf::Event& event);
  // The next frame: events up to the first that would contradict one taken already (press and release of one button or key, text after
  // a key that moves the focus, movement after a click). Call again while `waiting()`.
  InputFrame next();
  [[nodiscard]] bool waiting() const { return !events_.empty(); }

 private:
  struct Taken {
    bool button = false, moved_last = false, text = false, special_key = false, wheel = false;
  };
  [[nodiscard]] bool contradicts(const sf::Event& event, const InputFrame& frame, const Taken& taken) const;
  void take(const sf::Event& event, InputFrame& frame, Taken& taken);
  void take_key(const sf::Event& event, InputFrame& frame, Taken& taken);
  void let_go(InputFrame& frame);

  std::deque<sf::Event> events_;
  Point mouse_{-1, -1};
  bool down_ = false;
  std::vector<Key> held_;
};

}  // namespace koop::ui
