#pragma once
// A scenario as the rules need it: numbers and ids, no text. Made by game/scenario from JSON, or by hand in a test; never changes
// during a game. The vocabulary of conditions and effects is closed (docs/scenario-format.md).

#include <array>
#include <string>
#include <vector>

#include "game/model/catalogue.hpp"
#include "game/model/parts.hpp"

namespace koop::rules {

// Conditions. Those up to `relation_is` read what all can see and may stand in `needs`; `matters` and `seat_held` are for
// outcomes and answers of the family only.
KOOP_ENUM(ConditionKind, trust_at_least, agency_at_least, cooperation_at_least, area_at_least, area_at_most, own_at_least,
          round_at_least, hopes_heard, finding_known, knowledge_shared, tie_named, tie_active, sign_written, goal_in_plan,
          number_said, service_used, step_taken, relation_is, matters, any_of, all_of)

struct Condition {
  ConditionKind kind = ConditionKind::trust_at_least;
  bool negated = false;
  int id = 0;                 // area, finding, knowledge, tie, sign, goal, service or institution, as `kind` asks
  int number = 0;             // points, rounds, level, or a Relation
  std::vector<Condition> of;  // any_of, all_of
  bool operator==(const Condition&) const = default;
};
using Conditions = std::vector<Condition>;  // all must hold; an empty list holds

KOOP_ENUM(EffectKind, support, own, lose, trust, agency, cooperation, reveal, name_tie, activate_tie, feed_tie, write_sign,
          relation)

struct Effect {
  EffectKind kind = EffectKind::support;
  int id = 0;      // area, finding, tie, sign or institution
  int number = 0;  // points (lose: how many), or a Relation
  bool operator==(const Effect&) const = default;
};
using Effects = std::vector<Effect>;

struct Area {
  AreaKind kind = AreaKind::safety;
  Points own = 0;
  Points support = 0;
  MemberId voice;
  Change offset = 0;     // −2 … +2: the voice's number is own + support + offset
  bool matters = false;  // hidden until hopes are heard
  Count pressure = 1;
};

struct Member {
  bool child = false;
};

struct Institution {
  bool may_talk_child = false;
  Relation relation = Relation::no_request;
  InstitutionId
      falls_to;  // who gets its knowledge when nobody holds it; a chain ends at a held one or, failing that, at the first seat
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
  Conditions needs;         // visible things only
  Conditions welcome;       // the family says yes whatever its trust
  Conditions unwelcome;     // the family says "not like this" whatever its trust; empty: never
  Effects accepted;         // on top of the gain, when the family says yes
  std::vector<LineId> yes;  // the family's words
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
  Effects shared;  // what happens when it is shared
};

struct Tie {
  MemberId member;  // who names it in a talk; none: anybody
  AreaSet areas;    // where an active tie attends and saves
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
  std::vector<OutcomeId> outcomes;  // in order; the first whose conditions hold happens
};

// One thing a member says. The first fitting list is used: same member, technique and relation, conditions hold.
struct Answer {
  MemberId member;
  Technique technique = Technique::best_hopes;
  Relation relation = Relation::no_request;
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
KOOP_ENUM(LetterPart, opening, step, tie, area, strength, goal, profile, closing)
struct LetterLine {
  LineId line;
  LetterPart part = LetterPart::opening;
  int id = -1;  // step, tie, area, strength (finding), goal, or Profile; −1: any
  Conditions when;
};

struct Thresholds {
  Count risen = 2;          // every priority ≥ start + this
  Points safety = 7;        // at the end
  Points safety_after = 6;  // half a year later
  Points agency = 7;
  Count ties = 2;
  Count some_risen = 1;  // support goes on: half of the priorities ≥ start + this
  Points some_safety = 4;
};

struct Numbers {  // tuned by simulation; JSON key of the same name
  Points trust = 4;
  Points agency = 3;
  Units time_per_seat = 3;
  Units time_two_seats = 4;
  Count hand = 4;
  Count shares = 3;
  Points consent = 3;
  Points consent_sensitive = 5;
  Points yes_when_matters = 3;
  Points yes_always = 6;
  std::array<Count, 9> capacity{0, 3, 3, 3, 3, 4, 4, 5, 5};
  std::array<Count, 9> far_above{3, 3, 3, 3, 3, 4, 4, 4, 4};
  Count step_turns = 2;  // support that a step turns into own
  Count agency_per_quarter = 2;
  Count tie_fed = 2;  // different rounds
  Count joint_for_partnership = 2;
  Count goal_rise = 2;
  std::array<Thresholds, 9> profile{};  // by number of seats
};

struct Scenario {
  Round rounds = 8;
  std::array<bool, 13> quarter_end{};  // by round
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
  std::vector<LetterLine> letter;
  unsigned questions = 0;
  unsigned lines = 0;  // how many LineIds there are
  std::array<Small<0, 8>, enum_count<Technique>> wordings{};
  InstitutionId first_leader;
  Numbers numbers;

  // Answers by (member, technique, relation), filled by index_answers(): what a talk looks up.
  std::vector<std::vector<AnswerId>> answers_by;
  [[nodiscard]] const std::vector<AnswerId>& answers_of(MemberId member, Technique technique, Relation relation) const {
    return answers_by[(member.index() * enum_count<Technique> + static_cast<unsigned>(technique)) * enum_count<Relation> +
                      static_cast<unsigned>(relation)];
  }
  void index_answers() {
    answers_by.assign(members.size() * enum_count<Technique> * enum_count<Relation>, {});
    for (unsigned i = 0; i < answers.size(); ++i) {
      const Answer& a = answers[i];
      answers_by[(a.member.index() * enum_count<Technique> + static_cast<unsigned>(a.technique)) * enum_count<Relation> +
                 static_cast<unsigned>(a.relation)]
          .push_back(AnswerId{i});
    }
  }
};

}  // namespace koop::rules
