#pragma once
// Ways to spoil a scenario's files, and to look at what the loader says then.

#include <string>
#include <string_view>
#include <vector>

#include "game/scenario/load.hpp"

namespace koop::test {

// A copy with the first `from` in a file replaced; the text must be there.
scenario::Sources spoilt(scenario::Sources sources, const std::string& path, std::string_view from, std::string_view to);

// The line on which `text` first stands in a file, from 1.
int line_of(const scenario::Sources& sources, const std::string& path, std::string_view text);

// The mistakes of the scenario "mini" in these files; none when it loads.
std::vector<Diagnostic> mistakes(const scenario::Sources& sources);

// "mini/scenario.json:12 /rounds out_of_range found=99 lowest=2 highest=12", one line each: for tables and for failing tests.
std::string printed(const std::vector<Diagnostic>& all);

}  // namespace koop::test
