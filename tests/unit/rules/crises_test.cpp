// Rule 9.3: an immediate danger, what it takes, and the way back.

#include <gtest/gtest.h>

#include "tests/unit/rules/full_world.hpp"
#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

const std::initializer_list<RulePart> with_crises{RulePart::crises, RulePart::strain};
constexpr std::string_view last_two = "0 ready\n 1 ready";

// At the last review of the month, safety left alone and lost.
void endanger(Game& g, unsigned month) {
  g.play("to round " + std::to_string(month) +
         " review reading\n set area.0.own=0 area.0.support=0 area.0.idle=0 area.0.attended=yes");
}

TEST(Crises, R9_3_safety_0) {
  Game g{full_world(with_crises)};
  endanger(g, 1);
  g.play(last_two);
  g.play(
      "2 ready -> event_happened; crisis_began crisis=0 away=1; area_changed area=0 own=0 support=2 support_by=2 "
      "why=(kind=crisis); seat_bound seat=0 units=1; "
      "strain_changed seat=0 strain=1 why=(kind=crisis); strain_changed seat=1 strain=1; event_announced");
  g.play(R"(
    ? fuller.crisis=0 fuller.crisis_round=2 fuller.away=1 seat.0.bound=1 seat.1.bound=0 seat.2.strain=0
    to round 2 meeting filling
    0 put_on_slip item=(service=0)
    0 put_on_slip item=(service=1)
    0 put_on_slip item=(service=3) -> refused not_enough_time a=1 b=0
    to round 3 life
    ? seat.0.bound=0
  )");
}

TEST(Crises, R9_3_the_way_back) {
  Game g{full_world(with_crises)};
  endanger(g, 1);
  g.play(R"(
    to round 2 talk
    set talk.leader=1
    1 choose_member member=1 -> refused member_away
    to month reading
    all ready -> !crisis_ended
    to round 3 month reading
    set area.0.support=3
    all ready -> crisis_ended crisis=0; trust_changed trust=5 by=1 why=(kind=crisis)
    ? fuller.crisis=- fuller.away=-
    to round 4 talk
    set talk.leader=1
    1 choose_member member=1 -> member_chosen
  )");
}

TEST(Crises, R9_3_not_again_for_two_months) {
  Game g{full_world(with_crises)};
  endanger(g, 1);
  g.play("to round 2 review reading\n set fuller.crisis=- fuller.away=-");
  for (unsigned month : {2u, 3u}) {
    endanger(g, month);
    g.play(last_two);
    g.play("2 ready -> event_happened; !crisis_began");
  }
  endanger(g, 4);
  g.play(last_two);
  g.play("2 ready -> crisis_began crisis=0\n ? round=5");
}

TEST(Crises, R9_3_one_at_a_time) {
  Game g{full_world(with_crises)};
  endanger(g, 1);
  g.play("to round 5 review reading\n set fuller.crisis=0 findings={4}");
  endanger(g, 5);
  g.play(last_two);
  g.play("2 ready -> event_happened; !crisis_began");
}

TEST(Crises, R9_3_of_another_kind) {
  Game g{full_world(with_crises)};
  g.play("to review reading\n set findings={4} area.0.attended=yes");
  g.play(last_two);
  // Emergency steps show how it stands: safety is 2, whatever it seemed.
  g.play(
      "2 ready -> crisis_began crisis=1 away=-; area_changed area=0 own=2 support=0 own_by=-2 support_by=-1; seat_bound "
      "seat=2; strain_changed seat=2 strain=1");
}

TEST(Crises, R9_3_brought_by_an_event) {
  rules::Scenario world = full_world({RulePart::crises, RulePart::later_talks});
  let_event(world, 2, {effect(rules::EffectKind::crisis, threat)});
  Game g{world};
  g.play("to review reading");
  g.play(last_two);
  g.play("2 ready -> event_happened; crisis_began crisis=1; family_hurt");
  EXPECT_EQ(g.count("crisis_began"), 1u);
  EXPECT_EQ(g.count("strain_changed"), 0u) << "strain is another part";
}

TEST(Crises, R9_2_without_them_safety_0_stays_0) {
  rules::Scenario world = full_world();
  let_event(world, 2, {effect(rules::EffectKind::crisis, threat)});
  Game g{world};
  endanger(g, 1);
  g.play(last_two);
  g.play("2 ready -> event_happened; !crisis_began\n ? area.0.own=0");
}

}  // namespace
}  // namespace koop::test
