#pragma once
// Reads a tape into any value of the model or a message, strictly: unknown and duplicate keys, wrong types, lossy numbers,
// values out of the range of their type, too long lists and duplicates in a set are mistakes with a place. Nothing else is
// guessed: a missing key is a mistake too, unless the text is compact (writer.hpp), where it means the field's default.

#include <bitset>
#include <charconv>

#include "game/protocol/scan.hpp"
#include "game/protocol/tape.hpp"
#include "game/protocol/writer.hpp"

namespace koop::protocol {

class Reader {
 public:
  Reader(const Tape& tape, Manner manner) : tape_(tape), manner_(manner) {}

  // Reads the whole tape; `out` is half-filled after a mistake.
  template <class T>
  Result<void, Mistake> read_all(T& out) {
    if (!read(out)) return failure(Mistake{code_, where_});
    return {};
  }

 private:
  using Kind = Token::Kind;

  [[nodiscard]] const Token& here() const { return tape_.tokens()[at_]; }
  bool wrong(MistakeCode code) {
    code_ = code;
    return false;
  }
  // Called on the way out of a failed read, innermost first.
  bool inside(std::string_view name) {
    where_.insert(0, name);
    where_.insert(0, "/");
    return false;
  }
  bool inside(std::size_t index) { return inside(std::string_view(std::to_string(index))); }
  bool expect(Kind kind) {
    if (here().kind != kind) return wrong(MistakeCode::wrong_type);
    ++at_;
    return true;
  }

  template <class T>
  bool read(T& out) {
    if constexpr (HasFields<T>) {
      return read_fields(out);
    } else if constexpr (std::is_same_v<T, bool>) {
      const Token& t = here();
      if (t.kind != Kind::truth) return wrong(MistakeCode::wrong_type);
      out = t.value != 0;
      ++at_;
      return true;
    } else if constexpr (std::is_enum_v<T>) {
      if (here().kind != Kind::text) return wrong(MistakeCode::wrong_type);
      if (!enum_from(tape_.text_of(here()), out)) return wrong(MistakeCode::unknown_name);
      ++at_;
      return true;
    } else if constexpr (std::is_integral_v<T>) {
      return read_number(out);
    } else {
      return other(out);
    }
  }

  template <class T>
  bool read_fields(T& out) {
    if (!expect(Kind::open_object)) return false;
    std::bitset<64> seen;
    std::size_t total = 0;
    T::fields(out, [&](const char*, auto&) { ++total; });
    while (here().kind != Kind::close_object) {
      const std::string_view key = tape_.text_of(here());
      ++at_;
      bool known = false;
      bool good = true;
      std::size_t i = 0;
      T::fields(out, [&](const char* name, auto& field) {
        const std::size_t mine = i++;
        if (known || key != name) return;
        known = true;
        if (seen[mine]) good = wrong(MistakeCode::duplicate_key);
        else good = read(field);
        seen.set(mine);
        if (!good) inside(std::string_view(name));
      });
      if (!known) return wrong(MistakeCode::unknown_key);
      if (!good) return false;
    }
    ++at_;
    return manner_ == Manner::compact || seen.count() == total || wrong(MistakeCode::missing_key);
  }

  template <class N>
  bool read_number(N& out) {
    const Token& t = here();
    if (t.kind == Kind::other_number) return wrong(MistakeCode::lossy_number);
    if (t.kind != Kind::natural && t.kind != Kind::negative) return wrong(MistakeCode::wrong_type);
    if (t.kind == Kind::negative) {
      const auto value = static_cast<std::int64_t>(t.value);
      if (!std::in_range<N>(value)) return wrong(MistakeCode::out_of_range);
      out = static_cast<N>(value);
    } else {
      if (!std::in_range<N>(t.value)) return wrong(MistakeCode::out_of_range);
      out = static_cast<N>(t.value);
    }
    ++at_;
    return true;
  }

  template <int Lo, int Hi>
  bool other(Small<Lo, Hi>& out) {
    std::int64_t value = 0;
    if (!read_number(value)) return false;
    if (value < Lo || value > Hi) return wrong(MistakeCode::out_of_range);
    out = static_cast<int>(value);
    return true;
  }
  template <class Tag, unsigned Cap, class Rep>
  bool other(Id<Tag, Cap, Rep>& out) {
    if (here().kind == Kind::null) {
      out = {};
      ++at_;
      return true;
    }
    std::uint64_t value = 0;
    if (!read_number(value)) return false;
    if (value >= Cap) return wrong(MistakeCode::out_of_range);
    out = Id<Tag, Cap, Rep>{static_cast<unsigned>(value)};
    return true;
  }
  template <class IdType>
  bool other(IdSet<IdType>& out) {
    out = {};
    return each([&](std::size_t) {
      IdType id;
      if (!read(id)) return false;
      if (!id.exists()) return wrong(MistakeCode::wrong_type);
      if (out.contains(id)) return wrong(MistakeCode::duplicate_item);
      out.insert(id);
      return true;
    });
  }

  // read_item(index) for each item of a list.
  template <class ReadItem>
  bool each(ReadItem&& read_item) {
    if (!expect(Kind::open_list)) return false;
    for (std::size_t i = 0; here().kind != Kind::close_list; ++i) {
      if (!read_item(i)) return inside(i);
    }
    ++at_;
    return true;
  }
  template <class T, unsigned N>
  bool other(CappedArray<T, N>& out) {
    out.clear();
    return each([&](std::size_t) {
      T item{};
      if (out.full()) return wrong(MistakeCode::too_many_items);
      if (!read(item)) return false;
      out.push_back(item);
      return true;
    });
  }
  template <class T>
  bool other(std::vector<T>& out) {
    out.clear();
    return each([&](std::size_t i) {
      if (i >= list_items_max) return wrong(MistakeCode::too_many_items);
      T item{};
      if (!read(item)) return false;
      out.push_back(std::move(item));
      return true;
    });
  }
  template <class T, std::size_t N>
  bool other(std::array<T, N>& out) {
    std::size_t count = 0;
    const bool good = each([&](std::size_t i) {
      if (i >= N) return wrong(MistakeCode::too_many_items);
      ++count;
      return read(out[i]);
    });
    return good && (manner_ == Manner::compact || count == N || wrong(MistakeCode::missing_key));
  }
  bool read_text(std::string& out) {
    if (here().kind != Kind::text) return wrong(MistakeCode::wrong_type);
    out = tape_.text_of(here());
    ++at_;
    return true;
  }
  // What persons type is a TextField; any other text of a client is an id.
  bool other(std::string& out) {
    return read_text(out) && (manner_ == Manner::compact || code_points(out) <= id_max || wrong(MistakeCode::out_of_range));
  }
  template <unsigned Least, unsigned Most>
  bool other(TextField<Least, Most>& out) {
    if (!read_text(out.value)) return false;
    const std::size_t length = code_points(out.value);
    return (length >= Least && length <= Most) || wrong(MistakeCode::out_of_range);
  }
  template <class T>
  bool other(std::optional<T>& out) {
    if (here().kind == Kind::null) {
      out.reset();
      ++at_;
      return true;
    }
    return read(out.emplace());
  }

  template <class... T>
  bool other(std::variant<T...>& out) {
    using Variant = std::variant<T...>;
    if (!expect(Kind::open_object)) return false;
    if (here().kind != Kind::key) return wrong(MistakeCode::missing_key);
    const std::string_view key = tape_.text_of(here());
    ++at_;
    constexpr const auto& names = VariantNames<Variant>::names;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i] != key) continue;
      if (!read_alternative(out, i, std::index_sequence_for<T...>{})) return inside(names[i]);
      return here().kind == Kind::close_object ? expect(Kind::close_object) : wrong(MistakeCode::unknown_key);
    }
    return wrong(MistakeCode::unknown_name);
  }
  template <class Variant, std::size_t... I>
  bool read_alternative(Variant& out, std::size_t index, std::index_sequence<I...>) {
    bool good = false;
    static_cast<void>(((I == index ? (good = read(out.template emplace<I>()), true) : false) || ...));
    return good;
  }

  const Tape& tape_;
  Manner manner_;
  std::size_t at_ = 0;
  MistakeCode code_ = MistakeCode::not_json;
  std::string where_;
};

}  // namespace koop::protocol
