#pragma once
// What it is worth: the same games without one thing (Rule 16).

#include <string>
#include <vector>

#include "server/simulate/tally.hpp"

namespace koop::simulate {

struct Ablation {
  std::string name;  // of the technique, slip kind, form of support or habit that is left out
  Without without;
};

// Every card kind and way to act of the cell's layer, then every form of support that its seats have.
std::vector<Ablation> ablations_of(const Cell& cell);

}  // namespace koop::simulate
