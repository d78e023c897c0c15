#pragma once
// The small scenario of tests/support/mini: complete and valid, four institutions, four areas, two members, six months. Tests
// play it, or spoil a copy of its files.

#include <string>

#include "game/scenario/load.hpp"

namespace koop::test {

// Folder of scenarios that holds "mini" and its common files.
std::string mini_folder();

// Loaded once; a mistake in it ends the test program with the mistake's place.
const scenario::Loaded& mini();

// Its files, to be spoilt.
inline const scenario::Sources& mini_sources() { return mini().sources; }

}  // namespace koop::test
