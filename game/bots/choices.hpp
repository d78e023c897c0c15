#pragma once
// Looking through a menu.

#include <vector>

#include "game/bots/bot.hpp"

namespace koop::bots {

// The possible options whose command is a `C` and passes `test(command, option)`, in the menu's order.
template <class C, class Test>
std::vector<const Option*> options_of(const Menu& menu, Test test) {
  std::vector<const Option*> found;
  for (const Option& o : menu.options) {
    const C* c = std::get_if<C>(&o.command);
    if (c != nullptr && !o.refusal && test(*c, o)) found.push_back(&o);
  }
  return found;
}

template <class C>
const Option* first_of(const Menu& menu) {
  const auto all = options_of<C>(menu, [](const C&, const Option&) { return true; });
  return all.empty() ? nullptr : all.front();
}

// The first possible option with the highest `rank(command, option)`; nullptr when none has a rank above 0.
template <class C, class Rank>
const Option* best_of(const Menu& menu, Rank rank) {
  const Option* best = nullptr;
  int best_rank = 0;
  for (const Option& o : menu.options) {
    const C* c = std::get_if<C>(&o.command);
    if (c == nullptr || o.refusal) continue;
    const int r = rank(*c, o);
    if (r > best_rank) {
      best = &o;
      best_rank = r;
    }
  }
  return best;
}

}  // namespace koop::bots
