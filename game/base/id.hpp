#pragma once
// Strong ids: a small integer interned at load, its tag and its cap. The same cap sizes arrays, checks packets and bounds the
// loader, so "how many areas can there be" has one answer. An id that names nothing is `none`.

#include <compare>
#include <cstdint>

namespace koop {

template <class Tag, unsigned Cap, class Rep = std::uint8_t>
struct Id {
  using rep = Rep;
  static constexpr unsigned cap = Cap;
  static constexpr Rep none_value = static_cast<Rep>(~Rep{0});
  static_assert(Cap < static_cast<unsigned>(none_value));

  Rep value = none_value;

  constexpr Id() = default;
  constexpr explicit Id(unsigned v) : value(static_cast<Rep>(v)) {}
  [[nodiscard]] constexpr bool exists() const { return value != none_value; }
  [[nodiscard]] constexpr unsigned index() const { return value; }
  friend constexpr auto operator<=>(Id, Id) = default;
  friend constexpr bool operator==(Id, Id) = default;
};

}  // namespace koop
