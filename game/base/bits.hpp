#pragma once
// IdSet<Id>: a set of ids as one integer word; iterates in ascending order.

#include <bit>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <type_traits>

namespace koop {

template <class IdType>
struct IdSet {
  static_assert(IdType::cap <= 64);
  using word = std::conditional_t<(IdType::cap <= 8), std::uint8_t,
                                  std::conditional_t<(IdType::cap <= 16), std::uint16_t,
                                                     std::conditional_t<(IdType::cap <= 32), std::uint32_t, std::uint64_t>>>;
  word bits = 0;

  constexpr IdSet() = default;
  constexpr IdSet(std::initializer_list<IdType> ids) {
    for (IdType id : ids) insert(id);
  }
  // The ids 0 … n−1.
  static constexpr IdSet first(unsigned n) {
    IdSet all;
    for (unsigned i = 0; i < n; ++i) all.insert(IdType{i});
    return all;
  }

  [[nodiscard]] constexpr bool contains(IdType id) const {
    return id.exists() && ((static_cast<std::uint64_t>(bits) >> id.index()) & 1u) != 0;
  }
  constexpr void insert(IdType id) {
    if (id.exists()) bits = static_cast<word>(bits | (std::uint64_t{1} << id.index()));
  }
  constexpr void erase(IdType id) {
    if (id.exists()) bits = static_cast<word>(bits & ~(std::uint64_t{1} << id.index()));
  }
  [[nodiscard]] constexpr unsigned size() const { return static_cast<unsigned>(std::popcount(bits)); }
  [[nodiscard]] constexpr bool empty() const { return bits == 0; }
  // True when every id of `other` is here too.
  [[nodiscard]] constexpr bool covers(IdSet other) const { return (other.bits & static_cast<word>(~bits)) == 0; }

  [[nodiscard]] constexpr bool overlaps(IdSet other) const { return (bits & other.bits) != 0; }

  struct iterator {
    using iterator_category = std::input_iterator_tag;
    using value_type = IdType;
    using difference_type = std::ptrdiff_t;
    using pointer = const IdType*;
    using reference = IdType;
    std::uint64_t rest;
    constexpr IdType operator*() const { return IdType{static_cast<unsigned>(std::countr_zero(rest))}; }
    constexpr iterator& operator++() {
      rest &= rest - 1;
      return *this;
    }
    friend constexpr bool operator==(iterator, iterator) = default;
  };
  [[nodiscard]] constexpr iterator begin() const { return {bits}; }
  [[nodiscard]] constexpr iterator end() const { return {0}; }

  friend constexpr bool operator==(IdSet, IdSet) = default;
};

}  // namespace koop
