#include "server/app/places.hpp"

#include <filesystem>
#include <vector>

namespace koop::server {

std::string find_folder(const std::string& name) {
  namespace fs = std::filesystem;
  std::error_code wrong;
  std::vector<fs::path> from;
  const fs::path program = fs::read_symlink("/proc/self/exe", wrong).parent_path();
  if (!program.empty()) {
    // beside it; build/<preset>/bin in a working tree; bin beside share in an installation
    for (const char* up : {".", "..", "../..", "../../..", "../share/kooperacja"}) from.push_back(program / up);
  }
  from.emplace_back(".");
  for (const fs::path& folder : from) {
    const fs::path candidate = (folder / name).lexically_normal();
    if (fs::is_directory(candidate, wrong)) return candidate.string();
  }
  return name;
}

}  // namespace koop::server
