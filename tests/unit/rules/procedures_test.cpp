// Rule 9.4: a statutory track of working days inside the month, then monitoring, then its end.

#include <gtest/gtest.h>

#include "tests/unit/rules/full_world.hpp"
#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

// In Life of the second month: the event has made the procedure due.
Game due(unsigned procedure, std::initializer_list<RulePart> parts = {RulePart::procedures}) {
  rules::Scenario world = full_world(parts);
  let_event(world, 2, {effect(rules::EffectKind::procedure_due, static_cast<int>(procedure))});
  Game g{world};
  g.play("to round 2 life");
  return g;
}

TEST(Procedures, R9_4_becomes_due_by_an_event) {
  rules::Scenario world = full_world({RulePart::procedures});
  let_event(world, 2, {effect(rules::EffectKind::procedure_due, card)});
  let_event(world, 3, {effect(rules::EffectKind::procedure_due, card)});
  Game g{world};
  g.play(R"(
    0 open_procedure procedure=0 -> refused no_procedure_due
    to review reading
    0 ready
    1 ready
    2 ready -> event_happened; procedure_due procedure=0 opened_by={0} track=[(days=1 by={0}),(days=5 by={1,2}),(days=3 by={3})]
    ? fuller.procedure.0.phase=due fuller.procedure.0.since=2
    0 open_procedure procedure=0
    to round 2 review reading
    0 ready
    1 ready
    2 ready -> event_happened; !procedure_due
  )");
}

TEST(Procedures, R9_4_opened_by_a_seat_that_may_without_a_vote) {
  Game g = due(card);
  g.play(R"(
    0 open_procedure procedure=1 -> refused no_procedure_due
    0 open_procedure procedure=2 -> refused no_procedure_due
    1 open_procedure procedure=0 -> refused may_not_open
    0 open_procedure procedure=0 => procedure_opened procedure=0 seat=0 in_time=yes
    0 open_procedure procedure=0 -> refused no_procedure_due
    ? fuller.procedure.0.phase=open fuller.procedure.0.in_time=yes trust=4
  )");
  // At the meeting too, whoever's turn it is; not when the sheets are filled.
  Game later = due(card);
  later.play("to meeting go_round\n ? active=1\n 0 open_procedure procedure=0 -> procedure_opened in_time=yes");
  Game late = due(card);
  late.play("to meeting filling\n 0 open_procedure procedure=0 -> refused wrong_moment");
}

TEST(Procedures, R9_4_where_nobody_may_open_it_others_report_to_one_that_does) {
  Game g = due(wardship);
  g.play("2 open_procedure procedure=1 => procedure_opened procedure=1 seat=2 in_time=yes");
}

TEST(Procedures, R9_4_its_steps_take_time_first) {
  Game g = due(card);
  g.play(R"(
    0 open_procedure procedure=0
    to meeting go_round
    1 pass
    2 pass
    0 pass -> stage_began stage=filling; slip_item_put seat=0 item=(kind=procedure step=1); slip_item_put seat=2 item=(kind=procedure step=2); procedure_step_done procedure=0 step=3 late=no; area_attended area=0
    ? secret.0.slip=[(kind=procedure step=1)] secret.1.slip=[] secret.2.slip=[(kind=procedure step=2)]
    0 put_on_slip item=(service=2)
    0 put_on_slip item=(service=1) -> refused not_enough_time a=1 b=0
    1 put_on_slip item=(kind=procedure step=2) -> refused only_by_itself
    to meeting revising
    ? contacts=2
    # in time: protection by itself
    all seal_slip -> item_carried seat=2 item.kind=procedure; procedure_step_done step=2 late=no; item_carried seat=0; procedure_step_done step=1 late=no; area_changed area=0 support=3 support_by=2 why=(kind=procedure)
    ? fuller.procedure.0.done=7 fuller.procedure.0.late=0
    all ready -> !procedure_step_done; !area_changed
  )");
}

TEST(Procedures, R9_4_a_skipped_step_is_late) {
  Game g = due(card);
  g.play(R"(
    0 open_procedure procedure=0
    to meeting filling
    2 take_off_slip index=0
    to month reading
    ? area.0.support=1
    all ready -> procedure_step_done step=2 late=yes; area_changed area=0 support=0 support_by=-1 why=(kind=procedure)
    ? fuller.procedure.0.late=1 fuller.procedure.0.done=7
  )");
}

TEST(Procedures, R9_4_who_has_no_time_is_late_as_well) {
  Game g = due(card);
  g.play(R"(
    0 open_procedure procedure=0
    to meeting go_round
    set seat.0.bound=3 seat.2.bound=1
    to meeting filling
    # the step falls to whoever has more time left
    ? secret.0.slip=[] secret.1.slip=[(kind=procedure step=2)] secret.2.slip=[]
    to month reading
    all ready -> procedure_step_done step=1 late=yes; area_changed area=0
  )");
}

TEST(Procedures, R10_1_the_exhausted_do_their_part) {
  Game g = due(card, {RulePart::procedures, RulePart::strain});
  g.play(R"(
    0 open_procedure procedure=0
    set seat.0.strain=5
    to meeting filling
    ? secret.0.slip=[(kind=procedure step=1)]
    to month reading
    ? fuller.procedure.0.done=7
  )");
}

TEST(Procedures, R9_4_what_nobody_opens_costs_every_month) {
  Game g = due(card);
  g.play(R"(
    to month reading
    all ready -> area_changed area=0 support=0 support_by=-1 why=(kind=procedure)
    to round 3 life
    0 open_procedure procedure=0 => procedure_opened in_time=no
    to month reading
    all ready -> !area_changed
  )");
}

TEST(Procedures, R9_4_then_it_is_watched_month_by_month) {
  Game g = due(card);
  g.play(R"(
    0 open_procedure procedure=0
    to round 3 meeting filling
    set area.0.own=4 area.0.support=0
    ? secret.0.slip=[] secret.2.slip=[(kind=procedure)]
    to meeting revising
    all seal_slip -> item_carried seat=2; procedure_monitored procedure=0 round=3; area_attended area=0; area_changed area=0 support=1 why=(kind=procedure)
    # safe enough
    to round 4 meeting filling
    set area.0.own=5 area.0.support=0
    to meeting revising
    all seal_slip -> procedure_monitored round=4; !area_changed
    to round 5 meeting filling
    2 take_off_slip index=0
    to month reading
    set area.0.own=5 area.0.support=0
    all ready -> area_changed area=0 own=4 own_by=-1 why=(kind=procedure)
  )");
}

TEST(Procedures, R9_4_a_partner_outside_does_its_part) {
  Game g = due(wardship);
  g.play(R"(
    1 open_procedure procedure=1
    to round 3 meeting go_round
    2 pass
    0 pass
    1 pass -> stage_began stage=filling; procedure_monitored procedure=1 round=3
    to month reading
    all ready -> !area_changed
  )");
}

TEST(Procedures, R9_4_closed_by_the_group) {
  Game g = due(card);
  g.play(R"(
    0 open_procedure procedure=0
    to round 3 month reading
    set area.0.own=7 area.0.support=0
    # not before it has been watched for a while
    all ready -> vote_opened vote.kind=leader
    to round 4 month reading
    set area.0.own=6 area.0.support=0
    all ready -> vote_opened vote.kind=leader
    to round 5 month reading
    set area.0.own=7 area.0.support=0
    all ready -> vote_opened vote.kind=close_procedure vote.procedure=0 vote.proposer=-; stage_began phase=review stage=voting
    all cast_vote choice=object -> vote_closed result=again
    all cast_vote choice=object -> vote_closed result=not_adopted; vote_opened vote.kind=leader; !procedure_closed
    # asked again the next month
    to round 6 month reading
    set area.0.own=7 area.0.support=0
    all ready -> vote_opened vote.kind=close_procedure
    all cast_vote choice=in_favour -> vote_closed result=adopted; procedure_closed procedure=0; vote_opened vote.kind=leader
    ? fuller.procedure.0.phase=closed
    to round 7 meeting filling
    ? secret.2.slip=[]
    to month reading
    all ready -> !area_changed; !procedure_monitored
  )");
}

TEST(Procedures, R9_4_not_in_the_first_game) {
  rules::Scenario world = full_world();
  let_event(world, 2, {effect(rules::EffectKind::procedure_due, card)});
  Game g{world};
  g.play("to round 2 life\n ? fuller.procedure.0.phase=none\n 0 open_procedure procedure=0 -> refused not_in_this_layer");
}

}  // namespace
}  // namespace koop::test
