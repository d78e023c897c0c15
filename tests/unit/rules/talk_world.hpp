#pragma once
// Spoiling the small world's answers for tests of talks.

#include <algorithm>

#include "tests/unit/rules/small_world.hpp"

namespace koop::test {

// Takes away every answer to a technique.
inline void remove_answers(rules::Scenario& world, Technique technique) {
  std::erase_if(world.answers, [technique](const rules::Answer& a) { return a.technique == technique; });
}

// Whoever is asked this says nothing.
inline void silence(rules::Scenario& world, Technique technique) {
  remove_answers(world, technique);
  for (unsigned m = 0; m < world.members.size(); ++m) {
    for (unsigned r = 0; r < enum_count<Relation>; ++r) {
      rules::Answer silent;
      silent.member = MemberId{m};
      silent.technique = technique;
      silent.relation = static_cast<Relation>(r);
      silent.silent = true;
      world.answers.push_back(silent);
    }
  }
}

}  // namespace koop::test
