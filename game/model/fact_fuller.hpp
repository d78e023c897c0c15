#pragma once
// What only the fuller layers bring about (Rule 17): facts like those of game/model/fact.hpp, which lists them with the others.

#include <variant>

#include "game/model/seen_by.hpp"

namespace koop {
// One entry a line, as the table that it is.
// clang-format off

// --- helpers ---
// Rule 2.5, where each pair has its own ladder.
struct PairChanged { SeatId a; SeatId b; Level level = 0; Change by = 0; Why why; KOOP_FIELDS(PairChanged, a, b, level, by, why) KOOP_SEEN_BY_ALL(PairChanged) };
// On the way to partnership: a joint act answered with yes, or an agreement kept.
struct PairProven { SeatId a; SeatId b; bool joint = false; bool kept = false; KOOP_FIELDS(PairProven, a, b, joint, kept) KOOP_SEEN_BY_ALL(PairProven) };
struct StrainChanged { SeatId seat; Small<0, strain_max> strain = 0; Change by = 0; Why why; KOOP_FIELDS(StrainChanged, seat, strain, by, why) KOOP_SEEN_BY_ALL(StrainChanged) };
struct HelperSupported { SeatId seat; KOOP_FIELDS(HelperSupported, seat) KOOP_SEEN_BY_ALL(HelperSupported) };
// The seat sees which card went, the others that one was swapped.
struct CardSwapped {
  SeatId seat;
  Small<-1, 18> technique = -1;
  KOOP_FIELDS(CardSwapped, seat, technique)
  [[nodiscard]] std::optional<CardSwapped> seen_by(const Viewer& viewer) const {
    return viewer.seats.contains(seat) ? *this : CardSwapped{seat, -1};
  }
};
struct AgreementMade { SeatId seat; Agreement agreement; KOOP_FIELDS(AgreementMade, seat, agreement) KOOP_SEEN_BY_ALL(AgreementMade) };
struct AgreementMoved { SeatId seat; Round due = 0; KOOP_FIELDS(AgreementMoved, seat, due) KOOP_SEEN_BY_ALL(AgreementMoved) };
struct AgreementSettled { SeatId seat; Agreement agreement; bool kept = false; KOOP_FIELDS(AgreementSettled, seat, agreement, kept) KOOP_SEEN_BY_ALL(AgreementSettled) };
struct SeatBound { SeatId seat; Units units = 0; KOOP_FIELDS(SeatBound, seat, units) KOOP_SEEN_BY_ALL(SeatBound) };
struct SeatAbsent { SeatId seat; KOOP_FIELDS(SeatAbsent, seat) KOOP_SEEN_BY_ALL(SeatAbsent) };
struct Coached { SeatSet seats; bool group = false; KOOP_FIELDS(Coached, seats, group) KOOP_SEEN_BY_ALL(Coached) };
struct AdviceTaken { SeatId seat; KOOP_FIELDS(AdviceTaken, seat) KOOP_SEEN_BY_ALL(AdviceTaken) };

// --- talk ---
struct ChairSetOut { bool invited = true; KOOP_FIELDS(ChairSetOut, invited) KOOP_SEEN_BY_ALL(ChairSetOut) };
// Nobody of the family is at the meeting: not invited, or by its own choice; then a seat reads from the board.
struct ChairEmpty { bool by_choice = false; LineId line; SeatId reader; KOOP_FIELDS(ChairEmpty, by_choice, line, reader) KOOP_SEEN_BY_ALL(ChairEmpty) };
struct FamilyHurt { KOOP_FIELDS(FamilyHurt) KOOP_SEEN_BY_ALL(FamilyHurt) };
struct FamilyInformed { EventId event; KOOP_FIELDS(FamilyInformed, event) KOOP_SEEN_BY_ALL(FamilyInformed) };
// Rule 5.4: what has risen since the last talk; none: nothing has.
struct BetterNamed { AreaSet areas; KOOP_FIELDS(BetterNamed, areas) KOOP_SEEN_BY_ALL(BetterNamed) };
// `held` false: the guard has just stopped a fall of agency.
struct AgencyHeld { bool held = true; KOOP_FIELDS(AgencyHeld, held) KOOP_SEEN_BY_ALL(AgencyHeld) };
struct WhoseIdeaAsked { SeatId seat; KOOP_FIELDS(WhoseIdeaAsked, seat) KOOP_SEEN_BY_ALL(WhoseIdeaAsked) };
struct FeedbackGiven { Round round = 0; KOOP_FIELDS(FeedbackGiven, round) KOOP_SEEN_BY_ALL(FeedbackGiven) };
struct PraiseRemembered { Count praised = 0; KOOP_FIELDS(PraiseRemembered, praised) KOOP_SEEN_BY_NOBODY(PraiseRemembered) };
struct ListeningFor { SeatId seat; ListeningTask task = ListeningTask::exact_words; KOOP_FIELDS(ListeningFor, seat, task) KOOP_SEEN_BY_ALL(ListeningFor) };
// Three readings of what was heard; one of them is right.
struct ReadingsLaid {
  ListeningTask task = ListeningTask::strength;
  CappedArray<ReadingId, readings_per_task> readings;
  CappedArray<AnswerId, readings_per_task> words;
  KOOP_FIELDS(ReadingsLaid, task, readings, words)
  KOOP_SEEN_BY_ALL(ReadingsLaid)
};
struct ReadingKey { ListeningTask task = ListeningTask::strength; Small<0, 2> right = 0; KOOP_FIELDS(ReadingKey, task, right) KOOP_SEEN_BY_NOBODY(ReadingKey) };
struct ReadingChosen {
  SeatId seat;
  Small<-1, 2> reading = -1;  // −1: not yours to see
  KOOP_FIELDS(ReadingChosen, seat, reading)
  [[nodiscard]] std::optional<ReadingChosen> seen_by(const Viewer& viewer) const {
    return viewer.seats.contains(seat) ? *this : ReadingChosen{seat, -1};
  }
};
struct ReadingsShown { ListeningTask task = ListeningTask::strength; Small<0, 2> right = 0; SeatSet rightly; SeatSet otherwise; KOOP_FIELDS(ReadingsShown, task, right, rightly, otherwise) KOOP_SEEN_BY_ALL(ReadingsShown) };
struct Appreciated { SeatId seat; FindingId finding; KOOP_FIELDS(Appreciated, seat, finding) KOOP_SEEN_BY_ALL(Appreciated) };
struct ClosingOffered { Closing closing = Closing::appreciation; bool taken = false; AnswerId answer; KOOP_FIELDS(ClosingOffered, closing, taken, answer) KOOP_SEEN_BY_ALL(ClosingOffered) };
struct MemberNumberSaid { AreaId area; MemberId member; Points number = 0; Round round = 0; KOOP_FIELDS(MemberNumberSaid, area, member, number, round) KOOP_SEEN_BY_ALL(MemberNumberSaid) };
// A seat has led a talk with one of two people who are kept apart; the other is for somebody else.
struct TalksSeparated { SeatId seat; KOOP_FIELDS(TalksSeparated, seat) KOOP_SEEN_BY_ALL(TalksSeparated) };

// --- life ---
struct InactionHappened { AreaId area; LineId line; KOOP_FIELDS(InactionHappened, area, line) KOOP_SEEN_BY_ALL(InactionHappened) };
// The card of inaction that the area would meet next: seen by who knows the worry behind it, in some communes by all (Rule 9.2).
struct InactionForeseen { AreaId area; LineId line; KOOP_FIELDS(InactionForeseen, area, line) KOOP_SEEN_BY_ALL(InactionForeseen) };
// Rule 9.5: doors close, or open again.
struct PandemicTurned { bool closed = true; KOOP_FIELDS(PandemicTurned, closed) KOOP_SEEN_BY_ALL(PandemicTurned) };
struct SafetyPlanMade { KOOP_FIELDS(SafetyPlanMade) KOOP_SEEN_BY_ALL(SafetyPlanMade) };
struct CrisisBegan { CrisisId crisis; MemberId away; KOOP_FIELDS(CrisisBegan, crisis, away) KOOP_SEEN_BY_ALL(CrisisBegan) };
struct CrisisEnded { CrisisId crisis; KOOP_FIELDS(CrisisEnded, crisis) KOOP_SEEN_BY_ALL(CrisisEnded) };
struct ProcedureDue {
  ProcedureId procedure;
  InstitutionSet opened_by;
  Track track;
  KOOP_FIELDS(ProcedureDue, procedure, opened_by, track)
  KOOP_SEEN_BY_ALL(ProcedureDue)
};
struct ProcedureOpened { ProcedureId procedure; SeatId seat; bool in_time = false; KOOP_FIELDS(ProcedureOpened, procedure, seat, in_time) KOOP_SEEN_BY_ALL(ProcedureOpened) };
struct ProcedureStepDone { ProcedureId procedure; Small<0, 5> step = 0; bool late = false; KOOP_FIELDS(ProcedureStepDone, procedure, step, late) KOOP_SEEN_BY_ALL(ProcedureStepDone) };
struct ProcedureMonitored { ProcedureId procedure; Round round = 0; KOOP_FIELDS(ProcedureMonitored, procedure, round) KOOP_SEEN_BY_ALL(ProcedureMonitored) };
struct ProcedureClosed { ProcedureId procedure; KOOP_FIELDS(ProcedureClosed, procedure) KOOP_SEEN_BY_ALL(ProcedureClosed) };
// To the seat that keeps it alone: that it exists is its secret.
struct ConsentWithdrawn { SeatId seat; KnowledgeId knowledge; KOOP_FIELDS(ConsentWithdrawn, seat, knowledge) KOOP_SEEN_BY_SEAT(ConsentWithdrawn) };
struct Notified { Count open = 0; KOOP_FIELDS(Notified, open) KOOP_SEEN_BY_ALL(Notified) };

// --- team and region ---
struct ScalesGiven {
  SeatId seat;
  Guess family = -1;  // −1: not yours to see
  Guess team = -1;
  KOOP_FIELDS(ScalesGiven, seat, family, team)
  [[nodiscard]] std::optional<ScalesGiven> seen_by(const Viewer& viewer) const {
    return viewer.seats.contains(seat) ? *this : ScalesGiven{seat, -1, -1};
  }
};
struct ScalesShown {
  std::array<Guess, SeatId::cap> family{};
  std::array<Guess, SeatId::cap> team{};
  Round round = 0;
  KOOP_FIELDS(ScalesShown, family, team, round)
  KOOP_SEEN_BY_ALL(ScalesShown)
};
struct DecisionGiven {
  SeatId seat;
  Decision decision = Decision::nothing;
  SeatSet seats;
  Small<0, 31> of = 0;
  AreaSet tasks;
  KOOP_FIELDS(DecisionGiven, seat, decision, seats, of, tasks)
  [[nodiscard]] std::optional<DecisionGiven> seen_by(const Viewer& viewer) const {
    return viewer.seats.contains(seat) ? *this : DecisionGiven{seat, Decision::nothing, {}, 0, {}};
  }
};
struct DecisionTaken { Decision decision = Decision::nothing; SeatSet seats; Small<0, 31> of = 0; AreaSet tasks; KOOP_FIELDS(DecisionTaken, decision, seats, of, tasks) KOOP_SEEN_BY_ALL(DecisionTaken) };
struct AccordSigned { SeatId a; SeatId b; KOOP_FIELDS(AccordSigned, a, b) KOOP_SEEN_BY_ALL(AccordSigned) };
struct BudgetChanged { Points budget = 0; Change by = 0; Why why; KOOP_FIELDS(BudgetChanged, budget, by, why) KOOP_SEEN_BY_ALL(BudgetChanged) };
struct DecisionMakersChanged { Level level = 0; Change by = 0; Why why; KOOP_FIELDS(DecisionMakersChanged, level, by, why) KOOP_SEEN_BY_ALL(DecisionMakersChanged) };
struct BarrierLaid { Small<0, 1> place = 0; BarrierId barrier; KOOP_FIELDS(BarrierLaid, place, barrier) KOOP_SEEN_BY_ALL(BarrierLaid) };
struct BarrierRaised { Small<0, 1> place = 0; KOOP_FIELDS(BarrierRaised, place) KOOP_SEEN_BY_ALL(BarrierRaised) };
struct BarrierLifted { Small<0, 1> place = 0; KOOP_FIELDS(BarrierLifted, place) KOOP_SEEN_BY_ALL(BarrierLifted) };
struct CoordinatorNamed { SeatId seat; KOOP_FIELDS(CoordinatorNamed, seat) KOOP_SEEN_BY_ALL(CoordinatorNamed) };
struct RingChosen { SeatId seat; KOOP_FIELDS(RingChosen, seat) KOOP_SEEN_BY_ALL(RingChosen) };
struct PartnerAsked { SeatId seat; InstitutionId institution; Round from = 0; KOOP_FIELDS(PartnerAsked, seat, institution, from) KOOP_SEEN_BY_ALL(PartnerAsked) };
struct ProjectOffered {
  ProjectId project;
  AreaId area;
  Count months = 0;
  Count budget = 0;
  KOOP_FIELDS(ProjectOffered, project, area, months, budget)
  KOOP_SEEN_BY_ALL(ProjectOffered)
};
struct ProjectWorked { ProjectId project; Count months = 0; SeatSet group; KOOP_FIELDS(ProjectWorked, project, months, group) KOOP_SEEN_BY_ALL(ProjectWorked) };
struct ProjectSettled { ProjectId project; ProjectPhase phase = ProjectPhase::done; bool postponed = false; KOOP_FIELDS(ProjectSettled, project, phase, postponed) KOOP_SEEN_BY_ALL(ProjectSettled) };
struct EntryEased { Count ease = 0; KOOP_FIELDS(EntryEased, ease) KOOP_SEEN_BY_ALL(EntryEased) };
struct ToolUsed { SeatId seat; Tool tool = Tool::genogram; SeatId partner; KOOP_FIELDS(ToolUsed, seat, tool, partner) KOOP_SEEN_BY_ALL(ToolUsed) };
struct HandoverAgreed { GoalId goal; InstitutionId institution; KOOP_FIELDS(HandoverAgreed, goal, institution) KOOP_SEEN_BY_ALL(HandoverAgreed) };
// Rule 12.1: the family sees its goals met and would close.
struct FamilyWantsToClose { KOOP_FIELDS(FamilyWantsToClose) KOOP_SEEN_BY_ALL(FamilyWantsToClose) };

#define KOOP_FULLER_FACTS(X)                                                                                               \
  X(PairChanged, pair_changed) X(PairProven, pair_proven) X(StrainChanged, strain_changed)                                 \
  X(HelperSupported, helper_supported) X(CardSwapped, card_swapped) X(AgreementMade, agreement_made)                       \
  X(AgreementMoved, agreement_moved) X(AgreementSettled, agreement_settled)                                                \
  X(SeatBound, seat_bound) X(SeatAbsent, seat_absent) X(Coached, coached) X(AdviceTaken, advice_taken)                     \
  X(ChairSetOut, chair_set_out) X(ChairEmpty, chair_empty) X(FamilyHurt, family_hurt) X(FamilyInformed, family_informed)   \
  X(BetterNamed, better_named) X(AgencyHeld, agency_held) X(WhoseIdeaAsked, whose_idea_asked) X(FeedbackGiven, feedback_given)                                 \
  X(PraiseRemembered, praise_remembered) X(ListeningFor, listening_for) X(ReadingsLaid, readings_laid)                     \
  X(ReadingKey, reading_key) X(ReadingChosen, reading_chosen) X(ReadingsShown, readings_shown)                             \
  X(Appreciated, appreciated) X(ClosingOffered, closing_offered) X(MemberNumberSaid, member_number_said)                   \
  X(TalksSeparated, talks_separated) X(InactionHappened, inaction_happened)                                                \
  X(InactionForeseen, inaction_foreseen) X(PandemicTurned, pandemic_turned) X(SafetyPlanMade, safety_plan_made)            \
  X(CrisisBegan, crisis_began) X(CrisisEnded, crisis_ended) X(ProcedureDue, procedure_due)                                 \
  X(ProcedureOpened, procedure_opened) X(ProcedureStepDone, procedure_step_done)                                           \
  X(ProcedureMonitored, procedure_monitored) X(ProcedureClosed, procedure_closed) X(ConsentWithdrawn, consent_withdrawn)   \
  X(Notified, notified) X(ScalesGiven, scales_given) X(ScalesShown, scales_shown) X(DecisionGiven, decision_given)         \
  X(DecisionTaken, decision_taken) X(AccordSigned, accord_signed) X(BudgetChanged, budget_changed)                         \
  X(DecisionMakersChanged, decision_makers_changed) X(BarrierLaid, barrier_laid) X(BarrierRaised, barrier_raised)          \
  X(BarrierLifted, barrier_lifted) X(CoordinatorNamed, coordinator_named) X(RingChosen, ring_chosen)                       \
  X(PartnerAsked, partner_asked) X(ProjectOffered, project_offered) X(ProjectWorked, project_worked)                       \
  X(ProjectSettled, project_settled) X(EntryEased, entry_eased) X(ToolUsed, tool_used) X(HandoverAgreed, handover_agreed)  \
  X(FamilyWantsToClose, family_wants_to_close)

// clang-format on
}  // namespace koop
