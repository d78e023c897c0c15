#pragma once
// A scenario as the rules need it: numbers and ids, no text. Made by game/scenario from JSON, or by hand in a test; never changes
// during a game. The vocabulary of conditions and effects is closed (docs/scenario-format.md).

#include <array>
#include <optional>
#include <vector>

#include "game/model/catalogue.hpp"
#include "game/model/layer.hpp"
#include "game/rules/numbers.hpp"

namespace koop::rules {

// Conditions. All read what everybody can see but `matters`, which is for outcomes and answers of the family only. One whose
// part of the rules is off does not hold.
KOOP_ENUM(ConditionKind, trust_at_least, agency_at_least, cooperation_at_least, area_at_least, area_at_most, own_at_least,
          round_at_least, hopes_heard, finding_known, knowledge_shared, tie_named, tie_active, sign_written, goal_in_plan,
          number_said, service_used, step_taken, relation_is, matters, any_of, all_of, safety_plan, family_informed,
          procedure_open, procedure_in_time, procedure_closed, crisis_open, project_done, rose, fell, pair_at_least, partner_in,
          model_is)

struct Condition {
  ConditionKind kind = ConditionKind::trust_at_least;
  bool negated = false;
  int id = 0;                 // area, finding, knowledge, tie, sign, goal, service, institution …, as `kind` asks
  int number = 0;             // points, rounds, level, or a Relation
  std::vector<Condition> of;  // any_of, all_of
  int other = 0;              // pair_at_least: the second institution
  bool operator==(const Condition&) const = default;
};
using Conditions = std::vector<Condition>;  // all must hold; an empty list holds

KOOP_ENUM(EffectKind, support, own, lose, trust, agency, cooperation, reveal, name_tie, activate_tie, feed_tie, write_sign,
          relation, procedure_due, crisis, strain, withdraw_consent, budget, decision_makers)

struct Effect {
  EffectKind kind = EffectKind::support;
  int id = 0;      // area, finding, tie, sign, institution, procedure, crisis or knowledge
  int number = 0;  // points (lose: how many), or a Relation
  bool operator==(const Effect&) const = default;
};
using Effects = std::vector<Effect>;

struct Inaction {
  LineId line;
  FindingId worry;  // who knows it sees this coming
  Effects effects;
};

struct Area {
  AreaKind kind = AreaKind::safety;
  Points own = 0;
  Points support = 0;
  MemberId voice;
  Change offset = 0;     // −2 … +2: the voice's number is own + support + offset
  bool matters = false;  // hidden until hopes are heard
  Count pressure = 1;
  // Expert: other members' own view (Rule 2.1), and the team's of safety (Rule 2.2).
  std::array<Change, MemberId::cap> offset_of{};
  MemberSet others;  // who has one
  Change team_offset = 0;
  std::vector<Inaction> inaction;  // Rule 9.2: what being left alone brings, in order
};

struct Member {
  bool child = false;
  bool uses_violence = false;
  bool at_risk = false;
};

struct Institution {
  bool may_talk_child = false;
  Relation relation = Relation::no_request;
  // Who gets its knowledge when nobody holds it; a chain ends at a held one or, failing that, at the first seat.
  InstitutionId falls_to;
  Reach reach = Reach::commune;
};

struct Service {
  InstitutionId institution;
  AreaId area;
  Units cost = 1;
  Points gain = 1;
  Channel channel = Channel::office;
  bool basic = false;
  bool statutory = false;
  bool once = false;
  Count cooldown = 0;
  Points lasting = 0;
  bool alone = true;
  bool safety_plan = false;   // Rule 5.8
  bool confidential = false;  // Rule 6.3: better alone
  Count budget = 0;           // points of the shared budget
  MemberId serves;            // with whom; none: the family
  Conditions needs;           // visible things only
  Conditions welcome;         // the family says yes whatever its trust
  Conditions unwelcome;       // the family says "not like this" whatever its trust; empty: never
  Effects accepted;           // on top of the gain, when the family says yes
  std::vector<LineId> yes;    // the family's words
  std::vector<LineId> not_like_this;
  std::vector<LineId> story;       // how the act went: accepted
  std::vector<LineId> story_half;  // and when not accepted
};

struct Finding {
  FindingKind kind = FindingKind::strength;
  AreaSet areas;                // where it gives footing or worries
  MemberId member;              // whose it is, or who knows it; none: the whole family
  bool offered_in_talk = true;  // exceptions may reveal it
};

struct Knowledge {
  InstitutionId institution;
  AreaId area;  // what it is about: consent looks at this area, hints name it
  bool sensitive = false;
  Effects shared;          // what happens when it is shared
  ProcedureId needed_by;   // Rule 7.2b: its group may be told
  InstitutionSet duty_to;  // Rule 7.2c: who has to be told
};

struct Tie {
  MemberId member;  // who names it in a talk; none: anybody
  AreaSet areas;    // where an active tie attends and saves
};

// A label among the three of a listening task (Rule 5.2).
struct Reading {
  FindingId finding;  // none: a plausible one that is wrong here
  bool worry = false;
};

struct Sign {
  AreaId area;
  MemberId member;  // whose words; none: anybody's
  ServiceSet asks;  // forms of support that the family thereby asks for
};

struct Goal {
  AreaId area;
  bool presence = true, small = true, concrete = true;
  ServiceSet asks;
  std::vector<LineId> declined;  // the family's words when it does not want it
};

struct StepWording {
  AreaId area;
  MemberId member;  // none: anybody
  Footing footing;  // none: any footing in the area
};

struct Outcome {
  Conditions when;  // may look at hidden things; the last outcome of an event has none
  Effects effects;
};
struct Event {
  Round round = 0;                  // 0: from the deck, in any month left free
  bool left_out = false;            // no month for it in a game of this length
  std::vector<OutcomeId> outcomes;  // in order; the first whose conditions hold happens
};

// Rule 9.3: an immediate danger, and the way back.
struct Crisis {
  Conditions when;  // none: safety 0
  InstitutionSet involved;
  MemberId away;
  Conditions back;
  Effects back_effects;
};

// Rule 9.4: a statutory track of working days inside the month, the Blue Card among others.
struct ProcedureStep {
  Count days = 1;
  InstitutionSet by;
};
struct Procedure {
  ProcedureKind kind = ProcedureKind::other;
  InstitutionSet opened_by;
  CappedArray<MemberId, 2> separates;
  CappedArray<ProcedureStep, procedure_steps_cap> steps;
  InstitutionSet monitored_by;
  Conditions closes_when;
};

// Rule 6.6.
struct Project {
  AreaId area;
  TieId tie;
  Count months = 2;
  Count budget = 0;
};

// Rule 9.5.
struct Pandemic {
  Round from = 0;  // 0: none
  Round to = 0;
  std::array<bool, enum_count<Channel>> closed{};
  std::array<bool, enum_count<Channel>> weaker{};
  Conditions device;
  std::vector<InstitutionId> absent;  // one after another, each for a month
};

// Rule 10.3: what makes work easier or harder from the start.
KOOP_ENUM(BarrierNumber, shares, capacity, hand, consent, yes_when_matters, time_first_month, building_cost, joint_bonus, trust,
          cooperation, agreement_notice)
struct Barrier {
  bool enabler = false;
  bool systemic = false;
  std::array<Change, enum_count<BarrierNumber>> by{};  // added to the table's numbers while it lasts
};

// What the commune is like (Rule 11).
struct ModelEffects {
  bool distance = false;  // a county institution's visit takes 1 time more below coordination
  Change capacity = 0;    // contacts that the family can bear
  Count tie_fed = 0;      // 0: as the scenario says
  Count clash_contacts = 1;
  bool inaction_open = false;  // everybody sees what inaction will cost
  bool baskets = false;        // service baskets from the start
  bool appointed = false;      // the coordinator is named, not voted
};

// One thing a member says. The first fitting list is used: same member, technique and relation, conditions hold.
struct Answer {
  MemberId member;     // none: any family's words, said when the member has none of its own that fit
  bool child = false;  // of a common answer: for whom
  Technique technique = Technique::best_hopes;
  std::optional<Relation> relation;  // none: fits any
  Conditions when;
  bool silent = false;
  AreaSet areas;    // what the words are about: the next card may link to it
  FindingId tells;  // exceptions: this answer goes with that finding
  SignId sign;      // preferred_future: this answer goes with that sign
  TieId tie;        // relationship: this answer goes with that tie
};

// A sentence of the family's chair, or of the letter; the first not yet said whose conditions hold.
struct SaidWhen {
  LineId line;
  Conditions when;
};
KOOP_ENUM(LetterPart, opening, step, tie, area, strength, goal, agreement, profile, closing)
struct LetterLine {
  LineId line;
  LetterPart part = LetterPart::opening;
  int id = -1;  // step, tie, area, strength (finding), goal, or Profile; −1: any
  Conditions when;
};

struct Scenario {
  RuleParts parts;
  Round rounds = 8;
  unsigned model = 0;  // which of the scenario's models
  ModelEffects board;
  bool milwaukee = true;  // the school of talk: with closings (Rule 5.5)
  std::vector<Area> areas;
  std::vector<Member> members;
  std::vector<Institution> institutions;  // in the order of seats
  std::vector<Service> services;
  std::vector<Finding> findings;
  std::vector<Knowledge> knowledge;
  std::vector<Tie> ties;
  std::vector<Sign> signs;
  std::vector<Goal> goals;
  std::vector<StepWording> steps;
  std::vector<Event> events;
  std::vector<Outcome> outcomes;
  std::vector<Answer> answers;
  std::vector<SaidWhen> chair;
  std::vector<SaidWhen> chair_absent;
  std::vector<Reading> readings;  // labels of findings and of nothing, by their words: their order tells nothing
  std::vector<Crisis> crises;
  std::vector<Procedure> procedures;
  std::vector<Project> projects;
  std::vector<Barrier> barriers;
  Pandemic pandemic;
  std::vector<LetterLine> letter;
  unsigned questions = 0;
  unsigned lines = 0;  // how many LineIds there are
  std::array<Small<0, 8>, enum_count<Technique>> wordings{};
  InstitutionId first_leader;
  Numbers numbers;

  [[nodiscard]] bool has(RulePart part) const { return parts.has(part); }

  // Answers by (member, technique, relation), filled by index_answers(): what a talk looks up. The member's own come first.
  std::vector<std::vector<AnswerId>> answers_by;
  [[nodiscard]] const std::vector<AnswerId>& answers_of(MemberId member, Technique technique, Relation relation) const {
    return answers_by[place_of(member.index(), technique, relation)];
  }
  void index_answers();

 private:
  [[nodiscard]] static std::size_t place_of(unsigned member, Technique technique, Relation relation) {
    return (member * enum_count<Technique> + static_cast<unsigned>(technique)) * enum_count<Relation> +
           static_cast<unsigned>(relation);
  }
};

}  // namespace koop::rules
