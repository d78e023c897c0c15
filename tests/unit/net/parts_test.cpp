#include "game/net/parts.hpp"

#include <gtest/gtest.h>

#include <cerrno>

#include "game/net/host_kind.hpp"
#include "game/net/secure_channel.hpp"
#include "game/net/socket_error.hpp"

namespace koop::net {
namespace {

std::vector<Bytes> parts_of(Role from, const Bytes& message) {
  std::vector<Bytes> parts;
  for_each_part(from, message, [&](char header, BytesView payload) { parts.push_back(Bytes(1, header).append(payload)); });
  return parts;
}

TEST(PartsTest, parts_are_as_long_as_allowed_and_no_longer) {
  const std::size_t payload = to_client_part_bytes_max - part_header_bytes;
  const std::size_t sizes[][2] = {{0, 1}, {1, 1}, {payload, 1}, {payload + 1, 2}, {3 * payload, 3}};
  for (const auto& [size, count] : sizes) {
    const std::vector<Bytes> parts = parts_of(Role::server, Bytes(size, 'x'));
    EXPECT_EQ(parts.size(), count) << size;
    for (const Bytes& part : parts) EXPECT_LE(part.size(), to_client_part_bytes_max);
  }
  EXPECT_EQ(parts_of(Role::client, Bytes(to_server_bulk_bytes_max, 'x')).size(), 1u);
}

TEST(PartsTest, an_assembler_returns_message_after_message) {
  Assembler assembler(Role::server, Channel::bulk);
  for (const std::size_t size : {std::size_t{100'000}, std::size_t{0}, std::size_t{3}, to_client_message_bytes_max}) {
    const Bytes message(size, 'm');
    const std::vector<Bytes> parts = parts_of(Role::server, message);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const auto whole = assembler.add(parts[i]);
      ASSERT_TRUE(whole.has_value());
      ASSERT_EQ(whole->has_value(), i + 1 == parts.size());
      EXPECT_TRUE(!*whole || **whole == message);
    }
  }
}

TEST(PartsTest, every_mistake_is_found) {
  const auto mistake = [](Role from, Channel channel, const Bytes& part) {
    const auto outcome = Assembler(from, channel).add(part);
    return outcome ? std::nullopt : std::optional(outcome.error());
  };
  using enum PartMistake;
  EXPECT_EQ(mistake(Role::client, Channel::play, ""), no_header);
  EXPECT_EQ(mistake(Role::client, Channel::play, "\2x"), bad_header);
  EXPECT_EQ(mistake(Role::client, Channel::play, "{}"), bad_header);
  EXPECT_EQ(mistake(Role::client, Channel::play, Bytes(1, '\0')), empty);
  const auto last = [](std::size_t payload) { return Bytes(1, '\1') + Bytes(payload, 'x'); };
  EXPECT_EQ(mistake(Role::client, Channel::play, last(to_server_play_bytes_max)), std::nullopt);
  EXPECT_EQ(mistake(Role::client, Channel::play, last(to_server_play_bytes_max + 1)), too_long);
  EXPECT_EQ(mistake(Role::client, Channel::bulk, last(to_server_bulk_bytes_max)), std::nullopt);
  EXPECT_EQ(mistake(Role::client, Channel::bulk, last(to_server_bulk_bytes_max + 1)), too_long);
}

TEST(PartsTest, parts_without_end_are_stopped_at_the_limit) {
  Assembler assembler(Role::client, Channel::play);
  const Bytes part = Bytes(1, '\0') + Bytes(1000, 'x');
  std::size_t taken = 0;
  while (assembler.add(part).has_value()) ++taken;
  EXPECT_EQ(taken, to_server_play_bytes_max / 1000);
}

TEST(HostKindTest, table) {
  const std::pair<std::string, HostKind> rows[] = {
      {"localhost", HostKind::loopback},
      {"127.0.0.1", HostKind::dotted},
      {"192.0.2.20", HostKind::dotted},
      {"255.255.255.255", HostKind::dotted},
      {"sala-3.szkola.pl", HostKind::name},
      {"3com", HostKind::name},
      {"", HostKind::bad},
      {"1.2.3", HostKind::bad},
      {"1.2.3.4.5", HostKind::bad},
      {"999.1.1.1", HostKind::bad},
      {"127.0.0.256", HostKind::bad},
      {"127.0.0.01", HostKind::bad},
      {"1..2.3", HostKind::bad},
      {"1.2.3.", HostKind::bad},
      {"12345", HostKind::bad},
      {"a b", HostKind::bad},
      {"host:5000", HostKind::bad},
      {"http://host", HostKind::bad},
      {"::1", HostKind::bad},
      {"łódź.pl", HostKind::bad},
      {std::string(253, 'a'), HostKind::name},
      {std::string(254, 'a'), HostKind::bad},
      {std::string("a\0b", 3), HostKind::bad},
  };
  for (const auto& [host, kind] : rows) EXPECT_EQ(host_kind(host), kind) << host;
}

TEST(SocketErrorTest, each_cause_has_its_code) {
  EXPECT_EQ(listen_error(7, EADDRINUSE).code, NetErrorCode::port_in_use);
  EXPECT_EQ(listen_error(7, EACCES).code, NetErrorCode::port_forbidden);
  EXPECT_EQ(listen_error(7, ENOBUFS).code, NetErrorCode::out_of_memory);
  EXPECT_EQ(connect_error("h", 7, ENOMEM).code, NetErrorCode::out_of_memory);
  EXPECT_EQ(connect_error("h", 7, EADDRINUSE).code, NetErrorCode::cannot_connect);
  const NetError other{NetErrorCode::cannot_listen, {{"port", "7"}, {"system", std::to_string(EMFILE)}}};
  EXPECT_EQ(listen_error(7, EMFILE), other);
}

TEST(ReasonTest, numbers_from_the_wire_are_read_safely) {
  for (std::uint32_t number = 0; number < disconnect_reason_count; ++number) {
    const auto reason = static_cast<DisconnectReason>(number);
    EXPECT_FALSE(reason_name(reason).empty());
    // What only this end can find out is not believed when it comes from the other.
    const bool own_finding = reason == DisconnectReason::timed_out || reason == DisconnectReason::unreachable;
    EXPECT_EQ(reason_from_wire(number), own_finding ? DisconnectReason::closed : reason);
  }
  EXPECT_EQ(reason_from_wire(disconnect_reason_count), DisconnectReason::closed);
  EXPECT_EQ(reason_from_wire(0xFFFFFFFF), DisconnectReason::closed);
}

TEST(ClearChannelTest, passes_bytes_and_says_that_it_protects_nothing) {
  ClearChannel channel;
  const Bytes bytes("a\0b\xFF", 4);
  EXPECT_EQ(channel.seal(Channel::play, bytes), bytes);
  EXPECT_EQ(channel.open(Channel::bulk, bytes).value(), bytes);
  EXPECT_FALSE(channel.protects());
}

}  // namespace
}  // namespace koop::net
