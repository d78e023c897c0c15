// Rule 5.8: safety first, then separate talks; and who may be talked with at all.

#include <gtest/gtest.h>

#include "tests/unit/rules/full_world.hpp"
#include "tests/unit/rules/game.hpp"
#include "tests/unit/rules/talk_world.hpp"

namespace koop::test {
namespace {

const std::initializer_list<RulePart> first_safety{RulePart::safety_first, RulePart::full_deck};
constexpr std::string_view unsafe_now = "set area.0.own=3 area.0.support=0 ";

// Whether a card has its full effect in a talk where hopes have been heard and safety is 3.
std::string card_is_full(std::string_view card, std::string_view before = unsafe_now) {
  Game g{full_world(first_safety)};
  g.play(
      "to talk asking\n set talk.hopes_heard=yes findings={1} "
      "secret.1.hand=[exceptions,preferred_future,compliment,relationship]");
  g.play(before);
  g.play("1 play_card technique=" + std::string(card));
  if (g.at("stage") == "guessing") g.play("all make_guess guess=3");
  return g.at("talk.cards.0.full");
}

TEST(SafetyFirst, R5_8_only_what_serves_safety_and_what_steadies) {
  for (std::string_view card : {"best_hopes", "scaling area=0", "acknowledge", "plain_information"}) {
    EXPECT_EQ(card_is_full(card), "yes") << card;
  }
  for (std::string_view card : {"scaling area=1", "exceptions", "preferred_future", "relationship", "compliment finding=1"}) {
    EXPECT_EQ(card_is_full(card), "no") << card;
    EXPECT_EQ(card_is_full(card, "set area.0.own=4 area.0.support=0"), "yes") << card << ", safe enough";
    EXPECT_EQ(card_is_full(card, "set area.0.own=3 area.0.support=0 fuller.safety_plan=yes"), "yes") << card << ", with a plan";
  }
}

TEST(SafetyFirst, R5_8_weak_cards_change_nothing) {
  Game g{full_world(first_safety)};
  g.play(
      "to talk asking\n set talk.hopes_heard=yes findings={1} area.1.number=3 area.1.number_round=1 signs={0} "
      "secret.1.hand=[exceptions,compliment,coping,relationship]");
  g.play(unsafe_now);
  g.play(R"(
    1 play_card technique=scaling area=1 => card_played; answer_given full=no; stage_began stage=asking
    1 play_card technique=small_step area=1 => card_played; answer_given full=no; stage_began stage=asking
    1 play_card technique=coping -> answer_given full=yes
  )");
}

TEST(SafetyFirst, R5_8_coping_steadies) {
  Game g{full_world(first_safety)};
  g.play("to talk asking\n set secret.1.hand=[coping,compliment,coping,relationship] area.2.own=2");
  g.play(unsafe_now);
  g.play("1 play_card technique=coping -> answer_given full=yes; agency_held held=yes");
}

TEST(SafetyFirst, R5_8_the_lower_voice_counts) {
  rules::Scenario world = full_world({RulePart::safety_first, RulePart::two_voices});
  const auto full = [&world](int own) {
    Game g{world};
    g.play("to talk asking\n set secret.1.hand=[exceptions,exceptions,exceptions,exceptions] area.0.support=0 area.0.own=" +
           std::to_string(own));
    g.play("1 play_card technique=exceptions");
    return g.at("talk.cards.0.full");
  };
  EXPECT_EQ(full(4), "no") << "the team's 3";
  EXPECT_EQ(full(5), "yes");
}

TEST(SafetyFirst, R5_8_support_waits_too) {
  const auto given = [](unsigned service, std::string_view before) {
    Game g{full_world(first_safety)};
    g.play("to meeting filling\n set trust=6");
    g.play(before);
    const unsigned area = g.scenario().services[service].area.index();
    const int was = g.board().area[area].support;
    g.play("0 put_on_slip item=(service=" + std::to_string(service) + ")\n to month reading");
    return g.board().area[area].support - was;
  };
  EXPECT_EQ(given(clean, unsafe_now), 1) << "half";
  EXPECT_EQ(given(heat, unsafe_now), 2) << "a basic need";
  EXPECT_EQ(given(guard, unsafe_now), 2) << "safety itself";
  EXPECT_EQ(given(clean, ""), 2);
  EXPECT_EQ(given(clean, "set area.0.own=3 area.0.support=0 fuller.safety_plan=yes"), 2);
}

TEST(SafetyFirst, R5_8_a_safety_plan_is_made_once) {
  Game g{full_world(first_safety)};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(service=13)
    to meeting revising
    all seal_slip -> item_carried; safety_plan_made; area_changed area=0
    ? fuller.safety_plan=yes
    to round 2 meeting filling
    0 put_on_slip item=(service=13)
    to meeting revising
    all seal_slip -> item_carried; !safety_plan_made
  )");
  Game first{full_world()};
  first.play("to meeting filling\n 0 put_on_slip item=(service=13)\n to month reading\n ? fuller.safety_plan=no");
}

TEST(SeparateTalks, R5_8_nobody_talks_with_both) {
  Game g{full_world(first_safety)};
  g.play(R"(
    to talk choosing_member
    set fuller.procedure.0.phase=open
    1 choose_member member=2
    1 end_talk -> talks_separated seat=1; talk_ended
    ? talk.separate={1}
    to round 2 talk choosing_member
    set talk.leader=1
    1 choose_member member=0 -> refused kept_apart
    1 choose_member member=3 -> member_chosen
    to round 3 talk choosing_member
    set talk.leader=0
    0 choose_member member=0 -> member_chosen
    0 end_talk -> talk_ended; !talks_separated
    to round 4 talk choosing_member
    # when the procedure is closed they may again
    set talk.leader=1 fuller.procedure.0.phase=closed
    1 choose_member member=0 -> member_chosen
  )");
}

TEST(SeparateTalks, R5_8_only_while_a_procedure_keeps_them_apart) {
  Game before{full_world(first_safety)};
  before.play("to talk choosing_member\n 1 choose_member member=2\n 1 end_talk -> talk_ended; !talks_separated");
  Game other{full_world(first_safety)};
  other.play(
      "to talk choosing_member\n set fuller.procedure.1.phase=open\n 1 choose_member member=2\n 1 end_talk -> "
      "!talks_separated");
  Game off{full_world()};
  off.play(R"(
    to talk choosing_member
    set fuller.procedure.0.phase=open talk.separate={1}
    1 choose_member member=0 -> member_chosen
  )");
}

TEST(SeparateTalks, R5_8_forms_of_support_with_one_of_them) {
  Game g{full_world(first_safety)};
  g.play(R"(
    to meeting filling
    set fuller.procedure.0.phase=open talk.separate={0}
    0 put_on_slip item=(service=15) -> refused kept_apart service=15
    2 put_on_slip item=(service=18)
    set fuller.procedure.0.phase=closed
    0 put_on_slip item=(service=15)
  )");
}

TEST(SeparateTalks, R5_8_they_share_no_joint_act) {
  constexpr std::string_view both = R"(
    0 put_on_slip item=(kind=joint service=15 partners={2})
    2 put_on_slip item=(kind=joint service=18 partners={0})
  )";
  Game g{full_world(first_safety)};
  g.play("to meeting filling\n set fuller.procedure.0.phase=open");
  g.play(both);
  g.play("to meeting revising\n all seal_slip -> item_carried seat=0 with={}; item_carried seat=2 with={}");
  Game together{full_world(first_safety)};
  together.play("to meeting filling");
  together.play(both);
  together.play("to meeting revising\n all seal_slip -> item_carried seat=0 with={2}; item_carried seat=2 with={0}");
}

TEST(WhomToTalkWith, R9_3_who_is_away_cannot_be_talked_with) {
  Game g{full_world({RulePart::crises})};
  g.play("to talk choosing_member\n set fuller.away=1\n 1 choose_member member=1 -> refused member_away");
}

// A leader whom nobody is left to talk with: the month goes on without a talk.
TEST(WhomToTalkWith, R5_8_nobody_left) {
  Game g{small_world()};
  g.play(R"(
    set talk.leader=0 fuller.away=0
    0 ready
    1 ready
    2 ready -> stage_began phase=talk stage=choosing_member; shares_renewed; stage_began phase=meeting stage=go_round; !member_chosen
    to meeting revising
    ? contacts=0
  )");
}

}  // namespace
}  // namespace koop::test
