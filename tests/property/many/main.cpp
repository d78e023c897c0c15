// Many whole games over every scenario, model, length, layer, head-count and habit, with the invariants checked after each step.
//
//   property_many GAMES [FIRST_SEED]
//
// Exit status 0: all games ended and kept every invariant.

#include <algorithm>
#include <atomic>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <mutex>
#include <thread>

#include "server/simulate/game.hpp"
#include "tests/support/scenarios.hpp"

namespace {

using namespace koop;

struct World {
  const scenario::Loaded* loaded;
  Setting setting;
  scenario::Played played;
};

std::vector<World> worlds() {
  std::vector<World> all;
  for (const scenario::Loaded* loaded : test::all_scenarios()) {
    for (const scenario::Model& model : loaded->models) {
      for (int length : loaded->lengths) {
        for (Layer layer : {Layer::first_game, Layer::full, Layer::expert}) {
          const Setting setting{layer, length, model.id};
          all.push_back({loaded, setting, scenario::play_under(*loaded, setting)});
        }
      }
    }
  }
  return all;
}

std::string name_of_game(const World& w, const simulate::Plan& plan) {
  return w.loaded->id + ", " + w.setting.model + ", " + std::to_string(w.setting.rounds) + " months, " +
         std::string(name_of(w.setting.layer)) + ", " + std::to_string(plan.seats) + " seats, " +
         std::string(name_of(plan.habit)) + ", seed " + std::to_string(plan.seed);
}

// Every world in turn, every head-count, habit and order of the month by the seed.
simulate::Plan plan_of(std::uint64_t seed, std::size_t turn, const World& world) {
  constexpr std::array habits{Habit::random, Habit::alone, Habit::random, Habit::directive, Habit::random, Habit::cooperative};
  const auto most = static_cast<unsigned>(world.loaded->scenario.institutions.size());
  simulate::Plan plan;
  plan.seed = seed;
  plan.seats = 2 + static_cast<unsigned>((turn + seed) % (most - 1));
  plan.habit = habits[(turn / 3) % habits.size()];
  plan.month_mode = turn % 5 == 0 ? MonthMode::in_turn : MonthMode::together;
  return plan;
}

// Empty when the game ended and kept every invariant.
std::string play(const World& world, const simulate::Plan& plan) {
  std::string broken;
  const auto watch = [&](const rules::State& state, const Command*, const std::vector<Fact>&) {
    if (!broken.empty()) return;
    if (const auto what = rules::broken_invariant(world.played.rules, state)) {
      broken = *what + ", month " + std::to_string(state.board.round);
    }
  };
  const simulate::Outcome outcome = simulate::play(world.played.rules, world.played.catalogue, plan, watch);
  return broken.empty() && !outcome.ended ? outcome.stopped : broken;
}

bool number(const char* text, std::uint64_t& out) {
  const auto [stop, error] = std::from_chars(text, text + std::strlen(text), out);
  return error == std::errc{} && *stop == '\0';
}

}  // namespace

int main(int argc, char** argv) {
  std::uint64_t games = 0, first = 1;
  if (argc < 2 || argc > 3 || !number(argv[1], games) || (argc == 3 && !number(argv[2], first))) {
    std::fputs("property_many GAMES [FIRST_SEED]\n", stderr);
    return 2;
  }
  const std::vector<World> all = worlds();
  std::atomic<std::uint64_t> next{0};
  std::atomic<unsigned> failures{0};
  std::mutex speaking;
  const auto work = [&] {
    for (std::uint64_t i = next++; i < games && failures < 10; i = next++) {
      const World& world = all[i % all.size()];
      const simulate::Plan plan = plan_of(first + i, i / all.size(), world);
      const std::string broken = play(world, plan);
      const std::lock_guard lock(speaking);
      if (!broken.empty()) {
        ++failures;
        std::printf("%s: %s\n", name_of_game(world, plan).c_str(), broken.c_str());
      }
      if ((i + 1) % 50000 == 0) std::fprintf(stderr, "%llu games\n", static_cast<unsigned long long>(i + 1));
    }
  };
  std::vector<std::thread> workers;
  for (unsigned t = 1; t < std::max(1u, std::thread::hardware_concurrency()); ++t) workers.emplace_back(work);
  work();
  for (std::thread& w : workers) w.join();
  std::printf("%llu games in %zu settings, %u failed\n", static_cast<unsigned long long>(games), all.size(), failures.load());
  return failures == 0 ? 0 : 1;
}
