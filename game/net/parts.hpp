#pragma once
// Messages as parts: one header byte (1 = last part, 0 = more follow), then payload. Used by every Transport, so that
// limits and reassembly are the same over UDP and in memory. Parts of one message follow each other on one channel.

#include <array>
#include <cstddef>
#include <optional>

#include "game/base/result.hpp"
#include "game/net/transport.hpp"

namespace koop::net {

enum class Role { server, client };

// Longest message that `from` may send on `channel`, and longest part (header included) that carries it.
std::size_t message_bytes_max(Role from, Channel channel);
std::size_t part_bytes_max(Role from);

// The error with which `send` refuses a message while `queued` bytes wait for the same peer, or nothing. Only servers
// have strangers.
std::optional<NetError> why_not_send(Role from, Channel channel, std::size_t size, std::size_t queued, bool stranger);

// Calls use(header, payload) for each part in order; an empty message is one part without payload.
template <class Use>
void for_each_part(Role from, BytesView message, Use&& use) {
  const std::size_t payload_max = part_bytes_max(from) - part_header_bytes;
  while (message.size() > payload_max) {
    use('\0', message.substr(0, payload_max));
    message.remove_prefix(payload_max);
  }
  use('\1', message);
}

enum class PartMistake { no_header, bad_header, too_long, empty };

// Puts one channel's parts of one peer together. Holds at most the longest message.
class Assembler {
 public:
  Assembler(Role from, Channel channel) : from_(from), channel_(channel) {}
  // The whole message when `part` was its last, nothing when more must follow. After a mistake the peer is to be
  // dropped.
  Result<std::optional<Bytes>, PartMistake> add(BytesView part);

 private:
  Role from_;
  Channel channel_;
  Bytes so_far_;
};

using Assemblers = std::array<Assembler, channel_count>;
inline Assemblers assemblers(Role from) { return {Assembler{from, Channel::play}, Assembler{from, Channel::bulk}}; }

}  // namespace koop::net
