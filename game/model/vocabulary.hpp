#pragma once
// The closed lists of the game. The same word stands in C++, JSON, docs and locale keys (docs/glossary.md).

#include "game/base/fields.hpp"
#include "game/base/small.hpp"

namespace koop {

KOOP_ENUM(AreaKind, safety, health, learning, livelihood, home, relations, care)
KOOP_ENUM(Relation, no_request, complaint, working_together)
// The first three are the standing questions, the next five the deck of the first game; the others wait for the fuller layers.
KOOP_ENUM(Technique, best_hopes, scaling, small_step, preferred_future, exceptions, relationship, compliment, what_else,
          acknowledge, plain_information, coping, whats_better, whose_idea, feedback, advise, threaten, why, empty_praise)
KOOP_ENUM(TechniqueCategory, co_construction, strengths, future)
KOOP_ENUM(FindingKind, strength, exception, worry)
KOOP_ENUM(TieState, unnamed, named, active)
KOOP_ENUM(Channel, home_visit, office, phone, letter, online, outdoors)
KOOP_ENUM(Phase, life, talk, meeting, month, review, ended)
// Where a phase stands and what it waits for.
KOOP_ENUM(Stage, reading, choosing_member, asking, guessing, go_round, voting, filling, revising, acting)
KOOP_ENUM(MonthMode, together, in_turn)
KOOP_ENUM(SlipKind, support, joint, building, community)
KOOP_ENUM(FamilyAnswer, unanswered, yes, not_like_this)
KOOP_ENUM(VoteKind, goal, question, close_game, leader, keep_goal)
KOOP_ENUM(VoteChoice, in_favour, object, abstain)
KOOP_ENUM(VoteResult, adopted, not_adopted, again)
KOOP_ENUM(Ground, consent, none)
KOOP_ENUM(GoalState, open, met, closed)
KOOP_ENUM(Profile, on_its_own_terms, good_life_with_support, support_goes_on, protection)
KOOP_ENUM(FootingKind, none, finding, sign, tie)
// Why something on the board changed; `id` of Why says which service, outcome, tie …
KOOP_ENUM(WhyKind, setup, service, joint, event, pressure, step, tie, card, flow, sign, techniques, areas_risen, contacts,
          no_ground, building, community, knowledge, epilogue, hopes)

inline constexpr int points_max = 10;
using Points = Small<0, points_max>;
using Change = Small<-20, 20>;
using Level = Small<0, 3>;   // cooperation
using Round = Small<0, 12>;  // 0 before the first
using Units = Small<0, 8>;   // time of a seat
using Count = Small<0, 100>;
using Guess = Small<-1, 10>;  // −1: none

inline constexpr unsigned hand_cap = 6;
inline constexpr unsigned slip_cap = 4;
inline constexpr unsigned cards_per_talk = 3;
inline constexpr unsigned deck_cap = 40;
inline constexpr unsigned goals_cap = 8;  // in the plan over the whole game
inline constexpr unsigned open_goals_max = 3;
inline constexpr unsigned deck_techniques = 5;
inline constexpr unsigned first_deck_technique = 3;
inline constexpr unsigned played_technique_count = 8;  // standing and deck techniques of the first game

constexpr bool is_standing(Technique t) { return static_cast<unsigned>(t) < first_deck_technique; }
constexpr bool is_in_deck(Technique t) {
  return !is_standing(t) && static_cast<unsigned>(t) < first_deck_technique + deck_techniques;
}

// Category of a first-game technique (psr_deck).
constexpr TechniqueCategory category_of(Technique t) {
  if (t == Technique::relationship || t == Technique::what_else) return TechniqueCategory::co_construction;
  if (t == Technique::exceptions || t == Technique::compliment) return TechniqueCategory::strengths;
  return TechniqueCategory::future;
}

}  // namespace koop
