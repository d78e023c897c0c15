// Rule 5.6: the family's own steps, and Rule 5.7: how agency rises.

#include <gtest/gtest.h>

#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

// In the talk; home has been scaled this month and holds a strength to stand on.
Game ready_for_a_step() {
  Game g{small_world()};
  g.play(R"(
    to talk asking
    set talk.hopes_heard=yes findings={1} area.2.number=3 area.2.number_round=1 area.2.support=3 area.2.start=6
  )");
  return g;
}

TEST(Step, R5_6_turns_support_into_own_at_the_review) {
  Game g = ready_for_a_step();
  g.play(R"(
    1 play_card technique=small_step area=2 -> answer_given full=yes; step_named step=(step=2 area=2 member=0 footing=(kind=finding id=1) round=1)
    ? next_step.area=2 area.2.own=3
    1 play_card technique=small_step area=2 -> refused step_named_already area=2
    to month reading
    0 ready
    1 ready
    2 ready -> step_taken step.round=1; area_changed area=2 own=5 support=1 own_by=2 support_by=-2 why=(kind=step id=2); area_attended area=2
    ? next_step.area=- steps.0.area=2 area.2.attended=yes contacts=1
  )");
}

TEST(Step, R5_6_without_support_it_gives_one_of_its_own) {
  Game g = ready_for_a_step();
  g.play(R"(
    set area.2.support=1
    1 play_card technique=small_step area=2
    to review
    ? area.2.own=4 area.2.support=0
  )");
  Game none = ready_for_a_step();
  none.play(R"(
    set area.2.support=0
    1 play_card technique=small_step area=2
    to review
    ? area.2.own=4 area.2.support=0
  )");
  Game full = ready_for_a_step();
  full.play(R"(
    set area.2.support=0 area.2.own=10
    1 play_card technique=small_step area=2
    to review
    ? area.2.own=10
  )");
}

TEST(Step, R5_6_needs_a_number_of_the_last_three_months) {
  Game g = ready_for_a_step();
  g.play(R"(
    set area.2.number=-1
    1 play_card technique=small_step area=2 -> refused area_not_scaled area=2
    1 play_card technique=small_step area=7 -> refused no_such_area
    1 play_card technique=small_step -> refused card_needs_area
    to round 4 talk asking
    set area.2.number=3 area.2.number_round=1 talk.leader=1
    1 play_card technique=small_step area=2 -> refused area_not_scaled
    set area.2.number_round=2
    1 play_card technique=small_step area=2 -> step_named
  )");
}

TEST(Step, R5_6_needs_a_footing) {
  Game g = ready_for_a_step();
  g.play(R"(
    # a worry is none, nor a strength of another area, nor a tie that is only named
    set findings={0,2} tie.0.state=named signs={0}
    1 play_card technique=small_step area=2 -> refused no_footing area=2
    set tie.0.state=active
    1 play_card technique=small_step area=2 -> step_named step.footing=(kind=tie)
  )");
  Game sign = ready_for_a_step();
  sign.play(R"(
    set findings={} signs={1}
    1 play_card technique=small_step area=2 -> step_named step.footing=(kind=sign id=1)
  )");
}

TEST(Step, R5_6_not_the_area_of_the_last_step_and_no_footing_twice) {
  Game g = ready_for_a_step();
  g.play(R"(
    1 play_card technique=small_step area=2
    to round 2 talk asking
    set talk.leader=1 area.2.number_round=2 findings={0,1} area.1.number=3 area.1.number_round=2
    1 play_card technique=small_step area=2 -> refused same_area_as_last_step area=2
    1 play_card technique=small_step area=1 -> step_named step.footing=(kind=finding)
    to round 3 talk asking
    set talk.leader=1 area.2.number_round=3
    # another area came between, but what home stood on has been used
    1 play_card technique=small_step area=2 -> refused no_footing
    set findings={0,1,3}
    1 play_card technique=small_step area=2 -> step_named step.footing=(kind=finding id=3)
  )");
}

// One exception gives footing in both of its areas, once in each.
TEST(Step, R5_6_a_footing_is_used_once_per_area) {
  Game g = ready_for_a_step();
  g.play(R"(
    set findings={0} area.0.number=6 area.0.number_round=1 area.1.number=3 area.1.number_round=1
    1 play_card technique=small_step area=0 -> step_named step.footing=(kind=finding)
    to round 2 talk asking
    set talk.leader=1
    1 play_card technique=small_step area=1 -> step_named step.footing=(kind=finding)
    to round 3 talk asking
    set talk.leader=1
    1 play_card technique=small_step area=0 -> refused no_footing
  )");
}

TEST(Step, R5_6_its_words) {
  rules::Scenario world = small_world();
  world.steps.push_back({AreaId{home}, MemberId{child}, {}});
  world.steps.push_back({AreaId{home}, MemberId{mother}, {}});
  world.steps.push_back({AreaId{home}, MemberId{}, {FootingKind::finding, static_cast<int>(hands)}});
  world.steps.push_back({AreaId{home}, MemberId{mother}, {FootingKind::sign, 1}});
  const auto step_of = [&world](std::string_view before) {
    Game g{world};
    g.play("to talk asking\n set findings={1} area.2.number=3 area.2.number_round=1");
    g.play(before);
    g.play("1 play_card technique=small_step area=2");
    return g.at("next_step.step");
  };
  EXPECT_EQ(step_of(""), "5") << "made for this footing";
  EXPECT_EQ(step_of("set findings={3}"), "4") << "else the speaker's own";
  EXPECT_EQ(step_of("set steps=[(step=5 area=1)]"), "4") << "not said before while another is left";
}

TEST(Step, R8_3_no_steps_where_a_goal_was_imposed) {
  Game g = ready_for_a_step();
  g.play(R"(
    set plan=[(goal=1 owner=0 due=8 imposed=yes)]
    1 play_card technique=small_step area=2 -> refused no_footing
    set plan=[(goal=1 owner=0 due=8 imposed=yes state=closed)]
    1 play_card technique=small_step area=2 -> step_named
  )");
}

TEST(Agency, R5_7_every_second_step) {
  Game g = ready_for_a_step();
  g.play(R"(
    1 play_card technique=small_step area=2
    to review
    ? agency=3
    to round 2 talk asking
    set talk.leader=1 findings={0,1} area.1.number=3 area.1.number_round=2
    1 play_card technique=small_step area=1
    to month reading
    0 ready
    1 ready
    2 ready -> step_taken; agency_changed agency=4 counted=yes why=(kind=step id=1)
  )");
}

TEST(Agency, R5_7_at_most_two_a_quarter) {
  Game g{small_world()};
  g.play(R"(
    set agency_this_quarter=2
    to talk asking
    set talk.hopes_heard=yes secret.1.hand=[preferred_future,exceptions,compliment,what_else]
    1 play_card technique=preferred_future -> sign_written; !agency_changed
    ? agency=3
    to round 3 review reading
    ? agency_this_quarter=0
  )");
  EXPECT_EQ(g.count("quarter_ended"), 1u);
  g.play("to ended");
  EXPECT_EQ(g.count("quarter_ended"), 3u) << "after months 3, 6 and 8";
}

TEST(Agency, R5_7_never_above_ten) {
  Game g{small_world()};
  g.play(R"(
    to talk asking
    set talk.hopes_heard=yes agency=10 secret.1.hand=[preferred_future,exceptions,compliment,what_else]
    1 play_card technique=preferred_future -> sign_written; !agency_changed
    ? agency_this_quarter=0
  )");
}

TEST(Agency, R5_7_the_first_two_areas_that_have_risen_by_two) {
  Game g{small_world()};
  g.play(R"(
    to month reading
    set area.0.own=5 area.1.own=4
    0 ready
    1 ready
    # safety has risen by one only
    2 ready -> area_rose area=1; agency_changed agency=4 why=(kind=areas_risen id=1) counted=yes
    to round 2 month reading
    set area.1.own=3 area.0.own=6 area.2.own=9
    0 ready
    1 ready
    2 ready -> area_rose area=0; agency_changed agency=5; area_rose area=2
    ? areas_risen=3 agency=5
    to round 3 month reading
    set area.1.own=9
    all ready -> !area_rose
  )");
}

TEST(Agency, R5_7_four_techniques_of_all_categories_in_a_quarter) {
  Game g{small_world()};
  g.play(R"(
    to talk asking
    set secret.1.hand=[exceptions,what_else,relationship,what_else]
    1 play_card technique=exceptions
    1 play_card technique=relationship
    1 play_card technique=what_else
    to review
    # strengths and building together, no future yet
    ? techniques_counted=no agency=3
    to round 2 talk asking
    set talk.leader=1
    1 play_card technique=best_hopes
    to month reading
    0 ready
    1 ready
    2 ready -> techniques_counted; agency_changed agency=4 why=(kind=techniques) counted=yes
    to round 3 month reading
    all ready -> !techniques_counted
    ? techniques_this_quarter=0 techniques_counted=no
  )");
}

TEST(Agency, R5_7_three_categories_of_three_techniques_do_not_do) {
  Game g{small_world()};
  g.play(R"(
    to talk asking
    set secret.1.hand=[exceptions,what_else,relationship,what_else]
    1 play_card technique=exceptions
    1 play_card technique=relationship
    1 play_card technique=best_hopes
    to review
    ? techniques_counted=no
  )");
}

}  // namespace
}  // namespace koop::test
