#include "game/text/typeset.hpp"

#include <array>
#include <cmath>

namespace koop::text {
namespace {

constexpr std::string_view nbsp = "\u00A0";
constexpr std::string_view dash = "–";
constexpr std::string_view closing_mark = "”";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
// ASCII letters, and the first byte of the letters with accents (U+00C0 … U+017F).
bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (byte >= 0xC3 && byte <= 0xC5);
}
bool is_sign(char c) { return c == '+' || c == '='; }

// Does the last word of `before` consist of one of the letters that never end a line?
bool ends_in_one_letter_word(std::string_view before) {
  constexpr std::string_view letters = "aiouwzAIOUWZ";
  if (before.empty() || letters.find(before.back()) == std::string_view::npos) return false;
  const std::string_view rest = before.substr(0, before.size() - 1);
  return rest.empty() || rest.back() == ' ' || rest.back() == '(' || rest.ends_with(nbsp) || rest.ends_with("„") ||
         rest.ends_with("“");
}

bool ends_in_number_word(std::string_view before) {
  return before == "nr" || before.ends_with(" nr") || before.ends_with("\u00A0nr");
}

// May a line not break at the space between these two?
bool sticks(std::string_view before, std::string_view after) {
  if (before.empty() || after.empty()) return false;
  if (after.starts_with(dash) && (after.size() == dash.size() || after[dash.size()] == ' ')) return true;
  if (ends_in_one_letter_word(before) || ends_in_number_word(before)) return true;
  const char last = before.back();
  if (is_digit(last) && (is_letter(after.front()) || is_sign(after.front()))) return true;
  return is_sign(last) && is_digit(after.front());
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

struct CasePair {
  std::string_view large, small;
};
constexpr std::array polish_letters = {CasePair{"Ą", "ą"}, CasePair{"Ć", "ć"}, CasePair{"Ę", "ę"},
                                       CasePair{"Ł", "ł"}, CasePair{"Ń", "ń"}, CasePair{"Ó", "ó"},
                                       CasePair{"Ś", "ś"}, CasePair{"Ź", "ź"}, CasePair{"Ż", "ż"}};

}  // namespace

std::string typeset(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 8);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ' && sticks(out, text.substr(i + 1))) out += nbsp;
    else out += text[i];
  }
  return out;
}

std::string untypeset(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with(nbsp)) {
      out += ' ';
      i += nbsp.size() - 1;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string quoted(std::string_view text, Language language) {
  const bool polish = language == Language::pl;
  const bool stop_behind = polish && text.ends_with('.') && !text.ends_with("..");
  if (stop_behind) text.remove_suffix(1);
  // What the text itself quotes gets the marks of the second order.
  std::string inside(text);
  replace_all(inside, polish ? "„" : "“", polish ? "«" : "‘");
  replace_all(inside, "”", polish ? "»" : "’");
  return (polish ? "„" : "“") + inside + std::string(closing_mark) + (stop_behind ? "." : "");
}

bool ends_sentence(std::string_view text) {
  while (text.ends_with(closing_mark)) text.remove_suffix(closing_mark.size());
  return text.ends_with('.') || text.ends_with('?') || text.ends_with('!') || text.ends_with("…");
}

std::string as_sentence(std::string_view text) { return std::string(text) + (text.empty() || ends_sentence(text) ? "" : "."); }

std::string upper_first(std::string_view text) {
  for (const CasePair& p : polish_letters)
    if (text.starts_with(p.small)) return std::string(p.large) + std::string(text.substr(p.small.size()));
  std::string out(text);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

std::string lower_first(std::string_view text) {
  for (const CasePair& p : polish_letters)
    if (text.starts_with(p.large)) return std::string(p.small) + std::string(text.substr(p.large.size()));
  std::string out(text);
  if (!out.empty() && out[0] >= 'A' && out[0] <= 'Z') out[0] = static_cast<char>(out[0] - 'A' + 'a');
  return out;
}

std::string number(double value, int digits_max, Language language) {
  long scale = 1;
  for (int i = 0; i < digits_max; ++i) scale *= 10;
  const long scaled = std::lround(value * static_cast<double>(scale));
  const long whole = std::labs(scaled) / scale;
  std::string digits = std::to_string(std::labs(scaled) % scale + scale).substr(1);
  if (scale == 1) digits.clear();
  while (digits.ends_with('0')) digits.pop_back();
  std::string out = scaled < 0 ? "−" : "";
  out += std::to_string(whole);
  if (!digits.empty()) out += (language == Language::pl ? "," : ".") + digits;
  return out;
}

std::string signed_number(int value) {
  if (value == 0) return "0";
  return (value > 0 ? "+" : "−") + std::to_string(value > 0 ? value : -value);
}

std::string word_list(const std::vector<std::string>& words, std::string_view and_word) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " " + std::string(and_word) + " " : ", ";
    out += words[i];
  }
  return out;
}

std::string comma_list(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

}  // namespace koop::text
