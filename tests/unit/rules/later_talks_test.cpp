// Rule 5.4 of the fuller layers: later talks, coping, after what hurt, whose idea, feedback.

#include <gtest/gtest.h>

#include "tests/unit/rules/full_world.hpp"
#include "tests/unit/rules/game.hpp"
#include "tests/unit/rules/talk_world.hpp"

namespace koop::test {
namespace {

const std::initializer_list<RulePart> later{RulePart::full_deck, RulePart::later_talks};

// In the school's second talk with these cards in its hand; at the end of the first the areas had 5, 4 and 3 points.
Game second_talk(std::string_view hand, std::string_view before = "", const rules::Scenario& world = full_world(later)) {
  Game g{world};
  g.play("to round 2 talk asking\n set talk.leader=1 secret.1.hand=" + std::string(hand));
  g.play(before);
  return g;
}

TEST(LaterTalks, R5_4_nothing_can_be_better_in_the_first) {
  Game g{full_world(later)};
  g.play(R"(
    to talk asking
    set secret.1.hand=[whats_better,coping,what_else,what_else] area.1.support=3
    1 play_card technique=whats_better -> answer_given full=no; !better_named; !agency_changed
  )");
}

TEST(LaterTalks, R5_4_what_rose_is_named) {
  Game g = second_talk("[whats_better,what_else,exceptions,compliment]", "set area.1.support=3");
  g.play(R"(
    1 play_card technique=whats_better => card_played from_hand=yes; answer_given full=yes; better_named areas={1}; agency_changed agency=4 by=1 why=(kind=card id=11) counted=yes; stage_began stage=asking
    # "what else?" goes on to what already works, and there is room for a fourth card
    1 play_card technique=what_else -> answer_given full=yes linked=yes; finding_revealed
    1 play_card technique=exceptions -> stage_began stage=asking
    1 play_card technique=best_hopes -> talk_ended; stage_began phase=meeting
  )");
}

TEST(LaterTalks, R5_4_only_as_the_opening) {
  Game g = second_talk("[whats_better,whats_better,exceptions,compliment]", "set area.1.support=3");
  g.play(R"(
    1 play_card technique=best_hopes
    1 play_card technique=whats_better -> answer_given full=no; !better_named; !agency_changed
    1 play_card technique=exceptions -> talk_ended
  )");
  // Said twice it is told once.
  Game twice = second_talk("[whats_better,whats_better,exceptions,compliment]", "set area.1.support=3");
  twice.play(R"(
    1 play_card technique=whats_better -> better_named
    1 play_card technique=whats_better -> answer_given full=no; !better_named; !agency_changed
    1 play_card technique=best_hopes
    1 play_card technique=best_hopes -> talk_ended
  )");
  // What is said beside the cards takes no place.
  Game after = second_talk("[whats_better,whats_better,exceptions,compliment]", "set area.1.support=3");
  after.play("1 play_card technique=acknowledge\n 1 play_card technique=whats_better -> better_named areas={1}");
}

TEST(LaterTalks, R5_4_when_nothing_rose_coping_is_full) {
  Game g = second_talk("[whats_better,coping,exceptions,compliment]");
  g.play(R"(
    1 play_card technique=whats_better => card_played; answer_given full=no; better_named areas={}; stage_began
    ? talk.nothing_rose=yes talk.better_goes_on=no
    1 play_card technique=coping => card_played; answer_given full=yes says_areas={2} says_findings={1}; finding_revealed finding=1 why=(kind=card id=10); agency_held held=yes; stage_began
    1 play_card technique=exceptions -> talk_ended
  )");
}

TEST(LaterTalks, R5_3_silence_about_what_is_better_can_be_asked_again) {
  rules::Scenario world = full_world(later);
  remove_answers(world, Technique::whats_better);
  silence(world, Technique::whats_better);
  Game g = second_talk("[whats_better,what_else,exceptions,compliment]", "set area.1.support=3", world);
  g.play(R"(
    1 play_card technique=whats_better => card_played; answer_given full=no silent=yes; stage_began
    1 play_card technique=what_else -> answer_given full=yes silent=no; better_named areas={1}; agency_changed
  )");
}

TEST(Coping, R5_4_full_when_something_fell_is_low_or_nothing_is_better) {
  const auto full = [](std::string_view before) {
    Game g = second_talk("[coping,coping,exceptions,compliment]", before);
    g.play("1 play_card technique=coping");
    return g.at("talk.cards.0.full") + " " + g.at("fuller.agency_held");
  };
  EXPECT_EQ(full(""), "no no");
  EXPECT_EQ(full("set area.1.at_talk=5"), "yes yes") << "fell since the last talk";
  EXPECT_EQ(full("set area.2.own=2 area.2.at_talk=2"), "yes yes") << "two points";
  EXPECT_EQ(full("set talk.hurt=yes"), "yes yes");
  EXPECT_EQ(full("set area.1.support=4"), "no no") << "better";
}

TEST(Coping, R5_4_stops_the_next_fall_of_agency) {
  rules::Scenario world = full_world(later);
  let_event(world, 3, {effect(rules::EffectKind::agency, 0, -2)});
  let_event(world, 4, {effect(rules::EffectKind::agency, 0, -2)});
  Game g = second_talk("[coping,coping,exceptions,compliment]", "set talk.hurt=yes", world);
  g.play(R"(
    1 play_card technique=coping -> agency_held held=yes
    # it need not be said twice
    1 play_card technique=coping -> answer_given full=yes; !agency_held
    to round 2 review reading
    0 ready
    1 ready
    2 ready -> event_happened; agency_held held=no; !agency_changed
    ? agency=3 fuller.agency_held=no
    to round 3 review reading
    0 ready
    1 ready
    2 ready -> event_happened; agency_changed agency=1
  )");
}

TEST(Coping, R5_4_where_nothing_can_fall_it_goes_on_holding) {
  rules::Scenario world = full_world(later);
  let_event(world, 2, {effect(rules::EffectKind::agency, 0, -1)});
  Game g{world};
  g.play(
      "to review reading\n set agency=0 fuller.agency_held=yes\n 0 ready\n 1 ready\n 2 ready -> event_happened; !agency_held");
}

TEST(AfterHurt, R5_4_what_hurts) {
  const auto hurt = [](const rules::Effects& effects) {
    rules::Scenario world = full_world(later);
    let_event(world, 2, effects);
    Game g{world};
    g.play("to round 2 talk");
    return g.at("talk.hurt");
  };
  using rules::EffectKind;
  EXPECT_EQ(hurt({}), "no");
  EXPECT_EQ(hurt({effect(EffectKind::support, home, 1), effect(EffectKind::trust, 0, 1)}), "no");
  EXPECT_EQ(hurt({effect(EffectKind::support, home, 1), effect(EffectKind::lose, home, 1)}), "yes");
  EXPECT_EQ(hurt({effect(EffectKind::trust, 0, -1)}), "yes");
  EXPECT_EQ(hurt({effect(EffectKind::agency, 0, -1)}), "yes");
}

TEST(AfterHurt, R5_4_the_first_card_is_weak_unless_it_opens_well) {
  rules::Scenario world = full_world(later);
  let_event(world, 2, {effect(rules::EffectKind::lose, home, 1)});
  const std::string hand = "[coping,exceptions,exceptions,compliment]";
  Game g = second_talk(hand, "", world);
  g.play(R"(
    ? talk.hurt=yes
    1 play_card technique=best_hopes -> answer_given full=no; !priorities_heard
    1 play_card technique=best_hopes -> answer_given full=yes; priorities_heard
    1 end_talk -> talk_ended
    ? talk.hurt=no
  )");
  Game acknowledged = second_talk(hand, "", world);
  acknowledged.play("1 play_card technique=acknowledge\n 1 play_card technique=best_hopes -> answer_given full=yes");
  Game coped = second_talk(hand, "", world);
  coped.play(
      "1 play_card technique=coping -> answer_given full=yes\n 1 play_card technique=best_hopes -> answer_given full=yes");
  // A weak scale says no number.
  Game scaled = second_talk(hand, "set talk.hopes_heard=yes", world);
  scaled.play("1 play_card technique=scaling area=1 -> answer_given full=no; !number_said\n ? stage=asking");
  // In the first game nothing of this.
  rules::Scenario first = world;
  first.parts = {};
  Game plain = second_talk("[exceptions,exceptions,exceptions,compliment]", "", first);
  plain.play("? talk.hurt=no\n 1 play_card technique=best_hopes -> answer_given full=yes");
}

TEST(AfterHurt, R5_4_until_somebody_has_talked) {
  rules::Scenario world = full_world(later);
  let_event(world, 2, {effect(rules::EffectKind::lose, home, 1)});
  Game g{world};
  g.play("to round 2 talk choosing_member\n clock\n to round 3 talk\n ? talk.hurt=yes");
}

TEST(AfterHurt, R5_1_a_reflex_does_not_wait) {
  rules::Scenario world = full_world(later);
  world.parts.set(RulePart::reflexes);
  Game g = second_talk("[coping,exceptions,exceptions,compliment]", "set talk.hurt=yes", world);
  g.play("1 play_card technique=why -> answer_given full=yes; trust_changed trust=3");
}

TEST(WhoseIdea, R5_1_for_those_who_were_sent) {
  const auto asked = [](std::string_view before) {
    Game g = second_talk("[whose_idea,whose_idea,exceptions,compliment]", before);
    g.play("1 play_card technique=whose_idea");
    return g.at("talk.cards.0.full") + " " + g.at("trust") + " " + g.at("fuller.whose_idea");
  };
  EXPECT_EQ(asked("set seat.1.relation=no_request"), "yes 5 {1}");
  EXPECT_EQ(asked("set seat.1.relation=complaint"), "no 4 {}");
  EXPECT_EQ(asked("set seat.1.relation=working_together"), "no 4 {}");
  EXPECT_EQ(asked("set seat.1.relation=no_request fuller.whose_idea={1}"), "no 4 {1}") << "once a seat";
  EXPECT_EQ(asked("set seat.1.relation=no_request fuller.whose_idea={0}"), "yes 5 {0,1}");
  EXPECT_EQ(asked("set seat.1.relation=no_request trust=6"), "yes 6 {1}") << "only a compliment lifts above six";
}

TEST(Feedback, R5_1_after_something_that_reached_them) {
  Game g = second_talk("[feedback,feedback,exceptions,compliment]");
  g.play(R"(
    1 play_card technique=feedback -> answer_given full=no; !feedback_given
    1 play_card technique=best_hopes -> answer_given full=yes
    1 play_card technique=feedback -> answer_given full=yes; feedback_given round=2
    to meeting filling
    0 put_on_slip item=(service=1)
    1 put_on_slip item=(service=4)
    # talk, centre and school: one of them is spared
    to meeting revising
    ? contacts=2
    to round 3 meeting filling
    0 put_on_slip item=(service=1)
    to meeting revising
    ? contacts=2
  )");
}

TEST(WhatElse, R5_4_what_is_no_question_has_no_second) {
  Game g = second_talk("[what_else,what_else,feedback,whose_idea]", "set seat.1.relation=no_request");
  g.play(R"(
    1 play_card technique=acknowledge
    1 play_card technique=what_else -> answer_given full=no
    1 play_card technique=whose_idea -> answer_given full=yes
    1 play_card technique=what_else -> answer_given full=no; !trust_changed
  )");
}

}  // namespace
}  // namespace koop::test
