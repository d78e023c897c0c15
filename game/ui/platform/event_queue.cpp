#include "game/ui/platform/event_queue.hpp"

#include <algorithm>

namespace koop::ui {
namespace {
constexpr std::size_t events_max = 4096;  // beyond that a stuck program drops mouse movement only

bool is_modifier(Key key) {
  return key == Key::LShift || key == Key::RShift || key == Key::LControl || key == Key::RControl || key == Key::LAlt ||
         key == Key::RAlt || key == Key::LSystem || key == Key::RSystem;
}

// Keys that type: their text belongs to their own press.
bool types(Key key) {
  return (key >= Key::A && key <= Key::Num9) || (key >= Key::LBracket && key <= Key::Hyphen) || key == Key::Space ||
         (key >= Key::Add && key <= Key::Divide) || (key >= Key::Numpad0 && key <= Key::Numpad9) || key == Key::Unknown;
}

bool printable(sf::Uint32 c) { return c >= 32 && c != 127 && !(c >= 0x80 && c < 0xA0) && c < 0x110000; }
}  // namespace

void EventQueue::push(const sf::Event& event) {
  // Consecutive movements are one.
  if (event.type == sf::Event::MouseMoved && !events_.empty() && events_.back().type == sf::Event::MouseMoved) {
    events_.back() = event;
    return;
  }
  if (event.type == sf::Event::MouseMoved && events_.size() >= events_max) return;
  events_.push_back(event);
}

bool EventQueue::contradicts(const sf::Event& event, const InputFrame& frame, const Taken& taken) const {
  switch (static_cast<int>(event.type)) {
    case sf::Event::MouseMoved: return taken.button;
    case sf::Event::MouseButtonPressed:
    case sf::Event::MouseButtonReleased: return taken.button || taken.text || taken.special_key;
    case sf::Event::MouseWheelScrolled: return taken.button;
    case sf::Event::KeyPressed:
      if (is_modifier(event.key.code)) return !frame.pressed.empty();
      // One key a frame keeps the order of keys and text what it was.
      return !frame.pressed.empty() || !frame.released.empty() || taken.text || taken.button;
    case sf::Event::KeyReleased:
      return frame.has_pressed(event.key.code) || (is_modifier(event.key.code) && !frame.pressed.empty());
    case sf::Event::TextEntered: return taken.special_key || taken.button;
    case sf::Event::LostFocus: return frame.any;
    default: return false;
  }
}

void EventQueue::let_go(InputFrame& frame) {
  frame.focus_lost = true;
  frame.released = held_;
  held_.clear();
  down_ = false;
}

void EventQueue::take_key(const sf::Event& event, InputFrame& frame, Taken& taken) {
  const Key key = event.key.code;
  const auto at = std::find(held_.begin(), held_.end(), key);
  if (event.type == sf::Event::KeyReleased) {
    frame.released.push_back(key);
    if (at != held_.end()) held_.erase(at);
    return;
  }
  if (at == held_.end()) {
    held_.push_back(key);
    frame.first_pressed.push_back(key);
  }
  if (is_modifier(key)) return;
  frame.pressed.push_back(key);
  taken.special_key = taken.special_key || !types(key);
}

void EventQueue::take(const sf::Event& event, InputFrame& frame, Taken& taken) {
  frame.any = true;
  switch (static_cast<int>(event.type)) {
    case sf::Event::MouseMoved: mouse_ = {static_cast<float>(event.mouseMove.x), static_cast<float>(event.mouseMove.y)}; break;
    case sf::Event::MouseLeft: mouse_ = {-1, -1}; break;
    case sf::Event::MouseButtonPressed:
    case sf::Event::MouseButtonReleased:
      if (event.mouseButton.button != sf::Mouse::Left) break;
      mouse_ = {static_cast<float>(event.mouseButton.x), static_cast<float>(event.mouseButton.y)};
      down_ = event.type == sf::Event::MouseButtonPressed;
      (down_ ? frame.mouse_pressed : frame.mouse_released) = true;
      taken.button = true;
      break;
    case sf::Event::MouseWheelScrolled:
      if (event.mouseWheelScroll.wheel == sf::Mouse::VerticalWheel) frame.wheel += event.mouseWheelScroll.delta;
      break;
    case sf::Event::KeyPressed:
    case sf::Event::KeyReleased: take_key(event, frame, taken); break;
    case sf::Event::TextEntered:
      if (printable(event.text.unicode)) frame.typed += static_cast<char32_t>(event.text.unicode);
      taken.text = true;
      break;
    case sf::Event::LostFocus: let_go(frame); break;
    default: break;
  }
}

InputFrame EventQueue::next() {
  InputFrame frame;
  Taken taken;
  while (!events_.empty() && !contradicts(events_.front(), frame, taken)) {
    take(events_.front(), frame, taken);
    events_.pop_front();
  }
  const auto held = [&](Key a, Key b) {
    return std::any_of(held_.begin(), held_.end(), [&](Key k) { return k == a || k == b; });
  };
  frame.mouse = mouse_;
  frame.mouse_down = down_;
  frame.held = held_;
  frame.shift = held(Key::LShift, Key::RShift);
  frame.control = held(Key::LControl, Key::RControl);
  frame.alt = held(Key::LAlt, Key::LAlt);  // the right one is AltGr, which types Polish letters
  // With Control held, letters are shortcuts.
  if (frame.control && !held(Key::RAlt, Key::RAlt)) frame.typed.clear();
  return frame;
}

}  // namespace koop::ui
