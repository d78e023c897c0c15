#pragma once
// Writes ENet 1.3 datagrams byte by byte, honest or not. Independent of the walker's and ENet's own declarations.

#include <cstdint>
#include <string_view>
#include <vector>

namespace koop::net {

struct RawDatagram {
  std::vector<std::uint8_t> bytes;

  static constexpr std::uint16_t with_sent_time = 0x8000;
  static constexpr std::uint16_t compressed = 0x4000;

  explicit RawDatagram(std::uint16_t peer_and_flags, std::uint32_t connect_id = 0) {
    u16(peer_and_flags);
    if ((peer_and_flags & with_sent_time) != 0) u16(1);
    checksum_at_ = bytes.size();
    u32(connect_id);
  }
  RawDatagram& u8(unsigned v) {
    bytes.push_back(static_cast<std::uint8_t>(v));
    return *this;
  }
  RawDatagram& u16(unsigned v) { return u8(v >> 8 & 0xFF).u8(v & 0xFF); }
  RawDatagram& u32(std::uint32_t v) { return u16(v >> 16).u16(v & 0xFFFF); }
  RawDatagram& text(std::string_view data) {
    bytes.insert(bytes.end(), data.begin(), data.end());
    return *this;
  }
  RawDatagram& command(unsigned number, unsigned channel, unsigned sequence) { return u8(number).u8(channel).u16(sequence); }

  RawDatagram& reliable(unsigned channel, unsigned sequence, std::string_view data) {
    return command(0x86, channel, sequence).u16(static_cast<unsigned>(data.size())).text(data);
  }
  struct Fragment {
    std::uint32_t count, number, total, offset;
  };
  RawDatagram& fragment(unsigned channel, unsigned start, Fragment f, std::string_view data) {
    command(0x88, channel, start + f.number).u16(start).u16(static_cast<unsigned>(data.size()));
    return u32(f.count).u32(f.number).u32(f.total).u32(f.offset).text(data);
  }
  RawDatagram& connect(unsigned channels, std::uint32_t connect_id) {
    command(0x82, 0xFF, 1).u16(0).u8(0xFF).u8(0xFF).u32(1400).u32(65536).u32(channels).u32(0).u32(0).u32(5000).u32(2);
    return u32(2).u32(connect_id).u32(0);
  }

  // Puts the CRC-32 of the whole, with the connection's number in its place, where that number stood.
  RawDatagram& seal() {
    std::uint32_t crc = 0xFFFFFFFF;
    for (const std::uint8_t byte : bytes) {
      crc ^= byte;
      for (int bit = 0; bit < 8; ++bit) crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
    }
    for (unsigned i = 0; i < 4; ++i) bytes[checksum_at_ + i] = static_cast<std::uint8_t>(~crc >> (24 - 8 * i));
    return *this;
  }

 private:
  std::size_t checksum_at_ = 0;
};

}  // namespace koop::net
