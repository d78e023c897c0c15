// The faults of the in-memory network: seeded, and never against the Transport's promises.

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/net/test_networks.hpp"

namespace koop::net {
namespace {

struct Pair : MemoryTestNetwork {
  explicit Pair(std::uint64_t seed = 1, const LinkFaults& faults = {}) : MemoryTestNetwork(seed) {
    network.set_faults(faults);
    server_at = server();
    MemoryClient made = network.connect(port());
    link = made.link;
    client_at.transport = std::move(made.transport);
  }
  std::uint16_t port() const { return server_at.transport->local_port(); }
  bool meet() {
    const bool met = until(both(), [&] { return !server_at.all<Connected>().empty() && !client_at.all<Connected>().empty(); });
    if (met) server_at.transport->authenticated(server_at.peer());
    return met;
  }
  std::vector<Station*> both() { return {&server_at, &client_at}; }
  void to_client(const Bytes& text, Channel channel = Channel::play) {
    ASSERT_TRUE(server_at.transport->send(server_at.peer(), channel, text).has_value());
  }
  void to_server(const Bytes& text) {
    ASSERT_TRUE(client_at.transport->send(client_at.peer(), Channel::play, text).has_value());
  }

  Station server_at;
  Station client_at;
  PeerId link;
};

// What both ends saw, with the ms in which they saw it.
std::string trace(std::uint64_t seed) {
  Pair pair(seed, {.delay_ms_min = 5, .delay_ms_max = 80, .loss_permille = 200});
  std::string text;
  std::size_t seen[2] = {0, 0};
  std::vector<Station*> stations = pair.both();
  for (int step = 0; step < 3'000; ++step) {
    if (step == 900) pair.network.cut(pair.link);
    if (step == 1'900) pair.network.heal(pair.link);
    for (std::size_t s = 0; s < 2; ++s) {
      const bool talking = !stations[s]->all<Connected>().empty();
      if (talking && step % 50 == 0) {
        const auto channel = static_cast<Channel>(step / 50 % 2);
        (void)stations[s]->transport->send(stations[s]->peer(), channel, std::to_string(step));
      }
    }
    pair.run(stations, 1);
    for (std::size_t s = 0; s < 2; ++s) {
      for (; seen[s] < stations[s]->events.size(); ++seen[s]) {
        const Event& event = stations[s]->events[seen[s]];
        text += std::to_string(s) + "@" + std::to_string(pair.now) + ":" + std::to_string(event.index());
        if (const auto* received = std::get_if<Received>(&event)) text += received->bytes;
        text += ' ';
      }
    }
  }
  return text;
}

TEST(MemoryNetworkTest, the_same_seed_gives_the_same_events_and_another_seed_others) {
  const std::string first = trace(7);
  EXPECT_GT(first.size(), 500u);
  EXPECT_EQ(first, trace(7));
  EXPECT_NE(first, trace(8));
}

TEST(MemoryNetworkTest, a_message_takes_the_delay_of_its_link) {
  Pair pair(3, {.delay_ms_min = 40, .delay_ms_max = 60});
  ASSERT_TRUE(pair.meet());
  for (int i = 0; i < 50; ++i) {
    const std::int64_t sent = pair.now;
    const std::size_t before = pair.client_at.events.size();
    pair.to_client("x");
    ASSERT_TRUE(pair.until(pair.both(), [&] { return pair.client_at.events.size() > before; }));
    EXPECT_GE(pair.now - sent, 40);
    EXPECT_LE(pair.now - sent, 60);
  }
}

TEST(MemoryNetworkTest, loss_delays_and_neither_loses_nor_reorders) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    SCOPED_TRACE(seed);
    Pair pair(seed);
    ASSERT_TRUE(pair.meet());
    pair.network.set_faults(pair.link, {.delay_ms_min = 1, .delay_ms_max = 30, .loss_permille = 200});
    std::vector<Bytes> sent;
    for (int i = 0; i < 100; ++i) pair.to_client(sent.emplace_back(std::to_string(i)));
    const std::int64_t start = pair.now;
    ASSERT_TRUE(pair.until(pair.both(), [&] { return pair.client_at.all<Received>().size() == 100; }));
    EXPECT_EQ(pair.client_at.texts(Channel::play), sent);
    EXPECT_GE(pair.now - start, 100) << "at least one of 100 was sent again";
  }
}

TEST(MemoryNetworkTest, a_loss_on_one_channel_does_not_hold_up_the_other) {
  bool play_first = false;
  bool bulk_first = false;
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    Pair pair(seed);
    ASSERT_TRUE(pair.meet());
    pair.network.set_faults(pair.link, {.loss_permille = 300});
    pair.to_client("p", Channel::play);
    pair.to_client("b", Channel::bulk);
    ASSERT_TRUE(pair.until(pair.both(), [&] { return pair.client_at.all<Received>().size() == 2; }));
    (pair.client_at.all<Received>()[0].channel == Channel::play ? play_first : bulk_first) = true;
  }
  EXPECT_TRUE(play_first && bulk_first);
}

TEST(MemoryNetworkTest, a_cut_link_healed_in_time_loses_nothing) {
  Pair pair;
  ASSERT_TRUE(pair.meet());
  pair.to_client("before");
  pair.run(pair.both(), 5);
  pair.network.cut(pair.link);
  pair.to_client("during");
  pair.to_server("during too");
  pair.run(pair.both(), 7'000);
  EXPECT_EQ(pair.client_at.all<Received>().size(), 1u);
  EXPECT_TRUE(pair.server_at.all<Received>().empty());
  pair.network.set_faults(pair.link, {.delay_ms_min = 50, .delay_ms_max = 50});
  pair.network.heal(pair.link);
  pair.to_client("after");
  pair.run(pair.both(), 49);
  EXPECT_EQ(pair.client_at.all<Received>().size(), 1u) << "what was held up takes its way now, not in no time";
  pair.run(pair.both(), 51);
  EXPECT_EQ(pair.client_at.texts(Channel::play), (std::vector<Bytes>{"before", "during", "after"}));
  EXPECT_EQ(pair.server_at.texts(Channel::play), std::vector<Bytes>{"during too"});
}

TEST(MemoryNetworkTest, a_long_cut_times_both_ends_out_and_the_client_can_come_back) {
  Pair pair;
  ASSERT_TRUE(pair.meet());
  pair.network.cut(pair.link);
  const std::int64_t cut_at = pair.now;
  pair.to_client("never");
  std::int64_t first = 0;
  ASSERT_TRUE(pair.until(pair.both(), [&] {
    const std::size_t count = pair.server_at.all<Disconnected>().size() + pair.client_at.all<Disconnected>().size();
    if (count == 1 && first == 0) first = pair.now;
    return count == 2;
  }));
  EXPECT_GE(first - cut_at, peer_timeout_ms_min);
  EXPECT_LE(pair.now - cut_at, peer_timeout_ms_max);
  EXPECT_EQ(pair.server_at.all<Disconnected>()[0].reason, DisconnectReason::timed_out);
  EXPECT_EQ(pair.client_at.all<Disconnected>()[0].reason, DisconnectReason::timed_out);
  pair.network.heal(pair.link);
  EXPECT_TRUE(pair.client_at.all<Received>().empty());

  Station back = pair.client(pair.server_at);
  ASSERT_TRUE(pair.until({&pair.server_at, &back}, [&] { return pair.server_at.all<Connected>().size() == 2; }));
  ASSERT_TRUE(pair.server_at.transport->send(pair.server_at.peer(1), Channel::play, "welcome back").has_value());
  ASSERT_TRUE(pair.until({&pair.server_at, &back}, [&] { return back.all<Received>().size() == 1; }));
}

TEST(MemoryNetworkTest, healing_after_one_end_gave_up_does_not_bring_the_link_back) {
  Pair pair;
  ASSERT_TRUE(pair.meet());
  pair.network.cut(pair.link);
  ASSERT_TRUE(pair.until(
      pair.both(), [&] { return !pair.server_at.all<Disconnected>().empty() || !pair.client_at.all<Disconnected>().empty(); }));
  pair.network.heal(pair.link);
  pair.run(pair.both(), peer_timeout_ms_max);
  EXPECT_EQ(pair.server_at.all<Disconnected>().size(), 1u);
  EXPECT_EQ(pair.client_at.all<Disconnected>().size(), 1u);
}

TEST(MemoryNetworkTest, strangers_are_given_up_sooner) {
  Pair pair;
  ASSERT_TRUE(pair.until(pair.both(), [&] { return !pair.client_at.all<Connected>().empty(); }));
  pair.network.cut(pair.link);
  pair.run(pair.both(), stranger_timeout_ms - 10);
  EXPECT_TRUE(pair.server_at.all<Disconnected>().empty());
  pair.run(pair.both(), 20);
  EXPECT_EQ(pair.server_at.all<Disconnected>().size(), 1u);
}

TEST(MemoryNetworkTest, a_killed_client_says_nothing_more_and_its_server_times_out) {
  Pair pair;
  ASSERT_TRUE(pair.meet());
  pair.to_server("sent before");
  pair.network.kill(pair.link);
  const std::int64_t killed = pair.now;
  EXPECT_EQ(pair.client_at.transport->send(pair.client_at.peer(), Channel::play, "x").error().code, NetErrorCode::unknown_peer);
  const std::size_t heard = pair.client_at.events.size();
  ASSERT_TRUE(pair.until(pair.both(), [&] { return !pair.server_at.all<Disconnected>().empty(); }));
  EXPECT_GE(pair.now - killed, peer_timeout_ms_min);
  EXPECT_EQ(pair.server_at.texts(Channel::play), std::vector<Bytes>{"sent before"});
  EXPECT_EQ(pair.server_at.all<Disconnected>()[0].reason, DisconnectReason::timed_out);
  EXPECT_EQ(pair.client_at.events.size(), heard);
}

TEST(MemoryNetworkTest, a_crashed_server_frees_its_port_and_its_clients_time_out) {
  Pair pair;
  ASSERT_TRUE(pair.meet());
  const std::uint16_t port = pair.port();
  pair.network.crash(port);
  Station reborn = pair.listen(port, {}).value();
  pair.server_at.transport.reset();
  EXPECT_FALSE(pair.listen(port, {}).has_value()) << "the dead transport must not take the port away";
  ASSERT_TRUE(pair.until({&reborn, &pair.client_at}, [&] { return !pair.client_at.all<Disconnected>().empty(); }));
  EXPECT_EQ(pair.client_at.all<Disconnected>()[0].reason, DisconnectReason::timed_out);
  Station back = pair.client(reborn);
  EXPECT_TRUE(pair.until({&reborn, &back}, [&] { return !back.all<Connected>().empty(); }));
  EXPECT_EQ(reborn.all<Connected>().size(), 1u);
}

TEST(MemoryNetworkTest, a_farewell_that_the_cut_swallows_becomes_a_time_out) {
  Pair pair;
  ASSERT_TRUE(pair.meet());
  pair.network.cut(pair.link);
  pair.server_at.transport->disconnect(pair.server_at.peer(), DisconnectReason::removed, Flush::no);
  pair.network.heal(pair.link);
  ASSERT_TRUE(pair.until(pair.both(), [&] { return !pair.client_at.all<Disconnected>().empty(); }));
  EXPECT_EQ(pair.client_at.all<Disconnected>()[0].reason, DisconnectReason::timed_out);

  Pair patient;
  ASSERT_TRUE(patient.meet());
  patient.network.cut(patient.link);
  patient.to_client("last words");
  patient.server_at.transport->disconnect(patient.server_at.peer(), DisconnectReason::removed, Flush::yes);
  patient.run(patient.both(), 3'000);
  EXPECT_EQ(patient.server_at.transport->closing(), 1u);
  patient.network.heal(patient.link);
  patient.run(patient.both(), 100);
  EXPECT_EQ(patient.client_at.all<Received>().size(), 1u);
  EXPECT_EQ(patient.client_at.all<Disconnected>().at(0).reason, DisconnectReason::removed);
  EXPECT_EQ(patient.server_at.transport->closing(), 0u);
}

TEST(MemoryNetworkTest, a_farewell_never_overtakes_what_was_sent) {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    SCOPED_TRACE(seed);
    Pair pair(seed);
    ASSERT_TRUE(pair.meet());
    pair.network.set_faults(pair.link, {.delay_ms_min = 1, .delay_ms_max = 90, .loss_permille = 200});
    for (int i = 0; i < 10; ++i) pair.to_client(std::to_string(i), static_cast<Channel>(i % 2));
    pair.server_at.transport->disconnect(pair.server_at.peer(), DisconnectReason::removed, Flush::yes);
    ASSERT_TRUE(pair.until(pair.both(), [&] { return !pair.client_at.all<Disconnected>().empty(); }));
    EXPECT_EQ(pair.client_at.all<Received>().size(), 10u);
  }
}

TEST(MemoryNetworkTest, next_due_names_the_ms_of_the_next_event) {
  Pair pair(11, {.delay_ms_min = 20, .delay_ms_max = 90, .loss_permille = 100});
  ASSERT_TRUE(pair.meet());
  pair.run(pair.both(), 1'000);
  EXPECT_EQ(pair.network.next_due(), std::nullopt);
  pair.to_client("x");
  const auto due = pair.network.next_due();
  ASSERT_TRUE(due.has_value());
  pair.now = *due - 1;
  const std::size_t before = pair.client_at.events.size();
  pair.client_at.transport->poll(pair.client_at.events, 0);
  EXPECT_EQ(pair.client_at.events.size(), before);
  pair.now = *due;
  pair.client_at.transport->poll(pair.client_at.events, 0);
  EXPECT_EQ(pair.client_at.events.size(), before + 1);
  pair.network.cut(pair.link);
  EXPECT_GE(pair.network.next_due().value(), pair.now + peer_timeout_ms_min);
}

}  // namespace
}  // namespace koop::net
