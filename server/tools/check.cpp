#include "server/tools/check.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <set>

#include "game/scenario/load.hpp"
#include "game/scenario/regions.hpp"
#include "game/text/sentences.hpp"
#include "game/text/typeset.hpp"

namespace koop::tools {
namespace {

namespace fs = std::filesystem;

bool holds_scenario(const fs::path& folder) {
  std::error_code error;
  return fs::is_regular_file(folder / "scenario.json", error);
}

bool check_one(const Target& target, const text::Locale& locale) {
  const scenario::LoadResult result = scenario::load(target.folder, target.id);
  if (result) print(stdout, locale.phrase("tool.good", {{"name", target.id}}));
  else print_mistakes(target.id, result.error(), locale);
  return result.has_value();
}

// What no scenario reads: the map of each folder. Says nothing of a good one.
bool check_regions(const std::vector<Target>& targets, const text::Locale& locale) {
  bool good = true;
  std::set<std::string> folders;
  for (const Target& target : targets) {
    if (!folders.insert(target.folder).second) continue;
    const auto regions = scenario::load_regions(target.folder);
    if (regions) continue;
    good = false;
    print_mistakes("common/regions.json", regions.error(), locale);
  }
  return good;
}

}  // namespace

void print(std::FILE* out, const std::string& line) { std::fprintf(out, "%s\n", text::untypeset(line).c_str()); }

void print_mistakes(const std::string& id, const std::vector<Diagnostic>& mistakes, const text::Locale& locale) {
  const Texts texts;
  const Catalogue catalogue;
  const text::Sentences say(locale, texts, catalogue);
  for (const Diagnostic& d : mistakes) print(stdout, say.diagnostic(d));
  print(stdout, locale.phrase("tool.bad", {{"name", id}, {"count", std::to_string(mistakes.size())}}));
}

std::vector<Target> targets_of(const std::string& path) {
  std::error_code error;
  if (path.empty() || !fs::exists(path, error)) return {};
  const bool relative = fs::path(path).is_relative();
  const auto shown = [relative](const fs::path& folder) {
    return (relative ? folder.lexically_proximate(fs::current_path()) : folder).generic_string();
  };
  fs::path here = fs::absolute(path, error).lexically_normal();
  if (!here.has_filename()) here = here.parent_path();  // "scenarios/" is "scenarios"
  if (!fs::is_directory(here, error)) here = here.parent_path();
  // Up from answers/ or common/institutions/ to the folder that says what they belong to, and no further.
  for (bool inside = true; inside && here.has_filename(); here = here.parent_path()) {
    const std::string name = here.filename().string();
    inside = name == "answers" || name == "common" || name == "institutions" || name == "models";
    if (holds_scenario(here)) return {{shown(here.parent_path()), name}};
    std::vector<Target> all;
    for (std::string& id : scenario::scenario_ids(here.string())) all.push_back({shown(here), std::move(id)});
    if (!all.empty()) return all;
  }
  return {};
}

Exit check(const std::vector<std::string>& paths, const text::Locale& locale) {
  std::vector<Target> targets;
  Exit worst = Exit::good;
  for (const std::string& path : paths) {
    const std::vector<Target> found = targets_of(path);
    if (found.empty()) {
      print(stderr, locale.phrase("tool.no_scenario", {{"path", path}}));
      worst = Exit::environment;
    }
    for (const Target& target : found)
      if (std::find(targets.begin(), targets.end(), target) == targets.end()) targets.push_back(target);
  }
  for (const Target& target : targets)
    if (!check_one(target, locale) && worst == Exit::good) worst = Exit::mistakes;
  if (!check_regions(targets, locale) && worst == Exit::good) worst = Exit::mistakes;
  return worst;
}

}  // namespace koop::tools
