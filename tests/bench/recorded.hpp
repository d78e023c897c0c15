#pragma once
// Games recorded once for all benchmarks: the states before each command, the commands, and the facts that they led to.

#include <vector>

#include "tests/support/whole_game.hpp"

namespace koop::bench {

struct Recorded {
  const scenario::Loaded* scenario = nullptr;
  std::vector<rules::State> before;
  std::vector<Command> commands;
  std::vector<std::vector<Fact>> facts;
  std::size_t first_game = 0;  // how many commands it had
};

// "Pierwszy śnieg" if it is there, else the tests' own.
const scenario::Loaded& scenario_to_play();
test::GameSetup setup_of(std::uint64_t seed);
const Recorded& recorded();

}  // namespace koop::bench
