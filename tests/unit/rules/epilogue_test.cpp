// Rule 12.2: half a year later, point by point; Rule 12.3: the profile.

#include <gtest/gtest.h>

#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

// A game at its last review, everything set as the test wants, then ended.
Game ended(const rules::Scenario& world, std::string_view set) {
  Game g{world};
  g.play(R"(
    to talk choosing_member
    clock
    0 propose_close
    1 cast_vote
    2 cast_vote
    to review reading
    set agency=5 area.0.own=7 area.0.support=0 area.1.own=4 area.1.support=0 area.2.own=3 area.2.support=0
  )");
  g.play(set);
  g.play("0 ready\n 1 ready\n 2 ready");
  return g;
}
Game ended(std::string_view set) { return ended(small_world(), set); }

// What became of an area: "own support: by services, ties, agency".
std::string fate(const Game& g, unsigned area) {
  for (const Fact& f : g.facts()) {
    const auto* h = std::get_if<HalfYearPassed>(&f);
    if (h == nullptr || h->area != AreaId{area}) continue;
    EXPECT_EQ(g.board().end.own[area], h->own);
    EXPECT_EQ(g.board().end.support[area], h->support);
    EXPECT_EQ(g.board().area[area].own + h->own_by, h->own);
    EXPECT_EQ(g.board().area[area].support + h->support_by, h->support);
    return std::to_string(+h->own) + " " + std::to_string(+h->support) + ": " + std::to_string(+h->kept_by_services) + " " +
           std::to_string(h->kept_by_ties.size()) + " " + std::to_string(+h->kept_by_agency);
  }
  return "never told";
}

TEST(Epilogue, R12_2_three_points_of_support_fall) {
  EXPECT_EQ(fate(ended(""), learning), "4 0: 0 0 0");
  EXPECT_EQ(fate(ended("set area.1.support=2"), learning), "4 0: 0 0 0");
  EXPECT_EQ(fate(ended("set area.1.support=3"), learning), "4 0: 0 0 0");
  EXPECT_EQ(fate(ended("set area.1.support=5"), learning), "4 2: 0 0 0");
}

TEST(Epilogue, R12_2_less_what_lasting_services_gave) {
  EXPECT_EQ(fate(ended("set area.2.support=4 last_used.11=3"), home), "3 3: 2 0 0");
  EXPECT_EQ(fate(ended("set area.2.support=1 last_used.11=3"), home), "3 1: 1 0 0") << "no more than falls";
  EXPECT_EQ(fate(ended("set area.2.support=4"), home), "3 1: 0 0 0") << "never used";
  rules::Scenario world = small_world();
  world.services[clean].lasting = 2;
  EXPECT_EQ(fate(ended(world, "set area.2.support=4 last_used.11=3 last_used.1=1"), home), "3 4: 3 0 0") << "together";
}

TEST(Epilogue, R12_2_each_active_tie_saves_one) {
  EXPECT_EQ(fate(ended("set area.2.support=2 tie.0.state=active"), home), "3 1: 0 1 0");
  EXPECT_EQ(fate(ended("set area.2.support=2 tie.0.state=named"), home), "3 0: 0 0 0");
  EXPECT_EQ(fate(ended("set tie.0.state=active"), home), "3 0: 0 0 0") << "nothing falls";
  EXPECT_EQ(fate(ended("set area.1.support=2 tie.0.state=active"), learning), "4 0: 0 0 0") << "not in its areas";
}

TEST(Epilogue, R12_2_where_most_is_lost_priorities_first) {
  const Game most = ended("set area.0.support=1 area.1.support=3 tie.1.state=active");
  EXPECT_EQ(fate(most, learning), "4 1: 0 1 0");
  EXPECT_EQ(fate(most, safety), "7 0: 0 0 0");
  rules::Scenario world = small_world();
  world.areas[learning].matters = false;
  const Game priority = ended(world, "set area.0.support=1 area.1.support=3 tie.1.state=active");
  EXPECT_EQ(fate(priority, safety), "7 1: 0 1 0");
  EXPECT_EQ(fate(priority, learning), "4 0: 0 0 0");
}

TEST(Epilogue, R12_2_agency_saves_two_in_all) {
  const Game g = ended("set agency=7 area.1.support=1 area.0.support=1 area.2.support=3");
  EXPECT_EQ(fate(g, safety), "7 1: 0 0 1");
  EXPECT_EQ(fate(g, learning), "4 1: 0 0 1");
  EXPECT_EQ(fate(g, home), "3 0: 0 0 0") << "priorities first";
  EXPECT_EQ(fate(ended("set agency=7 area.2.support=3"), home), "3 2: 0 0 2");
  EXPECT_EQ(fate(ended("set agency=6 area.2.support=3"), home), "3 0: 0 0 0");
  EXPECT_EQ(fate(ended("set agency=9 area.2.support=3 tie.0.state=active last_used.11=1"), home), "3 3: 2 1 0");
}

TEST(Epilogue, R12_2_little_agency_costs_one_of_its_own) {
  const Game g = ended("set agency=3 area.1.own=8 area.0.own=7 area.2.own=9");
  EXPECT_EQ(fate(g, learning), "7 0: 0 0 0") << "the priority with most own";
  EXPECT_EQ(fate(g, safety), "7 0: 0 0 0");
  EXPECT_EQ(fate(g, home), "9 0: 0 0 0") << "no priority";
  EXPECT_EQ(fate(ended("set agency=4"), learning), "4 0: 0 0 0");
  EXPECT_EQ(fate(ended("set agency=0 area.1.own=0 area.0.own=0"), learning), "0 0: 0 0 0") << "nothing to lose";
}

// Everything that the first profile asks for, and no more: each row then spoils one thing.
constexpr std::string_view just_enough =
    "set agency=7 area.0.own=7 area.1.own=6 tie.0.state=active tie.1.state=active area.0.start=5 area.1.start=4";

std::string profile(std::string_view change, const rules::Scenario& world = small_world()) {
  return ended(world, std::string(just_enough) + "\n" + std::string(change)).at("end.profile");
}

TEST(Profile, R12_3_on_its_own_terms) {
  EXPECT_EQ(profile(""), "on_its_own_terms");
  EXPECT_EQ(profile("set agency=6"), "support_goes_on");
  EXPECT_EQ(profile("set tie.0.state=named"), "support_goes_on");
  EXPECT_EQ(profile("set area.1.own=5"), "support_goes_on") << "a priority has risen by one";
  EXPECT_EQ(profile("set area.0.own=6 area.0.start=4"), "support_goes_on") << "safety six at the end";
  EXPECT_EQ(profile("set area.2.own=0"), "on_its_own_terms") << "home is no priority";
}

// Safety stands at seven by support, of which three fall; ties and agency save what they can.
TEST(Profile, R12_3_safety_half_a_year_later) {
  EXPECT_EQ(profile("set area.0.own=5 area.0.support=2 area.0.start=3"), "on_its_own_terms") << "saved";
  EXPECT_EQ(profile("set area.0.own=4 area.0.support=3 area.0.start=2"), "on_its_own_terms") << "seven, then seven";
  EXPECT_EQ(profile("set area.0.own=4 area.0.support=3 area.0.start=2 area.1.own=4 area.1.support=3"), "support_goes_on")
      << "not enough for learning too";
}

TEST(Profile, R12_3_good_life_with_support) {
  rules::Scenario world = small_world();
  world.services[tutor].lasting = 2;
  // Learning rests on three of support; the aunt and agency save the rest in both counts where lasting services save two.
  constexpr std::string_view leaning =
      "set area.1.own=4 area.1.support=3 area.0.own=4 area.0.support=3 area.0.start=2 last_used.4=1";
  EXPECT_EQ(profile(leaning, world), "good_life_with_support");
  EXPECT_EQ(profile(leaning), "support_goes_on") << "the same without anything that lasts";
  EXPECT_EQ(profile("set last_used.4=1", world), "on_its_own_terms") << "equal, but not needed";
}

TEST(Profile, R12_3_support_goes_on) {
  constexpr std::string_view modest = "set agency=5 tie.0.state=unnamed tie.1.state=unnamed\n";
  const auto with = [modest](std::string_view change) { return profile(std::string(modest) + std::string(change)); };
  EXPECT_EQ(with("set area.0.own=5 area.1.own=5"), "support_goes_on") << "one of two priorities has risen by one";
  EXPECT_EQ(with("set area.0.own=5 area.1.own=4"), "protection");
  EXPECT_EQ(with("set area.0.own=4 area.1.own=6"), "support_goes_on") << "safety four";
  EXPECT_EQ(with("set area.0.own=3 area.1.own=6"), "protection");
  EXPECT_EQ(with("set area.0.own=3 area.0.support=3 area.1.own=6"), "protection") << "safety six at the end, three after";
}

TEST(Profile, R12_3_half_of_three_priorities_is_two) {
  rules::Scenario world = small_world();
  world.areas[home].matters = true;
  constexpr std::string_view modest = "set agency=5 tie.0.state=unnamed area.0.own=5\n";
  EXPECT_EQ(profile(std::string(modest) + "set area.1.own=5 area.2.own=3", world), "protection") << "one of three";
  EXPECT_EQ(profile(std::string(modest) + "set area.1.own=5 area.2.own=4", world), "support_goes_on");
}

TEST(Profile, R12_3_thresholds_by_number_of_seats) {
  rules::Scenario world = small_world();
  world.numbers.profile[3].agency = 9;
  EXPECT_EQ(profile("", world), "support_goes_on");
  world.numbers.profile[3] = {};
  world.numbers.profile[4].agency = 9;
  EXPECT_EQ(profile("", world), "on_its_own_terms");
}

}  // namespace
}  // namespace koop::test
