#pragma once
// The closed lists of the game. The same word stands in C++, JSON, docs and locale keys (docs/glossary.md).

#include <optional>

#include "game/base/fields.hpp"
#include "game/base/small.hpp"

namespace koop {

KOOP_ENUM(AreaKind, safety, health, learning, livelihood, home, relations, care)
KOOP_ENUM(Relation, no_request, complaint, working_together)
// The first three are the standing questions, the next five the deck of the first game; the others come with the fuller layers.
// `close` is no card: it names the answer to a closing proposal.
KOOP_ENUM(Technique, best_hopes, scaling, small_step, preferred_future, exceptions, relationship, compliment, what_else,
          acknowledge, plain_information, coping, whats_better, whose_idea, feedback, advise, threaten, why, empty_praise,
          close)
KOOP_ENUM(TechniqueCategory, co_construction, strengths, future)
// Proposals at the end of a talk, from the most cautious to the boldest (Rule 5.5).
KOOP_ENUM(Closing, appreciation, notice, observe, goal_step, different, predict, do_more)
KOOP_ENUM(FindingKind, strength, exception, worry)
KOOP_ENUM(TieState, unnamed, named, active)
// For whom a scenario is: some are led by a facilitator only.
KOOP_ENUM(Audience, everyone, facilitated)
// What a scenario is about: reasons for help, after art. 7 of the Social Welfare Act, and further ones.
KOOP_ENUM(StoryTag, poverty, orphanhood, homelessness, unemployment, disability, illness, domestic_violence, large_family,
          care_difficulties, migration, leaving_prison, addiction, crisis_event, old_age, child_crisis, debt, pandemic)
KOOP_ENUM(Channel, home_visit, office, phone, letter, online, outdoors)
// How far an institution's office is from the family: those of the county or further travel (Rule 6.8).
KOOP_ENUM(Reach, commune, county, district, region, community)
KOOP_ENUM(HelperSupport, supervision, consultation, intervision, psychological)
KOOP_ENUM(ProcedureKind, blue_card, child_protection, guardianship, probation, eviction, residence, care_home, other)
KOOP_ENUM(Phase, life, talk, meeting, month, review, ended)
// Where a phase stands and what it waits for.
KOOP_ENUM(Stage, reading, choosing_member, asking, guessing, go_round, voting, filling, revising, acting, closing, listening,
          scaling, deciding)
KOOP_ENUM(MonthMode, together, in_turn)
KOOP_ENUM(SlipKind, support, joint, building, community, overtime, helper_support, referral, project, information, tool,
          coaching, procedure)
KOOP_ENUM(Tool, genogram, ecomap, scale_sheet, service_basket)
// What those not in the talk listen for (Rule 5.2).
KOOP_ENUM(ListeningTask, exact_words, strength, worry)
// What the institutional team may decide at a quarter's end (Rule 8.6).
KOOP_ENUM(Decision, nothing, accord, budget, barrier, coaching, partner)
KOOP_ENUM(ProcedurePhase, none, due, open, closed)
KOOP_ENUM(ProjectPhase, none, running, done, dropped)
KOOP_ENUM(FamilyAnswer, unanswered, yes, not_like_this)
KOOP_ENUM(VoteKind, goal, question, close_game, leader, keep_goal, family_closes, coordinator, handover, close_procedure)
KOOP_ENUM(VoteChoice, in_favour, object, abstain)
KOOP_ENUM(VoteResult, adopted, not_adopted, again)
// Why own knowledge may be passed on (Rule 7.2). Notifying behind the family's back costs more than doing so openly.
KOOP_ENUM(Ground, consent, none, procedure, duty, duty_unsaid)
KOOP_ENUM(GoalState, open, met, closed)
KOOP_ENUM(Profile, on_its_own_terms, good_life_with_support, support_goes_on, protection, handover)
KOOP_ENUM(FootingKind, none, finding, sign, tie)
// Why something on the board changed; `id` of Why says which service, outcome, tie …
KOOP_ENUM(WhyKind, setup, service, joint, event, pressure, step, tie, card, flow, sign, techniques, areas_risen, contacts,
          no_ground, building, community, knowledge, epilogue, hopes, inaction, agreement, reflex, notified, crisis, procedure,
          project, information, tool, coaching, barrier, budget, closing, appreciation, listening, overtime, helper_support,
          tasks, repeated, accord)

inline constexpr int points_max = 10;
using Points = Small<0, points_max>;
using Change = Small<-20, 20>;
using Level = Small<0, 3>;   // cooperation
using Round = Small<0, 12>;  // 0 before the first
using Units = Small<0, 8>;   // time of a seat
using Count = Small<0, 100>;
using Guess = Small<-1, 10>;  // −1: none

inline constexpr unsigned procedure_steps_cap = 5;
inline constexpr int strain_max = 5;
inline constexpr unsigned hand_cap = 6;
inline constexpr unsigned slip_cap = 6;
inline constexpr unsigned cards_per_talk = 3;  // that take a place in the talk
inline constexpr unsigned cards_cap = 8;       // with those that take none
inline constexpr unsigned deck_cap = 72;
inline constexpr unsigned order_cap = 40;  // of a deck's order in one fact
inline constexpr unsigned readings_per_task = 3;
inline constexpr unsigned goals_cap = 8;  // in the plan over the whole game
inline constexpr unsigned open_goals_max = 3;
inline constexpr unsigned first_deck_technique = 3;
inline constexpr unsigned played_technique_count = 8;  // standing and deck techniques of the first game

constexpr bool is_reflex(Technique t) { return t >= Technique::advise && t <= Technique::empty_praise; }
// Said beside the cards of a talk, once each (Rule 5.1).
constexpr bool is_free(Technique t) { return t == Technique::acknowledge || t == Technique::plain_information; }
// Always at hand: the standing questions, what is free, and what one says without thinking.
constexpr bool is_standing(Technique t) {
  return static_cast<unsigned>(t) < first_deck_technique || is_free(t) || is_reflex(t);
}
// Cards of the deck; the fuller one adds to that of the first game.
constexpr bool is_in_deck(Technique t, bool full_deck) {
  if (t >= Technique::preferred_future && t <= Technique::what_else) return true;
  return full_deck && t >= Technique::coping && t <= Technique::feedback;
}

// Category of a technique (psr_deck); nothing for reflexes and what is free.
constexpr std::optional<TechniqueCategory> category_of(Technique t) {
  switch (t) {
    case Technique::best_hopes:
    case Technique::scaling:
    case Technique::small_step:
    case Technique::preferred_future: return TechniqueCategory::future;
    case Technique::exceptions:
    case Technique::compliment:
    case Technique::coping:
    case Technique::whats_better: return TechniqueCategory::strengths;
    case Technique::relationship:
    case Technique::what_else:
    case Technique::whose_idea:
    case Technique::feedback: return TechniqueCategory::co_construction;
    case Technique::acknowledge:
    case Technique::plain_information:
    case Technique::advise:
    case Technique::threaten:
    case Technique::why:
    case Technique::empty_praise:
    case Technique::close: break;
  }
  return std::nullopt;
}

}  // namespace koop
