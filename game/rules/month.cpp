#include <algorithm>

#include "game/rules/play.hpp"

namespace koop::rules {
namespace {

bool needs_hold(const Play& play, const SlipItem& item) {
  const FullerState& f = play.board().fuller;
  const auto of = static_cast<unsigned>(static_cast<int>(item.of));
  if (item.kind == SlipKind::community) return play.board().tie[item.tie.index()].state == TieState::named;
  if (item.kind == SlipKind::referral) return f.partner[of].from == 0;
  if (item.kind == SlipKind::tool) return ((f.tools >> of) & 1) == 0;
  if (item.kind == SlipKind::information) return f.entry_ease < entry_ease_max;
  if (item.kind == SlipKind::coaching) return f.coached.size() < coached_max;
  if (item.kind == SlipKind::project) {
    const bool paid = f.project[of].phase != ProjectPhase::none || !play.s.has(RulePart::budget);
    return paid || f.budget >= play.s.projects[of].budget;
  }
  if (!item.service.exists()) return true;
  if (play.s.has(RulePart::budget) && f.budget < play.s.services[item.service.index()].budget) return false;
  return holds_openly(play.s, play.board(), play.s.services[item.service.index()].needs);
}

// Rule 3.3: the family's answer to one form of support.
FamilyAnswer answer_to(const Play& play, ServiceId id) {
  const Service& service = play.s.services[id.index()];
  const Board& b = play.board();
  if (!service.unwelcome.empty() && holds(play.s, b, service.unwelcome)) return FamilyAnswer::not_like_this;
  if (!service.welcome.empty() && holds(play.s, b, service.welcome)) return FamilyAnswer::yes;
  if (asked_for(play.s, b, id)) return FamilyAnswer::yes;
  const bool matters = play.s.areas[service.area.index()].matters;
  if (matters && b.trust >= number_now(play.s, b, BarrierNumber::yes_when_matters, play.s.numbers.yes_when_matters))
    return FamilyAnswer::yes;
  return b.trust >= play.s.numbers.yes_always ? FamilyAnswer::yes : FamilyAnswer::not_like_this;
}

// A joint act gets one answer: yes when the family would say yes to any of its parts.
FamilyAnswer answer_to_group(const Play& play, SeatSet group, AreaId area) {
  for (SeatId s : group) {
    for (const SlipItem& item : seat_of(play.board(), s).slip) {
      if (item.kind != SlipKind::joint || play.s.services[item.service.index()].area != area) continue;
      if (answer_to(play, item.service) == FamilyAnswer::yes) return FamilyAnswer::yes;
    }
  }
  return FamilyAnswer::not_like_this;
}

bool always_full(const Play& play, ServiceId id) {
  const Service& service = play.s.services[id.index()];
  if (service.statutory || service.basic || play.s.areas[service.area.index()].kind == AreaKind::safety) return true;
  const PlanGoal* goal = open_goal_in(play.s, play.board(), service.area);
  return (goal != nullptr && goal->imposed) || asked_for(play.s, play.board(), id);
}

// Rule 6.2: what one form of support brings.
int gain_of(const Play& play, ServiceId id, FamilyAnswer answer) {
  const Service& service = play.s.services[id.index()];
  int gain = service.gain;
  // Rule 5.8: before there is a safety plan nothing else has its full effect.
  const bool too_early = safety_comes_first(play.s, play.board()) && !service.basic && !service.statutory &&
                         play.s.areas[service.area.index()].kind != AreaKind::safety;
  if (too_early || (answer != FamilyAnswer::yes && !always_full(play, id))) {
    gain = gain / 2;
    if (service.cost >= 2) gain = std::max(gain, std::min<int>(1, service.gain));
  }
  return gain;
}

struct Part {
  SeatId seat;
  unsigned index;
  SlipItem item;
};
using Parts = CappedArray<Part, SeatId::cap>;

Parts parts_of(const Play& play, SeatSet group, SeatId seat, unsigned index) {
  const SlipItem& mine = seat_of(play.board(), seat).slip[index];
  Parts parts;
  if (group.empty()) {
    parts.push_back({seat, index, mine});
    return parts;
  }
  for (SeatId s : group) {
    const Slip& slip = seat_of(play.board(), s).slip;
    for (unsigned i = 0; i < slip.size(); ++i) {
      if (slip[i].kind != mine.kind || slip[i].of != mine.of || !(joint_group(play.s, play.board(), s, slip[i]) == group))
        continue;
      const bool same_area =
          !mine.service.exists() || play.s.services[slip[i].service.index()].area == play.s.services[mine.service.index()].area;
      if (same_area) {
        parts.push_back({s, i, slip[i]});
        break;
      }
    }
  }
  return parts;
}

bool can_be_paid(const Play& play, const Parts& parts) {
  if (!play.s.has(RulePart::budget)) return true;
  int price = 0;
  for (const Part& p : parts)
    price += p.item.service.exists() ? static_cast<int>(play.s.services[p.item.service.index()].budget) : 0;
  return price <= play.board().fuller.budget;
}

FamilyAnswer answer_on_sheet(const Play& play, const Part& p) { return seat_of(play.board(), p.seat).answers[p.index]; }

LineId story_of(const Play& play, ServiceId id, FamilyAnswer answer) {
  const Service& service = play.s.services[id.index()];
  const bool half = answer != FamilyAnswer::yes && !always_full(play, id) && !service.story_half.empty();
  return play.pick_line(half ? service.story_half : service.story, 30 + id.index());
}

// Rule 6.4: others have already worked on this area this month, not jointly with one of the group, and nobody owns a goal there.
bool comes_second(const Play& play, AreaId area, SeatSet group) {
  if (!play.board().clashes.contains(area)) return false;
  for (unsigned i = 0; i < play.seats(); ++i) {
    if (group.contains(SeatId{i})) continue;
    const SeatState& other = play.board().seat[i];
    for (unsigned k = 0; k < other.slip.size(); ++k) {
      const SlipItem& item = other.slip[k];
      const bool acted = is_carried(other, k) && !has_rested(other, k) && !item.partners.overlaps(group);
      if (acted && item.service.exists() && play.s.services[item.service.index()].area == area) return true;
    }
  }
  return false;
}

bool are_coordinated(const Play& play, const Parts& parts) {
  if (!play.s.has(RulePart::pair_ladders)) return play.board().cooperation >= 2;
  for (const Part& p : parts) {
    for (const Part& q : parts) {
      if (p.seat < q.seat && play.board().fuller.pair[pair_of(p.seat, q.seat)].level < 2) return false;
    }
  }
  return true;
}

// Rule 6.3: coordination adds to a joint act; the same hands on the same area two months running take away.
int bonus_of(const Play& play, const Parts& parts) {
  const Board& b = play.board();
  const AreaId area = play.s.services[parts[0].item.service.index()].area;
  const auto again =
      std::count_if(parts.begin(), parts.end(), [&](const Part& p) { return area_of(b, area).joint_last.contains(p.seat); });
  int bonus = are_coordinated(play, parts) ? number_now(play.s, b, BarrierNumber::joint_bonus, play.s.numbers.joint_bonus) : 0;
  if (again >= 2 && play.s.has(RulePart::joint_limits)) --bonus;
  return bonus;
}

// Rule 9.5: some ways to talk carry less while doors are closed.
bool is_weaker(const Play& play, const Service& service) {
  const Pandemic& p = play.s.pandemic;
  if (!pandemic_now(play.s, play.board()) || !p.weaker[static_cast<std::size_t>(service.channel)]) return false;
  if (service.gain <= 1) return false;
  return service.channel != Channel::online || !holds_openly(play.s, play.board(), p.device) || p.device.empty();
}

// Rules 6.3–6.5: what an act brings. Its parts add up; at coordination acting jointly gives one more; the second act of a clash
// and little trust take one each, the latter never the last point of safety with a legal basis.
int gain_of_act(const Play& play, const Parts& parts, bool joint, bool second, FamilyAnswer answer) {
  int gain = joint ? bonus_of(play, parts) : 0;
  bool safety_by_law = false;
  for (const Part& p : parts) {
    const Service& service = play.s.services[p.item.service.index()];
    gain += gain_of(play, p.item.service, answer);
    if (joint && service.confidential && play.s.has(RulePart::joint_limits)) --gain;
    if (is_weaker(play, service)) --gain;
    safety_by_law |= service.statutory && play.s.areas[service.area.index()].kind == AreaKind::safety;
  }
  if (second) --gain;
  if (play.board().trust <= 2) gain = safety_by_law ? std::max(gain - 1, std::min(gain, 1)) : gain - 1;
  return std::max(gain, 0);
}

// Rule 2.5 for pairs: a joint act lifts each of them, and proves it where it was coordinated and welcome.
void lift_pairs(Play& play, SeatSet actors, bool accepted) {
  for (SeatId a : actors) {
    for (SeatId b : actors) {
      if (!(a < b)) continue;
      const bool coordinated = play.board().fuller.pair[pair_of(a, b)].level >= 2;
      if (coordinated && accepted) play.emit(PairProven{a, b, true, false});
      raise_pair(play, a, b, {WhyKind::joint, 0});
    }
  }
}

void after_joint(Play& play, SeatSet actors, bool accepted) {
  if (play.s.has(RulePart::pair_ladders)) return lift_pairs(play, actors, accepted);
  const bool coordinated = play.board().cooperation >= 2;
  raise_cooperation(play, {WhyKind::joint, 0});
  if (!coordinated || !accepted || play.board().cooperation >= 3) return;
  play.emit(JointSucceeded{});
  if (play.board().joint_successes >= play.s.numbers.joint_for_partnership && !play.board().cooperation_rose) {
    play.emit(CooperationChanged{3, 1, {WhyKind::joint, 0}});
  }
}

// Rules 6.1–6.4: one act, alone or joint, with its gain.
void give_support(Play& play, const Parts& parts, SeatSet group) {
  const AreaId area = play.s.services[parts[0].item.service.index()].area;
  SeatSet actors;
  for (const Part& p : parts) actors.insert(p.seat);
  const bool joint = !group.empty();
  const FamilyAnswer answer = answer_on_sheet(play, parts[0]);
  const int gain = gain_of_act(play, parts, joint, comes_second(play, area, actors), answer);
  for (const Part& p : parts) {
    SeatSet with = actors;
    with.erase(p.seat);
    const int price = play.s.services[p.item.service.index()].budget;
    play.emit(ItemCarried{p.seat, static_cast<int>(p.index), p.item, with, answer, story_of(play, p.item.service, answer),
                          play.board().round, joint ? area : AreaId{}});
    if (price > 0) change_budget(play, -price, {WhyKind::service, static_cast<int>(p.item.service.index())});
    const bool plans = play.s.services[p.item.service.index()].safety_plan;
    if (plans && play.s.has(RulePart::safety_first) && !play.board().fuller.safety_plan) play.emit(SafetyPlanMade{});
  }
  attend(play, area);
  const Why why{joint ? WhyKind::joint : WhyKind::service, static_cast<int>(parts[0].item.service.index())};
  add_support(play, area, gain, why, actors);
  if (answer == FamilyAnswer::yes) {
    for (const Part& p : parts) {
      const Why from{WhyKind::service, static_cast<int>(p.item.service.index())};
      carry_out(play, play.s.services[p.item.service.index()].accepted, from, SeatSet{p.seat});
    }
  }
  if (joint) after_joint(play, actors, answer == FamilyAnswer::yes);
}

// Parts of one act that is not answered by the family.
void carry_together(Play& play, const Parts& parts, SeatSet group) {
  for (const Part& p : parts) {
    SeatSet with = group;
    with.erase(p.seat);
    play.emit(
        ItemCarried{p.seat, static_cast<int>(p.index), p.item, with, FamilyAnswer::unanswered, {}, play.board().round, {}});
  }
}

// What a seat does by itself and not with the family's yes or no.
void do_alone(Play& play, SeatId seat, const SlipItem& item) {
  switch (item.kind) {
    case SlipKind::community: return feed_tie(play, item.tie);
    case SlipKind::referral:
      return play.emit(PartnerAsked{seat, InstitutionId{static_cast<unsigned>(static_cast<int>(item.of))},
                                    std::min(play.board().round + 1, Round::highest)});
    case SlipKind::information: return play.emit(EntryEased{play.board().fuller.entry_ease + 1});
    case SlipKind::tool: return use_tool(play, seat, item);
    case SlipKind::coaching: return play.emit(Coached{SeatSet{seat}, false});
    case SlipKind::procedure: return do_procedure_item(play, seat, item);
    case SlipKind::support:
    case SlipKind::joint:
    case SlipKind::building:
    case SlipKind::project:
    case SlipKind::overtime:  // felt at the review
    case SlipKind::helper_support: return;
  }
}

void carry_out_item(Play& play, SeatId seat, unsigned index) {
  const SlipItem item = seat_of(play.board(), seat).slip[index];
  if (is_carried(seat_of(play.board(), seat), index)) return;  // with a partner's turn
  SeatSet group = joint_group(play.s, play.board(), seat, item);
  Parts parts = parts_of(play, group, seat, index);
  // A partner whose part is not possible any more lacks it.
  const bool possible = std::all_of(parts.begin(), parts.end(), [&](const Part& p) { return needs_hold(play, p.item); });
  if (!possible || !can_be_paid(play, parts)) {
    group = {};
    parts = parts_of(play, group, seat, index);
  }
  const bool fell_apart = group.empty() && (item.kind == SlipKind::building || item.kind == SlipKind::project ||
                                            (item.kind == SlipKind::joint && !play.s.services[item.service.index()].alone));
  if (fell_apart || !needs_hold(play, item)) {
    play.emit(ItemRested{seat, static_cast<int>(index), item});
    return;
  }
  switch (item.kind) {
    case SlipKind::support:
    case SlipKind::joint: return give_support(play, parts, group);
    case SlipKind::building:
      carry_together(play, parts, group);
      if (!play.s.has(RulePart::pair_ladders)) return raise_cooperation(play, {WhyKind::building, 0});
      return raise_pair(play, seat, *item.partners.begin(), {WhyKind::building, 0});
    case SlipKind::project:
      carry_together(play, parts, group);
      return work_on_project(play, ProjectId{static_cast<unsigned>(static_cast<int>(item.of))}, group);
    case SlipKind::community:
    case SlipKind::overtime:
    case SlipKind::helper_support:
    case SlipKind::referral:
    case SlipKind::information:
    case SlipKind::tool:
    case SlipKind::coaching:
    case SlipKind::procedure:
      play.emit(ItemCarried{seat, static_cast<int>(index), item, {}, FamilyAnswer::unanswered, {}, play.board().round, {}});
      return do_alone(play, seat, item);
  }
}

// The family answers a seat's items that have not had their turn; if `with` names seats, only those meant to be done with them.
void answer_items(Play& play, SeatId seat, SeatSet with) {
  const Slip slip = seat_of(play.board(), seat).slip;
  for (unsigned i = 0; i < slip.size(); ++i) {
    if (!slip[i].service.exists() || is_carried(seat_of(play.board(), seat), i)) continue;
    if (!with.empty() && !slip[i].partners.overlaps(with)) continue;
    const SeatSet group = joint_group(play.s, play.board(), seat, slip[i]);
    const Service& service = play.s.services[slip[i].service.index()];
    const FamilyAnswer answer = group.empty() ? answer_to(play, slip[i].service) : answer_to_group(play, group, service.area);
    if (seat_of(play.board(), seat).answers[i] == answer) continue;
    const auto& lines = answer == FamilyAnswer::yes ? service.yes : service.not_like_this;
    play.emit(ItemAnswered{seat, static_cast<int>(i), answer, play.pick_line(lines, 40 + i)});
  }
}

}  // namespace

void answer_slips(Play& play) {
  for (unsigned i = 0; i < play.seats(); ++i) answer_items(play, SeatId{i}, {});
}

void answer_changed_slip(Play& play, SeatId seat) {
  answer_items(play, seat, {});
  for (unsigned i = 0; i < play.seats(); ++i) {
    if (SeatId{i} != seat) answer_items(play, SeatId{i}, SeatSet{seat});
  }
}

void begin_month(Play& play) {
  answer_slips(play);
  if (play.board().month_mode == MonthMode::in_turn) {
    play.emit(StageBegan{Phase::month, Stage::acting, play.board().first});
    return;
  }
  play.emit(StageBegan{Phase::month, Stage::reading, {}});
  SeatId seat = play.board().first;
  for (unsigned n = 0; n < play.seats(); ++n, seat = next_seat(play.board(), seat)) carry_out_slip(play, seat);
}

void carry_out_slip(Play& play, SeatId seat) {
  const unsigned count = seat_of(play.board(), seat).slip.size();
  for (unsigned i = 0; i < count; ++i) carry_out_item(play, seat, i);
}

void next_in_month(Play& play) {
  const SeatId next = next_seat(play.board(), play.board().active);
  const bool all = next == play.board().first;
  play.emit(StageBegan{Phase::month, all ? Stage::reading : Stage::acting, all ? SeatId{} : next});
}

}  // namespace koop::rules
