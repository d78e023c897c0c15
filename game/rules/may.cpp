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
    if (b.fuller.away == c.member) return no(RejectionCode::member_away);
    return may_talk_apart(s, b, c.seat, c.member) ? Refusal{} : no(RejectionCode::kept_apart);
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
  // A part of the rules that this table does not play.
  [[nodiscard]] Refusal played(RulePart part) const { return s.has(part) ? Refusal{} : no(RejectionCode::not_in_this_layer); }
  Refusal operator()(const SetOutChair& c) const {
    if (auto r = played(RulePart::empty_chair)) return r;
    if (!at(Phase::talk, Stage::asking)) return no(RejectionCode::wrong_moment);
    if (c.seat != b.talk.leader) return no(RejectionCode::only_the_leader, b.talk.leader);
    return b.fuller.not_invited == c.invited ? Refusal{} : no(RejectionCode::already_done);
  }
  Refusal operator()(const ListenFor& c) const {
    if (auto r = played(RulePart::listening)) return r;
    if (!at(Phase::talk, Stage::asking)) return no(RejectionCode::wrong_moment);
    if (c.seat == b.talk.leader) return no(RejectionCode::leader_is_talking);
    if (b.talk.listens[static_cast<std::size_t>(c.task)].contains(c.seat)) return no(RejectionCode::already_done);
    return {};
  }
  Refusal operator()(const ReadOut& c) const {
    if (!at(Phase::talk, Stage::listening)) return no(RejectionCode::wrong_moment);
    if (b.done.contains(c.seat)) return no(RejectionCode::already_done);
    return readers_of(b).contains(c.seat) ? Refusal{} : no(RejectionCode::not_listening);
  }
  Refusal operator()(const Appreciate& c) const {
    if (auto r = played(RulePart::listening)) return r;
    if (!at(Phase::talk, Stage::asking) && !at(Phase::talk, Stage::listening)) return no(RejectionCode::wrong_moment);
    if (c.seat == b.talk.leader) return no(RejectionCode::leader_is_talking);
    if (b.talk.appreciated_by.contains(c.seat)) return no(RejectionCode::already_done);
    const bool known = b.findings.contains(c.finding) && c.finding.index() < s.findings.size() &&
                       s.findings[c.finding.index()].kind != FindingKind::worry;
    if (!known) return no(RejectionCode::finding_not_known);
    return b.fuller.appreciated.contains(c.finding) ? no(RejectionCode::already_appreciated) : Refusal{};
  }
  Refusal operator()(const OfferClosing& c) const {
    if (auto r = played(RulePart::closings)) return r;
    if (!at(Phase::talk, Stage::closing)) return no(RejectionCode::wrong_moment);
    return c.seat == b.talk.leader ? Refusal{} : no(RejectionCode::only_the_leader, b.talk.leader);
  }
  Refusal operator()(const MakeAgreement& c) const {
    if (auto r = played(RulePart::agreements)) return r;
    if (auto r = in_turn(c.seat)) return r;
    return may_agree(s, b, c);
  }
  Refusal operator()(const MoveAgreement& c) const {
    if (auto r = played(RulePart::agreements)) return r;
    if (!at(Phase::life, Stage::reading) && !at(Phase::meeting, Stage::go_round)) return no(RejectionCode::wrong_moment);
    const Agreement& mine = seat_of(b, c.seat).agreement;
    if (!mine.open) return no(RejectionCode::no_agreement);
    const bool once_more = number_now(s, b, BarrierNumber::agreement_notice, 0) > 0;  // Rule 10.3: one tells each other in time
    if (mine.moved && !once_more) return no(RejectionCode::agreement_moved_already);
    return mine.due < b.rounds ? Refusal{} : no(RejectionCode::date_out_of_range);
  }
  Refusal operator()(const ProposeMatter& c) const {
    if (c.kind == VoteKind::coordinator) {
      if (auto r = played(RulePart::coordinator)) return r;
    } else if (c.kind == VoteKind::handover) {
      if (auto r = played(RulePart::handover)) return r;
    } else {
      return no(RejectionCode::item_is_odd);
    }
    if (auto r = may_propose(c.seat)) return r;
    return may_propose_matter(s, b, c);
  }
  Refusal operator()(const OpenProcedure& c) const {
    if (auto r = played(RulePart::procedures)) return r;
    if (!at(Phase::life, Stage::reading) && !at(Phase::meeting, Stage::go_round)) return no(RejectionCode::wrong_moment);
    return may_open_procedure(s, b, c);
  }
  Refusal operator()(const AskAdvice& c) const {
    if (auto r = played(RulePart::coaching)) return r;
    if (auto r = in_turn(c.seat)) return r;
    return b.fuller.advice_taken ? no(RejectionCode::used_up_once) : Refusal{};
  }
  Refusal operator()(const GiveScales& c) const {
    if (auto r = played(RulePart::quarterly_scales)) return r;
    if (!at(Phase::review, Stage::scaling)) return no(RejectionCode::wrong_moment);
    return b.done.contains(c.seat) ? no(RejectionCode::already_done) : Refusal{};
  }
  Refusal operator()(const Decide& c) const {
    if (auto r = played(RulePart::institutional_team)) return r;
    if (!at(Phase::review, Stage::deciding)) return no(RejectionCode::wrong_moment);
    if (b.done.contains(c.seat)) return no(RejectionCode::already_done);
    return may_decide(s, b, c);
  }
  Refusal operator()(const SwapCard& c) const {
    if (auto r = played(RulePart::strain)) return r;
    if (!at(Phase::review, Stage::reading)) return no(RejectionCode::wrong_moment);
    if (!seat_of(b, c.seat).supported) return no(RejectionCode::not_supported);
    return own.hand.contains(c.technique) ? Refusal{} : no(RejectionCode::not_in_hand);
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
    if (b.fuller.chair_empty) return no(RejectionCode::chair_is_empty);
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
    const Slip& slip = working_slip(b, own, c.seat);
    if (index >= slip.size()) return no(RejectionCode::nothing_there);
    if (slips_are_open(b) && is_carried(seat_of(b, c.seat), index)) return no(RejectionCode::already_done);
    const bool hour_used = slip[index].kind == SlipKind::overtime && time_left(s, b, c.seat, slip) < 1;
    if (hour_used) return no(RejectionCode::overtime_is_used);
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
