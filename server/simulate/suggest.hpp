#pragma once
// Thresholds of the endings that would put a scenario into the bands of rule 16. They are read only when a game is over, so one
// set of games serves every threshold that is tried.

#include <optional>

#include "server/simulate/tally.hpp"

namespace koop::simulate {

// Percent of good endings that each habit should have (Rule 16).
struct Bands {
  double random_most = 2, alone_most = 10, directive_least = 2, directive_most = 35, cooperative_least = 70,
         cooperative_most = 95;
  double stray_least = 40, stray_most = 80;
  unsigned stray_percent = 30;
};

struct Good {  // percent of good endings
  double random = 0, alone = 0, directive = 0, cooperative = 0, stray = 0;
};

struct Suggestion {
  rules::Thresholds thresholds;
  std::vector<Good> good;  // by model
  double outside = 0;      // percentage points outside the bands, summed over models and habits
};

// Over all models of the scenario, one layer, length and head-count.
Suggestion suggest(const scenario::Loaded& loaded, Layer layer, int length, unsigned seats, unsigned games,
                   std::uint64_t first_seed, unsigned threads, const Bands& bands = {});

}  // namespace koop::simulate
