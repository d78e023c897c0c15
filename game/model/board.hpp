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
  Points start = 0;    // own + support at the start of the game
  bool risen = false;  // counted once for agency (Rule 5.7)
  KOOP_FIELDS(AreaState, own, support, idle, attended, matters_known, matters, number, number_round, start, risen)
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
  CappedArray<PlayedCard, cards_per_talk> cards;
  SeatSet offered;           // who has offered a card this talk
  AreaSet said_areas;        // what the family has just said: areas …
  FindingSet said_findings;  // … and findings; a next card that names one of them links (Rule 5.7)
  bool silent = false;       // the last answer was silence
  bool has_answer = false;
  Count links = 0;  // in a row
  bool flowed = false;
  bool hopes_heard = false;  // in any talk so far
  Count talks = 0;
  KOOP_FIELDS(TalkState, leader, member, cards, offered, said_areas, said_findings, silent, has_answer, links, flowed,
              hopes_heard, talks)
};

struct SeatState {
  InstitutionId institution;
  Relation relation = Relation::no_request;
  Count hand = 0;  // cards held
  AreaSet hints;   // "I know something important about …"
  Slip slip;       // once revealed
  std::array<FamilyAnswer, slip_cap> answers{};
  std::array<LineId, slip_cap> answer_lines{};
  Small<0, 15> carried = 0;  // bit per item of the slip: carried out or rested
  Small<0, 15> rested = 0;   // bit per item: was not possible any more
  CappedArray<SlipItem, 2> intentions;
  KOOP_FIELDS(SeatState, institution, relation, hand, hints, slip, answers, answer_lines, carried, rested, intentions)
};

struct EndState {
  bool over = false;
  bool closing = false;  // the table has voted to close after this month
  Profile profile = Profile::protection;
  std::array<Points, AreaId::cap> own{};  // half a year later
  std::array<Points, AreaId::cap> support{};
  CappedArray<LineId, 16> letter;
  KOOP_FIELDS(EndState, over, closing, profile, own, support, letter)
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
  AreaSet clashes;
  EventId announced;  // next month's
  EventId happened;   // this month's
  OutcomeId outcome;
  std::array<Round, ServiceId::cap> last_used{};
  OwnStep next_step;  // named, taken at the review
  CappedArray<OwnStep, 12> steps;
  Count agency_this_quarter = 0;
  Small<0, 255> techniques_this_quarter = 0;  // bit per first-game technique
  bool techniques_counted = false;
  Count areas_risen = 0;
  EndState end;
  KOOP_FIELDS(Board, round, rounds, month_mode, phase, stage, seats, areas, first, active, done, area, trust, agency,
              cooperation, cooperation_rose, joint_successes, seat, talk, findings, complimented, signs, tie, shared,
              shares_left, chair, plan, vote, proposed, contacts, clashes, announced, happened, outcome, last_used, next_step,
              steps, agency_this_quarter, techniques_this_quarter, techniques_counted, areas_risen, end)
};

}  // namespace koop
