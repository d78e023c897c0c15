#pragma once
// Many games of one cell: scenario × model × length × head-count × layer × habit, played on several threads, and their sums.

#include <string>

#include "server/simulate/game.hpp"

namespace koop::simulate {

struct Cell {
  const scenario::Loaded* loaded = nullptr;
  Setting setting;
  unsigned seats = 6;
  Habit habit = Habit::cooperative;
  unsigned stray_percent = 0;
  Without without;
};

struct Tally {
  unsigned games = 0;
  unsigned unfinished = 0;
  std::string stopped;  // why the last of them stopped
  std::array<unsigned, enum_count<Profile>> profiles{};
  // Sums over all games; divide by `games`.
  double trust = 0, agency = 0, safety = 0, safety_after = 0, own = 0, support = 0, after = 0, rounds = 0;
  double contacts = 0, over = 0, clashes = 0, joint_acts = 0, solo_acts = 0, steps = 0, ties = 0, signs = 0, findings = 0;
  double shared = 0, kept = 0, not_kept = 0, yes = 0, not_like_this = 0, crises = 0, late_steps = 0, strain = 0, commands = 0;
  std::array<std::uint64_t, enum_count<Technique>> played{};
  std::array<std::uint64_t, enum_count<Technique>> full{};
  std::array<std::uint64_t, ServiceId::cap> used{};
  std::array<std::uint64_t, enum_count<SlipKind>> kinds{};
  ServiceSet playable;
  std::vector<int> agency_rounds;  // of the games in which the threshold was reached

  void add(const Outcome& o);
  [[nodiscard]] double mean(double sum) const { return games == 0 ? 0 : sum / games; }
  // Percent of the games: the two good endings together.
  [[nodiscard]] double good() const;
  [[nodiscard]] double percent(Profile profile) const;
  [[nodiscard]] int median_agency_round() const;  // 0: reached in fewer than half of the games
};

// Called now and then with the games played so far, on one thread at a time.
using Progress = std::function<void(unsigned done, unsigned all)>;

// Seeds first_seed … first_seed + games − 1, on `threads` threads (0: as many as the machine has). The same sums whatever the
// number of threads.
// The single outcomes, by seed.
std::vector<Outcome> outcomes(const Cell& cell, std::uint64_t first_seed, unsigned games, unsigned threads);

Tally run(const Cell& cell, std::uint64_t first_seed, unsigned games, unsigned threads, const Progress& progress = {});

}  // namespace koop::simulate
