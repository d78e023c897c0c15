#pragma once
// The screens, one function and one file each. `window_screen` chooses by the model; the others are what it chooses from.

#include "game/ui/screens/frame.hpp"

namespace koop::ui {

// Draws the screen that the model asks for.
void window_screen(Room& room);

// --- away from a table ---
void start_screen(Room& room);  // ways in, joining, on the way, what went wrong
// --- at a table ---
void lobby_screen(Room& room);
void veil_screen(Room& room);
// --- in play: a page for the frame ---
Page life_page(Room& room);
Page member_page(Room& room);     // talk: with whom
Page talk_page(Room& room);       // talk: cards and answers, guesses
Page listening_page(Room& room);  // what was in the family's words
Page closing_page(Room& room);    // the proposal at the end of a talk
Page meeting_page(Room& room);    // the go-round
Page vote_page(Room& room);
Page slip_page(Room& room);  // filling, changing the open sheet, acting in turn
Page reveal_page(Room& room);
Page month_page(Room& room);
Page review_page(Room& room);
Page scales_page(Room& room);    // a quarter's two scales
Page decision_page(Room& room);  // the institutional team
Page ending_page(Room& room);

}  // namespace koop::ui
