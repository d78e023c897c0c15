// Rules 3 and 12 of the fuller layers: games of four and twelve months, the family closes, handover and two voices at the end.

#include <gtest/gtest.h>

#include "tests/unit/rules/full_world.hpp"
#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

std::string quarter_ends(int rounds) {
  rules::Scenario world = full_world();
  world.rounds = rounds;
  Game g{world};
  std::string ends;
  for (int month = 1; month <= rounds; ++month) {
    const unsigned before = g.count("quarter_ended");
    g.play("to round " + std::to_string(month) + " review reading");
    if (g.count("quarter_ended") > before) ends += std::to_string(month) + " ";
  }
  g.play("0 ready\n 1 ready\n 2 ready -> game_ended");
  return ends;
}

TEST(Lengths, R3_quarters) {
  EXPECT_EQ(quarter_ends(8), "3 6 8 ");
  EXPECT_EQ(quarter_ends(12), "3 6 9 12 ");
  EXPECT_EQ(quarter_ends(4), "1 2 3 4 ");
}

TEST(Lengths, R8_1_in_a_game_of_four_nothing_can_be_promised_within_the_quarter) {
  rules::Scenario world = full_world({RulePart::agreements});
  world.rounds = 4;
  Game g{world};
  g.play("to meeting go_round\n 0 make_agreement item=(service=1) due=2 -> refused date_out_of_range a=0 b=0");
}

TEST(Lengths, R5_7_agency_is_counted_by_the_quarter) {
  rules::Scenario world = full_world();
  world.rounds = 4;
  Game g{world};
  g.play("set agency_this_quarter=2\n to round 2 life\n ? agency_this_quarter=0");
}

TEST(FamilyCloses, R12_1_when_its_goals_are_met) {
  constexpr std::string_view all_met =
      "set agency=7 plan=[(goal=0 owner=0 due=8 state=met)] area.0.own=7 area.0.support=0 area.1.own=6 area.1.support=0";
  const auto at_review = [&](std::string_view but, std::initializer_list<RulePart> parts = {RulePart::family_closes}) {
    Game g{full_world(parts)};
    g.play("to round 2 month reading");
    g.play(all_met);
    g.play(but);
    return g;
  };
  Game g = at_review("");
  g.play(R"(
    all ready -> family_wants_to_close; vote_opened vote.kind=family_closes vote.proposer=-; stage_began phase=review stage=voting
    all cast_vote choice=in_favour -> vote_closed result=adopted; closing_agreed; stage_began phase=review stage=reading
    0 ready
    1 ready
    2 ready -> game_ended
  )");
  Game goes_on = at_review("");
  goes_on.play(R"(
    all ready -> family_wants_to_close
    all cast_vote choice=object -> vote_closed result=again
    all cast_vote choice=object -> vote_closed result=not_adopted; vote_opened vote.kind=leader; !closing_agreed
    to round 3 month reading
  )");
  goes_on.play(all_met);
  goes_on.play("all ready -> vote_opened vote.kind=leader; !family_wants_to_close");
  for (std::string_view but :
       {"set agency=4", "set plan=[(goal=0 owner=0 due=8 entry=5)]", "set area.1.own=5", "set area.0.own=6"}) {
    SCOPED_TRACE(std::string(but));
    Game never = at_review(but);
    never.play("all ready -> vote_opened vote.kind=leader; !family_wants_to_close");
  }
  // What does not matter to them need not have risen; the lower voice of safety counts; in the first game only the table
  // closes.
  Game two = at_review("", {RulePart::family_closes, RulePart::two_voices});
  two.play("all ready -> !family_wants_to_close");
  Game first = at_review("", {});
  first.play("all ready -> vote_opened vote.kind=leader; !family_wants_to_close");
}

// A game closed at its first review with everything set as the test wants; its profile.
std::string profile(std::initializer_list<RulePart> parts, std::string_view set) {
  rules::Scenario world = full_world(parts);
  world.rounds = 4;
  Game g{world};
  g.play("to round 4 review reading\n set agency=5 area.0.support=0 area.1.support=0 area.2.support=0");
  g.play(set);
  g.play("0 ready\n 1 ready\n 2 ready -> game_ended; profile_read");
  return g.at("end.profile");
}

TEST(Handover, R12_3_after_support_and_before_protection) {
  constexpr std::string_view low = "set area.0.own=3 area.1.own=3 ";
  const std::initializer_list<RulePart> parts{RulePart::handover, RulePart::partners};
  EXPECT_EQ(profile(parts, low), "protection");
  EXPECT_EQ(profile(parts, std::string(low) + "end.handed_over=0 trust=4"), "handover");
  EXPECT_EQ(profile(parts, std::string(low) + "end.handed_over=0 trust=3"), "protection");
  EXPECT_EQ(profile(parts, "set area.0.own=5 area.1.own=5 end.handed_over=0 trust=4"), "support_goes_on");
}

TEST(TwoVoices, R12_3_the_lower_voice_of_safety_decides) {
  constexpr std::string_view good = "set agency=7 tie.0.state=active tie.1.state=active area.1.own=7 area.2.own=5 area.0.own=";
  EXPECT_EQ(profile({}, std::string(good) + "7"), "on_its_own_terms");
  EXPECT_EQ(profile({RulePart::two_voices}, std::string(good) + "7"), "support_goes_on");
  EXPECT_EQ(profile({RulePart::two_voices}, std::string(good) + "8"), "on_its_own_terms");
}

}  // namespace
}  // namespace koop::test
