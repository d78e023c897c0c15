// The menu beside the view: what it lists, with cost and declared gain, and that a refusal there is the refusal of the command.

#include <gtest/gtest.h>

#include "tests/unit/rules/fields_text.hpp"
#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

// One line per option: command, cost and gain where there are any, and why not.
std::string listed(const Menu& menu) {
  std::string out;
  for (const Option& o : menu.options) {
    out += std::string(command_names[o.command.index()]);
    std::visit([&out](const auto& c) { out += " " + detail::fields_of(c); }, o.command);
    if (o.cost > 0) out += " costs " + std::to_string(+o.cost);
    if (o.gain > 0) out += " brings " + std::to_string(+o.gain);
    if (o.refusal) out += " not: " + std::string(name_of(o.refusal->code));
    out += "\n";
  }
  return out;
}

TEST(Options, OfTheReading) {
  Game g{small_world()};
  EXPECT_EQ(listed(g.menu(0)), "hint_knowledge seat=0 area=2\nready seat=0\n");
  g.play("0 ready");
  EXPECT_EQ(listed(g.menu(0)), "hint_knowledge seat=0 area=2\nready seat=0 not: already_done\n");
  g.play("to ended");
  EXPECT_EQ(listed(g.menu(0)), "");
  EXPECT_EQ(listed(g.menu(7)), "") << "no such seat";
}

TEST(Options, OfTheTalk) {
  Game g{small_world()};
  g.play("to talk");
  EXPECT_EQ(listed(g.menu(1)), "choose_member seat=1 member=0\nchoose_member seat=1 member=1\n");
  EXPECT_EQ(listed(g.menu(0)),
            "choose_member seat=0 member=0 not: only_the_leader\nchoose_member seat=0 member=1 not: only_the_leader\n");
  g.play(
      "to talk asking\n set secret.1.hand=[compliment,compliment] seat.1.hand=2 findings={1,2} "
      "secret.0.hand=[exceptions,exceptions] seat.0.hand=2");
  EXPECT_EQ(listed(g.menu(0)), "offer_card seat=0 technique=exceptions\n");
  EXPECT_EQ(listed(g.menu(1)),
            "play_card seat=1\n"
            "play_card seat=1 technique=scaling area=0\nplay_card seat=1 technique=scaling area=1\nplay_card seat=1 "
            "technique=scaling area=2\n"
            "play_card seat=1 technique=small_step area=0 not: area_not_scaled\n"
            "play_card seat=1 technique=small_step area=1 not: area_not_scaled\n"
            "play_card seat=1 technique=small_step area=2 not: area_not_scaled\n"
            "play_card seat=1 technique=compliment finding=1\n"
            "end_talk seat=1\n");
}

TEST(Options, OfTheSlip) {
  Game g{small_world()};
  g.play("to meeting filling\n set tie.1.state=named\n 2 put_on_slip item=(service=9)");
  EXPECT_EQ(listed(g.menu(2)),
            "put_on_slip seat=2 item=(service=8) costs 1 brings 1\n"
            "put_on_slip seat=2 item=(kind=joint service=8 partners={0}) costs 1 brings 1\n"
            "put_on_slip seat=2 item=(service=9) costs 1 brings 2 not: on_slip_already\n"
            "put_on_slip seat=2 item=(kind=joint service=9 partners={0}) costs 1 brings 2 not: on_slip_already\n"
            "put_on_slip seat=2 item=(service=10) costs 1 brings 2\n"
            "put_on_slip seat=2 item=(kind=joint service=10 partners={0}) costs 1 brings 2\n"
            "put_on_slip seat=2 item=(service=11) costs 1 brings 2 not: needs_unmet\n"
            "put_on_slip seat=2 item=(kind=joint service=11 partners={0}) costs 1 brings 2 not: needs_unmet\n"
            "put_on_slip seat=2 item=(kind=building partners={0}) costs 1\n"
            "put_on_slip seat=2 item=(kind=community tie=1) costs 1\n"
            "take_off_slip seat=2 costs 1\n"
            "seal_slip seat=2 costs 1 brings 2\n");
}

TEST(Options, OfAVote) {
  Game g{small_world()};
  g.play("to meeting go_round\n 0 ask_table question=0");
  EXPECT_EQ(listed(g.menu(1)), "cast_vote seat=1\ncast_vote seat=1 choice=object\ncast_vote seat=1 choice=abstain\n");
  g.play("to review voting");
  EXPECT_EQ(listed(g.menu(0)),
            "cast_vote seat=0 chosen=0\ncast_vote seat=0 chosen=1 not: leads_already\ncast_vote seat=0 chosen=2\n");
}

TEST(Options, SlotsOfAGoal) {
  Game g{small_world()};
  g.play("to round 3 meeting go_round");
  for (const Option& o : g.menu(static_cast<unsigned>(g.board().active.index())).options) {
    if (!std::holds_alternative<ProposeGoal>(o.command)) continue;
    EXPECT_EQ(o.slots.due_first, 4);
    EXPECT_EQ(o.slots.due_last, 8);
    EXPECT_EQ(o.slots.owners.size(), 3u);
  }
}

// What others hold, have put down or chosen changes nothing in a seat's menu.
TEST(Options, SecretsOfOthersChangeNothing) {
  Game g{small_world()};
  g.play("to meeting filling");
  const std::string before = listed(g.menu(0));
  g.play("1 put_on_slip item=(kind=joint service=7 partners={0})\n 2 put_on_slip item=(service=9)");
  EXPECT_EQ(listed(g.menu(0)), before);
}

}  // namespace
}  // namespace koop::test
