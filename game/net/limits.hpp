#pragma once
// Every number that bounds the network, with its reason. Both transports obey the same ones, so what a simulation
// accepts the real network accepts too. Sizes are of what the Transport's user hands over (sealed payloads), in bytes;
// times in ms.

#include <cstddef>
#include <cstdint>

namespace koop::net {

// Client → server: one message is one part.
inline constexpr std::size_t to_server_play_bytes_max = 4 * 1024;
inline constexpr std::size_t to_server_bulk_bytes_max = 20 * 1024;  // a reflection of 4,000 code points
// Server → client: longer messages travel as parts and are put together below the Transport's user.
inline constexpr std::size_t to_client_part_bytes_max = 48 * 1024;
inline constexpr std::size_t to_client_message_bytes_max = 1024 * 1024;
// Every part begins with one byte that says whether it is the message's last.
inline constexpr std::size_t part_header_bytes = 1;

// What may lie unsent for one peer before `send` refuses with queue_full.
inline constexpr std::size_t queue_to_stranger_bytes_max = 64 * 1024;
inline constexpr std::size_t queue_to_client_bytes_max = 4 * 1024 * 1024;
inline constexpr std::size_t queue_to_server_bytes_max = 256 * 1024;
static_assert(queue_to_client_bytes_max >= 2 * to_client_message_bytes_max);

// A peer is given up when nothing of it was heard for this long; strangers are peers before `authenticated`.
inline constexpr std::uint32_t peer_timeout_ms_min = 8'000;
inline constexpr std::uint32_t peer_timeout_ms_max = 15'000;
inline constexpr std::uint32_t stranger_timeout_ms = 5'000;
inline constexpr std::uint32_t half_open_timeout_ms = 3'000;
inline constexpr std::uint32_t connect_wait_ms_max = 5'000;

inline constexpr unsigned peers_max = 256;
// Places beyond the listener's cap, so that one client too many is told so instead of waiting in vain.
inline constexpr unsigned peers_spare = 16;
inline constexpr unsigned peers_cap = 4'000;  // ENet has 12 bits for a peer
static_assert(peers_max + peers_spare <= peers_cap);

// Below are ENet's own dangers. A fragment's header makes the receiver allocate the whole it announces: see
// datagram_walker.hpp.
inline constexpr std::uint32_t fragment_count_max = 64;
inline constexpr std::uint32_t fragment_total_bytes_max = 64 * 1024;
static_assert(to_client_part_bytes_max <= fragment_total_bytes_max);
// Received and not yet in order. More than ENet's window of 64 KiB plus the largest part, or a lost datagram would wait
// for ever behind those that followed it.
inline constexpr std::size_t waiting_from_client_bytes_max = 256 * 1024;
inline constexpr std::size_t waiting_from_server_bytes_max = 2 * 1024 * 1024;
// Commands out of order that one client may keep in the server's memory; ENet bounds only their bytes.
inline constexpr unsigned waiting_from_client_commands_max = 512;

// One poll hands over at most so many events, so that a flood cannot keep the loop from its other work.
inline constexpr unsigned events_per_poll_max = 1024;

}  // namespace koop::net
