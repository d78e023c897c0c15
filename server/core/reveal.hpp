#pragma once
// Which secret texts a redacted fact or a view brings with it: those of the ids in it. What redaction left out has no id here,
// so its text cannot leave the server.

#include <set>

#include "game/model/fact.hpp"
#include "game/model/text_key.hpp"

namespace koop::server {

struct TextOf {
  TextKind kind = TextKind::finding;
  std::uint16_t id = 0;
  friend auto operator<=>(TextOf, TextOf) = default;
};
using TextsOf = std::set<TextOf>;

// Adds what an already redacted fact names.
void gather(TextsOf& found, const Fact& redacted);
// Adds everything that the view's owner may know.
void gather(TextsOf& found, const View& view);

}  // namespace koop::server
