#pragma once
// "mini" with every key and word of the format in it: three lengths, two models, sheets of numbers, all conditions and effects.

#include "game/scenario/load.hpp"

namespace koop::test {

const scenario::Sources& rich_sources();

// Loaded once; a mistake in it fails the calling test.
const scenario::Loaded& rich();

}  // namespace koop::test
