#include "game/text/locale.hpp"

#include <gtest/gtest.h>

#include <cctype>

#include "tests/unit/text/story.hpp"

namespace koop::text {
namespace {

using test::locales;

TEST(Plural, PolishHasThreeForms) {
  struct Row {
    long n;
    PluralForm form;
  };
  const Row rows[] = {{0, PluralForm::many},   {1, PluralForm::one},   {2, PluralForm::few},    {4, PluralForm::few},
                      {5, PluralForm::many},   {11, PluralForm::many}, {12, PluralForm::many},  {14, PluralForm::many},
                      {21, PluralForm::many},  {22, PluralForm::few},  {24, PluralForm::few},   {25, PluralForm::many},
                      {101, PluralForm::many}, {102, PluralForm::few}, {112, PluralForm::many}, {122, PluralForm::few},
                      {-1, PluralForm::one},   {-3, PluralForm::few},  {-12, PluralForm::many}};
  for (const Row& row : rows) EXPECT_EQ(plural_form(Language::pl, row.n), row.form) << row.n;
  EXPECT_EQ(plural_form(Language::en, 1), PluralForm::one);
  for (long n : {0L, 2L, 21L, 100L}) EXPECT_EQ(plural_form(Language::en, n), PluralForm::other) << n;
}

// The counted nouns of the glossary, row A9.
TEST(Plural, GlossaryNouns) {
  struct Row {
    const char *noun, *one, *two, *five;
  };
  const Row rows[] = {{"points", "1 punkt", "2 punkty", "5 punktów"},
                      {"people", "1 osoba", "2 osoby", "5 osób"},
                      {"seats", "1 miejsce", "2 miejsca", "5 miejsc"},
                      {"cards", "1 karta", "2 karty", "5 kart"},
                      {"rounds", "1 runda", "2 rundy", "5 rund"},
                      {"steps", "1 krok", "2 kroki", "5 kroków"},
                      {"votes", "1 głos", "2 głosy", "5 głosów"},
                      {"months", "1 miesiąc", "2 miesiące", "5 miesięcy"},
                      {"working_days", "1 dzień roboczy", "2 dni robocze", "5 dni roboczych"},
                      {"tables", "1 stół", "2 stoły", "5 stołów"},
                      {"goals", "1 cel", "2 cele", "5 celów"},
                      {"agreements", "1 ustalenie", "2 ustalenia", "5 ustaleń"},
                      {"ties", "1 więź", "2 więzi", "5 więzi"},
                      {"families", "1 rodzina", "2 rodziny", "5 rodzin"},
                      {"units", "1 jednostka", "2 jednostki", "5 jednostek"},
                      {"areas", "1 obszar", "2 obszary", "5 obszarów"},
                      {"services", "1 forma wsparcia", "2 formy wsparcia", "5 form wsparcia"},
                      {"facts", "1 informacja", "2 informacje", "5 informacji"}};
  const Locale& pl = locales()[Language::pl];
  const auto with_nbsp = [](std::string text) {
    text.replace(text.find(' '), 1, "\u00A0");
    return text;
  };
  for (const Row& row : rows) {
    EXPECT_EQ(pl.counted(row.noun, 1), with_nbsp(row.one));
    EXPECT_EQ(pl.counted(row.noun, 2), with_nbsp(row.two));
    EXPECT_EQ(pl.counted(row.noun, 5), with_nbsp(row.five));
  }
  EXPECT_EQ(locales()[Language::en].counted("people", 1), "1\u00A0person");
  EXPECT_EQ(locales()[Language::en].counted("people", 2), "2\u00A0people");
}

TEST(Locale, FillsPlacesAndCases) {
  const auto locale = Locale::parse(Language::pl, "a.json", R"({"k": "{who} i {who.ins}: {n}"})");
  ASSERT_TRUE(locale);
  Cased ewa("Ewa");
  ewa.form[static_cast<std::size_t>(Case::ins)] = "Ewą";
  EXPECT_EQ(locale->phrase("k", {{"who", ewa}, {"n", 3}}), "Ewa i\u00A0Ewą: 3");
  EXPECT_EQ(locale->places("k"), (std::vector<std::string>{"n", "who"}));
}

TEST(Locale, AValueBringsItsOwnStop) {
  const auto locale = Locale::parse(Language::pl, "a.json", R"({"k": "Głos: {words}. Dalej: {n}."})");
  EXPECT_EQ(locale->phrase("k", {{"words", "tak"}, {"n", 3}}), "Głos: tak. Dalej: 3.");
  EXPECT_EQ(locale->phrase("k", {{"words", "Tak."}, {"n", 3}}), "Głos: Tak. Dalej: 3.");
  EXPECT_EQ(locale->phrase("k", {{"words", "„Kto?”"}, {"n", "No…"}}), "Głos: „Kto?” Dalej: No…");
}

TEST(Locale, RefusesBadFiles) {
  struct Row {
    const char *json, *error;
  };
  const Row rows[] = {
      {"", "a.json:1: not JSON"},
      {"[]", "a.json:1: expected an object of keys and texts"},
      {"{}", "a.json:1: expected an object of keys and texts"},
      {"{\n\"a\": \"x\",\n\"a\": \"y\"}", "a.json:2: a: stands twice"},
      {"{\"A b\": \"x\"}", "a.json:1: A b: a key has small letters, digits, _ and . only"},
      {"{\"a\": 3}", "a.json:1: a: expected a text"},
      {"{\"a\": \"\"}", "a.json:1: a: empty"},
      {"{\"a\": \"x {\"}", "a.json:1: a: a brace that is no place {name} or {name.case}"},
      {"{\"a\": \"x }\"}", "a.json:1: a: a brace that is no place {name} or {name.case}"},
      {"{\"a\": \"{Who}\"}", "a.json:1: a: a brace that is no place {name} or {name.case}"},
      {"{\"a\": \"{who.abl}\"}", "a.json:1: a: a brace that is no place {name} or {name.case}"},
      {"{\"a\": {\"one\": \"x\"}}", "a.json:1: a: not exactly the plural forms of this language"},
      {"{\"a\": {\"one\": \"x\", \"few\": \"x\", \"other\": \"x\"}}", "a.json:1: a: plural form missing: many"},
      {"{\n\"a\": \"x\",\n\"b\": tru}", "a.json:3: not JSON"},
  };
  for (const Row& row : rows) {
    const auto locale = Locale::parse(Language::pl, "a.json", row.json);
    ASSERT_FALSE(locale) << row.json;
    EXPECT_EQ(to_string(locale.error()), row.error);
  }
}

TEST(Locale, BothLanguagesHaveEqualKeysAndPlaces) {
  const auto pl = Locale::parse(Language::pl, "pl.json", R"({"a": "{x}", "b": "y"})");
  const auto less = Locale::parse(Language::en, "en.json", R"({"a": "{x}"})");
  const auto other = Locale::parse(Language::en, "en.json", R"({"a": "{z}", "b": "y"})");
  const auto more = Locale::parse(Language::en, "en.json", R"({"a": "{x}", "b": "y", "c": "z"})");
  EXPECT_EQ(to_string(check_equal(*pl, *less).error()), "en.json: b: missing, the other language has it");
  EXPECT_EQ(to_string(check_equal(*pl, *other).error()), "en.json: a: places differ between the languages");
  EXPECT_EQ(to_string(check_equal(*pl, *more).error()), "pl.json: c: missing, the other language has it");
  EXPECT_FALSE(load_locales("/nowhere"));
}

TEST(LocaleDeathTest, UnknownKeysAndPlacesAreMistakesOfTheProgram) {
  const Locale& pl = locales()[Language::pl];
  EXPECT_DEATH(static_cast<void>(pl.phrase("no.such.key")), "no such key in the texts: no.such.key");
  EXPECT_DEATH(static_cast<void>(pl.phrase("log.leader_named")), "no such place in the texts: seat");
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out(1);
  for (char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3;
    const bool inside = (static_cast<unsigned char>(c) & 0xC0u) == 0x80u;  // the second byte of a letter
    if (letter || inside) out.back() += c;
    else if (!out.back().empty()) out.emplace_back();
  }
  return out;
}

// What the glossary (part A and the column "what it replaces") does not allow in a Polish sentence; empty when all is
// well.
std::string trap_in(const std::string& text) {
  for (std::string_view part : {"\"", " - ", "...", "/a", "/y", "/-", "(a)", "(y)", "działanie na zakładkę osób"})
    if (text.find(part) != std::string::npos) return "has " + std::string(part);
  for (std::size_t i = 1; i + 1 < text.size(); ++i)
    if (text[i] == '-' && text[i - 1] >= '0' && text[i - 1] <= '9' && text[i + 1] >= '0' && text[i + 1] <= '9')
      return "a hyphen in a range";
  for (const std::string& word : words_of(text)) {
    for (std::string_view past : {"łeś", "łaś", "ałem", "iłem", "yłem", "ułem", "ąłem", "ałam", "iłam", "yłam", "ułam", "ęłam",
                                  "liście", "łyście", "liśmy", "łyśmy"})
      if (word.size() > past.size() + 1 && word.ends_with(past)) return "past tense about a person: " + word;
    for (std::string_view start :
         {"gracz", "zawodnik", "obserwator", "podopieczn", "petent", "patologi", "bezradn", "narada", "zderzeni"})
      if (word.starts_with(start)) return "a word of the second column: " + word;
    for (std::string_view whole :
         {"bot", "bota", "klient", "gotowy", "gotowa", "sesja", "wywiad", "akta", "talia", "zakładka", "kliknij"})
      if (word == whole) return "a word to be replaced: " + word;
  }
  return {};
}

TEST(Locale, PolishKeepsTheGlossary) {
  EXPECT_NE(trap_in("Wybrałeś miejsce"), "");
  EXPECT_NE(trap_in("Jesteś gotowy"), "");
  EXPECT_NE(trap_in("skala 0-10"), "");
  EXPECT_EQ(trap_in("Dołącza: Marta. Skala 0–10. Gotowe."), "");
  const Locale& pl = locales()[Language::pl];
  for (const std::string& key : pl.keys()) {
    if (key.starts_with("diag.")) continue;  // for authors; names what stands in their files
    Params params;
    for (const std::string& place : pl.places(key)) params.set(place, "5");
    EXPECT_EQ(trap_in(pl.phrase(key, params)), "") << key;
  }
}

TEST(Locale, SentencesAreShort) {
  for (Language language : {Language::pl, Language::en}) {
    const Locale& locale = locales()[language];
    for (const std::string& key : locale.keys()) {
      if (key.starts_with("diag.")) continue;
      Params params;
      for (const std::string& place : locale.places(key)) params.set(place, "5");
      std::string text = locale.phrase(key, params);
      for (const char* end : {". ", "? ", "! ", ": ", "; "}) {
        for (std::size_t at = 0; (at = text.find(end, at)) != std::string::npos; ++at) text.replace(at, 2, "\n ");
      }
      std::size_t words = 1;
      for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n') words = 0;
        else if (text[i] == ' ' || text.compare(i, 2, "\u00A0") == 0) ++words;
        EXPECT_LE(words, 20u) << key << ": " << text;
        if (words > 20) break;
      }
    }
  }
}

TEST(Locale, EveryPhraseIsClean) {
  for (Language language : {Language::pl, Language::en}) {
    const Locale& locale = locales()[language];
    for (const std::string& key : locale.keys()) {
      Params params;
      for (const std::string& place : locale.places(key)) params.set(place, "5");
      const std::string text = locale.phrase(key, params);
      // Lines of the log end in places that bring their own stop.
      if (!key.starts_with("log.") && !key.starts_with("diag.")) { EXPECT_EQ(test::fault_of(text), "") << key; }
      for (std::size_t at = text.find('\''); at != std::string::npos; at = text.find('\'', at + 1))
        EXPECT_FALSE(at > 0 && std::isalpha(static_cast<unsigned char>(text[at - 1])) != 0 &&
                     std::isalpha(static_cast<unsigned char>(text[at + 1])) != 0)
            << key << ": the apostrophe is ’: " << text;
    }
  }
}

}  // namespace
}  // namespace koop::text
