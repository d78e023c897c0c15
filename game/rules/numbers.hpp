#pragma once
// The tuned numbers of a scenario; each is a JSON key of the same name (docs/scenario-format.md). Their values here are the
// defaults. Landing in the bands of rule 16 is done with these and with content, never with the bots.

#include "game/model/parts.hpp"

namespace koop::rules {

struct Thresholds {
  Count risen = 2;          // every priority ≥ start + this
  Points safety = 7;        // at the end
  Points safety_after = 6;  // half a year later
  Points agency = 7;
  Count ties = 2;
  Count some_risen = 1;  // support goes on: half of the priorities ≥ start + this
  Points some_safety = 4;
  bool operator==(const Thresholds&) const = default;
};

struct Numbers {
  Points trust = 4;
  Points agency = 3;
  Units time_per_seat = 3;
  Units time_two_seats = 4;
  Change time_first_month = 0;  // change of every seat's time in the first month (a barrier)
  Count hand = 4;
  Count shares = 3;
  Points consent = 3;
  Points consent_sensitive = 5;
  Points yes_when_matters = 3;
  Points yes_always = 6;
  std::array<Count, 9> capacity{0, 3, 3, 3, 3, 4, 4, 5, 5};
  std::array<Count, 9> far_above{3, 3, 3, 3, 3, 4, 4, 4, 4};
  Count step_turns = 2;  // support that a step turns into own
  Count agency_per_quarter = 2;
  Count tie_fed = 2;  // different rounds
  Count joint_for_partnership = 2;
  Count joint_bonus = 1;  // of a joint act at coordination
  Count goal_rise = 2;
  Count clash_contacts = 1;  // contacts more for each clash
  Units building_cost = 1;
  Count agreement_notice = 1;  // months between making an agreement and its date, at least
  Level cooperation = 0;       // of every pair at the start
  Points budget = 6;
  Level decision_makers = 1;
  std::array<Thresholds, 9> profile{};  // by number of seats
  bool operator==(const Numbers&) const = default;
};

}  // namespace koop::rules
