#pragma once
// The Transport over UDP by ENet 1.3 (IPv4). Owns its socket; no thread. Against hostile datagrams it checks a checksum
// keyed by the connection's number, walks each datagram first (datagram_walker.hpp) and caps what a peer can make it
// hold. Not covered yet: calls with forged sender addresses take a peer's place for half_open_timeout_ms.

#include <cstdint>
#include <memory>
#include <string>

#include "game/net/transport.hpp"

namespace koop::net {

// A server on `port` (0 = the system chooses: see local_port()). Errors: port_in_use, port_forbidden, out_of_memory,
// cannot_listen. Precondition: settings.peers in its range.
Result<std::unique_ptr<Transport>, NetError> listen(std::uint16_t port, const ListenSettings& settings = {});

// A client that calls `host` ("localhost", dotted IPv4, or a name; looking a name up blocks for as long as the system's
// resolver takes) and reports Connected or Disconnected{unreachable} by poll. Errors: bad_address, unknown_host,
// out_of_memory, cannot_connect.
Result<std::unique_ptr<Transport>, NetError> connect(const std::string& host, std::uint16_t port,
                                                     const ConnectSettings& settings = {});

}  // namespace koop::net
