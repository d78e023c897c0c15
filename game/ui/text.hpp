#pragma once
// Layout of text before it is drawn: lines break between words only, a one-letter word (a i o u w z) sticks to the next one, a number
// to its noun, a dash to the word before it. A word wider than the box stays whole and is reported as `too_wide`. Ellipsis only on
// request. Measures with Fonts; draws nothing.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "game/ui/fonts.hpp"
#include "game/ui/geometry.hpp"

namespace koop::ui {

struct TextStyle {
  Weight weight = Weight::body;
  float px = 18;    // size of the em in window pixels
  float line = 25;  // distance of two baselines
};

// A run of text in one weight and colour; a paragraph is a list of them.
struct Span {
  std::string text;
  Weight weight = Weight::body;
  Colour colour = 0;  // 0: the paragraph's
};

struct TextPiece {
  std::string text;  // part of one line in one weight
  Weight weight;
  Colour colour;
  float x, width;  // from the line's start
};

struct TextLine {
  std::vector<TextPiece> pieces;
  float width = 0;
};

struct TextBlock {
  TextStyle style;
  std::vector<TextLine> lines;
  float width = 0, height = 0;
  bool too_wide = false;   // a word is wider than the box: the one thing that wrapping cannot mend
  bool shortened = false;  // an ellipsis stands for the rest
};

struct WrapOptions {
  float width = 0;        // ≤ 0: one line per paragraph, never wrapped
  int lines_max = 0;      // 0: as many as needed
  bool ellipsis = false;  // with lines_max: the last line ends in …
};

TextBlock lay_out(Fonts& fonts, const std::vector<Span>& spans, const TextStyle& style, const WrapOptions& wrap);
TextBlock lay_out(Fonts& fonts, std::string_view text, const TextStyle& style, const WrapOptions& wrap);

// Parts of a text between which a line may break, each with its own trailing space left out ("w", "domu" come as "w domu").
std::vector<std::string> unbreakable_units(std::string_view text);

// The text of all lines, a line break between them.
std::string text_of(const TextBlock& block);

}  // namespace koop::ui
