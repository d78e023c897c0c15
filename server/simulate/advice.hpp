#pragma once
// What an author may want to change, as sentences, from the games of cooperative programs.

#include <string>
#include <utility>
#include <vector>

#include "game/text/locale.hpp"
#include "server/simulate/tally.hpp"

namespace koop::simulate {

// One sentence for each finding; one that says that there is nothing when there is nothing. `cells` may be empty: then nothing.
std::vector<std::string> advice(const scenario::Loaded& loaded, const std::vector<std::pair<Cell, Tally>>& cells,
                                const text::Locale& locale);

}  // namespace koop::simulate
