#include "game/net/host_kind.hpp"

#include <algorithm>
#include <cstddef>

namespace koop::net {
namespace {

constexpr std::size_t name_chars_max = 253;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_octet(std::string_view text) {
  if (text.empty() || text.size() > 3 || (text.size() > 1 && text[0] == '0')) return false;
  int value = 0;
  for (char c : text) value = is_digit(c) ? value * 10 + (c - '0') : 256;
  return value <= 255;
}

bool is_dotted(std::string_view text) {
  for (int i = 0; i < 3; ++i) {
    const std::size_t dot = text.find('.');
    if (dot == std::string_view::npos || !is_octet(text.substr(0, dot))) return false;
    text.remove_prefix(dot + 1);
  }
  return is_octet(text);
}

}  // namespace

HostKind host_kind(std::string_view host) {
  if (host.empty() || host.size() > name_chars_max) return HostKind::bad;
  const bool numeric = std::all_of(host.begin(), host.end(), [](char c) { return is_digit(c) || c == '.'; });
  if (numeric) return is_dotted(host) ? HostKind::dotted : HostKind::bad;
  const bool wordlike = std::all_of(host.begin(), host.end(), [](char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' || c == '_';
  });
  if (!wordlike) return HostKind::bad;
  return host == "localhost" ? HostKind::loopback : HostKind::name;
}

}  // namespace koop::net
