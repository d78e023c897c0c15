// Tuned numbers: which keys there are, what they may be, and how the sheets of a setting make one rules::Numbers. What nobody
// names keeps the value of game/rules/numbers.hpp.

#include <functional>
#include <optional>

#include "game/scenario/context.hpp"
#include "game/scenario/number_sheets.hpp"

namespace koop::scenario {
namespace {

using rules::Numbers;
using rules::Thresholds;

// One number for the table, for each head-count, or a threshold of the endings by head-count.
struct Key {
  std::string_view name;
  int lowest;
  int highest;
  void (*set)(Numbers&, unsigned seats, int value);
};

#define KOOP_ONE(name, lowest, highest)                                              \
  Key {                                                                              \
#name, lowest, highest, [](Numbers & n, unsigned, int value) { n.name = value; } \
  }
#define KOOP_BY_SEATS(name)                                                             \
  Key {                                                                                 \
#name, 0, 20, [](Numbers & n, unsigned seats, int value) { n.name[seats] = value; } \
  }
#define KOOP_THRESHOLD(name, highest)                                                                \
  Key {                                                                                              \
#name, 0, highest, [](Numbers & n, unsigned seats, int value) { n.profile[seats].name = value; } \
  }

constexpr std::array single{KOOP_ONE(trust, 0, points_max),
                            KOOP_ONE(agency, 0, points_max),
                            KOOP_ONE(time_per_seat, 1, slip_cap),
                            KOOP_ONE(time_two_seats, 1, slip_cap),
                            KOOP_ONE(hand, 1, hand_cap),
                            KOOP_ONE(shares, 0, 8),
                            KOOP_ONE(consent, 0, points_max),
                            KOOP_ONE(consent_sensitive, 0, points_max),
                            KOOP_ONE(yes_when_matters, 0, points_max),
                            KOOP_ONE(yes_always, 0, points_max),
                            KOOP_ONE(step_turns, 1, points_max),
                            KOOP_ONE(agency_per_quarter, 0, points_max),
                            KOOP_ONE(tie_fed, 1, Round::highest),
                            KOOP_ONE(joint_for_partnership, 1, 20),
                            KOOP_ONE(joint_bonus, 0, 3),
                            KOOP_ONE(goal_rise, 1, points_max),
                            KOOP_ONE(clash_contacts, 1, 3),
                            KOOP_ONE(building_cost, 1, 3),
                            KOOP_ONE(agreement_notice, 1, 3),
                            KOOP_ONE(budget, 0, points_max),
                            KOOP_ONE(decision_makers, 0, Level::highest)};
constexpr std::array by_seats{KOOP_BY_SEATS(capacity), KOOP_BY_SEATS(far_above)};
constexpr std::array thresholds{KOOP_THRESHOLD(risen, points_max),
                                KOOP_THRESHOLD(safety, points_max),
                                KOOP_THRESHOLD(safety_after, points_max),
                                KOOP_THRESHOLD(agency, points_max),
                                KOOP_THRESHOLD(ties, static_cast<int>(TieId::cap)),
                                KOOP_THRESHOLD(some_risen, points_max),
                                KOOP_THRESHOLD(some_safety, points_max)};

// Keys are numbered through: single, by seats, thresholds.
constexpr unsigned first_by_seats = single.size(), first_threshold = first_by_seats + by_seats.size();
constexpr std::array<std::string_view, 13> digits{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"};
constexpr std::size_t head_counts = 9;  // from none to eight

void read_thresholds(const Place& place, unsigned seats, NamedNumbers& out) {
  Object o(place);
  for (unsigned t = 0; t < thresholds.size(); ++t) {
    const Place value = o.maybe(thresholds[t].name);
    if (value.there()) out[{first_threshold + t, seats}] = value.number(thresholds[t].lowest, thresholds[t].highest);
  }
}

void read_sheet(Object& o, NamedNumbers& out) {
  for (unsigned k = 0; k < single.size(); ++k) {
    const Place value = o.maybe(single[k].name);
    if (value.there()) out[{k, 0}] = value.number(single[k].lowest, single[k].highest);
  }
  for (unsigned k = 0; k < by_seats.size(); ++k) {
    o.maybe(by_seats[k].name).each(head_counts, head_counts, [&](const Place& item, unsigned seats) {
      out[{first_by_seats + k, seats}] = item.number(by_seats[k].lowest, by_seats[k].highest);
    });
  }
  const Place profile = o.maybe("profile");
  if (!profile.there()) return;
  Object by_head_count(profile);
  for (unsigned seats = 2; seats < head_counts; ++seats) {
    const Place own = by_head_count.maybe(digits[seats]);
    if (own.there()) read_thresholds(own, seats, out);
  }
}

void read_sheet(const Place& place, NamedNumbers& out) {
  if (!place.there()) return;
  Object o(place);
  read_sheet(o, out);
}

// What a length changes where no sheet names it: in a short game a step has to carry further (Rule 5.6).
int step_turns_of(int rounds) { return rounds <= 4 ? 3 : rounds >= 12 ? 1 : 2; }

void read_lengths(Context& context, Object& o, std::map<int, NamedNumbers>& out) {
  const Place lengths = o.maybe("lengths");
  if (!lengths.there()) return;
  Object by_length(lengths);
  for (int months : context.out.lengths) read_sheet(by_length.maybe(digits[static_cast<std::size_t>(months)]), out[months]);
}

}  // namespace

void read_numbers(Context& context, Object& scenario) {
  const Place place = scenario.maybe("numbers");
  if (!place.there()) return;
  NumberSheets& sheets = context.out.numbers;
  Object o(place);
  read_sheet(o, sheets.always);
  read_lengths(context, o, sheets.by_length);
  const Place layers = o.maybe("layers");
  if (!layers.there()) return;
  Object by_layer(layers);
  constexpr auto names = enum_names(Layer{});
  for (std::size_t l = 0; l < names.size(); ++l) {
    const Place layer = by_layer.maybe(names[l]);
    if (!layer.there()) continue;
    Object own(layer);
    read_sheet(own, sheets.by_layer[l]);
    read_lengths(context, own, sheets.by_layer_and_length[l]);
  }
}

rules::Numbers numbers_of(const NumberSheets& sheets, const Setting& setting) {
  NamedNumbers named = sheets.always;
  const auto add = [&](const NamedNumbers& more) {
    for (const auto& [key, value] : more) named[key] = value;
  };
  const auto layer = static_cast<std::size_t>(setting.layer);
  if (const auto at = sheets.by_length.find(setting.rounds); at != sheets.by_length.end()) add(at->second);
  add(sheets.by_layer[layer]);
  const auto& lengths = sheets.by_layer_and_length[layer];
  if (const auto at = lengths.find(setting.rounds); at != lengths.end()) add(at->second);

  Numbers numbers;
  numbers.step_turns = step_turns_of(setting.rounds);
  for (const auto& [key, value] : named) {
    if (key.first < first_by_seats) single[key.first].set(numbers, 0, value);
    else if (key.first < first_threshold) by_seats[key.first - first_by_seats].set(numbers, key.second, value);
  }
  // A head-count or threshold that is not named takes the next lower head-count's.
  for (unsigned seats = 1; seats < head_counts; ++seats) {
    numbers.profile[seats] = numbers.profile[seats - 1];
    for (unsigned t = 0; t < thresholds.size(); ++t) {
      const auto at = named.find({first_threshold + t, seats});
      if (at != named.end()) thresholds[t].set(numbers, seats, at->second);
    }
  }
  return numbers;
}

}  // namespace koop::scenario
