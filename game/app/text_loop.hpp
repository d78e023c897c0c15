#pragma once
// The text client on standard input and output.

#include "game/app/exit_code.hpp"
#include "game/client/usher.hpp"

namespace koop::app {

struct TextWish {
  client::LobbyWish lobby;
  bool exit_after_game = false;
};

// Runs until the person leaves, the input ends, the session is closed for good or, if wished, the game is over.
ExitCode run_text(client::Desk& desk, const TextWish& wish);

}  // namespace koop::app
