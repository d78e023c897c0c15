#pragma once
// The options of a slip by kind, and the sheet itself.

#include "game/client/slip_model.hpp"
#include "game/ui/screens/room.hpp"

namespace koop::ui {

void slip_paper(Room& room, Rect box, const client::SlipModel& slip);
void slip_options(Room& room, Rect box, const client::SlipModel& slip);
// Id, within the screen, of the first option that can be taken; empty when there is none.
std::string first_option_id(const client::SlipModel& slip);

}  // namespace koop::ui
