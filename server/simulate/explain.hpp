#pragma once
// One game told as a story: the log that the table would see, with who did what.

#include <string>

#include "game/text/locale.hpp"
#include "server/simulate/tally.hpp"

namespace koop::simulate {

// Lines of the log for an observer, month by month, in the locale's language. `most_lines` bounds what a broken game would write.
std::vector<std::string> explain(const Cell& cell, std::uint64_t seed, const text::Locale& locale,
                                 std::size_t most_lines = 5000);

}  // namespace koop::simulate
