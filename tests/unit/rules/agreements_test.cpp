// Rules 8.1 and 8.2: what a seat promises for a later month, and what comes of it.

#include <gtest/gtest.h>

#include "tests/unit/rules/full_world.hpp"
#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

const std::initializer_list<RulePart> helpers{RulePart::agreements, RulePart::pair_ladders, RulePart::strain};

TEST(Agreements, R8_1_what_may_be_promised) {
  Game g{full_world(helpers)};
  g.play(R"(
    0 make_agreement item=(service=1) due=2 -> refused wrong_moment
    to meeting go_round
    1 make_agreement item=(service=4) due=2 -> refused not_your_turn seat=0
    0 make_agreement item=(kind=building partners={1}) due=2 -> refused agreement_not_possible
    0 make_agreement item=(kind=joint service=1 partners={1}) due=2 -> refused agreement_not_possible
    0 make_agreement item=(kind=overtime) due=2 -> refused agreement_not_possible
    0 make_agreement item=(service=4) due=2 -> refused not_your_service
    0 make_agreement item=(kind=community tie=0) due=2 -> refused tie_not_named
    0 make_agreement item=(service=1) receiver=0 due=2 -> refused no_such_seat
    0 make_agreement item=(service=1) receiver=3 due=2 -> refused no_such_seat
    # a later month of the same quarter
    0 make_agreement item=(service=1) due=1 -> refused date_out_of_range a=2 b=3
    0 make_agreement item=(service=1) due=4 -> refused date_out_of_range a=2 b=3
    0 make_agreement item=(service=1) receiver=1 due=3 => agreement_made seat=0 agreement=(open=yes item=(service=1) receiver=1 due=3)
    0 make_agreement item=(service=0) due=2 -> refused agreement_open
    # one open for each seat; it may be to the family
    0 pass
    1 make_agreement item=(service=4) due=2 => agreement_made seat=1 agreement=(open=yes item=(service=4) due=2)
  )");
}

TEST(Agreements, R8_1_none_in_the_last_month_of_a_quarter) {
  Game g{full_world(helpers)};
  g.play("to round 3 meeting go_round");
  g.play(g.at("active") + " make_agreement item=(service=9) due=4 -> refused date_out_of_range a=0 b=0");
}

TEST(Agreements, R8_1_not_in_the_first_game) {
  Game g{full_world()};
  g.play(R"(
    to meeting go_round
    0 make_agreement item=(service=1) due=2 -> refused not_in_this_layer
    0 move_agreement -> refused not_in_this_layer
  )");
}

TEST(Agreements, R8_1_when_due_it_binds_the_time) {
  Game g{full_world(helpers)};
  g.play(R"(
    to meeting go_round
    0 make_agreement item=(service=2) receiver=1 due=2
    to round 2 meeting go_round
    1 pass
    2 pass
    0 pass -> stage_began stage=filling; slip_item_put seat=0 item=(service=2) open=no
    ? secret.0.slip=[(service=2)] secret.1.slip=[]
    # two of three units are gone
    0 put_on_slip item=(service=1)
    0 put_on_slip item=(service=0) -> refused not_enough_time a=1 b=0
  )");
}

// A game in which the centre has promised the school `clean` for the second month, at its sheets.
Game promised(std::string_view before = "") {
  Game g{full_world(helpers)};
  g.play("to meeting go_round\n 0 make_agreement item=(service=1) receiver=1 due=2\n to round 2 meeting filling");
  g.play(before);
  return g;
}

TEST(Agreements, R8_2_kept) {
  Game g = promised();
  g.play(R"(
    to month reading
    all ready -> agreement_settled seat=0 kept=yes; trust_changed trust=5 by=1 why=(kind=agreement); pair_proven a=0 b=1 kept=yes joint=no; pair_changed a=0 b=1 level=1 by=1 why=(kind=agreement); !strain_changed
    ? fuller.kept=1 fuller.pair.0.kept=yes seat.0.agreement.open=no
  )");
}

TEST(Agreements, R8_2_kept_jointly_as_well) {
  Game g = promised(R"(
    0 take_off_slip index=0
    0 put_on_slip item=(kind=joint service=1 partners={2})
    2 put_on_slip item=(kind=joint service=9 partners={0})
  )");
  g.play("to month reading\n all ready -> agreement_settled kept=yes");
}

TEST(Agreements, R8_2_a_promise_to_the_family_lifts_no_ladder) {
  Game g{full_world(helpers)};
  g.play(R"(
    to meeting go_round
    0 make_agreement item=(service=1) due=2
    to round 2 month reading
    all ready -> agreement_settled kept=yes; trust_changed trust=5; !pair_changed; !pair_proven
  )");
}

TEST(Agreements, R8_2_a_tie_may_be_promised_too) {
  Game g{full_world(helpers)};
  g.play(R"(
    to meeting go_round
    set tie.0.state=named
    0 make_agreement item=(kind=community tie=0) due=2
    to round 2 meeting filling
    ? secret.0.slip=[(kind=community tie=0)]
    to month reading
    all ready -> agreement_settled kept=yes
  )");
}

TEST(Agreements, R8_2_trust_rises_once_in_two_months) {
  Game g{full_world(helpers)};
  g.play(R"(
    to round 2 meeting go_round
    set seat.0.agreement=(open=yes item=(service=1) due=2) seat.1.agreement=(open=yes item=(service=4) due=2)
    to month reading
    all ready -> agreement_settled seat=0 kept=yes; trust_changed trust=5; agreement_settled seat=1 kept=yes
    ? trust=5 fuller.kept_trust=2 fuller.kept=2
    to round 3 meeting go_round
    set seat.0.agreement=(open=yes item=(service=1) due=3)
    to month reading
    all ready -> agreement_settled kept=yes; !trust_changed
    to round 4 meeting go_round
    set seat.0.agreement=(open=yes item=(service=1) due=4)
    to month reading
    all ready -> agreement_settled kept=yes; trust_changed trust=6
    ? fuller.kept_trust=4
  )");
}

TEST(Agreements, R8_2_not_kept) {
  Game g = promised("set fuller.pair.0.level=1\n 0 take_off_slip index=0");
  g.play(R"(
    to month reading
    all ready -> agreement_settled seat=0 kept=no; trust_changed trust=3 by=-1 why=(kind=agreement); strain_changed seat=0 strain=1 by=1 why=(kind=agreement); pair_changed a=0 b=1 level=0 by=-1; !pair_proven
    ? fuller.kept=0
  )");
}

TEST(Agreements, R8_2_what_is_not_possible_is_not_on_the_sheet_and_not_kept) {
  rules::Scenario world = full_world(helpers);
  world.services[clean].needs = {condition(rules::ConditionKind::trust_at_least, 0, 4)};
  Game g{world};
  g.play(R"(
    to meeting go_round
    0 make_agreement item=(service=1) due=2
    to round 2 life
    set trust=3
    to meeting filling
    ? secret.0.slip=[]
    to month reading
    all ready -> agreement_settled kept=no
  )");
  // Possible when the sheets were filled, not any more when its turn comes.
  Game late{world};
  late.play(R"(
    to round 2 meeting go_round
    set seat.0.agreement=(open=yes item=(service=1) due=2)
    to meeting revising
    set trust=3
    to month reading
    ? seat.0.rested=1
    all ready -> agreement_settled kept=no
  )");
}

TEST(Agreements, R8_2_told_in_time_it_is_moved_once) {
  Game g{full_world(helpers)};
  g.play(R"(
    to meeting go_round
    0 make_agreement item=(service=1) receiver=1 due=2
    to round 2 life
    1 move_agreement -> refused no_agreement
    0 move_agreement => agreement_moved seat=0 due=3
    0 move_agreement -> refused agreement_moved_already
    to meeting filling
    ? secret.0.slip=[]
    0 move_agreement -> refused wrong_moment
    to month reading
    all ready -> !agreement_settled; !trust_changed
    to round 3 meeting filling
    ? secret.0.slip=[(service=1)]
  )");
}

TEST(Agreements, R8_2_told_at_the_meeting_is_in_time_too) {
  Game g{full_world(helpers)};
  g.play(R"(
    to meeting go_round
    0 make_agreement item=(service=1) due=3
    to round 3 meeting go_round
    # past the quarter's end, but not past the last month
    0 move_agreement => agreement_moved due=4
    to round 8 meeting go_round
    set seat.1.agreement=(open=yes item=(service=4) due=8)
    1 move_agreement -> refused date_out_of_range
  )");
}

TEST(Agreements, R12_3_a_kept_promise_is_in_the_letter) {
  const auto letter = [](std::string_view kept) {
    Game g{full_world(helpers)};
    g.play("to round 8 review reading");
    g.play(kept);
    g.play("0 ready\n 1 ready\n 2 ready -> game_ended");
    const rules::Scenario& world = g.scenario();
    for (LineId line : g.board().end.letter) {
      for (const rules::LetterLine& l : world.letter) {
        if (l.line == line && l.part == rules::LetterPart::agreement) return true;
      }
    }
    return false;
  };
  EXPECT_TRUE(letter("set fuller.kept=1"));
  EXPECT_FALSE(letter(""));
}

}  // namespace
}  // namespace koop::test
