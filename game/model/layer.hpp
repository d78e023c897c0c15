#pragma once
// Which rules a table plays with. Layers nest; each is a set of parts, and the engine runs with any part off (Rule 17).

#include <array>
#include <cstdint>
#include <string>

#include "game/model/vocabulary.hpp"

namespace koop {

KOOP_ENUM(Layer, first_game, full, expert)

// The parts that the fuller layers add to the first game, in the order of the rules. Those up to `family_closes` come with
// *Full*, the others with *Expert*.
KOOP_ENUM(RulePart, pair_ladders, strain, empty_chair, agreements, quarterly_scales, full_deck, reflexes, listening,
          later_talks, joint_limits, inaction_cards, family_closes, partners, institutional_team, model_effects, two_voices,
          other_numbers, budget, closings, safety_first, social_projects, information, tools, grounds, coordinator, accords,
          crises, procedures, pandemic, coaching, barriers, handover)

class RuleParts {
 public:
  constexpr RuleParts() = default;
  static constexpr RuleParts of(Layer layer) {
    RuleParts parts;
    for (unsigned i = 0; i < enum_count<RulePart>; ++i) {
      const bool full = i <= static_cast<unsigned>(RulePart::family_closes);
      if (layer == Layer::expert || (layer == Layer::full && full)) parts.bits_ |= 1u << i;
    }
    return parts;
  }
  [[nodiscard]] constexpr bool has(RulePart part) const { return ((bits_ >> static_cast<unsigned>(part)) & 1u) != 0; }
  constexpr RuleParts& set(RulePart part, bool on = true) {
    const std::uint32_t bit = 1u << static_cast<unsigned>(part);
    bits_ = on ? bits_ | bit : bits_ & ~bit;
    return *this;
  }
  constexpr bool operator==(const RuleParts&) const = default;

 private:
  static_assert(enum_count<RulePart> <= 32);
  std::uint32_t bits_ = 0;
};

// How a scenario is played: which layer, how many months, under which of its cooperation models (an id; empty: its home).
struct Setting {
  Layer layer = Layer::first_game;
  Round rounds = 8;
  std::string model;
  KOOP_FIELDS(Setting, layer, rounds, model)
};

inline constexpr std::array<int, 3> game_lengths{4, 8, 12};

// A month at whose end a quarter ends (Rule 3).
constexpr bool ends_quarter(int round, int rounds) {
  if (rounds <= 4) return true;
  return round == rounds || (round % 3 == 0 && rounds - round != 1);
}

}  // namespace koop
