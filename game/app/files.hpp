#pragma once
// Where the game's own files and its server lie: named by the environment, beside the program, or where it was built.

#include <string>

namespace koop::app {

// The assets folder; empty when there is none.
std::string find_assets();
// The server program; its expected place when there is none, so that a message can name it. `found` says which.
std::string find_server(bool& found);

}  // namespace koop::app
