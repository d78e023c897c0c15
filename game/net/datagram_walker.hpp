#pragma once
// Looks at every datagram before ENet does. ENet 1.3.17 allocates what a fragment's 24-byte header announces: one
// client can make it take half a GiB with 100 kB of headers, and its own limits do not help. The walker reads the same
// bytes in the same way as ENet, commands one after the other, and lets pass only what two honest ends of this game can
// have sent. A pure function; called from ENet's `intercept` (enet_transport.cpp) and by the fuzzer.

#include <cstdint>
#include <span>

namespace koop::net {

enum class DatagramVerdict {
  pass,
  malformed,      // cut short, trailing bytes, no command, or a number that ENet does not know
  unused,         // well-formed, but this game never sends it: compressed, unreliable, unsequenced, empty, throttle settings
  bad_fragments,  // announces more than limits.hpp allows, or contradicts itself
};

// Precondition: the host uses a checksum (4 bytes after ENet's header) and no compressor.
DatagramVerdict walk_datagram(std::span<const std::uint8_t> datagram);

}  // namespace koop::net
