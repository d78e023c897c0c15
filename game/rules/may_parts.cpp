#include "game/rules/may_parts.hpp"

#include <algorithm>

namespace koop::rules {
namespace {

constexpr int scaled_within = 3;  // rounds (Rule 5.6)

std::optional<Rejection> no(RejectionCode code) {
  Rejection r;
  r.code = code;
  return r;
}

// Which of area and finding the card names (Rule 5.2).
std::optional<Rejection> may_aim(const Scenario& s, const Board& b, const PlayCard& c) {
  const bool needs_area = c.technique == Technique::scaling || c.technique == Technique::small_step;
  const bool takes_area = needs_area || c.technique == Technique::exceptions || c.technique == Technique::preferred_future ||
                          c.technique == Technique::relationship;
  const bool needs_finding = c.technique == Technique::compliment;
  if (needs_area && !c.area.exists()) return no(RejectionCode::card_needs_area);
  if (needs_finding && !c.finding.exists()) return no(RejectionCode::card_needs_finding);
  if ((c.area.exists() && !takes_area) || (c.finding.exists() && !needs_finding)) return no(RejectionCode::card_names_too_much);
  if (c.area.exists() && !is_area(b, c.area)) return no(RejectionCode::no_such_area);
  if (needs_finding) {
    const bool known = b.findings.contains(c.finding) && c.finding.index() < s.findings.size() &&
                       s.findings[c.finding.index()].kind != FindingKind::worry;
    if (!known) return no(RejectionCode::finding_not_known);
    if (b.complimented.contains(c.finding)) return no(RejectionCode::already_complimented);
  }
  return {};
}

std::optional<Rejection> may_step(const Scenario& s, const Board& b, AreaId area) {
  Rejection r;
  r.area = area;
  const AreaState& a = area_of(b, area);
  const PlanGoal* goal = open_goal_in(s, b, area);
  if (b.next_step.area.exists()) r.code = RejectionCode::step_named_already;
  else if (!b.steps.empty() && b.steps.back().area == area) r.code = RejectionCode::same_area_as_last_step;
  else if (a.number < 0 || a.number_round + scaled_within <= b.round) r.code = RejectionCode::area_not_scaled;
  else if (footings_in(s, b, area).empty()) r.code = RejectionCode::no_footing;
  else if (goal != nullptr && goal->imposed) r.code = RejectionCode::no_footing;
  else return {};
  return r;
}

}  // namespace

std::optional<Rejection> may_play_card(const Scenario& s, const Board& b, const Secret& own, const PlayCard& c) {
  Rejection r;
  if (b.phase != Phase::talk || b.stage != Stage::asking) return no(RejectionCode::wrong_moment);
  if (c.seat != b.talk.leader) {
    r.code = RejectionCode::only_the_leader;
    r.seat = b.talk.leader;
    return r;
  }
  if (!is_standing(c.technique) && !is_in_deck(c.technique)) return no(RejectionCode::not_in_this_layer);
  if (c.offered_by.exists()) {
    const bool there = own.offered.contains(c.offered_by) && own.offers[c.offered_by.index()] == c.technique;
    if (!there) return no(RejectionCode::not_offered);
  } else if (!is_standing(c.technique) && !own.hand.contains(c.technique)) {
    return no(RejectionCode::not_in_hand);
  }
  if (c.wording >= s.wordings[static_cast<unsigned>(c.technique)]) return no(RejectionCode::no_such_wording);
  if (auto refused = may_aim(s, b, c)) return refused;
  if (c.technique == Technique::small_step) return may_step(s, b, c.area);
  return {};
}

std::optional<Rejection> may_share(const Scenario& s, const Board& b, const Secret& own, const ShareKnowledge& c) {
  if (!c.knowledge.exists() || c.knowledge.index() >= s.knowledge.size() || !own.knowledge.contains(c.knowledge)) {
    return no(RejectionCode::not_your_knowledge);
  }
  if (b.shared.contains(c.knowledge)) return no(RejectionCode::already_shared);
  if (b.shares_left <= 0) return no(RejectionCode::no_shares_left);
  if (c.ground != Ground::consent) return {};
  const AreaId area = s.knowledge[c.knowledge.index()].area;
  for (const Refused& before : own.refused) {
    if (before.knowledge != c.knowledge) continue;
    const bool goal_now = open_goal_in(s, b, area) != nullptr;
    const bool changed = b.trust > before.trust || (goal_now && !before.goal) ||
                         (area_of(b, area).matters_known && !before.matters_known && area_of(b, area).matters);
    if (!changed) return no(RejectionCode::consent_unchanged);
  }
  return {};
}

std::optional<Rejection> may_propose_goal(const Scenario& s, const Board& b, const ProposeGoal& c) {
  if (!c.goal.exists() || c.goal.index() >= s.goals.size()) return no(RejectionCode::no_such_goal);
  if (!is_seat(b, c.owner)) return no(RejectionCode::no_such_seat);
  const bool there = std::any_of(b.plan.begin(), b.plan.end(), [&](const PlanGoal& g) { return g.goal == c.goal; });
  if (there || open_goal_in(s, b, s.goals[c.goal.index()].area) != nullptr) return no(RejectionCode::goal_in_plan);
  if (open_goals(b) >= open_goals_max || b.plan.full()) return no(RejectionCode::plan_is_full);
  if (c.due <= b.round || c.due > b.rounds) {
    Rejection r;
    r.code = RejectionCode::date_out_of_range;
    r.a = b.round + 1;
    r.b = static_cast<int>(b.rounds);
    return r;
  }
  return {};
}

namespace {

std::optional<Rejection> may_use(const Scenario& s, const Board& b, SeatId seat, const SlipItem& item) {
  if (!item.service.exists() || item.service.index() >= s.services.size()) return no(RejectionCode::item_is_odd);
  const Service& service = s.services[item.service.index()];
  Rejection r;
  r.service = item.service;
  const int last = b.last_used[item.service.index()];
  if (service.institution != seat_of(b, seat).institution) {
    r.code = RejectionCode::not_your_service;
  } else if (service.once && last > 0) {
    r.code = RejectionCode::used_up;
  } else if (service.cooldown > 0 && last > 0 && b.round <= last + service.cooldown) {
    r.code = RejectionCode::rests_until;
    r.a = last + service.cooldown + 1;
  } else if (!holds_openly(s, b, service.needs)) {
    r.code = RejectionCode::needs_unmet;
  } else {
    return {};
  }
  return r;
}

std::optional<Rejection> may_partner(const Board& b, SeatId seat, const SlipItem& item) {
  if (item.partners.empty()) return no(RejectionCode::partner_needed);
  if (item.partners.contains(seat)) return no(RejectionCode::partner_is_self);
  for (SeatId p : item.partners) {
    if (!is_seat(b, p)) return no(RejectionCode::no_such_seat);
  }
  return {};
}

AreaId service_area(const Scenario& s, const SlipItem& item) { return s.services[item.service.index()].area; }

std::optional<Rejection> may_feed(const Scenario& s, const Board& b, TieId tie) {
  if (!tie.exists() || tie.index() >= s.ties.size()) return no(RejectionCode::no_such_tie);
  if (b.tie[tie.index()].state == TieState::unnamed) return no(RejectionCode::tie_not_named);
  if (b.tie[tie.index()].state == TieState::active) return no(RejectionCode::tie_is_active);
  return {};
}

}  // namespace

std::optional<Rejection> may_hold_item(const Scenario& s, const Board& b, SeatId seat, const SlipItem& item) {
  const bool takes_service = item.kind == SlipKind::support || item.kind == SlipKind::joint;
  const bool takes_partners = item.kind == SlipKind::joint || item.kind == SlipKind::building;
  if ((!takes_service && item.service.exists()) || (!takes_partners && !item.partners.empty()) ||
      (item.kind != SlipKind::community && item.tie.exists())) {
    return no(RejectionCode::item_is_odd);
  }
  if (takes_partners) {
    if (auto r = may_partner(b, seat, item)) return r;
  }
  if (item.kind == SlipKind::building && item.partners.size() != 1) return no(RejectionCode::item_is_odd);
  if (item.kind == SlipKind::community) return may_feed(s, b, item.tie);
  return takes_service ? may_use(s, b, seat, item) : std::nullopt;
}

std::optional<Rejection> may_put_on_slip(const Scenario& s, const Board& b, const Secret& own, SeatId seat,
                                         const SlipItem& item) {
  if (auto r = may_hold_item(s, b, seat, item)) return r;
  const Slip& slip = working_slip(b, own, seat);
  // Building once a month; one form of support in one joint act of an area (Rule 6.3); everything else not twice.
  const bool twice = std::any_of(slip.begin(), slip.end(), [&](const SlipItem& there) {
    if (item.kind == SlipKind::building) return there.kind == SlipKind::building;
    if (item.kind == SlipKind::joint && there.kind == SlipKind::joint && service_area(s, there) == service_area(s, item))
      return true;
    return item.service.exists() ? there.service == item.service : there == item;
  });
  if (twice) return no(RejectionCode::on_slip_already);
  if (slip.full()) return no(RejectionCode::slip_is_full);
  const int left = time_left(s, b, slip);
  const int cost = cost_of(s, item);
  if (cost > left) {
    Rejection r;
    r.code = RejectionCode::not_enough_time;
    r.service = item.service;
    r.a = cost;
    r.b = left;
    return r;
  }
  return {};
}

}  // namespace koop::rules
