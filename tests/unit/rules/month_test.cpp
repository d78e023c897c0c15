// Rules 3.3, 3.4 and 6.2: the family's answers, and the month in which the slips are carried out.

#include <gtest/gtest.h>

#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

using rules::ConditionKind;
using rules::EffectKind;

// One form of support on one slip, carried out; what the family answered, and what support came of it.
struct Alone {
  std::string answer;
  std::string support;
};
Alone alone(const rules::Scenario& world, unsigned seat, unsigned service, std::string_view before = "") {
  Game g{world};
  g.play("to meeting filling");
  g.play(before);
  g.play(std::to_string(seat) + " put_on_slip item=(service=" + std::to_string(service) + ")");
  const unsigned area = world.services[service].area.index();
  const int was = g.board().area[area].support;
  g.play("to month reading");
  return {g.at("seat." + std::to_string(seat) + ".answers.0"), std::to_string(g.board().area[area].support - was)};
}
Alone alone(unsigned seat, unsigned service, std::string_view before = "") {
  return alone(small_world(), seat, service, before);
}

TEST(Answers, R3_3_what_matters_and_trust) {
  EXPECT_EQ(alone(1, tutor, "set trust=3").answer, "yes");
  EXPECT_EQ(alone(1, tutor, "set trust=2").answer, "not_like_this");
  EXPECT_EQ(alone(0, clean, "set trust=5").answer, "not_like_this") << "home does not matter to them";
  EXPECT_EQ(alone(0, clean, "set trust=6").answer, "yes");
}

TEST(Answers, R3_3_what_the_family_asked_for) {
  EXPECT_EQ(alone(1, trip, "set trust=2 signs={0}").answer, "yes");
  EXPECT_EQ(alone(1, tutor, "set trust=2 plan=[(goal=0 owner=0 due=8)]").answer, "yes");
  EXPECT_EQ(alone(1, tutor, "set trust=2 plan=[(goal=0 owner=0 due=8 imposed=yes)]").answer, "not_like_this");
}

TEST(Answers, R3_3_rules_of_the_scenario_come_first) {
  rules::Scenario world = small_world();
  world.services[clean].welcome = {condition(ConditionKind::finding_known, hands)};
  world.services[tutor].unwelcome = {condition(ConditionKind::trust_at_least, 0, 9)};
  EXPECT_EQ(alone(world, 0, clean, "set trust=1 findings={1}").answer, "yes");
  EXPECT_EQ(alone(world, 0, clean, "set trust=4").answer, "not_like_this");
  EXPECT_EQ(alone(world, 1, tutor, "set trust=9 signs={0} findings={1} complimented={1}").answer, "not_like_this")
      << "even where trust is high";
  EXPECT_EQ(alone(world, 1, tutor, "set trust=8 findings={1} complimented={1}").answer, "yes");
}

TEST(Answers, R6_2_half_of_what_is_not_accepted) {
  EXPECT_EQ(alone(0, clean, "set trust=4").support, "1") << "two: half";
  EXPECT_EQ(alone(0, repair, "set trust=4").support, "1") << "one of two units: at least one";
  EXPECT_EQ(alone(1, ring, "set trust=3").support, "1") << "accepted";
  EXPECT_EQ(alone(0, clean, "set trust=6").support, "2");
  rules::Scenario world = small_world();
  world.services[clean].gain = 1;
  EXPECT_EQ(alone(world, 0, clean, "set trust=4").support, "0") << "one: half, rounded down";
  world.services[clean].gain = 3;
  EXPECT_EQ(alone(world, 0, clean, "set trust=4").support, "1");
  world.services[repair].gain = 0;
  EXPECT_EQ(alone(world, 0, repair, "set trust=4").support, "0") << "nothing promised, nothing given";
}

TEST(Answers, R6_2_always_in_full) {
  rules::Scenario world = small_world();
  EXPECT_EQ(alone(0, heat, "set trust=4").support, "2") << "basic need";
  EXPECT_EQ(alone(0, heat, "set trust=4").answer, "not_like_this");
  world.areas[safety].matters = false;
  world.services[guard].statutory = false;
  EXPECT_EQ(alone(world, 0, guard, "set trust=4").support, "2") << "safety";
  world.services[clean].statutory = true;
  EXPECT_EQ(alone(world, 0, clean, "set trust=4").support, "2") << "statutory";
  EXPECT_EQ(alone(0, clean, "set trust=4 plan=[(goal=1 owner=0 due=8 imposed=yes)]").support, "2") << "an imposed goal: 8.3";
  world.services[tutor].unwelcome = {condition(ConditionKind::trust_at_least, 0, 1)};
  EXPECT_EQ(alone(world, 1, tutor, "set plan=[(goal=0 owner=0 due=8)]").support, "2") << "asked for, though not like this";
}

TEST(Answers, R6_5_little_trust_takes_one_from_every_act) {
  EXPECT_EQ(alone(1, tutor, "set trust=3").support, "2");
  EXPECT_EQ(alone(1, tutor, "set trust=2").support, "0") << "not accepted: one, less one";
  EXPECT_EQ(alone(0, heat, "set trust=2").support, "1");
  EXPECT_EQ(alone(1, ring, "set trust=2").support, "0");
  EXPECT_EQ(alone(0, guard, "set trust=2").support, "1");
  rules::Scenario world = small_world();
  world.services[guard].gain = 1;
  EXPECT_EQ(alone(world, 0, guard, "set trust=2").support, "1") << "safety by law never below one";
  world.services[guard].statutory = false;
  EXPECT_EQ(alone(world, 0, guard, "set trust=2").support, "0");
}

TEST(Answers, R6_1_what_acceptance_brings) {
  rules::Scenario world = small_world();
  world.services[clean].accepted = {effect(EffectKind::name_tie, neighbour), effect(EffectKind::own, home, 1)};
  const auto play = [&world](std::string_view before) {
    Game g{world};
    g.play("to meeting filling");
    g.play(before);
    g.play("0 put_on_slip item=(service=1)\n to month reading");
    return g.at("tie.0.state") + " " + g.at("area.2.own");
  };
  EXPECT_EQ(play("set trust=6"), "named 4");
  EXPECT_EQ(play("set trust=4"), "unnamed 3");
}

TEST(Month, R3_4_words_of_the_family_and_of_the_story) {
  Game g{small_world()};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(service=1)
    1 put_on_slip item=(service=4)
    all seal_slip
    0 seal_slip
    1 seal_slip
    2 seal_slip => seat_done; item_answered seat=0 index=0 answer=not_like_this line=5; item_answered seat=1 answer=yes line=16; stage_began phase=month stage=reading; item_carried seat=0 item=(service=1) answer=not_like_this line=7 round=1; area_attended area=2; area_changed area=2 support=1 support_by=1 why=(kind=service id=1) seats={0}; item_carried seat=1 line=18; area_attended area=1; area_changed area=1 support=4 seats={1}
    ? last_used.1=1 seat.0.carried=1
    to round 2
    ? seat.0.slip=[] seat.0.answers.0=unanswered seat.0.carried=0 contacts=0 clashes={}
  )");
}

TEST(Month, R1_6_slips_are_carried_out_in_turn_order) {
  Game g{small_world()};
  g.play(R"(
    to round 2 meeting filling
    0 put_on_slip item=(service=1)
    1 put_on_slip item=(service=5)
    2 put_on_slip item=(service=8)
    all seal_slip
    0 seal_slip
    1 seal_slip
    2 seal_slip -> item_carried seat=1; item_carried seat=2; item_carried seat=0
  )");
}

TEST(Month, R6_4_the_second_to_act_gives_one_less) {
  Game g{small_world()};
  g.play(R"(
    to meeting filling
    set trust=6
    0 put_on_slip item=(service=1)
    1 put_on_slip item=(service=7)
    2 put_on_slip item=(service=9)
    all seal_slip -> contacts_counted clashes={2}
    0 seal_slip
    1 seal_slip
    2 seal_slip -> item_carried seat=0; area_changed support=2; item_carried seat=1; area_changed support=3; item_carried seat=2; area_changed support=4
  )");
}

TEST(Month, R6_4_several_acts_of_one_seat_take_nothing_from_each_other) {
  Game g{small_world()};
  g.play(R"(
    to meeting filling
    set trust=6
    0 put_on_slip item=(service=1)
    0 put_on_slip item=(service=3)
    1 put_on_slip item=(service=7)
    to month reading
    ? area.2.support=5
  )");
}

TEST(Month, R3_4_what_is_no_longer_possible_becomes_rest) {
  rules::Scenario world = small_world();
  world.services[clean].accepted = {effect(EffectKind::trust, 0, -1)};
  Game g{world};
  g.play(R"(
    to meeting filling
    set trust=6
    0 put_on_slip item=(service=1)
    2 put_on_slip item=(service=11)
    all seal_slip -> contacts_counted contacts=4 clashes={2}
    0 seal_slip
    1 seal_slip
    # the needs of the county's form of support (trust 6) are gone when its turn comes
    2 seal_slip -> item_carried seat=0; trust_changed trust=5; item_rested seat=2 index=0 item=(service=11); !step_taken
    ? area.2.support=2 last_used.11=0 seat.2.carried=1
    # who rests visits nobody and clashes with nobody
    all ready -> contacts_counted contacts=2 clashes={}; !trust_changed
  )");
}

TEST(Month, R6_4_who_rests_was_not_first) {
  rules::Scenario world = small_world();
  world.services[guard].accepted = {effect(EffectKind::trust, 0, -1)};
  Game g{world};
  g.play(R"(
    to round 2 meeting filling
    set trust=6
    # county rests (its needs are gone), the centre comes second and is not punished for it
    0 put_on_slip item=(service=1)
    2 put_on_slip item=(service=11)
    all seal_slip -> contacts_counted clashes={2}
    set trust=5
    all seal_slip -> item_rested seat=2; item_carried seat=0; area_changed area=2 support=1
  )");
}

TEST(Month, R6_7_feeding_a_tie_in_two_months) {
  Game g{small_world()};
  g.play(R"(
    set tie.0.state=named
    to meeting filling
    0 put_on_slip item=(kind=community tie=0)
    1 put_on_slip item=(kind=community tie=0)
    all seal_slip
    0 seal_slip
    1 seal_slip
    2 seal_slip -> item_carried seat=0 item=(kind=community tie=0); tie_fed tie=0 round=1; item_carried seat=1; !tie_activated
    ? tie.0.fed=1 tie.0.last_fed=1
    to round 3 meeting filling
    2 put_on_slip item=(kind=community tie=0)
    0 put_on_slip item=(kind=community tie=0)
    all seal_slip
    0 seal_slip
    1 seal_slip
    # active now: what the next seat had meant to do is not needed any more
    2 seal_slip -> item_carried seat=2; tie_fed round=3; tie_activated tie=0 why=(kind=community); item_rested seat=0
    ? tie.0.state=active
  )");
}

TEST(Month, R5_2_a_month_without_acts) {
  Game g{small_world()};
  g.play(R"(
    to meeting revising
    0 seal_slip
    1 seal_slip
    2 seal_slip => seat_done; stage_began phase=month stage=reading
    0 ready
    0 ready -> refused already_done
  )");
}

}  // namespace
}  // namespace koop::test
