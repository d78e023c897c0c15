// Rule 5.2 of the fuller layers: those not in the talk listen for something, read it out, and appreciate.

#include <gtest/gtest.h>

#include "tests/unit/rules/fields_text.hpp"
#include "tests/unit/rules/full_world.hpp"
#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

using Listeners = std::string_view;

// A talk of one card that these seats listen to, then the readings.
Game listened(const rules::Scenario& world, Listeners listeners, std::uint64_t seed = 1) {
  Game g{world, {seed, 3, MonthMode::together}};
  g.play("to talk asking");
  g.play(listeners);
  g.play("1 play_card technique=best_hopes\n 1 end_talk");
  return g;
}

constexpr Listeners two_for_a_strength = "0 listen_for task=strength\n 2 listen_for task=strength";

std::string other_than(const std::string& right) { return right == "0" ? "1" : "0"; }

TEST(Listening, R5_2_everybody_but_the_leader_may_listen_for_something) {
  Game g{full_world({RulePart::listening})};
  g.play(R"(
    0 listen_for task=strength -> refused wrong_moment
    to talk asking
    1 listen_for task=strength -> refused leader_is_talking
    0 listen_for task=worry => listening_for seat=0 task=worry
    0 listen_for task=worry -> refused already_done
    # one thing at a time
    0 listen_for task=strength => listening_for seat=0 task=strength
    2 listen_for task=strength
    ? talk.listens.1={0,2} talk.listens.2={}
    1 play_card technique=best_hopes
    1 end_talk -> talk_ended; readings_laid task=strength; reading_key task=strength; stage_began phase=talk stage=listening; !shares_renewed
    ? talk.readings.2=[] talk.words=[]
    1 read_out reading=0 -> refused not_listening
    0 read_out reading=0 => reading_chosen seat=0 reading=0
    0 read_out reading=1 -> refused already_done
    ? secret.0.reading=0 stage=listening
    2 read_out reading=0 -> reading_chosen; readings_shown task=strength; stage_began phase=meeting
    ? secret.0.reading=-1
  )");
  EXPECT_EQ(g.board().talk.readings[1].size(), readings_per_task);
}

TEST(Listening, R5_2_one_true_label_among_two_that_are_not) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Game g = listened(full_world({RulePart::listening}), two_for_a_strength, seed);
    const auto right = static_cast<unsigned>(detail::int_from(g.at("hidden.right.1")));
    for (unsigned i = 0; i < readings_per_task; ++i) {
      const ReadingId id = g.board().talk.readings[1][i];
      const rules::Reading& reading = g.scenario().readings[id.index()];
      EXPECT_LT(id.index(), first_worry) << "a label of a strength";
      EXPECT_EQ(reading.finding.exists(), i == right) << "seed " << seed;
    }
  }
}

TEST(Listening, R5_2_read_rightly_by_two_it_is_revealed) {
  Game g = listened(full_world({RulePart::listening}), two_for_a_strength);
  const std::string right = g.at("hidden.right.1");
  const ReadingId id = g.board().talk.readings[1][static_cast<unsigned>(detail::int_from(right))];
  const std::string finding = text_of(g.scenario().readings[id.index()].finding);
  g.play("0 read_out reading=" + right);
  g.play("2 read_out reading=" + right + " -> readings_shown right=" + right +
         " rightly={0,2} otherwise={}; finding_revealed finding=" + finding + " why=(kind=listening id=1)");
}

TEST(Listening, R5_2_read_rightly_by_one_it_stays_hidden) {
  Game g = listened(full_world({RulePart::listening}), two_for_a_strength);
  const std::string right = g.at("hidden.right.1");
  g.play("0 read_out reading=" + right);
  g.play("2 read_out reading=" + other_than(right) + " -> readings_shown rightly={0} otherwise={2}; !finding_revealed");
}

TEST(Listening, R5_2_a_worry_can_be_heard_as_well) {
  Game g = listened(full_world({RulePart::listening}), "0 listen_for task=worry\n 2 listen_for task=worry");
  const std::string right = g.at("hidden.right.2");
  g.play("0 read_out reading=" + right);
  g.play("2 read_out reading=" + right + " -> readings_shown task=worry; finding_revealed why=(kind=listening id=2)");
  for (ReadingId id : g.board().talk.readings[2]) EXPECT_GE(id.index(), first_worry);
}

TEST(Listening, R5_2_what_is_known_already_is_asked_last) {
  rules::Scenario world = full_world({RulePart::listening});
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    Game g{world, {seed, 3, MonthMode::together}};
    g.play("to talk asking\n set findings={0,1}\n 0 listen_for task=strength\n 1 play_card technique=best_hopes\n 1 end_talk");
    const auto right = static_cast<unsigned>(detail::int_from(g.at("hidden.right.1")));
    EXPECT_EQ(world.readings[g.board().talk.readings[1][right].index()].finding, FindingId{hidden_gift});
  }
}

TEST(Listening, R5_2_a_label_is_the_speakers_own) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Game g{full_world({RulePart::listening}), {seed, 3, MonthMode::together}};
    g.play(
        "to talk choosing_member\n 1 choose_member member=1\n 0 listen_for task=strength\n 1 play_card technique=best_hopes\n "
        "1 end_talk");
    const auto right = static_cast<unsigned>(detail::int_from(g.at("hidden.right.1")));
    const FindingId finding = g.scenario().readings[g.board().talk.readings[1][right].index()].finding;
    EXPECT_NE(finding, FindingId{evening}) << "the mother's to tell";
  }
}

TEST(Listening, R5_2_exact_words) {
  Game g = listened(full_world({RulePart::listening}), "0 listen_for task=exact_words\n 2 listen_for task=exact_words");
  const std::string right = g.at("hidden.right.0");
  const AnswerId said = g.board().talk.cards[0].answer;
  ASSERT_EQ(g.board().talk.words.size(), readings_per_task);
  for (unsigned i = 0; i < readings_per_task; ++i) {
    const AnswerId words = g.board().talk.words[i];
    EXPECT_EQ(words == said, std::to_string(i) == right);
    EXPECT_EQ(g.scenario().answers[words.index()].member, MemberId{mother}) << "words of the same person";
  }
  g.play("0 read_out reading=" + right);
  g.play("2 read_out reading=" + right + " -> readings_shown task=exact_words rightly={0,2}; !finding_revealed");
}

TEST(Listening, R5_2_nothing_to_read_out) {
  // Nobody listens, nothing was said, or there are no decoys.
  Game nobody = listened(full_world({RulePart::listening}), "");
  nobody.play("? phase=meeting");
  Game unsaid{full_world({RulePart::listening})};
  unsaid.play("to talk asking\n 0 listen_for task=strength\n 1 end_talk -> !readings_laid\n ? phase=meeting");
  rules::Scenario world = full_world({RulePart::listening});
  std::erase_if(world.readings, [](const rules::Reading& r) { return !r.finding.exists(); });
  Game bare = listened(world, two_for_a_strength);
  bare.play("? phase=meeting");
  EXPECT_EQ(bare.count("readings_laid"), 0u);
}

TEST(Listening, R3_when_time_is_up_those_who_read_count) {
  Game g = listened(full_world({RulePart::listening}), two_for_a_strength);
  const std::string right = g.at("hidden.right.1");
  g.play("0 read_out reading=" + right);
  g.play("clock -> readings_shown rightly={0} otherwise={}; stage_began phase=meeting");
}

TEST(Listening, R5_2_readings_are_secret_until_all_have_read) {
  EXPECT_EQ(std::get<ReadingChosen>(*redact(ReadingChosen{SeatId{0}, 1}, {SeatSet{SeatId{1}}, Role::participant})),
            (ReadingChosen{SeatId{0}, -1}));
  EXPECT_FALSE(redact(ReadingKey{ListeningTask::strength, 1}, {SeatSet{SeatId{0}}, Role::participant}));
  EXPECT_FALSE(redact(ReadingKey{ListeningTask::strength, 1}, {{}, Role::facilitator}));
}

TEST(Appreciation, R5_2_rests_on_what_is_known) {
  Game g{full_world({RulePart::listening})};
  g.play(R"(
    to talk asking
    set findings={0,1,2}
    1 appreciate finding=0 -> refused leader_is_talking
    0 appreciate finding=3 -> refused finding_not_known
    # a worry is nothing to appreciate
    0 appreciate finding=2 -> refused finding_not_known
    0 appreciate finding=0 => appreciated seat=0 finding=0
    0 appreciate finding=1 -> refused already_done
    2 appreciate finding=0 -> refused already_appreciated
    ? fuller.appreciated={0} trust=4
  )");
}

TEST(Appreciation, R5_2_two_voices_are_heard) {
  Game g{full_world({RulePart::listening})};
  g.play(R"(
    to talk asking
    set findings={0,1,3}
    0 appreciate finding=0
    2 appreciate finding=1 => appreciated; trust_changed trust=5 by=1 why=(kind=appreciation id=1)
    to round 2 talk asking
    set talk.leader=1
    0 appreciate finding=0 -> refused already_appreciated
    0 appreciate finding=3 => appreciated
  )");
  Game high{full_world({RulePart::listening})};
  high.play(R"(
    to talk asking
    set findings={0,1} trust=6
    0 appreciate finding=0
    2 appreciate finding=1 => appreciated
  )");
}

TEST(Appreciation, R5_2_also_while_others_read) {
  Game g = listened(full_world({RulePart::listening}), "0 listen_for task=strength");
  g.play(R"(
    set findings={1}
    2 appreciate finding=1 => appreciated
    2 read_out reading=0 -> refused not_listening
  )");
}

TEST(Listening, R5_2_not_in_the_first_game) {
  Game g{full_world()};
  g.play(R"(
    to talk asking
    set findings={0}
    0 listen_for task=strength -> refused not_in_this_layer
    0 appreciate finding=0 -> refused not_in_this_layer
    1 end_talk -> stage_began phase=meeting
  )");
}

}  // namespace
}  // namespace koop::test
