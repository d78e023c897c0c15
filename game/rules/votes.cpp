#include "game/rules/play.hpp"

namespace koop::rules {
namespace {

struct Tally {
  int in_favour = 0;
  int objecting = 0;
};

// Rule 8.4: nobody objecting among those who voted; one retry; then the majority, and a tie is not adopted.
VoteResult result_of(const Tally& t, bool retried) {
  if (t.objecting == 0) return t.in_favour > 0 ? VoteResult::adopted : VoteResult::not_adopted;
  if (!retried) return VoteResult::again;
  return t.in_favour > t.objecting ? VoteResult::adopted : VoteResult::not_adopted;
}

// The next leader: most votes; a tie or no vote falls to the next in turn order (Rule 3.2).
SeatId elected(const Play& play, const VoteClosed& closed) {
  std::array<int, SeatId::cap> votes{};
  for (SeatId s : closed.chosen) {
    if (s.exists()) ++votes[s.index()];
  }
  const SeatId fallback = next_seat(play.board(), play.board().talk.leader);
  SeatId best = fallback;
  bool tied = false;
  int most = 0;
  for (unsigned i = 0; i < play.seats(); ++i) {
    if (votes[i] > most) {
      most = votes[i];
      best = SeatId{i};
      tied = false;
    } else if (votes[i] == most && most > 0) {
      tied = true;
    }
  }
  return tied ? fallback : best;
}

void decline_or_adopt(Play& play, const Vote& vote) {
  const Goal& goal = play.s.goals[vote.goal.index()];
  const bool well_formed = goal.presence && goal.small && goal.concrete;
  const bool assents = well_formed && play.board().talk.hopes_heard && play.s.areas[goal.area.index()].matters;
  const bool imposed = !assents && well_formed && play.board().trust >= 5;
  if (!assents) play.emit(GoalDeclined{vote.goal, play.pick_line(goal.declined, 20)});
  if (!assents && !imposed) return;
  const int entry = area_of(play.board(), goal.area).total();
  play.emit(GoalAdopted{{vote.goal, vote.owner, vote.due, entry, GoalState::open, imposed}});
}

}  // namespace

void open_vote(Play& play, Vote vote) {
  vote.open = true;
  vote.voted = {};
  const SeatId turn = play.board().active;
  play.emit(VoteOpened{vote});
  play.emit(StageBegan{play.board().phase, Stage::voting, turn});
  // Who proposes is in favour.
  if (vote.proposer.exists()) { play.emit(VoteCast{vote.proposer, static_cast<int>(VoteChoice::in_favour), {}}); }
}

void cast_vote(Play& play, const CastVote& c) {
  play.emit(VoteCast{c.seat, static_cast<int>(c.choice), c.chosen});
  if (play.board().vote.voted.size() == play.seats()) close_vote(play);
}

void close_vote(Play& play) {
  const Vote vote = play.board().vote;
  VoteClosed closed;
  closed.vote = vote;
  closed.choices.fill(-1);
  Tally tally;
  for (unsigned i = 0; i < play.seats(); ++i) {
    const Secret& own = play.secret(SeatId{i});
    if (!own.has_voted) continue;
    closed.choices[i] = static_cast<int>(own.vote);
    closed.chosen[i] = own.vote_seat;
    tally.in_favour += own.vote == VoteChoice::in_favour ? 1 : 0;
    tally.objecting += own.vote == VoteChoice::object ? 1 : 0;
  }
  if (vote.kind == VoteKind::leader) {
    const SeatId leader = elected(play, closed);
    play.emit(closed);
    play.emit(LeaderNamed{leader});
    return after_vote(play, vote, true);
  }
  closed.result = result_of(tally, vote.retried);
  play.emit(closed);
  if (closed.result == VoteResult::again) {
    Vote again = vote;
    again.retried = true;
    again.proposer = {};
    return open_vote(play, again);
  }
  after_vote(play, vote, closed.result == VoteResult::adopted);
}

void after_vote(Play& play, const Vote& vote, bool adopted) {
  switch (vote.kind) {
    case VoteKind::goal:
      if (adopted) decline_or_adopt(play, vote);
      break;
    case VoteKind::close_game:
      if (adopted) play.emit(ClosingAgreed{});
      break;
    case VoteKind::keep_goal:
      play.emit(GoalSettled{vote.goal, adopted ? GoalState::open : GoalState::closed,
                            adopted ? play.board().rounds : play.board().round});
      break;
    case VoteKind::family_closes:
      if (adopted) play.emit(ClosingAgreed{});
      break;
    case VoteKind::coordinator:
      if (adopted) play.emit(CoordinatorNamed{vote.owner});
      break;
    case VoteKind::handover:
      if (adopted) play.emit(HandoverAgreed{vote.goal, vote.institution});
      break;
    case VoteKind::close_procedure:
      if (adopted) play.emit(ProcedureClosed{vote.procedure});
      break;
    case VoteKind::question:
    case VoteKind::leader: break;
  }
  if (play.board().phase == Phase::review) return go_on_with_review(play, vote.kind == VoteKind::leader);
  play.emit(StageBegan{Phase::meeting, Stage::go_round, play.board().active});
}

}  // namespace koop::rules
