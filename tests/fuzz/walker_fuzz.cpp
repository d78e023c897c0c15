// The datagram walker over any bytes: reads nothing outside, and whatever passes is checked again by a second, plainer
// walk.

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "game/net/datagram_walker.hpp"
#include "game/net/limits.hpp"

namespace {

std::uint32_t big_endian(const std::uint8_t* at, unsigned bytes) {
  std::uint32_t value = 0;
  for (unsigned i = 0; i < bytes; ++i) value = value << 8 | at[i];
  return value;
}

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace koop::net;
  if (walk_datagram({data, size}) != DatagramVerdict::pass) return 0;
  std::size_t at = (data[0] & 0x80) != 0 ? 8 : 6;
  require((data[0] & 0x40) == 0 && at < size);
  while (at < size) {
    switch (data[at] & 0x0F) {
      case 1:
      case 4: at += 8; break;
      case 2: at += 48; break;
      case 3: at += 44; break;
      case 5: at += 4; break;
      case 6: at += 6 + big_endian(data + at + 4, 2); break;
      case 8: {
        const std::uint32_t count = big_endian(data + at + 8, 4);
        const std::uint32_t total = big_endian(data + at + 16, 4);
        require(count <= fragment_count_max && total <= fragment_total_bytes_max && count <= total);
        at += 24 + big_endian(data + at + 6, 2);
        break;
      }
      case 10: at += 12; break;
      default: require(false);
    }
  }
  require(at == size);
  return 0;
}
