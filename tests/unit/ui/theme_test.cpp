#include "game/ui/theme.hpp"

#include <gtest/gtest.h>

#include "game/ui/assets.hpp"

namespace koop::ui {
namespace {

std::string theme_text() { return *read_file(*find_assets() / "theme.json"); }

// WCAG 2.2, relative luminance.
double luminance(Colour c) {
  double out = 0;
  constexpr double share[] = {0.2126, 0.7152, 0.0722};
  for (int i = 0; i < 3; ++i) {
    const double v = ((c >> (8 * i)) & 0xFFu) / 255.0;
    out += share[i] * (v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4));
  }
  return out;
}
double contrast(Colour a, Colour b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

TEST(Theme, LoadsAllFourThemes) {
  const auto theme = load_theme(*find_assets());
  ASSERT_TRUE(theme.has_value()) << theme.error();
  EXPECT_EQ(theme->palettes[0].surface, IM_COL32(0xF3, 0xEA, 0xDB, 0xFF));
  EXPECT_EQ(theme->palettes[2].ink, IM_COL32_WHITE);
  EXPECT_FLOAT_EQ(theme->type.body, 18);
  EXPECT_EQ(theme->seat_shapes[7], "drop");
  EXPECT_FLOAT_EQ(theme->motion_reduced.card_move, 0);
  EXPECT_EQ(theme->text_scales.size(), 5u);
}

TEST(Theme, TextIsReadableOnWhatItStands) {
  const auto theme = load_theme(*find_assets());
  ASSERT_TRUE(theme.has_value());
  for (std::size_t i = 0; i < 4; ++i) {
    const Palette& p = theme->palettes[i];
    const double least = i == 2 ? 7 : 4.5;
    for (Colour ground : {p.surface, p.card, p.sunken, p.accent_soft}) EXPECT_GE(contrast(p.ink, ground), least) << i;
    EXPECT_GE(contrast(p.on_accent, p.accent), least) << i;
    EXPECT_GE(contrast(p.disabled_ink, p.sunken), 4.5) << i;
    EXPECT_GE(contrast(p.muted, p.card), least) << i;
    EXPECT_GE(contrast(p.danger, p.danger_soft), 4.5) << i;
    EXPECT_GE(contrast(p.focus, p.surface), 3) << i;
    EXPECT_GE(contrast(p.edge, p.card), 3) << i;
    for (Colour phase : p.phase) EXPECT_GE(contrast(p.on_phase, phase), 4.5) << i;
  }
}

TEST(Theme, MistakesNameTheirPlace) {
  const struct {
    const char *from, *to, *said;
  } cases[] = {{"\"surface\": \"#F3EADB\"", "\"surface\": \"#F3EADZ\"", "/themes/light/surface is not a colour"},
               {"\"body\": 18,", "\"bodi\": 18,", "/type/body is missing"},
               {"\"body\": 18,", "\"body\": \"18\",", "/type/body is not a number"},
               {"\"motion_ms\"", "\"motion\"", "/motion_ms is missing"},
               {"\"high_contrast\": {", "\"contrast\": {", "/themes/high_contrast is missing"}};
  for (const auto& c : cases) {
    std::string text = theme_text();
    const auto at = text.find(c.from);
    ASSERT_NE(at, std::string::npos) << c.from;
    text.replace(at, std::string(c.from).size(), c.to);
    const auto theme = parse_theme(text);
    ASSERT_FALSE(theme.has_value()) << c.said;
    EXPECT_NE(theme.error().find(c.said), std::string::npos) << theme.error();
  }
  EXPECT_FALSE(parse_theme("{").has_value());
}

TEST(Theme, NamesAreKnown) {
  EXPECT_EQ(theme_named("dark"), ThemeName::dark);
  EXPECT_EQ(theme_named("pink"), std::nullopt);
}

}  // namespace
}  // namespace koop::ui
