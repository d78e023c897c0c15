#pragma once
// A small scenario made by hand: four institutions, three areas, two members, eight months. Everything in it is quiet (no event
// does anything, nobody is silent), so that each test adds the one thing that it is about. Seats of a game are the first n
// institutions, so a seat's number is its institution's.

#include "game/rules/scenario.hpp"

namespace koop::test {

// Areas. Safety and learning matter to the family, home does not.
//   own 4 support 1, pressure 2, number +1 · own 2 support 2, pressure 1, number −1 · own 3 support 0, pressure 1, number 0
enum : unsigned { safety = 0, learning = 1, home = 2 };

// Members: a grown-up, who is the voice of all areas, and a child, with whom the school alone may talk.
enum : unsigned { mother = 0, child = 1 };

// Institutions and how the family sees them: no request, complaint, working together, no request. Nobody holds the fourth in
// games of three; its knowledge then falls to the third. The school leads first.
enum : unsigned { centre = 0, school = 1, county = 2, club = 3 };

// Forms of support: institution, area, cost, gain, channel.
enum : unsigned {
  guard,    // centre  safety    1 2 home visit, statutory
  clean,    // centre  home      1 2 home visit
  repair,   // centre  home      2 1 office
  heat,     // centre  home      1 2 letter, basic
  tutor,    // school  learning  1 2 office
  ring,     // school  learning  1 1 phone
  trip,     // school  learning  1 3 outdoors, once
  tidy,     // school  home      1 2 office
  advise_,  // county  learning  1 1 online, rests for one month
  paint,    // county  home      1 2 office
  attend_,  // county  learning  1 2 office, not alone
  therapy,  // county  home      1 2 office, lasting 2, needs trust 6
  play_,    // club    learning  1 2 outdoors
  service_count
};

// Findings: exception (safety, learning; told by the mother), strength (home; anybody tells), worry (learning), strength that no
// talk brings to light (home).
enum : unsigned { evening = 0, hands = 1, fear = 2, hidden_gift = 3 };

// Signs: learning (asks for `trip`), home (said by the mother). Ties: neighbour (home), aunt (learning, safety; told by the child).
enum : unsigned { reads = 0, warm = 1 };
enum : unsigned { neighbour = 0, aunt = 1 };

// Knowledge: centre's on home; school's on learning (reveals `fear`); county's on learning, sensitive; club's on safety.
enum : unsigned { debt = 0, marks = 1, file = 2, gossip = 3 };

// Goals: learning (asks for `tutor`); home; safety, not small; learning again.
enum : unsigned { homework = 0, roof = 1, never_again = 2, books = 3 };

rules::Scenario small_world();

// Sentences in the order in which small_world() hands them out: of service s, yes is line_of(s, 0), then not_like_this, story,
// story_half.
constexpr unsigned line_of(unsigned service, unsigned which) { return service * 4 + which; }

inline rules::Condition condition(rules::ConditionKind kind, int id = 0, int number = 0) {
  return {kind, false, id, number, {}, 0};
}
inline rules::Effect effect(rules::EffectKind kind, int id = 0, int number = 0) { return {kind, id, number}; }

}  // namespace koop::test
