#pragma once
// The server's command line.

#include <cstdint>
#include <optional>
#include <string>

#include "game/model/texts.hpp"
#include "server/app/exit_code.hpp"

namespace koop::server {

struct Options {
  std::uint16_t port = 45100;
  unsigned tables = 1;
  std::string scenarios;  // folder; empty: beside the program
  std::string data = "kooperacja-data";
  std::uint32_t bot_pace_ms = 900;
  bool demo = false;
  bool loopback = false;             // reachable from this computer only
  bool child = false;                // ends when standard input ends
  Language language = Language::en;  // of the program's own lines
};

// Fills `options`, or says with which status to end at once (after --help or a mistake, which has been printed).
std::optional<ExitCode> read_options(int argc, const char* const* argv, Options& options);

}  // namespace koop::server
