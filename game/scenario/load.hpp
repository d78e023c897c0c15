#pragma once
// JSON files → what the rules, the Catalogue and the texts need. Strict: a scenario loads without a single mistake or not at
// all, and then every mistake of all its files comes back at once. docs/scenario-format.md describes the files.

#include <array>
#include <map>
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
KOOP_ENUM(IdKind, areas, members, seats, services, findings, knowledge, ties, signs, goals, steps, events, crises, procedures,
          projects)
KOOP_ENUM(Objective, cooperation, psr, agency, knowledge, ties)
KOOP_ENUM(School, milwaukee, brief)

// String id ↔ number, for tests and tools. The number is that of the strong id of the same thing.
struct IdNames {
  std::array<std::vector<std::string>, enum_count<IdKind>> by_kind;

  [[nodiscard]] const std::vector<std::string>& of(IdKind kind) const { return by_kind[static_cast<std::size_t>(kind)]; }
  // −1 when there is none.
  [[nodiscard]] int find(IdKind kind, std::string_view name) const;
};

// A cooperation model under which a scenario can be played: its words and what it changes on the board.
struct Model {
  std::string id;
  rules::ModelEffects board;
  std::vector<std::pair<TextKey, LocalText>> texts;
};

// Named numbers of "numbers", by key and head-count, before defaults; the later sheet of a setting wins.
using NamedNumbers = std::map<std::pair<unsigned, unsigned>, int>;
struct NumberSheets {
  NamedNumbers always;
  std::map<int, NamedNumbers> by_length;
  std::array<NamedNumbers, enum_count<Layer>> by_layer;
  std::array<std::map<int, NamedNumbers>, enum_count<Layer>> by_layer_and_length;
};

struct Loaded {
  std::string id;
  int difficulty = 1;  // 1 easy … 3 hard
  Audience audience = Audience::everyone;
  std::vector<StoryTag> tags;
  std::vector<int> lengths;                              // months that a game of it may have
  std::vector<Model> models;                             // the first is its home
  std::vector<std::pair<TextKey, LocalText>> own_names;  // of institutions that some model calls otherwise
  // As played under its usual setting: the first game, its home, eight months (or the first of its lengths).
  rules::Scenario scenario;
  Catalogue catalogue;
  Texts texts;
  std::vector<Objective> objectives;  // by debrief question
  IdNames names;
  NumberSheets numbers;
  std::vector<Round> event_months;                      // as written, on the scale of the usual length; 0: from the deck
  std::vector<std::array<LocalText, 3>> month_names;    // by round of the usual calendar, twelve of them
  std::vector<std::array<LocalText, 3>> quarter_names;  // of a game of four
  Sources sources;
  std::string hash;  // of `sources`
};

using LoadResult = Result<Loaded, std::vector<Diagnostic>>;

// Reads <folder>/<id>/… and <folder>/common/…; the mistakes' files begin with `folder`.
LoadResult load(const std::string& folder, const std::string& id);

// The same from bytes, for tests and for a table whose scenario is pinned in its journal.
LoadResult load_from(const Sources& sources, const std::string& id);

// Puts `folder` before the names of files in what load_from found.
void place_in(const std::string& folder, std::vector<Diagnostic>& mistakes);

// The same scenario under another setting.
struct Played {
  rules::Scenario rules;
  Catalogue catalogue;
  Texts texts;
};
// Whether the scenario can be played so: the length and the model are among its own.
bool fits(const Loaded& loaded, const Setting& setting);
// Precondition: fits().
Played play_under(const Loaded& loaded, const Setting& setting);
// The setting of `Loaded::scenario`.
Setting usual_setting(const Loaded& loaded);

// True for [a-z0-9_]{1,48}: an id, safe as the name of a file.
bool well_formed(std::string_view id);

// The scenarios in a folder, by name; empty when there are none or no such folder.
std::vector<std::string> scenario_ids(const std::string& folder);

}  // namespace koop::scenario
