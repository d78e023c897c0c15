#pragma once
// The files of server/tools/skeleton, built into the program: a small whole scenario that an author begins with.

#include <string>
#include <vector>

namespace koop::tools {

struct SkeletonFile {
  std::string path;  // below the scenario's folder; readme.<language>.md is the README in that language
  std::string bytes;
};

std::vector<SkeletonFile> skeleton_files();

}  // namespace koop::tools
