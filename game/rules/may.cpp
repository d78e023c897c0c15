// Legality, decided by what the seat can see. Each overload reads top-down: moment, turn, then the thing itself.

#include "game/rules/may_parts.hpp"

namespace koop::rules {
namespace {

using Refusal = std::optional<Rejection>;

struct Deciding {
  const Scenario& s;
  const Board& b;
  const Secret& own;

  [[nodiscard]] bool at(Phase phase, Stage stage) const { return b.phase == phase && b.stage == stage; }
  static Refusal no(RejectionCode code, SeatId seat = {}) {
    Rejection r;
    r.code = code;
    r.seat = seat;
    return r;
  }

  Refusal operator()(const Ready& c) const {
    if (b.stage != Stage::reading || b.phase == Phase::ended) return no(RejectionCode::wrong_moment);
    if (b.done.contains(c.seat)) return no(RejectionCode::already_done);
    return {};
  }
  Refusal operator()(const HintKnowledge& c) const {
    const bool reading_life = at(Phase::life, Stage::reading);
    if (!reading_life && !at(Phase::meeting, Stage::go_round)) return no(RejectionCode::wrong_moment);
    if (!is_area(b, c.area)) return no(RejectionCode::no_such_area);
    if (seat_of(b, c.seat).hints.contains(c.area)) return no(RejectionCode::hinted_already);
    for (KnowledgeId k : own.knowledge) {
      if (s.knowledge[k.index()].area == c.area && !b.shared.contains(k)) return {};
    }
    return no(RejectionCode::not_your_knowledge);
  }
  Refusal operator()(const ChooseMember& c) const {
    if (!at(Phase::talk, Stage::choosing_member)) return no(RejectionCode::wrong_moment);
    if (c.seat != b.talk.leader) return no(RejectionCode::only_the_leader, b.talk.leader);
    if (!c.member.exists() || c.member.index() >= s.members.size()) return no(RejectionCode::no_such_member);
    const bool may_talk_child = s.institutions[seat_of(b, c.seat).institution.index()].may_talk_child;
    if (s.members[c.member.index()].child && !may_talk_child) return no(RejectionCode::may_not_talk_child);
    return {};
  }
  Refusal operator()(const PlayCard& c) const { return may_play_card(s, b, own, c); }
  Refusal operator()(const OfferCard& c) const {
    if (!at(Phase::talk, Stage::asking)) return no(RejectionCode::wrong_moment);
    if (c.seat == b.talk.leader) return no(RejectionCode::leader_plays_own);
    if (b.talk.offered.contains(c.seat)) return no(RejectionCode::already_offered);
    if (!own.hand.contains(c.technique)) return no(RejectionCode::not_in_hand);
    return {};
  }
  Refusal operator()(const MakeGuess& c) const {
    if (!at(Phase::talk, Stage::guessing)) return no(RejectionCode::wrong_moment);
    if (b.done.contains(c.seat)) return no(RejectionCode::already_done);
    return {};
  }
  Refusal operator()(const EndTalk& c) const {
    if (!at(Phase::talk, Stage::asking)) return no(RejectionCode::wrong_moment);
    if (c.seat != b.talk.leader) return no(RejectionCode::only_the_leader, b.talk.leader);
    return {};
  }
  // The go-round of the meeting: the moment and the turn.
  [[nodiscard]] Refusal in_turn(SeatId seat) const {
    if (b.stage == Stage::voting) return no(RejectionCode::vote_is_open);
    if (!at(Phase::meeting, Stage::go_round)) return no(RejectionCode::wrong_moment);
    if (seat != b.active) return no(RejectionCode::not_your_turn, b.active);
    return {};
  }
  Refusal operator()(const ShareKnowledge& c) const {
    if (auto r = in_turn(c.seat)) return r;
    return may_share(s, b, own, c);
  }
  Refusal operator()(const DeclareIntention& c) const {
    if (auto r = in_turn(c.seat)) return r;
    if (seat_of(b, c.seat).intentions.full()) return no(RejectionCode::too_many_intentions);
    return may_hold_item(s, b, c.seat, c.item);
  }
  [[nodiscard]] Refusal may_propose(SeatId seat) const {
    if (auto r = in_turn(seat)) return r;
    if (b.proposed.contains(seat)) return no(RejectionCode::proposed_already);
    return {};
  }
  Refusal operator()(const ProposeGoal& c) const {
    if (auto r = may_propose(c.seat)) return r;
    return may_propose_goal(s, b, c);
  }
  Refusal operator()(const AskTable& c) const {
    if (auto r = may_propose(c.seat)) return r;
    if (!c.question.exists() || c.question.index() >= s.questions) return no(RejectionCode::no_such_question);
    return {};
  }
  Refusal operator()(const ProposeClose& c) const {
    if (auto r = may_propose(c.seat)) return r;
    if (b.end.closing || b.round >= b.rounds) return no(RejectionCode::closing_agreed_already);
    return {};
  }
  Refusal operator()(const Pass& c) const { return in_turn(c.seat); }
  Refusal operator()(const CastVote& c) const {
    if (b.stage != Stage::voting) return no(RejectionCode::no_vote_open);
    if (b.vote.voted.contains(c.seat)) return no(RejectionCode::already_voted);
    if (b.vote.kind != VoteKind::leader) { return c.chosen.exists() ? no(RejectionCode::item_is_odd) : Refusal{}; }
    if (!is_seat(b, c.chosen)) return no(RejectionCode::choose_a_seat);
    if (c.chosen == b.talk.leader) return no(RejectionCode::leads_already, c.chosen);
    return {};
  }
  // Working on a sheet: filling (secret), revising (open), in turn (open, only the active seat).
  [[nodiscard]] Refusal at_sheet(SeatId seat) const {
    if (at(Phase::month, Stage::acting)) { return seat == b.active ? Refusal{} : no(RejectionCode::not_your_turn, b.active); }
    if (!at(Phase::meeting, Stage::filling) && !at(Phase::meeting, Stage::revising)) return no(RejectionCode::wrong_moment);
    if (b.done.contains(seat)) return no(RejectionCode::already_done);
    return {};
  }
  Refusal operator()(const PutOnSlip& c) const {
    if (auto r = at_sheet(c.seat)) return r;
    return may_put_on_slip(s, b, own, c.seat, c.item);
  }
  Refusal operator()(const TakeOffSlip& c) const {
    if (auto r = at_sheet(c.seat)) return r;
    const auto index = static_cast<unsigned>(static_cast<int>(c.index));
    if (index >= working_slip(b, own, c.seat).size()) return no(RejectionCode::nothing_there);
    if (slips_are_open(b) && is_carried(seat_of(b, c.seat), index)) return no(RejectionCode::already_done);
    return {};
  }
  Refusal operator()(const SealSlip& c) const { return at_sheet(c.seat); }
  Refusal operator()(const TimeUp&) const { return no(RejectionCode::only_the_clock); }
};

}  // namespace

std::optional<Rejection> may(const Scenario& scenario, const Board& board, const Secret& own, const Command& command) {
  const SeatId seat = koop::seat_of(command);
  if (!std::holds_alternative<TimeUp>(command) && !is_seat(board, seat)) { return Deciding::no(RejectionCode::no_such_seat); }
  if (board.end.over) return Deciding::no(RejectionCode::game_is_over);
  return std::visit(Deciding{scenario, board, own}, command);
}

}  // namespace koop::rules
