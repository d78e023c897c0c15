#pragma once
// Values of the model as text and back, by their KOOP_FIELDS, for tables of tests:
//
//   area_changed area=1 support=3 why=(kind=service id=2) seats={0,1}
//
// Fields that hold their default are left out. `-` is an id that names nothing. A path reaches inside: why.kind, seat.0.slip.1.

#include <charconv>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "game/model/command.hpp"
#include "game/model/encode.hpp"
#include "game/model/fact.hpp"

namespace koop::test {

// A mistake in a test's own table.
struct BadTable : std::runtime_error {
  using std::runtime_error::runtime_error;
};

template <class T>
std::string text_of(const T& value);

namespace detail {

template <int Lo, int Hi>
std::string other_text(const Small<Lo, Hi>& v) {
  return std::to_string(static_cast<int>(v));
}
template <class Tag, unsigned Cap, class Rep>
std::string other_text(const Id<Tag, Cap, Rep>& id) {
  return id.exists() ? std::to_string(id.index()) : "-";
}
template <class IdType>
std::string other_text(const IdSet<IdType>& set) {
  std::string out;
  for (IdType id : set) out += (out.empty() ? "" : ",") + text_of(id);
  return "{" + out + "}";
}
template <class List>
std::string list_text(const List& list) {
  std::string out;
  for (const auto& item : list) out += (out.empty() ? "" : ",") + text_of(item);
  return "[" + out + "]";
}
template <class T, unsigned N>
std::string other_text(const CappedArray<T, N>& list) {
  return list_text(list);
}
template <class T, std::size_t N>
std::string other_text(const std::array<T, N>& list) {
  return list_text(list);
}

template <class T>
std::string fields_of(const T& value) {
  std::string out;
  const T plain{};
  std::vector<std::string> defaults;
  T::fields(plain, [&](const char*, const auto& field) { defaults.push_back(text_of(field)); });
  std::size_t at = 0;
  T::fields(value, [&](const char* name, const auto& field) {
    const std::string text = text_of(field);
    if (text != defaults[at++]) out += (out.empty() ? "" : " ") + std::string(name) + "=" + text;
  });
  return out;
}

inline int int_from(std::string_view text) {
  int value = 0;
  const auto r = std::from_chars(text.data(), text.data() + text.size(), value);
  if (r.ec != std::errc{} || r.ptr != text.data() + text.size()) throw BadTable("not a number: " + std::string(text));
  return value;
}
inline std::string_view inside(std::string_view text, char open, char close) {
  if (text.size() < 2 || text.front() != open || text.back() != close) throw BadTable("brackets missing: " + std::string(text));
  return text.substr(1, text.size() - 2);
}

}  // namespace detail

template <class T>
std::string text_of(const T& value) {
  if constexpr (HasFields<T>) return "(" + detail::fields_of(value) + ")";
  else if constexpr (std::is_same_v<T, bool>) return value ? "yes" : "no";
  else if constexpr (std::is_enum_v<T>) return std::string(name_of(value));
  else if constexpr (std::is_integral_v<T>) return std::to_string(value);
  else return detail::other_text(value);
}

// Splits at `separator`, not inside brackets; empty pieces are dropped.
std::vector<std::string_view> split(std::string_view text, char separator);

// --- reading ---

template <class T>
void read(std::string_view text, T& out);

// "area=1 own=3" into the fields of a struct.
template <class T>
void read_fields(std::string_view text, T& out) {
  for (std::string_view pair : split(text, ' ')) {
    const std::size_t equals = pair.find('=');
    bool found = false;
    T::fields(out, [&](const char* name, auto& field) {
      if (pair.substr(0, equals) != name) return;
      read(pair.substr(equals + 1), field);
      found = true;
    });
    if (!found || equals == std::string_view::npos) throw BadTable("no such field: " + std::string(pair));
  }
}

namespace detail {

template <int Lo, int Hi>
void read_other(std::string_view text, Small<Lo, Hi>& out) {
  out = int_from(text);
}
template <class Tag, unsigned Cap, class Rep>
void read_other(std::string_view text, Id<Tag, Cap, Rep>& out) {
  out = text == "-" ? Id<Tag, Cap, Rep>{} : Id<Tag, Cap, Rep>{static_cast<unsigned>(int_from(text))};
}
template <class IdType>
void read_other(std::string_view text, IdSet<IdType>& out) {
  out = {};
  for (std::string_view piece : split(inside(text, '{', '}'), ',')) {
    IdType id;
    read(piece, id);
    out.insert(id);
  }
}
template <class T, unsigned N>
void read_other(std::string_view text, CappedArray<T, N>& out) {
  out.clear();
  for (std::string_view piece : split(inside(text, '[', ']'), ',')) {
    T item{};
    read(piece, item);
    out.push_back(item);
  }
}
template <class T, std::size_t N>
void read_other(std::string_view text, std::array<T, N>& out) {
  const std::vector<std::string_view> pieces = split(inside(text, '[', ']'), ',');
  if (pieces.size() != N) throw BadTable("a list of another length: " + std::string(text));
  for (std::size_t i = 0; i < N; ++i) read(pieces[i], out[i]);
}

}  // namespace detail

template <class T>
void read(std::string_view text, T& out) {
  if constexpr (HasFields<T>) {
    out = T{};
    read_fields(detail::inside(text, '(', ')'), out);
  } else if constexpr (std::is_same_v<T, bool>) {
    out = text == "yes";
  } else if constexpr (std::is_enum_v<T>) {
    if (!enum_from(text, out)) throw BadTable("no such word: " + std::string(text));
  } else if constexpr (std::is_integral_v<T>) {
    out = static_cast<T>(detail::int_from(text));
  } else {
    detail::read_other(text, out);
  }
}

// --- paths ---

template <class T>
concept Indexed = requires(T& list) {
  list[0u];
  list.size();
};

// Calls `see` with the part of `root` that the path names.
template <class T, class See>
void at_path(T& root, std::string_view path, See&& see) {
  using Plain = std::remove_const_t<T>;
  if (path.empty()) {
    see(root);
    return;
  }
  const std::size_t dot = path.find('.');
  const std::string_view first = path.substr(0, dot);
  const std::string_view rest = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
  if constexpr (HasFields<Plain>) {
    bool found = false;
    Plain::fields(root, [&](const char* name, auto& field) {
      if (first != name) return;
      found = true;
      at_path(field, rest, see);
    });
    if (!found) throw BadTable("no such part: " + std::string(path));
  } else if constexpr (Indexed<T>) {
    const auto index = static_cast<unsigned>(detail::int_from(first));
    if (index >= root.size()) throw BadTable("past the end: " + std::string(path));
    at_path(root[index], rest, see);
  } else {
    throw BadTable("nothing inside: " + std::string(path));
  }
}

template <class T>
std::string text_at(const T& root, std::string_view path) {
  std::string text;
  at_path(root, path, [&text](const auto& part) { text = text_of(part); });
  return text;
}

// "play_card seat=0 technique=scaling area=1".
Command command_from(std::string_view text);
std::string text_of_fact(const Fact& fact);

}  // namespace koop::test
