#pragma once
// The bytes of a scenario's files. A table's journal keeps them, so that a game outlives every later edit of the files.

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace koop::scenario {

// By path below the folder of scenarios, with '/': "pierwszy_snieg/scenario.json".
using Sources = std::map<std::string, std::string>;

// One text for all files, the same on every machine, and back. Parsing gives nothing for anything but serialise's own output.
std::string serialise(const Sources& sources);
std::optional<Sources> parse_sources(std::string_view bytes);

// BLAKE2b-256 of serialise(), in hexadecimal digits.
std::string hash_of(const Sources& sources);

}  // namespace koop::scenario
