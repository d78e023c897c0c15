#include <algorithm>

#include "game/rules/play.hpp"

namespace koop::rules {

bool slips_are_open(const Board& board) { return board.stage == Stage::revising || board.stage == Stage::acting; }

const Slip& working_slip(const Board& board, const Secret& own, SeatId seat) {
  return slips_are_open(board) ? seat_of(board, seat).slip : own.slip;
}

namespace {

// Rule 6.8: an office of the county or further away travels, unless it has agreed on how with somebody here.
bool travels(const Scenario& scenario, const Board& board, SeatId seat, const Service& service) {
  if (!scenario.has(RulePart::model_effects) || !scenario.board.distance) return false;
  const Reach reach = scenario.institutions[service.institution.index()].reach;
  if (reach == Reach::commune || reach == Reach::community) return false;
  if (service.channel != Channel::home_visit && service.channel != Channel::outdoors) return false;
  return best_level(scenario, board, seat) < 2;
}

// Rule 6.10: a service basket makes the joint acts of its two seats cheaper, with whomever: a price never depends on the partners
// that are still to be chosen.
bool has_basket(const Scenario& scenario, const Board& board, SeatId seat) {
  if (scenario.board.baskets) return true;  // Rule 11: everybody's from the start
  for (unsigned i = 0; static_cast<int>(i) < board.seats; ++i) {
    if (SeatId{i} != seat && board.fuller.pair[pair_of(seat, SeatId{i})].basket) return true;
  }
  return false;
}

int cost_of_service(const Scenario& scenario, const Board& board, SeatId seat, const SlipItem& item) {
  const Service& service = scenario.services[item.service.index()];
  int cost = service.cost;
  if (service.institution != seat_of(board, seat).institution) cost *= 2;  // through a referral
  if (travels(scenario, board, seat, service)) ++cost;
  if (item.kind == SlipKind::joint && cost > 1 && has_basket(scenario, board, seat)) --cost;
  return cost;
}

}  // namespace

int best_level(const Scenario& scenario, const Board& board, SeatId seat) {
  if (!scenario.has(RulePart::pair_ladders)) return board.cooperation;
  int best = 0;
  for (unsigned i = 0; static_cast<int>(i) < board.seats; ++i) {
    if (SeatId{i} != seat) best = std::max<int>(best, board.fuller.pair[pair_of(seat, SeatId{i})].level);
  }
  return best;
}

Units cost_of(const Scenario& scenario, const Board& board, SeatId seat, const SlipItem& item) {
  switch (item.kind) {
    case SlipKind::support:
    case SlipKind::joint: return cost_of_service(scenario, board, seat, item);
    case SlipKind::building: return number_now(scenario, board, BarrierNumber::building_cost, scenario.numbers.building_cost);
    case SlipKind::overtime: return 0;
    case SlipKind::coaching: return 2;
    case SlipKind::community:
    case SlipKind::helper_support:
    case SlipKind::referral:
    case SlipKind::project:
    case SlipKind::information:
    case SlipKind::tool:
    case SlipKind::procedure: return 1;
  }
  return 1;
}

int time_of(const Scenario& scenario, const Board& board, SeatId seat) {
  const SeatState& s = seat_of(board, seat);
  int time = board.seats == 2 ? scenario.numbers.time_two_seats : scenario.numbers.time_per_seat;
  if (board.round == 1 && scenario.has(RulePart::barriers)) {
    for (const BarrierState& b : board.fuller.barrier) {
      if (b.barrier.exists())
        time += scenario.barriers[b.barrier.index()].by[static_cast<std::size_t>(BarrierNumber::time_first_month)];
    }
  }
  if (s.strain >= strained) --time;
  if (s.absent) --time;
  const auto& pairs = board.fuller.pair;
  const bool accord = std::any_of(pairs.begin(), pairs.end(), [](const PairState& p) { return p.accord; });
  if (board.fuller.coordinator == seat && !accord) --time;
  return std::max(time - s.bound, 0);
}

int time_left(const Scenario& scenario, const Board& board, SeatId seat, const Slip& slip) {
  int left = time_of(scenario, board, seat);
  for (const SlipItem& item : slip) {
    left -= cost_of(scenario, board, seat, item);
    if (item.kind == SlipKind::overtime) ++left;
  }
  return left;
}

void begin_filling(Play& play) {
  play.emit(StageBegan{Phase::meeting, Stage::filling, {}});
  prepare_sheets(play);
}

void reveal_slips(Play& play) {
  for (unsigned i = 0; i < play.seats(); ++i) play.emit(SlipShown{SeatId{i}, play.secret(SeatId{i}).slip});
  play.emit(StageBegan{Phase::meeting, Stage::revising, {}});
  recount(play);
}

}  // namespace koop::rules
