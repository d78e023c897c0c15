#pragma once
// Everything on the table that all may see. Flat and trivially copyable: a copy costs nanoseconds, and State and View are built
// of the same parts (docs/architecture.md). Only `fold` changes it.

#include "game/model/parts.hpp"

namespace koop {

struct AreaState {
  Points own = 0;
  Points support = 0;
  Count idle = 0;         // rounds in a row without anybody's attention (Rule 9.2)
  bool attended = false;  // this round
  bool matters_known = false;
  bool matters = false;  // meaningful when known
  Guess number = -1;     // the family's own number, when said
  Round number_round = 0;
  Guess said = -1;     // the number last said in a talk, by the voice or another member
  Points start = 0;    // own + support at the start of the game
  bool risen = false;  // counted once for agency (Rule 5.7)
  Points at_talk = 0;  // own + support when the last talk ended
  Count inaction = 0;  // how many of its cards of inaction have happened (Rule 9.2)
  MemberSet heard;     // whose number of it is known beside the voice's (Rule 2.1)
  SeatSet joint_last;  // who acted jointly here last month (Rule 6.3)
  SeatSet joint_now;
  LineId foreseen;  // what being left alone will bring next, where the table can see it coming
  KOOP_FIELDS(AreaState, own, support, idle, attended, matters_known, matters, number, number_round, said, start, risen,
              at_talk, inaction, heard, joint_last, joint_now, foreseen)
  [[nodiscard]] int total() const { return own + support; }
};

struct TieStatus {
  TieState state = TieState::unnamed;
  Count fed = 0;
  Round last_fed = 0;
  KOOP_FIELDS(TieStatus, state, fed, last_fed)
};

struct TalkState {
  SeatId leader;
  MemberId member;
  CappedArray<PlayedCard, cards_cap> cards;
  SeatSet offered;           // who has offered a card this talk
  AreaSet said_areas;        // what the family has just said: areas …
  FindingSet said_findings;  // … and findings; a next card that names one of them links (Rule 5.7)
  bool silent = false;       // the last answer was silence
  bool has_answer = false;
  Count links = 0;  // in a row
  bool flowed = false;
  bool hopes_heard = false;  // in any talk so far
  Count talks = 0;
  bool hurt = false;          // something hurt the family since the last talk (Rule 5.4)
  bool nothing_rose = false;  // "what's better" found nothing, so coping is full
  bool better_goes_on = false;
  Round feedback = 0;         // the month in which the family said which contact helps
  EventId informed;           // what the family has been told is coming
  SeatSet separate;           // seats that have led a talk with the one of two who are kept apart
  Small<-1, 6> closing = -1;  // the proposal at the end (Rule 5.5)
  Round do_more = 0;          // a fitting proposal carries the step of this month further
  std::array<CappedArray<ReadingId, readings_per_task>, enum_count<ListeningTask>> readings{};
  CappedArray<AnswerId, readings_per_task> words;  // of the task "exact words"
  std::array<SeatSet, enum_count<ListeningTask>> listens{};
  SeatSet appreciated_by;
  KOOP_FIELDS(TalkState, leader, member, cards, offered, said_areas, said_findings, silent, has_answer, links, flowed,
              hopes_heard, talks, hurt, nothing_rose, better_goes_on, feedback, informed, separate, closing, do_more, readings,
              words, listens, appreciated_by)
};

struct SeatState {
  InstitutionId institution;
  Relation relation = Relation::no_request;
  Count hand = 0;  // cards held
  AreaSet hints;   // "I know something important about …"
  Slip slip;       // once revealed
  std::array<FamilyAnswer, slip_cap> answers{};
  std::array<LineId, slip_cap> answer_lines{};
  Small<0, 63> carried = 0;  // bit per item of the slip: carried out or rested
  Small<0, 63> rested = 0;   // bit per item: was not possible any more
  CappedArray<SlipItem, 2> intentions;
  Small<0, strain_max> strain = 0;
  Agreement agreement;
  Units bound = 0;         // time that a crisis takes next month
  bool supported = false;  // had support for itself this month: may swap a card
  bool coached = false;    // holds one card more
  bool absent = false;     // this month (Rule 9.5)
  KOOP_FIELDS(SeatState, institution, relation, hand, hints, slip, answers, answer_lines, carried, rested, intentions, strain,
              agreement, bound, supported, coached, absent)
};

struct EndState {
  bool over = false;
  bool closing = false;  // the table has voted to close after this month
  GoalId handed_over;    // Rule 12.3
  Profile profile = Profile::protection;
  std::array<Points, AreaId::cap> own{};  // half a year later
  std::array<Points, AreaId::cap> support{};
  CappedArray<LineId, 16> letter;
  KOOP_FIELDS(EndState, over, closing, handed_over, profile, own, support, letter)
};

// An institution that nobody holds and a seat has brought in (Rule 6.8).
struct PartnerState {
  Round from = 0;  // works with the family from this month on; 0: not asked
  SeatId by;
  KOOP_FIELDS(PartnerState, from, by)
};

struct ProjectState {
  ProjectPhase phase = ProjectPhase::none;
  Count months = 0;  // worked on
  bool postponed = false;
  SeatSet group;  // of this month, then of all
  bool offered = false;
  AreaId area;  // what it is about and takes, known once offered
  Count months_needed = 0;
  Count budget = 0;
  KOOP_FIELDS(ProjectState, phase, months, postponed, group, offered, area, months_needed, budget)
};

struct ProcedureState {
  ProcedurePhase phase = ProcedurePhase::none;
  SeatId by;
  Round since = 0;        // due, then open, then closed since this month
  bool in_time = false;   // opened in the month in which it became due
  Small<0, 31> done = 0;  // bit per step
  Count late = 0;         // steps that were late
  Round monitored = 0;
  InstitutionSet opened_by;  // who may open it, and its track; known once due
  Track track;
  KOOP_FIELDS(ProcedureState, phase, by, since, in_time, done, late, monitored, opened_by, track)
};

struct BarrierState {
  BarrierId barrier;
  bool raised = false;  // sent upward
  bool lifted = false;
  KOOP_FIELDS(BarrierState, barrier, raised, lifted)
};

// What only the fuller layers play; stays as it is where their parts are off.
struct FullerState {
  std::array<PairState, pair_cap> pair{};
  FindingSet appreciated;
  bool agency_held = false;  // coping stops the next fall (Rule 5.4)
  bool chair_empty = false;  // nobody of the family is at this month's meeting
  bool chair_left = false;   // … by its own choice
  bool not_invited = false;  // the leader has left the chair empty
  Round kept_trust = 0;      // the last month in which a kept agreement raised trust
  Count kept = 0;
  Count notified = 0;                             // notifications said openly that a kept agreement has not made up for
  std::array<Guess, SeatId::cap> family_scale{};  // of the last quarter (Rule 8.5)
  std::array<Guess, SeatId::cap> team_scale{};
  Round scales_round = 0;
  Points budget = 0;
  Level decision_makers = 0;
  SeatId coordinator;
  SeatId ring;  // whose calls the family wants
  Count entry_ease = 0;
  bool safety_plan = false;
  std::array<PartnerState, InstitutionId::cap> partner{};
  std::array<ProjectState, ProjectId::cap> project{};
  std::array<ProcedureState, ProcedureId::cap> procedure{};
  CrisisId crisis;
  Round crisis_round = 0;  // the last one began
  MemberId away;
  std::array<BarrierState, 2> barrier{};
  Small<0, 15> tools = 0;  // bit per tool used
  bool pandemic = false;   // doors are closed this month (Rule 9.5)
  AreaSet tasks;           // of the institutional team for the quarter
  std::array<Points, AreaId::cap> task_start{};
  SeatSet coached;  // individually
  bool group_coached = false;
  bool advice_taken = false;
  bool asked_to_close = false;            // the family has said that it would close
  bool asked_to_close_procedure = false;  // at this review
  SeatSet whose_idea;                     // seats that have asked whose idea the visit was
  KOOP_FIELDS(FullerState, pair, appreciated, agency_held, chair_empty, chair_left, not_invited, kept_trust, kept, notified,
              family_scale, team_scale, scales_round, budget, decision_makers, coordinator, ring, entry_ease, safety_plan,
              partner, project, procedure, crisis, crisis_round, away, barrier, tools, pandemic, tasks, task_start, coached,
              group_coached, advice_taken, asked_to_close, asked_to_close_procedure, whose_idea)
};

struct Board {
  Round round = 0;
  Round rounds = 8;
  MonthMode month_mode = MonthMode::together;
  Phase phase = Phase::life;
  Stage stage = Stage::reading;
  Count seats = 0;
  Count areas = 0;
  SeatId first;   // opens this round's turn order (Rule 1.6)
  SeatId active;  // whose turn it is, where turns are taken
  SeatSet done;   // ready, sealed, guessed or spoken, as the stage asks
  std::array<AreaState, AreaId::cap> area{};
  Points trust = 0;
  Points agency = 0;
  Level cooperation = 0;
  bool cooperation_rose = false;  // this round
  Count joint_successes = 0;      // at coordination
  std::array<SeatState, SeatId::cap> seat{};
  TalkState talk;
  FindingSet findings;  // face up
  FindingSet complimented;
  SignSet signs;
  std::array<TieStatus, TieId::cap> tie{};
  KnowledgeSet shared;
  Count shares_left = 0;  // this meeting
  LineId chair;           // what the family's chair said this month
  CappedArray<PlanGoal, goals_cap> plan;
  Vote vote;
  SeatSet proposed;  // who has put something to the vote this month (Rule 8.4: one thing each)
  Count contacts = 0;
  Count capacity = 0;  // that the family can bear, as last counted
  AreaSet clashes;
  EventId announced;  // next month's
  EventId happened;   // this month's
  OutcomeId outcome;
  std::array<Round, ServiceId::cap> last_used{};
  OwnStep next_step;  // named, taken at the review
  CappedArray<OwnStep, 12> steps;
  Count agency_this_quarter = 0;
  Small<0, 32767> techniques_this_quarter = 0;  // bit per technique up to feedback
  bool techniques_counted = false;
  Count areas_risen = 0;
  FullerState fuller;
  EndState end;
  KOOP_FIELDS(Board, round, rounds, month_mode, phase, stage, seats, areas, first, active, done, area, trust, agency,
              cooperation, cooperation_rose, joint_successes, seat, talk, findings, complimented, signs, tie, shared,
              shares_left, chair, plan, vote, proposed, contacts, capacity, clashes, announced, happened, outcome, last_used,
              next_step, steps, agency_this_quarter, techniques_this_quarter, techniques_counted, areas_risen, fuller, end)
};

}  // namespace koop
