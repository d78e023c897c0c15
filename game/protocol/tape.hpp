#pragma once
// A JSON text as a flat list of tokens, without a tree: what the typed reader walks. Made by a SAX parser, so the grammar is the
// library's; types, ranges, keys and duplicates are the reader's business (reader.hpp).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "game/base/result.hpp"
#include "game/protocol/limits.hpp"
#include "game/protocol/mistake.hpp"

namespace koop::protocol {

struct Token {
  // clang-format off
  enum class Kind : std::uint8_t {
    null, truth, natural, negative, other_number, text, key, open_object, close_object, open_list, close_list
  };
  // clang-format on
  Kind kind = Kind::null;
  // truth: 0 or 1; natural: the number; negative: its two's complement; text and key: where their characters begin.
  std::uint64_t value = 0;
  std::uint32_t length = 0;  // of text and key
};

class Tape {
 public:
  // Scans, then parses. The tape is well-formed: brackets match, every key has its value.
  static Result<Tape, Mistake> of(std::string_view bytes, const ScanLimits& limits);

  [[nodiscard]] const std::vector<Token>& tokens() const { return tokens_; }
  [[nodiscard]] std::string_view text_of(const Token& t) const {
    return std::string_view(characters_).substr(static_cast<std::size_t>(t.value), t.length);
  }
  // Index after the value that begins at `at`.
  [[nodiscard]] std::size_t after(std::size_t at) const;

 private:
  friend struct TapeMaker;
  std::vector<Token> tokens_;
  std::string characters_;
};

}  // namespace koop::protocol
