#include "game/app/files.hpp"

#include <cstdlib>
#include <filesystem>
#include <vector>

namespace koop::app {
namespace {

namespace fs = std::filesystem;

fs::path program_folder() {
  std::error_code wrong;
  return fs::read_symlink("/proc/self/exe", wrong).parent_path();
}

const char* environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0' ? value : nullptr;
}

}  // namespace

std::string find_assets() {
  std::vector<fs::path> places;
  if (const char* given = environment("KOOP_ASSETS")) places.emplace_back(given);
  const fs::path program = program_folder();
  if (!program.empty()) {
    places.push_back(program / "../share/kooperacja/assets");
    places.push_back(program / "assets");
  }
  places.emplace_back(KOOP_ASSETS_SOURCE);
  std::error_code wrong;
  for (const fs::path& place : places) {
    if (fs::is_regular_file(place / "locale" / "pl.json", wrong)) return place.lexically_normal().string();
  }
  return {};
}

std::string find_server(bool& found) {
  std::error_code wrong;
  const char* given = environment("KOOP_SERVER");
  const fs::path place = given != nullptr ? fs::path(given) : program_folder() / "kooperacja-server";
  found = fs::is_regular_file(place, wrong);
  return place.string();
}

}  // namespace koop::app
