// Rules 5.3 and 5.4: silence, and what "what else?" goes on with; 5.7: when a talk flows.

#include <gtest/gtest.h>

#include "tests/unit/rules/game.hpp"
#include "tests/unit/rules/talk_world.hpp"

namespace koop::test {
namespace {

// In the talk, hopes heard and "what else?" in every hand of the leader.
Game asking(const rules::Scenario& world) {
  Game g{world};
  g.play(R"(
    to talk asking
    set talk.hopes_heard=yes secret.1.hand=[what_else,what_else,exceptions,relationship]
  )");
  return g;
}

TEST(WhatElse, R5_4_first_or_after_a_weak_card_it_is_weak) {
  Game g = asking(small_world());
  g.play(R"(
    1 play_card technique=what_else -> answer_given full=no linked=no; !finding_revealed
    set secret.1.hand=[what_else,preferred_future,exceptions] talk.hopes_heard=no
    1 play_card technique=preferred_future -> answer_given full=no
    1 play_card technique=what_else -> answer_given full=no linked=no; !sign_written
  )");
}

TEST(WhatElse, R5_4_goes_on_with_the_same_question) {
  Game g = asking(small_world());
  g.play(R"(
    1 play_card technique=exceptions area=2 -> finding_revealed finding=1
    1 play_card technique=what_else -> answer_given full=yes linked=yes; finding_revealed finding=0 why=(kind=card id=7)
    1 play_card technique=what_else -> answer_given full=no; !finding_revealed
  )");
  Game ties = asking(small_world());
  ties.play(R"(
    set talk.member=1
    1 play_card technique=relationship -> tie_named
    1 play_card technique=what_else -> answer_given full=yes; tie_named
  )");
}

TEST(WhatElse, R5_4_after_hopes_it_paints_the_future) {
  Game g = asking(small_world());
  g.play(R"(
    set talk.hopes_heard=no
    1 play_card technique=best_hopes
    1 play_card technique=what_else -> answer_given full=yes; sign_written
    1 play_card technique=what_else -> answer_given full=yes; sign_written
    ? signs={0,1}
  )");
}

TEST(WhatElse, R5_4_after_a_number_or_a_compliment_it_asks_what_already_works) {
  Game g = asking(small_world());
  g.play(R"(
    1 play_card technique=scaling area=1
    all make_guess guess=3
    1 play_card technique=what_else -> answer_given full=yes; finding_revealed
  )");
  Game other = asking(small_world());
  other.play(R"(
    set findings={1} secret.1.hand=[compliment,what_else,what_else,what_else]
    1 play_card technique=compliment finding=1
    1 play_card technique=what_else -> answer_given full=yes; finding_revealed finding=0; !trust_changed
  )");
}

TEST(WhatElse, R5_6_it_names_no_second_step) {
  Game g = asking(small_world());
  g.play(R"(
    set findings={0,1} area.2.number=3 area.2.number_round=1
    1 play_card technique=small_step area=2 -> answer_given full=yes; step_named
    1 play_card technique=what_else -> answer_given full=no; !step_named
  )");
}

// Rule 5.3: after silence "what else?" is full: it brings what the unanswered question would have brought.
TEST(WhatElse, R5_3_after_silence_hopes) {
  rules::Scenario world = small_world();
  silence(world, Technique::best_hopes);
  Game g = asking(world);
  g.play(R"(
    set talk.hopes_heard=no
    1 play_card technique=best_hopes -> answer_given full=no silent=yes; !priorities_heard; !relation_set
    1 play_card technique=what_else -> answer_given full=yes linked=yes silent=no; priorities_heard matters={0,1}; relation_set seat=1 relation=working_together; !sign_written
    # answered now, it goes on
    1 play_card technique=what_else -> answer_given full=yes; sign_written
  )");
}

TEST(WhatElse, R5_3_after_silence_a_finding_of_the_area_asked_about) {
  rules::Scenario world = small_world();
  silence(world, Technique::exceptions);
  Game g = asking(world);
  g.play(R"(
    1 play_card technique=exceptions area=2 -> answer_given full=no silent=yes; !finding_revealed
    set seat.1.relation=working_together
    1 play_card technique=what_else -> answer_given full=yes; finding_revealed finding=1
  )");
}

TEST(WhatElse, R5_3_after_silence_sign_tie_step_and_compliment) {
  rules::Scenario world = small_world();
  for (Technique t : {Technique::preferred_future, Technique::relationship, Technique::small_step, Technique::compliment}) {
    silence(world, t);
  }
  Game sign = asking(world);
  sign.play(R"(
    set secret.1.hand=[what_else,preferred_future,exceptions,relationship]
    1 play_card technique=preferred_future area=2 -> answer_given silent=yes; !sign_written
    set seat.1.relation=working_together
    1 play_card technique=what_else -> sign_written sign=1
  )");
  Game tie = asking(world);
  tie.play(R"(
    1 play_card technique=relationship -> answer_given silent=yes; !tie_named
    set seat.1.relation=working_together
    1 play_card technique=what_else -> tie_named tie=0
  )");
  Game step = asking(world);
  step.play(R"(
    set findings={1} area.2.number=3 area.2.number_round=1
    1 play_card technique=small_step area=2 -> answer_given silent=yes; !step_named
    ? next_step.area=-
    1 play_card technique=what_else -> answer_given full=yes; step_named step.area=2 step.footing=(kind=finding id=1)
  )");
  Game compliment = asking(world);
  compliment.play(R"(
    set findings={1} secret.1.hand=[compliment,what_else,what_else,relationship]
    1 play_card technique=compliment finding=1 -> answer_given silent=yes; !trust_changed; !finding_complimented
    1 play_card technique=what_else -> answer_given full=yes says_findings={1}; finding_complimented finding=1; trust_changed by=1
  )");
}

TEST(WhatElse, R5_3_after_silence_twice) {
  rules::Scenario world = small_world();
  silence(world, Technique::exceptions);
  silence(world, Technique::what_else);
  Game g = asking(world);
  g.play(R"(
    1 play_card technique=exceptions area=2 -> answer_given silent=yes
    1 play_card technique=what_else -> answer_given silent=yes full=no; !finding_revealed
  )");
  rules::Scenario once = small_world();
  silence(once, Technique::scaling);
  Game number = asking(once);
  number.play(R"(
    1 play_card technique=scaling area=1
    # the number is shown all the same; what else already works comes after it
    all make_guess guess=3 -> number_said area=1 number=3; answer_given silent=yes
    1 play_card technique=what_else -> answer_given full=yes; finding_revealed
  )");
}

// Rule 5.3: in the relation "working together" nobody is silent while there are words.
TEST(WhatElse, R5_3_silence_belongs_to_those_who_did_not_ask) {
  rules::Scenario world = small_world();
  const std::vector<rules::Answer> spoken = world.answers;
  silence(world, Technique::scaling);
  for (const rules::Answer& a : spoken) {
    if (a.technique == Technique::scaling) world.answers.push_back(a);
  }
  unsigned silent[2]{};
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    for (const bool together : {false, true}) {
      Game g{world, {seed, 3, MonthMode::together}};
      g.play("to talk asking");
      if (together) g.play("set seat.1.relation=working_together");
      for (int i = 0; i < 3; ++i) g.play("1 play_card technique=scaling area=0");
      for (const Fact& f : g.facts()) {
        if (const auto* given = std::get_if<AnswerGiven>(&f)) silent[together] += given->silent ? 1u : 0u;
      }
    }
  }
  EXPECT_GT(silent[0], 10u);
  EXPECT_EQ(silent[1], 0u);
}

TEST(Flow, R5_7_two_cards_running_that_link) {
  Game g = asking(small_world());
  g.play(R"(
    set secret.1.hand=[exceptions,compliment,what_else,what_else]
    1 play_card technique=exceptions area=2 -> answer_given linked=no says_areas={2} says_findings={1}
    1 play_card technique=compliment finding=1 -> answer_given linked=yes; !talk_flowed
    ? talk.links=1
    1 play_card technique=scaling area=2
    all make_guess guess=3 -> answer_given linked=no; !talk_flowed
  )");
  Game flowing = asking(small_world());
  flowing.play(R"(
    1 play_card technique=exceptions area=2
    1 play_card technique=scaling area=2
    all make_guess guess=3 -> answer_given linked=yes says_areas={2}; !talk_flowed
    1 play_card technique=what_else -> answer_given linked=yes; talk_flowed; agency_changed agency=4 why=(kind=flow) counted=yes; talk_ended
  )");
}

TEST(Flow, R5_7_one_link_is_not_yet_a_flow) {
  Game g = asking(small_world());
  g.play(R"(
    1 play_card technique=scaling area=2
    all make_guess guess=3
    1 play_card technique=scaling area=1
    all make_guess guess=3 -> answer_given linked=no
    1 play_card technique=scaling area=1
    all make_guess guess=3 -> answer_given linked=yes; !talk_flowed
  )");
}

TEST(Flow, R5_7_each_talk_begins_anew) {
  Game g = asking(small_world());
  g.play(R"(
    1 play_card technique=exceptions area=2
    1 play_card technique=scaling area=2
    all make_guess guess=3
    to round 2 talk asking
    ? talk.links=0 talk.has_answer=no talk.said_areas={} talk.said_findings={} talk.cards=[]
  )");
}

}  // namespace
}  // namespace koop::test
