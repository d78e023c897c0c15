#pragma once
// Who may see a fact, said once beside its fields. `seen_by` returns the fact as that viewer gets it, or nothing; it depends on
// the fact alone, and a fact without it does not compile (game/model/redact.cpp).

#include <optional>

#include "game/model/view.hpp"

#define KOOP_SEEN_BY_ALL(Type) \
  [[nodiscard]] std::optional<Type> seen_by(const Viewer&) const { return *this; }
#define KOOP_SEEN_BY_NOBODY(Type) \
  [[nodiscard]] std::optional<Type> seen_by(const Viewer&) const { return std::nullopt; }
// The seat itself gets all of it, others nothing at all.
#define KOOP_SEEN_BY_SEAT(Type)                                           \
  [[nodiscard]] std::optional<Type> seen_by(const Viewer& viewer) const { \
    if (viewer.seats.contains(seat)) return *this;                        \
    return std::nullopt;                                                  \
  }
// Everybody learns that it happened; `hidden` is left out for those who do not hold the seat.
#define KOOP_SEEN_BY_ALL_BUT(Type, hidden)                                \
  [[nodiscard]] std::optional<Type> seen_by(const Viewer& viewer) const { \
    Type copy = *this;                                                    \
    if (!viewer.seats.contains(seat)) copy.hidden = {};                   \
    return copy;                                                          \
  }
