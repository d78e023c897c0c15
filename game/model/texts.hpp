#pragma once
// The texts of a scenario in both languages, by key. The server holds all of them; a client holds those it may know, in one
// language or both. Who may see a key is no question for this store: see is_secret().

#include <array>
#include <map>
#include <string>
#include <utility>

#include "game/model/text_key.hpp"

namespace koop {

KOOP_ENUM(Language, pl, en)

using LocalText = std::array<std::string, enum_count<Language>>;  // by Language

class Texts {
 public:
  void put(TextKey key, LocalText text) { by_key_.insert_or_assign(key, std::move(text)); }
  // Sets one language of a key and leaves the other as it is.
  void put(TextKey key, Language language, std::string text) {
    by_key_[key][static_cast<std::size_t>(language)] = std::move(text);
  }
  // The text, or null when there is none in that language.
  [[nodiscard]] const std::string* find(TextKey key, Language language) const {
    const auto at = by_key_.find(key);
    if (at == by_key_.end()) return nullptr;
    const std::string& text = at->second[static_cast<std::size_t>(language)];
    return text.empty() ? nullptr : &text;
  }
  [[nodiscard]] std::size_t size() const { return by_key_.size(); }
  // (TextKey, LocalText) pairs in the order of keys.
  [[nodiscard]] auto begin() const { return by_key_.begin(); }
  [[nodiscard]] auto end() const { return by_key_.end(); }
  friend bool operator==(const Texts&, const Texts&) = default;

 private:
  std::map<TextKey, LocalText> by_key_;
};

}  // namespace koop
