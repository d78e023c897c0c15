// Rules 1, 2 and 4: what lies on the table before the first month.

#include <gtest/gtest.h>

#include <set>

#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

TEST(Start, R1_1_R2_board_as_the_scenario_says) {
  Game g{small_world()};
  g.play(R"(
    ? seats=3 areas=3 rounds=8 round=1 phase=life stage=reading month_mode=together
    ? trust=4 agency=3 cooperation=0
    ? area.0.own=4 area.0.support=1 area.0.start=5 area.1.own=2 area.1.support=2 area.2.own=3 area.2.start=3
    ? area.0.matters_known=no area.1.number=-1 talk.hopes_heard=no
    ? seat.0.institution=0 seat.0.relation=no_request seat.1.relation=complaint seat.2.relation=working_together
    ? tie.0.state=unnamed tie.1.state=unnamed findings={} signs={} plan=[]
  )");
}

TEST(Start, R1_2_from_two_seats_to_eight) {
  rules::Scenario world = small_world();
  for (unsigned i = 4; i < 8; ++i) world.institutions.push_back({false, Relation::no_request, InstitutionId{0}});
  for (unsigned seats = 2; seats <= 8; ++seats) {
    Game g{world, {1, seats, MonthMode::together}};
    EXPECT_EQ(static_cast<unsigned>(+g.board().seats), seats);
    EXPECT_EQ(g.state().hidden.deck.size() + 4 * seats, 5 * seats) << "as many copies of each card as seats";
  }
}

TEST(Start, R1_3_knowledge_of_institutions_that_nobody_holds) {
  Game three{small_world()};
  three.play("? secret.0.knowledge={0} secret.1.knowledge={1} secret.2.knowledge={2,3}");
  Game two{small_world(), {1, 2, MonthMode::together}};  // club → county → centre
  two.play("? secret.0.knowledge={0,2,3} secret.1.knowledge={1}");
}

TEST(Start, R1_3_a_chain_without_end_leads_to_the_first_seat) {
  rules::Scenario world = small_world();
  world.institutions[county].falls_to = InstitutionId{club};
  world.institutions[club].falls_to = InstitutionId{county};
  Game g{world, {1, 2, MonthMode::together}};
  g.play("? secret.0.knowledge={0,2,3}");
}

TEST(Start, R1_6_the_first_seat_rotates) {
  Game g{small_world()};
  g.play(R"(
    ? first=0
    to round 1 meeting go_round
    ? active=0
    to round 2
    ? first=1
    to round 2 meeting go_round
    ? active=1
    1 pass -> stage_began stage=go_round active=2
    2 pass -> stage_began stage=go_round active=0
    0 pass -> stage_began stage=filling
    to round 4
    ? first=0
  )");
}

TEST(Start, R2_6_hands_come_from_the_deck) {
  Game g{small_world()};
  g.play("? seat.0.hand=4 seat.1.hand=4 seat.2.hand=4 hidden.discard=[]");
  EXPECT_EQ(g.state().hidden.deck.size(), 3u);
  std::array<unsigned, enum_count<Technique>> copies{};
  for (Technique t : g.state().hidden.deck) ++copies[static_cast<unsigned>(t)];
  for (unsigned i = 0; i < 3; ++i) {
    for (Technique t : g.state().secret[i].hand) ++copies[static_cast<unsigned>(t)];
  }
  for (unsigned t = 0; t < copies.size(); ++t) EXPECT_EQ(copies[t], is_in_deck(static_cast<Technique>(t), false) ? 3u : 0u);
}

TEST(Start, R3_2_the_scenario_names_the_first_leader) {
  Game g{small_world()};
  g.play("? talk.leader=1");
  rules::Scenario world = small_world();
  world.first_leader = InstitutionId{club};  // not at the table
  Game other{world};
  other.play("? talk.leader=0");
}

TEST(Start, R4_1_the_seed_decides) {
  const auto deck = [](std::uint64_t seed) {
    Game g{small_world(), {seed, 3, MonthMode::together}};
    return g.at("hidden.deck") + g.at("secret.0.hand") + g.at("secret.1.hand");
  };
  EXPECT_EQ(deck(5), deck(5));
  EXPECT_NE(deck(5), deck(6));
}

TEST(Start, R9_1_named_months_keep_their_event_the_others_draw) {
  rules::Scenario world = small_world();
  world.events[0].round = 7;  // events 5 and 6 are drawn for months 2 and 8
  world.events[5].round = 0;
  world.events[6].round = 0;
  std::set<std::string> orders;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    Game g{world, {seed, 2, MonthMode::together}};
    g.play("? hidden.events.1=1 hidden.events.2=2 hidden.events.5=0");
    orders.insert(g.at("hidden.events.0") + g.at("hidden.events.6"));
  }
  EXPECT_EQ(orders, (std::set<std::string>{"56", "65"}));
}

}  // namespace
}  // namespace koop::test
