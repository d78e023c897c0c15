// Rule 10.3: what makes work harder or easier from the start.

#include <gtest/gtest.h>

#include <set>

#include "game/rules/play.hpp"
#include "tests/unit/rules/full_world.hpp"
#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

using rules::BarrierNumber;

// One barrier alone, which changes one number by this.
Game with_barrier(BarrierNumber number, int by, std::initializer_list<RulePart> parts = {}) {
  rules::Scenario world = full_world(parts);
  world.parts.set(RulePart::barriers);
  rules::Barrier barrier;
  barrier.by[static_cast<std::size_t>(number)] = by;
  world.barriers = {barrier};
  return Game{world};
}

TEST(Barriers, R10_3_one_of_each_kind_is_laid_out) {
  std::set<std::string> barriers;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    Game g{full_world({RulePart::barriers}), {seed, 3, MonthMode::together}};
    EXPECT_EQ(g.count("barrier_laid"), 2u);
    barriers.insert(g.at("fuller.barrier.0.barrier"));
    EXPECT_EQ(g.at("fuller.barrier.1.barrier"), "2") << "the enabler";
  }
  EXPECT_EQ(barriers, (std::set<std::string>{"0", "1"})) << "either of the two, by the seed";
  Game first{full_world()};
  EXPECT_EQ(first.count("barrier_laid"), 0u);
}

TEST(Barriers, R10_3_until_it_is_lifted) {
  Game g{full_world({RulePart::barriers})};
  const auto shares = [&g] { return rules::number_now(g.scenario(), g.board(), BarrierNumber::shares, 3); };
  g.play("set fuller.barrier.0=(barrier=0)");
  EXPECT_EQ(shares(), 2);
  g.play("set fuller.barrier.0=(barrier=0 raised=yes)");
  EXPECT_EQ(shares(), 2);
  g.play("set fuller.barrier.0=(barrier=0 raised=yes lifted=yes)");
  EXPECT_EQ(shares(), 3);
  EXPECT_EQ(rules::number_now(g.scenario(), g.board(), BarrierNumber::capacity, 3), 4) << "the enabler";
}

TEST(Barriers, R10_3_shares_and_capacity) {
  with_barrier(BarrierNumber::shares, -1).play("to meeting go_round\n ? shares_left=2");
  Game fewer = with_barrier(BarrierNumber::capacity, -1);
  fewer.play(R"(
    to meeting filling
    0 put_on_slip item=(service=1)
    1 put_on_slip item=(service=4)
    to meeting revising
    ? contacts=3 capacity=2
    to month reading
    all ready -> trust_changed trust=3 why=(kind=contacts id=3)
  )");
}

TEST(Barriers, R10_3_hand_and_trust_and_cooperation) {
  Game hand = with_barrier(BarrierNumber::hand, 1);
  hand.play("? seat.0.hand=5 seat.2.hand=5");
  with_barrier(BarrierNumber::trust, -1).play("? trust=3");
  with_barrier(BarrierNumber::cooperation, 1).play("? cooperation=1");
  with_barrier(BarrierNumber::cooperation, 1, {RulePart::pair_ladders}).play("? cooperation=1 fuller.pair.2.level=1");
}

TEST(Barriers, R10_3_consent_and_what_the_family_says) {
  const auto shared = [](int by) {
    Game g = with_barrier(BarrierNumber::consent, by);
    g.play("to meeting go_round\n set trust=3\n 0 share_knowledge knowledge=4");
    return g.at("shared");
  };
  EXPECT_EQ(shared(0), "{4}");
  EXPECT_EQ(shared(1), "{}");
  const auto answer = [](int by, int trust) {
    Game g = with_barrier(BarrierNumber::yes_when_matters, by);
    g.play("to meeting filling\n set trust=" + std::to_string(trust) + "\n 1 put_on_slip item=(service=4)\n to month reading");
    return g.at("seat.1.answers.0");
  };
  EXPECT_EQ(answer(0, 2), "not_like_this");
  EXPECT_EQ(answer(-1, 2), "yes");
  EXPECT_EQ(answer(1, 3), "not_like_this");
}

TEST(Barriers, R10_3_time_and_cost) {
  Game first_month = with_barrier(BarrierNumber::time_first_month, -1);
  EXPECT_EQ(rules::time_of(first_month.scenario(), first_month.board(), SeatId{0}), 2);
  first_month.play("to round 2 life");
  EXPECT_EQ(rules::time_of(first_month.scenario(), first_month.board(), SeatId{0}), 3);
  Game building = with_barrier(BarrierNumber::building_cost, 1);
  building.play(R"(
    to meeting filling
    0 put_on_slip item=(kind=building partners={1})
    0 put_on_slip item=(service=2) -> refused not_enough_time a=2 b=1
  )");
}

TEST(Barriers, R10_3_joint_acts_and_agreements) {
  Game joint = with_barrier(BarrierNumber::joint_bonus, -1);
  joint.play(R"(
    to meeting filling
    set cooperation=2
    1 put_on_slip item=(kind=joint service=4 partners={2})
    2 put_on_slip item=(kind=joint service=10 partners={1})
    to month reading
    ? area.1.support=6
  )");
  // Where one tells each other in time, an agreement may be moved more than once.
  Game notice = with_barrier(BarrierNumber::agreement_notice, 1, {RulePart::agreements});
  notice.play(R"(
    to meeting go_round
    0 make_agreement item=(service=1) due=2
    0 move_agreement => agreement_moved due=3
    0 move_agreement => agreement_moved due=4
  )");
}

}  // namespace
}  // namespace koop::test
