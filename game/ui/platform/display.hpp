#pragma once
// Asks whether a window can be opened at all, before SFML would end the process.

#include <memory>
#include <string>

#include "game/base/result.hpp"

namespace koop::ui {

struct Display {
  unsigned width = 0, height = 0;
  // The connection that was tried: keep it until the window stands, since some servers start anew when their last client leaves.
  std::shared_ptr<void> connection;
};

// The screen's size, or a sentence: no DISPLAY, nobody answers there, or it has no OpenGL (GLX).
Result<Display, std::string> probe_display();

}  // namespace koop::ui
