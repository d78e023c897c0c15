#pragma once
// The game itself, as values in and values out. Called by the server's tables, by tools and tests; never by a client.
// Rule numbers in comments are those of docs/rules.md.

#include <vector>

#include "game/base/result.hpp"
#include "game/model/command.hpp"
#include "game/model/menu.hpp"
#include "game/model/rejection.hpp"
#include "game/rules/state.hpp"

namespace koop::rules {

struct Settings {
  std::uint64_t seed = 1;
  std::vector<InstitutionId> seats;  // 2–8, in turn order, each institution once
  MonthMode month_mode = MonthMode::together;
};

struct Step {
  State next;
  std::vector<Fact> facts;
  Step() = default;
  explicit Step(const State& from) : next(from) {}
};

// Sets up a game and opens its first month. Precondition: `settings.seats` as above (KOOP_ASSERT).
Step start(const Scenario& scenario, const Settings& settings);

// Whether the seat that the command names could do this now, as far as that seat can see: the board and its own secret decide
// alone, so a refusal tells nothing hidden. Nothing: it may.
std::optional<Rejection> may(const Scenario& scenario, const Board& board, const Secret& own, const Command& command);

// Carries out a command. Refused: the state is as before and the reason says why.
Result<Step, Rejection> apply(const Scenario& scenario, const State& state, const Actor& actor, const Command& command);

// Every command of the present stage for a seat, possible or greyed out with its reason.
Menu options(const Scenario& scenario, const Board& board, const Secret& own, SeatId seat);

// Seats that the table waits for now (empty once the game is over).
SeatSet waiting_for(const Board& board);

}  // namespace koop::rules
