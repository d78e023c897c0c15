// Winning and losing are both possible, and which it is depends on how the group works (rules §16, first layer).

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <set>

#include "tests/support/scenarios.hpp"
#include "tests/support/whole_game.hpp"

namespace koop::test {
namespace {

struct Tally {
  unsigned games = 0;
  std::array<unsigned, enum_count<Profile>> profiles{};
  unsigned yes = 0;
  unsigned not_like_this = 0;
  int trust = 0, agency = 0, ties = 0, steps = 0, signs = 0;
  std::vector<std::set<unsigned>> letters;

  [[nodiscard]] double good() const { return 100.0 * (profiles[0] + profiles[1]) / games; }
  [[nodiscard]] double part_yes() const { return 100.0 * yes / std::max(1u, yes + not_like_this); }
};

Tally play_many(const scenario::Loaded& loaded, unsigned seats, Habit habit, unsigned games) {
  Tally tally;
  for (std::uint64_t seed = 1; seed <= games; ++seed) {
    const Played played = play(loaded, {seed, seats, MonthMode::together, habit, {}});
    const Board& b = played.state.board;
    ++tally.games;
    ++tally.profiles[static_cast<unsigned>(b.end.profile)];
    tally.yes += played.yes;
    tally.not_like_this += played.not_like_this;
    tally.trust += b.trust;
    tally.agency += b.agency;
    tally.steps += static_cast<int>(b.steps.size());
    tally.signs += static_cast<int>(b.signs.size());
    for (const TieStatus& t : b.tie) tally.ties += t.state == TieState::active ? 1 : 0;
    std::set<unsigned> letter;
    for (LineId line : b.end.letter) letter.insert(line.index());
    tally.letters.push_back(letter);
  }
  return tally;
}

void print(const char* habit, unsigned seats, const Tally& t) {
  const double n = t.games;
  std::printf(
      "%-12s %u seats: own terms %5.1f %%, good life %5.1f %%, support goes on %5.1f %%, protection %5.1f %% | yes %4.1f %% | "
      "trust %.1f agency %.1f ties %.1f steps %.1f signs %.1f\n",
      habit, seats, 100 * t.profiles[0] / n, 100 * t.profiles[1] / n, 100 * t.profiles[2] / n, 100 * t.profiles[3] / n,
      t.part_yes(), t.trust / n, t.agency / n, t.ties / n, t.steps / n, t.signs / n);
}

TEST(Balance, FirstSnowCanBeWonAndLost) {
  const scenario::Loaded& snow = shipped("pierwszy_snieg");
  const Tally together = play_many(snow, 6, Habit::cooperative, 300);
  const Tally by_chance = play_many(snow, 6, Habit::random, 300);
  print("cooperative", 6, together);
  print("random", 6, by_chance);
  EXPECT_GE(together.good(), 50.0);
  EXPECT_LE(by_chance.good(), 5.0);
  EXPECT_GE(together.part_yes(), 10.0);
  EXPECT_LE(together.part_yes(), 90.0);
  for (unsigned seats : {2u, 4u}) {
    print("cooperative", seats, play_many(snow, seats, Habit::cooperative, 100));
    print("random", seats, play_many(snow, seats, Habit::random, 100));
  }
}

// Two games' letters share at most half of their sentences.
TEST(Balance, LettersDiffer) {
  const scenario::Loaded& snow = shipped("pierwszy_snieg");
  const Tally t = play_many(snow, 6, Habit::cooperative, 60);
  unsigned pairs = 0;
  unsigned alike = 0;
  double worst = 0;
  for (std::size_t i = 0; i < t.letters.size(); ++i) {
    ASSERT_GE(t.letters[i].size(), 5u);
    for (std::size_t k = i + 1; k < t.letters.size(); ++k) {
      std::vector<unsigned> shared;
      std::set_intersection(t.letters[i].begin(), t.letters[i].end(), t.letters[k].begin(), t.letters[k].end(),
                            std::back_inserter(shared));
      const double part =
          static_cast<double>(shared.size()) / static_cast<double>(std::min(t.letters[i].size(), t.letters[k].size()));
      ++pairs;
      alike += part > 0.5 ? 1 : 0;
      worst = std::max(worst, part);
    }
  }
  std::printf("letters: %u pairs, %u share more than half, the most alike %.0f %%\n", pairs, alike, 100 * worst);
  EXPECT_EQ(alike, 0u);
}

}  // namespace
}  // namespace koop::test
