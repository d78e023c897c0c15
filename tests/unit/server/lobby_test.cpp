// Requests that are not moves of the game: who may ask what, and when.

#include <gtest/gtest.h>

#include "tests/sim/room.hpp"

namespace koop::test {
namespace {

using namespace protocol;

// Asks and waits for the answer; "accepted" or the failure's name.
std::string answer_to(Room& room, Robot& robot, ClientMessage message) {
  const std::size_t before = robot.answers.size();
  robot.ask(std::move(message));
  if (!room.until([&] { return robot.answers.size() > before; }, 10'000)) return "nothing";
  const ServerMessage& answer = robot.answers.back();
  if (std::holds_alternative<Accepted>(answer)) return "accepted";
  if (const auto* refused = std::get_if<protocol::Refused>(&answer)) return std::string(name_of(refused->rejection.code));
  return std::string(name_of(std::get<Failed>(answer).code));
}

Robot& seated(Room& room, const std::string& name, Role role = Role::participant) {
  Robot& robot = room.add(name);
  robot.plays = false;
  robot.join(room.code(), role);
  EXPECT_TRUE(room.until([&] { return robot.seated(); }, 10'000));
  return robot;
}

constexpr InstitutionId first{0u}, second{1u}, third{2u};

TEST(Lobby, WhoMayDoWhat) {
  Room room({});
  Robot& host = seated(room, "Host");
  Robot& guest = seated(room, "Guest");
  Robot& watcher = seated(room, "Watcher", Role::observer);
  Robot& fourth = seated(room, "Fourth");
  EXPECT_EQ(host_of(room.table().view()), host.person());

  EXPECT_EQ(answer_to(room, guest, TakePlace{0, first}), "accepted");
  EXPECT_EQ(answer_to(room, guest, TakePlace{0, first}), "accepted") << "asked twice changes nothing";
  EXPECT_EQ(answer_to(room, host, TakePlace{0, first}), "accepted") << "two persons on one place";
  EXPECT_EQ(answer_to(room, fourth, TakePlace{0, first}), "place_full");
  EXPECT_EQ(answer_to(room, watcher, TakePlace{0, second}), "observers_watch");
  EXPECT_EQ(answer_to(room, guest, TakePlace{0, InstitutionId{7}}), "no_such_place");
  EXPECT_EQ(answer_to(room, guest, TakePlace{0, InstitutionId{}}), "no_such_place");
  EXPECT_EQ(answer_to(room, fourth, LeavePlace{0, first}), "place_not_yours");
  EXPECT_EQ(answer_to(room, host, LeavePlace{0, first}), "accepted");

  EXPECT_EQ(answer_to(room, guest, PlaceBot{0, second, Habit::random}), "only_the_host");
  EXPECT_EQ(answer_to(room, host, PlaceBot{0, first, Habit::random}), "person_is_there");
  EXPECT_EQ(answer_to(room, host, StartGame{}), "not_all_ready");
  EXPECT_EQ(answer_to(room, guest, SetReady{0, true}), "accepted");
  EXPECT_EQ(answer_to(room, host, StartGame{}), "too_few_seats");
  EXPECT_EQ(answer_to(room, host, PlaceBot{0, second, Habit::random}), "accepted");
  EXPECT_EQ(answer_to(room, guest, TakePlace{0, second}), "accepted") << "a person takes a program's place";
  EXPECT_EQ(room.table().view().places[1].bot, Habit::none);
  EXPECT_EQ(answer_to(room, guest, StartGame{}), "only_the_host");
  EXPECT_EQ(answer_to(room, guest, VoteToClose{}), "not_playing");
  EXPECT_EQ(answer_to(room, guest, SendCommand{0, 0, Command{Ready{SeatId{0}}}}), "not_playing");
  EXPECT_EQ(answer_to(room, host, StartGame{}), "accepted");
  EXPECT_EQ(room.table().view().seats, 2) << "places that nobody holds are no seats";
  EXPECT_EQ(answer_to(room, host, StartGame{}), "not_in_lobby");
  EXPECT_EQ(answer_to(room, fourth, TakePlace{0, third}), "no_such_place");
  EXPECT_EQ(answer_to(room, host, PlaceBot{0, first, Habit::random}), "observers_watch");
}

TEST(Lobby, SettingsAreTheHostsAndKnownScenariosOnly) {
  Room room({});
  Robot& host = seated(room, "Host");
  Robot& guest = seated(room, "Guest");
  TableSettings settings = room.table().view().settings;
  settings.timer[1] = 300;
  EXPECT_EQ(answer_to(room, guest, ChangeSettings{0, settings}), "only_the_host");
  EXPECT_EQ(answer_to(room, guest, SetReady{0, true}), "accepted");
  EXPECT_EQ(answer_to(room, host, ChangeSettings{0, settings}), "accepted");
  EXPECT_FALSE(room.table().view().persons[1].ready) << "who was ready was ready for something else";
  settings.scenario = "../../etc/passwd";
  EXPECT_EQ(answer_to(room, host, ChangeSettings{0, settings}), "no_such_scenario");
  host.leave();
  ASSERT_TRUE(room.until([&] { return host_of(room.table().view()) == guest.person(); }));
  settings = room.table().view().settings;
  settings.timer[0] = 60;
  EXPECT_EQ(answer_to(room, guest, ChangeSettings{0, settings}), "accepted");
}

TEST(Lobby, NamesAreTrimmedAndUnique) {
  Room room({});
  seated(room, "  Ala ");
  seated(room, "Ala");
  EXPECT_EQ(room.table().view().persons[0].name, "Ala");
  EXPECT_EQ(room.table().view().persons[1].name, "Ala (2)");
}

TEST(Lobby, WordsAreClosedDuringTheMeeting) {
  for (const bool open : {false, true}) {
    Room room({});
    room.add("A");
    TableSettings settings;
    settings.messages_in_meeting = open;
    room.seat_everybody_and_start(settings);
    Robot& robot = *room.robots[0];
    EXPECT_EQ(answer_to(room, robot, Say{0, {"przed"}}), "accepted");
    ASSERT_TRUE(room.until([&] { return room.table().state()->board.phase == Phase::meeting; }));
    robot.plays = false;
    ASSERT_TRUE(room.until([&] { return robot.idle(); }));  // what it has just sent is answered first
    EXPECT_EQ(answer_to(room, robot, Say{0, {"w czasie"}}), open ? "accepted" : "quiet_now");
    room.until([&] { return robot.table().messages.size() > 1; }, 1'000);
    EXPECT_EQ(robot.table().messages.size(), open ? 2u : 1u);
  }
}

TEST(Lobby, WordsHaveARate) {
  Room room({});
  Robot& robot = seated(room, "A");
  unsigned accepted = 0;
  for (int i = 0; i < 12; ++i) accepted += answer_to(room, robot, Say{0, {"raz"}}) == "accepted" ? 1u : 0u;
  EXPECT_EQ(accepted, 5u);
  for (int i = 0; i < 110; ++i) room.step();
  EXPECT_EQ(answer_to(room, robot, Say{0, {"dwa"}}), "accepted");
}

TEST(Lobby, OldQuestionsAndForeignSeats) {
  Room room({});
  room.add("A");
  room.add("B");
  room.seat_everybody_and_start();
  Robot& robot = *room.robots[0];
  for (const auto& r : room.robots) r->plays = false;
  ASSERT_TRUE(room.until([&] { return robot.idle(); }));
  const auto question = room.table().question();
  EXPECT_EQ(answer_to(room, robot, SendCommand{0, question - 1, Command{Ready{SeatId{0}}}}), "old_question");
  EXPECT_EQ(answer_to(room, robot, SendCommand{0, question, Command{Ready{SeatId{1}}}}), "not_your_seat");
  EXPECT_EQ(answer_to(room, robot, SendCommand{0, question, Command{TimeUp{}}}), "only_the_clock");
}

}  // namespace
}  // namespace koop::test
