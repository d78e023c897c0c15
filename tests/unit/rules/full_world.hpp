#pragma once
// The small world with everything that the fuller layers play: four members, readings and decoys, cards of inaction, crises,
// procedures, a project, barriers, a pandemic, an empty chair. Quiet as well: nothing of it happens unless a test lets it.
// Which parts of the rules are on is each test's choice, so that it shows the one rule that it is about.

#include <initializer_list>

#include "tests/unit/rules/small_world.hpp"

namespace koop::test {

// Members: the mother is at risk, the father uses violence; the grandmother is grown up too.
enum : unsigned { father = 2, gran = 3 };

// Other members' own view of an area, beside the mother's (safety +1, learning −1): safety: child −2, gran +2 · learning: child
// +1. The team sees safety at −1.

// Forms of support, beside those of the small world: institution, area, cost, gain, channel.
enum : unsigned {
  shield = service_count,  // centre  safety    1 1 letter, makes a safety plan
  grant,                   // centre  home      1 2 letter, budget 2
  women,                   // centre  home      1 2 office, serves the mother
  confide,                 // school  learning  1 2 office, confidential
  loan,                    // county  home      1 2 letter, budget 3
  men,                     // county  home      1 2 office, serves the father
  visit,                   // county  home      1 2 home visit
  full_service_count
};

// A worry (safety), beside those of the small world.
enum : unsigned { bruise = 4 };

// Readings: strengths with decoys, then worries with decoys. `first_worry` is where the worries begin.
enum : unsigned { first_worry = 6, reading_count = 10 };

// Knowledge: centre's on safety, which the county has to be told; school's on safety, needed by the card.
enum : unsigned { danger = 4, report = 5 };

// Crises: when safety is 0 (centre and school; the child is away until safety is 3, then trust +1); when `bruise` is known
// (county).
enum : unsigned { fire = 0, threat = 1 };

// Procedures. `card`: opened by the centre, keeps mother and father apart; steps by the centre, by school or county, by the
// club; the county watches; closes at safety 7. `wardship`: opened by the club; one step by the centre; the club watches.
enum : unsigned { card = 0, wardship = 1 };

// A project on home with the neighbour: two months, budget 2.
enum : unsigned { garden = 0 };

// Barriers: systemic (one sharing less), of one's own (building costs one more); enabler (one contact more).
enum : unsigned { long_route = 0, turnover = 1, one_contact = 2 };

// Sentences of its own: of the empty chair (always; when hopes have been heard), of inaction (learning: fear is behind the
// first).
constexpr unsigned absent_line = 80;
constexpr unsigned inaction_line = 82;

// With just these parts of the rules.
rules::Scenario full_world(std::initializer_list<RulePart> parts = {});
rules::Scenario full_world(RuleParts parts);
rules::Scenario full_world(Layer layer);
// With all parts of the layer but one.
rules::Scenario full_world_without(Layer layer, RulePart part);

// Gives the event of a month what it does, always.
void let_event(rules::Scenario& world, unsigned month, const rules::Effects& effects);

}  // namespace koop::test
