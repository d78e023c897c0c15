#pragma once
// Fills any struct with KOOP_FIELDS with odd values: the edges of every range, each enumerator in turn, ids that name
// nothing.

#include <array>
#include <string>
#include <type_traits>

#include "game/base/bits.hpp"
#include "game/base/capped.hpp"
#include "game/base/fields.hpp"
#include "game/base/id.hpp"
#include "game/base/small.hpp"

namespace koop::text::test {

// `turn` 0: zeros and first ids; 1: highest values and last ids; 2: lowest values and no ids; from 3 on first values,
// and every enumeration at its (turn mod count)th word.
struct Extremes {
  unsigned turn = 0;

  template <int Lo, int Hi>
  void fill(Small<Lo, Hi>& v) const {
    v = Small<Lo, Hi>::clamp(turn == 1 ? Hi : turn == 2 ? Lo : turn == 0 ? 0 : 1);
  }
  template <class Tag, unsigned Cap, class Rep>
  void fill(Id<Tag, Cap, Rep>& id) const {
    if (turn == 2) id = {};
    else id = Id<Tag, Cap, Rep>{turn == 1 ? Cap - 1 : 0};
  }
  template <class IdType>
  void fill(IdSet<IdType>& set) const {
    if (turn == 1) set = IdSet<IdType>::first(IdType::cap);
    else if (turn != 2) set = {IdType{0}, IdType{1}};
  }
  template <class T, unsigned N>
  void fill(CappedArray<T, N>& list) const {
    list.clear();
    if (turn == 2) return;
    while (!list.full()) {
      T value{};
      fill(value);
      list.push_back(value);
    }
  }
  template <class T, std::size_t N>
  void fill(std::array<T, N>& list) const {
    for (T& value : list) fill(value);
  }
  void fill(bool& b) const { b = turn % 2 == 1; }
  void fill(std::uint64_t& n) const { n = turn == 1 ? ~std::uint64_t{0} : 0; }
  template <class E>
  requires std::is_enum_v<E>
  void fill(E& e) const { e = static_cast<E>(turn == 1 ? enum_count<E> - 1 : turn == 2 ? 0 : turn % enum_count<E>); }
  template <class T>
  requires requires(T& t) {
    T::fields(t, [](const char*, auto&) {});
  }
  void fill(T& value) const {
    T::fields(value, [this](const char*, auto& field) { fill(field); });
  }
};

// As many turns as the longest enumeration has words, and the three edges.
inline constexpr unsigned extreme_turns = 24;

}  // namespace koop::text::test
