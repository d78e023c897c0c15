#pragma once
// The meeting before the sheets: the family's chair, the go-round with its kinds of options kept apart, and the open
// vote.

#include "game/client/team_model.hpp"
#include "game/model/fact.hpp"

namespace koop::client {

struct KnowledgeCard {
  KnowledgeId knowledge;
  std::string label, sentence;
  std::optional<Choice> with_consent, without_ground;
  std::vector<Choice> on_ground;  // by a procedure or a duty
};

// A deed that may be promised; slots: to whom, for when.
struct PromiseCard {
  Choice choice;
  SlipItem item;
  SeatSet receivers;
  Round due_first = 0, due_last = 0;
};

struct GoalCard {
  GoalId goal;
  AreaId area;
  Choice choice;  // slots: owner, due
  std::string sentence;
  bool presence = false, small = false, concrete = false;  // the check-list
  SeatSet owners;
  Round due_first = 0, due_last = 0;
};

struct PlanRow {
  std::string goal, owner, due, state;
  GoalState is = GoalState::open;
  AreaId area;
};

struct VoteModel {
  VoteKind kind = VoteKind::goal;
  std::string subject;
  std::string proposer;  // label; empty when the table itself asks
  bool retried = false;
  std::vector<Choice> choices;  // CastVote; empty when the active seat has voted
  std::vector<SeatId> chosen;   // beside `choices`, for the vote on the leader
  SeatSet voted;
  std::string missing;  // "Brakuje 2 wyborów"
};

struct MeetingModel {
  std::string chair;        // what the family's chair said, or what a seat reads where the chair is empty
  std::string chair_empty;  // why nobody of the family is here; empty when it is
  std::string turn;         // label of whose turn it is
  bool my_turn = false;
  Count shares_left = 0;
  std::vector<Choice> hints;
  std::vector<KnowledgeCard> knowledge;
  std::vector<GoalCard> goals;
  std::vector<Choice> questions;
  std::vector<Choice> intentions;  // DeclareIntention
  std::vector<PromiseCard> promises;
  std::optional<Choice> move;  // MoveAgreement: the own one
  std::vector<AgreementRow> agreements;
  std::vector<Choice> matters;            // ProposeMatter
  std::vector<ProcedureCard> procedures;  // due: to be opened now
  std::optional<Choice> advice;
  std::optional<Choice> close, pass;
  std::vector<PlanRow> plan;
  std::vector<std::string> declared;    // intentions of all seats, a line each
  std::vector<std::string> after_talk;  // what was heard, and the proposal at the talk's end
  std::optional<VoteModel> vote;
};

MeetingModel meeting_model(const View& view, const Menu* menu, SeatId me, const text::Sentences& say,
                           const std::vector<Fact>& month = {});

std::vector<PlanRow> plan_rows(const Board& board, const text::Sentences& say);

// The open vote alone, in any phase.
std::optional<VoteModel> vote_model(const View& view, const Menu* menu, const text::Sentences& say);

}  // namespace koop::client
