#pragma once
// The window's main loop over a Desk: opens the window, draws the screen that the model asks for, keeps the settings file. The app
// makes the Desk; nothing of the network is known here.

#include <string>

#include "game/base/result.hpp"
#include "game/client/desk.hpp"

namespace koop::ui {

struct WindowWish {
  bool fullscreen = false;
  unsigned width = 1280, height = 720;
  bool language_given = false;  // on the command line: it wins over the settings file
};

// Returns when the window is closed. The error is one line for a terminal: no display, no OpenGL, a broken asset.
// Environment: KOOP_LAYOUT_DUMP=FILE writes the layout of each drawn frame there; KOOP_SCREENSHOTS=FOLDER a picture of each screen when
// it first stands still. Both are for tests.
Result<void, std::string> run_window(client::Desk& desk, const WindowWish& wish);

}  // namespace koop::ui
