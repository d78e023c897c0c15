// The server dies and is started again; the disk fails at every possible write.

#include <gtest/gtest.h>

#include "tests/sim/room.hpp"

namespace koop::test {
namespace {

RoomSettings room_settings(std::uint64_t seed) {
  RoomSettings settings;
  settings.seed = seed;
  settings.faults = {5, 30, 20, 100};
  return settings;
}

TEST(Crash, EverythingAcknowledgedIsThereAgain) {
  Room room(room_settings(51));
  for (const char* name : {"A", "B"}) room.add(name);
  room.seat_everybody_and_start();
  for (int crashes = 0; crashes < 4; ++crashes) {
    for (int i = 0; i < 150; ++i) room.step();
    const auto heard = room.robots[0]->position();
    room.crash();
    room.start();
    ASSERT_EQ(room.table().view().code, "TABLEA");
    EXPECT_GE(room.table().position().batch, heard.batch);
    EXPECT_FALSE(room.table().view().clock.running && room.table().next_due()) << "clocks stand until somebody is there";
    for (const auto& robot : room.robots) robot->come_back();
    ASSERT_TRUE(room.until([&] { return room.robots[0]->seated() && room.robots[1]->seated(); }, 20'000));
  }
  ASSERT_TRUE(room.until([&] { return room.table().view().stage == TableStage::over; }));
  room.expect_same_pictures();
}

TEST(Crash, ResumedStateIsTheSame) {
  Room room(room_settings(53));
  for (const char* name : {"A", "B"}) room.add(name);
  room.seat_everybody_and_start();
  for (int i = 0; i < 400; ++i) room.step();
  const rules::State before = *room.table().state();
  const auto question = room.table().question();
  const auto persons = room.table().view().persons;
  room.crash();
  room.start();
  EXPECT_TRUE(*room.table().state() == before);
  EXPECT_EQ(room.table().question(), question);
  ASSERT_EQ(room.table().view().persons.size(), persons.size());
  for (std::size_t i = 0; i < persons.size(); ++i) {
    EXPECT_EQ(room.table().view().persons[i].name, persons[i].name);
    EXPECT_EQ(room.table().view().persons[i].presence, Presence::away);
  }
}

TEST(Crash, TimersWaitForSomebody) {
  Room room(room_settings(54));
  Robot& robot = room.add("A");
  robot.plays = false;
  TableSettings table;
  table.timer = {60, 60, 60, 60, 60};
  room.seat_everybody_and_start(table);
  room.crash();
  room.start();
  const auto question = room.table().question();
  for (int i = 0; i < 20; ++i) room.step(10'000);
  EXPECT_EQ(room.table().question(), question);
  robot.come_back();
  ASSERT_TRUE(room.until([&] { return robot.seated(); }, 20'000));
  EXPECT_TRUE(robot.table().clock.running);
  EXPECT_GT(robot.table().clock.remaining_ms, 50'000u);
  ASSERT_TRUE(room.until([&] { return room.table().question() > question; }, 90'000));
}

// What was heard is in the journal, whichever write fails; the other table plays on.
TEST(Disk, FailingAtAnyWriteLosesNothingAcknowledged) {
  for (unsigned fail_at = 2; fail_at < 60; fail_at += 3) {
    RoomSettings settings = room_settings(61);
    settings.tables = 2;
    Room room(settings);
    room.journal.fail_at = fail_at;
    Robot& robot = room.add("A");
    robot.join(room.code(0));
    robot.ask(protocol::TakePlace{0, InstitutionId{0}});
    for (unsigned i = 1; i < 4; ++i) robot.ask(protocol::PlaceBot{0, InstitutionId{i}, Habit::cooperative});
    robot.ask(protocol::StartGame{});
    room.until([&] { return room.journal.commits >= fail_at || room.table().view().stage == TableStage::over; });
    for (int i = 0; i < 100; ++i) room.step();
    ASSERT_GE(room.journal.commits, fail_at);
    EXPECT_EQ(room.table(0).view().stage, TableStage::frozen) << fail_at;
    EXPECT_EQ(room.table(0).view().frozen, FreezeReason::not_saved);
    EXPECT_EQ(room.table(1).view().stage, TableStage::lobby);
    const auto& rows = room.journal.tables.at(room.table(0).id()).rows;
    EXPECT_EQ(rows.back().at.batch, room.table(0).position().batch);
    EXPECT_LE(robot.position().batch, rows.back().at.batch);
    if (robot.seated()) {
      EXPECT_EQ(robot.table().stage, TableStage::frozen);
      robot.ask(protocol::Say{0, {"halo"}});
      ASSERT_TRUE(room.until([&] { return robot.idle(); }, 5'000));
      EXPECT_EQ(std::get<protocol::Failed>(robot.answers.back()).code, protocol::FailureCode::table_is_frozen);
    }
    room.journal.fail_at = 0;
    room.crash();
    room.start();
    EXPECT_NE(room.table(0).view().stage, TableStage::frozen) << "after a new start it goes on from the disk";
  }
}

}  // namespace
}  // namespace koop::test
