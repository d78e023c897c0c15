#pragma once
// Small line drawings of our own, 20 × 20 units. Icons stand beside words, never instead of them.

#include <optional>
#include <string_view>

#include "game/ui/ui.hpp"

namespace koop::ui {

// clang-format off
enum class Icon {
  none, check, lock, hourglass, help, stop, menu, speech, seedling, wave, link, ear, pen, arrow_left, arrow_right, letter, person,
  computer, network, house, pair, flag, bookmark, pause, next, undo, news, rest, eye, steps, heart, plus, minus, close, settings,
  warning, door, sound, copy, book, clock, list
};
// clang-format on
inline constexpr int icon_count = static_cast<int>(Icon::list) + 1;

// Drawn in the largest square in the middle of `box`.
void icon(Ui& ui, Rect box, Icon which, Colour colour);

}  // namespace koop::ui
