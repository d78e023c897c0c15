// Rule 6.10: one-time tools. Rule 2.9 of the expert layer: the shared budget.

#include <gtest/gtest.h>

#include "tests/unit/rules/full_world.hpp"
#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

TEST(Tools, R6_10_each_brings_its_own) {
  Game g{full_world({RulePart::tools})};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(kind=tool of=0)
    1 put_on_slip item=(kind=tool of=1)
    2 put_on_slip item=(kind=tool of=2)
    to meeting revising
    all seal_slip -> tool_used seat=0 tool=genogram partner=-; finding_revealed finding=1 why=(kind=tool); tool_used seat=1 tool=ecomap; tie_named tie=0 why=(kind=tool id=1); tool_used seat=2 tool=scale_sheet; number_said area=0 number=6 round=1
    ? fuller.tools=7
    # once in a game, for the whole table
    to round 2 meeting filling
    1 put_on_slip item=(kind=tool of=0) -> refused tool_used_already
    1 put_on_slip item=(kind=tool of=4) -> refused item_is_odd
  )");
}

TEST(Tools, R6_10_the_scale_asks_about_what_matters_first) {
  Game g{full_world({RulePart::tools})};
  g.play(R"(
    to meeting filling
    set area.1.matters_known=yes area.1.matters=yes
    0 put_on_slip item=(kind=tool of=2)
    to meeting revising
    all seal_slip -> number_said area=1 number=3
  )");
  Game known{full_world({RulePart::tools})};
  known.play(R"(
    to meeting filling
    set area.0.number=6 area.1.number=3 area.2.number=3
    0 put_on_slip item=(kind=tool of=2)
    to meeting revising
    all seal_slip -> tool_used; !number_said
  )");
}

TEST(Tools, R6_10_a_basket_makes_joint_acts_cheaper) {
  Game g{full_world({RulePart::tools})};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(kind=tool of=3) -> refused partner_needed
    0 put_on_slip item=(kind=tool of=3 partners={1,2}) -> refused partner_needed
    0 put_on_slip item=(kind=tool of=3 partners={0}) -> refused partner_is_self
    0 put_on_slip item=(kind=tool partners={1}) -> refused item_is_odd
    0 put_on_slip item=(kind=tool of=3 partners={1})
    to meeting revising
    ? contacts=1
    all seal_slip -> tool_used seat=0 tool=service_basket partner=1
    ? fuller.pair.0.basket=yes
    to round 2 meeting filling
    # of two units one is left, of one unit one
    0 put_on_slip item=(kind=joint service=2 partners={1})
    0 put_on_slip item=(service=0)
    0 put_on_slip item=(service=1)
    0 put_on_slip item=(service=3) -> refused not_enough_time
    0 take_off_slip index=0
    0 put_on_slip item=(service=2) -> refused not_enough_time a=2 b=1
    2 put_on_slip item=(kind=joint service=9 partners={0})
    2 put_on_slip item=(service=17)
    2 put_on_slip item=(service=19)
    2 put_on_slip item=(service=18) -> refused not_enough_time a=1 b=0
  )");
}

TEST(Tools, R11_where_baskets_are_there_from_the_start) {
  rules::Scenario world = full_world({RulePart::tools, RulePart::model_effects});
  world.board.baskets = true;
  Game g{world};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(kind=tool of=3 partners={1}) -> refused tool_used_already
    0 put_on_slip item=(kind=joint service=2 partners={2})
    0 put_on_slip item=(service=0)
    0 put_on_slip item=(service=1)
  )");
}

TEST(Tools, R6_5_sitting_down_with_the_family_is_a_visit) {
  const auto contacts = [](std::string_view sheets) {
    Game g{full_world({RulePart::tools, RulePart::coordinator})};
    g.play("to talk choosing_member\n clock\n to meeting filling");
    g.play(sheets);
    g.play("to meeting revising");
    return g.at("contacts");
  };
  EXPECT_EQ(contacts("0 put_on_slip item=(kind=tool)"), "1");
  EXPECT_EQ(contacts("0 put_on_slip item=(kind=tool)\n 1 put_on_slip item=(kind=tool of=1)"), "2");
  EXPECT_EQ(contacts("0 put_on_slip item=(kind=tool)\n 0 put_on_slip item=(kind=tool of=1)"), "1") << "one seat, one contact";
  EXPECT_EQ(contacts("0 put_on_slip item=(kind=tool)\n 0 put_on_slip item=(service=1)"), "1");
  EXPECT_EQ(contacts("0 put_on_slip item=(kind=tool of=3 partners={1})"), "0") << "a meeting of two institutions";
  EXPECT_EQ(contacts("set fuller.ring=0\n 0 put_on_slip item=(kind=tool)"), "0") << "whom the family wants to ring";
}

TEST(Tools, R6_10_not_twice_in_a_month) {
  Game g{full_world({RulePart::tools})};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(kind=tool)
    1 put_on_slip item=(kind=tool)
    to meeting revising
    all seal_slip -> tool_used seat=0; item_rested seat=1
  )");
  Game first{full_world()};
  first.play("to meeting filling\n 0 put_on_slip item=(kind=tool) -> refused not_in_this_layer");
}

TEST(Budget, R2_9_what_costs_points) {
  Game g{full_world({RulePart::budget})};
  g.play(R"(
    ? fuller.budget=6
    to meeting filling
    set fuller.budget=1
    0 put_on_slip item=(service=14) -> refused not_enough_budget service=14 a=2 b=1
    set fuller.budget=2
    0 put_on_slip item=(service=14)
    to meeting revising
    all seal_slip -> item_carried seat=0 item.service=14; budget_changed budget=0 by=-2 why=(kind=service id=14); area_changed area=2
  )");
}

TEST(Budget, R2_9_when_it_is_gone_the_later_rests) {
  Game g{full_world({RulePart::budget})};
  g.play(R"(
    to meeting filling
    set fuller.budget=4
    0 put_on_slip item=(service=14)
    2 put_on_slip item=(service=17)
    to meeting revising
    all seal_slip -> item_carried seat=0; budget_changed budget=2; item_rested seat=2
  )");
}

TEST(Budget, R2_9_a_joint_act_is_paid_as_a_whole) {
  constexpr std::string_view both = R"(
    0 put_on_slip item=(kind=joint service=14 partners={2})
    2 put_on_slip item=(kind=joint service=17 partners={0})
  )";
  Game enough{full_world({RulePart::budget})};
  enough.play("to meeting filling\n set fuller.budget=5");
  enough.play(both);
  enough.play(
      "to meeting revising\n all seal_slip -> item_carried seat=0 with={2}; budget_changed budget=3; item_carried seat=2; "
      "budget_changed budget=0");
  Game short_of{full_world({RulePart::budget})};
  short_of.play("to meeting filling\n set fuller.budget=4");
  short_of.play(both);
  short_of.play(
      "to meeting revising\n all seal_slip -> item_carried seat=0 with={}; budget_changed budget=2; item_rested seat=2");
}

TEST(Budget, R2_9_between_0_and_10) {
  rules::Scenario world = full_world({RulePart::budget});
  let_event(world, 2, {effect(rules::EffectKind::budget, 0, 3)});
  let_event(world, 3, {effect(rules::EffectKind::budget, 0, -3)});
  Game g{world};
  g.play(R"(
    to round 1 review reading
    set fuller.budget=9
    0 ready
    1 ready
    2 ready -> event_happened; budget_changed budget=10 by=1 why=(kind=event)
    to round 2 review reading
    set fuller.budget=2
    0 ready
    1 ready
    2 ready -> budget_changed budget=0 by=-2
  )");
}

TEST(Budget, R2_9_free_where_it_is_not_played) {
  rules::Scenario world = full_world();
  let_event(world, 2, {effect(rules::EffectKind::budget, 0, 3)});
  Game g{world};
  g.play(
      "? fuller.budget=0\n to meeting filling\n 0 put_on_slip item=(service=14)\n to round 2 life\n ? fuller.budget=0 "
      "last_used.14=1");
}

}  // namespace
}  // namespace koop::test
