#pragma once
// Every number that bounds a message, with its reason. The byte limits of the network itself stand in game/net/limits.hpp.

#include <cstddef>
#include <cstdint>

namespace koop::protocol {

// Raised with every change of messages, facts or commands. Equal on both sides until the first release.
inline constexpr unsigned version = 2;

struct ScanLimits {
  std::size_t bytes_max;
  unsigned depth_max;
  unsigned tokens_max;
  bool plain_text;  // no control and no bidirectional characters, also not escaped
};

// What a stranger may send: checked before anything is parsed.
inline constexpr ScanLimits from_client{4 * 1024, 8, 4'096, true};
// What a server may send: a snapshot or all texts of a scenario are the longest.
inline constexpr ScanLimits from_server{1024 * 1024, 12, 400'000, false};
// What the journal gives back: our own writing.
inline constexpr ScanLimits from_journal{4 * 1024 * 1024, 12, 400'000, false};

// Code points.
inline constexpr unsigned name_max = 24;
inline constexpr unsigned message_max = 500;
inline constexpr unsigned id_max = 48;  // of a scenario or a cooperation model
inline constexpr unsigned code_length = 6;
inline constexpr unsigned token_length = 32;        // 128 bits, hexadecimal
inline constexpr unsigned list_items_max = 20'000;  // of any list without a cap of its own

}  // namespace koop::protocol
