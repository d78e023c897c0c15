#pragma once
// The board and the menu as plain paragraphs, for the text client and for reading aloud. Ordinary spaces only.

#include <string>
#include <vector>

#include "game/text/sentences.hpp"

namespace koop::text {

// Everything the viewer may see of the table, a paragraph each: month, family, areas, team, talk, plan, sheets, own
// seat.
std::vector<std::string> board_text(const Sentences& say, const View& view, SeatId me);

// "1. Title (cost). Detail" — refused options come last, without a number, with their reason; many with the same reason stand in
// one line. In a long menu each kind has a heading, without a number too.
struct NumberedOptions {
  std::vector<std::string> lines;
  std::vector<std::size_t> option;  // index into menu.options by number − 1
};
NumberedOptions option_list(const Sentences& say, const Menu& menu, const View& view);

}  // namespace koop::text
