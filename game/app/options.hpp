#pragma once
// The game's command line.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "game/app/exit_code.hpp"
#include "game/model/texts.hpp"

namespace koop::app {

enum class Way { start_screen, practise, one_computer, host, demo, join };

struct Options {
  bool text = false;
  Way way = Way::start_screen;
  std::string address;
  std::string code;
  std::string name;  // empty: asked for, or a word of the locale
  bool observe = false;
  Language language = Language::pl;
  bool language_given = false;
  std::string scenario;
  std::vector<unsigned> places;  // taken in the lobby, by number
  bool start = false;            // begins by itself as soon as that is possible
  bool exit_after_game = false;
  std::optional<std::uint32_t> bot_pace_ms;
  bool fullscreen = false;
  unsigned width = 1280, height = 720;
};

// Fills `options`, or says with which status to end at once (after --help or a mistake, which has been printed).
std::optional<ExitCode> read_options(int argc, const char* const* argv, Options& options);

}  // namespace koop::app
