// What only the real network can refuse.

#include <gtest/gtest.h>

#include "game/net/enet_transport.hpp"

namespace koop::net {
namespace {

TEST(EnetAddressTest, a_bad_address_is_refused_before_anything_is_sent) {
  const std::pair<const char*, std::uint16_t> rows[] = {
      {"", 5000}, {"a b", 5000}, {"1.2.3", 5000}, {"0.0.0.0", 5000}, {"255.255.255.255", 5000}, {"localhost", 0},
  };
  for (const auto& [host, port] : rows) {
    const auto made = connect(host, port);
    ASSERT_FALSE(made.has_value()) << host;
    const NetError expected{NetErrorCode::bad_address, {{"host", host}, {"port", std::to_string(port)}}};
    EXPECT_EQ(made.error(), expected);
  }
}

TEST(EnetAddressTest, a_name_without_address_is_unknown) {
  // RFC 2606: "invalid" is nobody's top-level domain.
  const auto made = connect("kooperacja.invalid", 5000);
  ASSERT_FALSE(made.has_value());
  EXPECT_EQ(made.error().code, NetErrorCode::unknown_host);
}

TEST(EnetAddressTest, every_server_has_a_socket_to_wait_for) {
  const auto server = listen(0, {.peers = 1, .loopback_only = true});
  ASSERT_TRUE(server.has_value());
  EXPECT_GE((*server)->wait_handle(), 0);
  EXPECT_NE((*server)->local_port(), 0);
  const auto client = connect("127.0.0.1", (*server)->local_port());
  ASSERT_TRUE(client.has_value());
  EXPECT_EQ((*client)->local_port(), 0);
}

}  // namespace
}  // namespace koop::net
