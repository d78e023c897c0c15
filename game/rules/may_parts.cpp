#include "game/rules/may_parts.hpp"

#include <algorithm>

namespace koop::rules {
namespace {

constexpr int scaled_within = 3;  // rounds (Rule 5.6)

// Cards that say nothing without an area.
bool names_area(Technique t) { return t == Technique::scaling || t == Technique::small_step || t == Technique::advise; }

bool in_layer(const Scenario& s, Technique t) {
  if (is_reflex(t)) return s.has(RulePart::reflexes);
  if (is_free(t)) return s.has(RulePart::full_deck);
  return is_standing(t) || is_in_deck(t, s.has(RulePart::full_deck));
}

// Which of area and finding the card names (Rule 5.2).
std::optional<Rejection> may_aim(const Scenario& s, const Board& b, const PlayCard& c) {
  const bool needs_area = names_area(c.technique);
  const bool takes_area = needs_area || c.technique == Technique::exceptions || c.technique == Technique::preferred_future ||
                          c.technique == Technique::relationship;
  const bool needs_finding = c.technique == Technique::compliment;
  if (needs_area && !c.area.exists()) return refusal(RejectionCode::card_needs_area);
  if (needs_finding && !c.finding.exists()) return refusal(RejectionCode::card_needs_finding);
  if ((c.area.exists() && !takes_area) || (c.finding.exists() && !needs_finding))
    return refusal(RejectionCode::card_names_too_much);
  if (c.area.exists() && !is_area(b, c.area)) return refusal(RejectionCode::no_such_area);
  if (needs_finding) {
    const bool known = b.findings.contains(c.finding) && c.finding.index() < s.findings.size() &&
                       s.findings[c.finding.index()].kind != FindingKind::worry;
    if (!known) return refusal(RejectionCode::finding_not_known);
    if (b.complimented.contains(c.finding)) return refusal(RejectionCode::already_complimented);
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
  else if ((a.number < 0 && a.heard.empty()) || a.number_round + scaled_within <= b.round)
    r.code = RejectionCode::area_not_scaled;
  else if (footings_in(s, b, area).empty()) r.code = RejectionCode::no_footing;
  else if (goal != nullptr && goal->imposed) r.code = RejectionCode::no_footing;
  else return {};
  return r;
}

}  // namespace

std::optional<Rejection> may_play_card(const Scenario& s, const Board& b, const Secret& own, const PlayCard& c) {
  Rejection r;
  if (b.phase != Phase::talk || b.stage != Stage::asking) return refusal(RejectionCode::wrong_moment);
  if (c.seat != b.talk.leader) {
    r.code = RejectionCode::only_the_leader;
    r.seat = b.talk.leader;
    return r;
  }
  if (!in_layer(s, c.technique)) return refusal(RejectionCode::not_in_this_layer);
  if (is_free(c.technique)) {
    const bool said = std::any_of(b.talk.cards.begin(), b.talk.cards.end(),
                                  [&](const PlayedCard& played) { return played.technique == c.technique; });
    if (said) return refusal(RejectionCode::said_already);
  }
  if (c.offered_by.exists()) {
    const bool there = own.offered.contains(c.offered_by) && own.offers[c.offered_by.index()] == c.technique;
    if (!there) return refusal(RejectionCode::not_offered);
  } else if (!is_standing(c.technique) && !own.hand.contains(c.technique)) {
    return refusal(RejectionCode::not_in_hand);
  }
  if (c.wording >= s.wordings[static_cast<unsigned>(c.technique)]) return refusal(RejectionCode::no_such_wording);
  if (auto refused = may_aim(s, b, c)) return refused;
  if (c.technique == Technique::small_step) return may_step(s, b, c.area);
  return {};
}

namespace {

// Rule 7.2: what the ground that is given would need.
std::optional<Rejection> may_on_ground(const Scenario& s, const Board& b, const ShareKnowledge& c) {
  const Knowledge& k = s.knowledge[c.knowledge.index()];
  switch (c.ground) {
    case Ground::consent:
    case Ground::none: return {};
    case Ground::procedure: {
      if (!s.has(RulePart::grounds)) return refusal(RejectionCode::not_in_this_layer);
      const bool open = k.needed_by.exists() && b.fuller.procedure[k.needed_by.index()].phase == ProcedurePhase::open;
      return open ? std::nullopt : refusal(RejectionCode::no_ground_here);
    }
    case Ground::duty:
    case Ground::duty_unsaid:
      if (!s.has(RulePart::grounds)) return refusal(RejectionCode::not_in_this_layer);
      return k.duty_to.empty() ? refusal(RejectionCode::no_ground_here) : std::nullopt;
  }
  return {};
}

bool has_accord(const Board& b, SeatId seat) {
  for (unsigned i = 0; static_cast<int>(i) < b.seats; ++i) {
    if (SeatId{i} != seat && b.fuller.pair[pair_of(seat, SeatId{i})].accord) return true;
  }
  return false;
}

}  // namespace

std::optional<Rejection> may_share(const Scenario& s, const Board& b, const Secret& own, const ShareKnowledge& c) {
  if (!c.knowledge.exists() || c.knowledge.index() >= s.knowledge.size() || !own.knowledge.contains(c.knowledge)) {
    return refusal(RejectionCode::not_your_knowledge);
  }
  if (b.shared.contains(c.knowledge)) return refusal(RejectionCode::already_shared);
  const bool channel = has_accord(b, c.seat);
  if (b.shares_left <= 0 && !channel) return refusal(RejectionCode::no_shares_left);
  if (auto refused = may_on_ground(s, b, c)) return refused;
  if (c.ground != Ground::consent) return {};
  if (b.fuller.chair_empty) return refusal(RejectionCode::chair_is_empty);
  const AreaId area = s.knowledge[c.knowledge.index()].area;
  for (const Refused& before : own.refused) {
    if (before.knowledge != c.knowledge) continue;
    const bool goal_now = open_goal_in(s, b, area) != nullptr;
    const bool changed = b.trust > before.trust || (goal_now && !before.goal) ||
                         (area_of(b, area).matters_known && !before.matters_known && area_of(b, area).matters);
    if (!changed) return refusal(RejectionCode::consent_unchanged);
  }
  return {};
}

std::optional<Rejection> may_propose_goal(const Scenario& s, const Board& b, const ProposeGoal& c) {
  if (!c.goal.exists() || c.goal.index() >= s.goals.size()) return refusal(RejectionCode::no_such_goal);
  if (!is_seat(b, c.owner)) return refusal(RejectionCode::no_such_seat);
  const bool there = std::any_of(b.plan.begin(), b.plan.end(), [&](const PlanGoal& g) { return g.goal == c.goal; });
  if (there || open_goal_in(s, b, s.goals[c.goal.index()].area) != nullptr) return refusal(RejectionCode::goal_in_plan);
  if (open_goals(b) >= open_goals_max || b.plan.full()) return refusal(RejectionCode::plan_is_full);
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

// Its own form of support, or one of a partner that this seat has brought in (Rule 6.8).
RejectionCode whose(const Scenario& s, const Board& b, SeatId seat, const Service& service, bool& good) {
  good = service.institution == seat_of(b, seat).institution;
  if (good) return RejectionCode::not_your_service;
  const PartnerState& partner = b.fuller.partner[service.institution.index()];
  good = s.has(RulePart::partners) && partner.by == seat && partner.from > 0 && partner.from <= b.round;
  return partner.by == seat ? RejectionCode::partner_not_in : RejectionCode::not_your_service;
}

bool is_closed(const Scenario& s, const Board& b, Channel channel) {
  return pandemic_now(s, b) && s.pandemic.closed[static_cast<std::size_t>(channel)];
}

std::optional<Rejection> may_use(const Scenario& s, const Board& b, SeatId seat, const SlipItem& item) {
  if (!item.service.exists() || item.service.index() >= s.services.size()) return refusal(RejectionCode::item_is_odd);
  const Service& service = s.services[item.service.index()];
  Rejection r;
  r.service = item.service;
  const int last = b.last_used[item.service.index()];
  bool good = false;
  const RejectionCode not_mine = whose(s, b, seat, service, good);
  if (!good) {
    r.code = not_mine;
  } else if (is_closed(s, b, service.channel)) {
    r.code = RejectionCode::channel_closed;
  } else if (s.has(RulePart::budget) && service.budget > b.fuller.budget) {
    r.code = RejectionCode::not_enough_budget;
    r.a = static_cast<int>(service.budget);
    r.b = static_cast<int>(b.fuller.budget);
  } else if (service.serves.exists() && !may_talk_apart(s, b, seat, service.serves)) {
    r.code = RejectionCode::kept_apart;
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
  if (item.partners.empty()) return refusal(RejectionCode::partner_needed);
  if (item.partners.contains(seat)) return refusal(RejectionCode::partner_is_self);
  for (SeatId p : item.partners) {
    if (!is_seat(b, p)) return refusal(RejectionCode::no_such_seat);
  }
  return {};
}

AreaId service_area(const Scenario& s, const SlipItem& item) { return s.services[item.service.index()].area; }

std::optional<Rejection> may_feed(const Scenario& s, const Board& b, TieId tie) {
  if (!tie.exists() || tie.index() >= s.ties.size()) return refusal(RejectionCode::no_such_tie);
  if (b.tie[tie.index()].state == TieState::unnamed) return refusal(RejectionCode::tie_not_named);
  if (b.tie[tie.index()].state == TieState::active) return refusal(RejectionCode::tie_is_active);
  return {};
}

}  // namespace

namespace {

// Fields that belong to the kind, and no others.
bool is_odd(const SlipItem& item) {
  const bool takes_service = item.kind == SlipKind::support || item.kind == SlipKind::joint;
  const bool basket = item.kind == SlipKind::tool && item.of == static_cast<int>(Tool::service_basket);
  const bool takes_partners =
      item.kind == SlipKind::joint || item.kind == SlipKind::building || item.kind == SlipKind::project || basket;
  const bool takes_number = item.kind == SlipKind::referral || item.kind == SlipKind::project || item.kind == SlipKind::tool ||
                            item.kind == SlipKind::procedure;
  return (!takes_service && item.service.exists()) || (!takes_partners && !item.partners.empty()) ||
         (item.kind != SlipKind::community && item.tie.exists()) || (!takes_number && item.of != 0) ||
         (item.kind != SlipKind::procedure && item.step != 0);
}

std::optional<Rejection> may_work_on(const Scenario& s, const Board& b, const SlipItem& item) {
  if (!s.has(RulePart::social_projects)) return refusal(RejectionCode::not_in_this_layer);
  const auto of = static_cast<unsigned>(static_cast<int>(item.of));
  if (of >= s.projects.size()) return refusal(RejectionCode::no_such_project);
  const ProjectState& state = b.fuller.project[of];
  if (!state.offered) return refusal(RejectionCode::project_not_offered);
  if (state.phase == ProjectPhase::done || state.phase == ProjectPhase::dropped) return refusal(RejectionCode::project_is_over);
  if (s.has(RulePart::budget) && state.phase == ProjectPhase::none && s.projects[of].budget > b.fuller.budget) {
    Rejection r;
    r.code = RejectionCode::not_enough_budget;
    r.a = static_cast<int>(s.projects[of].budget);
    r.b = static_cast<int>(b.fuller.budget);
    return r;
  }
  return {};
}

std::optional<Rejection> may_use_tool(const Scenario& s, const Board& b, const SlipItem& item) {
  if (!s.has(RulePart::tools)) return refusal(RejectionCode::not_in_this_layer);
  const auto of = static_cast<unsigned>(static_cast<int>(item.of));
  if (of >= enum_count<Tool>) return refusal(RejectionCode::item_is_odd);
  const bool basket = of == static_cast<unsigned>(Tool::service_basket);
  const bool used = ((b.fuller.tools >> of) & 1) != 0 || (basket && s.board.baskets);
  if (used) return refusal(RejectionCode::tool_used_already);
  if (basket && item.partners.size() != 1) return refusal(RejectionCode::partner_needed);
  if (!basket && is_closed(s, b, Channel::home_visit)) return refusal(RejectionCode::channel_closed);
  return {};
}

std::optional<Rejection> may_for_team(const Scenario& s, const Board& b, SeatId seat, const SlipItem& item) {
  switch (item.kind) {
    case SlipKind::overtime: return s.has(RulePart::strain) ? std::nullopt : refusal(RejectionCode::not_in_this_layer);
    case SlipKind::helper_support: return s.has(RulePart::strain) ? std::nullopt : refusal(RejectionCode::not_in_this_layer);
    case SlipKind::referral:
      if (!s.has(RulePart::partners)) return refusal(RejectionCode::not_in_this_layer);
      return may_invite(s, b, InstitutionId{static_cast<unsigned>(static_cast<int>(item.of))});
    case SlipKind::project: return may_work_on(s, b, item);
    case SlipKind::information:
      if (!s.has(RulePart::information)) return refusal(RejectionCode::not_in_this_layer);
      return b.fuller.entry_ease >= entry_ease_max ? refusal(RejectionCode::no_more_needed) : std::nullopt;
    case SlipKind::tool: return may_use_tool(s, b, item);
    case SlipKind::coaching:
      if (!s.has(RulePart::coaching)) return refusal(RejectionCode::not_in_this_layer);
      if (b.fuller.coached.contains(seat)) return refusal(RejectionCode::used_up_once);
      return b.fuller.coached.size() >= coached_max ? refusal(RejectionCode::no_more_needed) : std::nullopt;
    case SlipKind::procedure: return refusal(RejectionCode::only_by_itself);
    case SlipKind::support:
    case SlipKind::joint:
    case SlipKind::building:
    case SlipKind::community: break;
  }
  return {};
}

}  // namespace

std::optional<Rejection> may_hold_item(const Scenario& s, const Board& b, SeatId seat, const SlipItem& item) {
  if (is_odd(item)) return refusal(RejectionCode::item_is_odd);
  const bool takes_service = item.kind == SlipKind::support || item.kind == SlipKind::joint;
  const bool with_others = item.kind == SlipKind::joint || item.kind == SlipKind::building || item.kind == SlipKind::project;
  if (with_others || !item.partners.empty()) {
    if (auto r = may_partner(b, seat, item)) return r;
  }
  if (item.kind == SlipKind::building && item.partners.size() != 1) return refusal(RejectionCode::item_is_odd);
  if (item.kind == SlipKind::community) return may_feed(s, b, item.tie);
  return takes_service ? may_use(s, b, seat, item) : may_for_team(s, b, seat, item);
}

namespace {

// What lies on a sheet already: building and the like once a month; one form of support in one joint act of an area (Rule 6.3); a
// form of support, tie, project or tool not twice, whoever else takes part.
bool excludes(const Scenario& s, const SlipItem& there, const SlipItem& item) {
  const bool joint_here = item.kind == SlipKind::joint && there.kind == SlipKind::joint;
  if (joint_here && service_area(s, there) == service_area(s, item)) return true;
  if (item.service.exists() || there.service.exists()) return there.service == item.service;
  return there.kind == item.kind && there.tie == item.tie && there.of == item.of;
}

}  // namespace

std::optional<Rejection> may_put_on_slip(const Scenario& s, const Board& b, const Secret& own, SeatId seat,
                                         const SlipItem& item) {
  if (auto r = may_hold_item(s, b, seat, item)) return r;
  const bool for_itself = item.kind == SlipKind::helper_support || item.kind == SlipKind::procedure;
  if (seat_of(b, seat).strain >= exhausted && !for_itself) return refusal(RejectionCode::too_exhausted);
  const Slip& slip = working_slip(b, own, seat);
  const bool twice = std::any_of(slip.begin(), slip.end(), [&](const SlipItem& there) { return excludes(s, there, item); });
  if (twice) return refusal(RejectionCode::on_slip_already);
  if (slip.full()) return refusal(RejectionCode::slip_is_full);
  const int left = time_left(s, b, seat, slip);
  const int cost = cost_of(s, b, seat, item);
  if (cost > left) {
    Rejection r;
    r.code = RejectionCode::not_enough_time;
    r.service = item.service;
    r.a = cost;
    r.b = std::max(left, 0);
    return r;
  }
  return {};
}

}  // namespace koop::rules
