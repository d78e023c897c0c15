#include "game/rules/play.hpp"

namespace koop::rules {

bool slips_are_open(const Board& board) { return board.stage == Stage::revising || board.stage == Stage::acting; }

const Slip& working_slip(const Board& board, const Secret& own, SeatId seat) {
  return slips_are_open(board) ? seat_of(board, seat).slip : own.slip;
}

Units cost_of(const Scenario& scenario, const SlipItem& item) {
  return item.service.exists() ? scenario.services[item.service.index()].cost : Units{1};
}

Units time_left(const Scenario& scenario, const Board& board, const Slip& slip) {
  int left = board.seats == 2 ? scenario.numbers.time_two_seats : scenario.numbers.time_per_seat;
  for (const SlipItem& item : slip) left -= cost_of(scenario, item);
  return left;
}

void begin_filling(Play& play) { play.emit(StageBegan{Phase::meeting, Stage::filling, {}}); }

void reveal_slips(Play& play) {
  for (unsigned i = 0; i < play.seats(); ++i) play.emit(SlipShown{SeatId{i}, play.secret(SeatId{i}).slip});
  play.emit(StageBegan{Phase::meeting, Stage::revising, {}});
  recount(play);
}

}  // namespace koop::rules
