#pragma once
// Scenes: a model made by hand for each screen, and what a person has picked there.

#include <functional>
#include <string>
#include <vector>

#include "game/scenario/load.hpp"
#include "game/text/locale.hpp"
#include "game/ui/screens/room.hpp"

namespace koop::screens_test {

struct Scene {
  std::string name;
  client::Model model;
  std::function<void(ui::Room&)> prepare;  // after the first frame, so that nothing is forgotten as an old step
};

// Every screen in one language. Ends the program with a sentence when a scene cannot be made.
std::vector<Scene> all_scenes(const scenario::Loaded& loaded, const text::Locales& locales, Language language);

// --- pieces ---
[[noreturn]] void cannot(const std::string& what);
client::Model empty_model(const text::Locales& locales, Language language);
client::Model lobby_model_of(const scenario::Loaded& loaded, const text::Locales& locales, Language language);
void add_table_scenes(std::vector<Scene>& scenes, const scenario::Loaded& loaded, const text::Locales& locales,
                      Language language);

}  // namespace koop::screens_test
