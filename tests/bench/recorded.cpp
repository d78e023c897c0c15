#include "tests/bench/recorded.hpp"

#include <algorithm>

#include "tests/support/scenarios.hpp"

namespace koop::bench {

const scenario::Loaded& scenario_to_play() {
  static const scenario::Loaded& chosen = []() -> const scenario::Loaded& {
    const auto& all = test::all_scenarios();
    const auto found =
        std::find_if(all.begin(), all.end(), [](const scenario::Loaded* l) { return l->id == "pierwszy_snieg"; });
    return found == all.end() ? *all.front() : **found;
  }();
  return chosen;
}

test::GameSetup setup_of(std::uint64_t seed) {
  const auto seats = static_cast<unsigned>(std::min<std::size_t>(6, scenario_to_play().scenario.institutions.size()));
  return {seed, seats, MonthMode::together, Habit::cooperative, {}};
}

const Recorded& recorded() {
  static const Recorded all = [] {
    Recorded r;
    r.scenario = &scenario_to_play();
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
      test::play(*r.scenario, setup_of(seed),
                 [&r](const rules::State& before, const Command& command, const rules::Step& step) {
                   r.before.push_back(before);
                   r.commands.push_back(command);
                   r.facts.push_back(step.facts);
                 });
      if (seed == 1) r.first_game = r.commands.size();
    }
    return r;
  }();
  return all;
}

}  // namespace koop::bench
