#pragma once
// Plain questions about UTF-8 bytes.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace koop::scenario {

// Reads one code point at `at` and moves behind it; nothing when the bytes there are not well-formed UTF-8 (RFC 3629).
std::optional<char32_t> next_character(std::string_view bytes, std::size_t& at);

// The end of the run of printable ASCII at `at`: most of any file, so that only the rest is looked at closely.
inline std::size_t skip_plain(std::string_view bytes, std::size_t at) {
  while (at < bytes.size() && bytes[at] >= ' ' && bytes[at] < '\x7F') ++at;
  return at;
}

// Invisible signs that steer a terminal or turn the direction of text: C0 (but tab, line feed, carriage return), C1, the
// bidirectional controls, zero-width and byte-order marks, line and paragraph separators.
bool is_control(char32_t c);

// "U+202E"
std::string code_name(char32_t c);

// How many code points well-formed text has.
std::size_t length_of(std::string_view text);

// The first `most` code points, and "…" when more follow.
std::string cut(std::string_view text, std::size_t most);

}  // namespace koop::scenario
