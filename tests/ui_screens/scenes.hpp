#pragma once
// Scenes: a model made by hand for each screen, and what a person has picked there.

#include <functional>
#include <string>
#include <vector>

#include "game/scenario/load.hpp"
#include "game/text/locale.hpp"
#include "game/ui/screens/room.hpp"
#include "tests/ui_screens/moments.hpp"

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
// The scenario under another setting, as if it had been loaded so.
scenario::Loaded under(const scenario::Loaded& loaded, const Setting& setting);
// The model of the person who plays `me`, looking at this moment.
client::Model model_at(const client::Model& lobby, const scenario::Loaded& loaded, const Moment& moment, SeatId me);
// Picks the first possible option of a kind, or the one after `skip` others, on a tab of the screen.
template <class C>
std::function<void(ui::Room&)> picks(int tab, unsigned skip = 0) {
  return [tab, skip](ui::Room& room) {
    room.local.tab = tab;
    const Menu* menu = room.model.menu();
    unsigned left = skip;
    for (std::size_t i = 0; menu != nullptr && i < menu->options.size(); ++i) {
      if (menu->options[i].refusal || !std::holds_alternative<C>(menu->options[i].command)) continue;
      if (left-- == 0) return room.pick(i);
    }
  };
}
inline std::function<void(ui::Room&)> tab(int which) {
  return [which](ui::Room& room) { room.local.tab = which; };
}
// What only the fuller layers show; `prefix` opens the scenes' names.
void add_fuller_scenes(std::vector<Scene>& scenes, const scenario::Loaded& loaded, const text::Locales& locales,
                       Language language, const std::string& prefix);
void add_lobby_scenes(std::vector<Scene>& scenes, const scenario::Loaded& loaded, const text::Locales& locales,
                      Language language);
void add_table_scenes(std::vector<Scene>& scenes, const scenario::Loaded& loaded, const text::Locales& locales,
                      Language language);

}  // namespace koop::screens_test
