// A client that speaks ENet's protocol byte by byte and means no good, against the real transport on loopback.

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <optional>

#include "tests/unit/net/raw_datagram.hpp"
#include "tests/unit/net/test_networks.hpp"

#if defined(__SANITIZE_ADDRESS__)
// Of the sanitizer's interface, whose header g++ does not install.
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();
#else
#include <malloc.h>
#endif

namespace koop::net {
namespace {

std::size_t allocated_bytes() {
#if defined(__SANITIZE_ADDRESS__)
  return __sanitizer_get_current_allocated_bytes();
#else
  return mallinfo2().uordblks + mallinfo2().hblkhd;
#endif
}

class HostilePeer {
 public:
  explicit HostilePeer(std::uint16_t port, std::uint32_t connect_id = 0xABCD1234) : connect_id_(connect_id) {
    socket_ = socket(AF_INET, SOCK_DGRAM, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    sockaddr generic{};
    static_assert(sizeof generic == sizeof to);
    std::memcpy(&generic, &to, sizeof to);
    EXPECT_EQ(::connect(socket_, &generic, sizeof generic), 0);
  }
  ~HostilePeer() { close(socket_); }
  HostilePeer(const HostilePeer&) = delete;
  HostilePeer& operator=(const HostilePeer&) = delete;

  void post(const RawDatagram& datagram) {
    EXPECT_EQ(::send(socket_, datagram.bytes.data(), datagram.bytes.size(), 0), static_cast<ssize_t>(datagram.bytes.size()));
  }
  // A datagram of the connection; `forged` with another's number.
  RawDatagram begin(bool forged = false) const {
    const unsigned head = RawDatagram::with_sent_time | session_ << 12 | peer_;
    return RawDatagram(static_cast<std::uint16_t>(head), forged ? connect_id_ + 1 : connect_id_);
  }
  void call() { post(RawDatagram(RawDatagram::with_sent_time | 0x0FFF).connect(channels, connect_id_).seal()); }

  // Reads the server's answer and acknowledges it, as an honest client would. False when there is none yet.
  bool shake_hands() {
    pollfd readable{socket_, POLLIN, 0};
    if (::poll(&readable, 1, 1) != 1) return false;
    std::array<std::uint8_t, 4096> in{};
    const ssize_t size = recv(socket_, in.data(), in.size(), 0);
    const auto u16 = [&in](std::size_t at) { return static_cast<unsigned>(in[at] << 8 | in[at + 1]); };
    // Header, time, checksum; then perhaps the acknowledgement of the call; then "verify connect".
    std::size_t at = 8;
    if ((in[at] & 0x0F) == 1) at += 8;
    if (size < static_cast<ssize_t>(at + 44) || (in[at] & 0x0F) != 3) return false;
    peer_ = u16(at + 4);
    session_ = in[at + 7];
    post(begin().command(1, 0xFF, u16(at + 2)).u16(u16(at + 2)).u16(u16(2)).seal());
    return true;
  }

  unsigned channels = channel_count;

 private:
  int socket_ = -1;
  std::uint32_t connect_id_;
  unsigned peer_ = 0;
  unsigned session_ = 0;
};

class EnetHostileTest : public testing::Test {
 protected:
  EnetNetwork network;
  Station server = network.server();
  HostilePeer hostile{server.transport->local_port()};

  bool until(const std::function<bool()>& done) { return network.until({&server}, done); }
  void join() {
    hostile.call();
    ASSERT_TRUE(until([&] { return hostile.shake_hands(); }));
    ASSERT_TRUE(until([&] { return server.all<Connected>().size() == 1; }));
  }
  // Everything that was sent before has been looked at when an honest newcomer has been heard behind it (on bulk).
  void settle() {
    Station honest = network.client(server);
    ASSERT_TRUE(network.until({&server, &honest}, [&] { return !honest.all<Connected>().empty(); }));
    ASSERT_TRUE(honest.transport->send(honest.peer(), Channel::bulk, "settled").has_value());
    ASSERT_TRUE(network.until({&server, &honest}, [&] { return !server.texts(Channel::bulk).empty(); }));
  }
  void expect_dropped() {
    EXPECT_TRUE(until([&] { return !server.all<Disconnected>().empty(); }));
    EXPECT_EQ(server.all<Disconnected>().at(0), (Disconnected{server.peer(), DisconnectReason::protocol_error}));
  }
};

TEST_F(EnetHostileTest, the_hand_made_client_is_understood) {
  join();
  hostile.post(hostile.begin().reliable(0, 1, "\1hello").seal());
  hostile.post(hostile.begin().fragment(0, 2, {2, 0, 11, 0}, "\1frag").fragment(0, 2, {2, 1, 11, 5}, "mented").seal());
  EXPECT_TRUE(until([&] { return server.all<Received>().size() == 2; }));
  EXPECT_EQ(server.texts(Channel::play), (std::vector<Bytes>{"hello", "fragmented"}));
}

TEST_F(EnetHostileTest, a_flood_of_announced_fragments_takes_no_memory) {
  join();
  const std::size_t before = allocated_bytes();
  std::size_t most = before;
  unsigned start = 2;
  for (int datagram = 0; datagram < 100; ++datagram) {
    RawDatagram flood = hostile.begin();
    for (int i = 0; i < 30; ++i, ++start) flood.fragment(0, start, {1024 * 1024, 0, 64, 0}, "x");
    hostile.post(flood.seal());
    server.transport->poll(server.events, 0);
    most = std::max(most, allocated_bytes());
  }
  // The same with what each fragment may announce at most.
  for (int datagram = 0; datagram < 100; ++datagram) {
    RawDatagram flood = hostile.begin();
    for (int i = 0; i < 30; ++i, ++start) flood.fragment(1, start - 3000, {64, 0, to_client_part_bytes_max, 0}, "x");
    hostile.post(flood.seal());
    server.transport->poll(server.events, 0);
    most = std::max(most, allocated_bytes());
  }
  EXPECT_LT(most - before, 1024u * 1024u);
  EXPECT_TRUE(server.all<Received>().empty());
}

TEST_F(EnetHostileTest, whoever_piles_up_commands_out_of_order_is_dropped) {
  join();
  for (unsigned sequence = 2; sequence < 2 + 2 * waiting_from_client_commands_max;) {
    RawDatagram pile = hostile.begin();
    for (int i = 0; i < 30; ++i) pile.reliable(0, sequence++, "\1");
    hostile.post(pile.seal());
    server.transport->poll(server.events, 0);
  }
  expect_dropped();
}

TEST_F(EnetHostileTest, a_bad_part_header_drops_its_sender) {
  join();
  hostile.post(hostile.begin().reliable(0, 1, "\7hello").seal());
  expect_dropped();
  EXPECT_TRUE(server.all<Received>().empty());
}

TEST_F(EnetHostileTest, a_message_past_the_limit_drops_its_sender) {
  join();
  const Bytes half(2600, '\1');
  hostile.post(hostile.begin().fragment(0, 1, {2, 0, 5200, 0}, half).seal());
  hostile.post(hostile.begin().fragment(0, 1, {2, 1, 5200, 2600}, half).seal());
  expect_dropped();
  EXPECT_TRUE(server.all<Received>().empty());
}

TEST_F(EnetHostileTest, a_client_with_another_number_of_channels_does_not_get_in) {
  hostile.channels = 1;
  hostile.call();
  ASSERT_TRUE(until([&] { return hostile.shake_hands(); }));
  settle();
  EXPECT_EQ(server.all<Connected>().size(), 1u) << "the honest newcomer alone";
  EXPECT_TRUE(server.all<Disconnected>().empty());
}

TEST_F(EnetHostileTest, without_the_connections_number_nobody_speaks_for_it) {
  join();
  hostile.post(hostile.begin(true).reliable(0, 1, "\1forged").seal());
  hostile.post(hostile.begin(true).command(4, 0xFF, 1).u32(4).seal());
  hostile.post(hostile.begin().reliable(0, 1, "\1mine"));
  settle();
  EXPECT_TRUE(server.all<Disconnected>().empty());
  EXPECT_TRUE(server.texts(Channel::play).empty());
  hostile.post(hostile.begin().reliable(0, 1, "\1mine").seal());
  EXPECT_TRUE(until([&] { return server.texts(Channel::play).size() == 1; }));
}

TEST_F(EnetHostileTest, half_open_calls_free_their_places_soon) {
  Station small = network.server({.peers = 1});
  std::vector<std::unique_ptr<HostilePeer>> callers;
  for (std::uint32_t i = 0; i < 2 * (1 + peers_spare); ++i) {
    callers.push_back(std::make_unique<HostilePeer>(small.transport->local_port(), 1000 + i));
    callers.back()->call();
    small.transport->poll(small.events, 0);
  }
  Station honest = network.client(small);
  const auto start = std::chrono::steady_clock::now();
  EXPECT_TRUE(network.until({&small, &honest}, [&] { return !honest.events.empty(); }));
  EXPECT_EQ(honest.all<Connected>().size(), 1u);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::milliseconds(connect_wait_ms_max));
}

}  // namespace
}  // namespace koop::net
