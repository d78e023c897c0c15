#include "game/model/fact.hpp"

namespace koop {

std::optional<Fact> redact(const Fact& fact, const Viewer& viewer) {
  return std::visit(
      [&viewer](const auto& f) -> std::optional<Fact> {
        if (auto seen = f.seen_by(viewer)) return Fact{*seen};
        return std::nullopt;
      },
      fact);
}

}  // namespace koop
