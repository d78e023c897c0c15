#pragma once
// Small values that boards, commands and facts share.

#include "game/base/capped.hpp"
#include "game/model/ids.hpp"
#include "game/model/vocabulary.hpp"

namespace koop {

// The reason of a change: which service, outcome, tie, technique … (`id` indexes what `kind` names).
struct Why {
  WhyKind kind = WhyKind::setup;
  Small<0, 255> id = 0;
  KOOP_FIELDS(Why, kind, id)
};

// One entry of a seat's sheet for the month (Rule 3.3). `partners` never holds the seat itself.
struct SlipItem {
  SlipKind kind = SlipKind::support;
  ServiceId service;     // support, joint
  TieId tie;             // community
  SeatSet partners;      // joint, project: all others of the act; building, service basket: the other seat
  Small<0, 31> of = 0;   // referral: institution; project, tool, procedure: its number
  Small<0, 5> step = 0;  // procedure: which step from 1 on; 0: monitoring
  KOOP_FIELDS(SlipItem, kind, service, tie, partners, of, step)
};

using Slip = CappedArray<SlipItem, slip_cap>;

// What a step of the family stands on (Rule 5.6).
struct Footing {
  FootingKind kind = FootingKind::none;
  Small<0, 255> id = 0;
  KOOP_FIELDS(Footing, kind, id)
};

// A card as it lies in a talk. `area` and `finding` are what the card names, where it names anything.
struct PlayedCard {
  Technique technique = Technique::best_hopes;
  SeatId from;  // who offered it, or the leader
  Small<0, 7> wording = 0;
  AreaId area;
  FindingId finding;
  AnswerId answer;
  bool full = false;
  bool linked = false;
  KOOP_FIELDS(PlayedCard, technique, from, wording, area, finding, answer, full, linked)
};

struct PlanGoal {
  GoalId goal;
  SeatId owner;
  Round due = 0;
  Points entry = 0;  // the area's points when the goal entered the plan
  GoalState state = GoalState::open;
  bool imposed = false;  // stands without the family's assent (Rule 8.3)
  KOOP_FIELDS(PlanGoal, goal, owner, due, entry, state, imposed)
};

// A step the family has named (at the talk) or taken (at the review).
struct OwnStep {
  StepId step;
  AreaId area;
  MemberId member;
  Footing footing;
  Round round = 0;
  KOOP_FIELDS(OwnStep, step, area, member, footing, round)
};

// How two institutions work together (Rule 2.5). Kept for each pair where the ladders are played.
struct PairState {
  Level level = 0;
  bool joint = false;   // a joint act at coordination was answered with yes
  bool kept = false;    // an agreement between them was kept
  bool accord = false;  // Rule 8.7
  bool basket = false;  // Rule 6.10: joint acts cost less
  KOOP_FIELDS(PairState, level, joint, kept, accord, basket)
};
inline constexpr unsigned pair_cap = SeatId::cap * (SeatId::cap - 1) / 2;
// The place of a pair among all, whatever their order. Precondition: two different seats.
constexpr unsigned pair_of(SeatId a, SeatId b) {
  const unsigned low = a < b ? a.index() : b.index();
  const unsigned high = a < b ? b.index() : a.index();
  return high * (high - 1) / 2 + low;
}

// Rule 8.1: a deed promised for a later month of the quarter, to another seat or (none) to the family.
struct Agreement {
  bool open = false;
  SlipItem item;
  SeatId receiver;
  Round due = 0;
  bool moved = false;
  KOOP_FIELDS(Agreement, open, item, receiver, due, moved)
};

// One step of a procedure's track as all see it once the procedure is due: within how many working days, and whose it is.
struct TrackStep {
  Count days = 0;
  InstitutionSet by;
  KOOP_FIELDS(TrackStep, days, by)
};
using Track = CappedArray<TrackStep, procedure_steps_cap>;

struct Vote {
  bool open = false;
  VoteKind kind = VoteKind::goal;
  SeatId proposer;
  GoalId goal;
  QuestionId question;
  SeatId owner;               // of a goal
  Round due = 0;              // of a goal
  InstitutionId institution;  // handover: who takes the goal over
  ProcedureId procedure;
  bool retried = false;
  SeatSet voted;
  KOOP_FIELDS(Vote, open, kind, proposer, goal, question, owner, due, institution, procedure, retried, voted)
};

}  // namespace koop
