#include "server/app/shelf.hpp"

#include <algorithm>

#include "game/scenario/regions.hpp"

namespace koop::server {
namespace {

ModelEntry model_entry(const scenario::Model& model) {
  ModelEntry entry;
  entry.id = model.id;
  for (const auto& [key, text] : model.texts) {
    if (key.kind != TextKind::scenario) continue;
    if (key.part == 5) entry.name = text;
    if (key.part == 6) entry.team = text;
    if (key.part == 7) entry.plan = text;
    if (key.part == 10) entry.institutional_team = text;
    if (key.part == 14) entry.commune = text;
  }
  return entry;
}

std::shared_ptr<const ScenarioAbout> about(const scenario::Loaded& loaded) {
  auto told = std::make_shared<ScenarioAbout>();
  told->difficulty = loaded.difficulty;
  told->audience = loaded.audience;
  told->tags = loaded.tags;
  told->lengths.assign(loaded.lengths.begin(), loaded.lengths.end());
  for (const scenario::Model& model : loaded.models) told->models.push_back(model_entry(model));
  return told;
}

std::shared_ptr<const ScenarioEntry> usual_entry(const scenario::Loaded& loaded) {
  return std::make_shared<ScenarioEntry>(ScenarioEntry{loaded.id, loaded.hash,
                                                       std::make_shared<const std::string>(scenario::serialise(loaded.sources)),
                                                       about(loaded), loaded.scenario, loaded.catalogue, loaded.texts});
}

}  // namespace

Shelf::Shelf(const std::string& folder) {
  std::vector<scenario::Loaded> all;
  for (const std::string& id : scenario::scenario_ids(folder)) {
    auto loaded = scenario::load(folder, id);
    if (loaded) all.push_back(std::move(*loaded));
    else broken_.push_back(id);
  }
  // A table opens with the first: one that any group can play.
  const auto rank = [](const scenario::Loaded& l) { return std::tie(l.audience, l.difficulty, l.id); };
  std::sort(all.begin(), all.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  for (scenario::Loaded& loaded : all) offer(std::move(loaded));
  auto regions = scenario::load_regions(folder);
  if (regions) regions_ = std::move(*regions);
  else broken_.emplace_back("common/regions.json");
}

const Shelf::Book& Shelf::keep(scenario::Loaded loaded) {
  const auto [at, fresh] = books_.try_emplace(loaded.hash);
  if (fresh) {
    at->second.usual = usual_entry(loaded);
    at->second.loaded = std::move(loaded);
    at->second.loaded.sources.clear();  // the entry has them
  }
  return at->second;
}

void Shelf::offer(scenario::Loaded loaded) { offered_.push_back(keep(std::move(loaded)).usual); }

std::shared_ptr<const ScenarioEntry> Shelf::fitting(const ScenarioEntry& entry, const Setting& setting) {
  const auto found = books_.find(entry.hash);
  if (found == books_.end() || !scenario::fits(found->second.loaded, setting)) return nullptr;
  Book& book = found->second;
  if (setting == book.usual->catalogue.setting) return book.usual;
  std::weak_ptr<const ScenarioEntry>& place = book.others[{setting.layer, setting.rounds, setting.model}];
  if (auto there = place.lock()) return there;
  scenario::Played played = scenario::play_under(book.loaded, setting);
  auto made = std::make_shared<const ScenarioEntry>(ScenarioEntry{book.usual->id, book.usual->hash, book.usual->source,
                                                                  book.usual->about, std::move(played.rules),
                                                                  std::move(played.catalogue), std::move(played.texts)});
  place = made;
  return made;
}

std::shared_ptr<const ScenarioEntry> Shelf::from_source(std::string_view id, std::string_view source) {
  const auto sources = scenario::parse_sources(source);
  if (!sources) return nullptr;
  if (const auto known = books_.find(scenario::hash_of(*sources)); known != books_.end()) return known->second.usual;
  auto loaded = scenario::load_from(*sources, std::string(id));
  if (!loaded) return nullptr;
  return keep(std::move(*loaded)).usual;
}

}  // namespace koop::server
