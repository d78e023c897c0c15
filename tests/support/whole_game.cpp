#include "tests/support/whole_game.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "game/model/encode.hpp"

namespace koop::test {
namespace {

void count(Played& played, const rules::Step& step) {
  std::string bytes;
  for (const Fact& fact : step.facts) {
    bytes.clear();
    encode(bytes, fact);
    played.fingerprint = fnv1a(bytes, played.fingerprint);
    if (const auto* carried = std::get_if<ItemCarried>(&fact)) {
      played.yes += carried->answer == FamilyAnswer::yes ? 1 : 0;
      played.not_like_this += carried->answer == FamilyAnswer::not_like_this ? 1 : 0;
    }
  }
}

// Those beside the talk first, as long as they have something to add; then whoever is waited for, in turn order.
SeatSet who_may_act(const rules::State& state) {
  const Board& b = state.board;
  if (b.phase != Phase::talk || b.stage != Stage::asking || !b.talk.cards.empty()) return {};
  SeatSet beside = SeatSet::first(static_cast<unsigned>(static_cast<int>(b.seats)));
  beside.erase(b.talk.leader);
  return beside;
}

}  // namespace

rules::Settings settings_for(const scenario::Loaded& loaded, const GameSetup& setup) {
  rules::Settings settings;
  settings.seed = setup.seed;
  settings.month_mode = setup.month_mode;
  for (unsigned i = 0; i < setup.seats && i < loaded.scenario.institutions.size(); ++i) {
    settings.seats.push_back(InstitutionId{i});
  }
  return settings;
}

Played play(const scenario::Loaded& loaded, const GameSetup& setup, const Watch& watch, unsigned most) {
  Played played;
  const rules::Step opening = rules::start(loaded.scenario, settings_for(loaded, setup));
  count(played, opening);
  rules::State state = opening.next;
  std::array<Random, SeatId::cap> generators;
  for (unsigned i = 0; i < SeatId::cap; ++i) generators[i] = Random{setup.seed * 1000003 + i};
  const auto wish_of = [&](SeatId seat) -> std::optional<Command> {
    const Menu menu = rules::options(loaded.scenario, state.board, state.secret[seat.index()], seat);
    if (std::all_of(menu.options.begin(), menu.options.end(), [](const Option& o) { return o.refusal.has_value(); })) return {};
    const View view = rules::view_of(state, {SeatSet{seat}, Role::participant});
    const Habit habit = setup.by_seat ? setup.by_seat(seat) : setup.habit;
    return bots::decide({view, menu, loaded.catalogue, generators[seat.index()]}, habit);
  };
  while (!state.board.end.over && played.commands < most) {
    std::optional<Command> command;
    for (SeatId seat : who_may_act(state)) {
      if (!command) command = wish_of(seat);
    }
    if (!command) command = wish_of(*rules::waiting_for(state.board).begin());
    if (!command) {
      ADD_FAILURE() << "a program waits that the table waits for, seed " << setup.seed;
      break;
    }
    const auto step = rules::apply(loaded.scenario, state, {SeatSet{seat_of(*command)}, false}, *command);
    if (!step) {
      ADD_FAILURE() << "refused " << command_names[command->index()] << ": " << name_of(step.error().code) << " in month "
                    << state.board.round << ", seed " << setup.seed;
      break;
    }
    if (watch) watch(state, *command, *step);
    count(played, *step);
    state = step->next;
    ++played.commands;
  }
  EXPECT_TRUE(state.board.end.over) << "the game ends, seed " << setup.seed;
  played.state = state;
  return played;
}

}  // namespace koop::test
