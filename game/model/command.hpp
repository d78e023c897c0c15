#pragma once
// What a person, a bot or the table's clock may ask for. Commands are imperative; `may` (game/rules) decides on each of them.
// Each names the seat it acts for, because one person may hold several.

#include <variant>

#include "game/model/parts.hpp"

namespace koop {
// One entry a line, as the table that it is.
// clang-format off

// "I have read it, go on": life, month and review.
struct Ready { SeatId seat; KOOP_FIELDS(Ready, seat) };
// Rule 7.4: the area alone, never the content.
struct HintKnowledge { SeatId seat; AreaId area; KOOP_FIELDS(HintKnowledge, seat, area) };
// Rule 5: the leader picks whom to talk with.
struct ChooseMember { SeatId seat; MemberId member; KOOP_FIELDS(ChooseMember, seat, member) };
// Rule 5.2. `offered_by` names the seat whose offered card is played; none: an own or a standing one.
// scaling, small_step: `area`. compliment: `finding`. exceptions: `area` if it is to link to one.
struct PlayCard {
  SeatId seat;
  Technique technique = Technique::best_hopes;
  SeatId offered_by;
  Small<0, 7> wording = 0;
  AreaId area;
  FindingId finding;
  KOOP_FIELDS(PlayCard, seat, technique, offered_by, wording, area, finding)
};
struct OfferCard { SeatId seat; Technique technique = Technique::preferred_future; KOOP_FIELDS(OfferCard, seat, technique) };
// Rule 2.1: before the family says its number every seat guesses it.
struct MakeGuess { SeatId seat; Points guess = 0; KOOP_FIELDS(MakeGuess, seat, guess) };
struct EndTalk { SeatId seat; KOOP_FIELDS(EndTalk, seat) };
// Rule 2.10: the leader leaves the family's chair empty at this month's meeting, or sets it out again.
struct SetOutChair { SeatId seat; bool invited = true; KOOP_FIELDS(SetOutChair, seat, invited) };
// Rule 5.2: what a seat that is not in the talk listens for, what it has heard (which of three readings), and one appreciation.
struct ListenFor { SeatId seat; ListeningTask task = ListeningTask::exact_words; KOOP_FIELDS(ListenFor, seat, task) };
struct ReadOut { SeatId seat; Small<0, 2> reading = 0; KOOP_FIELDS(ReadOut, seat, reading) };
struct Appreciate { SeatId seat; FindingId finding; KOOP_FIELDS(Appreciate, seat, finding) };
// Rule 5.5: the leader's proposal at the end of a talk.
struct OfferClosing { SeatId seat; Closing closing = Closing::appreciation; KOOP_FIELDS(OfferClosing, seat, closing) };
// Rule 7.2: with consent asked for now, or without a ground.
struct ShareKnowledge {
  SeatId seat;
  KnowledgeId knowledge;
  Ground ground = Ground::consent;
  KOOP_FIELDS(ShareKnowledge, seat, knowledge, ground)
};
// Says openly what the seat means to put on its sheet, so that others can join in.
struct DeclareIntention { SeatId seat; SlipItem item; KOOP_FIELDS(DeclareIntention, seat, item) };
struct ProposeGoal { SeatId seat; GoalId goal; SeatId owner; Round due = 0; KOOP_FIELDS(ProposeGoal, seat, goal, owner, due) };
struct AskTable { SeatId seat; QuestionId question; KOOP_FIELDS(AskTable, seat, question) };
// Rule 12.1.
struct ProposeClose { SeatId seat; KOOP_FIELDS(ProposeClose, seat) };
// Rules 8.1, 8.2: a deed for a later month of the quarter, promised to another seat or (none) to the family; told in time, it is
// moved by a month, once.
struct MakeAgreement {
  SeatId seat;
  SlipItem item;
  SeatId receiver;
  Round due = 0;
  KOOP_FIELDS(MakeAgreement, seat, item, receiver, due)
};
struct MoveAgreement { SeatId seat; KOOP_FIELDS(MoveAgreement, seat) };
// Puts to the vote: a coordinator (`owner`), handing a goal over (`goal`, `institution`), closing a procedure.
struct ProposeMatter {
  SeatId seat;
  VoteKind kind = VoteKind::coordinator;
  SeatId owner;
  GoalId goal;
  InstitutionId institution;
  ProcedureId procedure;
  KOOP_FIELDS(ProposeMatter, seat, kind, owner, goal, institution, procedure)
};
// Rule 9.4: in the month of the event, by a seat that may, without a vote.
struct OpenProcedure { SeatId seat; ProcedureId procedure; KOOP_FIELDS(OpenProcedure, seat, procedure) };
// Rule 10.2: one advice of the region's adviser in a game.
struct AskAdvice { SeatId seat; KOOP_FIELDS(AskAdvice, seat) };
// Rule 8.5: the two scales of a quarter, secret until all have given them.
struct GiveScales { SeatId seat; Points family = 0; Points team = 0; KOOP_FIELDS(GiveScales, seat, family, team) };
// Rule 8.6: the institutional team's decision and its tasks. accord: `seats` are the two; partner: `of` is the institution.
struct Decide {
  SeatId seat;
  Decision decision = Decision::nothing;
  SeatSet seats;
  Small<0, 31> of = 0;
  AreaSet tasks;
  KOOP_FIELDS(Decide, seat, decision, seats, of, tasks)
};
// Rule 10.2: after support for itself a seat swaps a card.
struct SwapCard { SeatId seat; Technique technique = Technique::preferred_future; KOOP_FIELDS(SwapCard, seat, technique) };
// Ends the seat's turn in the go-round.
struct Pass { SeatId seat; KOOP_FIELDS(Pass, seat) };
// `chosen` is for the vote on the next leader, `choice` for all others.
struct CastVote {
  SeatId seat;
  VoteChoice choice = VoteChoice::in_favour;
  SeatId chosen;
  KOOP_FIELDS(CastVote, seat, choice, chosen)
};
struct PutOnSlip { SeatId seat; SlipItem item; KOOP_FIELDS(PutOnSlip, seat, item) };
struct TakeOffSlip { SeatId seat; Small<0, 5> index = 0; KOOP_FIELDS(TakeOffSlip, seat, index) };
// Filling: sealed. Revising: stays as it is. In turn: carry it out.
struct SealSlip { SeatId seat; KOOP_FIELDS(SealSlip, seat) };
// The table's clock (Rule 4.2): the stage ends for whoever has not acted.
struct TimeUp { KOOP_FIELDS(TimeUp) };

using Command = std::variant<Ready, HintKnowledge, ChooseMember, PlayCard, OfferCard, MakeGuess, EndTalk, SetOutChair, ListenFor,
                             ReadOut, Appreciate, OfferClosing, ShareKnowledge, DeclareIntention, ProposeGoal, AskTable,
                             ProposeClose, MakeAgreement, MoveAgreement, ProposeMatter, OpenProcedure, AskAdvice, Pass, CastVote,
                             PutOnSlip, TakeOffSlip, SealSlip, GiveScales, Decide, SwapCard, TimeUp>;

// Names on the wire and in journals, in the order of the variant.
inline constexpr auto command_names = std::to_array<std::string_view>(
    {"ready", "hint_knowledge", "choose_member", "play_card", "offer_card", "make_guess", "end_talk", "set_out_chair",
     "listen_for", "read_out", "appreciate", "offer_closing", "share_knowledge", "declare_intention", "propose_goal", "ask_table",
     "propose_close", "make_agreement", "move_agreement", "propose_matter", "open_procedure", "ask_advice", "pass", "cast_vote",
     "put_on_slip", "take_off_slip", "seal_slip", "give_scales", "decide", "swap_card", "time_up"});
static_assert(command_names.size() == std::variant_size_v<Command>);

// Who sends a command: the seats of a person or bot, or the table's clock.
struct Actor {
  SeatSet seats;
  bool clock = false;
};

// The seat that a command acts for; none for the clock's.
inline SeatId seat_of(const Command& command) {
  return std::visit(
      [](const auto& c) {
        if constexpr (requires { c.seat; }) return c.seat;
        else return SeatId{};
      },
      command);
}

// clang-format on
}  // namespace koop
