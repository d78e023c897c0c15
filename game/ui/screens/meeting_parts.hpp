#pragma once
// Pieces of the meeting: the family's chair as a strip, and the choices of the seat that has the floor.

#include "game/client/meeting_model.hpp"
#include "game/ui/screens/room.hpp"

namespace koop::ui {

// What the family's chair said this month; empty when it said nothing.
std::string chair_words(const Room& room);
// 0 when the family said nothing.
float chair_height(Room& room, const std::string& words, float width);
void chair_strip(Room& room, Rect box, const std::string& words);
void meeting_choices(Room& room, Rect box, const client::MeetingModel& meeting);

}  // namespace koop::ui
