#pragma once
// Spoiling the small world's answers for tests of talks.

#include <algorithm>

#include "tests/unit/rules/small_world.hpp"

namespace koop::test {

// Takes away every answer to a technique.
inline void remove_answers(rules::Scenario& world, Technique technique) {
  std::erase_if(world.answers, [technique](const rules::Answer& a) { return a.technique == technique; });
}

// Whoever is asked this says nothing, but in the relation "working together".
inline void silence(rules::Scenario& world, Technique technique) {
  std::erase_if(world.answers, [technique](const rules::Answer& a) {
    return a.technique == technique && a.relation != Relation::working_together;
  });
  for (unsigned m = 0; m < world.members.size(); ++m) {
    for (const Relation relation : {Relation::no_request, Relation::complaint}) {
      rules::Answer silent;
      silent.member = MemberId{m};
      silent.technique = technique;
      silent.relation = relation;
      silent.silent = true;
      world.answers.push_back(silent);
    }
  }
}

}  // namespace koop::test
