// Peers that send rubbish, too much, or nothing: they are told why or dropped, and the table plays on.

#include <gtest/gtest.h>

#include "game/protocol/codec.hpp"
#include "tests/sim/room.hpp"

namespace koop::test {
namespace {

using protocol::Failed;
using protocol::FailureCode;
using protocol::MistakeCode;

// A connection without a person behind it.
struct Stranger {
  explicit Stranger(Room& in) : room(in), client(in.network.connect(room_port)) {}

  void step(int times = 1) {
    for (int i = 0; i < times; ++i) {
      room.step();
      std::vector<net::Event> events;
      client.transport->poll(events, 0);
      for (const net::Event& event : events) {
        if (std::holds_alternative<net::Connected>(event)) connected = true;
        if (const auto* bytes = std::get_if<net::Received>(&event))
          heard.push_back(*protocol::read_server_message(bytes->bytes));
        if (const auto* gone = std::get_if<net::Disconnected>(&event)) dropped = gone->reason;
      }
    }
  }
  void connect() {
    while (!connected) step();
  }
  void send(std::string_view bytes) {
    static_cast<void>(client.transport->send(client.link, net::Channel::play, bytes));
    step(3);
  }

  Room& room;
  net::MemoryClient client;
  bool connected = false;
  std::vector<protocol::ServerMessage> heard;
  std::optional<net::DisconnectReason> dropped;
};

TEST(Hostile, MalformedMessagesAreRefusedAndTheTablePlaysOn) {
  const std::vector<std::pair<std::string, MistakeCode>> bad = {
      {R"({"set_ready":{"id":1,"rea)", MistakeCode::not_json},
      {R"({"say":{"id":1,"text":")" + std::string(4'050, 'a') + R"("}})", MistakeCode::out_of_range},
      {std::string(9, '[') + std::string(9, ']'), MistakeCode::too_deep},
      {"{\"say\":{\"id\":1,\"text\":\"\xff\"}}", MistakeCode::not_utf8},
      {R"({"set_ready":{"id":1,"id":2,"ready":true}})", MistakeCode::duplicate_key},
  };
  Room room({});
  room.add("A");
  room.seat_everybody_and_start();
  for (const auto& [bytes, code] : bad) {
    Stranger stranger(room);
    stranger.connect();
    for (int times = 1; times <= 5; ++times) {
      stranger.send(bytes);
      ASSERT_EQ(stranger.heard.size(), static_cast<std::size_t>(times)) << bytes.substr(0, 40);
      const auto& failed = std::get<Failed>(stranger.heard.back());
      EXPECT_EQ(failed.code, FailureCode::bad_message);
      ASSERT_TRUE(failed.mistake);
      EXPECT_EQ(name_of(failed.mistake->code), name_of(code));
    }
    stranger.step(5);
    EXPECT_EQ(stranger.dropped, net::DisconnectReason::protocol_error);
  }
  // A person at the table may err as well.
  room.robots[0]->send_raw("rubbish");
  ASSERT_TRUE(room.until([&] { return room.table().view().stage == TableStage::over; }));
}

TEST(Hostile, OversizedMessagesDoNotPassTheTransport) {
  Room room({});
  Stranger stranger(room);
  stranger.connect();
  const auto sent = stranger.client.transport->send(stranger.client.link, net::Channel::play, std::string(5'000, ' '));
  EXPECT_FALSE(sent);
}

TEST(Hostile, OtherVersionsAreToldSo) {
  Room room({});
  Stranger stranger(room);
  stranger.connect();
  stranger.send(R"({"hello":{"version":77,"something":{"new":[1,2,3]}}})");
  stranger.step(5);
  ASSERT_EQ(stranger.heard.size(), 1u);
  EXPECT_EQ(stranger.heard[0], protocol::ServerMessage(protocol::RefusedVersion{protocol::version, 77}));
  EXPECT_EQ(stranger.dropped, net::DisconnectReason::wrong_version);
}

TEST(Hostile, SilentStrangersGo) {
  Room room({});
  Stranger stranger(room);
  stranger.connect();
  stranger.step(600);
  ASSERT_TRUE(stranger.dropped);
  EXPECT_EQ(room.server->connections(), 0u);
}

TEST(Hostile, HelloComesFirstAndOnce) {
  Room room({});
  Stranger stranger(room);
  stranger.connect();
  stranger.send(protocol::write(protocol::ClientMessage{protocol::SetReady{1, true}}));
  EXPECT_EQ(std::get<Failed>(stranger.heard.back()).code, FailureCode::hello_first);
  protocol::Hello hello;
  hello.name.value = "Ala";
  hello.code.value = room.code();
  stranger.send(protocol::write(protocol::ClientMessage{hello}));
  EXPECT_EQ(room.table().view().persons.size(), 1u);
  stranger.send(protocol::write(protocol::ClientMessage{hello}));
  EXPECT_EQ(std::get<Failed>(stranger.heard.back()).code, FailureCode::bad_message);
  EXPECT_EQ(room.table().view().persons.size(), 1u);
}

TEST(Hostile, CodesTokensNamesRoles) {
  Room room({});
  struct Case {
    const char *name, *code, *token;
    Role role;
    FailureCode expected;
  };
  const std::string good = room.code();
  const Case cases[] = {
      {"Ala", "WRONG1", "", Role::participant, FailureCode::no_such_table},
      {"Ala", "", "", Role::participant, FailureCode::no_such_table},
      {"Ala", "", "00112233445566778899aabbccddeeff", Role::participant, FailureCode::no_such_token},
      {"   ", good.c_str(), "", Role::participant, FailureCode::name_needed},
      {"Ala", good.c_str(), "", Role::facilitator, FailureCode::role_not_offered},
  };
  Stranger stranger(room);
  stranger.connect();
  for (const Case& c : cases) {
    protocol::Hello hello;
    hello.name.value = c.name;
    hello.code.value = c.code;
    hello.token.value = c.token;
    hello.role = c.role;
    stranger.send(protocol::write(protocol::ClientMessage{hello}));
    EXPECT_EQ(name_of(std::get<Failed>(stranger.heard.back()).code), name_of(c.expected));
  }
  stranger.step(5);
  EXPECT_EQ(stranger.dropped, net::DisconnectReason::protocol_error) << "guessing has an end";
  EXPECT_TRUE(room.table().view().persons.empty());
}

TEST(Hostile, FloodsAreDroppedAndOthersPlayOn) {
  Room room({});
  room.add("A");
  room.seat_everybody_and_start();
  Stranger stranger(room);
  stranger.connect();
  protocol::Hello hello;
  hello.name.value = "Flood";
  hello.code.value = room.code();
  stranger.send(protocol::write(protocol::ClientMessage{hello}));
  const auto batches = room.table().position().batch;
  const std::string toggle[] = {R"({"ask_snapshot":{}})"};
  for (int i = 0; i < 200; ++i) {
    for (int k = 0; k < 10; ++k)
      static_cast<void>(stranger.client.transport->send(stranger.client.link, net::Channel::play, toggle[0]));
    stranger.step();
  }
  const auto snapshots = std::count_if(stranger.heard.begin(), stranger.heard.end(),
                                       [](const auto& m) { return std::holds_alternative<protocol::Snapshot>(m); });
  EXPECT_LE(snapshots, 85) << "a burst of 40 and 20 a second, for two seconds";
  EXPECT_GT(room.table().position().batch, batches);
  ASSERT_TRUE(room.until([&] { return room.table().view().stage == TableStage::over; }));
}

}  // namespace
}  // namespace koop::test
