#include <algorithm>

#include "game/rules/play.hpp"

namespace koop::rules {
namespace {

// Rule 7.2: whoever keeps it may not pass it on with consent any more until trust has grown.
void withdraw_consent(Play& play, KnowledgeId knowledge) {
  for (unsigned i = 0; i < play.seats(); ++i) {
    if (play.secret(SeatId{i}).knowledge.contains(knowledge) && !play.board().shared.contains(knowledge)) {
      play.emit(ConsentWithdrawn{SeatId{i}, knowledge});
    }
  }
}

void lower_cooperation(Play& play, Why why) {
  if (!play.s.has(RulePart::pair_ladders)) {
    if (play.board().cooperation > 0) play.emit(CooperationChanged{play.board().cooperation - 1, -1, why});
    return;
  }
  for (unsigned i = 1; i < play.seats(); ++i) {
    for (unsigned k = 0; k < i; ++k) lower_pair(play, SeatId{k}, SeatId{i}, why);
  }
}

void change_area(Play& play, AreaId area, int own, int support, Why why, SeatSet seats) {
  const AreaState& a = area_of(play.board(), area);
  if (own == a.own && support == a.support) return;
  play.emit(AreaChanged{area, own, support, own - a.own, support - a.support, why, seats});
}

}  // namespace

LineId Play::pick_line(std::span<const LineId> lines, unsigned salt) const {
  if (lines.empty()) return {};
  const auto n = static_cast<unsigned>(lines.size());
  const unsigned at = pick(n, salt);
  for (unsigned i = 0; i < n; ++i) {
    const LineId line = lines[(at + i) % n];
    if (!hidden().said(line)) return line;
  }
  return lines[at];
}

void add_support(Play& play, AreaId area, int points, Why why, SeatSet seats) {
  const AreaState& a = area_of(play.board(), area);
  change_area(play, area, a.own, std::min(a.support + points, points_max - a.own), why, seats);
}

void add_own(Play& play, AreaId area, int points, Why why, SeatSet seats) {
  const AreaState& a = area_of(play.board(), area);
  const int own = std::min(a.own + points, points_max);
  change_area(play, area, own, std::min<int>(a.support, points_max - own), why, seats);
}

void lose(Play& play, AreaId area, int points, Why why) {
  const AreaState& a = area_of(play.board(), area);
  const int from_support = std::min<int>(points, a.support);
  const int from_own = std::min<int>(points - from_support, a.own);
  change_area(play, area, a.own - from_own, a.support - from_support, why, {});
}

void turn_into_own(Play& play, AreaId area, int points, Why why) {
  const AreaState& a = area_of(play.board(), area);
  const int turned = std::min<int>(points, a.support);
  if (turned == 0) return add_own(play, area, 1, why);
  change_area(play, area, a.own + turned, a.support - turned, why, {});
}

void attend(Play& play, AreaId area) {
  if (!area_of(play.board(), area).attended) play.emit(AreaAttended{area});
}

void change_trust(Play& play, int by, Why why) {
  const int now = play.board().trust;
  const bool by_compliment = why.kind == WhyKind::card;
  const int limit = by > 0 && !by_compliment ? std::max(now, trust_limit_without_compliment) : points_max;
  const int next = std::clamp(now + by, 0, limit);
  if (next != now) play.emit(TrustChanged{next, next - now, why});
}

void change_agency(Play& play, int by, Why why) {
  const int now = play.board().agency;
  const int next = std::clamp(now + by, 0, points_max);
  if (next < now && play.board().fuller.agency_held) return play.emit(AgencyHeld{false});  // Rule 5.4: coping
  if (next != now) play.emit(AgencyChanged{next, next - now, why, false});
}

void raise_agency(Play& play, Why why) {
  const Board& b = play.board();
  if (b.agency_this_quarter >= play.s.numbers.agency_per_quarter || b.agency >= points_max) return;
  play.emit(AgencyChanged{b.agency + 1, 1, why, true});
}

void raise_cooperation(Play& play, Why why) {
  const Board& b = play.board();
  if (b.cooperation_rose) return;
  if (play.s.has(RulePart::pair_ladders)) {  // what brings the whole team together lifts every pair
    for (unsigned i = 1; i < play.seats(); ++i) {
      for (unsigned k = 0; k < i; ++k) raise_pair(play, SeatId{k}, SeatId{i}, why);
    }
    return;
  }
  if (b.cooperation >= 2) return;
  play.emit(CooperationChanged{b.cooperation + 1, 1, why});
}

void reveal(Play& play, FindingId finding, Why why) {
  if (play.board().findings.contains(finding)) return;
  play.emit(FindingRevealed{finding, why});
  if (play.s.findings[finding.index()].kind == FindingKind::worry) foresee_inaction(play);
}

void name_tie(Play& play, TieId tie, Why why) {
  if (play.board().tie[tie.index()].state != TieState::unnamed) return;
  play.emit(TieNamed{tie, why});
  offer_projects(play, tie);
}

void activate_tie(Play& play, TieId tie, Why why) {
  name_tie(play, tie, why);
  if (play.board().tie[tie.index()].state == TieState::named) play.emit(TieActivated{tie, why});
}

void feed_tie(Play& play, TieId tie) {
  const TieStatus& before = play.board().tie[tie.index()];
  if (before.state != TieState::named || before.last_fed == play.board().round) return;
  play.emit(TieFed{tie, play.board().round});
  if (play.board().tie[tie.index()].fed >= play.s.numbers.tie_fed) {
    activate_tie(play, tie, {WhyKind::community, static_cast<int>(tie.index())});
  }
}

void write_sign(Play& play, SignId sign) {
  if (play.board().signs.contains(sign)) return;
  const bool first = play.board().signs.empty();
  play.emit(SignWritten{sign});
  if (first) raise_agency(play, {WhyKind::sign, static_cast<int>(sign.index())});
}

void carry_out(Play& play, const Effects& effects, Why why, SeatSet seats) {
  for (const Effect& e : effects) {
    const auto id = static_cast<unsigned>(e.id);
    switch (e.kind) {
      case EffectKind::support: add_support(play, AreaId{id}, e.number, why, seats); break;
      case EffectKind::own: add_own(play, AreaId{id}, e.number, why, seats); break;
      case EffectKind::lose: lose(play, AreaId{id}, e.number, why); break;
      case EffectKind::trust: change_trust(play, e.number, why); break;
      case EffectKind::agency: change_agency(play, e.number, why); break;
      case EffectKind::cooperation:
        if (e.number > 0) raise_cooperation(play, why);
        else lower_cooperation(play, why);
        break;
      case EffectKind::reveal: reveal(play, FindingId{id}, why); break;
      case EffectKind::name_tie: name_tie(play, TieId{id}, why); break;
      case EffectKind::activate_tie: activate_tie(play, TieId{id}, why); break;
      case EffectKind::feed_tie: feed_tie(play, TieId{id}); break;
      case EffectKind::write_sign: write_sign(play, SignId{id}); break;
      case EffectKind::relation:
        for (unsigned i = 0; i < play.seats(); ++i) {
          const SeatState& seat = play.board().seat[i];
          const auto relation = static_cast<Relation>(e.number);
          if (seat.institution == InstitutionId{id} && seat.relation != relation) {
            play.emit(RelationSet{SeatId{i}, relation, why});
          }
        }
        break;
      case EffectKind::procedure_due: make_due(play, ProcedureId{id}); break;
      case EffectKind::crisis: begin_crisis(play, CrisisId{id}); break;
      case EffectKind::strain: {
        const SeatId seat = seat_of_institution(play.board(), InstitutionId{id});
        if (seat.exists()) change_strain(play, seat, e.number, why);
        break;
      }
      case EffectKind::withdraw_consent: withdraw_consent(play, KnowledgeId{id}); break;
      case EffectKind::budget: change_budget(play, e.number, why); break;
      case EffectKind::decision_makers: change_decision_makers(play, e.number, why); break;
    }
  }
}

}  // namespace koop::rules
