#include "game/rules/play.hpp"

namespace koop::rules {
namespace {

// Rule 9.2: an area left alone for longer than its pressure allows loses one point a month.
void press(Play& play) {
  for (unsigned i = 0; i < play.areas(); ++i) {
    const AreaId area{i};
    if (area_of(play.board(), area).idle > play.s.areas[i].pressure) {
      lose(play, area, 1, {WhyKind::pressure, static_cast<int>(i)});
    }
  }
}

// Rule 9.1: the first outcome whose conditions hold happens.
void let_happen(Play& play, EventId event) {
  for (OutcomeId outcome : play.s.events[event.index()].outcomes) {
    const Outcome& o = play.s.outcomes[outcome.index()];
    if (!holds(play.s, play.board(), o.when)) continue;
    play.emit(EventHappened{event, outcome});
    carry_out(play, o.effects, {WhyKind::event, static_cast<int>(outcome.index())});
    return;
  }
}

}  // namespace

void begin_round(Play& play, int round) {
  const EventId due = play.board().announced;
  const SeatId first = round == 1 ? SeatId{0} : next_seat(play.board(), play.board().first);
  play.emit(RoundBegan{round, first});
  if (round > 1) play.emit(SlipsCleared{});
  play.emit(StageBegan{Phase::life, Stage::reading, {}});
  press(play);
  if (due.exists()) let_happen(play, due);
  if (round < play.board().rounds) { play.emit(EventAnnounced{play.hidden().events[static_cast<unsigned>(round - 1)]}); }
}

}  // namespace koop::rules
