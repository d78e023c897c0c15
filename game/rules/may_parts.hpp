#pragma once
// The longer decisions of `may`. All look at the board and at the seat's own secret alone.

#include "game/rules/play.hpp"

namespace koop::rules {

inline bool is_seat(const Board& b, SeatId seat) { return seat.exists() && static_cast<int>(seat.index()) < b.seats; }
inline bool is_area(const Board& b, AreaId area) { return area.exists() && static_cast<int>(area.index()) < b.areas; }

std::optional<Rejection> may_play_card(const Scenario& s, const Board& b, const Secret& own, const PlayCard& c);
std::optional<Rejection> may_share(const Scenario& s, const Board& b, const Secret& own, const ShareKnowledge& c);
std::optional<Rejection> may_propose_goal(const Scenario& s, const Board& b, const ProposeGoal& c);

// Whether the seat could have this on a sheet at all, whatever else lies there: its own form of support, needs, partners, tie.
std::optional<Rejection> may_hold_item(const Scenario& s, const Board& b, SeatId seat, const SlipItem& item);
// The same, and there is time and room on the sheet.
std::optional<Rejection> may_put_on_slip(const Scenario& s, const Board& b, const Secret& own, SeatId seat,
                                         const SlipItem& item);

}  // namespace koop::rules
