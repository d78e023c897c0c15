#pragma once
// The IPv4 addresses under which other computers can find this one.

#include <string>
#include <vector>

namespace koop::app {

// Dotted, without loopback; the system's order. Empty when the computer is in no network.
std::vector<std::string> own_addresses();

}  // namespace koop::app
