#include "game/rules/play.hpp"

namespace koop::rules {
namespace {

// Rule 9.2: an area left alone for longer than its pressure allows loses one point a month, or what its cards say.
void press(Play& play) {
  for (unsigned i = 0; i < play.areas(); ++i) {
    const AreaId area{i};
    if (area_of(play.board(), area).idle > play.s.areas[i].pressure) fall_for_inaction(play, area);
  }
}

bool hurts(const Effects& effects) {
  for (const Effect& e : effects) {
    const bool falls = e.number < 0 && (e.kind == EffectKind::trust || e.kind == EffectKind::agency);
    if (e.kind == EffectKind::lose || e.kind == EffectKind::crisis || falls) return true;
  }
  return false;
}

// Rule 9.1: the first outcome whose conditions hold happens.
void let_happen(Play& play, EventId event) {
  for (OutcomeId outcome : play.s.events[event.index()].outcomes) {
    const Outcome& o = play.s.outcomes[outcome.index()];
    if (!holds(play.s, play.board(), o.when)) continue;
    play.emit(EventHappened{event, outcome});
    carry_out(play, o.effects, {WhyKind::event, static_cast<int>(outcome.index())});
    if (play.s.has(RulePart::later_talks) && hurts(o.effects)) play.emit(FamilyHurt{});
    return;
  }
}

// Rule 9.5: who is ill or on leave, one institution a month in turn.
void note_absence(Play& play) {
  const Pandemic& p = play.s.pandemic;
  if (!pandemic_now(play.s, play.board()) || p.absent.empty()) return;
  const auto turn = static_cast<std::size_t>(play.board().round) % (p.absent.size() + 1);
  if (turn == p.absent.size()) return;
  const SeatId seat = seat_of_institution(play.board(), p.absent[turn]);
  if (seat.exists()) play.emit(SeatAbsent{seat});
}

// Rule 9.5.
void turn_pandemic(Play& play) {
  const bool now = pandemic_now(play.s, play.board());
  if (now != play.board().fuller.pandemic) play.emit(PandemicTurned{now});
}

const Inaction* next_inaction(const Play& play, AreaId area) {
  const std::vector<Inaction>& cards = play.s.areas[area.index()].inaction;
  if (!play.s.has(RulePart::inaction_cards) || cards.empty()) return nullptr;
  return &cards[static_cast<std::size_t>(area_of(play.board(), area).inaction) % cards.size()];
}

}  // namespace

// Rule 9.2: who knows the worry behind a card sees it coming; where costs of inaction lie open, everybody does.
void foresee_inaction(Play& play) {
  for (unsigned i = 0; i < play.areas(); ++i) {
    const Inaction* next = next_inaction(play, AreaId{i});
    if (next == nullptr || play.board().area[i].foreseen.exists()) continue;
    const bool known = play.board().findings.contains(next->worry);
    if (known || play.s.board.inaction_open) play.emit(InactionForeseen{AreaId{i}, next->line});
  }
}

void fall_for_inaction(Play& play, AreaId area) {
  const Why why{WhyKind::pressure, static_cast<int>(area.index())};
  const Inaction* card = next_inaction(play, area);
  if (card == nullptr) return lose(play, area, 1, why);
  play.emit(InactionHappened{area, card->line});
  carry_out(play, card->effects, {WhyKind::inaction, static_cast<int>(area.index())});
}

void begin_round(Play& play, int round) {
  const EventId due = play.board().announced;
  const SeatId first = round == 1 ? SeatId{0} : next_seat(play.board(), play.board().first);
  play.emit(RoundBegan{round, first});
  if (round > 1) play.emit(SlipsCleared{});
  if (round > 1 && ends_quarter(round - 1, play.board().rounds)) begin_quarter(play);
  play.emit(StageBegan{Phase::life, Stage::reading, {}});
  turn_pandemic(play);
  note_absence(play);
  press(play);
  foresee_inaction(play);
  if (due.exists()) let_happen(play, due);
  watch_for_crisis(play);
  if (round < play.board().rounds) { play.emit(EventAnnounced{play.hidden().events[static_cast<unsigned>(round - 1)]}); }
}

}  // namespace koop::rules
