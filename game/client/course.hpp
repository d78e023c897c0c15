#pragma once
// Course: what has happened as this client saw it, kept so that the log can be worded again in another language. A new
// part begins with every snapshot; what happened while the client was away is not in it.

#include <optional>
#include <variant>
#include <vector>

#include "game/model/fact.hpp"
#include "game/model/table.hpp"

namespace koop::client {

using Happening = std::variant<Fact, TableFact>;

struct CoursePart {
  std::optional<View> start;  // nothing: in the lobby
  std::vector<Fact> opening;  // what led to `start`: already in it, told by the log first
  std::vector<Happening> happenings;
};

using Course = std::vector<CoursePart>;

}  // namespace koop::client
