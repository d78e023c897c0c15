#pragma once
// Values of every type on the wire, filled by chance from a seed within the ranges of their types.

#include "game/base/random.hpp"
#include "game/protocol/messages.hpp"

namespace koop::test {

class Filler {
 public:
  explicit Filler(std::uint64_t seed) : random_{seed} {}

  template <class T>
  void fill(T& value) {
    if constexpr (HasFieldsHere<T>) T::fields(value, [this](const char*, auto& field) { fill(field); });
    else if constexpr (std::is_same_v<T, bool>) value = random_.below(2) == 1;
    else if constexpr (std::is_enum_v<T>) value = static_cast<T>(random_.below(static_cast<std::uint32_t>(enum_count<T>)));
    else if constexpr (std::is_integral_v<T>) value = static_cast<T>(random_.next());
    else other(value);
  }

  // The alternative with this index, filled.
  template <class Variant>
  Variant alternative(std::size_t index) {
    return alternative<Variant>(index, std::make_index_sequence<std::variant_size_v<Variant>>{});
  }

 private:
  template <class T>
  static constexpr bool HasFieldsHere = requires(T& v) {
    T::fields(v, [](const char*, auto&) {});
  };

  template <class Variant, std::size_t... I>
  Variant alternative(std::size_t index, std::index_sequence<I...>) {
    Variant value;
    static_cast<void>(((I == index ? (fill(value.template emplace<I>()), true) : false) || ...));
    return value;
  }
  template <int Lo, int Hi>
  void other(Small<Lo, Hi>& value) {
    value = Lo + static_cast<int>(random_.below(static_cast<std::uint32_t>(Hi - Lo + 1)));
  }
  template <class Tag, unsigned Cap, class Rep>
  void other(Id<Tag, Cap, Rep>& id) {
    const std::uint32_t drawn = random_.below(Cap + 1);
    id = drawn == Cap ? Id<Tag, Cap, Rep>{} : Id<Tag, Cap, Rep>{drawn};
  }
  template <class IdType>
  void other(IdSet<IdType>& set) {
    set = {};
    for (unsigned i = 0; i < IdType::cap; ++i) {
      if (random_.below(4) == 0) set.insert(IdType{i});
    }
  }
  template <class T, unsigned N>
  void other(CappedArray<T, N>& list) {
    list.clear();
    for (std::uint32_t left = random_.below(N + 1); left > 0; --left) {
      T item{};
      fill(item);
      list.push_back(item);
    }
  }
  template <class T>
  void other(std::vector<T>& list) {
    list.assign(random_.below(4), T{});
    for (T& item : list) fill(item);
  }
  template <class T, std::size_t N>
  void other(std::array<T, N>& list) {
    for (T& item : list) fill(item);
  }
  void other(std::string& text) {
    static constexpr std::string_view pieces[] = {"a", "ż", "„Ala”", "\"", "\\", "{n}", " ", "😀", "/"};
    text.clear();
    for (std::uint32_t left = random_.below(6); left > 0; --left) text += pieces[random_.below(std::size(pieces))];
  }
  template <unsigned Least, unsigned Most>
  void other(protocol::TextField<Least, Most>& text) {
    text.value.clear();
    const std::uint32_t length = Least + random_.below(Most - Least + 1);
    for (std::uint32_t i = 0; i < length; ++i) text.value += random_.below(3) == 0 ? "ó" : "x";
  }
  template <class T>
  void other(std::optional<T>& value) {
    value.reset();
    if (random_.below(2) == 1) fill(value.emplace());
  }
  template <class... T>
  void other(std::variant<T...>& value) {
    value = alternative<std::variant<T...>>(random_.below(sizeof...(T)));
  }

  Random random_;
};

}  // namespace koop::test
