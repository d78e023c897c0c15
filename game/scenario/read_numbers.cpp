// Tuned numbers; what a scenario does not name keeps the value of game/rules/scenario.hpp.

#include <charconv>

#include "game/scenario/context.hpp"

namespace koop::scenario {
namespace {

// Takes a number's range from its type.
template <int Lo, int Hi>
void read_small(Object& object, std::string_view key, Small<Lo, Hi>& out, int lowest = Lo) {
  out = object.number_or(key, lowest, Hi, out);
}

void read_by_seats(const Place& list, std::array<Count, 9>& out) {
  list.each(out.size(), out.size(), [&](const Place& item, unsigned i) { out[i] = item.number(0, 20, out[i]); });
}

void read_thresholds(const Place& place, rules::Thresholds& out) {
  Object t(place);
  out.risen = t.number_or("risen", 0, points_max, out.risen);
  read_small(t, "safety", out.safety);
  read_small(t, "safety_after", out.safety_after);
  read_small(t, "agency", out.agency);
  out.ties = t.number_or("ties", 0, TieId::cap, out.ties);
  out.some_risen = t.number_or("some_risen", 0, points_max, out.some_risen);
  read_small(t, "some_safety", out.some_safety);
}

// {"2": {…}, "4": {…}}: a head-count that is not named, and a key that is not, take the next lower one's.
void read_profiles(const Place& place, std::array<rules::Thresholds, 9>& out) {
  Object by_seats(place);
  for (unsigned seats = 1; seats < out.size(); ++seats) {
    out[seats] = out[seats - 1];
    static constexpr std::array<std::string_view, 9> names{"0", "1", "2", "3", "4", "5", "6", "7", "8"};
    if (seats < 2) continue;
    const Place own = by_seats.maybe(names[seats]);
    if (own.there()) read_thresholds(own, out[seats]);
  }
}

}  // namespace

void read_numbers(Context& context, Object& scenario) {
  rules::Numbers& n = context.out.scenario.numbers;
  const Place place = scenario.maybe("numbers");
  if (place.there()) {
    Object o(place);
    read_small(o, "trust", n.trust);
    read_small(o, "agency", n.agency);
    n.time_per_seat = o.number_or("time_per_seat", 1, slip_cap, n.time_per_seat);
    n.time_two_seats = o.number_or("time_two_seats", 1, slip_cap, n.time_two_seats);
    n.hand = o.number_or("hand", 1, hand_cap, n.hand);
    n.shares = o.number_or("shares", 0, 8, n.shares);
    read_small(o, "consent", n.consent);
    read_small(o, "consent_sensitive", n.consent_sensitive);
    read_small(o, "yes_when_matters", n.yes_when_matters);
    read_small(o, "yes_always", n.yes_always);
    read_by_seats(o.maybe("capacity"), n.capacity);
    read_by_seats(o.maybe("far_above"), n.far_above);
    n.step_turns = o.number_or("step_turns", 1, points_max, n.step_turns);
    n.agency_per_quarter = o.number_or("agency_per_quarter", 0, points_max, n.agency_per_quarter);
    n.tie_fed = o.number_or("tie_fed", 1, Round::highest, n.tie_fed);
    n.joint_for_partnership = o.number_or("joint_for_partnership", 1, 20, n.joint_for_partnership);
    n.goal_rise = o.number_or("goal_rise", 1, points_max, n.goal_rise);
    read_profiles(o.maybe("profile"), n.profile);
  }
  Catalogue& c = context.out.catalogue;
  c.time_per_seat = n.time_per_seat;
  c.time_two_seats = n.time_two_seats;
  c.hand = n.hand;
  c.shares = n.shares;
  c.capacity = n.capacity;
}

}  // namespace koop::scenario
