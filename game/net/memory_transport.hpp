#pragma once
// MemoryNetwork: servers and clients in one process, joined by links with seeded faults, in virtual time. The same
// seed, the same calls and the same clock give the same events. It keeps the Transport's promises as ENet does: loss
// shows as delay, never as a gap or another order within a channel; silence ends in time-outs. For simulations and
// tests; single-threaded.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

#include "game/net/transport.hpp"

namespace koop::net {

// Virtual time in ms; must not go backwards.
using Clock = std::function<std::int64_t()>;

struct LinkFaults {
  std::uint32_t delay_ms_min = 1;
  std::uint32_t delay_ms_max = 1;   // ≥ delay_ms_min
  std::uint32_t loss_permille = 0;  // of parts; each lost one is sent again after resend_ms, then twice that, and so on
  std::uint32_t resend_ms = 100;
};

namespace memory {
struct Core;
}

struct MemoryClient {
  std::unique_ptr<Transport> transport;
  PeerId link;  // the link's name at both ends: the client's number for the server and the server's for the client
};

// The network may go before its transports: they are then alone with what is already on its way.
class MemoryNetwork {
 public:
  MemoryNetwork(std::uint64_t seed, Clock clock);

  // As net::listen. Port 0 takes the next free one. Error: port_in_use.
  Result<std::unique_ptr<Transport>, NetError> listen(std::uint16_t port, const ListenSettings& settings = {});
  // As net::connect; with no server on `port` the client hears Disconnected{unreachable} after its wait.
  MemoryClient connect(std::uint16_t port, const ConnectSettings& settings = {});

  // Faults of links made from now on, and of one link for what is sent from now on.
  void set_faults(const LinkFaults& faults);
  void set_faults(PeerId link, const LinkFaults& faults);

  // A cut link delivers nothing either way. Healed in time, all goes on with nothing lost; else each end times out for
  // itself, 8–15 s after the cut (a server gives up strangers after 5 s). Unknown links are ignored here and below.
  void cut(PeerId link);
  void heal(PeerId link);
  // The client's process dies: its transport falls silent for ever, and the server times out.
  void kill(PeerId link);
  // The server's process dies: its transport falls silent for ever, its clients time out, its port is free at once.
  void crash(std::uint16_t port);

  // The earliest time at which some transport will have an event, now or later; nothing when all is quiet.
  [[nodiscard]] std::optional<std::int64_t> next_due();

 private:
  std::shared_ptr<memory::Core> core_;
};

}  // namespace koop::net
