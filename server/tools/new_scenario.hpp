#pragma once
// kooperacja-scenario new: a small whole scenario in a folder of its own, for an author to change piece by piece. It passes `check`
// before a single file is written, and nothing that exists is ever changed.

#include <optional>
#include <string>

#include "game/text/locale.hpp"
#include "server/tools/check.hpp"

namespace koop::tools {

struct NewScenario {
  std::string path;                  // DIR/ID: the folder of scenarios and the new one's id
  std::optional<std::string> title;  // none: the skeleton's own
  std::string own_scenarios;         // the game's folder of scenarios: its common files go along where there are none
};

// The README is in the locale's language. good; usage: no id; mistakes: it would not pass `check`; environment: the name is taken,
// no common files, or no room.
Exit make_new(const NewScenario& wish, const text::Locale& locale);

}  // namespace koop::tools
