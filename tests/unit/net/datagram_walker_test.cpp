#include "game/net/datagram_walker.hpp"

#include <gtest/gtest.h>

#include <string>

#include "game/base/random.hpp"
#include "game/net/limits.hpp"
#include "tests/unit/net/raw_datagram.hpp"

namespace koop::net {
namespace {

constexpr auto pass = DatagramVerdict::pass;
constexpr auto malformed = DatagramVerdict::malformed;
constexpr auto unused = DatagramVerdict::unused;
constexpr auto bad_fragments = DatagramVerdict::bad_fragments;

RawDatagram plain() { return RawDatagram(RawDatagram::with_sent_time); }
RawDatagram with_fragment(RawDatagram::Fragment f, std::size_t data = 1) {
  return plain().fragment(0, 1, f, std::string(data, 'x'));
}

struct Row {
  const char* what;
  RawDatagram datagram;
  DatagramVerdict verdict;
};

const std::uint32_t count_max = fragment_count_max;
const std::uint32_t total_max = fragment_total_bytes_max;

TEST(DatagramWalkerTest, table) {
  const Row rows[] = {
      {"ping", plain().command(0x85, 0xFF, 1), pass},
      {"ping without time", RawDatagram(0).command(5, 0xFF, 1), pass},
      {"acknowledge", plain().command(1, 0, 1).u32(0), pass},
      {"connect", plain().connect(2, 77), pass},
      {"verify connect", plain().command(0x83, 0xFF, 1).text(std::string(40, 'v')), pass},
      {"disconnect", plain().command(0x84, 0xFF, 1).u32(3), pass},
      {"bandwidth limit", plain().command(0x8A, 0xFF, 1).u32(0).u32(0), pass},
      {"reliable", plain().reliable(0, 1, "hello"), pass},
      {"several", plain().reliable(0, 1, "a").command(1, 0, 1).u32(0).reliable(1, 2, "b"), pass},
      {"session bits", RawDatagram(0xB001).command(0x85, 0xFF, 1), pass},

      {"fragment", with_fragment({2, 0, 2000, 0}, 1000), pass},
      {"the last fragment", with_fragment({2, 1, 2000, 1000}, 1000), pass},
      {"as many fragments as allowed", with_fragment({count_max, count_max - 1, total_max, total_max - 1}), pass},
      {"one fragment too many", with_fragment({count_max + 1, 0, total_max, 0}), bad_fragments},
      {"a whole of one byte too much", with_fragment({2, 0, total_max + 1, 0}), bad_fragments},
      {"more fragments than bytes", with_fragment({3, 0, 2, 0}), bad_fragments},
      {"half a GiB of bitmap", with_fragment({1024 * 1024, 0, 64, 0}), bad_fragments},
      {"a whole of 4 GiB", with_fragment({1, 0, 0xFFFFFFFF, 0}), bad_fragments},
      {"no fragments", with_fragment({0, 0, 10, 0}), bad_fragments},
      {"number = count", with_fragment({2, 2, 10, 0}), bad_fragments},
      {"offset at the end", with_fragment({2, 1, 10, 10}), bad_fragments},
      {"past the end", with_fragment({2, 1, 10, 9}, 2), bad_fragments},
      {"offset + length wraps", with_fragment({2, 1, 10, 0xFFFFFFFF}, 2), bad_fragments},
      {"an empty fragment", with_fragment({2, 0, 10, 0}, 0), bad_fragments},
      {"hidden behind honest commands", plain().reliable(0, 1, "hi").fragment(0, 2, {65, 0, 9999, 0}, "x"), bad_fragments},
      {"hidden behind an honest fragment",
       plain().fragment(0, 1, {2, 0, 20, 0}, "0123456789").fragment(0, 3, {2, 0, 70000, 0}, "x"), bad_fragments},

      {"empty reliable", plain().reliable(0, 1, ""), unused},
      {"unreliable", plain().command(7, 0, 1).u16(1).u16(1).text("x"), unused},
      {"unsequenced", plain().command(0x49, 0, 1).u16(1).u16(1).text("x"), unused},
      {"unreliable fragment", plain().command(12, 0, 1).text(std::string(20, '\0')), unused},
      {"throttle", plain().command(0x8B, 0xFF, 1).u32(1).u32(1).u32(1), unused},
      {"compressed", RawDatagram(RawDatagram::compressed).command(5, 0xFF, 1), unused},

      {"no command", plain(), malformed},
      {"command 0", plain().command(0, 0, 1), malformed},
      {"command 13", plain().command(13, 0, 1).u32(0).u32(0), malformed},
      {"command 15", plain().command(0x8F, 0, 1).u32(0).u32(0), malformed},
      {"half a command", plain().command(0x85, 0xFF, 1).u8(1), malformed},
      {"less data than said", plain().command(0x86, 0, 1).u16(5).text("four"), malformed},
      {"trailing bytes", plain().reliable(0, 1, "hello").u8(0), malformed},
      {"less fragment than said", plain().command(0x88, 0, 1).u16(1).u16(9).u32(2).u32(0).u32(20).u32(0).text("x"), malformed},
  };
  for (const Row& row : rows) EXPECT_EQ(walk_datagram(row.datagram.bytes), row.verdict) << row.what;
}

TEST(DatagramWalkerTest, whatever_is_cut_short_never_passes_with_a_command_broken) {
  const std::vector<std::uint8_t> whole = plain().reliable(0, 1, "hello").fragment(0, 2, {2, 0, 9, 0}, "12345").bytes;
  const std::size_t after_first = 8 + 6 + 5;
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const auto verdict = walk_datagram(std::span(whole).first(size));
    EXPECT_EQ(verdict, size == after_first ? pass : malformed) << size;
  }
}

// Every byte of an honest datagram changed to every value: no reading outside (the sanitizers look on), and what passes
// announces no more than allowed.
TEST(DatagramWalkerTest, changed_bytes_never_let_a_large_announcement_through) {
  const std::vector<std::uint8_t> whole = plain().fragment(0, 1, {2, 0, 9, 0}, "12345").bytes;
  unsigned passed = 0;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (unsigned value = 0; value < 256; ++value) {
      std::vector<std::uint8_t> changed = whole;
      changed[at] = static_cast<std::uint8_t>(value);
      if (walk_datagram(changed) != pass || (changed[8] & 0x0F) != 8 || (changed[0] & 0x80) == 0) continue;
      ++passed;
      EXPECT_EQ(changed[16] | changed[17] | changed[18], 0);
      EXPECT_LE(changed[19], fragment_count_max);
      EXPECT_EQ(changed[24] | changed[25], 0);
    }
  }
  EXPECT_GT(passed, 256u);
}

}  // namespace
}  // namespace koop::net
