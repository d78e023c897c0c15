#pragma once
// Where the program's own files lie: beside it, above it (a build folder), or installed.

#include <string>

namespace koop::server {

// The folder `name` (scenarios, assets/locale …); the name itself when it is nowhere to be found.
std::string find_folder(const std::string& name);

}  // namespace koop::server
