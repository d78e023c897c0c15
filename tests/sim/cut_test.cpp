// A client's link breaks in each phase; the person comes back and nothing is lost.

#include <gtest/gtest.h>

#include "tests/sim/room.hpp"

namespace koop::test {
namespace {

bool in_phase(const Room& room, Phase phase) {
  return room.table().state() != nullptr && room.table().state()->board.phase == phase;
}

class Cut : public ::testing::TestWithParam<Phase> {};

TEST_P(Cut, ComesBackToTheSameSeatAndQuestion) {
  RoomSettings settings;
  settings.seed = 31 + static_cast<std::uint64_t>(GetParam());
  settings.faults = {5, 40, 20, 100};
  Room room(settings);
  for (const char* name : {"A", "B", "C"}) room.add(name);
  room.seat_everybody_and_start();
  ASSERT_TRUE(room.until([&] { return in_phase(room, GetParam()); }));
  Robot& lost = *room.robots[1];
  const PersonId person = lost.person();
  lost.die();
  ASSERT_TRUE(room.until([&] { return room.table().view().persons[person.index()].presence == Presence::away; }, 30'000));
  EXPECT_EQ(room.table().view().stage, TableStage::playing);
  // The others cannot finish the month without the seat: its institution is still this person's.
  EXPECT_TRUE(room.table().view().places[1].persons.contains(person));
  lost.come_back();
  ASSERT_TRUE(room.until([&] { return lost.seated(); }, 10'000));
  EXPECT_EQ(lost.person(), person);
  ASSERT_TRUE(room.until([&] { return room.table().view().stage == TableStage::over; }));
  room.expect_same_pictures();
}

INSTANTIATE_TEST_SUITE_P(EachPhase, Cut,
                         ::testing::Values(Phase::life, Phase::talk, Phase::meeting, Phase::month, Phase::review),
                         [](const auto& phase) { return std::string(name_of(phase.param)); });

TEST(CutShortly, NothingIsNoticed) {
  RoomSettings settings;
  settings.seed = 41;
  settings.faults = {5, 40, 20, 100};
  Room room(settings);
  for (const char* name : {"A", "B"}) room.add(name);
  room.seat_everybody_and_start();
  for (int times = 0; times < 5; ++times) {
    room.robots[1]->cut();
    for (int i = 0; i < 300; ++i) room.step();
    room.robots[1]->heal();
    for (int i = 0; i < 300; ++i) room.step();
  }
  ASSERT_TRUE(room.until([&] { return room.table().view().stage == TableStage::over; }));
  room.expect_same_pictures();
}

TEST(CutFromElsewhere, TheOldConnectionEnds) {
  Room room({});
  Robot& robot = room.add("A");
  robot.join(room.code());
  ASSERT_TRUE(room.until([&] { return robot.seated(); }));
  Robot& elsewhere = room.add("A again");
  elsewhere.come_back_as(robot);
  ASSERT_TRUE(room.until([&] { return elsewhere.seated() && robot.dropped(); }, 10'000));
  EXPECT_EQ(robot.dropped(), net::DisconnectReason::replaced);
  EXPECT_EQ(elsewhere.person(), robot.person());
  EXPECT_EQ(room.table().view().persons.size(), 1u);
  EXPECT_EQ(room.table().view().persons[0].presence, Presence::here);
}

TEST(CutForGood, AProgramPlaysOnAndTheSeatCanBeTaken) {
  RoomSettings settings;
  settings.seed = 43;
  Room room(settings);
  for (const char* name : {"A", "B"}) room.add(name);
  room.seat_everybody_and_start();
  room.robots[1]->leave();
  ASSERT_TRUE(room.until([&] { return room.table().view().places[1].bot == Habit::cooperative; }));
  Robot& late = room.add("Late");
  late.join(room.code());
  ASSERT_TRUE(room.until([&] { return late.seated(); }));
  EXPECT_TRUE(late.view()->viewer.seats.empty());
  late.ask(protocol::TakePlace{0, InstitutionId{0}});  // somebody is there
  late.ask(protocol::TakePlace{0, InstitutionId{1}});
  ASSERT_TRUE(room.until([&] { return late.view() != nullptr && late.view()->viewer.seats.contains(SeatId{1}); }));
  EXPECT_EQ(std::get<protocol::Failed>(late.answers.at(0)).code, protocol::FailureCode::place_full);
  ASSERT_TRUE(room.until([&] { return room.table().view().stage == TableStage::over; }));
  room.expect_same_pictures();
}

TEST(CutVote, ThoseWhoAreThereEndTheStep) {
  RoomSettings settings;
  settings.seed = 47;
  Room room(settings);
  for (const char* name : {"A", "B"}) room.add(name);
  room.seat_everybody_and_start();
  room.robots[1]->die();
  const auto away = [&] { return room.table().view().persons[1].presence == Presence::away; };
  ASSERT_TRUE(room.until(away, 30'000));
  for (int i = 0; i < 200; ++i) room.step();
  const auto stuck = room.table().question();
  for (int i = 0; i < 200; ++i) room.step();
  ASSERT_EQ(room.table().question(), stuck) << "all wait for who is away";
  room.robots[0]->ask(protocol::VoteToClose{0, true});
  ASSERT_TRUE(room.until([&] { return room.table().question() > stuck; }, 5'000));
  EXPECT_TRUE(room.table().view().close_votes.empty());
}

}  // namespace
}  // namespace koop::test
