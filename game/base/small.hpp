#pragma once
// Small<Lo, Hi>: an integer that knows its range. Assigning past it is a broken invariant; readers of packets take their range
// check from the type, so that each range stands in one place.

#include <cstdint>
#include <type_traits>

#include "game/base/check.hpp"

namespace koop {

template <int Lo, int Hi>
class Small {
  static_assert(Lo <= Hi && Lo >= -32768 && Hi <= 32767);

 public:
  using rep = std::conditional_t<(Lo >= -128 && Hi <= 127), std::int8_t, std::int16_t>;
  static constexpr int lowest = Lo;
  static constexpr int highest = Hi;

  constexpr Small() = default;
  constexpr Small(int v) : value_(static_cast<rep>(v)) { KOOP_ASSERT(v >= Lo && v <= Hi); }
  constexpr operator int() const { return value_; }
  static constexpr Small clamp(int v) { return Small(v < Lo ? Lo : v > Hi ? Hi : v); }

 private:
  rep value_ = static_cast<rep>(Lo > 0 ? Lo : Hi < 0 ? Hi : 0);
};

}  // namespace koop
