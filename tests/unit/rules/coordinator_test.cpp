// Rule 8.4 of the expert layer: who coordinates, and whom the family wants to ring. Rule 12.3: handing a goal over.

#include <gtest/gtest.h>

#include "game/rules/play.hpp"
#include "tests/unit/rules/full_world.hpp"
#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

int units_of(const Game& g, unsigned seat) { return rules::time_of(g.scenario(), g.board(), SeatId{seat}); }

TEST(Coordinator, R8_4_agreed_by_vote) {
  Game g{full_world({RulePart::coordinator})};
  g.play(R"(
    to meeting go_round
    0 propose_matter kind=goal owner=2 -> refused item_is_odd
    0 propose_matter kind=handover goal=0 institution=3 -> refused not_in_this_layer
    0 propose_matter kind=coordinator -> refused no_such_seat
    0 propose_matter kind=coordinator owner=3 -> refused no_such_seat
    0 propose_matter kind=coordinator owner=2 goal=0 -> refused item_is_odd
    0 propose_matter kind=coordinator owner=2 institution=3 -> refused item_is_odd
    0 propose_matter kind=coordinator owner=2 procedure=0 -> refused item_is_odd
    0 propose_matter kind=coordinator owner=2 -> vote_opened vote.kind=coordinator vote.owner=2 vote.proposer=0
    1 cast_vote
    2 cast_vote -> vote_closed result=adopted; coordinator_named seat=2
    0 propose_matter kind=coordinator owner=1 -> refused proposed_already
    0 pass
    1 propose_matter kind=coordinator owner=2 -> refused already_done
    # another may take over
    1 propose_matter kind=coordinator owner=1
    0 cast_vote choice=object
    2 cast_vote choice=object -> vote_closed result=again
    all cast_vote choice=object -> vote_closed result=not_adopted; !coordinator_named
    ? fuller.coordinator=2
  )");
}

TEST(Coordinator, R8_4_costs_one_unit_until_an_accord_is_signed) {
  Game g{full_world({RulePart::coordinator})};
  g.play("to meeting filling\n set fuller.coordinator=2");
  EXPECT_EQ(units_of(g, 2), 2);
  EXPECT_EQ(units_of(g, 0), 3);
  g.play("set fuller.pair.0.accord=yes");
  EXPECT_EQ(units_of(g, 2), 3) << "whoever has signed it";
}

TEST(Coordinator, R8_4_sees_one_overlap_in_time) {
  Game g{full_world({RulePart::coordinator})};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(service=1)
    1 put_on_slip item=(service=4)
    1 put_on_slip item=(service=7)
    2 put_on_slip item=(service=10)
    to meeting revising
    # three seats, the talk, two clashes
    ? contacts=6 clashes={1,2}
    set fuller.coordinator=1
    0 put_on_slip item=(service=3) -> contacts_counted contacts=5 clashes={2}
  )");
}

TEST(Coordinator, R8_4_appointed_by_the_model) {
  rules::Scenario world = full_world({RulePart::coordinator, RulePart::model_effects});
  world.board.appointed = true;
  Game g{world};
  g.play(R"(
    ? fuller.coordinator=1
    to meeting go_round
    0 propose_matter kind=coordinator owner=2 -> refused already_done
  )");
  for (const Option& o : g.menu(0).options) EXPECT_FALSE(std::holds_alternative<ProposeMatter>(o.command));
  world.parts = {};
  Game first{world};
  first.play(
      "? fuller.coordinator=-\n to meeting go_round\n 0 propose_matter kind=coordinator owner=2 -> refused not_in_this_layer");
}

TEST(Ring, R8_4_the_family_names_it_at_a_quarters_end) {
  Game g{full_world({RulePart::coordinator})};
  g.play(R"(
    to round 2 month reading
    all ready -> !ring_chosen
    to round 3 month reading
    # the county alone works together with the family
    all ready -> quarter_ended; ring_chosen seat=2
    to round 6 month reading
    set seat.2.relation=complaint seat.0.relation=working_together
    all ready -> quarter_ended; !ring_chosen
    ? fuller.ring=2
  )");
}

TEST(Ring, R8_4_not_without_trust_and_a_relation) {
  const auto ring = [](std::string_view before) {
    Game g{full_world({RulePart::coordinator})};
    g.play("to round 3 month reading");
    g.play(before);
    g.play("all ready -> quarter_ended");
    return g.at("fuller.ring");
  };
  EXPECT_EQ(ring("set trust=3"), "-");
  EXPECT_EQ(ring("set trust=4"), "2");
  EXPECT_EQ(ring("set seat.2.relation=no_request"), "-");
}

TEST(Ring, R8_4_contacts_through_it_do_not_count) {
  Game g{full_world({RulePart::coordinator})};
  g.play(R"(
    to meeting filling
    set fuller.ring=0
    0 put_on_slip item=(service=1)
    1 put_on_slip item=(service=4)
    to meeting revising
    ? contacts=2
    # a joint act is one for its group
    0 take_off_slip index=0
    0 put_on_slip item=(kind=joint service=1 partners={2})
    2 put_on_slip item=(kind=joint service=9 partners={0}) -> contacts_counted contacts=3
  )");
}

// At a meeting with the homework in the plan and the club brought in.
Game with_partner(std::string_view more = "") {
  Game g{full_world({RulePart::handover, RulePart::partners})};
  g.play(
      "to round 2 meeting go_round\n set plan=[(goal=0 owner=1 due=8),(goal=1 owner=0 due=8 state=closed)] "
      "fuller.partner.3=(from=2 by=0)");
  g.play(more);
  return g;
}

TEST(Handover, R12_3_a_partner_takes_a_goal_over_by_vote) {
  Game g = with_partner();
  g.play(R"(
    1 propose_matter kind=handover goal=2 institution=3 -> refused no_such_goal
    1 propose_matter kind=handover goal=1 institution=3 -> refused no_such_goal
    1 propose_matter kind=handover goal=0 -> refused is_at_the_table
    1 propose_matter kind=handover goal=0 institution=2 -> refused is_at_the_table
    1 propose_matter kind=handover goal=0 owner=1 institution=3 -> refused item_is_odd
    1 propose_matter kind=handover goal=0 institution=3 -> vote_opened vote.kind=handover vote.goal=0 vote.institution=3
    0 cast_vote
    2 cast_vote -> vote_closed result=adopted; handover_agreed goal=0 institution=3
    ? end.handed_over=0 plan.0.state=open
    1 pass
    2 propose_matter kind=handover goal=0 institution=3 -> refused already_done
  )");
  Game early = with_partner("set fuller.partner.3=(from=3 by=0)");
  early.play("1 propose_matter kind=handover goal=0 institution=3 -> refused partner_not_in");
}

}  // namespace
}  // namespace koop::test
