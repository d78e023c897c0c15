// Several seats at one computer: who is next, and when the veil falls.

#include "game/client/hot_seat.hpp"
#include "tests/unit/client/game_driver.hpp"

namespace koop::test {
namespace {

using namespace client;

TEST(HotSeat, AGroupPassesTheScreenOnBehindTheVeil) {
  DeskRoom room(with_seed(4));
  room.desk->one_computer("Grupa");
  ASSERT_TRUE(room.until([&] { return room.model().state == SessionState::lobby; }));
  for (unsigned place : {0u, 1u, 2u}) room.desk->take_place(InstitutionId{place});
  room.desk->start();
  const Model& m = room.model();
  SeatId last;
  Stage stage = Stage::reading;
  bool open_before = true;
  unsigned veils = 0;
  const auto look = [&] {
    const Board& board = m.view->board;
    if (m.veil) {
      ++veils;
      EXPECT_FALSE(is_open_stage(board));
      EXPECT_TRUE(m.active.exists());
    } else if (!is_open_stage(board) && board.phase != Phase::ended) {
      // Nobody else's secrets without a veil in between.
      EXPECT_EQ(m.active, last) << name_of(stage) << " → " << name_of(board.stage);
      EXPECT_FALSE(open_before);
    }
    last = m.active;
    stage = board.stage;
    open_before = is_open_stage(board);
  };
  play_to_the_end(room, look, 4);
  EXPECT_GT(veils, 20u);
  EXPECT_EQ(m.my_seats.size(), 3u);
}

TEST(HotSeat, ReadingTogetherIsReadyTogether) {
  DeskRoom room;
  room.desk->one_computer("Grupa");
  ASSERT_TRUE(room.until([&] { return room.model().state == SessionState::lobby; }));
  for (unsigned place : {0u, 1u, 2u, 3u}) room.desk->take_place(InstitutionId{place});
  room.desk->start();
  ASSERT_TRUE(room.until([&] { return room.model().menu() != nullptr; }));
  EXPECT_EQ(room.model().view->board.phase, Phase::life);
  EXPECT_FALSE(room.model().veil);
  room.desk->send(Ready{room.model().active});
  ASSERT_TRUE(room.until([&] { return room.model().view->board.phase == Phase::talk; }));
  EXPECT_TRUE(room.model().veil);
}

TEST(HotSeat, OnePersonWithTwoSeatsNeedsNoVeil) {
  DeskRoom room(with_seed(9));
  room.start_practice({0, 2});
  bool both[2] = {};
  play_to_the_end(
      room,
      [&] {
        EXPECT_FALSE(room.model().veil);
        both[room.model().active == SeatId{2}] = true;
      },
      9);
  EXPECT_TRUE(both[0] && both[1]);
}

TEST(HotSeat, ASeatShownByHandStaysUntilItHasActed) {
  DeskRoom room(with_seed(2));
  room.desk->one_computer("Grupa");
  ASSERT_TRUE(room.until([&] { return room.model().state == SessionState::lobby; }));
  for (unsigned place : {0u, 1u, 2u}) room.desk->take_place(InstitutionId{place});
  room.desk->start();
  ASSERT_TRUE(room.until([&] { return room.model().menu() != nullptr; }));
  room.desk->send(Ready{room.model().active});
  const Model& m = room.model();
  ASSERT_TRUE(room.until([&] { return m.view->board.stage == Stage::choosing_member && m.pending == 0; }));
  const SeatId leader = m.active;
  EXPECT_EQ(leader, m.view->board.talk.leader);
  room.desk->lift_veil();
  room.desk->send(ChooseMember{leader, MemberId{0}});
  ASSERT_TRUE(room.until([&] { return m.view->board.stage == Stage::asking && m.pending == 0; }));
  const SeatId other{leader == SeatId{0} ? 1u : 0u};
  room.desk->show_seat(other);
  room.step();
  EXPECT_EQ(m.active, other);
  EXPECT_TRUE(m.veil);
  room.desk->lift_veil();
  for (int i = 0; i < 20; ++i) room.step();
  EXPECT_EQ(m.active, other);
  EXPECT_FALSE(m.veil);
  room.desk->send(OfferCard{other, m.view->secret[other.index()].hand[0]});
  ASSERT_TRUE(room.until([&] { return m.pending == 0 && m.view->board.talk.offered.contains(other); }));
  EXPECT_EQ(m.active, leader);
  EXPECT_TRUE(m.veil);
  room.desk->show_seat(SeatId{3});  // nobody's here
  room.step();
  EXPECT_EQ(m.active, leader);
}

}  // namespace
}  // namespace koop::test
