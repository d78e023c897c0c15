// Rule 6.3 of the fuller layers: the same hands on the same area twice running, and what is better alone.

#include <gtest/gtest.h>

#include "tests/unit/rules/full_world.hpp"
#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

constexpr std::string_view school_and_county = R"(
  1 put_on_slip item=(kind=joint service=4 partners={2})
  2 put_on_slip item=(kind=joint service=10 partners={1})
)";

// What a joint act of school and county on learning (2 + 2) brings in the second month; in the first `before` lay on the
// sheets.
int second_month(std::initializer_list<RulePart> parts, std::string_view before, unsigned months_between = 0) {
  Game g{full_world(parts)};
  g.play("to meeting filling");
  g.play(before);
  g.play("to round " + std::to_string(2 + months_between) + " meeting filling\n set area.1.support=0 trust=4");
  g.play(school_and_county);
  g.play("to month reading");
  return g.board().area[learning].support;
}

TEST(JointLimits, R6_3_the_same_pair_on_the_same_area_two_months_running) {
  const std::initializer_list<RulePart> on{RulePart::joint_limits};
  EXPECT_EQ(second_month(on, ""), 4);
  EXPECT_EQ(second_month(on, school_and_county), 3);
  EXPECT_EQ(second_month({}, school_and_county), 4) << "not in the first game";
  EXPECT_EQ(second_month(on, school_and_county, 1), 4) << "a month between";
  EXPECT_EQ(second_month(on, "1 put_on_slip item=(service=4)\n 2 put_on_slip item=(service=8)"), 4) << "each alone";
  EXPECT_EQ(
      second_month(
          on,
          "1 put_on_slip item=(kind=joint service=7 partners={2})\n 2 put_on_slip item=(kind=joint service=9 partners={1})"),
      4)
      << "on another area";
}

TEST(JointLimits, R6_3_another_pair_is_fresh) {
  rules::Scenario world = full_world({RulePart::joint_limits});
  world.services[clean].area = AreaId{learning};
  Game g{world};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(kind=joint service=1 partners={1})
    1 put_on_slip item=(kind=joint service=4 partners={0})
    to round 2 meeting filling
    ? area.1.joint_last={0,1}
    set area.1.support=0 trust=4
  )");
  g.play(school_and_county);
  g.play("to month reading\n ? area.1.support=4");
}

TEST(JointLimits, R6_3_a_confidential_matter_is_better_alone) {
  const auto gain = [](std::initializer_list<RulePart> parts, std::string_view sheets) {
    Game g{full_world(parts)};
    g.play("to meeting filling\n set area.1.support=0");
    g.play(sheets);
    g.play("to month reading");
    return g.board().area[learning].support;
  };
  constexpr std::string_view jointly = R"(
    1 put_on_slip item=(kind=joint service=16 partners={2})
    2 put_on_slip item=(kind=joint service=10 partners={1})
  )";
  EXPECT_EQ(gain({RulePart::joint_limits}, jointly), 3);
  EXPECT_EQ(gain({}, jointly), 4);
  EXPECT_EQ(gain({RulePart::joint_limits}, "1 put_on_slip item=(service=16)"), 2);
}

}  // namespace
}  // namespace koop::test
