#include "game/app/options.hpp"

#include <CLI/CLI.hpp>
#include <cstdlib>

namespace koop::app {
namespace {

// Polish first: English only where the environment asks for another language than Polish.
Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    const std::string_view locale(value);
    const bool says_nothing = locale.starts_with("C") || locale == "POSIX";
    return says_nothing || locale.starts_with("pl") ? Language::pl : Language::en;
  }
  return Language::pl;
}

constexpr const char* exit_codes =
    "Exit status: 0 good, 2 wrong arguments, 3 the own server is missing or fails, 4 files of the game are missing,\n"
    "5 no window can be opened, 6 the table cannot be reached.\n"
    "Environment: KOOP_SERVER=FILE the server program, KOOP_ASSETS=FOLDER, KOOP_SCENARIOS=FOLDER.";

}  // namespace

std::optional<ExitCode> read_options(int argc, const char* const* argv, Options& options) {
  options.language = language_of_environment();
  CLI::App app("Kooperacja: a cooperative game about a family and those who help it.", "kooperacja");
  app.footer(exit_codes);
  app.add_flag("--text", options.text, "in the terminal, line by line, instead of a window");
  bool practise = false;
  bool one_computer = false;
  bool host = false;
  bool demo = false;
  auto* ways = app.add_option_group("ways in", "without one: the start screen");
  ways->add_flag("--practise", practise, "alone, with programs on the other seats");
  ways->add_flag("--one-computer", one_computer, "a group that passes the screen on");
  ways->add_flag("--host", host, "open a table for others in the network");
  ways->add_flag("--demo", demo, "programs play all seats, at a watchable pace");
  auto* connect = ways->add_option("--connect", options.address, "HOST or HOST:PORT of a table to join");
  ways->require_option(0, 1);
  app.add_option("--code", options.code, "the table's code")->needs(connect);
  app.add_flag("--observe", options.observe, "join to watch")->needs(connect);
  app.add_option("--name", options.name, "name or nickname at the table");
  const std::map<std::string, Language> languages{{"pl", Language::pl}, {"en", Language::en}};
  auto* language = app.add_option("--lang", options.language, "pl or en")->transform(CLI::CheckedTransformer(languages));
  app.add_option("--scenario", options.scenario, "story to play, for who opens the table (text)");
  app.add_option("--seats", options.places, "places to take in the lobby, by number: 1,3 (text)")
      ->delimiter(',')
      ->check(CLI::Range(1u, 8u));
  app.add_flag("--start", options.start, "begin as soon as that is possible, without asking (text)");
  app.add_flag("--exit-after-game", options.exit_after_game, "end when the game has ended (text)");
  app.add_option("--bot-pace", options.bot_pace_ms, "milliseconds between two moves of programs")
      ->check(CLI::Range(0u, 60'000u));
  app.add_flag("--fullscreen", options.fullscreen);
  app.add_option("--width", options.width)->check(CLI::Range(640u, 7680u))->capture_default_str();
  app.add_option("--height", options.height)->check(CLI::Range(360u, 4320u))->capture_default_str();
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) { return app.exit(error) == 0 ? ExitCode::good : ExitCode::usage; }
  options.language_given = language->count() > 0;
  options.way = practise               ? Way::practise
                : one_computer         ? Way::one_computer
                : host                 ? Way::host
                : demo                 ? Way::demo
                : connect->count() > 0 ? Way::join
                                       : Way::start_screen;
  return std::nullopt;
}

}  // namespace koop::app
