// Rules 3 and 4.2: the table's clock ends a stage for whoever has not acted, in every stage.

#include <gtest/gtest.h>

#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

TEST(TimeUp, R4_2_stage_by_stage) {
  Game g{small_world()};
  g.play(R"(
    0 ready
    clock => stage_began phase=talk stage=choosing_member active=1
    # nobody was chosen: no talk, no contact
    clock => shares_renewed; stage_began phase=meeting stage=go_round active=0
    ? talk.member=- talk.talks=0
    0 pass
    clock => stage_began phase=meeting stage=filling
    0 put_on_slip item=(service=1)
    1 put_on_slip item=(service=4)
    1 seal_slip
    # what lies on a slip counts as it lies; missing ones are rest
    clock => slip_shown seat=0 slip=[(service=1)]; slip_shown seat=1 slip=[(service=4)]; slip_shown seat=2 slip=[]; stage_began stage=revising; contacts_counted contacts=2
    clock -> item_answered; stage_began phase=month stage=reading; item_carried
    clock -> stage_began phase=review stage=reading; vote_opened vote.kind=leader; stage_began stage=voting
    clock -> vote_closed; leader_named seat=2; stage_began phase=review stage=reading
    clock -> round_began round=2
    ? phase=life
  )");
}

TEST(TimeUp, R4_2_in_the_talk) {
  Game g{small_world()};
  g.play(R"(
    to talk asking
    set secret.0.hand=[exceptions,compliment,compliment,what_else]
    0 offer_card technique=exceptions
    1 play_card technique=best_hopes
    1 play_card technique=scaling area=1
    0 make_guess guess=4
    clock -> guesses_shown guesses=[4,-1,-1,-1,-1,-1,-1,-1]; number_said number=3; stage_began stage=asking
    clock => offer_returned seat=0; talk_ended; shares_renewed; stage_began phase=meeting
    ? seat.0.hand=4
  )");
}

TEST(TimeUp, R4_2_a_third_card_that_is_a_number) {
  Game g{small_world()};
  g.play(R"(
    to talk asking
    set talk.hopes_heard=yes
    1 play_card technique=scaling area=0
    clock
    1 play_card technique=scaling area=1
    clock
    1 play_card technique=scaling area=2
    clock -> number_said area=2; answer_given; talk_ended; stage_began phase=meeting
  )");
}

TEST(TimeUp, R4_2_a_vote_twice_without_a_majority) {
  Game g{small_world()};
  g.play(R"(
    to meeting go_round
    0 ask_table question=0
    1 cast_vote choice=object
    clock -> vote_closed result=again; vote_opened; stage_began stage=voting
    clock -> vote_closed result=not_adopted; stage_began stage=go_round active=0
    clock => stage_began stage=filling
  )");
}

TEST(TimeUp, R4_2_nobody_but_the_clock) {
  Game g{small_world()};
  g.play("0 time_up -> refused only_the_clock");
  // The clock speaks for no seat.
  const auto step = rules::apply(g.scenario(), g.state(), {{}, true}, Ready{SeatId{0}});
  ASSERT_FALSE(step);
  EXPECT_EQ(step.error().code, RejectionCode::not_your_seat);
}

}  // namespace
}  // namespace koop::test
