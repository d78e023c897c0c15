// Rules 6.3–6.5: which parts of the sheets are one act, how many contacts they mean, where they clash.

#include <algorithm>
#include <utility>

#include "game/rules/play.hpp"

namespace koop::rules {
namespace {

bool same_act(const Scenario& scenario, const SlipItem& mine, SeatId me, const SlipItem& theirs, SeatId them) {
  if (theirs.kind != mine.kind) return false;
  SeatSet my_group = mine.partners;
  my_group.insert(me);
  SeatSet their_group = theirs.partners;
  their_group.insert(them);
  if (!(my_group == their_group)) return false;
  if (mine.kind == SlipKind::building) return true;
  if (mine.kind == SlipKind::project) return mine.of == theirs.of;
  return scenario.services[mine.service.index()].area == scenario.services[theirs.service.index()].area;
}

// Rule 5.8: two people who are kept apart share no act.
bool divided(const Scenario& scenario, const Board& board, const SlipItem& mine, const SlipItem& theirs) {
  if (!mine.service.exists() || !theirs.service.exists() || !kept_apart(scenario, board)) return false;
  const MemberId one = scenario.services[mine.service.index()].serves;
  const MemberId other = scenario.services[theirs.service.index()].serves;
  if (!one.exists() || !other.exists()) return false;
  const Member& a = scenario.members[one.index()];
  const Member& b = scenario.members[other.index()];
  return (a.uses_violence && b.at_risk) || (a.at_risk && b.uses_violence);
}

bool has_part(const Scenario& scenario, const Board& board, SeatId them, const SlipItem& mine, SeatId me) {
  const SeatState& other = seat_of(board, them);
  for (unsigned i = 0; i < other.slip.size(); ++i) {
    const bool same = !has_rested(other, i) && same_act(scenario, mine, me, other.slip[i], them);
    if (same && !divided(scenario, board, mine, other.slip[i])) return true;
  }
  return false;
}

// Walks the acts on the sheets: `see(area, group, seat, item)` once per act; for a joint act its first seat speaks.
template <class See>
void each_act(const Scenario& scenario, const Board& board, See see) {
  for (unsigned i = 0; static_cast<int>(i) < board.seats; ++i) {
    const SeatId seat{i};
    const SeatState& one = seat_of(board, seat);
    for (unsigned k = 0; k < one.slip.size(); ++k) {
      const SlipItem& item = one.slip[k];
      if (has_rested(one, k) || (item.kind != SlipKind::support && item.kind != SlipKind::joint)) continue;
      const Service& service = scenario.services[item.service.index()];
      const SeatSet group = joint_group(scenario, board, seat, item);
      if (group.empty()) {
        if (item.kind == SlipKind::joint && !service.alone) continue;  // will rest
        see(service.area, SeatSet{seat}, seat, item);
      } else if (*group.begin() == seat) {
        see(service.area, group, seat, item);
      }
    }
  }
}

// Whether any part of the act meets the family in person and was not asked for by it.
bool meets_family(const Scenario& scenario, const Board& board, SeatSet group, AreaId area) {
  for (SeatId s : group) {
    for (const SlipItem& item : seat_of(board, s).slip) {
      if (!item.service.exists()) continue;
      const Service& service = scenario.services[item.service.index()];
      const bool part = group.size() == 1 || (item.kind == SlipKind::joint && service.area == area);
      if (part && is_contact(service.channel) && !asked_for(scenario, board, item.service)) return true;
    }
  }
  return false;
}

// Drawing a family's tree with it is a visit too, of a seat that makes no other.
int tools_in_person(const Scenario& scenario, const Board& board, SeatSet counted) {
  if (!scenario.has(RulePart::tools)) return 0;
  int visits = 0;
  for (unsigned i = 0; static_cast<int>(i) < board.seats; ++i) {
    const SeatState& seat = board.seat[i];
    for (unsigned k = 0; k < seat.slip.size(); ++k) {
      const bool in_person = seat.slip[k].of != static_cast<int>(Tool::service_basket);
      if (seat.slip[k].kind != SlipKind::tool || !in_person || has_rested(seat, k) || counted.contains(SeatId{i})) continue;
      counted.insert(SeatId{i});
      ++visits;
    }
  }
  return visits;
}

}  // namespace

bool is_contact(Channel channel) {
  return channel == Channel::home_visit || channel == Channel::office || channel == Channel::outdoors ||
         channel == Channel::online;
}

SeatSet joint_group(const Scenario& scenario, const Board& board, SeatId seat, const SlipItem& item) {
  if (item.kind != SlipKind::joint && item.kind != SlipKind::building && item.kind != SlipKind::project) return {};
  for (SeatId partner : item.partners) {
    if (!has_part(scenario, board, partner, item, seat)) return {};
  }
  SeatSet group = item.partners;
  group.insert(seat);
  return group;
}

Contacts count_contacts(const Scenario& scenario, const Board& board) {
  Contacts c;
  c.capacity = number_now(scenario, board, BarrierNumber::capacity,
                          scenario.numbers.capacity[static_cast<unsigned>(static_cast<int>(board.seats))]);
  int contacts = board.talk.member.exists() ? 1 : 0;
  // A joint act is one contact for its group instead of one for each of its seats. The seat that the family wants to ring is none.
  SeatSet counted;
  counted.insert(board.fuller.ring);
  each_act(scenario, board, [&](AreaId area, SeatSet group, SeatId, const SlipItem&) {
    if (group.size() < 2 || !meets_family(scenario, board, group, area)) return;
    ++contacts;
    for (SeatId s : group) counted.insert(s);
  });
  std::array<SeatSet, AreaId::cap> first_actors{};
  std::array<int, AreaId::cap> acts{};
  each_act(scenario, board, [&](AreaId area, SeatSet group, SeatId seat, const SlipItem& item) {
    const bool in_person = is_contact(scenario.services[item.service.index()].channel);
    if (group.size() == 1 && in_person && !counted.contains(seat) && !asked_for(scenario, board, item.service)) {
      counted.insert(seat);
      ++contacts;
    }
    // Several acts of one seat on an area are one hand at work, not a clash.
    SeatSet& seen = first_actors[area.index()];
    const bool new_hand = !seen.overlaps(group);
    for (SeatId s : group) seen.insert(s);
    if (new_hand) ++acts[area.index()];
  });
  bool foreseen = board.fuller.coordinator.exists();  // Rule 8.4: one overlap a month is seen in time
  for (unsigned a = 0; static_cast<int>(a) < board.areas; ++a) {
    if (acts[a] < 2 || open_goal_in(scenario, board, AreaId{a}) != nullptr) continue;
    if (std::exchange(foreseen, false)) continue;
    c.clashes.insert(AreaId{a});
    contacts += (acts[a] - 1) * scenario.numbers.clash_contacts;
  }
  contacts += tools_in_person(scenario, board, counted);
  if (board.talk.feedback == board.round && contacts > 0) --contacts;  // the family has said which one helps
  c.contacts = contacts;
  return c;
}

void recount(Play& play) {
  const Contacts c = count_contacts(play.s, play.board());
  play.emit(ContactsCounted{c.contacts, c.capacity, c.clashes});
}

}  // namespace koop::rules
