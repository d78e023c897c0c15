// Rule 5.5: the proposal at the end of a talk, which one fits, and what a bolder one costs.

#include <gtest/gtest.h>

#include "tests/unit/rules/fields_text.hpp"
#include "tests/unit/rules/full_world.hpp"
#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

// At the end of a talk that changed nothing, everything set as the test wants.
Game at_closing(std::string_view before, const rules::Scenario& world = full_world({RulePart::closings})) {
  Game g{world};
  g.play(
      "to talk asking\n 1 play_card technique=scaling area=1\n 1 end_talk -> talk_ended; stage_began phase=talk stage=closing "
      "active=1");
  g.play(before);
  return g;
}

constexpr std::string_view together_now = "set seat.1.relation=working_together ";

TEST(Closings, R5_5_which_one_fits) {
  struct Case {
    std::string before;
    Closing fits;
  };
  const std::string together(together_now);
  const std::vector<Case> cases{
      {"set seat.1.relation=no_request signs={0} findings={0}", Closing::appreciation},
      {"set seat.1.relation=complaint signs={0} findings={0}", Closing::observe},
      {together, Closing::notice},
      {together + "plan=[(goal=0 owner=0 due=8 imposed=yes)]", Closing::notice},
      {together + "plan=[(goal=0 owner=0 due=8 state=met)]", Closing::notice},
      {together + "signs={0}", Closing::goal_step},
      {together + "plan=[(goal=0 owner=0 due=8)] findings={1}", Closing::goal_step},  // a strength is no exception
      {together + "signs={1} findings={0}", Closing::different},
      {together + "signs={0} plan=[(goal=1 owner=0 due=8)] findings={0}", Closing::different},  // the plan before the board
      {together + "signs={0} findings={0}", Closing::predict},
      {together + "signs={0} findings={0} steps=[(area=2)]", Closing::predict},
      {together + "signs={0} findings={0} steps=[(area=1)]", Closing::do_more},
  };
  for (const Case& c : cases) {
    for (unsigned offered = 0; offered < enum_count<Closing>; ++offered) {
      const auto closing = static_cast<Closing>(offered);
      SCOPED_TRACE(c.before + ": " + std::string(name_of(closing)));
      Game g = at_closing(c.before);
      const bool bolder = closing > c.fits;
      const std::string taken = closing == c.fits ? "yes" : "no";
      g.play("1 offer_closing closing=" + std::string(name_of(closing)) +
             " -> closing_offered closing=" + std::string(name_of(closing)) + " taken=" + taken + "; " +
             (bolder ? "trust_changed trust=3 by=-1 why=(kind=closing id=" + std::to_string(offered) + "); "
                     : "!trust_changed; ") +
             "stage_began phase=meeting stage=go_round");
    }
  }
}

TEST(Closings, R5_5_the_family_may_decline_without_loss) {
  Game g = at_closing("set seat.1.relation=complaint trust=2");
  g.play("1 offer_closing closing=observe -> closing_offered taken=no; !trust_changed; !agency_held");
}

TEST(Closings, R5_5_what_it_brings) {
  Game cautious = at_closing("set seat.1.relation=no_request");
  cautious.play("1 offer_closing closing=appreciation -> closing_offered taken=yes; agency_held held=yes\n ? talk.do_more=0");
  // The family's step of the month goes one point further.
  const auto stepped = [](std::string_view closing) {
    Game g = at_closing(std::string(together_now) +
                        "signs={0} next_step=(area=1 member=0 footing=(kind=sign) round=1) area.1.support=5");
    g.play("1 offer_closing closing=" + std::string(closing));
    g.play("to review reading");
    return g.at("area.1.own") + " " + g.at("area.1.support");
  };
  EXPECT_EQ(stepped("goal_step"), "5 2");
  EXPECT_EQ(stepped("notice"), "4 3");
}

TEST(Closings, R5_5_whose_and_when) {
  Game g{full_world({RulePart::closings})};
  g.play(R"(
    to talk asking
    1 offer_closing closing=notice -> refused wrong_moment
    1 play_card technique=scaling area=1
    1 end_talk
    0 offer_closing closing=notice -> refused only_the_leader seat=1
    clock -> stage_began phase=meeting stage=go_round; !closing_offered
  )");
  // Where nothing was said there is nothing to close.
  Game unsaid{full_world({RulePart::closings})};
  unsaid.play("to talk asking\n 1 end_talk -> stage_began phase=meeting stage=go_round");
}

TEST(Closings, R5_5_the_school_brief_has_none) {
  rules::Scenario world = full_world({RulePart::closings});
  world.milwaukee = false;
  Game g{world};
  g.play("to talk asking\n 1 play_card technique=scaling area=1\n 1 end_talk -> stage_began phase=meeting stage=go_round");
  Game first{full_world()};
  first.play(R"(
    to talk asking
    1 offer_closing closing=notice -> refused not_in_this_layer
    1 play_card technique=scaling area=1
    1 end_talk -> stage_began phase=meeting stage=go_round
  )");
}

TEST(Closings, R5_5_after_the_readings) {
  Game g{full_world({RulePart::closings, RulePart::listening})};
  g.play(R"(
    to talk asking
    0 listen_for task=strength
    1 play_card technique=scaling area=1
    1 end_talk -> stage_began stage=listening
    0 read_out reading=0 -> readings_shown; stage_began phase=talk stage=closing active=1
    1 offer_closing closing=observe -> stage_began phase=meeting
  )");
}

TEST(Closings, R5_3_in_the_familys_words) {
  Game g = at_closing("set seat.1.relation=complaint");
  g.play("1 offer_closing closing=observe");
  for (const Fact& f : g.facts()) {
    const auto* offered = std::get_if<ClosingOffered>(&f);
    if (offered == nullptr) continue;
    ASSERT_TRUE(offered->answer.exists());
    EXPECT_EQ(g.scenario().answers[offered->answer.index()].technique, Technique::close);
  }
}

}  // namespace
}  // namespace koop::test
