#include "game/client/address.hpp"

#include <charconv>

#include "game/net/host_kind.hpp"

namespace koop::client {

std::optional<Address> read_address(std::string_view typed) {
  while (!typed.empty() && typed.front() == ' ') typed.remove_prefix(1);
  while (!typed.empty() && typed.back() == ' ') typed.remove_suffix(1);
  Address address;
  const auto colon = typed.rfind(':');
  if (colon != std::string_view::npos) {
    const std::string_view port = typed.substr(colon + 1);
    const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), address.port);
    if (error != std::errc{} || end != port.data() + port.size() || address.port == 0) return std::nullopt;
    typed = typed.substr(0, colon);
  }
  if (net::host_kind(typed) == net::HostKind::bad) return std::nullopt;
  address.host = std::string(typed);
  return address;
}

std::string read_code(std::string_view typed) {
  std::string code;
  for (char c : typed) {
    if (c == ' ' || c == '-') continue;
    code.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
  }
  return code;
}

}  // namespace koop::client
