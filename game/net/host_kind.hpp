#pragma once
// What a person typed as a server's address, before anybody is asked to look it up.

#include <string_view>

namespace koop::net {

enum class HostKind { bad, loopback, dotted, name };

// dotted: four numbers of 0–255 without leading zeros; "1.2.3" and "999.1.1.1" are bad, though resolvers make something
// of the first. name: 1–253 letters, digits, '.', '-', '_'. No space, no port, no scheme.
HostKind host_kind(std::string_view host);

}  // namespace koop::net
