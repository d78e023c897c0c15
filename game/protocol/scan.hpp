#pragma once
// One pass over untrusted bytes before any parser sees them: length, UTF-8, forbidden characters, depth, number of tokens.

#include <cstdint>
#include <optional>
#include <string_view>

#include "game/protocol/limits.hpp"
#include "game/protocol/mistake.hpp"

namespace koop::protocol {

// Nothing when the bytes may be parsed. It does not say that they are JSON.
std::optional<MistakeCode> scan(std::string_view bytes, const ScanLimits& limits);

// Control characters, and those that turn the direction of writing or break lines unseen.
bool is_forbidden(char32_t c);

// The next code point of `text` from `at`, which moves past it; false at a byte that is not UTF-8 (overlong forms and
// surrogates included). Precondition: at < text.size().
bool next_code_point(std::string_view text, std::size_t& at, char32_t& c);

// Code points of valid UTF-8.
std::size_t code_points(std::string_view text);

}  // namespace koop::protocol
