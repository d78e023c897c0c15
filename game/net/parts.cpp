#include "game/net/parts.hpp"

#include <utility>

namespace koop::net {

std::size_t message_bytes_max(Role from, Channel channel) {
  if (from == Role::server) return to_client_message_bytes_max;
  return channel == Channel::play ? to_server_play_bytes_max : to_server_bulk_bytes_max;
}

std::size_t part_bytes_max(Role from) {
  return from == Role::server ? to_client_part_bytes_max : part_header_bytes + to_server_bulk_bytes_max;
}

std::optional<NetError> why_not_send(Role from, Channel channel, std::size_t size, std::size_t queued, bool stranger) {
  const std::size_t limit = message_bytes_max(from, channel);
  if (size > limit) {
    return NetError{NetErrorCode::message_too_big, {{"size", std::to_string(size)}, {"limit", std::to_string(limit)}}};
  }
  std::size_t queue_bytes_max = queue_to_server_bytes_max;
  if (from == Role::server) queue_bytes_max = stranger ? queue_to_stranger_bytes_max : queue_to_client_bytes_max;
  if (queued + size > queue_bytes_max) {
    return NetError{NetErrorCode::queue_full, {{"limit", std::to_string(queue_bytes_max)}}};
  }
  return std::nullopt;
}

Result<std::optional<Bytes>, PartMistake> Assembler::add(BytesView part) {
  if (part.empty()) return failure(PartMistake::no_header);
  const char header = part.front();
  const BytesView payload = part.substr(part_header_bytes);
  if (header != '\0' && header != '\1') return failure(PartMistake::bad_header);
  if (payload.size() > message_bytes_max(from_, channel_) - so_far_.size()) return failure(PartMistake::too_long);
  // A part that says "more" and brings nothing would let a peer send for ever without end.
  if (header == '\0' && payload.empty()) return failure(PartMistake::empty);
  so_far_.append(payload);
  if (header == '\0') return std::optional<Bytes>{};
  return std::optional<Bytes>{std::exchange(so_far_, Bytes{})};
}

}  // namespace koop::net
