#pragma once
// JSON files → what the rules, the Catalogue and the texts need. Strict: a scenario loads without a single mistake or not at
// all, and then every mistake of all its files comes back at once. docs/scenario-format.md describes the files.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "game/base/result.hpp"
#include "game/model/diagnostic.hpp"
#include "game/model/looks.hpp"
#include "game/model/texts.hpp"
#include "game/rules/scenario.hpp"
#include "game/scenario/sources.hpp"

namespace koop::scenario {

// What has string ids in the files, named as the lists there.
KOOP_ENUM(IdKind, areas, members, seats, services, findings, knowledge, ties, signs, goals, steps, events)
KOOP_ENUM(Objective, cooperation, psr, agency, knowledge, ties)

// String id ↔ number, for tests and tools. The number is that of the strong id of the same thing.
struct IdNames {
  std::array<std::vector<std::string>, enum_count<IdKind>> by_kind;

  [[nodiscard]] const std::vector<std::string>& of(IdKind kind) const { return by_kind[static_cast<std::size_t>(kind)]; }
  // −1 when there is none.
  [[nodiscard]] int find(IdKind kind, std::string_view name) const;
};

struct Loaded {
  std::string id;
  int difficulty = 1;  // 1 easy … 3 hard
  rules::Scenario scenario;
  Catalogue catalogue;
  Texts texts;
  std::vector<Objective> objectives;  // by debrief question
  IdNames names;
  Sources sources;
  std::string hash;  // of `sources`
};

using LoadResult = Result<Loaded, std::vector<Diagnostic>>;

// Reads <folder>/<id>/… and <folder>/common/…; the mistakes' files begin with `folder`.
LoadResult load(const std::string& folder, const std::string& id);

// The same from bytes, for tests and for a table whose scenario is pinned in its journal.
LoadResult load_from(const Sources& sources, const std::string& id);

// The scenarios in a folder, by name; empty when there are none or no such folder.
std::vector<std::string> scenario_ids(const std::string& folder);

}  // namespace koop::scenario
