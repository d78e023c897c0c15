// Rules 2.6, 3.3, 6.1, 6.7 and 6.9: what may lie on a slip, and how slips are filled, shown and revised.

#include <gtest/gtest.h>

#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

TEST(Slips, R3_3_secret_until_all_are_sealed) {
  Game g{small_world()};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(service=1) => slip_item_put seat=0 item=(service=1) open=no
    ? secret.0.slip=[(service=1)] seat.0.slip=[]
    0 seal_slip => seat_done seat=0
    0 put_on_slip item=(service=0) -> refused already_done
    0 take_off_slip -> refused already_done
    0 seal_slip -> refused already_done
    1 put_on_slip item=(service=4)
    1 take_off_slip index=1 -> refused nothing_there
    1 take_off_slip index=0 => slip_item_taken seat=1
    1 put_on_slip item=(service=5)
    1 seal_slip
    2 seal_slip => seat_done; slip_shown seat=0 slip=[(service=1)]; slip_shown seat=1 slip=[(service=5)]; slip_shown seat=2; stage_began phase=meeting stage=revising; contacts_counted contacts=2 capacity=3 clashes={}
    ? seat.0.slip=[(service=1)] secret.0.slip=[]
  )");
  const Fact secret = SlipItemPut{SeatId{0}, {}, false};
  EXPECT_FALSE(redact(secret, {SeatSet{SeatId{1}}, Role::participant}));
  EXPECT_FALSE(redact(secret, {{}, Role::facilitator}));
  EXPECT_TRUE(redact(secret, {SeatSet{SeatId{0}}, Role::participant}));
  EXPECT_TRUE(redact(SlipItemPut{SeatId{0}, {}, true}, {SeatSet{SeatId{1}}, Role::participant}));
}

TEST(Slips, R3_3_revised_openly_all_at_once) {
  Game g{small_world()};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(service=1)
    2 put_on_slip item=(service=9)
    all seal_slip -> contacts_counted contacts=4 clashes={2}
    2 take_off_slip index=0 => slip_item_taken seat=2 open=yes; contacts_counted contacts=2 clashes={}
    0 put_on_slip item=(service=0) => slip_item_put open=yes; contacts_counted contacts=2
    2 seal_slip => seat_done
    2 put_on_slip item=(service=9) -> refused already_done
    0 seal_slip
    1 seal_slip -> seat_done; item_answered seat=0 index=0; item_answered seat=0 index=1; stage_began phase=month
  )");
}

TEST(Slips, R6_1_only_ones_own_forms_of_support) {
  Game g{small_world()};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(service=4) -> refused not_your_service service=4
    0 put_on_slip item=(service=40) -> refused item_is_odd
    0 put_on_slip item=(kind=support) -> refused item_is_odd
    0 put_on_slip item=(service=1 partners={1}) -> refused item_is_odd
    0 put_on_slip item=(service=1 tie=0) -> refused item_is_odd
    0 put_on_slip item=(kind=building service=1 partners={1}) -> refused item_is_odd
    0 put_on_slip item=(kind=community tie=0 partners={1}) -> refused item_is_odd
    0 put_on_slip item=(service=1)
    0 put_on_slip item=(service=1) -> refused on_slip_already
    0 put_on_slip item=(kind=joint service=1 partners={1}) -> refused on_slip_already
  )");
}

TEST(Slips, R2_6_time) {
  Game g{small_world()};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(service=2)
    0 put_on_slip item=(service=1)
    0 put_on_slip item=(service=0) -> refused not_enough_time service=0 a=1 b=0
    0 put_on_slip item=(kind=building partners={1}) -> refused not_enough_time a=1 b=0
    0 take_off_slip index=1
    0 put_on_slip item=(kind=building partners={1})
  )");
}

TEST(Slips, R2_6_two_seats_have_four_units) {
  Game g{small_world(), {1, 2, MonthMode::together}};
  g.play(R"(
    to meeting filling
    set tie.0.state=named
    0 put_on_slip item=(service=0)
    0 put_on_slip item=(service=1)
    0 put_on_slip item=(service=3)
    0 put_on_slip item=(kind=building partners={1})
    0 put_on_slip item=(kind=community tie=0) -> refused not_enough_time a=1 b=0
  )");
}

TEST(Slips, R6_1_needs_once_and_rest) {
  Game g{small_world()};
  g.play(R"(
    to meeting filling
    2 put_on_slip item=(service=11) -> refused needs_unmet service=11
    set trust=6
    2 put_on_slip item=(service=11)
    2 take_off_slip index=0
    1 put_on_slip item=(service=6)
    2 put_on_slip item=(service=8)
    to round 2 meeting filling
    1 put_on_slip item=(service=6) -> refused used_up service=6
    2 put_on_slip item=(service=8) -> refused rests_until service=8 a=3
    to round 3 meeting filling
    1 put_on_slip item=(service=6) -> refused used_up
    2 put_on_slip item=(service=8)
  )");
}

TEST(Slips, R6_3_partners) {
  Game g{small_world()};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(kind=joint service=1) -> refused partner_needed
    0 put_on_slip item=(kind=joint service=1 partners={0,1}) -> refused partner_is_self
    0 put_on_slip item=(kind=joint service=1 partners={1,3}) -> refused no_such_seat
    0 put_on_slip item=(kind=joint service=1 partners={1,2})
    # one form of support in one joint act of an area
    0 put_on_slip item=(kind=joint service=3 partners={1,2}) -> refused on_slip_already
    0 put_on_slip item=(kind=joint service=3 partners={1}) -> refused on_slip_already
    0 put_on_slip item=(kind=joint service=0 partners={1})
  )");
}

TEST(Slips, R6_9_building_with_one_other) {
  Game g{small_world()};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(kind=building) -> refused partner_needed
    0 put_on_slip item=(kind=building partners={0}) -> refused partner_is_self
    0 put_on_slip item=(kind=building partners={1,2}) -> refused item_is_odd
    0 put_on_slip item=(kind=building partners={1})
    0 put_on_slip item=(kind=building partners={1}) -> refused on_slip_already
    0 put_on_slip item=(kind=building partners={2}) -> refused on_slip_already
  )");
}

TEST(Slips, R6_7_only_a_named_tie_can_be_fed) {
  Game g{small_world()};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(kind=community) -> refused no_such_tie
    0 put_on_slip item=(kind=community tie=2) -> refused no_such_tie
    0 put_on_slip item=(kind=community tie=0) -> refused tie_not_named
    set tie.0.state=active tie.1.state=named
    0 put_on_slip item=(kind=community tie=0) -> refused tie_is_active
    0 put_on_slip item=(kind=community tie=1)
    0 put_on_slip item=(kind=community tie=1) -> refused on_slip_already
  )");
}

TEST(Slips, R1_seats_and_their_holders) {
  Game g{small_world()};
  g.play(R"(
    0 as 1 ready -> refused not_your_seat seat=1
    0 as 5 ready -> refused no_such_seat
    5 ready -> refused no_such_seat
    0 time_up -> refused only_the_clock
    0 seal_slip -> refused wrong_moment
    0 put_on_slip item=(service=1) -> refused wrong_moment
    0 take_off_slip -> refused wrong_moment
    0 choose_member member=0 -> refused wrong_moment
    0 offer_card technique=exceptions -> refused wrong_moment
    0 make_guess -> refused wrong_moment
    0 end_talk -> refused wrong_moment
    0 ready
    0 ready -> refused already_done
    to talk asking
    0 end_talk -> refused only_the_leader
  )");
}

}  // namespace
}  // namespace koop::test
