#pragma once
// The scenarios that tests play: the small one made for them and every one that the game ships.

#include <vector>

#include "game/scenario/load.hpp"

namespace koop::test {

// Loaded once; a scenario with mistakes ends the test program with the list of them.
const std::vector<const scenario::Loaded*>& all_scenarios();

// The same scenario as it is played under another setting: its rules, catalogue and texts are those of that setting. Made once.
const scenario::Loaded& under(const scenario::Loaded& loaded, const Setting& setting);

// One that the game ships, by its folder's name.
const scenario::Loaded& shipped(const std::string& id);

}  // namespace koop::test
