#pragma once
// One declaration of a struct's fields serves equality, the canonical encoding, the wire and the tests.
//
//   struct CardDrawn {
//     SeatId seat;
//     Technique technique;
//     KOOP_FIELDS(CardDrawn, seat, technique)
//   };
//   CardDrawn::fields(value, [](const char* name, auto& field) { … });
//
// KOOP_ENUM(Phase, life, talk) declares the enumeration and its names: enum_names(Phase{}) is an array of string_views.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#define KOOP_PARENS ()
#define KOOP_EXPAND(...) KOOP_EXPAND4(KOOP_EXPAND4(__VA_ARGS__))
#define KOOP_EXPAND4(...) KOOP_EXPAND3(KOOP_EXPAND3(KOOP_EXPAND3(KOOP_EXPAND3(__VA_ARGS__))))
#define KOOP_EXPAND3(...) KOOP_EXPAND2(KOOP_EXPAND2(KOOP_EXPAND2(KOOP_EXPAND2(__VA_ARGS__))))
#define KOOP_EXPAND2(...) KOOP_EXPAND1(KOOP_EXPAND1(KOOP_EXPAND1(KOOP_EXPAND1(__VA_ARGS__))))
#define KOOP_EXPAND1(...) __VA_ARGS__
#define KOOP_EACH(macro, ...) __VA_OPT__(KOOP_EXPAND(KOOP_EACH_STEP(macro, __VA_ARGS__)))
#define KOOP_EACH_STEP(macro, first, ...) macro(first) __VA_OPT__(KOOP_EACH_AGAIN KOOP_PARENS(macro, __VA_ARGS__))
#define KOOP_EACH_AGAIN() KOOP_EACH_STEP

#define KOOP_VISIT_FIELD(field) visitor(#field, self.field);
#define KOOP_FIELDS(Type, ...)                                                                    \
  template <class Self, class Visitor>                                                            \
  static constexpr void fields([[maybe_unused]] Self& self, [[maybe_unused]] Visitor&& visitor) { \
    KOOP_EACH(KOOP_VISIT_FIELD, __VA_ARGS__)                                                      \
  }                                                                                               \
  friend constexpr bool operator==(const Type&, const Type&) = default;

#define KOOP_ENUM_NAME(name) std::string_view(#name),
#define KOOP_ENUM(Type, ...)                      \
  enum class Type : std::uint8_t { __VA_ARGS__ }; \
  constexpr auto enum_names(Type) { return std::to_array<std::string_view>({KOOP_EACH(KOOP_ENUM_NAME, __VA_ARGS__)}); }

namespace koop {

template <class E>
inline constexpr std::size_t enum_count = enum_names(E{}).size();

template <class E>
constexpr std::string_view name_of(E value) {
  constexpr auto names = enum_names(E{});
  const auto i = static_cast<std::size_t>(value);
  return i < names.size() ? names[i] : std::string_view("?");
}

// The enumerator called `name`; false when there is none.
template <class E>
constexpr bool enum_from(std::string_view name, E& out) {
  constexpr auto names = enum_names(E{});
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) {
      out = static_cast<E>(i);
      return true;
    }
  }
  return false;
}

}  // namespace koop
