#pragma once
// Reading the closed vocabulary of conditions, and the few questions about a board that several rules ask.

#include "game/rules/state.hpp"

namespace koop::rules {

// All conditions hold on what everybody sees, with what information actions have eased (Rule 6.7). `matters` reads the board's knowledge of it: unknown is false.
bool holds_openly(const Scenario& scenario, const Board& board, const Conditions& conditions);

// All conditions hold in truth: `matters` reads the scenario. For outcomes, answers and the family's words.
bool holds(const Scenario& scenario, const Board& board, const Conditions& conditions);

inline const AreaState& area_of(const Board& board, AreaId area) { return board.area[area.index()]; }
inline const SeatState& seat_of(const Board& board, SeatId seat) { return board.seat[seat.index()]; }

// An open goal of the plan in this area, or nullptr.
const PlanGoal* open_goal_in(const Scenario& scenario, const Board& board, AreaId area);

// The family has asked for this form of support: by a sign on its board or a goal of the plan (Rule 3.3).
bool asked_for(const Scenario& scenario, const Board& board, ServiceId service);

// The family's own number in an area, as its voice feels it (Rule 2.1).
Points number_of(const Scenario& scenario, const Board& board, AreaId area);
// … and as another member sees it (Rule 2.1).
Points number_of(const Scenario& scenario, const Board& board, AreaId area, MemberId member);
// Whether the family works on this area by its own wish, so that advice in it was asked for (Rule 5.1).
bool wants_advice(const Scenario& scenario, const Board& board, AreaId area);

// What a small step in this area could stand on: strengths and exceptions, signs, active ties, each once per area (Rule 5.6).
using Footings = CappedArray<Footing, 32>;
Footings footings_in(const Scenario& scenario, const Board& board, AreaId area);

// The seat that holds an institution; none when nobody does.
SeatId seat_of_institution(const Board& board, InstitutionId institution);

// What has risen since the last talk ended, and whether anything fell (Rule 5.4).
AreaSet risen_since_talk(const Board& board);
bool fell_since_talk(const Board& board);

// A number of the table with its barriers and enablers (Rule 10.3), never below 0.
int number_now(const Scenario& scenario, const Board& board, BarrierNumber number, int base);

// Safety as the rules count it: of two voices the lower (Rule 2.2).
AreaId safety_area(const Scenario& scenario);
int felt_safety(const Scenario& scenario, int total);
inline constexpr int unsafe = 3;
// Rule 5.8: nothing else has its full effect before there is a safety plan.
bool safety_comes_first(const Scenario& scenario, const Board& board);
// Whether this is a month of the pandemic (Rule 9.5).
bool pandemic_now(const Scenario& scenario, const Board& board);
// While a procedure keeps two people apart, nobody works with both.
bool kept_apart(const Scenario& scenario, const Board& board);

// Items of a seat's open sheet that have had their turn, and those of them that were not possible any more (Rule 3.4).
inline bool is_carried(const SeatState& seat, unsigned item) { return ((seat.carried >> item) & 1) != 0; }
inline bool has_rested(const SeatState& seat, unsigned item) { return ((seat.rested >> item) & 1) != 0; }

// The seat after `seat` in table order.
SeatId next_seat(const Board& board, SeatId seat);

// Open goals of the plan.
unsigned open_goals(const Board& board);

}  // namespace koop::rules
