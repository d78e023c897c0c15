#pragma once
// One option of a menu as screens show it: its words, and where it stands in the menu, so that the command can be taken
// from there.

#include <cstddef>
#include <vector>

#include "game/model/menu.hpp"
#include "game/text/sentences.hpp"

namespace koop::client {

struct Choice {
  std::size_t option = 0;  // index into menu.options
  text::OptionWords words;
  bool possible = true;
  Units cost = 0;
  Change gain = 0;
};

Choice choice_of(const text::Sentences& say, const View& view, const Menu& menu, std::size_t option);

// Every option whose command is a `C`, in the menu's order; what is possible comes first when asked for.
template <class C>
std::vector<Choice> choices_of(const text::Sentences& say, const View& view, const Menu& menu) {
  std::vector<Choice> found;
  for (std::size_t i = 0; i < menu.options.size(); ++i) {
    if (std::holds_alternative<C>(menu.options[i].command)) found.push_back(choice_of(say, view, menu, i));
  }
  return found;
}

// The first option whose command is a `C`, or nothing.
template <class C>
std::optional<Choice> choice_of_kind(const text::Sentences& say, const View& view, const Menu& menu) {
  auto all = choices_of<C>(say, view, menu);
  if (all.empty()) return std::nullopt;
  return std::move(all.front());
}

}  // namespace koop::client
