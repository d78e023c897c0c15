#pragma once
// What fills the places {name} and {name.case} of a phrase. Only names of the scenario (institutions, family, members,
// ties) bring cases; every other value reads the same in all of them.

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "game/base/fields.hpp"
#include "game/base/small.hpp"

namespace koop::text {

// In the order of the parts of TextKey.
KOOP_ENUM(Case, nom, gen, acc, ins, dat, loc)

struct Cased {
  std::array<std::string, enum_count<Case>> form;

  Cased() = default;
  Cased(std::string same) { form.fill(std::move(same)); }
  Cased(std::string_view same) : Cased(std::string(same)) {}
  Cased(const char* same) : Cased(std::string(same)) {}
  Cased(int number) : Cased(std::to_string(number)) {}
  template <int Lo, int Hi>
  Cased(Small<Lo, Hi> number) : Cased(int{number}) {}

  [[nodiscard]] const std::string& in(Case c) const { return form[static_cast<std::size_t>(c)]; }
  [[nodiscard]] const std::string& nom() const { return in(Case::nom); }
  friend bool operator==(const Cased&, const Cased&) = default;
};

class Params {
 public:
  using Entry = std::pair<std::string, Cased>;

  Params() = default;
  Params(std::initializer_list<Entry> entries) : entries_(entries) {}

  // Sets a place; a later value replaces an earlier one.
  Params& set(std::string_view name, Cased value) {
    for (Entry& e : entries_) {
      if (e.first == name) {
        e.second = std::move(value);
        return *this;
      }
    }
    entries_.emplace_back(std::string(name), std::move(value));
    return *this;
  }
  [[nodiscard]] const Cased* find(std::string_view name) const {
    for (const Entry& e : entries_)
      if (e.first == name) return &e.second;
    return nullptr;
  }

 private:
  std::vector<Entry> entries_;
};

}  // namespace koop::text
