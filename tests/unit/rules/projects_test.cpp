// Rule 6.6: a social project of two or more institutions and somebody near the family.

#include <gtest/gtest.h>

#include "tests/unit/rules/full_world.hpp"
#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

const std::initializer_list<RulePart> with_projects{RulePart::social_projects, RulePart::budget};
constexpr std::string_view centre_and_school = R"(
  0 put_on_slip item=(kind=project partners={1})
  1 put_on_slip item=(kind=project partners={0})
)";

// At the sheets of the first month; the neighbour is known and the project on offer.
Game offered(const rules::Scenario& world = full_world(with_projects)) {
  Game g{world};
  g.play(R"(
    to talk asking
    set secret.1.hand=[relationship,what_else,what_else,what_else]
    1 play_card technique=relationship -> tie_named tie=0; project_offered project=0
    to meeting filling
  )");
  return g;
}

TEST(Projects, R6_6_needs_a_named_tie_and_two_seats) {
  Game g{full_world(with_projects)};
  g.play(R"(
    to meeting filling
    0 put_on_slip item=(kind=project partners={1}) -> refused project_not_offered
    set fuller.project.0.offered=yes tie.0.state=named
    0 put_on_slip item=(kind=project) -> refused partner_needed
    0 put_on_slip item=(kind=project partners={0}) -> refused partner_is_self
    0 put_on_slip item=(kind=project of=1 partners={1}) -> refused no_such_project
    0 put_on_slip item=(kind=project partners={1})
    0 put_on_slip item=(kind=project partners={1}) -> refused on_slip_already
    # one unit
    0 put_on_slip item=(service=2)
    0 put_on_slip item=(service=1) -> refused not_enough_time a=1 b=0
    # the school does not take part
    to meeting revising
    all seal_slip -> item_rested seat=0 index=0; !project_worked; !budget_changed
  )");
}

TEST(Projects, R6_6_completed) {
  Game g = offered();
  g.play("? fuller.budget=6");
  g.play(centre_and_school);
  g.play(R"(
    to meeting revising
    ? contacts=1 clashes={}
    all seal_slip -> item_carried seat=0 with={1} answer=unanswered; item_carried seat=1 with={0}; budget_changed budget=4 by=-2 why=(kind=project); project_worked project=0 months=1 group={0,1}; area_attended area=2; !project_settled
    ? fuller.project.0.phase=running area.2.own=3
    to round 2 meeting filling
  )");
  g.play(centre_and_school);
  g.play(R"(
    to meeting revising
    all seal_slip -> project_worked months=2; project_settled project=0 phase=done; tie_activated tie=0 why=(kind=project); area_changed area=2 own=5 own_by=2 why=(kind=project) seats={0,1}; !budget_changed
    ? fuller.project.0.phase=done tie.0.state=active
    to round 3 meeting filling
    0 put_on_slip item=(kind=project partners={1}) -> refused project_is_over
  )");
}

TEST(Projects, R6_6_a_missed_month_postpones_once) {
  Game g = offered();
  g.play(centre_and_school);
  g.play(R"(
    to round 2 month reading
    all ready -> project_settled project=0 phase=running postponed=yes
    to round 3 meeting filling
  )");
  g.play(centre_and_school);
  g.play("to month reading\n ? fuller.project.0.phase=done tie.0.state=active");

  Game dropped = offered();
  dropped.play(centre_and_school);
  dropped.play(R"(
    to round 3 month reading
    all ready -> project_settled project=0 phase=dropped
    to round 4 meeting filling
    0 put_on_slip item=(kind=project partners={1}) -> refused project_is_over
    ? tie.0.state=named fuller.budget=4
  )");
}

TEST(Projects, R6_6_budget) {
  Game g = offered();
  g.play(R"(
    set fuller.budget=1
    0 put_on_slip item=(kind=project partners={1}) -> refused not_enough_budget a=2 b=1
    set fuller.budget=3
  )");
  g.play(centre_and_school);
  // Gone by the time: both rest.
  g.play(
      "to meeting revising\n set fuller.budget=1\n all seal_slip -> item_rested seat=0; item_rested seat=1; !project_worked");
  // It is paid once, at the beginning.
  Game begun = offered();
  begun.play(centre_and_school);
  begun.play("to round 2 meeting filling\n set fuller.budget=0");
  begun.play(centre_and_school);
  begun.play("to month reading\n ? fuller.project.0.phase=done fuller.budget=0");
  // Where the budget is not played, nothing is paid.
  Game free = offered(full_world({RulePart::social_projects}));
  free.play(centre_and_school);
  free.play("to month reading\n ? fuller.project.0.months=1 fuller.budget=0");
}

TEST(Projects, R6_6_not_in_the_first_game) {
  Game g{full_world()};
  g.play(R"(
    to meeting filling
    set tie.0.state=named
    0 put_on_slip item=(kind=project partners={1}) -> refused not_in_this_layer
  )");
}

}  // namespace
}  // namespace koop::test
