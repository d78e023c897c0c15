// Rules 6.3, 6.9 and 2.5: acting together, building cooperation, and the ladder that both climb.

#include <gtest/gtest.h>

#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

// Centre and county act together on home.
constexpr std::string_view together = R"(
  0 put_on_slip item=(kind=joint service=1 partners={2})
  2 put_on_slip item=(kind=joint service=9 partners={0})
)";
constexpr std::string_view build = R"(
  0 put_on_slip item=(kind=building partners={2})
  2 put_on_slip item=(kind=building partners={0})
)";

TEST(Joint, R6_3_the_gain_is_the_sum) {
  Game g{small_world()};
  g.play("to meeting filling\n set trust=6");
  g.play(together);
  g.play(R"(
    all seal_slip -> contacts_counted contacts=2 clashes={}
    0 seal_slip
    1 seal_slip
    2 seal_slip -> item_answered seat=0 answer=yes; item_answered seat=2 answer=yes; item_carried seat=0 with={2} item.service=1; item_carried seat=2 with={0} item.service=9; area_attended area=2; area_changed area=2 support=4 support_by=4 why=(kind=joint id=1) seats={0,2}; cooperation_changed cooperation=1 by=1 why=(kind=joint); !joint_succeeded
    ? seat.0.carried=1 seat.2.carried=1 last_used.1=1 last_used.9=1
  )");
  EXPECT_EQ(g.count("area_changed"), 1u);
}

TEST(Joint, R6_3_one_more_at_coordination) {
  Game g{small_world()};
  g.play("to meeting filling\n set trust=6 cooperation=2");
  g.play(together);
  g.play("to month reading\n ? area.2.support=5 cooperation=2 joint_successes=1");
}

TEST(Joint, R6_2_one_answer_for_all) {
  Game g{small_world()};
  g.play("to meeting filling\n set trust=4");
  g.play(together);
  g.play(R"(
    to month reading
    ? seat.0.answers.0=not_like_this seat.2.answers.0=not_like_this area.2.support=2 cooperation=1
  )");
  rules::Scenario world = small_world();
  world.services[paint].welcome = {condition(rules::ConditionKind::trust_at_least, 0, 1)};
  Game welcome{world};
  welcome.play("to meeting filling\n set trust=4");
  welcome.play(together);
  welcome.play("to month reading\n ? seat.0.answers.0=yes seat.2.answers.0=yes area.2.support=4");
}

TEST(Joint, R6_5_little_trust_takes_one_from_the_act) {
  Game g{small_world()};
  g.play("to meeting filling\n set trust=2 plan=[(goal=1 owner=0 due=8 imposed=yes)]");
  g.play(together);
  g.play("to month reading\n ? area.2.support=3");
}

TEST(Joint, R6_4_the_second_act_of_a_clash_once) {
  Game g{small_world()};
  g.play("to meeting filling\n set trust=6");
  g.play(together);
  g.play(R"(
    1 put_on_slip item=(service=7)
    to month reading
    ? area.2.support=5 clashes={2}
  )");
  Game second{small_world()};
  second.play("to round 2 meeting filling\n set trust=6");
  second.play(together);
  second.play("1 put_on_slip item=(service=7)\n to month reading\n ? area.2.support=5");
}

// The joint act is carried out in the turn of its first seat; the second act of that seat is no clash with its own partner.
TEST(Joint, R6_4_one_hand_does_not_clash_with_itself) {
  Game g{small_world()};
  g.play("to meeting filling\n set trust=6");
  g.play(together);
  g.play(R"(
    0 put_on_slip item=(service=3)
    1 put_on_slip item=(service=7)
    to month reading
    ? clashes={2} area.2.support=7
  )");
}

TEST(Joint, R6_3_three_together) {
  Game g{small_world()};
  g.play(R"(
    to meeting filling
    set trust=6
    0 put_on_slip item=(kind=joint service=1 partners={1,2})
    1 put_on_slip item=(kind=joint service=7 partners={0,2})
    2 put_on_slip item=(kind=joint service=9 partners={0,1})
    all seal_slip -> contacts_counted contacts=2 clashes={}
    0 seal_slip
    1 seal_slip
    2 seal_slip -> item_carried seat=0 with={1,2}; item_carried seat=1 with={0,2}; item_carried seat=2 with={0,1}; area_changed support=6 seats={0,1,2}; cooperation_changed cooperation=1
  )");
  EXPECT_EQ(g.count("area_changed"), 1u);
  EXPECT_EQ(g.count("item_carried"), 3u);
}

TEST(Joint, R6_3_a_partner_who_lacks_it) {
  Game g{small_world()};
  g.play(R"(
    to meeting filling
    set trust=6
    0 put_on_slip item=(kind=joint service=1 partners={1,2})
    1 put_on_slip item=(kind=joint service=7 partners={0,2})
    all seal_slip -> contacts_counted contacts=4 clashes={2}
    0 seal_slip
    1 seal_slip
    2 seal_slip -> item_carried seat=0 with={}; area_changed support=2 why=(kind=service id=1) seats={0}; item_carried seat=1 with={}; area_changed support=3 seats={1}; !cooperation_changed
  )");
  Game rests{small_world()};
  rests.play(R"(
    to meeting filling
    2 put_on_slip item=(kind=joint service=10 partners={1})
    all seal_slip -> contacts_counted contacts=1
    0 seal_slip
    1 seal_slip
    2 seal_slip -> item_rested seat=2 index=0 item=(kind=joint service=10 partners={1}); !area_changed; !area_attended
  )");
}

TEST(Joint, R3_4_a_partner_whose_part_is_no_longer_possible) {
  Game g{small_world()};
  g.play(R"(
    to meeting filling
    set trust=6
    0 put_on_slip item=(kind=joint service=1 partners={2})
    2 put_on_slip item=(kind=joint service=11 partners={0})
    all seal_slip
    set trust=5
    0 seal_slip
    1 seal_slip
    2 seal_slip -> item_carried seat=0 with={}; area_changed support_by=1 seats={0}; item_rested seat=2; !cooperation_changed
  )");
}

TEST(Building, R6_9_two_seats_one_unit_each) {
  Game g{small_world()};
  g.play("to meeting filling");
  g.play(build);
  g.play(R"(
    all seal_slip
    0 seal_slip
    1 seal_slip
    2 seal_slip -> item_carried seat=0 item.kind=building with={2}; item_carried seat=2 with={0}; cooperation_changed cooperation=1 why=(kind=building); !area_changed
  )");
  EXPECT_EQ(g.count("cooperation_changed"), 1u);
  Game one{small_world()};
  one.play(R"(
    to meeting filling
    0 put_on_slip item=(kind=building partners={2})
    2 put_on_slip item=(kind=building partners={1})
    to month reading
    ? cooperation=0
  )");
  EXPECT_EQ(one.count("item_rested"), 2u);
}

TEST(Ladder, R2_5_once_a_month_up_to_coordination) {
  Game g{small_world()};
  g.play("to meeting filling\n set trust=6");
  g.play(together);
  g.play(build);
  g.play("to month reading\n ? cooperation=1 cooperation_rose=yes\n to round 2 meeting filling\n ? cooperation_rose=no");
  g.play(build);
  g.play("to month reading\n ? cooperation=2\n to round 3 meeting filling");
  g.play(build);
  g.play("to month reading\n ? cooperation=2");
}

TEST(Ladder, R2_5_partnership_after_two_joint_acts_answered_yes) {
  Game g{small_world()};
  g.play("set cooperation=2 trust=6\n to meeting filling");
  g.play(together);
  g.play("to month reading\n ? joint_successes=1 cooperation=2\n to round 2 meeting filling\n set trust=4");
  g.play(together);
  // not like this: it does not count
  g.play("to month reading\n ? joint_successes=1 cooperation=2\n to round 3 meeting filling\n set trust=6");
  g.play(together);
  g.play(R"(
    all seal_slip
    0 seal_slip
    1 seal_slip
    2 seal_slip -> joint_succeeded; cooperation_changed cooperation=3 by=1 why=(kind=joint)
    to round 4 meeting filling
  )");
  g.play(together);
  g.play("to month reading\n ? cooperation=3 joint_successes=2");
}

TEST(Ladder, R2_5_reached_this_month_is_not_yet_a_joint_act_at_coordination) {
  Game g{small_world()};
  g.play("set cooperation=1 trust=6\n to meeting filling");
  g.play(together);
  g.play("to month reading\n ? cooperation=2 joint_successes=0 area.2.support=4");
}

}  // namespace
}  // namespace koop::test
