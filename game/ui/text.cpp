#include "game/ui/text.hpp"

#include <algorithm>

namespace koop::ui {
namespace {

constexpr char32_t nbsp = 0xA0;

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_opening(char32_t c) { return c == U'(' || c == U'„' || c == U'"' || c == U'[' || c == U'«' || c == U'“'; }
bool is_number_part(char32_t c) {
  return is_digit(c) || c == U',' || c == U'.' || c == U'+' || c == U'-' || c == U'−' || c == U'–' || c == U'×' || c == U':';
}

// What a word does to the space after it.
bool sticks_to_next(const std::u32string& word) {
  std::size_t from = 0;
  while (from < word.size() && is_opening(word[from])) ++from;
  const std::u32string_view core(word.data() + from, word.size() - from);
  if (core.size() == 1 && std::u32string_view(U"aiouwzAIOUWZ").find(core[0]) != std::u32string_view::npos) return true;
  const bool number =
      !core.empty() && std::any_of(core.begin(), core.end(), is_digit) && std::all_of(core.begin(), core.end(), is_number_part);
  // "w 2026." ends a sentence: nothing to stick to.
  return number && core.back() != U'.' && core.back() != U',' && core.back() != U':';
}

bool is_dash(const std::u32string& word) { return word == U"–" || word == U"—" || word == U"-" || word == U"·"; }

// One word of a paragraph: letters with the span each came from.
struct Letter {
  char32_t c;
  std::size_t span;
};
using Letters = std::vector<Letter>;

struct Word {
  Letters letters;
  std::size_t space_span = 0;  // of the space before it
  bool glued = false;          // no break before it
};

std::u32string plain(const Letters& letters) {
  std::u32string out;
  for (const Letter& l : letters) out += l.c;
  return out;
}

// Paragraphs of words. NBSP stays inside its word.
std::vector<std::vector<Word>> split(const std::vector<Span>& spans) {
  std::vector<std::vector<Word>> paragraphs(1);
  Word word;
  const auto flush = [&] {
    if (!word.letters.empty()) paragraphs.back().push_back(std::move(word));
    word = Word{};
  };
  for (std::size_t s = 0; s < spans.size(); ++s) {
    const std::string& text = spans[s].text;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = next_code_point(text, at);
      if (c == U'\n') {
        flush();
        paragraphs.emplace_back();
      } else if (c == U' ' || c == U'\t') {
        flush();
        word.space_span = s;
      } else if (c >= 32 && c != 127) {
        word.letters.push_back({c, s});
      }
    }
  }
  flush();
  for (auto& words : paragraphs)
    for (std::size_t i = 1; i < words.size(); ++i)
      words[i].glued = sticks_to_next(plain(words[i - 1].letters)) || is_dash(plain(words[i].letters));
  return paragraphs;
}

class Wrapper {
 public:
  Wrapper(Fonts& fonts, const std::vector<Span>& spans, const TextStyle& style, const WrapOptions& wrap)
      : fonts_(fonts), spans_(spans), wrap_(wrap) {
    block_.style = style;
  }

  TextBlock run() {
    for (const auto& words : split(spans_)) {
      line_.clear();
      pen_ = 0;
      for (std::size_t i = 0; i < words.size();) {
        std::size_t end = i + 1;
        while (end < words.size() && words[end].glued) ++end;
        place(words, i, end);
        i = end;
      }
      finish_line();
    }
    limit_lines();
    for (const TextLine& line : block_.lines) {
      block_.width = std::max(block_.width, line.width);
      if (wrap_.width > 0 && line.width > wrap_.width + 0.5f) block_.too_wide = true;
    }
    block_.height = block_.style.line * static_cast<float>(block_.lines.size());
    return std::move(block_);
  }

 private:
  [[nodiscard]] float measure(const Letters& letters, char32_t previous, std::size_t previous_span) const {
    float sum = 0;
    for (const Letter& l : letters) {
      const Weight weight = spans_[l.span].weight;
      const bool kerned = previous != 0 && spans_[previous_span].weight == weight;
      sum += fonts_.step(l.c == nbsp ? U' ' : l.c, kerned ? previous : 0, weight, block_.style.px);
      previous = l.c;
      previous_span = l.span;
    }
    return sum;
  }

  [[nodiscard]] Letters joined(const std::vector<Word>& words, std::size_t from, std::size_t to, bool leading_space) const {
    Letters out;
    for (std::size_t i = from; i < to; ++i) {
      if (i > from || leading_space) out.push_back({U' ', words[i].space_span});
      out.insert(out.end(), words[i].letters.begin(), words[i].letters.end());
    }
    return out;
  }

  void place(const std::vector<Word>& words, std::size_t from, std::size_t to) {
    const bool first = line_.empty();
    const Letters unit = joined(words, from, to, !first);
    const char32_t last = first ? 0 : line_.back().c;
    const float width = measure(unit, last, first ? 0 : line_.back().span);
    if (wrap_.width <= 0 || pen_ + width <= wrap_.width + 0.01f) {
      line_.insert(line_.end(), unit.begin(), unit.end());
      pen_ += width;
      return;
    }
    if (!first) {
      finish_line();
      place(words, from, to);
      return;
    }
    if (to - from > 1) {  // glued words too wide together: better apart than outside the box
      for (std::size_t i = from; i < to; ++i) place(words, i, i + 1);
      return;
    }
    line_ = unit;
    pen_ = width;
  }

  void finish_line() {
    block_.lines.push_back(to_line(line_));
    line_.clear();
    pen_ = 0;
  }

  [[nodiscard]] TextLine to_line(const Letters& letters) const {
    TextLine line;
    float x = 0;
    for (std::size_t i = 0; i < letters.size();) {
      std::size_t end = i;
      Letters run;
      while (end < letters.size() && letters[end].span == letters[i].span) run.push_back(letters[end++]);
      TextPiece piece{"", spans_[letters[i].span].weight, spans_[letters[i].span].colour, x, measure(run, 0, 0)};
      for (const Letter& l : run) append_utf8(piece.text, l.c);
      x += piece.width;
      line.pieces.push_back(std::move(piece));
      i = end;
    }
    line.width = x;
    return line;
  }

  void limit_lines() {
    const auto most = static_cast<std::size_t>(std::max(0, wrap_.lines_max));
    const bool many = most > 0 && block_.lines.size() > most;
    const bool wide =
        wrap_.ellipsis && wrap_.width > 0 && !block_.lines.empty() &&
        std::any_of(block_.lines.begin(), block_.lines.end(), [&](const TextLine& l) { return l.width > wrap_.width + 0.5f; });
    if (!many && !wide) return;
    if (many && !wrap_.ellipsis) return;  // the caller sees the height; words are never dropped silently
    if (many) block_.lines.resize(most);
    block_.shortened = true;
    TextLine& last = block_.lines.back();
    shorten(last);
  }

  void shorten(TextLine& line) const {
    if (line.pieces.empty()) return;
    TextPiece& piece = line.pieces.back();
    const float room = wrap_.width - piece.x;
    std::string kept = piece.text;
    while (!kept.empty() && fonts_.width(kept + "…", piece.weight, block_.style.px) > room) {
      while ((static_cast<unsigned char>(kept.back()) & 0xC0u) == 0x80u && kept.size() > 1) kept.pop_back();
      kept.pop_back();
    }
    while (!kept.empty() && kept.back() == ' ') kept.pop_back();
    piece.text = kept + "…";
    piece.width = fonts_.width(piece.text, piece.weight, block_.style.px);
    line.width = piece.x + piece.width;
  }

  Fonts& fonts_;
  const std::vector<Span>& spans_;
  WrapOptions wrap_;
  TextBlock block_;
  Letters line_;
  float pen_ = 0;
};
}  // namespace

TextBlock lay_out(Fonts& fonts, const std::vector<Span>& spans, const TextStyle& style, const WrapOptions& wrap) {
  return Wrapper(fonts, spans, style, wrap).run();
}

TextBlock lay_out(Fonts& fonts, std::string_view text, const TextStyle& style, const WrapOptions& wrap) {
  const std::vector<Span> spans{{std::string(text), style.weight, 0}};
  return Wrapper(fonts, spans, style, wrap).run();
}

std::vector<std::string> unbreakable_units(std::string_view text) {
  const std::vector<Span> spans{{std::string(text), Weight::body, 0}};
  std::vector<std::string> units;
  for (const auto& words : split(spans)) {
    bool first = true;
    for (const Word& word : words) {
      if (first || !word.glued) {
        units.emplace_back();
      } else {
        units.back() += ' ';
      }
      for (const Letter& l : word.letters) append_utf8(units.back(), l.c);
      first = false;
    }
  }
  return units;
}

std::string text_of(const TextBlock& block) {
  std::string out;
  for (const TextLine& line : block.lines) {
    if (&line != &block.lines.front()) out += '\n';
    for (const TextPiece& piece : line.pieces) out += piece.text;
  }
  return out;
}

}  // namespace koop::ui
