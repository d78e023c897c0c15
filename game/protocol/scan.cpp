#include "game/protocol/scan.hpp"

namespace koop::protocol {
namespace {

struct Lead {
  unsigned more;   // bytes that follow
  char32_t bits;   // of the first byte
  char32_t least;  // smallest code point of this length
};

// Length 0 stands for a byte that cannot begin a code point.
bool lead_of(std::uint8_t byte, Lead& lead) {
  if (byte < 0x80) lead = {0, byte, 0};
  else if (byte >= 0xc2 && byte <= 0xdf) lead = {1, byte & 0x1fu, 0x80};
  else if (byte >= 0xe0 && byte <= 0xef) lead = {2, byte & 0x0fu, 0x800};
  else if (byte >= 0xf0 && byte <= 0xf4) lead = {3, byte & 0x07u, 0x10000};
  else return false;
  return true;
}

// Follows strings, so that brackets and commas inside them count for nothing.
class Shape {
 public:
  std::optional<MistakeCode> add(char32_t c, const ScanLimits& limits) {
    if (in_string_) {
      if (escaped_) escaped_ = false;
      else if (c == U'\\') escaped_ = true;
      else if (c == U'"') in_string_ = false;
      return std::nullopt;
    }
    switch (c) {
      case U'"': in_string_ = true; break;
      case U'{':
      case U'[':
        if (++depth_ > limits.depth_max) return MistakeCode::too_deep;
        break;
      case U'}':
      case U']': depth_ -= depth_ > 0 ? 1 : 0; break;
      case U',':
      case U':': break;
      default: return std::nullopt;
    }
    return ++marks_ > limits.tokens_max ? std::optional(MistakeCode::too_many_tokens) : std::nullopt;
  }

 private:
  bool in_string_ = false;
  bool escaped_ = false;
  unsigned depth_ = 0;
  unsigned marks_ = 0;  // every token but numbers and words is one, and those stand between marks
};

}  // namespace

bool is_forbidden(char32_t c) {
  return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x061c || c == 0x200e || c == 0x200f || c == 0x2028 || c == 0x2029 ||
         (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
}

bool next_code_point(std::string_view text, std::size_t& at, char32_t& c) {
  Lead lead{};
  if (!lead_of(static_cast<std::uint8_t>(text[at]), lead) || text.size() - at <= lead.more) return false;
  c = lead.bits;
  for (unsigned i = 1; i <= lead.more; ++i) {
    const auto byte = static_cast<std::uint8_t>(text[at + i]);
    if ((byte & 0xc0u) != 0x80u) return false;
    c = (c << 6) | (byte & 0x3fu);
  }
  at += lead.more + 1;
  return c >= lead.least && c <= 0x10ffff && !(c >= 0xd800 && c <= 0xdfff);
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (char c : text) count += (static_cast<std::uint8_t>(c) & 0xc0u) != 0x80u ? 1 : 0;
  return count;
}

std::optional<MistakeCode> scan(std::string_view bytes, const ScanLimits& limits) {
  if (bytes.size() > limits.bytes_max) return MistakeCode::too_long;
  Shape shape;
  for (std::size_t at = 0; at < bytes.size();) {
    char32_t c = 0;
    if (!next_code_point(bytes, at, c)) return MistakeCode::not_utf8;
    if (limits.plain_text && is_forbidden(c)) return MistakeCode::forbidden_character;
    if (const auto mistake = shape.add(c, limits)) return mistake;
  }
  return std::nullopt;
}

}  // namespace koop::protocol
