// Rules 8.5–8.7 and 10.2: two scales, the institutional team's decision, accords, what the region lifts.

#include <gtest/gtest.h>

#include "tests/unit/rules/full_world.hpp"
#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

const std::initializer_list<RulePart> team{
    RulePart::institutional_team, RulePart::accords,  RulePart::budget, RulePart::barriers,
    RulePart::coaching,           RulePart::partners, RulePart::strain, RulePart::pair_ladders};

TEST(Scales, R8_5_secret_until_all_have_given_them) {
  Game g{full_world({RulePart::quarterly_scales})};
  g.play(R"(
    to round 2 month reading
    all ready -> vote_opened vote.kind=leader; !quarter_ended
    0 give_scales family=4 team=7 -> refused wrong_moment
    to round 3 month reading
    all ready -> quarter_ended; stage_began phase=review stage=scaling
    0 give_scales family=4 team=7 => scales_given seat=0 family=4 team=7
    0 give_scales family=5 team=7 -> refused already_done
    ? secret.0.family_scale=4 fuller.family_scale.0=0
    1 give_scales family=2 team=3
    2 give_scales family=10 team=0 -> scales_given; scales_shown family=[4,2,10,-1,-1,-1,-1,-1] team=[7,3,0,-1,-1,-1,-1,-1] round=3; vote_opened vote.kind=leader
    ? fuller.family_scale.1=2 fuller.team_scale.2=0 fuller.scales_round=3 secret.0.family_scale=-1
    # no effect on the board
    ? trust=4 agency=3 cooperation=0
  )");
  EXPECT_EQ(std::get<ScalesGiven>(*redact(ScalesGiven{SeatId{0}, 4, 7}, {SeatSet{SeatId{1}}, Role::participant})),
            (ScalesGiven{SeatId{0}, -1, -1}));
}

TEST(Scales, R8_5_in_the_last_month_as_well_and_when_time_is_up) {
  Game g{full_world({RulePart::quarterly_scales})};
  g.play(R"(
    to round 8 review scaling
    1 give_scales family=6 team=6
    clock -> scales_shown family=[-1,6,-1,-1,-1,-1,-1,-1] round=8; stage_began phase=review stage=reading
  )");
  Game first{full_world()};
  first.play(
      "to round 3 month reading\n all ready -> quarter_ended; vote_opened vote.kind=leader\n 0 give_scales family=4 team=7 -> "
      "refused not_in_this_layer");
}

// At the institutional team's meeting after the third month; the barrier is the systemic one.
Game deciding(std::string_view before = "") {
  Game g{full_world(team)};
  g.play("set fuller.barrier.0=(barrier=0) fuller.barrier.1=(barrier=2)\n to round 3 review deciding");
  g.play(before);
  return g;
}

TEST(Deciding, R8_6_what_may_be_decided) {
  Game g = deciding();
  g.play(R"(
    ? fuller.decision_makers=1
    0 decide tasks={0,1,2,3} -> refused too_many_tasks
    0 decide tasks={3} -> refused no_such_area
    0 decide decision=nothing of=1 -> refused item_is_odd
    0 decide decision=budget seats={0,1} -> refused item_is_odd
    0 decide decision=accord seats={0} -> refused choose_two_seats
    0 decide decision=accord seats={0,7} -> refused choose_two_seats
    0 decide decision=accord seats={0,1} -> refused decision_makers_needed
    0 decide decision=barrier of=1 -> refused barrier_is_yours
    0 decide decision=barrier of=2 -> refused nothing_there
    0 decide decision=partner of=1 -> refused is_at_the_table
    set fuller.decision_makers=0
    0 decide decision=budget -> refused decision_makers_needed
    set fuller.decision_makers=2 fuller.pair.0.accord=yes fuller.barrier.0.raised=yes fuller.group_coached=yes fuller.partner.3.from=2
    0 decide decision=accord seats={0,1} -> refused accord_signed
    0 decide decision=barrier of=0 -> refused already_done
    0 decide decision=coaching -> refused used_up_once
    0 decide decision=partner of=3 -> refused already_invited
    set fuller.barrier.0=(barrier=1)
    0 decide decision=barrier of=0 -> refused barrier_is_yours
    0 decide decision=nothing tasks={0} => decision_given seat=0 tasks={0}
    0 decide decision=nothing -> refused already_done
    1 ready -> refused wrong_moment
  )");
  EXPECT_EQ(
      std::get<DecisionGiven>(*redact(DecisionGiven{SeatId{0}, Decision::budget, {}, 0, {AreaId{1}}}, {{}, Role::observer})),
      (DecisionGiven{SeatId{0}, Decision::nothing, {}, 0, {}}));
}

TEST(Deciding, R8_6_only_what_is_played) {
  Game g{full_world({RulePart::institutional_team})};
  g.play(R"(
    to round 3 review deciding
    0 decide decision=accord seats={0,1} -> refused not_in_this_layer
    0 decide decision=budget -> refused not_in_this_layer
    0 decide decision=barrier -> refused not_in_this_layer
    0 decide decision=coaching -> refused not_in_this_layer
    0 decide decision=partner of=3 -> refused not_in_this_layer
  )");
  EXPECT_EQ(g.menu(0).options.size(), 1u) << "tasks alone";
  Game first{full_world()};
  first.play("to round 3 review reading\n 0 decide -> refused not_in_this_layer");
}

TEST(Deciding, R8_6_most_votes) {
  Game g = deciding();
  g.play(R"(
    0 decide decision=budget tasks={1,2}
    1 decide decision=barrier tasks={0,1}
    2 decide decision=budget tasks={0,1} -> decision_given; decision_taken decision=budget tasks={0,1,2}; budget_changed budget=8 by=2 why=(kind=budget); vote_opened vote.kind=leader
    ? fuller.tasks={0,1,2} fuller.task_start.1=3 secret.0.decision=nothing
  )");
}

TEST(Deciding, R8_6_among_equals_the_first_in_turn_order) {
  Game g = deciding();
  g.play(R"(
    ? first=2
    0 decide decision=budget
    1 decide decision=coaching
    2 decide -> decision_taken decision=budget
  )");
  Game nothing = deciding();
  nothing.play("all decide -> decision_taken decision=nothing tasks={}; vote_opened vote.kind=leader; !budget_changed");
  Game late = deciding();
  late.play("1 decide decision=coaching\n clock -> decision_taken decision=coaching; coached group=yes");
}

TEST(Deciding, R8_6_three_tasks_those_that_most_name) {
  rules::Scenario world = full_world({RulePart::institutional_team});
  world.areas.push_back(world.areas[home]);
  world.areas.back().kind = AreaKind::health;
  Game g{world};
  g.play(R"(
    to round 3 review deciding
    0 decide tasks={0,3}
    1 decide tasks={1,3}
    2 decide tasks={2} -> decision_taken tasks={0,1,3}
  )");
}

TEST(Deciding, R8_6_tasks_that_came_to_something_win_support) {
  Game g{full_world({RulePart::institutional_team})};
  g.play(R"(
    to round 3 review deciding
    all decide tasks={1}
    to round 6 month reading
    set area.1.own=5 area.2.own=9
    all ready -> quarter_ended; decision_makers_changed level=2 by=1 why=(kind=tasks); stage_began phase=review stage=deciding
  )");
  Game other{full_world({RulePart::institutional_team})};
  other.play(
      "to round 3 review deciding\n all decide tasks={1}\n to round 6 month reading\n set area.1.own=0 area.2.own=9\n all "
      "ready -> !decision_makers_changed");
}

TEST(Deciding, R8_6_not_when_the_game_ends) {
  Game g{full_world({RulePart::institutional_team})};
  g.play("to round 8 month reading\n all ready -> quarter_ended; stage_began stage=reading\n ? phase=review stage=reading");
  Game closed{full_world({RulePart::institutional_team})};
  closed.play("to round 3 month reading\n set end.closing=yes\n all ready -> quarter_ended\n ? phase=review stage=reading");
}

TEST(Deciding, R10_2_group_coaching) {
  Game g = deciding("set seat.0.strain=2");
  g.play(
      "all decide decision=coaching -> coached group=yes seats={0,1,2}; strain_changed seat=0 strain=1 by=-1 "
      "why=(kind=coaching)\n ? fuller.group_coached=yes seat.1.strain=0");
}

TEST(Deciding, R6_8_a_partner_by_decision) {
  Game g = deciding();
  g.play("all decide decision=partner of=3 -> partner_asked seat=2 institution=3 from=4");
  Game by_coordinator = deciding("set fuller.coordinator=1");
  by_coordinator.play("all decide decision=partner of=3 -> partner_asked seat=1 institution=3 from=4");
}

TEST(Deciding, R10_2_the_region_lifts_a_systemic_barrier) {
  Game g = deciding();
  g.play(R"(
    all decide decision=barrier of=0 -> decision_taken decision=barrier; barrier_raised place=0
    ? fuller.barrier.0=(barrier=0 raised=yes)
    to review reading
    0 ready
    1 ready
    2 ready -> round_began round=4; barrier_lifted place=0; stage_began phase=life
    to meeting go_round
    ? shares_left=3
  )");
}

TEST(Accord, R8_7_signed_with_support_of_two) {
  Game g = deciding("set fuller.decision_makers=2");
  g.play(R"(
    0 decide decision=accord seats={0,1}
    1 decide decision=accord seats={0,1}
    2 decide decision=accord seats={1,2} -> decision_taken decision=accord seats={0,1}; accord_signed a=0 b=1
    ? fuller.pair.0.accord=yes fuller.pair.2.accord=no
  )");
}

TEST(Accord, R8_7_its_channel_takes_no_slot) {
  Game g{full_world(team)};
  g.play(R"(
    set fuller.barrier.0=() fuller.barrier.1=()
    to meeting go_round
    set fuller.pair.0.accord=yes shares_left=0
    # consent is needed all the same
    0 share_knowledge knowledge=0 -> consent_refused
    0 share_knowledge knowledge=4 -> knowledge_shared ground=consent takes_slot=no
    ? shares_left=0
    0 pass
    1 share_knowledge knowledge=1 -> knowledge_shared takes_slot=no
    1 pass
    2 share_knowledge knowledge=2 -> refused no_shares_left
  )");
}

}  // namespace
}  // namespace koop::test
