#pragma once
// Whole games by bots, without a server: for properties, goldens, benchmarks and balance. Each seat draws from its own generator.

#include <functional>

#include "game/bots/bot.hpp"
#include "game/rules/rules.hpp"
#include "game/scenario/load.hpp"

namespace koop::test {

struct Played {
  rules::State state;
  unsigned commands = 0;
  unsigned yes = 0;  // the family's answers over the game
  unsigned not_like_this = 0;
  std::uint64_t fingerprint = 0;  // over the canonical bytes of every fact
};

struct GameSetup {
  std::uint64_t seed = 1;
  unsigned seats = 6;
  MonthMode month_mode = MonthMode::together;
  Habit habit = Habit::cooperative;
  std::function<Habit(SeatId)> by_seat;  // instead of `habit`, if set
};

// Called after every step: state before, command, step. Returning stops nothing; use gtest's failures.
using Watch = std::function<void(const rules::State&, const Command&, const rules::Step&)>;

// The first `seats` institutions of the scenario, in its order.
rules::Settings settings_for(const scenario::Loaded& loaded, const GameSetup& setup);

// Plays to the end. Bounded: a game that does not end within `most` commands fails the calling test.
Played play(const scenario::Loaded& loaded, const GameSetup& setup, const Watch& watch = {}, unsigned most = 20000);

}  // namespace koop::test
