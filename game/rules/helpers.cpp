// Helpers among themselves (Rules 2.5, 8.1, 8.2, 10.1, 10.2): ladders of pairs, agreements, strain.

#include <algorithm>

#include "game/rules/may_parts.hpp"

namespace koop::rules {
namespace {

// The team's number where each pair has its own: what every seat has reached with somebody, so that nobody stands apart.
int team_level(const Play& play) {
  int team = Level::highest;
  for (unsigned i = 0; i < play.seats(); ++i) team = std::min(team, best_level(play.s, play.board(), SeatId{i}));
  return team;
}

void set_pair(Play& play, SeatId a, SeatId b, int level, Why why) {
  const int now = play.board().fuller.pair[pair_of(a, b)].level;
  if (level == now) return;
  play.emit(PairChanged{a, b, level, level - now, why});
  const int team = team_level(play);
  if (team != play.board().cooperation) play.emit(CooperationChanged{team, team - play.board().cooperation, why});
}

bool same_deed(const SlipItem& promised, const SlipItem& done) {
  if (promised.service.exists()) return promised.service == done.service;
  return promised.kind == done.kind && promised.tie == done.tie;
}

// Whether the deed was carried out this month, jointly or alone.
bool was_done(const SeatState& seat, const SlipItem& promised) {
  for (unsigned i = 0; i < seat.slip.size(); ++i) {
    if (is_carried(seat, i) && !has_rested(seat, i) && same_deed(promised, seat.slip[i])) return true;
  }
  return false;
}

void reward(Play& play, SeatId seat, const Agreement& agreement, Why why) {
  const FullerState& f = play.board().fuller;
  if (f.notified > 0) {  // Rule 7.2c: a notification said openly is made up for
    play.emit(Notified{f.notified - 1});
    change_trust(play, 1, {WhyKind::notified, 0});
  }
  if (f.kept_trust == 0 || f.kept_trust + 2 <= play.board().round) change_trust(play, 1, why);
  if (!agreement.receiver.exists()) return;
  play.emit(PairProven{seat, agreement.receiver, false, true});
  raise_pair(play, seat, agreement.receiver, why);
}

void punish(Play& play, SeatId seat, const Agreement& agreement, Why why) {
  change_trust(play, -1, why);
  change_strain(play, seat, 1, why);
  if (agreement.receiver.exists()) lower_pair(play, seat, agreement.receiver, why);
}

}  // namespace

void change_strain(Play& play, SeatId seat, int by, Why why) {
  if (!play.s.has(RulePart::strain)) return;
  const int now = seat_of(play.board(), seat).strain;
  const int next = std::clamp(now + by, 0, strain_max);
  if (next != now) play.emit(StrainChanged{seat, next, next - now, why});
}

// Up to coordination by anything; on to partnership by a joint act and an agreement that worked, or under an accord.
void raise_pair(Play& play, SeatId a, SeatId b, Why why) {
  if (!play.s.has(RulePart::pair_ladders)) return;
  const PairState& p = play.board().fuller.pair[pair_of(a, b)];
  const bool building = why.kind == WhyKind::building;
  if (p.level < 2) set_pair(play, a, b, p.level + 1, why);
  else if (p.level < Level::highest && ((p.joint && p.kept) || (building && p.accord)))
    set_pair(play, a, b, Level::highest, why);
}

void lower_pair(Play& play, SeatId a, SeatId b, Why why) {
  if (!play.s.has(RulePart::pair_ladders)) return;
  const int level = play.board().fuller.pair[pair_of(a, b)].level;
  if (level > 0) set_pair(play, a, b, level - 1, why);
}

void make_agreement(Play& play, const MakeAgreement& c) {
  play.emit(AgreementMade{c.seat, {true, c.item, c.receiver, c.due, false}});
}

// Rule 8.1: what has been promised for this month lies on the sheet already, as far as it is possible; procedures first.
void prepare_sheets(Play& play) {
  prepare_procedures(play);
  for (unsigned i = 0; i < play.seats(); ++i) {
    const SeatId seat{i};
    const Agreement agreement = seat_of(play.board(), seat).agreement;
    if (!agreement.open || agreement.due != play.board().round) continue;
    if (!may_put_on_slip(play.s, play.board(), play.secret(seat), seat, agreement.item)) {
      play.emit(SlipItemPut{seat, agreement.item, false});
    }
  }
}

void settle_agreements(Play& play) {
  for (unsigned i = 0; i < play.seats(); ++i) {
    const SeatId seat{i};
    const Agreement agreement = seat_of(play.board(), seat).agreement;
    if (!agreement.open || agreement.due > play.board().round) continue;
    const bool kept = was_done(seat_of(play.board(), seat), agreement.item);
    const Why why{WhyKind::agreement, static_cast<int>(i)};
    play.emit(AgreementSettled{seat, agreement, kept});
    if (kept) reward(play, seat, agreement, why);
    else punish(play, seat, agreement, why);
  }
}

// Rules 10.1, 10.2, seat by seat: an hour more costs, support gives back.
void feel_own_work(Play& play) {
  for (unsigned i = 0; i < play.seats(); ++i) {
    const SeatId seat{i};
    const Slip slip = seat_of(play.board(), seat).slip;
    for (unsigned k = 0; k < slip.size(); ++k) {
      if (has_rested(seat_of(play.board(), seat), k)) continue;
      if (slip[k].kind == SlipKind::overtime) change_strain(play, seat, 1, {WhyKind::overtime, 0});
      if (slip[k].kind == SlipKind::helper_support) {
        play.emit(HelperSupported{seat});
        change_strain(play, seat, -2, {WhyKind::helper_support, 0});
      }
    }
  }
}

}  // namespace koop::rules
