#pragma once
// kooperacja-scenario check: reads scenarios as the server would, and says "good" or names every mistake.

#include <cstdio>
#include <string>
#include <vector>

#include "game/model/diagnostic.hpp"
#include "game/text/locale.hpp"

namespace koop::tools {

// Exit codes of kooperacja-scenario.
enum class Exit { good = 0, mistakes = 1, usage = 2, environment = 3 };

// A scenario as the loader names it: the folder that holds all of them, and its own name.
struct Target {
  std::string folder;
  std::string id;
  friend auto operator<=>(const Target&, const Target&) = default;
};

// The scenarios that a path means: its own folder or any file in it, the folder that holds all of them, or a common file, which
// concerns all. Empty when there is none.
std::vector<Target> targets_of(const std::string& path);

// One line, with plain blanks instead of those of typography.
void print(std::FILE* out, const std::string& line);
// A scenario's mistakes, and how many there are.
void print_mistakes(const std::string& id, const std::vector<Diagnostic>& mistakes, const text::Locale& locale);

// Prints to standard output, one line per mistake; complaints about the paths themselves go to standard error.
Exit check(const std::vector<std::string>& paths, const text::Locale& locale);

}  // namespace koop::tools
