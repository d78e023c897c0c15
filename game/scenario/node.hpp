#pragma once
// A JSON file as a tree that remembers the line of every value. Made by read_json, which refuses what JSON libraries let pass
// in silence: duplicate keys, numbers that are no whole numbers, control characters, endless nesting.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "game/scenario/report.hpp"

namespace koop::scenario {

enum class NodeKind : std::uint8_t { broken, null, flag, number, text, list, object };  // broken: reported already

struct Node {
  NodeKind kind = NodeKind::null;
  int line = 0;
  std::int64_t number = 0;  // number; flag: 0 or 1
  std::string text;
  std::string key;       // when inside an object
  std::vector<Node> of;  // list, object

  [[nodiscard]] const Node* child(std::string_view name) const {
    for (const Node& n : of)
      if (n.key == name) return &n;
    return nullptr;
  }
};

inline constexpr std::size_t file_bytes_max = 2u << 20;
inline constexpr std::size_t depth_max = 16;
inline constexpr std::size_t keys_max = 64;  // of one object

// The tree of a whole file, or nothing when it cannot be read as JSON at all. Every mistake goes to `report`; lesser ones
// (a duplicate key, a lossy number) leave a tree, so that the mistakes after them are found too.
std::optional<Node> read_json(std::string_view bytes, const std::string& file, Report& report);

// A key as it stands in a JSON pointer (RFC 6901), shortened when endless.
std::string escaped(std::string_view key);

// The value as it may stand in a sentence: at most 40 characters of it.
std::string excerpt(const Node& node);

}  // namespace koop::scenario
