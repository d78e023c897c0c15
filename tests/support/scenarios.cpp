#include "tests/support/scenarios.hpp"

#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>

#include "tests/support/mini_scenario.hpp"

namespace koop::test {

const scenario::Loaded& shipped(const std::string& id) {
  static std::map<std::string, std::unique_ptr<scenario::Loaded>> loaded;
  auto& place = loaded[id];
  if (!place) {
    auto result = scenario::load(std::string(KOOP_SOURCE_DIR) + "/scenarios", id);
    if (!result) {
      for (const auto& d : result.error())
        std::fprintf(stderr, "%s:%d %s\n", d.file.c_str(), static_cast<int>(d.line), d.pointer.c_str());
      std::abort();
    }
    place = std::make_unique<scenario::Loaded>(std::move(*result));
  }
  return *place;
}

const scenario::Loaded& under(const scenario::Loaded& loaded, const Setting& setting) {
  static std::map<std::string, std::unique_ptr<scenario::Loaded>> made;
  const std::string key =
      loaded.id + "/" + std::string(name_of(setting.layer)) + "/" + std::to_string(setting.rounds) + "/" + setting.model;
  auto& place = made[key];
  if (!place) {
    place = std::make_unique<scenario::Loaded>(loaded);
    scenario::Played played = scenario::play_under(loaded, setting);
    place->scenario = std::move(played.rules);
    place->catalogue = std::move(played.catalogue);
    place->texts = std::move(played.texts);
  }
  return *place;
}

const std::vector<const scenario::Loaded*>& all_scenarios() {
  static const std::vector<const scenario::Loaded*> all = [] {
    std::vector<const scenario::Loaded*> list{&mini()};
    for (const std::string& id : scenario::scenario_ids(std::string(KOOP_SOURCE_DIR) + "/scenarios")) {
      list.push_back(&shipped(id));
    }
    return list;
  }();
  return all;
}

}  // namespace koop::test
