#pragma once
// The longer decisions of `may`. All look at the board and at the seat's own secret alone.

#include "game/rules/play.hpp"

namespace koop::rules {

inline bool is_seat(const Board& b, SeatId seat) { return seat.exists() && static_cast<int>(seat.index()) < b.seats; }
inline bool is_area(const Board& b, AreaId area) { return area.exists() && static_cast<int>(area.index()) < b.areas; }

inline std::optional<Rejection> refusal(RejectionCode code) {
  Rejection r;
  r.code = code;
  return r;
}

std::optional<Rejection> may_play_card(const Scenario& s, const Board& b, const Secret& own, const PlayCard& c);
std::optional<Rejection> may_share(const Scenario& s, const Board& b, const Secret& own, const ShareKnowledge& c);
std::optional<Rejection> may_propose_goal(const Scenario& s, const Board& b, const ProposeGoal& c);

std::optional<Rejection> may_agree(const Scenario& s, const Board& b, const MakeAgreement& c);
std::optional<Rejection> may_propose_matter(const Scenario& s, const Board& b, const ProposeMatter& c);
std::optional<Rejection> may_open_procedure(const Scenario& s, const Board& b, const OpenProcedure& c);
std::optional<Rejection> may_decide(const Scenario& s, const Board& b, const Decide& c);  // quarter.cpp
// An institution of the scenario that is not at the table and has not been brought in.
std::optional<Rejection> may_invite(const Scenario& s, const Board& b, InstitutionId institution);
// Rule 5.8: the seat has not led a talk with the other of two people who are kept apart.
bool may_talk_apart(const Scenario& s, const Board& b, SeatId seat, MemberId member);
// The last month of the quarter that `round` lies in.
int quarter_end_of(int round, int rounds);

// Whether the seat could have this on a sheet at all, whatever else lies there: its own form of support, needs, partners, tie.
std::optional<Rejection> may_hold_item(const Scenario& s, const Board& b, SeatId seat, const SlipItem& item);
// The same, and there is time and room on the sheet.
std::optional<Rejection> may_put_on_slip(const Scenario& s, const Board& b, const Secret& own, SeatId seat,
                                         const SlipItem& item);

}  // namespace koop::rules
