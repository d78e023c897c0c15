// kooperacja-scenario: what authors of scenarios need. Exit codes in server/tools/check.hpp.

#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "server/tools/check.hpp"
#include "server/tools/new_scenario.hpp"
#include "server/tools/simulate.hpp"

namespace {

using namespace koop;

// LC_ALL, LC_MESSAGES, LANG: the first that is set decides, as for other programs.
Language language_of_system() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return std::string_view(value).starts_with("pl") ? Language::pl : Language::en;
  }
  return Language::en;
}

// The language is needed to say what is wrong with the other arguments, so it is looked for first.
Language language_asked(int argc, char** argv) {
  Language language = language_of_system();
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--lang" && i + 1 < argc) enum_from(std::string_view(argv[i + 1]), language);
    if (word.starts_with("--lang=")) enum_from(word.substr(7), language);
  }
  return language;
}

// A folder of the game's own: the one given by the environment, beside the program, else where the program was built. The first
// that has the folder `inside`.
std::filesystem::path own_folder(const char* name, const char* variable, const char* built, const char* inside) {
  namespace fs = std::filesystem;
  std::vector<fs::path> places;
  if (const char* given = std::getenv(variable); given != nullptr && *given != '\0') places.emplace_back(given);
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) {
    places.push_back(program.parent_path() / "../share/kooperacja" / name);
    places.push_back(program.parent_path() / name);
  }
  places.emplace_back(built);
  for (const fs::path& place : places)
    if (fs::is_directory(place / inside, error)) return place.lexically_normal();
  return places.front().lexically_normal();
}

void add_simulate(CLI::App& app, tools::SimulateOptions& o, const text::Locale& locale) {
  app.add_option("path", o.paths, locale.phrase("tool.check.path"))->required();
  app.add_option("--games", o.games, locale.phrase("tool.simulate.games"))->check(CLI::Range(1u, 1000000u));
  app.add_option("--seed", o.seed, locale.phrase("tool.simulate.seed"));
  app.add_option("--seats", o.seats, locale.phrase("tool.simulate.seats"))->delimiter(',')->check(CLI::Range(2u, 8u));
  app.add_option("--habit", o.habits, locale.phrase("tool.simulate.habit"))
      ->delimiter(',')
      ->check(CLI::IsMember({"random", "alone", "directive", "cooperative"}));
  app.add_option("--model", o.models, locale.phrase("tool.simulate.model"))->delimiter(',');
  app.add_option("--months", o.lengths, locale.phrase("tool.simulate.months"))->delimiter(',')->check(CLI::Range(2, 12));
  app.add_option("--layer", o.layer, locale.phrase("tool.simulate.layer"))
      ->check(CLI::IsMember({"first_game", "full", "expert"}));
  app.add_option("--stray", o.stray_percent, locale.phrase("tool.simulate.stray"))->check(CLI::Range(0u, 100u));
  app.add_flag("--ablations", o.ablations, locale.phrase("tool.simulate.ablations"));
  app.add_flag("--quiet", o.quiet, locale.phrase("tool.simulate.quiet"));
  app.add_option("--json", o.json, locale.phrase("tool.simulate.json"));
  app.add_flag("--suggest", o.suggest, locale.phrase("tool.simulate.suggest"));
  app.add_option("--explain", o.explain, locale.phrase("tool.simulate.explain"));
  app.add_option("--threads", o.threads, locale.phrase("tool.simulate.threads"))->check(CLI::Range(0u, 256u));
}

int run(int argc, char** argv, const text::Locale& locale) {
  CLI::App app(locale.phrase("tool.about"), "kooperacja-scenario");
  std::string lang;
  app.add_option("--lang", lang, locale.phrase("tool.lang"))->check(CLI::IsMember({"pl", "en"}));
  app.require_subcommand(1);
  app.fallthrough();
  CLI::App* check = app.add_subcommand("check", locale.phrase("tool.check"));
  std::vector<std::string> paths;
  check->add_option("path", paths, locale.phrase("tool.check.path"))->required();
  tools::NewScenario wish;
  CLI::App* make = app.add_subcommand("new", locale.phrase("tool.new"));
  make->add_option("path", wish.path, locale.phrase("tool.new.path"))->required();
  make->add_option("--title", wish.title, locale.phrase("tool.new.title"));
  tools::SimulateOptions sim;
  CLI::App* simulate = app.add_subcommand("simulate", locale.phrase("tool.simulate"));
  add_simulate(*simulate, sim, locale);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) { return app.exit(error) == 0 ? 0 : static_cast<int>(tools::Exit::usage); }
  if (simulate->parsed()) return static_cast<int>(tools::simulate(sim, locale));
  if (make->parsed()) {
    wish.own_scenarios = own_folder("scenarios", "KOOP_SCENARIOS", KOOP_SCENARIOS_SOURCE, "common").string();
    return static_cast<int>(tools::make_new(wish, locale));
  }
  return static_cast<int>(tools::check(paths, locale));
}

}  // namespace

int main(int argc, char** argv) {
  const auto locales =
      text::load_locales((own_folder("assets", "KOOP_ASSETS", KOOP_ASSETS_SOURCE, "locale") / "locale").string());
  if (!locales) {
    std::fprintf(stderr, "%s\n", text::to_string(locales.error()).c_str());
    return static_cast<int>(tools::Exit::environment);
  }
  return run(argc, argv, (*locales)[language_asked(argc, argv)]);
}
