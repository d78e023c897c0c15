#pragma once
// What a habit is made of, and its parts: talk, meeting, sheet, quarter. Each explains itself; none looks beyond its seat.

#include <optional>

#include "game/bots/choices.hpp"

namespace koop::bots {

struct Manner {
  bool together = false;  // says what it means to do, joins others, builds cooperation
  bool asks = false;      // solution-focused questions; consent; what the family wants
};

std::optional<Command> decide_randomly(const Sight& sight);
std::optional<Command> in_talk(const Sight& sight, const Manner& manner);  // leading, or beside it
Command listening(const Sight& sight);
Command closing(const Sight& sight, const Manner& manner);
Command in_go_round(const Sight& sight, const Manner& manner);
Command in_vote(const Sight& sight);
Command at_sheet(const Sight& sight, const Manner& manner);
Command on_scales(const Sight& sight);
Command deciding(const Sight& sight, const Manner& manner);

// How much an area asks for attention: what the family said matters first, then what is low or about to fall.
int urgency(const Sight& sight, AreaId area);

// The family meets people in this channel, so it costs a contact (Rule 6.5).
bool meets_in_person(Channel channel);

// Whether this layer's fuller rules are on, as far as a bot can tell.
inline bool plays(const Sight& sight, Layer layer) { return sight.catalogue.setting.layer >= layer; }

}  // namespace koop::bots
