#pragma once
// The four weights of Lato through FreeType: widths with kerning for the layout, glyph pictures for drawing. Glyphs are drawn into the
// atlas when first used, at four horizontal sub-pixel positions, so that letters stand as evenly as on paper. Needs no window.

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "game/base/result.hpp"
#include "game/ui/atlas.hpp"

namespace koop::ui {

enum class Weight : std::uint8_t { body, strong, heading, voice };
inline constexpr int weight_count = 4;

struct GlyphPicture {
  AtlasPlace place;         // empty for a space
  float left = 0, top = 0;  // from the pen on the baseline to the picture's corner; top is negative upwards
  float scale = 1;          // above 1 for sizes beyond the largest that is rasterised
};

// Reads one code point and moves `at` past it; a broken sequence is U+FFFD and one byte.
char32_t next_code_point(std::string_view text, std::size_t& at);
void append_utf8(std::string& out, char32_t code_point);

class Fonts {
 public:
  static Result<std::unique_ptr<Fonts>, std::string> load(const std::filesystem::path& assets, Atlas& atlas);
  ~Fonts();
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  // Width of a text in one line, kerning included; px = size of the em.
  float width(std::string_view text, Weight weight, float px);
  // How far the pen moves over `c`; `previous` = 0 at a line's start.
  float step(char32_t c, char32_t previous, Weight weight, float px);
  // `pen_x` chooses the sub-pixel position; draw the picture at floor(pen_x) + left.
  const GlyphPicture& picture(char32_t c, Weight weight, float px, float pen_x);
  [[nodiscard]] bool has(char32_t c, Weight weight);
  // Heights as shares of the em: above the baseline, below it, of a capital letter.
  static constexpr float ascent = 0.987f, descent = 0.213f, cap_height = 0.7165f;
  // Bytes of the font file that text fields use.
  [[nodiscard]] const std::string& file(Weight weight) const;
  // After Atlas::clear().
  void forget_pictures();

 private:
  struct Impl;
  explicit Fonts(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace koop::ui
