#include "game/scenario/sources.hpp"

#include <sodium.h>

#include <array>
#include <charconv>

#include "game/base/check.hpp"

namespace koop::scenario {
namespace {

constexpr std::string_view heading = "kooperacja scenario 1\n";

// Cuts "123\n" off the front; nothing when it is not written exactly so.
std::optional<std::size_t> take_size(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  if (end == std::string_view::npos || end == 0 || (rest[0] == '0' && end > 1)) return std::nullopt;
  std::size_t size = 0;
  const auto [stop, error] = std::from_chars(rest.data(), rest.data() + end, size);
  if (error != std::errc{} || stop != rest.data() + end) return std::nullopt;
  rest.remove_prefix(end + 1);
  return size;
}

// Cuts "5\nhello\n" off the front.
std::optional<std::string> take_text(std::string_view& rest) {
  const std::optional<std::size_t> size = take_size(rest);
  if (!size || rest.size() <= *size || rest[*size] != '\n') return std::nullopt;
  std::string text(rest.substr(0, *size));
  rest.remove_prefix(*size + 1);
  return text;
}

}  // namespace

std::string serialise(const Sources& sources) {
  std::string out(heading);
  for (const auto& [path, bytes] : sources) {
    out += std::to_string(path.size()) + "\n" + path + "\n" + std::to_string(bytes.size()) + "\n";
    out += bytes;
    out += "\n";
  }
  return out;
}

std::optional<Sources> parse_sources(std::string_view bytes) {
  if (!bytes.starts_with(heading)) return std::nullopt;
  bytes.remove_prefix(heading.size());
  Sources sources;
  while (!bytes.empty()) {
    std::optional<std::string> path = take_text(bytes);
    if (!path || (!sources.empty() && *path <= sources.rbegin()->first)) return std::nullopt;
    std::optional<std::string> content = take_text(bytes);
    if (!content) return std::nullopt;
    sources.emplace(std::move(*path), std::move(*content));
  }
  return sources;
}

std::string hash_of(const Sources& sources) {
  const std::string whole = serialise(sources);
  std::array<unsigned char, 32> digest{};
  const auto* bytes = reinterpret_cast<const unsigned char*>(whole.data());
  KOOP_ASSERT(crypto_generichash(digest.data(), digest.size(), bytes, whole.size(), nullptr, 0) == 0);
  std::string hex;
  for (unsigned char byte : digest) {
    hex += "0123456789abcdef"[byte >> 4];
    hex += "0123456789abcdef"[byte & 15];
  }
  return hex;
}

}  // namespace koop::scenario
