#pragma once
// The team and what surrounds the family, as far as the fuller layers play it: how pairs work together, strain, agreements,
// coordination, the institutional team's means, barriers, partners, projects, procedures and a crisis. In the first game all of
// it is empty, and nothing shows.

#include "game/client/choice.hpp"

namespace koop::client {

struct PairRow {
  SeatId one, other;
  Level level = 0;
  std::string words;               // how they work together
  std::vector<std::string> notes;  // accord, service basket, what is still missing to partnership
};

struct StrainRow {
  SeatId seat;
  std::string label;
  int strain = 0;
  std::string effect;  // what that much strain means; empty below 4
};

struct AgreementRow {
  SeatId seat;
  std::string label, deed, receiver, due;
  bool due_now = false;
  bool moved = false;
};

// One step of a procedure's track.
struct TrackRow {
  std::string name, days, by;
  bool done = false;
};

struct ProcedureCard {
  ProcedureId procedure;
  ProcedurePhase phase = ProcedurePhase::none;
  std::string name, state, opened_by;
  std::vector<TrackRow> track;
  std::optional<Choice> open;  // OpenProcedure
};

struct CrisisCard {
  std::string words, away;  // away: who is not at home; empty when all are
};

struct BarrierRow {
  bool enabler = false;
  bool raised = false, lifted = false;
  std::string name, about, state;
};

struct ProjectRow {
  ProjectId project;
  std::string name, about, state;
};

struct TeamModel {
  bool any = false;  // there is something to show
  std::vector<PairRow> pairs;
  std::vector<StrainRow> strain;
  std::vector<AgreementRow> agreements;
  std::optional<Choice> move;                  // MoveAgreement: the own one
  std::string coordinator_title, coordinator;  // empty: nobody
  std::string ring;                            // whose calls the family is glad of
  std::optional<int> budget, decision_makers;
  std::string decision_makers_words;
  std::vector<BarrierRow> barriers;
  std::vector<std::string> partners, tasks, notes;
  std::vector<ProjectRow> projects;
  std::vector<ProcedureCard> procedures;
  std::optional<CrisisCard> crisis;
};

TeamModel team_model(const View& view, const Menu* menu, const text::Sentences& say);

// Parts that other models show as well.
std::vector<AgreementRow> agreement_rows(const Board& board, const text::Sentences& say);
std::vector<ProcedureCard> procedure_cards(const View& view, const Menu* menu, const text::Sentences& say);
std::optional<CrisisCard> crisis_card(const Board& board, const text::Sentences& say);
std::vector<BarrierRow> barrier_rows(const Board& board, const text::Sentences& say);

// The same as plain lines, for the text client and for reading aloud.
std::vector<std::string> team_lines(const TeamModel& team, const Board& board, const text::Sentences& say);

}  // namespace koop::client
