#pragma once
// How long to wait before calling again: 1, 2, 4, 8, 15, 15 … seconds, each spread by up to a quarter so that a room
// full of clients does not call in the same instant.

#include <algorithm>

#include "game/base/random.hpp"

namespace koop::client {

inline constexpr std::int64_t first_wait_ms = 1'000;
inline constexpr std::int64_t longest_wait_ms = 15'000;

class Backoff {
 public:
  explicit Backoff(std::uint64_t seed) : random_{seed} {}
  void reset() { base_ms_ = first_wait_ms; }
  // The next wait; between three quarters and the whole of its base.
  std::int64_t next_ms() {
    const auto quarter = static_cast<std::uint32_t>(base_ms_ / 4);
    const std::int64_t wait = base_ms_ - random_.below(quarter + 1);
    base_ms_ = std::min(base_ms_ * 2, longest_wait_ms);
    return wait;
  }

 private:
  Random random_;
  std::int64_t base_ms_ = first_wait_ms;
};

}  // namespace koop::client
