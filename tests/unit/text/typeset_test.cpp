#include "game/text/typeset.hpp"

#include <gtest/gtest.h>

namespace koop::text {
namespace {

// "~" stands for the no-break space.
std::string shown(std::string text) {
  for (std::size_t at; (at = text.find("\u00A0")) != std::string::npos;) text.replace(at, 2, "~");
  return text;
}

TEST(Typeset, KeepsTogetherWhatBelongsTogether) {
  struct Row {
    const char *in, *out;
  };
  const Row rows[] = {
      {"idzie w domu i w szkole", "idzie w~domu i~w~szkole"},
      {"W domu jest spokojnie", "W~domu jest spokojnie"},
      {"do domu na noc", "do domu na noc"},
      {"zostały 3 jednostki czasu", "zostały 3~jednostki czasu"},
      {"5 z 10", "5~z~10"},
      {"2 + 3", "2~+~3"},
      {"dobrze – i to też", "dobrze~– i~to też"},
      {"skala 0–10 jest", "skala 0–10~jest"},
      {"nr 3 i dalej", "nr~3~i~dalej"},
      {"„A co jeszcze?”", "„A~co jeszcze?”"},
      {"(z nami)", "(z~nami)"},
      {"razem z: Szkoła", "razem z: Szkoła"},
      {"o Łucji", "o~Łucji"},
      {"I know a lot", "I~know a~lot"},
      {"", ""},
      {" ", " "},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(shown(typeset(row.in)), row.out);
    EXPECT_EQ(typeset(typeset(row.in)), typeset(row.in));
    EXPECT_EQ(untypeset(typeset(row.in)), row.in);
  }
}

TEST(Quoted, FollowsTheLanguage) {
  EXPECT_EQ(quoted("Tak można.", Language::pl), "„Tak można”.");
  EXPECT_EQ(quoted("Kto dzwoni?", Language::pl), "„Kto dzwoni?”");
  EXPECT_EQ(quoted("No…", Language::pl), "„No…”");
  EXPECT_EQ(quoted("tak", Language::pl), "„tak”");
  EXPECT_EQ(quoted("That works.", Language::en), "“That works.”");
  EXPECT_EQ(quoted("Kuba mówi: „Łożysko”, i ma rację.", Language::pl), "„Kuba mówi: «Łożysko», i ma rację”.");
  EXPECT_EQ(quoted("Kuba says “bearing”.", Language::en), "“Kuba says ‘bearing’.”");
}

TEST(AsSentence, AddsAStopOnlyWhereNoneIs) {
  for (const auto& [in, out] : std::initializer_list<std::pair<const char*, const char*>>{{"Tak", "Tak."},
                                                                                          {"Tak.", "Tak."},
                                                                                          {"Kto?", "Kto?"},
                                                                                          {"No…", "No…"},
                                                                                          {"„Kto?”", "„Kto?”"},
                                                                                          {"„Tak”", "„Tak”."},
                                                                                          {"„Tak”.", "„Tak”."},
                                                                                          {"“Yes.”", "“Yes.”"},
                                                                                          {"osoba (Ewa)", "osoba (Ewa)."},
                                                                                          {"", ""}})
    EXPECT_EQ(as_sentence(in), out);
}

TEST(Letters, ChangeSizeWithPolishOnesToo) {
  EXPECT_EQ(upper_first("śnieg"), "Śnieg");
  EXPECT_EQ(lower_first("Łąka"), "łąka");
  EXPECT_EQ(upper_first("nauka"), "Nauka");
  EXPECT_EQ(lower_first("Nauka"), "nauka");
  EXPECT_EQ(upper_first("„tak”"), "„tak”");
}

TEST(Number, HasADecimalCommaInPolish) {
  EXPECT_EQ(number(1.5, 1, Language::pl), "1,5");
  EXPECT_EQ(number(1.5, 1, Language::en), "1.5");
  EXPECT_EQ(number(2.0, 1, Language::pl), "2");
  EXPECT_EQ(number(-0.25, 2, Language::pl), "−0,25");
  EXPECT_EQ(number(2.6, 0, Language::pl), "3");
  EXPECT_EQ(number(1.05, 2, Language::pl), "1,05");
  EXPECT_EQ(signed_number(2), "+2");
  EXPECT_EQ(signed_number(-1), "−1");
  EXPECT_EQ(signed_number(0), "0");
}

TEST(WordList, JoinsWithTheLastWord) {
  EXPECT_EQ(word_list({}, "i"), "");
  EXPECT_EQ(word_list({"a"}, "i"), "a");
  EXPECT_EQ(word_list({"a", "b"}, "i"), "a i b");
  EXPECT_EQ(word_list({"a", "b", "c"}, "and"), "a, b and c");
  EXPECT_EQ(comma_list({"a", "b"}), "a, b");
}

}  // namespace
}  // namespace koop::text
