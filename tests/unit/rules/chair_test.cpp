// Rule 2.10 of the fuller layers: the family's chair is empty, because nobody was invited or by the family's own choice.

#include <gtest/gtest.h>

#include <set>

#include "tests/unit/rules/full_world.hpp"
#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

rules::Scenario with_chair() {
  rules::Scenario world = full_world({RulePart::empty_chair});
  world.chair = {{LineId{0}, {}}};
  return world;
}

TEST(EmptyChair, R2_10_not_invited) {
  Game g{with_chair()};
  g.play(R"(
    1 set_out_chair invited=no -> refused wrong_moment
    to talk asking
    0 set_out_chair invited=no -> refused only_the_leader seat=1
    1 set_out_chair invited=yes -> refused already_done
    1 set_out_chair invited=no => chair_set_out invited=no
    1 set_out_chair invited=no -> refused already_done
    1 end_talk -> shares_renewed; stage_began phase=meeting stage=go_round; chair_empty by_choice=no line=80 reader=0; !chair_spoke
    ? fuller.chair_empty=yes fuller.chair_left=no chair=80
    # the next month it is set out again
    to round 2 meeting go_round
    ? fuller.chair_empty=no fuller.not_invited=no chair=0
  )");
}

TEST(EmptyChair, R2_10_the_leader_may_think_again) {
  Game g{with_chair()};
  g.play(R"(
    to talk asking
    1 set_out_chair invited=no
    1 set_out_chair invited=yes => chair_set_out invited=yes
    1 end_talk -> chair_spoke line=0; !chair_empty
  )");
}

TEST(EmptyChair, R2_10_no_consent_and_no_goals) {
  Game g{with_chair()};
  g.play(R"(
    to talk asking
    1 play_card technique=best_hopes
    1 set_out_chair invited=no
    to meeting go_round
    0 propose_goal goal=0 owner=0 due=3 -> refused chair_is_empty
    0 share_knowledge knowledge=4 -> refused chair_is_empty
    # what needs nobody's consent goes on
    0 share_knowledge knowledge=4 ground=none -> knowledge_shared ground=none
    0 ask_table question=0 -> vote_opened
  )");
}

TEST(EmptyChair, R2_10_by_its_own_choice) {
  Game g{with_chair()};
  g.play(R"(
    to talk asking
    set trust=2 talk.hopes_heard=yes
    1 end_talk -> chair_empty by_choice=yes reader=0; !chair_spoke
    ? fuller.chair_empty=yes fuller.chair_left=yes
    to round 2 talk asking
    set trust=3
    to meeting go_round
    ? fuller.chair_empty=no fuller.chair_left=no
  )");
}

// Which sentences a seat may read out: those whose conditions hold, new ones first.
TEST(EmptyChair, R2_10_a_seat_reads_from_the_board) {
  Game g{with_chair()};
  std::set<std::string> read;
  g.play("to talk\n set trust=2 talk.hopes_heard=yes\n to meeting go_round");
  read.insert(g.at("chair"));
  g.play("to round 2 talk\n set trust=2\n to meeting go_round\n ? first=1");
  read.insert(g.at("chair"));
  EXPECT_EQ(read, (std::set<std::string>{"80", "81"}));
  g.play("to round 3 talk\n set talk.hopes_heard=no\n to meeting go_round\n ? chair=80");
  Game nothing_written{full_world({RulePart::empty_chair})};
  nothing_written.play("to talk\n set trust=1\n to meeting go_round\n ? chair=80");
}

TEST(EmptyChair, R2_10_always_taken_in_the_first_game) {
  Game g{full_world()};
  g.play(R"(
    to talk asking
    1 set_out_chair invited=no -> refused not_in_this_layer
    set trust=1
    1 end_talk -> !chair_empty
  )");
}

}  // namespace
}  // namespace koop::test
