#include "game/ui/assets.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <vector>

namespace koop::ui {
namespace fs = std::filesystem;

Result<fs::path, std::string> find_assets() {
  std::vector<fs::path> places;
  if (const char* given = std::getenv("KOOP_ASSETS"); given != nullptr && *given != '\0') places.emplace_back(given);
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) {
    places.push_back(program.parent_path() / "../share/kooperacja/assets");
    places.push_back(program.parent_path() / "assets");
  }
  places.emplace_back(KOOP_ASSETS_SOURCE);
  std::string tried;
  for (const fs::path& place : places) {
    if (fs::is_regular_file(place / "theme.json", error)) return place.lexically_normal();
    tried += (tried.empty() ? "" : ", ") + place.lexically_normal().string();
  }
  return failure("No theme.json in any of: " + tried + ". Set KOOP_ASSETS to the assets folder.");
}

Result<std::string, std::string> read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return failure("Cannot read " + path.string() + ".");
  return std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
}

}  // namespace koop::ui
