#pragma once
// Canonical bytes of any value of the model: little-endian, every field in the order of its KOOP_FIELDS, no padding. The same
// value gives the same bytes with every compiler, so fingerprints and goldens are taken over them, never over memory.
// One way only: what is stored or sent to be read again is JSON (game/protocol).

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "game/base/bits.hpp"
#include "game/base/capped.hpp"
#include "game/base/fields.hpp"
#include "game/base/hash.hpp"
#include "game/base/id.hpp"
#include "game/base/small.hpp"

namespace koop {

// True for a struct declared with KOOP_FIELDS.
template <class T>
concept HasFields = requires(const T& value) {
  T::fields(value, [](const char*, const auto&) {});
};

template <class T>
void encode(std::string& out, const T& value);

namespace detail {

template <class Word>
void encode_word(std::string& out, Word value) {
  auto rest = static_cast<std::make_unsigned_t<Word>>(value);
  for (unsigned i = 0; i < sizeof(Word); ++i) {
    out.push_back(static_cast<char>(static_cast<std::uint8_t>(rest & 0xffu)));
    rest = static_cast<decltype(rest)>(static_cast<std::uint64_t>(rest) >> 8);
  }
}

template <int Lo, int Hi>
void encode_other(std::string& out, const Small<Lo, Hi>& value) {
  encode_word(out, static_cast<typename Small<Lo, Hi>::rep>(static_cast<int>(value)));
}
template <class Tag, unsigned Cap, class Rep>
void encode_other(std::string& out, const Id<Tag, Cap, Rep>& id) {
  encode_word(out, id.value);
}
template <class IdType>
void encode_other(std::string& out, const IdSet<IdType>& set) {
  encode_word(out, set.bits);
}
template <class T, unsigned N>
void encode_other(std::string& out, const CappedArray<T, N>& list) {
  encode_word(out, static_cast<std::uint16_t>(list.size()));
  for (const T& item : list) encode(out, item);
}
template <class T, std::size_t N>
void encode_other(std::string& out, const std::array<T, N>& list) {
  for (const T& item : list) encode(out, item);
}
template <class T>
void encode_other(std::string& out, const std::vector<T>& list) {
  encode_word(out, static_cast<std::uint32_t>(list.size()));
  for (const T& item : list) encode(out, item);
}
inline void encode_other(std::string& out, const std::string& text) {
  encode_word(out, static_cast<std::uint32_t>(text.size()));
  out += text;
}
template <class T>
void encode_other(std::string& out, const std::optional<T>& value) {
  out.push_back(value ? '\1' : '\0');
  if (value) encode(out, *value);
}
template <class... T>
void encode_other(std::string& out, const std::variant<T...>& value) {
  static_assert(sizeof...(T) < 256);
  encode_word(out, static_cast<std::uint8_t>(value.index()));
  std::visit([&out](const auto& v) { encode(out, v); }, value);
}

}  // namespace detail

// Appends the canonical bytes of `value`.
template <class T>
void encode(std::string& out, const T& value) {
  if constexpr (HasFields<T>) {
    T::fields(value, [&out](const char*, const auto& field) { encode(out, field); });
  } else if constexpr (std::is_same_v<T, bool>) {
    out.push_back(value ? '\1' : '\0');
  } else if constexpr (std::is_enum_v<T>) {
    detail::encode_word(out, static_cast<std::underlying_type_t<T>>(value));
  } else if constexpr (std::is_integral_v<T>) {
    detail::encode_word(out, value);
  } else {
    detail::encode_other(out, value);
  }
}

// One number over a value; two equal values have the same one on every machine.
template <class T>
std::uint64_t fingerprint(const T& value) {
  std::string bytes;
  encode(bytes, value);
  return fnv1a(bytes);
}

}  // namespace koop
