// Rules 6.4 and 6.5: how many contacts the sheets mean for the family, where they clash, and what too many of them do.

#include <gtest/gtest.h>

#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

// Fills slips ("0 service=1; 2 kind=joint service=9 partners={0}") after a talk or without one, and says what was counted.
std::string counted(std::string_view slips, std::string_view before = "", bool talk = false) {
  Game g{small_world()};
  g.play(talk ? "to meeting filling" : "to talk choosing_member\n clock\n to meeting filling");
  g.play(before);
  while (!slips.empty()) {
    const std::size_t end = slips.find("; ");
    const std::string_view one = slips.substr(0, end);
    g.play(std::string(one.substr(0, 1)) + " put_on_slip item=(" + std::string(one.substr(2)) + ")");
    slips = end == std::string_view::npos ? std::string_view{} : slips.substr(end + 2);
  }
  g.play("all seal_slip -> contacts_counted");
  return g.at("contacts") + " " + g.at("clashes");
}

TEST(Contacts, R6_5_what_counts) {
  EXPECT_EQ(counted(""), "0 {}");
  EXPECT_EQ(counted("", "", true), "1 {}") << "the talk";
  EXPECT_EQ(counted("0 service=1"), "1 {}") << "home visit";
  EXPECT_EQ(counted("1 service=4"), "1 {}") << "office";
  EXPECT_EQ(counted("1 service=6"), "1 {}") << "outdoors";
  EXPECT_EQ(counted("2 service=8"), "1 {}") << "online";
  EXPECT_EQ(counted("0 service=3; 1 service=5"), "0 {}") << "letter, phone";
  EXPECT_EQ(counted("0 kind=building partners={1}; 1 kind=building partners={0}"), "0 {}");
  EXPECT_EQ(counted("0 kind=community tie=0", "set tie.0.state=named"), "0 {}");
}

TEST(Contacts, R6_5_several_acts_of_a_seat_are_one) {
  EXPECT_EQ(counted("0 service=0; 0 service=1"), "1 {}");
  EXPECT_EQ(counted("0 service=0; 0 service=2"), "1 {}");
  EXPECT_EQ(counted("1 service=4; 1 service=6; 1 service=5"), "1 {}");
}

TEST(Contacts, R6_5_what_the_family_asked_for_is_none) {
  EXPECT_EQ(counted("1 service=6", "set signs={0}"), "0 {}") << "by a sign";
  EXPECT_EQ(counted("1 service=4", "set plan=[(goal=0 owner=0 due=8)]"), "0 {}") << "by a goal";
  EXPECT_EQ(counted("1 service=4", "set plan=[(goal=0 owner=0 due=8 imposed=yes)]"), "1 {}") << "imposed: it did not ask";
  EXPECT_EQ(counted("1 service=4", "set plan=[(goal=0 owner=0 due=8 state=closed)]"), "1 {}");
  EXPECT_EQ(counted("1 service=6; 1 service=4", "set signs={0}"), "1 {}") << "the other act of the seat counts";
}

TEST(Contacts, R6_5_a_joint_act_is_one_for_its_group) {
  EXPECT_EQ(counted("0 kind=joint service=1 partners={2}; 2 kind=joint service=9 partners={0}"), "1 {}");
  EXPECT_EQ(counted("0 kind=joint service=1 partners={1,2}; 1 kind=joint service=7 partners={0,2}; 2 kind=joint service=9 "
                    "partners={0,1}"),
            "1 {}");
  EXPECT_EQ(counted("0 kind=joint service=1 partners={2}; 2 kind=joint service=9 partners={0}; 0 service=0"), "1 {}")
      << "instead of each of its seats";
  EXPECT_EQ(counted("0 kind=joint service=1 partners={2}; 2 kind=joint service=9 partners={0}; 1 service=4"), "2 {}");
  EXPECT_EQ(counted("1 kind=joint service=6 partners={2}; 2 kind=joint service=10 partners={1}", "set signs={0}"), "1 {}")
      << "one part was not asked for";
  EXPECT_EQ(counted("0 kind=joint service=3 partners={1}; 1 kind=joint service=7 partners={0}"), "1 {}")
      << "one part is in person";
}

TEST(Contacts, R6_3_a_joint_act_that_a_partner_lacks) {
  EXPECT_EQ(counted("0 kind=joint service=1 partners={2}"), "1 {}") << "stands alone";
  EXPECT_EQ(counted("2 kind=joint service=10 partners={1}"), "0 {}") << "cannot stand alone: will rest";
  EXPECT_EQ(counted("0 kind=joint service=1 partners={2}; 2 kind=joint service=9 partners={1}"), "3 {2}")
      << "each names another";
  EXPECT_EQ(counted("0 kind=joint service=1 partners={1}; 1 kind=joint service=4 partners={0}"), "2 {}") << "different areas";
  EXPECT_EQ(counted("0 kind=joint service=1 partners={1,2}; 1 kind=joint service=7 partners={0,2}"), "3 {2}")
      << "the third lacks it";
  EXPECT_EQ(
      counted(
          "0 kind=joint service=1 partners={1,2}; 1 kind=joint service=7 partners={0,2}; 2 kind=joint service=9 partners={0}"),
      "5 {2}")
      << "the third names fewer";
}

TEST(Clashes, R6_4_two_seats_on_one_area) {
  EXPECT_EQ(counted("0 service=1; 2 service=9"), "3 {2}");
  EXPECT_EQ(counted("0 service=1; 1 service=7; 2 service=9"), "5 {2}") << "each further one";
  EXPECT_EQ(counted("0 service=3; 1 service=7"), "2 {2}") << "a letter clashes too, and is no contact of its own";
  EXPECT_EQ(counted("0 service=1; 0 service=2"), "1 {}") << "one hand at work";
  EXPECT_EQ(counted("0 service=1; 1 service=4"), "2 {}") << "different areas";
  EXPECT_EQ(counted("1 service=4; 2 service=8; 0 service=1; 2 service=9"), "5 {1,2}");
}

TEST(Clashes, R6_4_jointly_or_for_one_goal_none) {
  EXPECT_EQ(counted("0 kind=joint service=1 partners={2}; 2 kind=joint service=9 partners={0}; 1 service=7"), "3 {2}")
      << "a third beside the joint act";
  EXPECT_EQ(counted("0 kind=joint service=1 partners={2}; 2 kind=joint service=9 partners={0}; 0 service=3"), "1 {}");
  EXPECT_EQ(counted("0 service=1; 2 service=9", "set plan=[(goal=1 owner=0 due=8)]"), "2 {}");
  EXPECT_EQ(counted("0 service=1; 2 service=9", "set plan=[(goal=1 owner=0 due=8 state=met)]"), "3 {2}");
  EXPECT_EQ(counted("0 service=1; 2 service=9", "set plan=[(goal=0 owner=0 due=8)]"), "3 {2}") << "a goal elsewhere";
}

TEST(Overload, R6_5_above_capacity_costs_trust_once) {
  Game g{small_world()};
  g.play(R"(
    to month reading
    set contacts=3
    0 ready
    1 ready
    2 ready -> stage_began phase=review; !trust_changed
    to round 2 month reading
    set contacts=4
    0 ready
    1 ready
    2 ready -> trust_changed trust=3 by=-1 why=(kind=contacts id=4); !agency_changed
    to round 3 month reading
    set contacts=6
    0 ready
    1 ready
    2 ready -> trust_changed trust=2 by=-1; agency_changed agency=2 by=-1 counted=no
  )");
}

TEST(Overload, R6_5_by_number_of_seats) {
  rules::Scenario world = small_world();
  for (unsigned i = 4; i < 8; ++i) world.institutions.push_back({false, Relation::no_request, InstitutionId{0}});
  const std::array<int, 9> capacity{0, 0, 3, 3, 3, 4, 4, 5, 5};
  const std::array<int, 9> far{0, 0, 3, 3, 3, 4, 4, 4, 4};
  for (unsigned seats = 2; seats <= 8; ++seats) {
    SCOPED_TRACE(seats);
    const auto after = [&](int contacts) {
      Game g{world, {1, seats, MonthMode::together}};
      g.play("to month reading");
      g.play("set contacts=" + std::to_string(contacts));
      g.play("to review");
      return g.at("trust") + " " + g.at("agency");
    };
    EXPECT_EQ(after(capacity[seats]), "4 3");
    EXPECT_EQ(after(capacity[seats] + 1), "3 3");
    EXPECT_EQ(after(capacity[seats] + far[seats] - 1), "3 3");
    EXPECT_EQ(after(capacity[seats] + far[seats]), "3 2");
  }
}

TEST(Overload, R6_5_worn_out_the_family_declines_the_talk) {
  Game g{small_world()};
  g.play(R"(
    to round 2
    set trust=0
    0 ready
    1 ready
    2 ready => seat_done; stage_began phase=talk stage=choosing_member; talk_declined; finding_revealed finding=2; trust_changed trust=1 by=1; shares_renewed; stage_began phase=meeting stage=go_round
    ? talk.member=- trust=1 phase=meeting talk.talks=1
    to meeting revising
    ? contacts=0
    to round 3
    set trust=0
    # nothing is left to reveal
    all ready -> talk_declined; !finding_revealed
    ? trust=1
  )");
}

// In a city each clash is two contacts more.
TEST(Contacts, R11_what_a_clash_weighs) {
  rules::Scenario world = small_world();
  world.numbers.clash_contacts = 2;
  Game g{world};
  g.play(R"(
    to talk choosing_member
    clock
    to meeting filling
    0 put_on_slip item=(service=1)
    1 put_on_slip item=(service=7)
    2 put_on_slip item=(service=9)
    all seal_slip -> contacts_counted contacts=7 clashes={2}
  )");
}

}  // namespace
}  // namespace koop::test
