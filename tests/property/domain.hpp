#pragma once
// Every command that a seat could name at all, legal or not: each field over its whole range, out-of-range ids included.

#include <vector>

#include "game/model/command.hpp"
#include "game/model/menu.hpp"
#include "game/rules/rules.hpp"

namespace koop::test {

std::vector<Command> whole_domain(const rules::Scenario& scenario, const Board& board, SeatId seat);

// The option of the menu that stands for this command, its slots filled; nullptr when there is none.
const Option* option_for(const Menu& menu, const Command& command);

// The option's command with the slots at their first and last values.
std::vector<Command> fillings(const Option& option);

}  // namespace koop::test
