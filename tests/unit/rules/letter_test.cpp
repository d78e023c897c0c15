// Rule 12.3: the family's letter.

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

using rules::LetterPart;

// The letter's lines as "part:id", each line found by the scenario.
std::vector<std::string> letter(const rules::Scenario& world, std::string_view set, std::uint64_t seed = 1) {
  Game g{world, {seed, 3, MonthMode::together}};
  g.play("to round 8 review reading");
  g.play(set);
  g.play("to ended");
  std::vector<std::string> lines;
  std::set<LineId> seen;
  for (LineId line : g.board().end.letter) {
    EXPECT_TRUE(seen.insert(line).second) << "no sentence twice";
    for (const rules::LetterLine& l : world.letter) {
      if (l.line == line)
        lines.push_back(std::string(enum_names(LetterPart{})[static_cast<std::size_t>(l.part)]) + ":" + std::to_string(l.id));
    }
  }
  return lines;
}

void add(rules::Scenario& world, LetterPart part, int id, rules::Conditions when = {}) {
  world.letter.push_back({LineId{world.lines++}, part, id, std::move(when)});
}

using Lines = std::vector<std::string>;

TEST(Letter, R12_3_begins_and_ends_whatever_happened) {
  EXPECT_EQ(letter(small_world(), ""), (Lines{"opening:-1", "area:-1", "profile:-1", "closing:-1"}));
}

TEST(Letter, R12_3_of_what_there_was) {
  constexpr std::string_view rich =
      "set steps=[(step=2 area=2 round=1)] tie.0.state=active findings={1} plan=[(goal=0 state=met)] area.1.own=9";
  EXPECT_EQ(letter(small_world(), rich),
            (Lines{"opening:-1", "step:-1", "tie:0", "area:-1", "strength:1", "goal:-1", "profile:-1", "closing:-1"}));
  EXPECT_EQ(letter(small_world(), "set tie.0.state=named findings={1} plan=[(goal=0 state=closed)]"),
            (Lines{"opening:-1", "area:-1", "strength:1", "profile:-1", "closing:-1"}));
}

TEST(Letter, R12_3_a_line_of_its_own_before_one_for_any) {
  rules::Scenario world = small_world();
  add(world, LetterPart::profile, static_cast<int>(Profile::protection));
  add(world, LetterPart::profile, static_cast<int>(Profile::support_goes_on));
  const Lines lines = letter(world, "set area.0.own=0 area.0.support=0");
  EXPECT_EQ(lines, (Lines{"opening:-1", "area:-1", "profile:3", "closing:-1"}));
}

TEST(Letter, R12_3_lines_with_conditions) {
  rules::Scenario world = small_world();
  world.letter.erase(world.letter.begin());  // the opening for any
  add(world, LetterPart::opening, -1, {condition(rules::ConditionKind::trust_at_least, 0, 9)});
  EXPECT_EQ(letter(world, "set trust=4").front(), "area:-1");
  EXPECT_EQ(letter(world, "set trust=9 findings={1} complimented={1}").front(), "opening:-1");
}

TEST(Letter, R12_3_at_most_three_steps_two_ties_two_areas_two_strengths_one_goal) {
  rules::Scenario world = small_world();
  for (unsigned i = 0; i < 3; ++i) world.ties.push_back(world.ties[0]);
  for (int n = 0; n < 4; ++n) {
    for (LetterPart part : {LetterPart::step, LetterPart::tie, LetterPart::area, LetterPart::strength, LetterPart::goal})
      add(world, part, -1);
  }
  for (unsigned a = 0; a < 3; ++a) world.steps.push_back({AreaId{a}, MemberId{}, {}});
  world.areas[home].matters = true;
  std::string all =
      "set steps=[(step=0),(step=1),(step=2),(step=3),(step=4)] findings={0,1,2,3} plan=[(goal=0 state=met),(goal=1 "
      "state=met)]";
  for (unsigned i = 0; i < 5; ++i) all += " tie." + std::to_string(i) + ".state=active";
  all += " area.0.own=9 area.1.own=9 area.2.own=9";
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    std::map<std::string, unsigned> count;
    for (const std::string& line : letter(world, all, seed)) ++count[line.substr(0, line.find(':'))];
    EXPECT_EQ(count["step"], 3u);
    EXPECT_EQ(count["tie"], 2u);
    EXPECT_EQ(count["area"], 2u);
    EXPECT_EQ(count["strength"], 2u);
    EXPECT_EQ(count["goal"], 1u);
  }
}

}  // namespace
}  // namespace koop::test
