#pragma once
// One whole game by programs, without a server, and what came of it. Pure: the same plan gives the same outcome.

#include <functional>

#include "game/bots/bot.hpp"
#include "game/rules/rules.hpp"
#include "game/scenario/load.hpp"

namespace koop::simulate {

// What the programs of a game may not do: for measuring what it is worth (Rule 16).
struct Without {
  std::uint32_t techniques = 0;  // bit per Technique
  std::uint32_t slip_kinds = 0;  // bit per SlipKind
  ServiceId service;
  bool sharing = false;    // with consent
  bool notifying = false;  // by duty
  bool inviting = false;   // the family to the meeting
  bool safety_plan = false;
  [[nodiscard]] bool anything() const {
    return techniques != 0 || slip_kinds != 0 || service.exists() || sharing || notifying || inviting || safety_plan;
  }
};

struct Plan {
  std::uint64_t seed = 1;
  unsigned seats = 6;  // the first of the scenario's institutions
  Habit habit = Habit::cooperative;
  unsigned stray_percent = 0;
  Without without;
  MonthMode month_mode = MonthMode::together;
};

struct Outcome {
  Profile profile = Profile::protection;
  int rounds = 0;
  int trust = 0, agency = 0, safety = 0, safety_after = 0;
  int own = 0, support = 0, after = 0;         // sums over all areas, at the end and half a year later
  int worst_rise = 0;                          // of the areas that matter, half a year later against the start: the least
  int felt_safety = 0, felt_safety_after = 0;  // as the rules count it (Rule 2.2)
  int agency_round = 0;                        // the first month with agency at the threshold; 0: never
  int contacts = 0, over = 0, clashes = 0, joint_acts = 0, solo_acts = 0, rested = 0;
  int steps = 0, ties = 0, signs = 0, findings = 0, shared = 0, kept = 0, not_kept = 0, notified = 0;
  int yes = 0, not_like_this = 0, crises = 0, late_steps = 0, strain = 0;
  std::array<int, enum_count<Technique>> played{};
  std::array<int, enum_count<Technique>> full{};
  std::array<int, ServiceId::cap> used{};
  std::array<int, enum_count<SlipKind>> kinds{};
  ServiceSet playable;  // was possible at least once for its seat
  unsigned commands = 0;
  bool ended = false;
  std::string stopped;  // why a game did not end: a program's command that was refused, or a program that waits
};

// Called after every step: the state after it, the command and its facts.
using Watch = std::function<void(const rules::State&, const Command*, const std::vector<Fact>&)>;

// Bounded: a game that does not end within 20,000 commands comes back with `ended` false.
Outcome play(const rules::Scenario& scenario, const Catalogue& catalogue, const Plan& plan, const Watch& watch = {});

}  // namespace koop::simulate
