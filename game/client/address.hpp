#pragma once
// A server's address as a person types it: HOST or HOST:PORT.

#include <optional>
#include <string>
#include <string_view>

namespace koop::client {

inline constexpr std::uint16_t default_port = 45100;

struct Address {
  std::string host;
  std::uint16_t port = default_port;
  friend bool operator==(const Address&, const Address&) = default;
};

// Spaces around it are ignored. Nothing when the host is no name and no dotted address, or the port is none.
std::optional<Address> read_address(std::string_view typed);

// The code as typed, in capitals and without spaces and hyphens between its symbols.
std::string read_code(std::string_view typed);

}  // namespace koop::client
