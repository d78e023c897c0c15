#pragma once
// What changed, in the order in which it happened, worded: the building stones of life, month, review and ending.

#include <string>
#include <vector>

#include "game/model/fact.hpp"
#include "game/text/sentences.hpp"

namespace koop::client {

struct StoryEffect {
  std::string text;
  text::Tone tone = text::Tone::plain;
  AreaId area;        // when an area changed …
  Change own_by = 0;  // … and how
  Change support_by = 0;
};

// True for facts that are a consequence of something else: areas, trust, agency, cooperation, relations, findings,
// ties; and what the fuller layers add to them.
bool is_effect(const Fact& fact);

// The effect's line; nothing when there is none to tell. `board` is the present one.
std::optional<StoryEffect> effect_of(const Fact& fact, const text::Sentences& say, const Board& board);

// The facts between the first StageBegan of `phase` and the next phase; empty when the month has not come so far.
std::vector<Fact> facts_of_phase(const std::vector<Fact>& month, Phase phase);

}  // namespace koop::client
