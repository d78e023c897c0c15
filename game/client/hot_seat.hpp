#pragma once
// Who of several seats at one computer acts next, and when the screen has to be passed on behind the veil.

#include "game/text/sentences.hpp"

namespace koop::client {

// Stages in which all at one computer may look together: nothing there is secret.
bool is_open_stage(const Board& board);

// Those of `mine` that the table waits for.
SeatSet must_act(const View& view, SeatSet mine, const text::Sentences& say);

// As whom the person looks now: `present` as long as it has to act, otherwise the next in turn order that must;
// `present` again when none must. The first of `mine` when `present` is none of them; none when there are none.
SeatId next_active(const View& view, SeatSet mine, SeatId present, const text::Sentences& say);

}  // namespace koop::client
