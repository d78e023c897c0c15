// The tables themselves: a wrong expectation fails, a wrong word is noticed.

#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

#include "tests/unit/rules/fields_text.hpp"
#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

TEST(Harness, WrongExpectationsFail) {
  Game g{small_world()};
  EXPECT_NONFATAL_FAILURE(g.play("0 ready => stage_began"), "no stage_began");
  EXPECT_NONFATAL_FAILURE(g.play("1 ready => seat_done seat=2"), "seat_done seat=1");
  EXPECT_NONFATAL_FAILURE(g.play("1 ready => seat_done"), "refused: already_done");
  EXPECT_NONFATAL_FAILURE(g.play("1 ready -> refused not_your_turn"), "already_done");
  EXPECT_NONFATAL_FAILURE(g.play("0 hint_knowledge area=2 -> refused hinted_already"), "accepted");
  EXPECT_NONFATAL_FAILURE(g.play("2 ready => seat_done"), "1 facts expected");
  EXPECT_NONFATAL_FAILURE(g.play("clock -> stage_began stage=asking"), "go_round");
  EXPECT_NONFATAL_FAILURE(g.play("0 pass -> !stage_began"), "!stage_began in");
  EXPECT_NONFATAL_FAILURE(g.play("? trust=5"), "trust");
  EXPECT_NONFATAL_FAILURE(g.play("to round 1 life"), "never came there");
}

TEST(Harness, WrongWordsAreNoticed) {
  Game g{small_world()};
  EXPECT_THROW(g.play("0 redy"), BadTable);
  EXPECT_THROW(g.play("0 ready now=yes"), BadTable);
  EXPECT_THROW(g.play("? trusst=4"), BadTable);
  EXPECT_THROW(g.play("set trust=x"), BadTable);
  EXPECT_THROW(g.play("? area.9.own=1"), BadTable);
  EXPECT_THROW(g.play("to nowhere"), BadTable);
  EXPECT_THROW(g.play("nobody ready"), BadTable);
}

TEST(Harness, TextAndBack) {
  SlipItem item;
  read("(kind=joint service=3 partners={0,2})", item);
  EXPECT_EQ(text_of(item), "(kind=joint service=3 partners={0,2})");
  EXPECT_EQ(text_of(SlipItem{}), "()");
  EXPECT_EQ(text_of(TieId{}), "-");
  EXPECT_EQ(text_at(item, "partners"), "{0,2}");
}

}  // namespace
}  // namespace koop::test
