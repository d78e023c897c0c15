#pragma once
// A variant travels as an object with one key, the name of its alternative: {"ready":{"seat":2}}. Each variant on the wire has
// its names here or beside its messages (messages.hpp).

#include "game/model/command.hpp"
#include "game/model/fact.hpp"
#include "game/model/table.hpp"

namespace koop::protocol {

template <class Variant>
struct VariantNames;

template <>
struct VariantNames<Command> {
  static constexpr const auto& names = command_names;
};
template <>
struct VariantNames<Fact> {
  static constexpr const auto& names = fact_names;
};
template <>
struct VariantNames<TableFact> {
  static constexpr const auto& names = table_fact_names;
};

}  // namespace koop::protocol
