#include "game/ui/text.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "game/ui/assets.hpp"

namespace koop::ui {
namespace {

struct Text : testing::Test {
  Text() {
    auto made = Fonts::load(*find_assets(), atlas);
    EXPECT_TRUE(made.has_value());
    fonts = std::move(*made);
  }
  TextBlock wrapped(std::string_view text, float width, int lines_max = 0, bool ellipsis = false) {
    return lay_out(*fonts, text, {Weight::body, 18, 25}, {width, lines_max, ellipsis});
  }
  Atlas atlas;
  std::unique_ptr<Fonts> fonts;
};

TEST_F(Text, PolishUnitsStayTogether) {
  const struct {
    const char* text;
    std::vector<std::string> units;
  } cases[] = {
      {"Kuba bywa w szkole", {"Kuba", "bywa", "w szkole"}},
      {"Ewa i babcia o tym", {"Ewa", "i babcia", "o tym"}},
      {"Zostały 3 jednostki czasu", {"Zostały", "3 jednostki", "czasu"}},
      {"Miesiąc 3 z 8", {"Miesiąc", "3 z 8"}},
      {"Nauka +2 ze wsparcia", {"Nauka", "+2 ze", "wsparcia"}},
      {"W domu, a u babci", {"W domu,", "a u babci"}},
      {"gra razem – i osobno", {"gra", "razem –", "i osobno"}},
      {"Kod (w kopercie)", {"Kod", "(w kopercie)"}},
      {"To był rok 2026. Potem", {"To", "był", "rok", "2026.", "Potem"}},
      {"nbsp\u00a0klei słowa", {"nbsp\u00a0klei", "słowa"}},
      {"", {}},
  };
  for (const auto& c : cases) EXPECT_EQ(unbreakable_units(c.text), c.units) << c.text;
}

TEST_F(Text, NoWidthBreaksAWordOrLosesOne) {
  const std::string text = "Po zajęciach Kuba w środę i w piątek ma 2 godziny warsztatu – u pana Leszka, z kolegami o 15.30.";
  for (float width = 20; width < 900; width += 7) {
    const TextBlock block = wrapped(text, width);
    std::string joined;
    for (const TextLine& line : block.lines) {
      ASSERT_FALSE(line.pieces.empty());
      joined += (joined.empty() ? "" : " ") + line.pieces.front().text;
    }
    EXPECT_EQ(joined, text) << width;
    EXPECT_FLOAT_EQ(block.height, 25 * static_cast<float>(block.lines.size()));
    const float widest_word = fonts->width("warsztatu", Weight::body, 18);  // no other word is wider
    EXPECT_EQ(block.too_wide, width + 0.5f < widest_word) << width;
  }
}

TEST_F(Text, NoLineEndsInAOneLetterWordWhenThereIsRoom) {
  const std::string text = "Babcia z Kubą u lekarza, a Zosia w przedszkolu i o tym mówią w domu, z sąsiadem i u ciotki.";
  for (float width = 160; width < 800; width += 3)
    for (const TextLine& line : wrapped(text, width).lines) {
      const std::string& t = line.pieces.back().text;
      const bool last = t.ends_with("ciotki.");
      EXPECT_TRUE(last || t.size() < 2 || t[t.size() - 2] != ' ') << t << " at " << width;
    }
}

TEST_F(Text, LineBreaksAreKeptAndAnEmptyLineIsALine) {
  EXPECT_EQ(wrapped("raz\n\ndwa", 500).lines.size(), 3u);
  EXPECT_EQ(text_of(wrapped("raz\n\ndwa", 500)), "raz\n\ndwa");
}

TEST_F(Text, EllipsisOnlyOnRequest) {
  const std::string text = "Bardzo długa wiadomość, która nie mieści się w jednym wierszu listy źdźbeł";
  EXPECT_GT(wrapped(text, 200, 1, false).lines.size(), 1u);
  const TextBlock shortened = wrapped(text, 200, 1, true);
  ASSERT_EQ(shortened.lines.size(), 1u);
  EXPECT_TRUE(shortened.shortened);
  EXPECT_TRUE(text_of(shortened).ends_with("…"));
  EXPECT_LE(shortened.width, 200.5f);
  EXPECT_FALSE(wrapped("Krótka", 200, 1, true).shortened);
}

TEST_F(Text, SpansKeepTheirWeightOverLines) {
  const std::vector<Span> spans = {{"Może:", Weight::strong, 0},
                                   {" przyznać zasiłek i prowadzić pracę socjalną", Weight::body, 0}};
  const TextBlock block = lay_out(*fonts, spans, {Weight::body, 18, 25}, {200, 0, false});
  ASSERT_GT(block.lines.size(), 1u);
  EXPECT_EQ(block.lines[0].pieces[0].text, "Może:");
  EXPECT_EQ(block.lines[0].pieces[0].weight, Weight::strong);
  EXPECT_EQ(block.lines[1].pieces[0].weight, Weight::body);
}

TEST_F(Text, EveryPolishLetterAndSignIsInEveryWeight) {
  const std::string needed = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”–…·×−+%?!()/0123456789";
  for (int w = 0; w < weight_count; ++w)
    for (std::size_t at = 0; at < needed.size();) {
      const char32_t c = next_code_point(needed, at);
      EXPECT_TRUE(fonts->has(c, static_cast<Weight>(w))) << static_cast<unsigned>(c) << " weight " << w;
    }
}

TEST_F(Text, LettersAreKerned) {
  const float apart = fonts->width("A", Weight::body, 100) + fonts->width("V", Weight::body, 100);
  EXPECT_LT(fonts->width("AV", Weight::body, 100), apart - 1);
}

TEST_F(Text, BrokenUtf8DoesNotStopTheReader) {
  const std::string broken = "a\xC4\xFF\xE2\x82z";
  std::size_t at = 0, count = 0;
  while (at < broken.size() && count < 20) next_code_point(broken, at), ++count;
  EXPECT_EQ(at, broken.size());
}

TEST_F(Text, CodePointsSurviveTheRoundTrip) {
  for (char32_t c : {U'a', U'ą', U'„', U'😀'}) {
    std::string text;
    append_utf8(text, c);
    std::size_t at = 0;
    EXPECT_EQ(next_code_point(text, at), c);
    EXPECT_EQ(at, text.size());
  }
}

TEST_F(Text, GlyphsGrowPagesInsteadOfFailing) {
  for (float px = 16; px < 200; px += 3)
    for (char32_t c = U'A'; c <= U'z'; ++c) fonts->picture(c, Weight::heading, px, 0.3f);
  EXPECT_GT(atlas.pages().size(), 1u);
  const GlyphPicture& huge = fonts->picture(U'W', Weight::heading, 400, 0);
  EXPECT_GT(huge.scale, 1.5f);
}

}  // namespace
}  // namespace koop::ui
