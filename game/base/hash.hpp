#pragma once
// FNV-1a, 64 bits: fingerprints over canonical encodings. Not for anything that an enemy chooses.

#include <cstdint>
#include <string_view>

namespace koop {

constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t seed = 0xcbf29ce484222325ull) {
  for (char c : bytes) {
    seed ^= static_cast<std::uint8_t>(c);
    seed *= 0x100000001b3ull;
  }
  return seed;
}

}  // namespace koop
