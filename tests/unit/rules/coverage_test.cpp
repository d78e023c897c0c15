// Every reason for a refusal and every kind of fact comes up in some table. Looked at when all tests of the program have run;
// a run of chosen tests alone (--gtest_filter) says nothing about it.

#include <gtest/gtest.h>

#include "game/model/fact.hpp"
#include "tests/unit/rules/coverage.hpp"

namespace koop::test {
namespace {

class Coverage : public testing::Environment {
 public:
  void TearDown() override {
    if (testing::GTEST_FLAG(filter) != "*") return;
    for (std::size_t i = 0; i < enum_count<RejectionCode>; ++i) {
      const auto code = static_cast<RejectionCode>(i);
      EXPECT_TRUE(covered().codes.contains(code)) << "no table is refused with " << name_of(code);
    }
    for (std::size_t i = 0; i < fact_names.size(); ++i) {
      EXPECT_TRUE(covered().facts.contains(i)) << "no table leads to " << fact_names[i];
    }
  }
};

[[maybe_unused]] testing::Environment* const coverage = testing::AddGlobalTestEnvironment(new Coverage);

}  // namespace
}  // namespace koop::test
