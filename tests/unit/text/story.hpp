#pragma once
// A small made-up scenario's texts and catalogue for the tests of game/text, and checks that every sentence must pass.

#include <string>
#include <string_view>

#include "game/model/catalogue.hpp"
#include "game/model/view.hpp"
#include "game/text/sentences.hpp"

namespace koop::text::test {

// assets/locale, read once; a mistake in it ends the test program.
const Locales& locales();

// Two seats: GOPS and Szkoła; areas learning and livelihood; members Ewa and Kuba; one of everything else.
const Texts& story_texts();
const Catalogue& story_catalogue();

// A board in month 2 of 8 of that story: both seats, both areas, Ewa in the talk, the event of id 0 happened and
// announced.
Board story_board();
View story_view(SeatSet seats);

// What is wrong with a sentence as shown: empty, a place left open, doubled blanks or stops, untypeset. Empty when
// nothing is.
std::string fault_of(std::string_view sentence);

}  // namespace koop::text::test
