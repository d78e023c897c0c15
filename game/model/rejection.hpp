#pragma once
// Why a command was refused: a code and what the sentence needs. `text` words it; the sender always gets it.

#include "game/model/ids.hpp"
#include "game/model/vocabulary.hpp"

namespace koop {
// One entry a line, as the table that it is.
// clang-format off

KOOP_ENUM(RejectionCode,
          not_your_seat,        // the actor does not hold the seat
          no_such_seat,
          only_the_clock,       // TimeUp from a person
          game_is_over,
          wrong_moment,         // the command belongs to another phase or stage
          not_your_turn,        // seat: whose turn it is
          already_done,         // ready, guessed, sealed or spoken already
          vote_is_open,         // first the vote
          no_vote_open,
          already_voted,
          choose_a_seat,        // the leader's vote needs a seat
          leads_already,        // never the same seat twice running
          only_the_leader,      // seat: the leader
          leader_plays_own,     // the leader does not offer cards
          already_offered,
          no_such_member,
          may_not_talk_child,
          not_in_hand,
          not_offered,
          not_in_this_layer,
          no_such_wording,
          card_needs_area,
          card_needs_finding,
          card_names_too_much,  // an area or finding where the card takes none
          finding_not_known,
          already_complimented,
          no_such_area,
          step_named_already,
          same_area_as_last_step,
          area_not_scaled,
          no_footing,
          hinted_already,
          not_your_knowledge,
          already_shared,
          no_shares_left,
          consent_unchanged,    // asked before and nothing has changed
          too_many_intentions,
          proposed_already,     // one thing to the vote for each seat in a month
          no_such_goal,
          goal_in_plan,
          plan_is_full,
          date_out_of_range,    // a: first, b: last possible month
          no_such_question,
          closing_agreed_already,
          not_your_service,     // another institution's form of support
          needs_unmet,          // service: the scenario's sentence says what is missing
          used_up,              // once in a game
          rests_until,          // a: month from which it is possible again
          not_enough_time,      // a: needed, b: left
          slip_is_full,
          item_is_odd,          // fields that do not belong to this kind
          partner_needed,
          partner_is_self,
          no_such_tie,
          tie_not_named,
          tie_is_active,
          on_slip_already,
          nothing_there,        // no item at that place of the sheet
          // the fuller layers
          said_already,         // what is said beside the cards, once a talk
          chair_is_empty,       // the family is not at the meeting
          leader_is_talking,    // the leader has no listening task
          not_listening,
          already_appreciated,
          agreement_open,       // one of each seat at a time
          no_agreement,
          agreement_moved_already,
          agreement_not_possible,  // what may be promised: a form of support, a joint act, a community action
          no_procedure_due,
          may_not_open,         // seat's institution cannot open it; others report to one that can
          no_ground_here,       // this ground does not carry this information
          kept_apart,           // one of two people who are kept apart
          member_away,
          channel_closed,       // the pandemic has closed this way to meet
          overtime_is_used,     // its time is already on the sheet
          too_exhausted,        // strain 5: only support for itself, or rest
          not_enough_budget,    // a: needed, b: there
          is_at_the_table,      // that institution is no partner from outside
          partner_not_in,       // the partner's forms of support come with a referral
          already_invited,
          no_such_project,
          project_not_offered,
          project_is_over,
          tool_used_already,
          no_more_needed,       // entry is as easy as it gets; two have been coached
          only_by_itself,       // bound by a procedure or an agreement: not put by hand
          used_up_once,
          not_supported,        // a card is swapped after support for oneself
          too_many_tasks,
          choose_two_seats,
          accord_signed,
          decision_makers_needed,
          barrier_is_yours)     // not the region's to lift

struct Rejection {
  RejectionCode code = RejectionCode::wrong_moment;
  SeatId seat;
  ServiceId service;
  AreaId area;
  Small<0, 255> a = 0;
  Small<0, 255> b = 0;
  KOOP_FIELDS(Rejection, code, seat, service, area, a, b)
};

// clang-format on
}  // namespace koop
