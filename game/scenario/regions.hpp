#pragma once
// The voivodeships of common/regions.json, each with the cooperation model that belongs to it. Read once by whoever offers
// scenarios; strict like every file of a scenario.

#include <string>
#include <vector>

#include "game/base/result.hpp"
#include "game/model/diagnostic.hpp"
#include "game/model/region.hpp"

namespace koop::scenario {

inline constexpr std::size_t regions_max = 32;

// Reads <folder>/common/regions.json; a folder without that file has no regions. Every model named must have its file beside it.
Result<std::vector<Region>, std::vector<Diagnostic>> load_regions(const std::string& folder);

}  // namespace koop::scenario
