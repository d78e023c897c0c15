#include "game/text/locale.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "game/base/check.hpp"
#include "game/text/typeset.hpp"

namespace koop::text {
namespace {

using nlohmann::json;

struct Place {
  std::string_view name;
  Case form = Case::nom;
  std::size_t begin = 0, end = 0;  // of {…} in the text
};

bool is_place_name(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

// The next place from `from` on; false when a brace there is none. `out.begin == npos`: no more places.
bool next_place(std::string_view text, std::size_t from, Place& out) {
  out = {};
  out.begin = text.find_first_of("{}", from);
  if (out.begin == std::string_view::npos) return true;
  const std::size_t close = text.find('}', out.begin);
  if (text[out.begin] != '{' || close == std::string_view::npos) return false;
  out.end = close + 1;
  std::string_view inside = text.substr(out.begin + 1, close - out.begin - 1);
  if (const std::size_t dot = inside.find('.'); dot != std::string_view::npos) {
    if (!enum_from(inside.substr(dot + 1), out.form)) return false;
    inside = inside.substr(0, dot);
  }
  out.name = inside;
  return is_place_name(inside);
}

// Names of the places, or nothing when a brace is no place.
bool collect_places(std::string_view text, std::set<std::string>& names) {
  Place place;
  for (std::size_t at = 0;; at = place.end) {
    if (!next_place(text, at, place)) return false;
    if (place.begin == std::string_view::npos) return true;
    names.insert(std::string(place.name));
  }
}

[[noreturn]] void no_such(std::string_view what, std::string_view name) {
  const std::string message = "no such " + std::string(what) + " in the texts: " + std::string(name);
  broken(message.c_str(), __FILE__, __LINE__);
}

// A value that ends as a sentence brings its own stop; the phrase's is left out then.
void append(std::string& out, std::string_view literal) {
  if (literal.starts_with('.') && ends_sentence(out)) literal.remove_prefix(1);
  out += literal;
}

std::string fill(std::string_view text, const Params& params) {
  std::string out;
  std::size_t at = 0;
  for (Place place;; at = place.end) {
    next_place(text, at, place);  // parse() has let no other brace in
    if (place.begin == std::string_view::npos) break;
    const Cased* value = params.find(place.name);
    if (value == nullptr) no_such("place", place.name);
    append(out, text.substr(at, place.begin - at));
    out += value->in(place.form);
  }
  append(out, text.substr(at));
  return out;
}

bool is_key(std::string_view key) {
  return !key.empty() && std::ranges::all_of(key, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
  });
}

std::vector<PluralForm> forms_of(Language language) {
  if (language == Language::pl) return {PluralForm::one, PluralForm::few, PluralForm::many};
  return {PluralForm::one, PluralForm::other};
}

int line_at(std::string_view text, std::size_t byte) {
  return 1 + static_cast<int>(
                 std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(byte, text.size())), '\n'));
}

int line_of_key(std::string_view text, const std::string& key) {
  const std::size_t at = text.find("\"" + key + "\"");
  return at == std::string_view::npos ? 0 : line_at(text, at);
}

std::string read_file(const std::string& path, bool& ok) {
  std::ifstream in(path, std::ios::binary);
  ok = in.good();
  return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace

PluralForm plural_form(Language language, long n) {
  const long size = n < 0 ? -n : n;
  if (size == 1) return PluralForm::one;
  if (language == Language::en) return PluralForm::other;
  const long last = size % 10, last_two = size % 100;
  const bool teens = last_two >= 12 && last_two <= 14;
  return last >= 2 && last <= 4 && !teens ? PluralForm::few : PluralForm::many;
}

std::string to_string(const LocaleError& error) {
  return error.file + (error.line > 0 ? ":" + std::to_string(error.line) : "") + ": " + error.what;
}

Result<Locale, LocaleError> Locale::parse(Language language, std::string_view file, std::string_view text) {
  const auto wrong = [&](const std::string& key, const std::string& what) {
    return failure(LocaleError{std::string(file), line_of_key(text, key), key + ": " + what});
  };
  std::set<std::string> seen;
  std::string twice;
  const auto watch = [&](int depth, json::parse_event_t event, json& value) {
    if (event == json::parse_event_t::key && depth == 1 && !seen.insert(value.get<std::string>()).second && twice.empty())
      twice = value.get<std::string>();
    return true;
  };
  json all;
  try {
    all = json::parse(text, watch);
  } catch (const json::parse_error& bad) {
    return failure(LocaleError{std::string(file), line_at(text, bad.byte), "not JSON"});
  }
  if (!all.is_object() || all.empty())
    return failure(LocaleError{std::string(file), 1, "expected an object of keys and texts"});
  if (!twice.empty()) return wrong(twice, "stands twice");

  Locale locale;
  locale.language_ = language;
  for (const auto& [key, value] : all.items()) {
    if (!is_key(key)) return wrong(key, "a key has small letters, digits, _ and . only");
    Entry entry;
    entry.plural = value.is_object();
    const std::vector<PluralForm> wanted = entry.plural ? forms_of(language) : std::vector{PluralForm::one};
    if (entry.plural && value.size() != wanted.size()) return wrong(key, "not exactly the plural forms of this language");
    for (PluralForm form : wanted) {
      const json* found =
          entry.plural ? (value.contains(name_of(form)) ? &value.at(std::string(name_of(form))) : nullptr) : &value;
      if (found == nullptr) return wrong(key, "plural form missing: " + std::string(name_of(form)));
      if (!found->is_string()) return wrong(key, "expected a text");
      std::string& target = entry.forms[static_cast<std::size_t>(form)];
      target = found->get<std::string>();
      std::set<std::string> places;
      if (target.empty()) return wrong(key, "empty");
      if (!collect_places(target, places)) return wrong(key, "a brace that is no place {name} or {name.case}");
    }
    locale.entries_.emplace(key, std::move(entry));
  }
  return locale;
}

std::vector<std::string> Locale::keys() const {
  std::vector<std::string> out;
  for (const auto& [key, entry] : entries_) out.push_back(key);
  return out;
}

std::vector<std::string> Locale::places(std::string_view key) const {
  const auto at = entries_.find(key);
  if (at == entries_.end()) no_such("key", key);
  std::set<std::string> names;
  for (const std::string& form : at->second.forms) collect_places(form, names);
  return {names.begin(), names.end()};
}

std::string Locale::phrase(std::string_view key, const Params& params) const {
  const auto at = entries_.find(key);
  if (at == entries_.end()) no_such("key", key);
  const Entry& entry = at->second;
  PluralForm form = PluralForm::one;
  if (entry.plural) {
    const Cased* n = params.find("n");
    if (n == nullptr) no_such("number for", key);
    form = plural_form(language_, std::stol(n->nom()));
  }
  return typeset(fill(entry.forms[static_cast<std::size_t>(form)], params));
}

std::string Locale::plural(std::string_view key, long n, Params params) const {
  return phrase(key, params.set("n", std::to_string(n)));
}

std::string Locale::counted(std::string_view noun, long n) const { return plural("count." + std::string(noun), n); }

Result<void, LocaleError> check_equal(const Locale& pl, const Locale& en) {
  const auto missing = [](const Locale& from, const Locale& in, const char* file) -> Result<void, LocaleError> {
    for (const std::string& key : from.keys()) {
      if (!in.has(key)) return failure(LocaleError{file, 0, key + ": missing, the other language has it"});
      if (in.places(key) != from.places(key))
        return failure(LocaleError{file, 0, key + ": places differ between the languages"});
    }
    return {};
  };
  if (auto result = missing(pl, en, "en.json"); !result) return result;
  return missing(en, pl, "pl.json");
}

Result<Locales, LocaleError> load_locales(const std::string& folder) {
  Locales locales;
  for (Language language : {Language::pl, Language::en}) {
    const std::string path = folder + "/" + std::string(name_of(language)) + ".json";
    bool ok = false;
    const std::string text = read_file(path, ok);
    if (!ok) return failure(LocaleError{path, 0, "cannot be read"});
    auto locale = Locale::parse(language, path, text);
    if (!locale) return failure(locale.error());
    locales.by_language[static_cast<std::size_t>(language)] = std::move(*locale);
  }
  if (auto equal = check_equal(locales[Language::pl], locales[Language::en]); !equal) {
    LocaleError error = equal.error();
    error.file = folder + "/" + error.file;
    return failure(error);
  }
  return locales;
}

}  // namespace koop::text
