// Rule 3.4, the table option "in turn": each seat confirms or changes its own open slip when its turn comes, and a changed slip is
// counted and answered anew at once.

#include <gtest/gtest.h>

#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

Game filling(std::string_view before = "set trust=6") {
  Game g{small_world(), {1, 3, MonthMode::in_turn}};
  g.play("to meeting filling");
  g.play(before);
  return g;
}

TEST(InTurn, R3_4_each_confirms_in_turn_order) {
  Game g = filling();
  g.play(R"(
    0 put_on_slip item=(service=1)
    1 put_on_slip item=(service=4)
    all seal_slip
    0 seal_slip
    1 seal_slip
    2 seal_slip => seat_done; item_answered seat=0; item_answered seat=1; stage_began phase=month stage=acting active=0
    1 seal_slip -> refused not_your_turn seat=0
    1 put_on_slip item=(service=5) -> refused not_your_turn seat=0
    0 ready -> refused wrong_moment
    0 seal_slip => item_carried seat=0; area_attended area=2; area_changed area=2; stage_began phase=month stage=acting active=1
    ? area.2.support=2
    1 seal_slip -> item_carried seat=1; stage_began active=2
    2 seal_slip => stage_began phase=month stage=reading active=-
    to review
  )");
}

TEST(InTurn, R3_4_a_change_is_counted_and_answered_at_once) {
  Game g = filling("set trust=4");
  g.play(R"(
    1 put_on_slip item=(service=4)
    to month acting
    0 put_on_slip item=(service=1) => slip_item_put open=yes; contacts_counted contacts=3 clashes={}; item_answered seat=0 index=0 answer=not_like_this
    0 take_off_slip index=0 => slip_item_taken open=yes; contacts_counted contacts=2
    ? seat.0.answers.0=unanswered
    0 seal_slip => stage_began active=1
    1 put_on_slip item=(service=7) -> contacts_counted contacts=2; item_answered seat=1 index=1
    1 take_off_slip index=0 -> slip_item_taken; contacts_counted
    ? seat.1.slip=[(service=7)] seat.1.answers.0=not_like_this seat.1.answers.1=unanswered
    1 seal_slip -> item_carried item.service=7; area_changed support_by=1
  )");
}

TEST(InTurn, R3_4_what_a_partner_has_carried_out_stays) {
  Game g = filling();
  g.play(R"(
    0 put_on_slip item=(kind=joint service=1 partners={2})
    2 put_on_slip item=(service=8)
    2 put_on_slip item=(kind=joint service=9 partners={0})
    to month acting
    0 seal_slip -> item_carried seat=0 with={2}; item_carried seat=2 index=1 with={0}; area_changed support=4
    ? seat.2.carried=2
    1 seal_slip
    2 take_off_slip index=1 -> refused already_done
    2 take_off_slip index=0
    ? seat.2.carried=1
    2 take_off_slip index=0 -> refused already_done
    2 seal_slip => stage_began phase=month stage=reading
    ? area.2.support=4
  )");
}

// The partner's turn comes too late: what was done alone is done, and is not done again.
TEST(InTurn, R6_3_joining_in_afterwards_is_another_act) {
  Game g = filling();
  g.play(R"(
    0 put_on_slip item=(kind=joint service=1 partners={2})
    to month acting
    0 seal_slip -> item_carried seat=0 with={}; area_changed support=2 seats={0}
    1 seal_slip
    2 put_on_slip item=(kind=joint service=9 partners={0}) -> contacts_counted contacts=4 clashes={2}
    2 seal_slip -> item_carried seat=2 with={}; area_changed support=3 support_by=1 seats={2}; !cooperation_changed
    ? cooperation=0 contacts=4
  )");
  unsigned first = 0;
  for (const Fact& f : g.facts()) {
    const auto* carried = std::get_if<ItemCarried>(&f);
    first += carried != nullptr && carried->seat == SeatId{0} ? 1u : 0u;
  }
  EXPECT_EQ(first, 1u);
}

TEST(InTurn, R6_3_who_rested_is_not_woken_by_a_late_partner) {
  Game g = filling();
  g.play(R"(
    set first=1
    1 put_on_slip item=(service=5)
    2 put_on_slip item=(kind=joint service=10 partners={0})
    to month acting
    1 seal_slip
    2 seal_slip -> item_rested seat=2
    0 put_on_slip item=(kind=building partners={2})
    0 seal_slip -> item_rested seat=0
  )");
  Game late{small_world(), {1, 4, MonthMode::in_turn}};
  late.play(R"(
    to meeting filling
    2 put_on_slip item=(kind=joint service=10 partners={3})
    to month acting
    0 seal_slip
    1 seal_slip
    2 seal_slip -> item_rested seat=2
    3 put_on_slip item=(kind=joint service=12 partners={2}) -> contacts_counted contacts=2 clashes={}
    3 seal_slip -> item_carried seat=3 with={}; area_changed area=1 support_by=2 seats={3}
  )");
  EXPECT_EQ(late.count("item_carried"), 1u);
}

TEST(InTurn, R6_3_taking_ones_part_back_leaves_the_partner_alone) {
  Game g = filling();
  g.play(R"(
    set first=1
    2 put_on_slip item=(service=8)
    0 put_on_slip item=(kind=joint service=1 partners={1})
    1 put_on_slip item=(kind=joint service=7 partners={0})
    to month acting
    1 take_off_slip index=0 -> slip_item_taken; contacts_counted contacts=3
    1 seal_slip
    2 seal_slip
    0 seal_slip -> item_carried seat=0 with={}; area_changed support=2
  )");
}

// What has been done keeps its answer, and others' answers stay as they were given.
TEST(InTurn, R3_4_only_what_changed_is_answered_anew) {
  rules::Scenario world = small_world();
  world.services[clean].accepted = {effect(rules::EffectKind::trust, 0, -1)};
  Game g{world, {1, 3, MonthMode::in_turn}};
  g.play(R"(
    to meeting filling
    set trust=6
    0 put_on_slip item=(service=1)
    2 put_on_slip item=(service=9)
    to month acting
    0 seal_slip -> trust_changed trust=5
    1 put_on_slip item=(service=5) => slip_item_put; contacts_counted; item_answered seat=1 index=0 answer=yes
    ? seat.0.answers.0=yes seat.2.answers.0=yes
  )");
}

TEST(InTurn, R3_4_joining_changes_the_answer_of_the_whole_act) {
  rules::Scenario world = small_world();
  world.services[tidy].welcome = {condition(rules::ConditionKind::trust_at_least, 0, 1)};
  Game g{world, {1, 3, MonthMode::in_turn}};
  g.play(R"(
    to meeting filling
    set trust=4 first=1
    0 put_on_slip item=(kind=joint service=1 partners={1})
    all seal_slip
    set first=1
    0 seal_slip
    1 seal_slip
    2 seal_slip -> item_answered seat=0 answer=not_like_this; stage_began active=1
    1 put_on_slip item=(kind=joint service=7 partners={0}) -> item_answered seat=1 answer=yes; item_answered seat=0 answer=yes
    1 seal_slip -> item_carried seat=0 with={1} answer=yes; item_carried seat=1 with={0}; area_changed support=4
    to review
  )");
}

TEST(InTurn, R4_2_time_is_up_for_one_after_another) {
  Game g = filling();
  g.play(R"(
    0 put_on_slip item=(service=1)
    1 put_on_slip item=(service=5)
    to month acting
    clock -> item_carried seat=0; stage_began stage=acting active=1
    1 take_off_slip index=0
    clock => stage_began stage=acting active=2
    clock => stage_began phase=month stage=reading
  )");
}

}  // namespace
}  // namespace koop::test
