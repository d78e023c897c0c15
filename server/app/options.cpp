#include "server/app/options.hpp"

#include <CLI/CLI.hpp>
#include <cstdlib>

#include "server/core/limits.hpp"

namespace koop::server {
namespace {

Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return std::string_view(value).starts_with("pl") ? Language::pl : Language::en;
  }
  return Language::en;
}

}  // namespace

std::optional<ExitCode> read_options(int argc, const char* const* argv, Options& options) {
  options.language = language_of_environment();
  CLI::App app("Kooperacja's server: tables for people and programs.", "kooperacja-server");
  app.add_option("--port", options.port, "UDP port; 0: any free one")->capture_default_str();
  app.add_option("--tables", options.tables, "how many tables are open at a time")
      ->check(CLI::Range(1u, tables_max))
      ->capture_default_str();
  app.add_option("--scenarios", options.scenarios, "folder of scenarios (default: beside the program)");
  app.add_option("--data", options.data, "folder of the journal; made when missing")->capture_default_str();
  app.add_option("--bot-pace", options.bot_pace_ms, "milliseconds between two moves of programs")
      ->check(CLI::Range(0u, 60'000u))
      ->capture_default_str();
  app.add_flag("--demo", options.demo, "programs take every place as soon as somebody looks on");
  app.add_flag("--loopback", options.loopback, "reachable from this computer only");
  app.add_flag("--child", options.child, "end when standard input ends");
  bool local = false;
  app.add_flag("--local", local, "for a window on this computer: --loopback --child --port 0");
  const std::map<std::string, Language> languages{{"pl", Language::pl}, {"en", Language::en}};
  app.add_option("--language", options.language, "of these lines: pl, en")->transform(CLI::CheckedTransformer(languages));
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) { return app.exit(error) == 0 ? ExitCode::good : ExitCode::usage; }
  if (local) {
    options.port = 0;
    options.loopback = options.child = true;
  }
  return std::nullopt;
}

}  // namespace koop::server
