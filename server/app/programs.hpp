#pragma once
// The programs of game/bots as the core's Brains.

#include "server/core/interfaces.hpp"

namespace koop::server {

std::unique_ptr<Brain> make_program(Habit habit, std::uint64_t seed);

}  // namespace koop::server
