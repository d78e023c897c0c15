#include "game/rules/may_parts.hpp"

namespace koop::rules {
namespace {

bool all_done(const Play& play) { return play.board().done.size() == play.seats(); }

// Everybody has read: the next phase.
void go_on(Play& play) {
  switch (play.board().phase) {
    case Phase::life: return begin_talk(play);
    case Phase::month: return begin_review(play);
    case Phase::review:
      if (play.board().round >= play.board().rounds || play.board().end.closing) return end_game(play);
      return begin_round(play, play.board().round + 1);
    case Phase::talk:
    case Phase::meeting:
    case Phase::ended: return;
  }
}

void after_sheet(Play& play) {
  if (!all_done(play)) return;
  if (play.board().stage == Stage::filling) return reveal_slips(play);
  begin_month(play);
}

struct Doing {
  Play& p;

  void operator()(const Ready& c) const {
    p.emit(SeatDone{c.seat});
    if (all_done(p)) go_on(p);
  }
  void operator()(const HintKnowledge& c) const { p.emit(KnowledgeHinted{c.seat, c.area}); }
  void operator()(const ChooseMember& c) const {
    p.emit(MemberChosen{c.member});
    p.emit(StageBegan{Phase::talk, Stage::asking, c.seat});
  }
  void operator()(const PlayCard& c) const { play_card(p, c); }
  void operator()(const OfferCard& c) const {
    p.emit(CardOffered{c.seat, p.board().talk.leader, static_cast<int>(c.technique)});
  }
  void operator()(const MakeGuess& c) const {
    p.emit(GuessMade{c.seat, static_cast<int>(c.guess)});
    if (all_done(p)) answer_scaling(p);
  }
  void operator()(const EndTalk&) const { end_talk(p); }
  void operator()(const SetOutChair& c) const { p.emit(ChairSetOut{c.invited}); }
  void operator()(const ListenFor& c) const { p.emit(ListeningFor{c.seat, c.task}); }
  void operator()(const ReadOut& c) const {
    p.emit(ReadingChosen{c.seat, static_cast<int>(c.reading)});
    if (waiting_for(p.board()).empty()) show_readings(p);
  }
  void operator()(const Appreciate& c) const { appreciate(p, c); }
  void operator()(const OfferClosing& c) const { offer_closing(p, c); }
  void operator()(const ShareKnowledge& c) const { share(p, c); }
  void operator()(const DeclareIntention& c) const { p.emit(IntentionDeclared{c.seat, c.item}); }
  void operator()(const ProposeGoal& c) const {
    Vote vote;
    vote.kind = VoteKind::goal;
    vote.proposer = c.seat;
    vote.goal = c.goal;
    vote.owner = c.owner;
    vote.due = c.due;
    open_vote(p, vote);
  }
  void operator()(const AskTable& c) const {
    Vote vote;
    vote.kind = VoteKind::question;
    vote.proposer = c.seat;
    vote.question = c.question;
    open_vote(p, vote);
  }
  void operator()(const ProposeClose& c) const {
    Vote vote;
    vote.kind = VoteKind::close_game;
    vote.proposer = c.seat;
    open_vote(p, vote);
  }
  void operator()(const MakeAgreement& c) const { make_agreement(p, c); }
  void operator()(const MoveAgreement& c) const {
    p.emit(AgreementMoved{c.seat, p.board().seat[c.seat.index()].agreement.due + 1});
  }
  void operator()(const ProposeMatter& c) const {
    Vote vote;
    vote.kind = c.kind;
    vote.proposer = c.seat;
    vote.owner = c.owner;
    vote.goal = c.goal;
    vote.institution = c.institution;
    vote.procedure = c.procedure;
    open_vote(p, vote);
  }
  void operator()(const OpenProcedure& c) const { open_procedure(p, c); }
  void operator()(const AskAdvice& c) const { ask_advice(p, c.seat); }
  void operator()(const GiveScales& c) const {
    p.emit(ScalesGiven{c.seat, static_cast<int>(c.family), static_cast<int>(c.team)});
    if (all_done(p)) end_scaling();
  }
  void end_scaling() const {
    show_scales(p);
    after_scales(p);
  }
  void operator()(const Decide& c) const {
    p.emit(DecisionGiven{c.seat, c.decision, c.seats, c.of, c.tasks});
    if (all_done(p)) end_deciding();
  }
  void end_deciding() const {
    take_decision(p);
    go_on_with_review(p, false);
  }
  void operator()(const SwapCard& c) const { swap_card(p, c); }
  void operator()(const Pass&) const { pass_turn(p); }
  void operator()(const CastVote& c) const { cast_vote(p, c); }
  void operator()(const PutOnSlip& c) const {
    const bool open = slips_are_open(p.board());
    p.emit(SlipItemPut{c.seat, c.item, open});
    changed(c.seat, open);
  }
  void operator()(const TakeOffSlip& c) const {
    const bool open = slips_are_open(p.board());
    p.emit(SlipItemTaken{c.seat, c.index, open});
    changed(c.seat, open);
  }
  // Rule 3.4: a changed open sheet is counted anew at once, and in the month answered at once.
  void changed(SeatId seat, bool open) const {
    if (!open) return;
    recount(p);
    if (p.board().stage == Stage::acting) answer_changed_slip(p, seat);
  }
  void operator()(const SealSlip& c) const {
    if (p.board().stage == Stage::acting) {
      carry_out_slip(p, c.seat);
      return next_in_month(p);
    }
    p.emit(SeatDone{c.seat});
    after_sheet(p);
  }
  // Rule 3: when time is up the table goes on with what there is.
  void operator()(const TimeUp&) const {
    switch (p.board().stage) {
      case Stage::reading:
        if (p.board().phase != Phase::ended) go_on(p);
        return;
      case Stage::choosing_member: return begin_meeting(p);
      case Stage::asking: return end_talk(p);
      case Stage::guessing: return answer_scaling(p);
      case Stage::go_round: return begin_filling(p);
      case Stage::voting: return close_vote(p);
      case Stage::filling: return reveal_slips(p);
      case Stage::revising: return begin_month(p);
      case Stage::acting: carry_out_slip(p, p.board().active); return next_in_month(p);
      case Stage::listening: return show_readings(p);
      case Stage::closing: return begin_meeting(p);
      case Stage::scaling: return end_scaling();
      case Stage::deciding: return end_deciding();
    }
  }
};

}  // namespace

Result<Step, Rejection> apply(const Scenario& scenario, const State& state, const Actor& actor, const Command& command) {
  const bool by_clock = std::holds_alternative<TimeUp>(command);
  if (by_clock) {
    Rejection r;
    r.code = state.board.end.over ? RejectionCode::game_is_over : RejectionCode::only_the_clock;
    if (!actor.clock || state.board.end.over) return failure(r);
  } else {
    const SeatId seat = koop::seat_of(command);
    static const Secret nothing{};
    const Secret& own = is_seat(state.board, seat) ? state.secret[seat.index()] : nothing;
    if (is_seat(state.board, seat) && !actor.seats.contains(seat)) {
      Rejection r;
      r.code = RejectionCode::not_your_seat;
      r.seat = seat;
      return failure(r);
    }
    if (auto refused = may(scenario, state.board, own, command)) return failure(*refused);
  }
  Result<Step, Rejection> done{tl::in_place, state};
  Play play{scenario, *done};
  std::visit(Doing{play}, command);
  return done;
}

SeatSet waiting_for(const Board& board) {
  if (board.end.over) return {};
  SeatSet waiting = SeatSet::first(static_cast<unsigned>(static_cast<int>(board.seats)));
  switch (board.stage) {
    case Stage::choosing_member:
    case Stage::closing:
    case Stage::asking: return {board.talk.leader};
    case Stage::listening:
      waiting = readers_of(board);
      for (SeatId s : board.done) waiting.erase(s);
      return waiting;
    case Stage::go_round:
    case Stage::acting: return {board.active};
    case Stage::voting:
      for (SeatId s : board.vote.voted) waiting.erase(s);
      return waiting;
    case Stage::reading:
    case Stage::guessing:
    case Stage::filling:
    case Stage::revising:
    case Stage::scaling:
    case Stage::deciding:
      for (SeatId s : board.done) waiting.erase(s);
      return waiting;
  }
  return waiting;
}

}  // namespace koop::rules
