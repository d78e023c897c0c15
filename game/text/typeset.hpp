#pragma once
// How a finished sentence is set: what must not be torn apart by a line break, quotation marks, numbers, lists of
// words. Works on UTF-8; knows no screen.

#include <string>
#include <string_view>
#include <vector>

#include "game/model/texts.hpp"

namespace koop::text {

// Puts no-break spaces after one-letter words, between a number and its noun or sign, and before a dash. Applying it
// twice changes nothing.
std::string typeset(std::string_view text);

// The same text with ordinary spaces: for pipes, logs in files and comparisons.
std::string untypeset(std::string_view text);

// „…” in Polish, “…” in English; quotations inside become «…» and ‘…’. A Polish full stop moves behind the closing
// mark.
std::string quoted(std::string_view text, Language language);

// Does it end with . ? ! or …, perhaps inside quotation marks?
bool ends_sentence(std::string_view text);
// Ends the text as a sentence: a full stop unless it ends as one already.
std::string as_sentence(std::string_view text);

// First letter large or small, Polish letters included.
std::string upper_first(std::string_view text);
std::string lower_first(std::string_view text);

// "1,5" in Polish, "1.5" in English; no trailing zeros.
std::string number(double value, int digits_max, Language language);

// "+2", "−1" (the minus sign, not a hyphen), "0".
std::string signed_number(int value);

// "a, b i c" in Polish, "a, b and c" in English; for a list after a colon use comma_list.
std::string word_list(const std::vector<std::string>& words, std::string_view and_word);
std::string comma_list(const std::vector<std::string>& words);

}  // namespace koop::text
