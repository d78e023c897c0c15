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
struct TakeOffSlip { SeatId seat; Small<0, 3> index = 0; KOOP_FIELDS(TakeOffSlip, seat, index) };
// Filling: sealed. Revising: stays as it is. In turn: carry it out.
struct SealSlip { SeatId seat; KOOP_FIELDS(SealSlip, seat) };
// The table's clock (Rule 4.2): the stage ends for whoever has not acted.
struct TimeUp { KOOP_FIELDS(TimeUp) };

using Command = std::variant<Ready, HintKnowledge, ChooseMember, PlayCard, OfferCard, MakeGuess, EndTalk, ShareKnowledge,
                             DeclareIntention, ProposeGoal, AskTable, ProposeClose, Pass, CastVote, PutOnSlip, TakeOffSlip,
                             SealSlip, TimeUp>;

// Names on the wire and in journals, in the order of the variant.
inline constexpr auto command_names = std::to_array<std::string_view>(
    {"ready", "hint_knowledge", "choose_member", "play_card", "offer_card", "make_guess", "end_talk", "share_knowledge",
     "declare_intention", "propose_goal", "ask_table", "propose_close", "pass", "cast_vote", "put_on_slip", "take_off_slip",
     "seal_slip", "time_up"});
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
