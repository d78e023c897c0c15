#pragma once
// What a person chose, kept in one small file: $XDG_CONFIG_HOME/kooperacja/settings.json, else ~/.config/… Nothing about a game and no
// password is ever written there. A broken file is kept aside and told, never overwritten silently.

#include <filesystem>
#include <optional>
#include <string>

#include "game/base/result.hpp"
#include "game/ui/ui.hpp"

namespace koop::ui {

struct Kept {
  Prefs prefs;
  bool language_known = false;  // the file names a language
  std::string name, address;
  friend bool operator==(const Kept&, const Kept&) = default;
};

// Nothing when neither variable nor home is known.
std::optional<std::filesystem::path> settings_path();

struct ReadKept {
  Kept kept;                    // defaults for whatever could not be read
  std::string mistake;          // empty, or what is wrong, in short: for a sentence
  std::filesystem::path aside;  // where the broken file lies now
};
ReadKept read_settings(const std::filesystem::path& path);

// Written beside and renamed. An error is a short reason.
Result<void, std::string> write_settings(const std::filesystem::path& path, const Kept& kept);

}  // namespace koop::ui
