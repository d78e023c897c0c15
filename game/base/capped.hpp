#pragma once
// CappedArray<T, N>: at most N values, stored in place, trivially copyable when T is. Pushing past N is a broken invariant:
// the loader and `may` have refused it before. Unused places hold T{}, so equality and encodings see no leftovers.

#include <array>
#include <cstdint>
#include <initializer_list>

#include "game/base/check.hpp"

namespace koop {

template <class T, unsigned N>
class CappedArray {
  static_assert(N < 65535);

 public:
  using value_type = T;
  static constexpr unsigned cap = N;

  constexpr CappedArray() = default;
  constexpr CappedArray(std::initializer_list<T> values) {
    for (const T& v : values) push_back(v);
  }

  [[nodiscard]] constexpr unsigned size() const { return size_; }
  [[nodiscard]] constexpr bool empty() const { return size_ == 0; }
  [[nodiscard]] constexpr bool full() const { return size_ == N; }
  constexpr T& operator[](unsigned i) {
    KOOP_ASSERT(i < size_);
    return items_[i];
  }
  constexpr const T& operator[](unsigned i) const {
    KOOP_ASSERT(i < size_);
    return items_[i];
  }
  constexpr T* begin() { return items_.data(); }
  constexpr T* end() { return items_.data() + size_; }
  constexpr const T* begin() const { return items_.data(); }
  constexpr const T* end() const { return items_.data() + size_; }
  constexpr T& back() { return (*this)[size_ - 1u]; }
  constexpr const T& back() const { return (*this)[size_ - 1u]; }

  constexpr void push_back(const T& v) {
    KOOP_ASSERT(size_ < N);
    items_[size_++] = v;
  }
  constexpr void pop_back() {
    KOOP_ASSERT(size_ > 0);
    items_[--size_] = T{};
  }
  // Takes out the value at `i`; later values move up, so order is kept.
  constexpr void erase_at(unsigned i) {
    KOOP_ASSERT(i < size_);
    for (unsigned k = i + 1; k < size_; ++k) items_[k - 1] = items_[k];
    pop_back();
  }
  constexpr void clear() { *this = CappedArray{}; }

  // Index of the first equal value, or size() when there is none.
  [[nodiscard]] constexpr unsigned find(const T& v) const {
    unsigned i = 0;
    while (i < size_ && !(items_[i] == v)) ++i;
    return i;
  }
  [[nodiscard]] constexpr bool contains(const T& v) const { return find(v) < size_; }

  friend constexpr bool operator==(const CappedArray&, const CappedArray&) = default;

 private:
  std::uint16_t size_ = 0;
  std::array<T, N> items_{};
};

}  // namespace koop
