#include "server/app/shelf.hpp"

#include "game/scenario/load.hpp"

namespace koop::server {
namespace {

std::shared_ptr<const ScenarioEntry> entry_of(scenario::Loaded loaded) {
  auto entry = std::make_shared<ScenarioEntry>();
  entry->id = std::move(loaded.id);
  entry->hash = std::move(loaded.hash);
  entry->source = scenario::serialise(loaded.sources);
  entry->rules = std::move(loaded.scenario);
  entry->catalogue = std::move(loaded.catalogue);
  entry->texts = std::move(loaded.texts);
  return entry;
}

}  // namespace

Shelf::Shelf(const std::string& folder) {
  for (const std::string& id : scenario::scenario_ids(folder)) {
    auto loaded = scenario::load(folder, id);
    if (loaded) offered_.push_back(entry_of(std::move(*loaded)));
    else broken_.push_back(id);
  }
}

std::shared_ptr<const ScenarioEntry> Shelf::from_source(std::string_view id, std::string_view source) {
  for (const auto& entry : offered_) {
    if (entry->source == source) return entry;
  }
  const auto known = pinned_.find(source);
  if (known != pinned_.end()) return known->second;
  const auto sources = scenario::parse_sources(source);
  if (!sources) return nullptr;
  auto loaded = scenario::load_from(*sources, std::string(id));
  if (!loaded) return nullptr;
  return pinned_.emplace(std::string(source), entry_of(std::move(*loaded))).first->second;
}

}  // namespace koop::server
