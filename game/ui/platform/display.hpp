#pragma once
// Asks whether a window can be opened at all, before SFML would end the process.

#include <string>

#include "game/base/result.hpp"

namespace koop::ui {

struct DisplaySize {
  unsigned width, height;
};

// The screen's size, or a sentence: no DISPLAY, nobody answers there, or it has no OpenGL (GLX).
Result<DisplaySize, std::string> probe_display();

}  // namespace koop::ui
