// Rules 3.3, 10.1 and 10.2: helpers' own strength: overtime, strain, support for themselves, coaching, an adviser's advice.

#include <gtest/gtest.h>

#include "game/rules/play.hpp"
#include "tests/unit/rules/full_world.hpp"
#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

TEST(OwnWork, R3_3_overtime_gives_one_unit_and_costs_strain) {
  Game g{full_world({RulePart::strain})};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(service=0)
    0 put_on_slip item=(service=1)
    0 put_on_slip item=(service=3)
    0 put_on_slip item=(service=13) -> refused not_enough_time a=1 b=0
    0 put_on_slip item=(kind=overtime) => slip_item_put seat=0 item=(kind=overtime)
    0 put_on_slip item=(kind=overtime) -> refused on_slip_already
    0 put_on_slip item=(service=13)
    0 put_on_slip item=(service=15) -> refused not_enough_time a=1 b=0
    # its hour has been given away
    0 take_off_slip index=3 -> refused overtime_is_used
    to month reading
    ? seat.0.strain=0
    all ready -> strain_changed seat=0 strain=1 by=1 why=(kind=overtime)
  )");
}

TEST(OwnWork, R3_3_an_hour_that_was_not_used_may_be_taken_back) {
  Game g{full_world({RulePart::strain})};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(kind=overtime)
    0 put_on_slip item=(service=0)
    0 take_off_slip index=0 => slip_item_taken
    to month reading
    all ready -> !strain_changed
  )");
}

TEST(OwnWork, R3_3_a_sheet_has_six_places) {
  Game g{full_world({RulePart::strain}), {1, 2, MonthMode::together}};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(kind=overtime)
    0 put_on_slip item=(service=0)
    0 put_on_slip item=(service=1)
    0 put_on_slip item=(service=3)
    0 put_on_slip item=(service=13)
    0 put_on_slip item=(service=14)
    0 put_on_slip item=(service=15) -> refused slip_is_full
  )");
}

TEST(OwnWork, R3_3_not_in_the_first_game) {
  Game g{full_world()};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(kind=overtime) -> refused not_in_this_layer
    0 put_on_slip item=(kind=helper_support) -> refused not_in_this_layer
    0 put_on_slip item=(kind=coaching) -> refused not_in_this_layer
    to review reading
    0 swap_card technique=exceptions -> refused not_in_this_layer
    to round 2 meeting go_round
    1 ask_advice -> refused not_in_this_layer
  )");
}

TEST(OwnWork, R10_1_strained_and_exhausted) {
  const auto units = [](int strain) {
    Game g{full_world({RulePart::strain})};
    g.play("to meeting filling\n set seat.0.strain=" + std::to_string(strain));
    return rules::time_of(g.scenario(), g.board(), SeatId{0});
  };
  EXPECT_EQ(units(3), 3);
  EXPECT_EQ(units(4), 2);
  EXPECT_EQ(units(5), 2);
  Game g{full_world({RulePart::strain, RulePart::coaching, RulePart::tools})};
  g.play(R"(
    to meeting filling
    set seat.0.strain=5
    0 put_on_slip item=(service=0) -> refused too_exhausted
    0 put_on_slip item=(kind=overtime) -> refused too_exhausted
    0 put_on_slip item=(kind=building partners={1}) -> refused too_exhausted
    0 put_on_slip item=(kind=tool) -> refused too_exhausted
    0 put_on_slip item=(kind=helper_support)
    # or rest
    1 seal_slip
    2 seal_slip
    0 seal_slip -> stage_began stage=revising
  )");
}

TEST(OwnWork, R10_1_strain_stays_between_0_and_5) {
  rules::Scenario world = full_world({RulePart::strain});
  let_event(world, 2,
            {effect(rules::EffectKind::strain, centre, 2), effect(rules::EffectKind::strain, school, -2),
             effect(rules::EffectKind::strain, club, 2)});
  Game g{world};
  g.play(R"(
    to review reading
    set seat.0.strain=4 seat.1.strain=0
    0 ready
    1 ready
    2 ready -> event_happened; strain_changed seat=0 strain=5 by=1; event_announced
    ? seat.1.strain=0
  )");
  EXPECT_EQ(g.count("strain_changed"), 1u) << "who is not at the table has none";
}

TEST(OwnWork, R10_2_support_for_itself_and_a_card_swapped) {
  Game g{full_world({RulePart::strain})};
  g.play(R"(
    to meeting filling
    set seat.0.strain=3
    0 put_on_slip item=(kind=helper_support)
    0 put_on_slip item=(kind=helper_support) -> refused on_slip_already
    to month reading
    all ready -> helper_supported seat=0; strain_changed seat=0 strain=1 by=-2 why=(kind=helper_support)
    ? seat.0.supported=yes
    0 swap_card technique=exceptions -> refused wrong_moment
    to review reading
    set secret.0.hand=[exceptions,exceptions,compliment,what_else]
    1 swap_card technique=exceptions -> refused not_supported
    0 swap_card technique=preferred_future -> refused not_in_hand
    0 swap_card technique=exceptions => card_swapped seat=0 technique=4; card_drawn seat=0
    0 swap_card technique=exceptions -> refused not_supported
    ? seat.0.hand=4 seat.0.supported=no
  )");
  EXPECT_EQ(std::get<CardSwapped>(*redact(CardSwapped{SeatId{0}, 4}, {SeatSet{SeatId{1}}, Role::participant})),
            (CardSwapped{SeatId{0}, -1}))
      << "which card it was is the seat's own";
}

TEST(OwnWork, R10_2_a_card_not_swapped_this_month_is_kept) {
  Game g{full_world({RulePart::strain})};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(kind=helper_support)
    to round 2 review reading
    0 swap_card technique=exceptions -> refused not_supported
  )");
}

TEST(OwnWork, R10_2_support_is_no_contact) {
  Game g{full_world({RulePart::strain})};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(kind=helper_support)
    0 put_on_slip item=(kind=overtime)
    to meeting revising
    ? contacts=1 clashes={}
  )");
}

TEST(OwnWork, R10_2_individual_coaching_for_two) {
  Game g{full_world({RulePart::coaching})};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(kind=coaching)
    0 put_on_slip item=(service=2) -> refused not_enough_time a=2 b=1
    1 put_on_slip item=(kind=coaching)
    2 put_on_slip item=(kind=coaching)
    to meeting revising
    all seal_slip -> item_carried seat=0; coached seats={0}; item_carried seat=1; coached seats={1}; item_rested seat=2
    to review reading
    ? fuller.coached={0,1} seat.0.hand=5 seat.1.hand=5 seat.2.hand=4
    to round 2 meeting filling
    0 put_on_slip item=(kind=coaching) -> refused used_up_once
    2 put_on_slip item=(kind=coaching) -> refused no_more_needed
  )");
}

TEST(OwnWork, R10_2_one_advice_a_game) {
  Game g{full_world({RulePart::coaching, RulePart::strain})};
  g.play(R"(
    to meeting go_round
    set seat.0.strain=2
    1 ask_advice -> refused not_your_turn seat=0
    0 ask_advice => advice_taken seat=0; shares_renewed shares=4; strain_changed seat=0 strain=1 by=-1 why=(kind=coaching)
    0 pass
    1 ask_advice -> refused used_up_once
  )");
}

}  // namespace
}  // namespace koop::test
