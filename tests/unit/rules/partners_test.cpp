// Rules 6.7 and 6.8: information that opens doors, partners from outside, distance.

#include <gtest/gtest.h>

#include "game/rules/play.hpp"
#include "tests/unit/rules/full_world.hpp"
#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

TEST(Referral, R6_8_brings_in_a_partner_a_month_later) {
  Game g{full_world({RulePart::partners})};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(service=12) -> refused not_your_service service=12
    0 put_on_slip item=(kind=referral of=1) -> refused is_at_the_table
    0 put_on_slip item=(kind=referral of=4) -> refused is_at_the_table
    0 put_on_slip item=(kind=referral of=31) -> refused is_at_the_table
    0 put_on_slip item=(kind=referral of=3)
    1 put_on_slip item=(kind=referral of=3)
    to meeting revising
    all seal_slip -> item_carried seat=0; partner_asked seat=0 institution=3 from=2; item_rested seat=1
    ? fuller.partner.3=(from=2 by=0) contacts=1
    to round 2 meeting filling
    1 put_on_slip item=(kind=referral of=3) -> refused already_invited
    1 put_on_slip item=(service=12) -> refused not_your_service
    # at double cost
    0 put_on_slip item=(service=12)
    0 put_on_slip item=(service=2) -> refused not_enough_time a=2 b=1
    to meeting revising
    all seal_slip -> item_carried seat=0 item.service=12; area_changed area=1 seats={0}
  )");
}

TEST(Referral, R6_8_not_before_the_partner_is_in) {
  Game g{full_world({RulePart::partners})};
  g.play(R"(
    to meeting filling
    set fuller.partner.3=(from=2 by=0)
    0 put_on_slip item=(service=12) -> refused partner_not_in
    to round 8 meeting filling
    set fuller.partner.3=(from=0)
    0 put_on_slip item=(kind=referral of=3) -> refused no_more_needed
  )");
}

TEST(Referral, R6_8_not_in_the_first_game) {
  Game g{full_world()};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(kind=referral of=3) -> refused not_in_this_layer
    set fuller.partner.3=(from=1 by=0)
    0 put_on_slip item=(service=12) -> refused partner_not_in
  )");
}

TEST(Referral, R6_8_who_brought_it_in_may_promise_what_it_does) {
  Game g{full_world({RulePart::partners, RulePart::agreements})};
  g.play(R"(
    to round 2 meeting go_round
    set fuller.partner.3=(from=2 by=1)
    1 make_agreement item=(service=12) due=3 -> agreement_made
  )");
}

TEST(Information, R6_7_lowers_what_entry_asks_for) {
  Game g{full_world({RulePart::information})};
  g.play(R"(
    to meeting filling
    set trust=5
    2 put_on_slip item=(service=11) -> refused needs_unmet
    0 put_on_slip item=(kind=information)
    to meeting revising
    ? contacts=1
    all seal_slip -> item_carried seat=0; entry_eased ease=1
    to round 2 meeting filling
    set trust=4
    2 put_on_slip item=(service=11) -> refused needs_unmet
    set trust=5
    2 put_on_slip item=(service=11)
  )");
}

TEST(Information, R6_7_twice_in_a_game) {
  Game g{full_world({RulePart::information})};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(kind=information)
    1 put_on_slip item=(kind=information)
    2 put_on_slip item=(kind=information)
    to meeting revising
    all seal_slip -> entry_eased ease=1; entry_eased ease=2; item_rested seat=2
    to round 2 meeting filling
    0 put_on_slip item=(kind=information) -> refused no_more_needed
  )");
  Game first{full_world()};
  first.play("to meeting filling\n 0 put_on_slip item=(kind=information) -> refused not_in_this_layer");
}

// What events and the family ask is as it was: only doors open more easily.
TEST(Information, R6_7_the_family_trusts_as_before) {
  rules::Scenario world = full_world({RulePart::information});
  Game g{world};
  g.play("set trust=5 fuller.entry_ease=2");
  const rules::Conditions six{condition(rules::ConditionKind::trust_at_least, 0, 6)};
  EXPECT_TRUE(rules::holds_openly(g.scenario(), g.board(), six));
  EXPECT_FALSE(rules::holds(g.scenario(), g.board(), six));
}

// Time that the county's home visit takes.
int cost_of_visit(std::initializer_list<RulePart> parts, bool distance, std::string_view before, unsigned service = visit,
                  unsigned seat = county) {
  rules::Scenario world = full_world(parts);
  world.board.distance = distance;
  Game g{world};
  g.play("to meeting filling");
  g.play(before);
  return rules::cost_of(world, g.board(), SeatId{seat}, {SlipKind::support, ServiceId{service}, {}, {}});
}

TEST(Distance, R6_8_the_county_travels_until_it_is_agreed) {
  const std::initializer_list<RulePart> model{RulePart::model_effects};
  EXPECT_EQ(cost_of_visit(model, true, ""), 2);
  EXPECT_EQ(cost_of_visit(model, false, ""), 1) << "a city";
  EXPECT_EQ(cost_of_visit({}, true, ""), 1) << "not in the first game";
  EXPECT_EQ(cost_of_visit(model, true, "set cooperation=1"), 2);
  EXPECT_EQ(cost_of_visit(model, true, "set cooperation=2"), 1) << "agreed remotely or on site";
  EXPECT_EQ(cost_of_visit(model, true, "", paint), 1) << "in its own office";
  EXPECT_EQ(cost_of_visit(model, true, "", clean, centre), 1) << "of the commune";
  const std::initializer_list<RulePart> pairs{RulePart::model_effects, RulePart::pair_ladders};
  EXPECT_EQ(cost_of_visit(pairs, true, "set fuller.pair.0.level=2"), 2) << "between two others";
  EXPECT_EQ(cost_of_visit(pairs, true, "set fuller.pair.1.level=2"), 1) << "with somebody here";
}

}  // namespace
}  // namespace koop::test
