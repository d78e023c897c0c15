#pragma once
// The numbers of one setting out of a scenario's sheets. Internal to game/scenario.

#include "game/scenario/load.hpp"

namespace koop::scenario {

// What is always so, then what the length changes, then what the layer changes.
rules::Numbers numbers_of(const NumberSheets& sheets, const Setting& setting);

}  // namespace koop::scenario
