#pragma once
// Parts of the cooperative habit: talk, meeting, sheet. Each explains itself; none looks beyond its seat.

#include <optional>

#include "game/bots/choices.hpp"

namespace koop::bots {

Command in_talk(const Sight& sight);  // leading or offering
Command in_go_round(const Sight& sight);
Command in_vote(const Sight& sight);
Command at_sheet(const Sight& sight);

// How much an area asks for attention: what the family said matters first, then what is low or about to fall.
int urgency(const Sight& sight, AreaId area);

// The family meets people in this channel, so it costs a contact (Rule 6.5).
bool meets_in_person(Channel channel);

}  // namespace koop::bots
