#pragma once
// Where pictures, fonts and the theme lie: KOOP_ASSETS, else beside the program (../share/kooperacja/assets, ./assets), else the
// source tree that the program was built from.

#include <filesystem>
#include <string>

#include "game/base/result.hpp"

namespace koop::ui {

// The first folder that holds theme.json, or a sentence naming every place that was tried.
Result<std::filesystem::path, std::string> find_assets();

// A whole file as bytes, or a sentence.
Result<std::string, std::string> read_file(const std::filesystem::path& path);

}  // namespace koop::ui
