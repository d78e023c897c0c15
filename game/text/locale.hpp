#pragma once
// The program's own sentences in one language (assets/locale/<language>.json): phrases by key with named places, plural
// groups, typography. Names and sentences of scenarios come from Texts. A key or place that does not exist is a
// programmer's mistake and breaks an assertion; a bad file is a LocaleError.

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "game/base/result.hpp"
#include "game/model/texts.hpp"
#include "game/text/params.hpp"

namespace koop::text {

KOOP_ENUM(PluralForm, one, few, many, other)

// Polish: one, few, many by the last digits; English: one, other.
PluralForm plural_form(Language language, long n);

// In English, because without a locale there is no other.
struct LocaleError {
  std::string file;
  int line = 0;  // 0: the file as a whole
  std::string what;
  friend bool operator==(const LocaleError&, const LocaleError&) = default;
};
std::string to_string(const LocaleError& error);

class Locale {
 public:
  // Reads one file's content. Strict: a flat object, each key once, each value a text or the language's whole plural
  // group, none empty, every brace a place.
  static Result<Locale, LocaleError> parse(Language language, std::string_view file, std::string_view json);

  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] bool has(std::string_view key) const { return entries_.contains(key); }
  [[nodiscard]] std::vector<std::string> keys() const;
  // The names of the places in a key's forms, sorted, each once.
  [[nodiscard]] std::vector<std::string> places(std::string_view key) const;

  // The sentence, typeset. A plural group takes its form from the place {n}, which must then be a whole number.
  [[nodiscard]] std::string phrase(std::string_view key, const Params& params = {}) const;
  // A plural group with {n} set: plural("count.points", 3) is "3 punkty".
  [[nodiscard]] std::string plural(std::string_view key, long n, Params params = {}) const;
  // plural() of "count.<noun>".
  [[nodiscard]] std::string counted(std::string_view noun, long n) const;

 private:
  using Forms = std::array<std::string, enum_count<PluralForm>>;  // a plain phrase stands in `one`, others empty
  struct Entry {
    bool plural = false;
    Forms forms;
  };
  Language language_ = Language::pl;
  std::map<std::string, Entry, std::less<>> entries_;
};

// Both languages with equal keys and places.
struct Locales {
  std::array<Locale, enum_count<Language>> by_language;
  [[nodiscard]] const Locale& operator[](Language language) const { return by_language[static_cast<std::size_t>(language)]; }
};

// Reads `folder`/pl.json and `folder`/en.json.
Result<Locales, LocaleError> load_locales(const std::string& folder);
// The first difference in keys, kinds or places, or nothing.
Result<void, LocaleError> check_equal(const Locale& pl, const Locale& en);

}  // namespace koop::text
