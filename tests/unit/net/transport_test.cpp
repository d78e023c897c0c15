// What every Transport promises, held against both.

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/net/test_networks.hpp"

namespace koop::net {
namespace {

template <class Network>
class TransportTest : public testing::Test {
 protected:
  Network network;
  Station server = network.server();
  Station client = network.client(server);

  bool until(const std::function<bool()>& done) { return network.until({&server, &client}, done); }
  bool meet() {
    return until([&] { return !server.all<Connected>().empty() && !client.all<Connected>().empty(); });
  }
  bool to_server(Channel channel, BytesView bytes) { return client.transport->send(client.peer(), channel, bytes).has_value(); }
  bool to_client(Channel channel, BytesView bytes) { return server.transport->send(server.peer(), channel, bytes).has_value(); }
};

struct Names {
  template <class Network>
  static std::string GetName(int) {
    return std::is_same_v<Network, EnetNetwork> ? "enet" : "memory";
  }
};
using Networks = testing::Types<EnetNetwork, MemoryTestNetwork>;
TYPED_TEST_SUITE(TransportTest, Networks, Names);

// Bytes of every value, so that nothing on the way may take them for text.
Bytes pattern(std::size_t size) {
  Bytes bytes(size, '\0');
  for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>((i * 31 + i / 251) & 0xFF);
  return bytes;
}

TYPED_TEST(TransportTest, both_channels_keep_order_both_ways) {
  ASSERT_TRUE(this->meet());
  EXPECT_FALSE(this->server.template all<Connected>()[0].address.empty());
  std::vector<Bytes> sent[channel_count];
  for (int i = 0; i < 60; ++i) {
    const auto channel = static_cast<Channel>(i % 2);
    const Bytes text = "message " + std::to_string(i);
    sent[i % 2].push_back(text);
    ASSERT_TRUE(this->to_server(channel, text));
    ASSERT_TRUE(this->to_client(channel, text));
  }
  EXPECT_TRUE(this->until([&] {
    return this->server.template all<Received>().size() == 60 && this->client.template all<Received>().size() == 60;
  }));
  for (const Channel channel : {Channel::play, Channel::bulk}) {
    EXPECT_EQ(this->server.texts(channel), sent[static_cast<int>(channel)]);
    EXPECT_EQ(this->client.texts(channel), sent[static_cast<int>(channel)]);
  }
}

TYPED_TEST(TransportTest, long_messages_arrive_whole) {
  ASSERT_TRUE(this->meet());
  this->server.transport->authenticated(this->server.peer());
  const std::vector<Bytes> bulk{pattern(300 * 1024), pattern(to_client_part_bytes_max - part_header_bytes),
                                pattern(to_client_part_bytes_max), "", pattern(to_client_message_bytes_max)};
  for (const Bytes& bytes : bulk) ASSERT_TRUE(this->to_client(Channel::bulk, bytes));
  ASSERT_TRUE(this->to_client(Channel::play, "beside it"));
  const std::vector<Bytes> up{pattern(to_server_bulk_bytes_max), "", pattern(to_server_bulk_bytes_max)};
  for (const Bytes& bytes : up) ASSERT_TRUE(this->to_server(Channel::bulk, bytes));
  EXPECT_TRUE(this->until(
      [&] { return this->client.template all<Received>().size() == 6 && this->server.template all<Received>().size() == 3; }));
  EXPECT_TRUE(this->client.texts(Channel::bulk) == bulk);
  EXPECT_TRUE(this->server.texts(Channel::bulk) == up);
}

TYPED_TEST(TransportTest, a_message_too_long_is_refused_with_its_size_and_the_limit) {
  ASSERT_TRUE(this->meet());
  this->server.transport->authenticated(this->server.peer());
  const auto refused = [](Station& station, Channel channel, std::size_t limit) {
    const auto sent = station.transport->send(station.peer(), channel, pattern(limit + 1));
    ASSERT_FALSE(sent.has_value());
    const NetError expected{NetErrorCode::message_too_big,
                            {{"size", std::to_string(limit + 1)}, {"limit", std::to_string(limit)}}};
    EXPECT_EQ(sent.error(), expected);
    EXPECT_TRUE(station.transport->send(station.peer(), channel, pattern(limit)).has_value());
  };
  refused(this->client, Channel::play, to_server_play_bytes_max);
  refused(this->client, Channel::bulk, to_server_bulk_bytes_max);
  refused(this->server, Channel::play, to_client_message_bytes_max);
  refused(this->server, Channel::bulk, to_client_message_bytes_max);
  // Nothing of what was refused went out, and the peers still talk.
  EXPECT_TRUE(this->until(
      [&] { return this->server.template all<Received>().size() == 2 && this->client.template all<Received>().size() == 2; }));
}

TYPED_TEST(TransportTest, a_peer_that_takes_nothing_fills_its_queue_and_strangers_have_a_small_one) {
  ASSERT_TRUE(this->meet());
  const auto fill = [&](std::size_t at_most) {
    std::size_t taken = 0;
    const Bytes block = pattern(8 * 1024);
    for (;;) {
      const auto sent = this->server.transport->send(this->server.peer(), Channel::bulk, block);
      if (!sent) {
        EXPECT_EQ(sent.error().code, NetErrorCode::queue_full);
        return taken;
      }
      taken += block.size();
      if (taken > at_most) return taken;
    }
  };
  const std::size_t for_stranger = fill(queue_to_stranger_bytes_max);
  EXPECT_LE(for_stranger, queue_to_stranger_bytes_max);
  EXPECT_GT(for_stranger, queue_to_stranger_bytes_max / 2);
  this->server.transport->authenticated(this->server.peer());
  const std::size_t more = fill(queue_to_client_bytes_max);
  EXPECT_LE(for_stranger + more, queue_to_client_bytes_max);
  EXPECT_GT(for_stranger + more, queue_to_client_bytes_max - 64 * 1024);
  // Once it takes what it is sent, there is room again.
  const std::size_t blocks = (for_stranger + more) / (8 * 1024);
  EXPECT_TRUE(this->until([&] { return this->client.template all<Received>().size() == blocks; }));
  EXPECT_TRUE(this->until([&] { return this->to_client(Channel::play, "room again"); }));
}

TYPED_TEST(TransportTest, a_farewell_comes_after_what_was_sent_and_brings_its_reason) {
  ASSERT_TRUE(this->meet());
  this->server.transport->authenticated(this->server.peer());
  const PeerId gone = this->server.peer();
  ASSERT_TRUE(this->to_client(Channel::bulk, pattern(300 * 1024)));
  ASSERT_TRUE(this->to_client(Channel::play, "last words"));
  this->server.transport->disconnect(gone, DisconnectReason::server_stopping, Flush::yes);
  EXPECT_EQ(this->server.transport->closing(), 1u);
  EXPECT_EQ(this->server.transport->send(gone, Channel::play, "x").error().code, NetErrorCode::unknown_peer);
  EXPECT_TRUE(this->until([&] { return !this->client.template all<Disconnected>().empty(); }));
  EXPECT_EQ(this->client.template all<Received>().size(), 2u);
  const Event last = Disconnected{this->client.peer(), DisconnectReason::server_stopping};
  EXPECT_EQ(this->client.events.back(), last);
  EXPECT_TRUE(this->until([&] { return this->server.transport->closing() == 0; }));
  EXPECT_TRUE(this->server.template all<Disconnected>().empty()) << "an own farewell is no event";
  EXPECT_EQ(this->client.transport->send(this->client.peer(), Channel::play, "x").error().code, NetErrorCode::unknown_peer);
}

TYPED_TEST(TransportTest, a_client_leaves_at_once) {
  ASSERT_TRUE(this->meet());
  this->client.transport->disconnect(this->client.peer(), DisconnectReason::wrong_version, Flush::no);
  EXPECT_TRUE(this->until([&] { return !this->server.template all<Disconnected>().empty(); }));
  EXPECT_EQ(this->server.template all<Disconnected>()[0], (Disconnected{this->server.peer(), DisconnectReason::wrong_version}));
  EXPECT_EQ(this->client.transport->closing(), 0u);
}

TYPED_TEST(TransportTest, the_end_of_a_transport_is_told_as_closed) {
  ASSERT_TRUE(this->meet());
  this->client.transport.reset();
  EXPECT_TRUE(this->network.until({&this->server}, [&] { return !this->server.template all<Disconnected>().empty(); }));
  EXPECT_EQ(this->server.template all<Disconnected>()[0].reason, DisconnectReason::closed);
}

TYPED_TEST(TransportTest, whoever_comes_back_is_another_peer) {
  ASSERT_TRUE(this->meet());
  for (std::size_t round = 1; round < 4; ++round) {
    this->client.transport->disconnect(this->client.peer(), DisconnectReason::closed, Flush::no);
    EXPECT_TRUE(this->until([&] { return this->server.template all<Disconnected>().size() == round; }));
    this->client = this->network.client(this->server);
    EXPECT_TRUE(this->until([&] { return this->server.template all<Connected>().size() == round + 1; }));
    EXPECT_TRUE(this->until([&] { return !this->client.template all<Connected>().empty(); }));
  }
  std::vector<PeerId> peers;
  for (const Connected& connected : this->server.template all<Connected>()) peers.push_back(connected.peer);
  std::sort(peers.begin(), peers.end());
  EXPECT_EQ(std::adjacent_find(peers.begin(), peers.end()), peers.end());
  EXPECT_EQ(this->server.transport->send(peers.front(), Channel::play, "x").error().code, NetErrorCode::unknown_peer);
}

TYPED_TEST(TransportTest, an_occupied_port_is_an_error_with_its_number) {
  const std::uint16_t port = this->server.transport->local_port();
  ASSERT_NE(port, 0);
  auto second = this->network.listen(port, {});
  ASSERT_FALSE(second.has_value());
  EXPECT_EQ(second.error().code, NetErrorCode::port_in_use);
  EXPECT_EQ(second.error().params.at(0), (NetParam{"port", std::to_string(port)}));
  this->server.transport.reset();
  EXPECT_TRUE(this->network.listen(port, {}).has_value()) << "free again when its server is gone";
}

TYPED_TEST(TransportTest, two_servers_do_not_hear_each_others_clients) {
  Station other_server = this->network.server();
  Station other_client = this->network.client(other_server);
  const std::vector<Station*> all{&this->server, &this->client, &other_server, &other_client};
  const auto everybody = [&](auto&& ready) { return std::all_of(all.begin(), all.end(), ready); };
  ASSERT_TRUE(
      this->network.until(all, [&] { return everybody([](const Station* s) { return s->all<Connected>().size() == 1; }); }));
  ASSERT_TRUE(this->to_server(Channel::play, "to the first"));
  ASSERT_TRUE(other_client.transport->send(other_client.peer(), Channel::play, "to the second").has_value());
  ASSERT_TRUE(this->network.until(
      all, [&] { return !this->server.template all<Received>().empty() && !other_server.template all<Received>().empty(); }));
  EXPECT_EQ(this->server.texts(Channel::play), std::vector<Bytes>{"to the first"});
  EXPECT_EQ(other_server.texts(Channel::play), std::vector<Bytes>{"to the second"});
}

TYPED_TEST(TransportTest, one_client_too_many_is_told_so) {
  Station small = this->network.server({.peers = 2});
  Station first = this->network.client(small);
  Station second = this->network.client(small);
  ASSERT_TRUE(this->network.until({&small, &first, &second}, [&] { return small.all<Connected>().size() == 2; }));
  Station third = this->network.client(small);
  const std::vector<Station*> all{&small, &first, &second, &third};
  EXPECT_TRUE(this->network.until(all, [&] { return !third.all<Disconnected>().empty(); }));
  EXPECT_EQ(third.all<Disconnected>().at(0).reason, DisconnectReason::server_full);
  EXPECT_EQ(small.all<Connected>().size(), 2u);
  // A place that becomes free is given.
  first.transport.reset();
  EXPECT_TRUE(this->network.until({&small, &second}, [&] { return small.all<Disconnected>().size() == 1; }));
  Station fourth = this->network.client(small);
  EXPECT_TRUE(this->network.until({&small, &second, &fourth}, [&] { return small.all<Connected>().size() == 3; }));
}

TYPED_TEST(TransportTest, a_call_that_nobody_answers_ends_as_unreachable) {
  const std::uint16_t port = this->server.transport->local_port();
  this->server.transport.reset();
  Station caller = this->network.connect(port, {.wait_ms_max = 300});
  EXPECT_TRUE(this->network.until({&caller}, [&] { return !caller.events.empty(); }));
  ASSERT_EQ(caller.all<Disconnected>().size(), 1u);
  EXPECT_EQ(caller.all<Disconnected>()[0].reason, DisconnectReason::unreachable);
}

}  // namespace
}  // namespace koop::net
