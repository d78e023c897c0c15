// Rule 9.2 of the fuller layers: cards of inaction, and who sees them coming.

#include <gtest/gtest.h>

#include "tests/unit/rules/full_world.hpp"
#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

// From the last review of a month into the next, with learning left alone for this many months.
void neglect(Game& g, unsigned month, int idle) {
  g.play("to round " + std::to_string(month) + " review reading");
  g.play("set area.1.idle=" + std::to_string(idle) + " area.1.attended=no area.0.attended=yes area.2.attended=yes");
}
constexpr std::string_view last_two = "0 ready\n 1 ready";

TEST(Inaction, R9_2_its_cards_happen_in_order) {
  Game g{full_world({RulePart::inaction_cards})};
  neglect(g, 1, 1);
  g.play(last_two);
  g.play(
      "2 ready -> stage_began phase=life; inaction_happened area=1 line=82; area_changed area=1 own=2 support=1 support_by=-1 "
      "why=(kind=inaction id=1); "
      "trust_changed trust=3 by=-1 why=(kind=inaction id=1); event_happened");
  neglect(g, 2, 1);
  g.play(last_two);
  g.play(
      "2 ready -> inaction_happened area=1 line=83; area_changed area=1 own=1 support=0 own_by=-1 support_by=-1; "
      "!trust_changed");
  neglect(g, 3, 1);
  g.play(last_two);
  g.play("2 ready -> inaction_happened area=1 line=82; area_changed own=0\n ? area.1.inaction=3");
}

TEST(Inaction, R9_2_not_within_its_pressure) {
  Game g{full_world({RulePart::inaction_cards})};
  neglect(g, 1, 0);
  g.play(last_two);
  g.play("2 ready -> event_happened; !inaction_happened; !area_changed");
}

TEST(Inaction, R9_2_an_area_without_cards_loses_one) {
  Game g{full_world({RulePart::inaction_cards})};
  g.play("to review reading\n set area.2.idle=1 area.2.attended=no area.1.attended=yes");
  g.play(last_two);
  g.play("2 ready -> area_changed area=2 own=2 own_by=-1 why=(kind=pressure id=2); !inaction_happened");
}

TEST(Inaction, R9_2_the_first_game_loses_one) {
  Game g{full_world()};
  neglect(g, 1, 1);
  g.play(last_two);
  g.play("2 ready -> area_changed area=1 support=1 why=(kind=pressure id=1); !inaction_happened; !trust_changed");
}

TEST(Inaction, R9_2_who_knows_the_worry_behind_it_sees_it_coming) {
  rules::Scenario world = full_world({RulePart::inaction_cards, RulePart::reflexes});
  Game g{world};
  g.play(R"(
    to talk asking
    ? area.1.foreseen=-
    # the worry behind the first card
    1 play_card technique=why -> finding_revealed finding=2; inaction_foreseen area=1 line=82
    ? area.1.foreseen=82
    # the one behind the second is no sooner seen
    1 play_card technique=why -> finding_revealed finding=4; !inaction_foreseen
  )");
  neglect(g, 1, 1);
  g.play(last_two);
  g.play("2 ready -> inaction_happened line=82; inaction_foreseen area=1 line=83");
}

TEST(Inaction, R11_where_costs_of_inaction_lie_open) {
  rules::Scenario world = full_world({RulePart::inaction_cards});
  world.board.inaction_open = true;
  Game g{world};
  g.play("? area.1.foreseen=82 area.0.foreseen=- area.2.foreseen=-");
  EXPECT_EQ(g.count("inaction_foreseen"), 1u);
}

}  // namespace
}  // namespace koop::test
