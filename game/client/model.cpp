#include "game/client/model.hpp"

#include <algorithm>

namespace koop::client {

std::optional<int> Model::seconds_left() const {
  if (!table.clock.running) return std::nullopt;
  return static_cast<int>((std::max<std::int64_t>(0, clock_ends_ms - now_ms) + 999) / 1000);
}

}  // namespace koop::client
