#include "game/net/datagram_walker.hpp"

#include <array>
#include <cstddef>

#include "game/net/limits.hpp"

namespace koop::net {
namespace {

// ENet 1.3's wire format (its protocol.h), all numbers big-endian.
constexpr std::size_t header_bytes = 2;
constexpr std::size_t sent_time_bytes = 2;
constexpr std::size_t checksum_bytes = 4;
constexpr std::uint16_t flag_sent_time = 1u << 15;
constexpr std::uint16_t flag_compressed = 1u << 14;
constexpr std::uint8_t command_mask = 0x0F;

enum class Use : std::uint8_t { unknown, plain, data, fragment, unused };
struct Shape {
  std::size_t bytes;   // of the command itself, without the data that follows it
  std::size_t length;  // where the 16-bit length of that data stands
  Use use;
};
// By command number.
constexpr std::array<Shape, 16> shapes{{
    {0, 0, Use::unknown},
    {8, 0, Use::plain},      // acknowledge
    {48, 0, Use::plain},     // connect
    {44, 0, Use::plain},     // verify connect
    {8, 0, Use::plain},      // disconnect
    {4, 0, Use::plain},      // ping
    {6, 4, Use::data},       // send reliable
    {8, 6, Use::unused},     // send unreliable
    {24, 6, Use::fragment},  // send fragment
    {8, 6, Use::unused},     // send unsequenced
    {12, 0, Use::plain},     // bandwidth limit: ENet sends it by itself
    {16, 0, Use::unused},    // throttle configure
    {24, 6, Use::unused},    // send unreliable fragment
    {0, 0, Use::unknown},
    {0, 0, Use::unknown},
    {0, 0, Use::unknown},
}};

std::uint16_t read16(std::span<const std::uint8_t> bytes, std::size_t at) {
  return static_cast<std::uint16_t>((bytes[at] << 8) | bytes[at + 1]);
}
std::uint32_t read32(std::span<const std::uint8_t> bytes, std::size_t at) {
  return (std::uint32_t{read16(bytes, at)} << 16) | read16(bytes, at + 2);
}

bool fragment_is_honest(std::span<const std::uint8_t> command) {
  const std::uint32_t length = read16(command, 6);
  const std::uint32_t count = read32(command, 8);
  const std::uint32_t number = read32(command, 12);
  const std::uint32_t total = read32(command, 16);
  const std::uint32_t offset = read32(command, 20);
  return length > 0 && count > 0 && count <= fragment_count_max && total <= fragment_total_bytes_max && count <= total &&
         number < count && offset < total && length <= total - offset;
}

}  // namespace

DatagramVerdict walk_datagram(std::span<const std::uint8_t> datagram) {
  if (datagram.size() < header_bytes) return DatagramVerdict::malformed;
  const std::uint16_t flags = read16(datagram, 0);
  if ((flags & flag_compressed) != 0) return DatagramVerdict::unused;
  const std::size_t head = header_bytes + ((flags & flag_sent_time) != 0 ? sent_time_bytes : 0) + checksum_bytes;
  if (datagram.size() <= head) return DatagramVerdict::malformed;

  std::span<const std::uint8_t> rest = datagram.subspan(head);
  while (!rest.empty()) {
    const Shape& shape = shapes[rest[0] & command_mask];
    if (shape.use == Use::unknown || rest.size() < shape.bytes) return DatagramVerdict::malformed;
    if (shape.use == Use::unused) return DatagramVerdict::unused;
    const std::size_t data = shape.length != 0 ? read16(rest, shape.length) : 0;
    if (data > rest.size() - shape.bytes) return DatagramVerdict::malformed;
    if (shape.use == Use::data && data == 0) return DatagramVerdict::unused;
    if (shape.use == Use::fragment && !fragment_is_honest(rest)) return DatagramVerdict::bad_fragments;
    rest = rest.subspan(shape.bytes + data);
  }
  return DatagramVerdict::pass;
}

}  // namespace koop::net
