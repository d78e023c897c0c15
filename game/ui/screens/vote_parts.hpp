#pragma once
// A vote's choices and what is said once the own one is cast; for the vote's own screen and for the review.

#include "game/client/meeting_model.hpp"
#include "game/ui/screens/frame.hpp"

namespace koop::ui {

void vote_choices(Room& room, Column& column, const client::VoteModel& vote);
void vote_waiting(Room& room, Column& column, const client::VoteModel& vote);
void add_vote(Room& room, Page& page, const client::VoteModel& vote);

}  // namespace koop::ui
