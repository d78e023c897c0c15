#include "game/protocol/tape.hpp"

#include <nlohmann/json.hpp>

#include "game/protocol/scan.hpp"

namespace koop::protocol {

using Kind = Token::Kind;

// nlohmann's SAX events; returning false stops the parser.
struct TapeMaker {
  Tape& tape;
  bool plain_text;
  MistakeCode mistake = MistakeCode::not_json;

  bool add(Kind kind, std::uint64_t value = 0, std::uint32_t length = 0) {
    tape.tokens_.push_back({kind, value, length});
    return true;
  }
  bool add_text(Kind kind, const std::string& text) {
    if (plain_text) {
      for (std::size_t at = 0; at < text.size();) {
        char32_t c = 0;
        if (!next_code_point(text, at, c) || is_forbidden(c)) {
          mistake = MistakeCode::forbidden_character;
          return false;
        }
      }
    }
    const std::uint64_t begin = tape.characters_.size();
    tape.characters_ += text;
    return add(kind, begin, static_cast<std::uint32_t>(text.size()));
  }

  bool null() { return add(Kind::null); }
  bool boolean(bool value) { return add(Kind::truth, value ? 1 : 0); }
  bool number_integer(std::int64_t value) { return add(Kind::negative, static_cast<std::uint64_t>(value)); }
  bool number_unsigned(std::uint64_t value) { return add(Kind::natural, value); }
  bool number_float(double, const std::string&) { return add(Kind::other_number); }
  bool string(std::string& text) { return add_text(Kind::text, text); }
  bool binary(nlohmann::json::binary_t&) { return false; }
  bool start_object(std::size_t) { return add(Kind::open_object); }
  bool key(std::string& text) { return add_text(Kind::key, text); }
  bool end_object() { return add(Kind::close_object); }
  bool start_array(std::size_t) { return add(Kind::open_list); }
  bool end_array() { return add(Kind::close_list); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) { return false; }
};

Result<Tape, Mistake> Tape::of(std::string_view bytes, const ScanLimits& limits) {
  if (const auto code = scan(bytes, limits)) return failure(Mistake{*code, {}});
  Tape tape;
  tape.tokens_.reserve(bytes.size() / 4 + 4);
  tape.characters_.reserve(bytes.size());
  TapeMaker maker{tape, limits.plain_text};
  if (!nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &maker)) return failure(Mistake{maker.mistake, {}});
  if (tape.tokens_.size() > limits.tokens_max) return failure(Mistake{MistakeCode::too_many_tokens, {}});
  return tape;
}

std::size_t Tape::after(std::size_t at) const {
  unsigned depth = 0;
  do {
    const Kind kind = tokens_[at++].kind;
    if (kind == Kind::open_object || kind == Kind::open_list) ++depth;
    if (kind == Kind::close_object || kind == Kind::close_list) --depth;
  } while (depth > 0);
  return at;
}

}  // namespace koop::protocol
