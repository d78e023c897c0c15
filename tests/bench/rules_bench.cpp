// How fast the game itself is: apply, whole games of bots, loading a scenario. Printed, never asserted.
//
//   build/release/bin/koop_bench

#include <benchmark/benchmark.h>

#include "tests/bench/recorded.hpp"

namespace koop::bench {
namespace {

// Commands of recorded games, each applied to the state in which it was given.
void apply(benchmark::State& state) {
  const Recorded& r = recorded();
  std::size_t at = 0;
  for (auto _ : state) {
    auto step = rules::apply(r.scenario->scenario, r.before[at], {SeatSet{seat_of(r.commands[at])}, false}, r.commands[at]);
    benchmark::DoNotOptimize(step);
    at = at + 1 == r.commands.size() ? 0 : at + 1;
  }
  state.SetItemsProcessed(state.iterations());
  state.SetLabel(r.scenario->id + ", items: commands");
}
BENCHMARK(apply);

// The same game over and over, as a table lives it: each state is the last one's successor.
void apply_in_sequence(benchmark::State& state) {
  const Recorded& r = recorded();
  rules::State now = r.before[0];
  std::size_t at = 0;
  for (auto _ : state) {
    auto step = rules::apply(r.scenario->scenario, now, {SeatSet{seat_of(r.commands[at])}, false}, r.commands[at]);
    now = step->next;
    if (++at == r.first_game) {
      at = 0;
      now = r.before[0];
    }
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(apply_in_sequence);

void copy_state(benchmark::State& state) {
  rules::State copy;
  for (auto _ : state) {
    copy = recorded().before[1];
    benchmark::DoNotOptimize(copy);
  }
  state.SetLabel(std::to_string(sizeof(rules::State)) + " bytes");
}
BENCHMARK(copy_state);

void refused_command(benchmark::State& state) {
  const Recorded& r = recorded();
  for (auto _ : state) {
    auto step = rules::apply(r.scenario->scenario, r.before[0], {SeatSet{SeatId{0}}, false}, Pass{SeatId{0}});
    benchmark::DoNotOptimize(step);
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(refused_command);

void menu(benchmark::State& state) {
  const Recorded& r = recorded();
  std::size_t at = 0;
  for (auto _ : state) {
    const SeatId seat = seat_of(r.commands[at]);
    auto options = rules::options(r.scenario->scenario, r.before[at].board, r.before[at].secret[seat.index()], seat);
    benchmark::DoNotOptimize(options);
    at = at + 1 == r.commands.size() ? 0 : at + 1;
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(menu);

void whole_game_of_bots(benchmark::State& state) {
  std::uint64_t seed = 1;
  for (auto _ : state) {
    const auto played = test::play(scenario_to_play(), setup_of(seed++));
    benchmark::DoNotOptimize(played.fingerprint);
  }
  state.SetItemsProcessed(state.iterations());
  state.SetLabel("cooperative, items: games");
}
BENCHMARK(whole_game_of_bots)->Unit(benchmark::kMillisecond);

void load_scenario(benchmark::State& state) {
  const scenario::Loaded& played = scenario_to_play();
  for (auto _ : state) {
    auto loaded = scenario::load_from(played.sources, played.id);
    benchmark::DoNotOptimize(loaded);
  }
  state.SetLabel(played.id);
}
BENCHMARK(load_scenario)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace koop::bench
