#pragma once
// Moments of real games, played by bots with the real rules: what the window would have to show then. No server, no network.

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "game/rules/rules.hpp"
#include "game/scenario/load.hpp"

namespace koop::screens_test {

struct Moment {
  rules::State state;
  std::vector<Fact> month;   // since the month began, unredacted
  std::vector<Fact> ending;  // since the game ended
};

struct Wanted {
  std::string name;
  std::function<bool(const Moment&)> when;
};

struct Play {
  std::uint64_t seed = 7;
  unsigned seats = 6;
  MonthMode mode = MonthMode::together;
  bool careless = false;  // half of the seats choose at random
  bool reckless = false;  // all of them do
};

// The first moment of each wanted kind; a kind that never comes is absent.
std::map<std::string, Moment> moments_of(const scenario::Loaded& loaded, const Play& play, const std::vector<Wanted>& wanted);

// The moment after the first possible command of `C` of the seat; unchanged when it has none.
template <class C>
bool go_on(const scenario::Loaded& loaded, Moment& moment, SeatId seat) {
  const Menu menu = rules::options(loaded.scenario, moment.state.board, moment.state.secret[seat.index()], seat);
  for (const Option& option : menu.options) {
    if (option.refusal || !std::holds_alternative<C>(option.command)) continue;
    auto step = rules::apply(loaded.scenario, moment.state, {SeatSet{seat}, false}, option.command);
    if (!step) return false;
    moment.state = step->next;
    moment.month.insert(moment.month.end(), step->facts.begin(), step->facts.end());
    return true;
  }
  return false;
}

}  // namespace koop::screens_test
