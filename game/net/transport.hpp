#pragma once
// Transport: whole messages in and out, between one server and its peers. Each channel keeps order and loses nothing as
// long as the peer lives; the two channels do not wait for each other. It knows nothing of tables, texts or encryption
// (see secure_channel.hpp). Implementations: enet_transport.hpp (UDP), memory_transport.hpp (simulation). Not
// thread-safe.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "game/base/id.hpp"
#include "game/base/result.hpp"
#include "game/net/limits.hpp"
#include "game/net/net_error.hpp"

namespace koop::net {

// Bytes, not text: any value, zero included. A string, because what travels is mostly read and written as JSON text.
using Bytes = std::string;
using BytesView = std::string_view;

// One connection, as this Transport numbers it; never used again, also not for the same person coming back.
struct PeerTag;
using PeerId = Id<PeerTag, 0xFFFF'FFFEu, std::uint32_t>;

enum class Channel : std::uint8_t { play, bulk };
inline constexpr unsigned channel_count = 2;

// Travels as its number: append only. The first two are findings of this end and are never sent.
enum class DisconnectReason : std::uint32_t {
  timed_out,
  unreachable,  // nobody answered the call (client only; no Connected came before)
  closed,       // left or ended without a special reason; also what an unknown number is read as
  protocol_error,
  server_full,
  server_stopping,
  not_authenticated,
  wrong_version,
  too_slow,
  replaced,  // the same seat came in over another connection
  removed,
};
inline constexpr unsigned disconnect_reason_count = 11;
std::string_view reason_name(DisconnectReason reason);
// What a number from the wire means.
DisconnectReason reason_from_wire(std::uint32_t number);

struct Connected {
  PeerId peer;
  std::string address;  // for the operator's eyes only; not for logs that are kept
  friend bool operator==(const Connected&, const Connected&) = default;
};
struct Received {
  PeerId peer;
  Channel channel{};
  Bytes bytes;
  friend bool operator==(const Received&, const Received&) = default;
};
// The last event of a peer.
struct Disconnected {
  PeerId peer;
  DisconnectReason reason{};
  friend bool operator==(const Disconnected&, const Disconnected&) = default;
};
using Event = std::variant<Connected, Received, Disconnected>;

enum class Flush : bool {
  no,   // at once: what is unsent is dropped and the reason goes out in one datagram, which may be lost
  yes,  // what was sent before arrives first, then the reason
};

class Transport {
 public:
  Transport() = default;
  Transport(const Transport&) = delete;
  Transport& operator=(const Transport&) = delete;
  // Peers that are still there are told `closed`, as with Flush::no.
  virtual ~Transport() = default;

  // Does all due work and appends what happened, at most events_per_poll_max events; when nothing has, waits up to
  // `wait_ms` for something (the in-memory network never waits: its owner moves the clock). To be called at least every
  // 50 ms.
  virtual void poll(std::vector<Event>& events, int wait_ms) = 0;

  // Takes a copy of `bytes`; it leaves with the next poll or flush. Refused, and nothing sent: unknown_peer,
  // message_too_big (limits.hpp), queue_full.
  virtual Result<void, NetError> send(PeerId peer, Channel channel, BytesView bytes) = 0;

  // The peer is gone for this end from now on: no event follows, sends are refused. An unknown peer is no mistake,
  // since its Disconnected may be waiting unread.
  virtual void disconnect(PeerId peer, DisconnectReason reason, Flush flush) = 0;

  // Sends now what is queued, without waiting for answers.
  virtual void flush() = 0;

  // The peer has proved who it is: the limits for strangers (time-out, queue) are lifted. Only servers have strangers.
  virtual void authenticated(PeerId peer) = 0;

  // Farewells with Flush::yes that are still on their way; before its exit a program polls until it is 0 or patience
  // ends.
  [[nodiscard]] virtual std::size_t closing() const = 0;

  // The port on which a server listens; 0 for a client.
  [[nodiscard]] virtual std::uint16_t local_port() const = 0;

  // The system's socket, readable when poll has work, for a loop with several transports; −1 where there is none.
  [[nodiscard]] virtual std::intptr_t wait_handle() const = 0;
};

struct ListenSettings {
  unsigned peers = peers_max;  // 1 … peers_cap − peers_spare; one more is told server_full
  bool loopback_only = false;  // for playing alone: nobody outside this machine can connect
};

struct ConnectSettings {
  std::uint32_t wait_ms_max = connect_wait_ms_max;  // then Disconnected{unreachable}
};

}  // namespace koop::net
