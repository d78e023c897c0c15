// Rules 2.5, 6.9 and 8.7 where each pair has its own ladder: what lifts it, what lowers it, and the third rung.

#include <gtest/gtest.h>

#include "tests/unit/rules/full_world.hpp"
#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

using rules::EffectKind;

// Pairs in the order of the state: 0–1, 0–2, 1–2.
constexpr std::string_view school_and_county_act = R"(
  1 put_on_slip item=(kind=joint service=4 partners={2})
  2 put_on_slip item=(kind=joint service=10 partners={1})
)";
constexpr std::string_view centre_and_school_build = R"(
  0 put_on_slip item=(kind=building partners={1})
  1 put_on_slip item=(kind=building partners={0})
)";

TEST(Ladders, R2_5_building_lifts_its_pair_alone) {
  Game g{full_world({RulePart::pair_ladders})};
  g.play("to meeting filling");
  g.play(centre_and_school_build);
  g.play(R"(
    to meeting revising
    all seal_slip -> item_carried seat=0; item_carried seat=1; pair_changed a=0 b=1 level=1 by=1 why=(kind=building); !cooperation_changed
    ? fuller.pair.0.level=1 fuller.pair.1.level=0 fuller.pair.2.level=0 cooperation=0
  )");
}

TEST(Ladders, R2_5_the_team_is_where_its_loneliest_seat_is) {
  Game g{full_world({RulePart::pair_ladders})};
  g.play("to meeting filling\n set fuller.pair.0.level=1");
  g.play(school_and_county_act);
  g.play(R"(
    to meeting revising
    all seal_slip -> pair_changed a=1 b=2 level=1 why=(kind=joint); cooperation_changed cooperation=1 by=1 why=(kind=joint)
    ? cooperation=1 fuller.pair.2.level=1
  )");
}

TEST(Ladders, R2_5_both_in_one_month) {
  Game g{full_world({RulePart::pair_ladders})};
  g.play("to meeting filling");
  g.play(school_and_county_act);
  g.play(R"(
    1 put_on_slip item=(kind=building partners={2})
    2 put_on_slip item=(kind=building partners={1})
    to month reading
    ? fuller.pair.2.level=2 cooperation=0
  )");
}

TEST(Ladders, R2_5_partnership_by_a_kept_agreement_and_joint_success) {
  Game g{full_world({RulePart::pair_ladders})};
  g.play("to meeting filling\n set fuller.pair.2.level=2");
  g.play(school_and_county_act);
  g.play(R"(
    to meeting revising
    all seal_slip -> pair_proven a=1 b=2 joint=yes kept=no; !pair_changed
    ? fuller.pair.2.joint=yes fuller.pair.2.level=2
    to round 2 meeting filling
    set fuller.pair.2.kept=yes
  )");
  g.play(school_and_county_act);
  g.play(
      "to meeting revising\n all seal_slip -> pair_proven a=1 b=2 joint=yes; pair_changed a=1 b=2 level=3 by=1 "
      "why=(kind=joint)");
}

TEST(Ladders, R2_5_what_the_family_did_not_want_proves_nothing) {
  Game g{full_world({RulePart::pair_ladders})};
  g.play("to meeting filling\n set trust=2 fuller.pair.2=(level=2 kept=yes)");
  g.play(school_and_county_act);
  g.play("to meeting revising\n all seal_slip -> !pair_proven; !pair_changed\n ? fuller.pair.2.level=2");
}

TEST(Ladders, R2_5_building_alone_stops_at_coordination) {
  Game g{full_world({RulePart::pair_ladders})};
  g.play("to meeting filling\n set fuller.pair.0=(level=2 joint=yes)");
  g.play(centre_and_school_build);
  g.play("to meeting revising\n all seal_slip -> item_carried; !pair_changed\n ? fuller.pair.0.level=2");
}

TEST(Ladders, R8_7_under_an_accord_building_reaches_partnership) {
  Game g{full_world({RulePart::pair_ladders})};
  g.play("to meeting filling\n set fuller.pair.0=(level=2 accord=yes)");
  g.play(centre_and_school_build);
  g.play("to meeting revising\n all seal_slip -> pair_changed a=0 b=1 level=3 why=(kind=building)");
  // A joint act is no building: it has to be proven.
  Game joint{full_world({RulePart::pair_ladders})};
  joint.play("to meeting filling\n set fuller.pair.2=(level=2 accord=yes)");
  joint.play(school_and_county_act);
  joint.play("to meeting revising\n all seal_slip -> pair_proven; !pair_changed");
}

TEST(Ladders, R6_3_one_more_where_every_pair_of_the_act_is_coordinated) {
  const auto gain = [](std::string_view pairs) {
    Game g{full_world({RulePart::pair_ladders})};
    g.play("to meeting filling");
    g.play(pairs);
    g.play(school_and_county_act);
    g.play("to month reading");
    return g.at("area.1.support");
  };
  EXPECT_EQ(gain("set fuller.pair.2.level=1"), "6") << "2 + 2 on top of 2";
  EXPECT_EQ(gain("set fuller.pair.2.level=2"), "7");
  EXPECT_EQ(gain("set fuller.pair.0.level=2"), "6") << "another pair's";
}

TEST(Ladders, R2_5_life_lifts_and_lowers_every_pair) {
  rules::Scenario world = full_world({RulePart::pair_ladders});
  let_event(world, 2, {effect(EffectKind::cooperation, 0, 1)});
  let_event(world, 3, {effect(EffectKind::cooperation, 0, -1)});
  Game g{world};
  g.play(R"(
    to review reading
    set fuller.pair.0.level=2
    0 ready
    1 ready
    2 ready -> event_happened; pair_changed a=0 b=2 level=1; cooperation_changed cooperation=1; pair_changed a=1 b=2 level=1
    ? fuller.pair.0.level=2 fuller.pair.1.level=1 fuller.pair.2.level=1
    to round 2 review reading
    0 ready
    1 ready
    2 ready -> event_happened; pair_changed a=0 b=1 level=1 by=-1; pair_changed a=0 b=2 level=0; pair_changed a=1 b=2 level=0; cooperation_changed cooperation=0
  )");
}

TEST(Ladders, R2_5_the_first_game_has_one_number) {
  Game g{full_world()};
  g.play("to meeting filling");
  g.play(centre_and_school_build);
  g.play("to meeting revising\n all seal_slip -> cooperation_changed cooperation=1; !pair_changed");
}

TEST(Ladders, R2_5_a_table_may_start_higher) {
  rules::Scenario world = full_world({RulePart::pair_ladders});
  world.numbers.cooperation = 2;
  Game g{world};
  g.play("? cooperation=2 fuller.pair.0.level=2 fuller.pair.1.level=2 fuller.pair.2.level=2");
  world.parts = {};
  Game team{world};
  team.play("? cooperation=2");
  // The first month has its own rise.
  world.numbers.cooperation = 1;
  Game first{world};
  first.play("to meeting filling");
  first.play(centre_and_school_build);
  first.play("to month reading\n ? cooperation=2");
}

}  // namespace
}  // namespace koop::test
