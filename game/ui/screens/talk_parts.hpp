#pragma once
// The pieces of a talk: the member with the conversation so far, the cards, the side with what a card may name or the
// guess.

#include "game/client/talk_model.hpp"
#include "game/ui/screens/room.hpp"

namespace koop::ui {

// The card that is picked, of the leader or offered; null when none is.
const client::HandCard* picked_card(const Room& room, const client::TalkModel& talk);

void talk_card(Room& room, Rect box, const client::TalkModel& talk);  // portrait, question, answer, findings
float talk_hand_height(Room& room, float width, const client::TalkModel& talk);
void talk_hand(Room& room, Rect box, const client::TalkModel& talk);  // cards to play or offer
// One fact-based appreciation of each seat; what was heard, once all have chosen.
void appreciations(Room& room, Column& column, const client::TalkModel& talk);
void heard_part(Room& room, Column& column, const client::TalkModel& talk);
void talk_side(Room& room, Rect box, const client::TalkModel& talk);  // targets, guess, what others do

}  // namespace koop::ui
