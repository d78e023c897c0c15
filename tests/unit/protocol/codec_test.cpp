// Whatever is written is read back as the same value, and a second, unrelated parser agrees that it is JSON.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "game/protocol/codec.hpp"
#include "tests/unit/protocol/samples.hpp"

namespace koop::protocol {
namespace {

using test::Filler;

constexpr unsigned rounds = 40;

TEST(Codec, ClientMessagesComeBackAsTheyWere) {
  for (std::size_t kind = 0; kind < std::variant_size_v<ClientMessage>; ++kind) {
    for (unsigned seed = 1; seed <= rounds; ++seed) {
      const auto message = Filler(seed * 100 + kind).alternative<ClientMessage>(kind);
      const std::string bytes = write(message);
      if (bytes.size() > from_client.bytes_max) continue;
      ASSERT_TRUE(nlohmann::json::accept(bytes)) << bytes;
      const auto back = read_client_message(bytes);
      ASSERT_TRUE(back) << name_of(back.error().code) << " at " << back.error().where << " in " << bytes;
      EXPECT_EQ(*back, message) << bytes;
    }
  }
}

TEST(Codec, ServerMessagesComeBackAsTheyWere) {
  for (std::size_t kind = 0; kind < std::variant_size_v<ServerMessage>; ++kind) {
    for (unsigned seed = 1; seed <= rounds; ++seed) {
      const auto message = Filler(seed * 100 + kind).alternative<ServerMessage>(kind);
      const std::string bytes = write(message);
      ASSERT_TRUE(nlohmann::json::accept(bytes)) << bytes;
      const auto back = read_server_message(bytes);
      ASSERT_TRUE(back) << name_of(back.error().code) << " at " << back.error().where << " in " << bytes;
      EXPECT_EQ(*back, message) << bytes;
    }
  }
}

TEST(Codec, EveryFactAndCommandComesBack) {
  for (unsigned seed = 1; seed <= rounds; ++seed) {
    std::vector<Fact> facts;
    for (std::size_t kind = 0; kind < std::variant_size_v<Fact>; ++kind) {
      facts.push_back(Filler(seed * 1000 + kind).alternative<Fact>(kind));
    }
    const auto back = read_facts(write(facts));
    ASSERT_TRUE(back) << name_of(back.error().code) << " at " << back.error().where;
    EXPECT_EQ(*back, facts);
    std::vector<TableFact> table;
    for (std::size_t kind = 0; kind < std::variant_size_v<TableFact>; ++kind) {
      table.push_back(Filler(seed * 1000 + kind).alternative<TableFact>(kind));
    }
    const auto table_back = read_table_facts(write(table));
    ASSERT_TRUE(table_back) << name_of(table_back.error().code) << " at " << table_back.error().where;
    EXPECT_EQ(*table_back, table);
    for (std::size_t kind = 0; kind < std::variant_size_v<Command>; ++kind) {
      const auto command = Filler(seed * 1000 + kind).alternative<Command>(kind);
      const auto again = read_command(write(command));
      ASSERT_TRUE(again);
      EXPECT_EQ(*again, command);
    }
  }
}

TEST(Codec, CompactLeavesOutWhatIsUsual) {
  EXPECT_EQ(write(std::vector<Fact>{TalkFlowed{}, SeatDone{SeatId{2}}}), R"([{"talk_flowed":{}},{"seat_done":{"seat":2}}])");
  EXPECT_EQ(write(Command{SealSlip{SeatId{0}}}), R"({"seal_slip":{"seat":0}})");
  GuessesShown guesses;
  guesses.guesses[1] = 4;
  EXPECT_EQ(write(std::vector<Fact>{guesses}), R"([{"guesses_shown":{"guesses":[0,4]}}])");
}

TEST(Codec, ClientsWriteEverything) {
  EXPECT_EQ(write(ClientMessage{SendCommand{7, 3, Command{Ready{SeatId{1}}}}}),
            R"({"command":{"id":7,"question":3,"command":{"ready":{"seat":1}}}})");
  EXPECT_EQ(write(ClientMessage{TakePlace{1, InstitutionId{}}}), R"({"take_place":{"id":1,"institution":null}})");
}

TEST(Codec, TypicalBatchIsSmall) {
  AreaChanged changed{AreaId{2}, 3, 4, 0, 1, {WhyKind::service, 11}, {SeatId{1}}};
  SlipItem item;
  item.service = ServiceId{11};
  ItemCarried carried;
  carried.seat = SeatId{1};
  carried.item = item;
  carried.answer = FamilyAnswer::yes;
  carried.line = LineId{381};
  carried.round = 4;
  const Batch batch{{0, 1234}, {carried, changed, AreaAttended{AreaId{2}}}, {}};
  const std::string bytes = write(ServerMessage{batch});
  EXPECT_LE(bytes.size(), 400u) << bytes;
}

TEST(Codec, VersionOfAnyHello) {
  EXPECT_EQ(version_of_hello(R"({"hello":{"new_thing":{"a":[1,2]},"version":9,"x":true}})"), 9u);
  EXPECT_EQ(version_of_hello(write(ClientMessage{Hello{}})), version);
  EXPECT_FALSE(version_of_hello(R"({"hello":{"version":-1}})"));
  EXPECT_FALSE(version_of_hello(R"({"hello":{}})"));
  EXPECT_FALSE(version_of_hello(R"({"bye":{"version":1}})"));
  EXPECT_FALSE(version_of_hello("[]"));
  EXPECT_FALSE(version_of_hello("{}"));
  EXPECT_FALSE(version_of_hello(""));
}

}  // namespace
}  // namespace koop::protocol
