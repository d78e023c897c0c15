// Addresses, codes, waiting times, requests: tables.

#include <gtest/gtest.h>

#include "game/client/address.hpp"
#include "game/client/backoff.hpp"
#include "game/client/requests.hpp"

namespace koop::client {
namespace {

TEST(Address, TypedByAPerson) {
  struct Row {
    const char* typed;
    const char* host;  // null: refused
    unsigned port;
  };
  const Row rows[] = {
      {"192.168.0.12", "192.168.0.12", default_port},
      {" 192.168.0.12:7000 ", "192.168.0.12", 7000},
      {"serwer.gops.example", "serwer.gops.example", default_port},
      {"localhost:1", "localhost", 1},
      {"localhost:65535", "localhost", 65535},
      {"localhost:65536", nullptr, 0},
      {"localhost:0", nullptr, 0},
      {"localhost:", nullptr, 0},
      {"localhost:12a", nullptr, 0},
      {":7000", nullptr, 0},
      {"", nullptr, 0},
      {"1.2.3", nullptr, 0},
      {"http://example", nullptr, 0},
  };
  for (const Row& row : rows) {
    const auto address = read_address(row.typed);
    ASSERT_EQ(address.has_value(), row.host != nullptr) << row.typed;
    if (!address) continue;
    EXPECT_EQ(*address, (Address{row.host, static_cast<std::uint16_t>(row.port)})) << row.typed;
  }
}

TEST(Address, CodesInAnyDress) {
  EXPECT_EQ(read_code("abc-234"), "ABC234");
  EXPECT_EQ(read_code(" AB C2 34 "), "ABC234");
  EXPECT_EQ(read_code("ABC234"), "ABC234");
}

TEST(Backoff, DoublesToFifteenSecondsWithJitter) {
  const std::int64_t bases[] = {1'000, 2'000, 4'000, 8'000, 15'000, 15'000};
  bool differs = false;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Backoff backoff(seed);
    Backoff other(seed + 100);
    for (const std::int64_t base : bases) {
      const std::int64_t wait = backoff.next_ms();
      EXPECT_LE(wait, base);
      EXPECT_GE(wait, base - base / 4);
      differs = differs || wait != other.next_ms();
    }
    backoff.reset();
    EXPECT_LE(backoff.next_ms(), 1'000);
  }
  EXPECT_TRUE(differs);
}

TEST(Requests, KeepTheirIdsUntilAnswered) {
  Requests requests;
  requests.go_on_from(5);
  const auto first = std::get<protocol::SetReady>(requests.add(protocol::SetReady{0, true}));
  const auto second = std::get<protocol::TakePlace>(requests.add(protocol::TakePlace{0, InstitutionId{1}}));
  EXPECT_EQ(first.id, 5u);
  EXPECT_EQ(second.id, 6u);
  requests.go_on_from(2);  // a server that has seen less never takes ids back
  EXPECT_FALSE(requests.answered(4));
  EXPECT_TRUE(requests.answered(5));
  EXPECT_FALSE(requests.answered(5));
  std::vector<protocol::ClientMessage> again;
  requests.each([&](const protocol::ClientMessage& m) { again.push_back(m); });
  ASSERT_EQ(again.size(), 1u);
  EXPECT_EQ(std::get<protocol::TakePlace>(again[0]), second);
  while (!requests.full()) requests.add(protocol::StartGame{});
  EXPECT_EQ(requests.size(), requests_waiting_max);
}

}  // namespace
}  // namespace koop::client
