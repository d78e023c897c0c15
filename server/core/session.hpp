#pragma once
// One connection: who it is, what it has been sent, what it has done wrong. Only the server touches it.

#include <deque>
#include <map>
#include <memory>
#include <optional>

#include "game/net/secure_channel.hpp"
#include "server/core/bucket.hpp"
#include "server/core/reveal.hpp"
#include "server/core/table.hpp"

namespace koop::server {

struct Session {
  Session(std::unique_ptr<net::SecureChannel> secure, Rate messages, std::int64_t now_ms)
      : channel(std::move(secure)), since_ms(now_ms), rate(messages, now_ms) {}

  std::unique_ptr<net::SecureChannel> channel;
  std::int64_t since_ms;
  Bucket rate;
  std::deque<std::string> inbox;  // opened, waiting for the rate
  std::int64_t told_too_fast_ms = -1'000'000;
  int protocol_errors = 0;

  // Once it has said a good hello.
  Table* table = nullptr;
  PersonId person;
  Viewer viewer;
  bool has_view = false;  // it has the game's view, not only the table's
  Language language = Language::pl;
  std::string scenario_hash;  // what it has the catalogue and texts of
  Setting setting;
  TextsOf texts;                          // secrets that it has in its language
  std::map<SeatId, std::uint64_t> menus;  // fingerprint of what it was sent last

  // Waits for the turn's commit, in order.
  std::vector<std::shared_ptr<const std::string>> outbox;
  std::vector<protocol::RequestId> asked;  // in this turn: answered otherwise when saving fails
  // Said after the outbox is sent; the session ends then.
  std::optional<net::DisconnectReason> farewell;
};

}  // namespace koop::server
