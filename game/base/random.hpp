#pragma once
// The engine's own integer generator (SplitMix64; Steele, Lea, Flood 2014). It lives inside the state, so that the same seed
// and the same commands give the same game on every machine. Call it at most once per statement: compilers order arguments
// differently.

#include <cstdint>

namespace koop {

struct Random {
  std::uint64_t state = 0;

  constexpr std::uint64_t next() {
    std::uint64_t z = (state += 0x9e3779b97f4a7c15ull);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return z ^ (z >> 31);
  }
  // A value in [0, n), n ≥ 1, without modulo bias.
  constexpr std::uint32_t below(std::uint32_t n) {
    const std::uint64_t limit = (std::uint64_t{1} << 32) - ((std::uint64_t{1} << 32) % n);
    std::uint64_t draw = next() >> 32;
    while (draw >= limit) draw = next() >> 32;
    return static_cast<std::uint32_t>(draw % n);
  }
  friend constexpr bool operator==(Random, Random) = default;
};

// Fisher–Yates over anything with size() and operator[].
template <class List>
constexpr void shuffle(List& list, Random& random) {
  for (unsigned i = static_cast<unsigned>(list.size()); i > 1; --i) {
    const std::uint32_t j = random.below(i);
    const auto held = list[i - 1];
    list[i - 1] = list[j];
    list[j] = held;
  }
}

}  // namespace koop
