// Rules 8.3 and 8.4: goals, questions, the leader, and how the table votes; 12.1: closing by vote.

#include <gtest/gtest.h>

#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

// In the meeting; hopes have been heard.
Game meeting(const rules::Scenario& world = small_world()) {
  Game g{world};
  g.play(R"(
    to talk asking
    1 play_card technique=best_hopes
    to meeting go_round
  )");
  return g;
}

TEST(Votes, R8_4_secret_until_all_have_voted) {
  Game g = meeting();
  g.play(R"(
    0 ask_table question=1 => vote_opened vote.kind=question vote.question=1 vote.proposer=0; stage_began stage=voting active=0; vote_cast seat=0 choice=0
    ? vote.voted={0} secret.0.has_voted=yes stage=voting
    1 pass -> refused vote_is_open
    0 cast_vote -> refused already_voted
    1 cast_vote chosen=2 -> refused item_is_odd
    1 cast_vote choice=abstain => vote_cast seat=1 choice=2
    2 cast_vote choice=in_favour => vote_cast; vote_closed result=adopted choices=[0,2,0,-1,-1,-1,-1,-1]; stage_began stage=go_round active=0
    ? vote.open=no secret.1.has_voted=no
    1 cast_vote -> refused no_vote_open
    0 ask_table question=0 -> refused proposed_already
    0 propose_close -> refused proposed_already
  )");
  const auto seen = redact(VoteCast{SeatId{1}, 2, {}}, {SeatSet{SeatId{0}}, Role::participant});
  EXPECT_EQ(std::get<VoteCast>(*seen), (VoteCast{SeatId{1}, -1, {}}));
}

TEST(Votes, R8_4_an_objection_is_voted_on_once_more_then_the_majority) {
  Game g = meeting();
  g.play(R"(
    0 ask_table question=2 -> refused no_such_question
    0 ask_table question=0
    1 cast_vote choice=object
    2 cast_vote choice=in_favour => vote_cast; vote_closed result=again; vote_opened vote.retried=yes vote.proposer=-; stage_began stage=voting
    ? vote.voted={}
    0 cast_vote choice=in_favour
    1 cast_vote choice=object
    2 cast_vote choice=in_favour -> vote_closed result=adopted; stage_began stage=go_round active=0
  )");
}

TEST(Votes, R8_4_a_tie_is_not_adopted_nor_is_silence) {
  Game g = meeting();
  g.play(R"(
    0 propose_close
    1 cast_vote choice=object
    2 cast_vote choice=abstain -> vote_closed result=again
    0 cast_vote choice=in_favour
    1 cast_vote choice=object
    2 cast_vote choice=abstain -> vote_closed result=not_adopted; !closing_agreed
    ? end.closing=no
    0 pass
    1 ask_table question=0
    0 cast_vote choice=object
    2 cast_vote choice=object -> vote_closed result=again
    all cast_vote choice=abstain -> vote_closed result=not_adopted
  )");
}

TEST(Votes, R8_4_with_a_timer_those_who_voted_decide) {
  Game g = meeting();
  g.play(R"(
    0 propose_goal goal=0 owner=2 due=4
    clock -> vote_closed result=adopted choices=[0,-1,-1,-1,-1,-1,-1,-1]; goal_adopted
    0 pass
    1 ask_table question=0
    2 cast_vote choice=object
    clock -> vote_closed result=again; vote_opened
    clock -> vote_closed result=not_adopted; stage_began stage=go_round active=1
  )");
}

TEST(Votes, R12_1_the_table_closes_after_this_month) {
  Game g = meeting();
  g.play(R"(
    0 propose_close
    1 cast_vote
    2 cast_vote -> vote_closed result=adopted; closing_agreed
    ? end.closing=yes
    0 pass
    1 propose_close -> refused closing_agreed_already
    to review reading
    # no vote on a leader: nobody will lead any more
    ? round=1 phase=review
    0 ready
    1 ready
    2 ready -> stage_began phase=ended; game_ended; half_year_passed; profile_read; letter_written
    ? phase=ended end.over=yes
    0 ready -> refused game_is_over
    clock -> refused game_is_over
  )");
}

TEST(Votes, R12_1_the_last_month_needs_no_vote) {
  Game g{small_world()};
  g.play("to round 8 meeting go_round");
  const std::string active = g.at("active");
  g.play(active + " propose_close -> refused closing_agreed_already");
  g.play("to review reading\n 0 ready\n 1 ready\n 2 ready -> game_ended");
}

TEST(Goals, R8_3_what_may_be_proposed) {
  Game g = meeting();
  g.play(R"(
    0 propose_goal goal=4 owner=0 due=2 -> refused no_such_goal
    0 propose_goal owner=0 due=2 -> refused no_such_goal
    0 propose_goal goal=0 due=2 -> refused no_such_seat
    0 propose_goal goal=0 owner=3 due=2 -> refused no_such_seat
    0 propose_goal goal=0 owner=0 due=1 -> refused date_out_of_range a=2 b=8
    0 propose_goal goal=0 owner=0 due=9 -> refused date_out_of_range
    0 propose_goal goal=0 owner=1 due=8 -> vote_opened vote.goal=0 vote.owner=1 vote.due=8
    1 cast_vote
    2 cast_vote
    0 pass
    # one open goal in an area, and the same goal never again
    1 propose_goal goal=3 owner=0 due=2 -> refused goal_in_plan
    1 propose_goal goal=0 owner=0 due=2 -> refused goal_in_plan
    set plan=[(goal=0 owner=1 due=2 state=closed)]
    1 propose_goal goal=0 owner=0 due=2 -> refused goal_in_plan
  )");
}

TEST(Goals, R2_9_three_open_goals_at_most) {
  rules::Scenario world = small_world();
  for (int i = 0; i < 3; ++i) {
    world.areas.push_back(world.areas[learning]);
    world.areas.back().kind = AreaKind::health;
  }
  for (unsigned a = 3; a < 6; ++a) {
    world.goals.push_back(world.goals[0]);
    world.goals.back().area = AreaId{a};
  }
  Game g = meeting(world);
  g.play(R"(
    set plan=[(goal=4 owner=0 due=8),(goal=5 owner=0 due=8),(goal=6 owner=0 due=8)]
    0 propose_goal goal=0 owner=0 due=2 -> refused plan_is_full
    set plan=[(goal=4 owner=0 due=8),(goal=5 owner=0 due=8 state=met),(goal=6 owner=0 due=8)]
    0 propose_goal goal=0 owner=0 due=2 -> vote_opened
  )");
}

TEST(Goals, R8_3_assent) {
  struct Case {
    std::string_view what;
    std::string_view before;
    unsigned goal;
    std::string_view expected;
  };
  const std::vector<Case> cases{
      {"theirs and well put", "", homework, "vote_closed; goal_adopted goal=(goal=0 owner=1 due=5 entry=4); !goal_declined"},
      {"not their matter", "", roof, "goal_declined goal=1 line=53; !goal_adopted"},
      {"not small", "set trust=9 findings={1} complimented={1}", never_again, "goal_declined goal=2 line=54; !goal_adopted"},
      {"hopes not heard", "set talk.hopes_heard=no", homework, "goal_declined goal=0 line=52; !goal_adopted"},
      {"trust carries what is not theirs", "set trust=5", roof,
       "goal_declined goal=1; goal_adopted goal=(goal=1 owner=1 due=5 entry=3 imposed=yes)"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(std::string(c.what));
    Game g = meeting();
    g.play(c.before);
    g.play("0 propose_goal goal=" + std::to_string(c.goal) + " owner=1 due=5");
    g.play("1 cast_vote\n 2 cast_vote -> " + std::string(c.expected));
  }
}

TEST(Goals, R8_3_met_when_the_area_has_risen_by_two) {
  Game g{small_world()};
  g.play(R"(
    to round 2 month reading
    set plan=[(goal=0 owner=0 due=8 entry=4),(goal=1 owner=0 due=2 entry=2)] area.1.own=5 area.1.support=1 area.2.own=3
    0 ready
    1 ready
    2 ready -> goal_settled goal=0 state=met due=8; vote_opened vote.kind=keep_goal vote.goal=1
    ? plan.0.state=met plan.1.state=open
  )");
}

TEST(Goals, R8_3_a_passed_date_asks) {
  Game g{small_world()};
  g.play(R"(
    to round 2 month reading
    set plan=[(goal=0 owner=0 due=2 entry=9),(goal=1 owner=0 due=2 entry=9)]
    all ready -> vote_opened vote.kind=keep_goal vote.goal=0 vote.proposer=-; stage_began phase=review stage=voting; !vote_cast
    all cast_vote choice=in_favour -> vote_closed result=adopted; goal_settled goal=0 state=open due=8; vote_opened vote.kind=keep_goal vote.goal=1
    0 cast_vote choice=in_favour
    1 cast_vote choice=object
    2 cast_vote choice=object -> vote_closed result=again
    all cast_vote choice=object -> vote_closed result=not_adopted; goal_settled goal=1 state=closed; vote_opened vote.kind=leader
    ? plan.0.due=8 plan.1.state=closed
  )");
}

TEST(Goals, R8_3_nobody_is_asked_in_the_last_month) {
  Game g{small_world()};
  g.play(R"(
    to round 8 month reading
    set plan=[(goal=0 owner=0 due=8 entry=9)]
    0 ready
    1 ready
    2 ready -> !vote_opened
    ? phase=review stage=reading plan.0.state=open
  )");
}

TEST(Leader, R3_2_the_most_votes_never_twice_running) {
  Game g{small_world()};
  g.play(R"(
    to month reading
    all ready -> vote_opened vote.kind=leader; stage_began phase=review stage=voting
    0 cast_vote -> refused choose_a_seat
    0 cast_vote chosen=3 -> refused choose_a_seat
    0 cast_vote chosen=1 -> refused leads_already seat=1
    0 cast_vote chosen=0
    1 cast_vote chosen=2
    2 cast_vote chosen=0 -> vote_closed chosen=[0,2,0,-,-,-,-,-]; leader_named seat=0; stage_began phase=review stage=reading
    ? talk.leader=0
  )");
}

TEST(Leader, R3_2_a_tie_or_no_vote_falls_to_the_next) {
  Game g{small_world()};
  g.play(R"(
    to review voting
    0 cast_vote chosen=0
    1 cast_vote chosen=2
    clock -> vote_closed; leader_named seat=2
    to round 2 review voting
    clock -> leader_named seat=0
  )");
}

TEST(Leader, R3_2_two_seats_alternate) {
  Game g{small_world(), {1, 2, MonthMode::together}};
  g.play(R"(
    ? talk.leader=1
    to month reading
    all ready -> leader_named seat=0; stage_began phase=review stage=reading; !vote_opened
    to round 2 review
    ? talk.leader=1
  )");
}

}  // namespace
}  // namespace koop::test
