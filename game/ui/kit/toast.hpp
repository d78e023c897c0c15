#pragma once
// Short messages at the bottom centre: ui.notify(sentence). Drawn by the loop of screens once per frame, above the task bar.

#include "game/ui/ui.hpp"

namespace koop::ui {

// `above`: the y that the lowest message stays above.
void toasts(Ui& ui, float above);

}  // namespace koop::ui
