#pragma once
// The scales of a quarter side by side: on their own page, beside the decision, and in the review.

#include "game/client/quarter_model.hpp"
#include "game/ui/screens/room.hpp"

namespace koop::ui {

void scales_shown(Room& room, Column& column, const client::ScalesModel& scales);

}  // namespace koop::ui
