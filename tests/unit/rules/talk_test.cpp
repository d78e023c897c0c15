// Rules 5.1–5.5: the talk, its cards, what makes them full, silence and "what else?".

#include <gtest/gtest.h>

#include <set>

#include "tests/unit/rules/game.hpp"
#include "tests/unit/rules/talk_world.hpp"

namespace koop::test {
namespace {

TEST(Talk, R5_2_the_leader_chooses_whom_to_talk_with) {
  Game g{small_world()};
  g.play(R"(
    to talk
    ? stage=choosing_member talk.leader=1 active=1
    0 choose_member member=0 -> refused only_the_leader seat=1
    1 choose_member member=2 -> refused no_such_member
    1 choose_member member=- -> refused no_such_member
    1 play_card technique=best_hopes -> refused wrong_moment
    1 choose_member member=1 => member_chosen member=1; stage_began phase=talk stage=asking active=1
  )");
}

TEST(Talk, R5_8_a_child_alone) {
  Game g{small_world()};
  g.play(R"(
    to talk
    set talk.leader=0
    0 choose_member member=1 -> refused may_not_talk_child
    0 choose_member member=0 -> member_chosen member=0
  )");
}

TEST(Talk, R5_4_hopes_bring_priorities_and_working_together) {
  Game g{small_world()};
  g.play(R"(
    to talk asking
    1 play_card technique=best_hopes => card_played seat=1 from_hand=no; answer_given full=yes linked=no; priorities_heard matters={0,1}; relation_set seat=1 relation=working_together why=(kind=hopes); stage_began stage=asking
    ? talk.hopes_heard=yes area.0.matters_known=yes area.0.matters=yes area.1.matters=yes area.2.matters=no area.2.matters_known=yes
    # asked again nothing is left to hear
    1 play_card technique=best_hopes -> answer_given full=no; !relation_set; !priorities_heard
    to round 2 talk asking
    set talk.leader=0
    0 play_card technique=best_hopes -> answer_given full=yes; !priorities_heard; relation_set seat=0 relation=working_together
  )");
}

TEST(Talk, R5_4_without_hopes_future_and_scale_are_weak) {
  Game g{small_world()};
  g.play(R"(
    to talk asking
    set secret.1.hand=[preferred_future,exceptions,compliment,what_else]
    1 play_card technique=scaling area=1 -> answer_given full=no; !number_said; stage_began stage=asking
    1 play_card technique=preferred_future -> answer_given full=no; !sign_written
    ? signs={} area.1.number=-1 seat.1.hand=3 hidden.discard=[preferred_future]
  )");
}

TEST(Talk, R2_1_seats_guess_before_the_family_says_its_number) {
  Game g{small_world()};
  g.play(R"(
    to talk asking
    1 play_card technique=best_hopes
    1 play_card technique=scaling area=1 => card_played; stage_began phase=talk stage=guessing
    1 end_talk -> refused wrong_moment
    2 offer_card technique=exceptions -> refused wrong_moment
    0 make_guess guess=4 => guess_made seat=0 guess=4
    0 make_guess guess=5 -> refused already_done
    ? secret.0.guess=4
    1 make_guess guess=2
    2 make_guess guess=10 => guess_made; guesses_shown guesses=[4,2,10,-1,-1,-1,-1,-1]; number_said area=1 number=3 round=1; answer_given full=yes; stage_began stage=asking
    ? area.1.number=3 area.1.number_round=1 secret.0.guess=-1
    1 make_guess guess=1 -> refused wrong_moment
  )");
}

// The number is own + support + the voice's offset, kept within 0–10.
TEST(Talk, R2_1_the_number_stays_on_the_scale) {
  Game g{small_world()};
  g.play(R"(
    to talk asking
    set talk.hopes_heard=yes area.0.own=9 area.0.support=1 area.1.own=0 area.1.support=0
    1 play_card technique=scaling area=0
    all make_guess guess=5 -> number_said area=0 number=10
    1 play_card technique=scaling area=1
    all make_guess guess=5 -> number_said area=1 number=0
  )");
}

TEST(Talk, R5_4_future_writes_a_sign) {
  Game g{small_world()};
  g.play(R"(
    to talk asking
    set talk.hopes_heard=yes secret.1.hand=[preferred_future,preferred_future,preferred_future,what_else]
    1 play_card technique=preferred_future area=2 -> answer_given full=yes says_areas={2}; sign_written sign=1; agency_changed agency=4 why=(kind=sign id=1) counted=yes
    1 play_card technique=preferred_future -> sign_written sign=0; !agency_changed
    1 play_card technique=preferred_future -> answer_given full=no; !sign_written
    ? signs={0,1}
  )");
}

TEST(Talk, R5_4_exceptions_bring_a_finding_worries_and_hidden_ones_never) {
  Game g{small_world()};
  g.play(R"(
    to talk asking
    set secret.1.hand=[exceptions,exceptions,exceptions,what_else]
    1 play_card technique=exceptions area=2 -> card_played from_hand=yes; answer_given full=yes says_areas={2} says_findings={1}; finding_revealed finding=1 why=(kind=card id=4)
    1 play_card technique=exceptions area=0 -> answer_given full=yes linked=no; finding_revealed finding=0
    1 play_card technique=exceptions -> answer_given full=no; !finding_revealed
    ? findings={0,1}
  )");
}

TEST(Talk, R5_4_each_tells_what_they_know) {
  Game g{small_world()};
  g.play(R"(
    to talk choosing_member
    1 choose_member member=1
    set secret.1.hand=[exceptions,exceptions,relationship,relationship]
    # the exception is the mother's to tell
    1 play_card technique=exceptions area=0 -> finding_revealed finding=1
    1 play_card technique=relationship -> tie_named
    1 play_card technique=relationship -> tie_named
    ? tie.0.state=named tie.1.state=named
  )");
  Game other{small_world()};
  other.play(R"(
    to talk asking
    set secret.1.hand=[relationship,relationship,exceptions,exceptions]
    1 play_card technique=relationship -> answer_given full=yes; tie_named tie=0 why=(kind=card id=5)
    # the aunt is the child's to name
    1 play_card technique=relationship -> answer_given full=no; !tie_named
  )");
}

TEST(Talk, R5_4_a_compliment_rests_on_a_finding_once) {
  Game g{small_world()};
  g.play(R"(
    to talk asking
    set secret.1.hand=[compliment,compliment,compliment,compliment] trust=6 findings={1,2}
    1 play_card technique=compliment -> refused card_needs_finding
    1 play_card technique=compliment finding=0 -> refused finding_not_known
    # a worry is nothing to compliment on
    1 play_card technique=compliment finding=2 -> refused finding_not_known
    1 play_card technique=compliment finding=1 -> answer_given full=yes says_findings={1}; finding_complimented finding=1; trust_changed trust=7 by=1
    1 play_card technique=compliment finding=1 -> refused already_complimented
    ? trust=7 complimented={1}
  )");
}

TEST(Talk, R5_1_R5_2_which_cards_may_be_played) {
  Game g{small_world()};
  g.play(R"(
    to talk asking
    set secret.1.hand=[exceptions,exceptions,relationship,relationship]
    0 play_card technique=best_hopes -> refused only_the_leader seat=1
    1 play_card technique=compliment finding=0 -> refused not_in_hand
    1 play_card technique=coping -> refused not_in_this_layer
    1 play_card technique=advise -> refused not_in_this_layer
    1 play_card technique=exceptions offered_by=0 -> refused not_offered
    1 play_card technique=exceptions wording=2 -> refused no_such_wording
    1 play_card technique=scaling -> refused card_needs_area
    1 play_card technique=scaling area=5 -> refused no_such_area
    1 play_card technique=best_hopes area=1 -> refused card_names_too_much
    1 play_card technique=exceptions finding=1 -> refused card_names_too_much
    1 play_card technique=exceptions wording=1 -> card_played card.wording=1
    1 play_card technique=best_hopes
    1 play_card technique=best_hopes -> talk_ended; stage_began phase=meeting stage=go_round
    1 play_card technique=best_hopes -> refused wrong_moment
  )");
}

TEST(Talk, R5_2_offers_lie_face_down_and_go_back) {
  Game g{small_world()};
  g.play(R"(
    to talk asking
    set secret.0.hand=[exceptions,compliment,compliment,what_else] secret.2.hand=[relationship,compliment,compliment,what_else]
    1 offer_card technique=exceptions -> refused leader_plays_own
    0 offer_card technique=relationship -> refused not_in_hand
    0 offer_card technique=exceptions => card_offered seat=0 leader=1 technique=4
    0 offer_card technique=compliment -> refused already_offered
    2 offer_card technique=relationship
    ? seat.0.hand=3 seat.2.hand=3 talk.offered={0,2} secret.1.offered={0,2} secret.1.offers.0=exceptions secret.0.my_offer=4
    1 play_card technique=relationship offered_by=0 -> refused not_offered
    1 play_card technique=exceptions offered_by=0 -> card_played from_hand=no from_offer=yes card.from=0; finding_revealed
    1 play_card technique=exceptions offered_by=0 -> refused not_offered
    ? hidden.discard=[exceptions] secret.1.offered={2} seat.0.hand=3 secret.0.my_offer=-1
    0 end_talk -> refused only_the_leader seat=1
    1 end_talk => offer_returned seat=2 leader=1 technique=5; talk_ended; shares_renewed shares=3; stage_began phase=meeting stage=go_round active=0
    ? seat.2.hand=4 seat.0.hand=3 secret.1.offered={} talk.offered={} talk.talks=1
  )");
}

TEST(Talk, R5_3_never_the_same_answer_twice_running) {
  Game g{small_world(), {3, 2, MonthMode::together}};
  for (int month = 1; month <= 8; ++month) {
    g.play("to round " + std::to_string(month) + " talk asking");
    const std::string leader = g.at("talk.leader");
    g.play("set talk.hopes_heard=no seat.0.relation=complaint seat.1.relation=complaint");
    for (int i = 0; i < 3; ++i) g.play(leader + " play_card technique=scaling area=0");
  }
  AnswerId last;
  std::set<AnswerId> said;
  for (const Fact& fact : g.facts()) {
    if (const auto* given = std::get_if<AnswerGiven>(&fact)) {
      EXPECT_NE(given->answer, last);
      last = given->answer;
      said.insert(last);
    }
  }
  EXPECT_EQ(said.size(), 2u);
}

TEST(Talk, R5_3_answers_by_relation_and_by_what_is_known) {
  rules::Scenario world = small_world();
  rules::Answer known;
  known.member = MemberId{mother};
  known.technique = Technique::scaling;
  known.relation = Relation::complaint;
  known.when = {condition(rules::ConditionKind::finding_known, fear)};
  remove_answers(world, Technique::scaling);
  const auto plain = static_cast<unsigned>(world.answers.size());
  known.when[0].negated = true;
  world.answers.push_back(known);
  known.when[0].negated = false;
  known.areas = AreaSet{AreaId{home}};
  world.answers.push_back(known);
  Game g{world};
  g.play("to talk asking");
  g.play("1 play_card technique=scaling area=1 -> answer_given answer=" + std::to_string(plain) + " says_areas={}");
  g.play("set findings={2}");
  g.play("1 play_card technique=scaling area=1 -> answer_given answer=" + std::to_string(plain + 1) + " says_areas={2}");
  // Nobody has words in another relation: the card is answered without.
  g.play("set seat.1.relation=no_request");
  g.play("1 play_card technique=scaling area=1 -> answer_given answer=-");
}

}  // namespace
}  // namespace koop::test
