#pragma once
// What the tables of this program have provoked so far: coverage_test.cpp asks at its end that nothing was left out.

#include <set>

#include "game/model/rejection.hpp"

namespace koop::test {

struct Covered {
  std::set<RejectionCode> codes;
  std::set<std::size_t> facts;  // by index of the variant
};

inline Covered& covered() {
  static Covered all;
  return all;
}

}  // namespace koop::test
