// Rules 9.1 and 9.2: what life brings whether anybody acts or not.

#include <gtest/gtest.h>

#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

using rules::ConditionKind;
using rules::EffectKind;

TEST(Life, R9_1_announced_one_month_happens_the_next) {
  Game g{small_world()};
  g.play(R"(
    ? announced=0 happened=- outcome=-
    to review reading
    0 ready
    1 ready
    2 ready -> round_began round=2 first=1; event_happened event=0 outcome=0; event_announced event=1
    ? announced=1 happened=0 outcome=0
    to round 8
    ? announced=- happened=6
  )");
  EXPECT_EQ(g.count("event_happened"), 7u) << "none in the first month";
}

TEST(Life, R9_1_the_first_outcome_that_holds) {
  rules::Scenario world = small_world();
  world.outcomes.push_back({{condition(ConditionKind::tie_active, neighbour)}, {effect(EffectKind::trust, 0, 1)}});
  world.outcomes.push_back({{condition(ConditionKind::trust_at_least, 0, 3)}, {effect(EffectKind::lose, safety, 2)}});
  world.events[0].outcomes = {OutcomeId{7}, OutcomeId{8}, OutcomeId{0}};
  Game prepared{world};
  prepared.play(R"(
    set tie.0.state=active
    to review reading
    0 ready
    1 ready
    2 ready -> event_happened outcome=7; trust_changed trust=5 by=1 why=(kind=event id=7); !area_changed
  )");
  Game caught{world};
  caught.play(R"(
    to review reading
    0 ready
    1 ready
    2 ready -> event_happened outcome=8; area_changed area=0 own=3 support=0 own_by=-1 support_by=-1 why=(kind=event id=8)
  )");
  Game worst{world};
  worst.play(R"(
    to review reading
    set trust=2
    all ready -> event_happened outcome=0; !area_changed
  )");
}

// Every effect that an outcome may have, with its limits.
TEST(Life, R9_1_effects) {
  struct Case {
    rules::Effect effect;
    std::string_view before;
    std::string_view expected;
  };
  const std::vector<Case> cases{
      {effect(EffectKind::support, home, 2), "", "area_changed area=2 own=3 support=2 support_by=2"},
      {effect(EffectKind::support, home, 4), "set area.2.own=8", "area_changed area=2 own=8 support=2"},
      {effect(EffectKind::own, home, 2), "", "area_changed area=2 own=5 own_by=2"},
      {effect(EffectKind::own, learning, 2), "set area.1.own=5 area.1.support=5", "area_changed own=7 support=3 support_by=-2"},
      {effect(EffectKind::lose, learning, 3), "", "area_changed area=1 own=1 support=0 own_by=-1 support_by=-2"},
      {effect(EffectKind::lose, home, 9), "", "area_changed area=2 own=0 own_by=-3"},
      {effect(EffectKind::trust, 0, -1), "", "trust_changed trust=3 by=-1"},
      {effect(EffectKind::trust, 0, 9), "", "trust_changed trust=6 by=2"},
      {effect(EffectKind::trust, 0, 2), "set trust=6", "!trust_changed"},
      {effect(EffectKind::trust, 0, -9), "", "trust_changed trust=0 by=-4"},
      {effect(EffectKind::agency, 0, 2), "", "agency_changed agency=5 by=2"},
      {effect(EffectKind::agency, 0, -9), "", "agency_changed agency=0 by=-3"},
      {effect(EffectKind::cooperation, 0, 1), "", "cooperation_changed cooperation=1 by=1"},
      {effect(EffectKind::cooperation, 0, 1), "set cooperation=2", "!cooperation_changed"},
      {effect(EffectKind::cooperation, 0, -1), "set cooperation=2", "cooperation_changed cooperation=1 by=-1"},
      {effect(EffectKind::cooperation, 0, -1), "", "!cooperation_changed"},
      {effect(EffectKind::reveal, fear), "", "finding_revealed finding=2"},
      {effect(EffectKind::reveal, fear), "set findings={2}", "!finding_revealed"},
      {effect(EffectKind::name_tie, aunt), "", "tie_named tie=1"},
      {effect(EffectKind::name_tie, aunt), "set tie.1.state=active", "!tie_named"},
      {effect(EffectKind::activate_tie, aunt), "", "tie_named tie=1; tie_activated tie=1"},
      {effect(EffectKind::feed_tie, aunt), "set tie.1.state=named", "tie_fed tie=1 round=2; !tie_activated"},
      {effect(EffectKind::feed_tie, aunt), "", "!tie_fed"},
      {effect(EffectKind::write_sign, warm), "", "sign_written sign=1; agency_changed agency=4 counted=yes"},
      {effect(EffectKind::relation, centre, static_cast<int>(Relation::complaint)), "",
       "relation_set seat=0 relation=complaint"},
      {effect(EffectKind::relation, school, static_cast<int>(Relation::complaint)), "", "!relation_set"},
      {effect(EffectKind::relation, club, static_cast<int>(Relation::complaint)), "", "!relation_set"},
  };
  for (const Case& c : cases) {
    rules::Scenario world = small_world();
    world.outcomes[0].effects = {c.effect};
    Game g{world};
    SCOPED_TRACE(std::string(name_of(c.effect.kind)) + " " + std::to_string(c.effect.number) + " " + std::string(c.before));
    g.play("to review reading");
    g.play(c.before);
    g.play("all ready -> " + std::string(c.expected));
  }
}

// A fall of cooperation leaves this month's rise free (Rule 2.5 limits the rises).
TEST(Life, R2_5_a_fall_does_not_use_up_the_rise) {
  rules::Scenario world = small_world();
  world.outcomes[0].effects = {effect(EffectKind::cooperation, 0, -1)};
  Game g{world};
  g.play(R"(
    to review reading
    set cooperation=2
    to round 2 meeting filling
    ? cooperation=1
    0 put_on_slip item=(kind=building partners={1})
    1 put_on_slip item=(kind=building partners={0})
    to month reading
    ? cooperation=2
  )");
}

// Home (pressure 1) may go one month unattended: the second costs a point at the start of the third, and so each after it.
// Safety (pressure 2) may go two.
TEST(Life, R9_2_cost_of_inaction) {
  Game g{small_world()};
  g.play(R"(
    to round 2
    ? area.0.idle=1 area.2.idle=1 area.2.own=3 area.1.support=2
    to review reading
    all ready -> round_began round=3; area_changed area=1 support=1 support_by=-1 why=(kind=pressure id=1); area_changed area=2 own=2 own_by=-1 why=(kind=pressure id=2)
    ? area.0.own=4 area.0.support=1 area.0.idle=2
    to round 4
    ? area.0.support=0 area.0.idle=3 area.1.own=2 area.1.support=0 area.2.own=1
    to round 5
    ? area.0.own=3 area.1.own=1 area.2.own=0
    to round 7
    ? area.0.own=1 area.2.own=0
    to round 8
    ? area.0.own=0
  )");
}

TEST(Life, R9_2_attention_starts_the_count_anew) {
  Game g{small_world()};
  g.play(R"(
    to round 2 meeting filling
    1 put_on_slip item=(service=7)
    to month reading
    ? area.2.attended=yes
    to round 3
    ? area.2.idle=0 area.2.own=3 area.2.attended=no area.1.support=1
    to round 4
    ? area.2.idle=1
    to round 5
    ? area.2.idle=2
  )");
}

TEST(Life, R9_2_an_active_tie_attends) {
  Game g{small_world()};
  g.play(R"(
    set tie.0.state=active
    to review reading
    ? area.2.attended=yes area.1.attended=no
    to round 4
    ? area.2.idle=0 area.2.own=3
  )");
}

TEST(Life, R9_2_a_named_tie_and_a_rest_do_not) {
  Game g{small_world()};
  g.play(R"(
    set tie.0.state=named
    to meeting filling
    2 put_on_slip item=(kind=joint service=10 partners={1})
    to month reading
    ? area.1.attended=no area.2.attended=no
  )");
}

TEST(Life, R9_2_safety_0_stays_0) {
  Game g{small_world()};
  g.play(R"(
    set area.0.own=0 area.0.support=0
    to round 8
    ? area.0.own=0 area.0.support=0
  )");
}

TEST(Life, R7_4_saying_that_one_knows) {
  Game g{small_world()};
  g.play(R"(
    0 hint_knowledge area=2 => knowledge_hinted seat=0 area=2
    0 hint_knowledge area=2 -> refused hinted_already
    0 hint_knowledge area=1 -> refused not_your_knowledge
    0 hint_knowledge area=3 -> refused no_such_area
    0 hint_knowledge area=- -> refused no_such_area
    ? seat.0.hints={2}
    0 ready
    1 hint_knowledge area=1
    to talk
    2 hint_knowledge area=0 -> refused wrong_moment
    to meeting go_round
    2 hint_knowledge area=0
  )");
}

}  // namespace
}  // namespace koop::test
