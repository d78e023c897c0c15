// Whole games over a slow and lossy network.

#include <gtest/gtest.h>

#include "tests/sim/room.hpp"
#include "tests/support/scenarios.hpp"

namespace koop::test {
namespace {

RoomSettings slow_and_lossy(std::uint64_t seed) {
  RoomSettings settings;
  settings.seed = seed;
  settings.faults = {5, 60, 50, 100};
  return settings;
}

std::string play_to_the_end(const RoomSettings& settings, unsigned people) {
  Room room(settings);
  for (unsigned i = 0; i < people; ++i) room.add("P" + std::to_string(i));
  room.seat_everybody_and_start();
  EXPECT_TRUE(room.until([&] { return room.table().view().stage == TableStage::over; })) << "seed " << settings.seed;
  room.expect_same_pictures();
  return room.journal.bytes();
}

TEST(WholeGame, ThreePeopleAndAProgram) {
  for (std::uint64_t seed = 1; seed <= 3; ++seed) play_to_the_end(slow_and_lossy(seed), 3);
}

TEST(WholeGame, EveryLayerLengthAndModel) {
  const scenario::Loaded& story = shipped("pierwszy_snieg");
  const Setting settings_played[] = {{Layer::first_game, 4, "urban_rural"},
                                     {Layer::full, 8, {}},
                                     {Layer::full, 4, "urban_rural"},
                                     {Layer::expert, 12, "urban_rural"}};
  std::uint64_t seed = 30;
  for (const Setting& setting : settings_played) {
    SCOPED_TRACE(std::string(name_of(setting.layer)) + " " + std::to_string(setting.rounds) + " " + setting.model);
    RoomSettings settings = slow_and_lossy(++seed);
    settings.scenarios = {&story};
    Room room(settings);
    for (const char* name : {"A", "B", "C"}) room.add(name);
    TableSettings table;
    table.scenario = story.id;
    table.setting = setting;
    room.seat_everybody_and_start(table);
    ASSERT_TRUE(room.until([&] { return room.table().view().stage != TableStage::playing; }, 6'000'000));
    EXPECT_EQ(room.table().view().stage, TableStage::over);
    room.expect_same_pictures();
  }
}

TEST(WholeGame, SameSeedSameJournal) {
  const std::string once = play_to_the_end(slow_and_lossy(7), 2);
  EXPECT_GT(once.size(), 10'000u);
  EXPECT_EQ(once, play_to_the_end(slow_and_lossy(7), 2));
  EXPECT_NE(once, play_to_the_end(slow_and_lossy(8), 2));
}

TEST(WholeGame, ProgramsAlone) {
  RoomSettings settings;
  settings.demo = true;
  Room room(settings);
  Robot& watcher = room.add("W");
  watcher.join(room.code(), Role::observer);
  ASSERT_TRUE(room.until([&] { return room.table().view().stage == TableStage::over; }));
  room.expect_same_pictures();
}

TEST(WholeGame, ProgramsTakeTheirTime) {
  RoomSettings settings;
  settings.demo = true;
  settings.bot_pace_ms = 500;
  Room room(settings);
  Robot& watcher = room.add("W");
  watcher.join(room.code(), Role::observer);
  ASSERT_TRUE(room.until([&] { return watcher.view() != nullptr; }));
  const auto before = room.table().position().batch;
  const std::int64_t begin = room.now;
  while (room.now < begin + 5'000) room.step();
  const auto moves = room.table().position().batch - before;
  EXPECT_GE(moves, 8u);
  EXPECT_LE(moves, 11u);
}

TEST(WholeGame, RequestsSentAgainAreDoneOnce) {
  Room room(slow_and_lossy(11));
  for (const char* name : {"A", "B"}) room.add(name).loses_answers = true;
  room.seat_everybody_and_start();
  ASSERT_TRUE(room.until([&] { return room.table().view().stage == TableStage::over; }));
  std::set<std::pair<std::string, protocol::RequestId>> seen;
  for (const auto& [id, table] : room.journal.tables) {
    for (const server::Row& row : table.rows) {
      if (row.request == 0) continue;
      EXPECT_TRUE(seen.insert({row.actor, row.request}).second) << row.actor << ' ' << row.request;
    }
  }
  EXPECT_GT(seen.size(), 50u);
}

TEST(WholeGame, OnePersonOnAllSeats) {
  Room room(slow_and_lossy(13));
  Robot& all = room.add("All");
  all.join(room.code());
  ASSERT_TRUE(room.until([&] { return all.seated(); }));
  for (unsigned i = 0; i < 4; ++i) all.ask(protocol::TakePlace{0, InstitutionId{i}});
  all.ask(protocol::StartGame{});
  ASSERT_TRUE(room.until([&] { return room.table().view().stage == TableStage::over; }));
  room.expect_same_pictures();
  EXPECT_EQ(all.view()->viewer.seats.size(), 4u);
}

TEST(WholeGame, TwoPersonsOnOneSeat) {
  Room room(slow_and_lossy(17));
  Robot& one = room.add("One");
  Robot& other = room.add("Other");
  for (Robot* robot : {&one, &other}) {
    robot->join(room.code());
    ASSERT_TRUE(room.until([&] { return robot->seated(); }));
    robot->ask(protocol::TakePlace{0, InstitutionId{0}});
    robot->ask(protocol::SetReady{0, true});
    ASSERT_TRUE(room.until([&] { return robot->idle(); }));
  }
  one.ask(protocol::PlaceBot{0, InstitutionId{1}, Habit::random});
  one.ask(protocol::StartGame{});
  ASSERT_TRUE(room.until([&] { return room.table().view().stage == TableStage::over; }));
  room.expect_same_pictures();
  EXPECT_TRUE(one.view()->secret == other.view()->secret);
}

TEST(WholeGame, ClockEndsWhatNobodyEnds) {
  Room room(slow_and_lossy(19));
  room.add("Slow").plays = false;
  TableSettings table;
  table.timer = {30, 30, 30, 30, 30};
  room.seat_everybody_and_start(table);
  ASSERT_TRUE(room.until([&] { return room.table().view().stage == TableStage::over; }, 6'000'000));
  bool clock = false;
  for (const server::Row& row : room.journal.tables.begin()->second.rows) clock = clock || row.actor == "clock";
  EXPECT_TRUE(clock);
  room.expect_same_pictures();
}

TEST(WholeGame, ManyTablesDoNotMix) {
  RoomSettings settings = slow_and_lossy(23);
  settings.tables = 3;
  Room room(settings);
  for (std::size_t t = 0; t < 3; ++t) {
    Robot& robot = room.add("T" + std::to_string(t));
    robot.join(room.code(t));
    robot.ask(protocol::TakePlace{0, InstitutionId{0}});
    for (unsigned i = 1; i < 4; ++i) robot.ask(protocol::PlaceBot{0, InstitutionId{i}, Habit::cooperative});
    robot.ask(protocol::StartGame{});
  }
  ASSERT_TRUE(room.until([&] {
    return std::all_of(room.robots.begin(), room.robots.end(),
                       [](const auto& r) { return r->view() != nullptr && r->table().stage == TableStage::over; });
  }));
  for (std::size_t t = 0; t < 3; ++t) {
    EXPECT_EQ(room.table(t).view().persons.size(), 1u);
    EXPECT_EQ(room.robots[t]->position(), room.table(t).position());
  }
  EXPECT_EQ(room.server->tables().size(), 6u) << "each ended table is replaced by a new one";
}

}  // namespace
}  // namespace koop::test
