// Scenes of the lobby: the places, and choosing the game from all that the game ships.

#include "game/scenario/regions.hpp"
#include "tests/ui_screens/scenes.hpp"

namespace koop::screens_test {
namespace {

std::string folder() { return std::string(KOOP_SOURCE_DIR) + "/scenarios"; }

protocol::ScenarioOffer offer_of(const scenario::Loaded& loaded, Language language) {
  const auto text = [&](std::uint8_t part) {
    const std::string* words = loaded.texts.find({TextKind::scenario, 0, part}, language);
    return words == nullptr ? std::string() : *words;
  };
  protocol::ScenarioOffer offer;
  offer.id = loaded.id;
  offer.title = text(0);
  offer.introduction = text(1);
  offer.difficulty = loaded.difficulty;
  offer.audience = loaded.audience;
  offer.tags = loaded.tags;
  offer.institutions = static_cast<int>(loaded.scenario.institutions.size());
  offer.lengths.assign(loaded.lengths.begin(), loaded.lengths.end());
  for (const scenario::Model& model : loaded.models) {
    std::array<std::string, 16> part;
    for (const auto& [key, words] : model.texts)
      if (key.kind == TextKind::scenario && key.part < part.size()) part[key.part] = words[static_cast<std::size_t>(language)];
    offer.models.push_back({model.id, part[5], part[14], part[6], part[7], part[10]});
  }
  return offer;
}

// What a server with the game's own scenarios would offer.
void put_offers(client::Model& model) {
  model.scenarios.clear();
  for (const std::string& id : scenario::scenario_ids(folder())) {
    const auto loaded = scenario::load(folder(), id);
    if (!loaded) cannot("the scenario " + id + " has mistakes");
    model.scenarios.push_back(offer_of(*loaded, model.language));
  }
  const auto regions = scenario::load_regions(folder());
  if (!regions) cannot("the regions have mistakes");
  for (const Region& region : *regions) {
    const std::string& name = region.name[static_cast<std::size_t>(model.language)];
    model.regions.push_back({region.id, name, region.model, region.macroregion});
  }
}

}  // namespace

void add_lobby_scenes(std::vector<Scene>& scenes, const scenario::Loaded& loaded, const text::Locales& locales,
                      Language language) {
  const auto nothing = [](ui::Room&) {};
  const auto panel = [](ui::Panel p) { return [p](ui::Room& room) { room.local.panel = p; }; };
  const auto game = [](int tab, const char* region = "") {
    return [tab, region](ui::Room& room) {
      room.local.choosing_game = true;
      room.local.game_tab = tab;
      room.local.region = region;
    };
  };
  client::Model lobby = lobby_model_of(loaded, locales, language);
  put_offers(lobby);
  scenes.push_back({"lobby-host", lobby, nothing});
  scenes.push_back({"lobby-host-side", lobby, tab(1)});
  scenes.push_back({"lobby-settings", lobby, panel(ui::Panel::table)});
  scenes.push_back({"lobby-leave", lobby, panel(ui::Panel::leave)});
  scenes.push_back({"lobby-program", lobby, [](ui::Room& room) {
                      room.local.program_place = InstitutionId{2};
                      room.local.panel = ui::Panel::program;
                    }});
  scenes.push_back({"lobby-game-story", lobby, game(0)});
  scenes.push_back({"lobby-game-rules", lobby, game(1)});
  scenes.push_back({"lobby-game-map", lobby, game(2)});
  scenes.push_back({"lobby-game-list", lobby, game(3)});
  client::Model led = lobby;
  led.table.settings.scenario = "cisza_za_sciana";
  led.table.settings.setting = {Layer::expert, 12, {}};
  scenes.push_back({"lobby-led", led, nothing});
  scenes.push_back({"lobby-game-story-led", led, game(0)});
  scenes.push_back({"lobby-game-map-city", led, game(2, "slaskie")});
  scenes.push_back({"lobby-game-map-any", led, game(2, "dolnoslaskie")});
  lobby.me = PersonId{1};
  lobby.mode = client::Mode::joined;
  scenes.push_back({"lobby-joined", lobby, nothing});
  scenes.push_back({"lobby-joined-game", lobby, game(1)});
  lobby.mode = client::Mode::practice;
  lobby.me = PersonId{0};
  scenes.push_back({"lobby-practice", lobby, nothing});
}

}  // namespace koop::screens_test
