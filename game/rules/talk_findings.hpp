#pragma once
// What a talk can bring to light, and in which words: choosing among the scenario's findings, signs, ties, steps and answers.

#include "game/rules/play.hpp"

namespace koop::rules {

// A strength or exception not yet known that this member can tell; of `area` if one is named and has any.
FindingId finding_to_reveal(const Play& play, AreaId area);

// A strength alone, for "how did you manage?" (Rule 5.4).
FindingId strength_to_reveal(const Play& play);

// The first worry not yet on the board, if there is one.
void reveal_worry(Play& play, Why why);

// Another member's number of an area, not yet heard (Rule 2.1); no area: there is none.
struct HeardNumber {
  AreaId area;
  MemberId member;
  Points number = 0;
};
HeardNumber number_to_hear(const Play& play, AreaId area);

// A sign not yet written that this member would put on the future board; of `area` if one is named and has any.
SignId sign_to_write(const Play& play, AreaId area);

// A tie that only the family can name and this member does.
TieId tie_to_name(const Play& play);

// The wording of the family's step: made for this footing if there is one, else any of the area.
StepId step_for(const Play& play, AreaId area, MemberId member, const Footing& footing);

// The member's words (Rule 5.3): telling just what the card brings to light if there is such an answer; never the same twice
// while another is left. A card without full effect may meet silence.
AnswerId pick_answer(const Play& play, Technique technique, FindingId finding, SignId sign, TieId tie, bool full);

}  // namespace koop::rules
