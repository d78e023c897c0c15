// The closed vocabulary of conditions (docs/scenario-format.md): each kind at its border, negated, in lists; and what may be read
// openly. The two questions asked everywhere: what the family asked for, and what a step can stand on.

#include <gtest/gtest.h>

#include <set>

#include "game/rules/conditions.hpp"
#include "tests/unit/rules/full_world.hpp"
#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

using rules::Condition;
using rules::ConditionKind;

struct Case {
  ConditionKind kind;
  int id;
  int number;
  std::string_view holds;     // what has to be set for it to hold
  std::string_view does_not;  // and what not
};

const std::vector<Case>& cases() {
  static const std::vector<Case> all{
      {ConditionKind::trust_at_least, 0, 5, "set trust=5", "set trust=4"},
      {ConditionKind::agency_at_least, 0, 5, "set agency=5", "set agency=4"},
      {ConditionKind::cooperation_at_least, 0, 2, "set cooperation=2", "set cooperation=1"},
      {ConditionKind::area_at_least, home, 5, "set area.2.own=3 area.2.support=2", "set area.2.own=3 area.2.support=1"},
      {ConditionKind::area_at_most, home, 5, "set area.2.own=3 area.2.support=2", "set area.2.own=3 area.2.support=3"},
      {ConditionKind::own_at_least, home, 3, "set area.2.own=3", "set area.2.own=2 area.2.support=5"},
      {ConditionKind::round_at_least, 0, 4, "set round=4", "set round=3"},
      {ConditionKind::hopes_heard, 0, 0, "set talk.hopes_heard=yes", "set talk.hopes_heard=no"},
      {ConditionKind::finding_known, fear, 0, "set findings={2}", "set findings={0,1,3}"},
      {ConditionKind::knowledge_shared, file, 0, "set shared={2}", "set shared={0}"},
      {ConditionKind::tie_named, aunt, 0, "set tie.1.state=named", "set tie.1.state=unnamed tie.0.state=named"},
      {ConditionKind::tie_named, aunt, 0, "set tie.1.state=active", "set tie.1.state=unnamed"},
      {ConditionKind::tie_active, aunt, 0, "set tie.1.state=active", "set tie.1.state=named"},
      {ConditionKind::sign_written, warm, 0, "set signs={1}", "set signs={0}"},
      {ConditionKind::goal_in_plan, roof, 0, "set plan=[(goal=1 state=met)]", "set plan=[(goal=1 state=closed),(goal=0)]"},
      {ConditionKind::number_said, home, 0, "set area.2.number=0", "set area.2.number=-1"},
      {ConditionKind::service_used, tidy, 0, "set last_used.7=1", "set last_used.7=0"},
      {ConditionKind::step_taken, home, 0, "set steps=[(area=2)]", "set steps=[(area=1)]"},
      {ConditionKind::relation_is, school, static_cast<int>(Relation::complaint), "set seat.1.relation=complaint",
       "set seat.1.relation=no_request"},
      {ConditionKind::relation_is, club, static_cast<int>(Relation::no_request), "", ""},  // not at the table: never
      {ConditionKind::safety_plan, 0, 0, "set fuller.safety_plan=yes", "set fuller.safety_plan=no"},
      {ConditionKind::family_informed, 0, 0, "set talk.informed=2", "set talk.informed=-"},
      {ConditionKind::procedure_open, 1, 0, "set fuller.procedure.1.phase=open", "set fuller.procedure.1.phase=closed"},
      {ConditionKind::procedure_open, 1, 0, "set fuller.procedure.1.phase=open",
       "set fuller.procedure.1.phase=due fuller.procedure.0.phase=open"},
      {ConditionKind::procedure_in_time, 1, 0, "set fuller.procedure.1.in_time=yes", "set fuller.procedure.1.late=1"},
      {ConditionKind::procedure_in_time, 1, 0, "set fuller.procedure.1.in_time=yes", "set fuller.procedure.1.in_time=no"},
      {ConditionKind::procedure_closed, 1, 0, "set fuller.procedure.1.phase=closed", "set fuller.procedure.1.phase=open"},
      {ConditionKind::crisis_open, 0, 0, "set fuller.crisis=1", "set fuller.crisis=-"},
      {ConditionKind::project_done, 1, 0, "set fuller.project.1.phase=done", "set fuller.project.1.phase=dropped"},
      {ConditionKind::rose, 0, 0, "set area.2.at_talk=2", "set area.2.at_talk=3"},
      {ConditionKind::fell, 0, 0, "set area.2.at_talk=4", "set area.2.at_talk=3"},
      // One number for the team stands for every pair's.
      {ConditionKind::pair_at_least, school, 2, "set cooperation=2", "set cooperation=1"},
      {ConditionKind::partner_in, club, 0, "set fuller.partner.3=(from=1 by=0)", "set fuller.partner.3=(from=2 by=0)"},
      {ConditionKind::model_is, 1, 0, "", ""},  // the world has one, its first
  };
  return all;
}

TEST(Conditions, EachKindAtItsBorder) {
  std::set<ConditionKind> seen;
  for (const Case& c : cases()) {
    SCOPED_TRACE(std::string(name_of(c.kind)) + " " + std::string(c.holds));
    seen.insert(c.kind);
    const bool possible = !c.holds.empty();
    for (const bool negated : {false, true}) {
      const rules::Conditions conditions{{c.kind, negated, c.id, c.number, {}, 0}};
      Game g{small_world()};
      g.play(c.holds);
      EXPECT_EQ(rules::holds(g.scenario(), g.board(), conditions), possible != negated);
      EXPECT_EQ(rules::holds_openly(g.scenario(), g.board(), conditions), possible != negated);
      g.play(c.does_not);
      EXPECT_EQ(rules::holds(g.scenario(), g.board(), conditions), negated);
      EXPECT_EQ(rules::holds_openly(g.scenario(), g.board(), conditions), negated);
    }
  }
  for (std::size_t i = 0; i < enum_count<ConditionKind>; ++i) {
    const auto kind = static_cast<ConditionKind>(i);
    if (kind == ConditionKind::matters || kind == ConditionKind::any_of || kind == ConditionKind::all_of) continue;
    EXPECT_TRUE(seen.contains(kind)) << name_of(kind);
  }
}

TEST(Conditions, MattersIsTrueBeforeItIsKnown) {
  Game g{small_world()};
  const rules::Conditions learning_matters{condition(ConditionKind::matters, learning)};
  const rules::Conditions home_matters{condition(ConditionKind::matters, home)};
  EXPECT_TRUE(rules::holds(g.scenario(), g.board(), learning_matters));
  EXPECT_FALSE(rules::holds_openly(g.scenario(), g.board(), learning_matters));
  g.play("to talk asking\n 1 play_card technique=best_hopes");
  EXPECT_TRUE(rules::holds_openly(g.scenario(), g.board(), learning_matters));
  EXPECT_FALSE(rules::holds(g.scenario(), g.board(), home_matters));
  EXPECT_FALSE(rules::holds_openly(g.scenario(), g.board(), home_matters));
}

TEST(Conditions, EachPairWhereTheLaddersArePlayed) {
  Game g{full_world({RulePart::pair_ladders})};
  const auto at_least = [&g](int one, int other, int level) {
    return rules::holds(g.scenario(), g.board(), {{ConditionKind::pair_at_least, false, one, level, {}, other}});
  };
  g.play("set fuller.pair.2.level=2");
  EXPECT_TRUE(at_least(school, county, 2));
  EXPECT_TRUE(at_least(county, school, 2)) << "in either order";
  EXPECT_FALSE(at_least(school, county, 3));
  EXPECT_FALSE(at_least(centre, school, 1));
  EXPECT_FALSE(at_least(centre, club, 1)) << "nobody holds it";
}

TEST(Conditions, TheModel) {
  Game g{small_world()};
  EXPECT_TRUE(rules::holds(g.scenario(), g.board(), {condition(ConditionKind::model_is, 0)}));
  EXPECT_FALSE(rules::holds(g.scenario(), g.board(), {condition(ConditionKind::model_is, 1)}));
}

TEST(Conditions, Lists) {
  Game g{small_world()};
  const Condition yes = condition(ConditionKind::trust_at_least, 0, 4);
  const Condition no = condition(ConditionKind::trust_at_least, 0, 5);
  const auto holds = [&g](const rules::Conditions& c) { return rules::holds(g.scenario(), g.board(), c); };
  EXPECT_TRUE(holds({}));
  EXPECT_TRUE(holds({yes, yes}));
  EXPECT_FALSE(holds({yes, no}));
  EXPECT_TRUE(holds({{ConditionKind::any_of, false, 0, 0, {no, yes}, 0}}));
  EXPECT_FALSE(holds({{ConditionKind::any_of, false, 0, 0, {no, no}, 0}}));
  EXPECT_FALSE(holds({{ConditionKind::all_of, false, 0, 0, {yes, no}, 0}}));
  EXPECT_TRUE(holds({{ConditionKind::all_of, true, 0, 0, {yes, no}, 0}}));
  EXPECT_FALSE(holds({{ConditionKind::any_of, false, 0, 0, {}, 0}}));
  EXPECT_TRUE(holds({{ConditionKind::all_of, false, 0, 0, {}, 0}}));
}

TEST(Conditions, AskedFor) {
  Game g{small_world()};
  const auto asked = [&g](unsigned service) { return rules::asked_for(g.scenario(), g.board(), ServiceId{service}); };
  EXPECT_FALSE(asked(trip));
  g.play("set signs={0}");
  EXPECT_TRUE(asked(trip));
  EXPECT_FALSE(asked(tutor));
  g.play("set plan=[(goal=0 owner=0)]");
  EXPECT_TRUE(asked(tutor));
  g.play("set plan=[(goal=0 owner=0 state=met)]");
  EXPECT_FALSE(asked(tutor));
}

TEST(Conditions, Footings) {
  Game g{small_world()};
  const auto footings = [&g](unsigned area) {
    std::string all;
    for (const Footing& f : rules::footings_in(g.scenario(), g.board(), AreaId{area})) {
      all += std::string(name_of(f.kind)) + std::to_string(+f.id) + " ";
    }
    return all;
  };
  EXPECT_EQ(footings(home), "");
  g.play("set findings={0,1,2,3} signs={0,1} tie.0.state=active tie.1.state=named");
  EXPECT_EQ(footings(home), "finding1 finding3 sign1 tie0 ");
  EXPECT_EQ(footings(learning), "finding0 sign0 ");
  g.play("set steps=[(area=2 footing=(kind=finding id=1)),(area=0 footing=(kind=finding)),(area=2 footing=(kind=tie))]");
  EXPECT_EQ(footings(home), "finding3 sign1 ");
  EXPECT_EQ(footings(learning), "finding0 sign0 ") << "used in another area only";
  EXPECT_EQ(footings(safety), "");
}

}  // namespace
}  // namespace koop::test
