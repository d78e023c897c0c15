#pragma once
// What is wrong with a message, and where. Only the first mistake is told; nothing of the message itself is repeated.

#include <string>

#include "game/base/fields.hpp"

namespace koop::protocol {

KOOP_ENUM(MistakeCode,
          too_long,  // bytes
          too_deep,  // objects and lists inside each other
          too_many_tokens, not_utf8,
          forbidden_character,  // control or bidirectional
          not_json, wrong_type, unknown_key, duplicate_key, missing_key,
          unknown_name,  // of an enumeration, a command, a fact, a message
          lossy_number,  // not an integer, or too large to be one here
          out_of_range, too_many_items,
          duplicate_item)  // of a set

struct Mistake {
  MistakeCode code = MistakeCode::not_json;
  std::string where;  // JSON pointer of known keys; empty: the whole message
  KOOP_FIELDS(Mistake, code, where)
};

}  // namespace koop::protocol
