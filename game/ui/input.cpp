#include "game/ui/input.hpp"

#include <algorithm>

namespace koop::ui {

namespace {
bool among(const std::vector<Key>& keys, Key key) { return std::find(keys.begin(), keys.end(), key) != keys.end(); }
}  // namespace

bool InputFrame::has_pressed(Key key) const { return among(pressed, key); }
bool InputFrame::has_first_pressed(Key key) const { return among(first_pressed, key); }
bool InputFrame::has_released(Key key) const { return among(released, key); }

}  // namespace koop::ui
