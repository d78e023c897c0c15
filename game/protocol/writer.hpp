#pragma once
// Appends JSON text of any value of the model or a message, without a tree in between. Two manners:
//   full     every field is written; what clients send, so that nothing is guessed
//   compact  a field that holds its default, and defaults at the end of a fixed list, are left out; snapshots, batches, journal
// Ids are numbers or null, sets are lists of ids, enumerations are names, variants as in variants.hpp.

#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <vector>

#include "game/model/encode.hpp"
#include "game/protocol/text_field.hpp"
#include "game/protocol/variants.hpp"

namespace koop::protocol {

enum class Manner { full, compact };

void append_text(std::string& out, std::string_view text);

class Writer {
 public:
  Writer(std::string& out, Manner manner) : out_(out), manner_(manner) {}

  template <class T>
  void write(const T& value) {
    static const T initial{};
    write(value, initial);
  }

 private:
  template <class T>
  void write(const T& value, const T& initial) {
    if constexpr (HasFields<T>) {
      write_fields(value, initial);
    } else if constexpr (std::is_same_v<T, bool>) {
      out_ += value ? "true" : "false";
    } else if constexpr (std::is_enum_v<T>) {
      out_ += '"';
      out_ += name_of(value);
      out_ += '"';
    } else if constexpr (std::is_integral_v<T>) {
      number(value);
    } else {
      other(value, initial);
    }
  }

  // The n-th field of `initial` is found by counting: both are visited in the same order.
  template <class T>
  void write_fields(const T& value, const T& initial) {
    std::array<const void*, 64> initials{};
    std::size_t count = 0;
    T::fields(initial, [&](const char*, const auto& field) {
      KOOP_ASSERT(count < initials.size());
      initials[count++] = &field;
    });
    out_ += '{';
    bool first = true;
    std::size_t i = 0;
    T::fields(value, [&]<class F>(const char* name, const F& field) {
      const F& usual = *static_cast<const F*>(initials[i++]);
      if (manner_ == Manner::compact && field == usual) return;
      if (!first) out_ += ',';
      first = false;
      out_ += '"';
      out_ += name;
      out_ += "\":";
      write(field, usual);
    });
    out_ += '}';
  }

  template <class N>
  void number(N value) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    out_.append(digits, end);
  }

  template <int Lo, int Hi>
  void other(const Small<Lo, Hi>& value, const Small<Lo, Hi>&) {
    number(static_cast<int>(value));
  }
  template <class Tag, unsigned Cap, class Rep>
  void other(const Id<Tag, Cap, Rep>& id, const Id<Tag, Cap, Rep>&) {
    if (id.exists()) number(id.index());
    else out_ += "null";
  }
  template <class IdType>
  void other(const IdSet<IdType>& set, const IdSet<IdType>&) {
    out_ += '[';
    bool first = true;
    for (IdType id : set) {
      if (!first) out_ += ',';
      first = false;
      number(id.index());
    }
    out_ += ']';
  }
  template <class List>
  void list(const List& items) {
    out_ += '[';
    bool first = true;
    for (const auto& item : items) {
      if (!first) out_ += ',';
      first = false;
      write(item);
    }
    out_ += ']';
  }
  template <class T, unsigned N>
  void other(const CappedArray<T, N>& items, const CappedArray<T, N>&) {
    list(items);
  }
  template <class T>
  void other(const std::vector<T>& items, const std::vector<T>&) {
    list(items);
  }
  template <class T, std::size_t N>
  void other(const std::array<T, N>& items, const std::array<T, N>& initial) {
    std::size_t count = N;
    if (manner_ == Manner::compact) {
      while (count > 0 && items[count - 1] == initial[count - 1]) --count;
    }
    out_ += '[';
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) out_ += ',';
      write(items[i], initial[i]);
    }
    out_ += ']';
  }
  void other(const std::string& text, const std::string&) { append_text(out_, text); }
  template <unsigned Least, unsigned Most>
  void other(const TextField<Least, Most>& text, const TextField<Least, Most>&) {
    append_text(out_, text.value);
  }
  template <class T>
  void other(const std::optional<T>& value, const std::optional<T>&) {
    if (value) write(*value);
    else out_ += "null";
  }
  template <class... T>
  void other(const std::variant<T...>& value, const std::variant<T...>&) {
    out_ += "{\"";
    out_ += VariantNames<std::variant<T...>>::names[value.index()];
    out_ += "\":";
    std::visit([this](const auto& v) { write(v); }, value);
    out_ += '}';
  }

  std::string& out_;
  Manner manner_;
};

}  // namespace koop::protocol
