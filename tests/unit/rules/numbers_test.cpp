// Rules 2.1 and 2.2 of the expert layer: other members' own numbers, the two voices of safety.

#include <gtest/gtest.h>

#include "game/rules/conditions.hpp"
#include "tests/unit/rules/full_world.hpp"
#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

TEST(OtherNumbers, R2_1_who_has_a_view_of_its_own_says_it) {
  Game g{full_world({RulePart::other_numbers})};
  g.play(R"(
    to talk choosing_member
    1 choose_member member=1
    set talk.hopes_heard=yes
    1 play_card technique=scaling area=1
    # own 2, support 2; the child sees it one higher, the mother one lower
    all make_guess guess=4 -> guesses_shown; member_number_said area=1 member=1 number=5 round=1; answer_given full=yes
    ? area.1.heard={1} area.1.number=3
    # the family's number is known now, so the child says its own alone
    1 play_card technique=scaling area=1
    all make_guess guess=4 -> member_number_said number=5; answer_given; !number_said
    # who has no view of its own says the family's
    1 play_card technique=scaling area=2
    all make_guess guess=4 -> number_said area=2 number=3; !member_number_said
  )");
}

TEST(OtherNumbers, R2_1_the_first_game_has_one_voice) {
  Game g{full_world()};
  g.play(R"(
    to talk choosing_member
    1 choose_member member=1
    set talk.hopes_heard=yes
    1 play_card technique=scaling area=1
    all make_guess guess=4 -> number_said area=1 number=3; !member_number_said
    set secret.1.hand=[relationship,relationship,relationship,what_else]
    1 play_card technique=relationship -> tie_named
    1 play_card technique=relationship -> tie_named; !member_number_said
  )");
}

TEST(OtherNumbers, R2_1_found_by_asking_how_others_see_it) {
  Game g{full_world({RulePart::other_numbers})};
  g.play(R"(
    to talk asking
    set secret.1.hand=[relationship,relationship,relationship,relationship] tie.0.state=named
    # a tie comes first; the mother has none left to name
    1 play_card technique=relationship -> card_played; answer_given full=yes; member_number_said area=0 member=1 number=3 round=1; !tie_named
    1 play_card technique=relationship area=1 -> member_number_said area=1 member=1 number=5
    1 play_card technique=relationship -> member_number_said area=0 member=3 number=7
    ? area.0.heard={1,3} area.1.heard={1}
    to round 2 talk asking
    set talk.leader=1 secret.1.hand=[relationship,relationship,relationship,relationship]
    1 play_card technique=relationship -> answer_given full=no; !member_number_said
  )");
}

TEST(OtherNumbers, R2_1_nobody_is_asked_about_their_own) {
  Game g{full_world({RulePart::other_numbers})};
  g.play(R"(
    to talk choosing_member
    1 choose_member member=3
    set secret.1.hand=[relationship,relationship,relationship,relationship] tie.0.state=named tie.1.state=named
    1 play_card technique=relationship area=0 -> member_number_said area=0 member=1
    1 play_card technique=relationship area=0 -> answer_given full=no; !member_number_said
  )");
}

TEST(OtherNumbers, R5_6_a_step_may_stand_on_any_number_that_was_said) {
  Game g{full_world({RulePart::other_numbers})};
  g.play(R"(
    to talk asking
    set findings={0} secret.1.hand=[relationship,what_else,what_else,what_else] tie.0.state=named
    1 play_card technique=small_step area=0 -> refused area_not_scaled
    1 play_card technique=relationship area=0 -> member_number_said area=0 member=1
    1 play_card technique=small_step area=0 -> step_named
  )");
}

// Safety as it stands with this total: what threatening does tells on which side of 3 it is.
std::string threatened(std::initializer_list<RulePart> parts, int own) {
  Game g{full_world(parts)};
  g.play("to talk asking\n set area.0.support=0 area.0.own=" + std::to_string(own));
  g.play("1 play_card technique=threaten");
  return g.at("area.0.support") + " " + g.at("trust");
}

TEST(TwoVoices, R2_2_the_lower_of_two_counts) {
  // The mother is one higher than the points, the team one lower.
  EXPECT_EQ(threatened({RulePart::reflexes}, 4), "0 3") << "one voice: 4 is safe enough";
  EXPECT_EQ(threatened({RulePart::reflexes}, 3), "1 4");
  EXPECT_EQ(threatened({RulePart::reflexes, RulePart::two_voices}, 4), "1 4") << "the team's 3";
  EXPECT_EQ(threatened({RulePart::reflexes, RulePart::two_voices}, 5), "0 3");
}

TEST(TwoVoices, R2_2_the_mothers_number_where_it_is_the_lower) {
  rules::Scenario world = full_world({RulePart::two_voices});
  world.areas[safety].offset = -2;
  EXPECT_EQ(rules::felt_safety(world, 5), 3);
  EXPECT_EQ(rules::felt_safety(world, 1), 0) << "on the scale";
  world.areas[safety].offset = 2;
  EXPECT_EQ(rules::felt_safety(world, 5), 4) << "the team's";
  // Nobody else's number counts, a violent member's least of all.
  world.areas[safety].offset_of[father] = -2;
  world.areas[safety].others.insert(MemberId{father});
  EXPECT_EQ(rules::felt_safety(world, 5), 4);
}

}  // namespace
}  // namespace koop::test
