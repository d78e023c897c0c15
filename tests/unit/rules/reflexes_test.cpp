// Rule 5.1 of the fuller layers: what is said beside the cards, and what one says without thinking.

#include <gtest/gtest.h>

#include "tests/unit/rules/full_world.hpp"
#include "tests/unit/rules/game.hpp"
#include "tests/unit/rules/talk_world.hpp"

namespace koop::test {
namespace {

const std::initializer_list<RulePart> said_at_once{RulePart::reflexes, RulePart::full_deck};

TEST(BesideTheCards, R5_1_once_each_and_free) {
  Game g{full_world({RulePart::full_deck})};
  g.play(R"(
    to talk asking
    1 play_card technique=acknowledge => card_played from_hand=no; answer_given full=yes linked=no; stage_began stage=asking
    1 play_card technique=acknowledge -> refused said_already
    1 play_card technique=plain_information => card_played; answer_given full=yes; family_informed event=0; stage_began stage=asking
    1 play_card technique=plain_information -> refused said_already
    # three cards still fit
    1 play_card technique=best_hopes -> stage_began phase=talk
    1 play_card technique=best_hopes -> stage_began phase=talk
    1 play_card technique=best_hopes -> talk_ended; stage_began phase=meeting
    to round 2 talk asking
    set talk.leader=1
    1 play_card technique=acknowledge -> answer_given
  )");
}

TEST(BesideTheCards, R5_1_what_was_announced_is_told_plainly) {
  rules::Scenario world = full_world({RulePart::full_deck});
  world.events[0].outcomes = {OutcomeId{0}, OutcomeId{1}};
  world.outcomes[0].when = {condition(rules::ConditionKind::family_informed)};
  const auto outcome = [&world](std::string_view said) {
    Game g{world};
    g.play("to talk asking");
    g.play(said);
    g.play("to round 2 life\n ? talk.informed=-");
    return g.at("outcome");
  };
  EXPECT_EQ(outcome("1 play_card technique=plain_information"), "0");
  EXPECT_EQ(outcome(""), "1");
  // In the last month nothing is coming.
  Game g{world};
  g.play(R"(
    to round 8 talk asking
    set talk.leader=1
    1 play_card technique=plain_information -> answer_given full=no; !family_informed
  )");
}

TEST(Reflexes, R5_1_advice_helps_and_takes_agency) {
  Game g{full_world(said_at_once)};
  g.play(R"(
    to talk asking
    1 play_card technique=advise -> refused card_needs_area
    1 play_card technique=advise area=2 => card_played from_hand=no; answer_given full=yes; area_changed area=2 support=1 support_by=1 why=(kind=reflex id=14); agency_changed agency=2 by=-1 why=(kind=reflex id=14); stage_began stage=asking
  )");
}

TEST(Reflexes, R5_1_advice_that_was_asked_for_is_none) {
  const auto agency = [](std::string_view before) {
    Game g{full_world(said_at_once)};
    g.play("to talk asking");
    g.play(before);
    g.play("1 play_card technique=advise area=1");
    return g.at("agency") + " " + g.at("area.1.support");
  };
  EXPECT_EQ(agency(""), "2 3");
  EXPECT_EQ(agency("set signs={0}"), "3 3") << "a sign of theirs in the area";
  EXPECT_EQ(agency("set signs={1}"), "2 3") << "of another area";
  EXPECT_EQ(agency("set plan=[(goal=0 owner=0 due=8)]"), "3 3");
  EXPECT_EQ(agency("set plan=[(goal=0 owner=0 due=8 imposed=yes)]"), "2 3") << "no wish of theirs";
  EXPECT_EQ(agency("set plan=[(goal=0 owner=0 due=8 state=met)]"), "2 3");
}

TEST(Reflexes, R5_1_threatening_works_where_it_is_dangerous) {
  Game g{full_world(said_at_once)};
  g.play(R"(
    to talk asking
    1 play_card technique=threaten => card_played; answer_given full=yes; trust_changed trust=3 by=-1 why=(kind=reflex id=15); stage_began
    set area.0.own=3 area.0.support=0
    1 play_card technique=threaten -> area_changed area=0 support=1 support_by=1 why=(kind=reflex id=15); !trust_changed
    1 play_card technique=threaten -> trust_changed trust=2
  )");
}

TEST(Reflexes, R5_1_why_brings_a_worry_and_costs_trust) {
  Game g{full_world(said_at_once)};
  g.play(R"(
    to talk asking
    1 play_card technique=why => card_played; answer_given full=yes; finding_revealed finding=2 why=(kind=reflex id=16); trust_changed trust=3 by=-1; stage_began
    1 play_card technique=why -> finding_revealed finding=4; trust_changed trust=2
    1 play_card technique=why -> trust_changed trust=1; !finding_revealed
  )");
}

TEST(Reflexes, R5_1_empty_praise_costs_at_the_next_talk) {
  Game g{full_world(said_at_once)};
  g.play(R"(
    to talk asking
    1 play_card technique=empty_praise => card_played; answer_given full=yes; trust_changed trust=5 by=1 why=(kind=reflex id=17); praise_remembered praised=1; stage_began
    1 play_card technique=empty_praise -> trust_changed trust=6; praise_remembered praised=2
    to round 2 life
    ? trust=6
    0 ready
    1 ready
    2 ready -> stage_began phase=talk stage=choosing_member; praise_remembered praised=0; trust_changed trust=4 by=-2 why=(kind=reflex id=17)
    to round 3 talk
    ? trust=4 hidden.praised=0
  )");
}

TEST(Reflexes, R5_1_empty_praise_never_lifts_above_six) {
  Game g{full_world(said_at_once)};
  g.play(R"(
    to talk asking
    set trust=6
    1 play_card technique=empty_praise -> praise_remembered praised=1; !trust_changed
    to round 2 talk
    ? trust=5
  )");
}

TEST(Reflexes, R5_1_they_take_a_place_and_lie_in_no_hand) {
  Game g{full_world(said_at_once)};
  g.play(R"(
    to talk asking
    0 offer_card technique=advise -> refused not_in_hand
    1 play_card technique=advise area=0 wording=2 -> refused no_such_wording
    1 play_card technique=advise area=0
    1 play_card technique=why
    1 play_card technique=threaten -> talk_ended; stage_began phase=meeting
    ? hidden.discard=[] seat.1.hand=4
  )");
}

// They work whatever the answer, and "what else?" does not say them again.
TEST(Reflexes, R5_1_silence_does_not_hold_them_back) {
  rules::Scenario world = full_world(said_at_once);
  silence(world, Technique::why);
  std::erase_if(world.answers, [](const rules::Answer& a) { return a.technique == Technique::why && !a.silent; });
  Game g{world};
  g.play(R"(
    to talk asking
    set secret.1.hand=[what_else,what_else,what_else,what_else]
    1 play_card technique=why -> answer_given full=yes silent=yes; finding_revealed finding=2; trust_changed trust=3
    1 play_card technique=what_else -> answer_given full=no; !trust_changed; !finding_revealed
  )");
  Game spoken{full_world(said_at_once)};
  spoken.play(R"(
    to talk asking
    set secret.1.hand=[what_else,what_else,what_else,what_else]
    1 play_card technique=advise area=1
    1 play_card technique=what_else -> answer_given full=no; !area_changed; !agency_changed
  )");
}

TEST(Reflexes, R5_1_not_in_the_first_game) {
  Game g{full_world()};
  g.play(R"(
    to talk asking
    1 play_card technique=acknowledge -> refused not_in_this_layer
    1 play_card technique=plain_information -> refused not_in_this_layer
    1 play_card technique=advise area=1 -> refused not_in_this_layer
    1 play_card technique=threaten -> refused not_in_this_layer
    1 play_card technique=coping -> refused not_in_this_layer
    1 play_card technique=close -> refused not_in_this_layer
  )");
}

}  // namespace
}  // namespace koop::test
