#pragma once
// The scenarios of a folder, loaded once at start-up, and those that journals have pinned; each under every setting that a
// table has asked for, as long as one plays it.

#include <map>
#include <tuple>

#include "game/scenario/load.hpp"
#include "server/core/interfaces.hpp"

namespace koop::server {

class Shelf final : public Scenarios {
 public:
  Shelf() = default;
  // Loads all scenarios of the folder, those for everyone and the easiest first; those with mistakes are left out and named in
  // `broken`, as is the file of regions.
  explicit Shelf(const std::string& folder);
  // Offers one more.
  void offer(scenario::Loaded loaded);
  void show_regions(std::vector<Region> regions) { regions_ = std::move(regions); }
  [[nodiscard]] const std::vector<std::string>& broken() const { return broken_; }

  [[nodiscard]] std::vector<std::shared_ptr<const ScenarioEntry>> offered() const override { return offered_; }
  [[nodiscard]] std::shared_ptr<const ScenarioEntry> fitting(const ScenarioEntry& entry, const Setting& setting) override;
  [[nodiscard]] const std::vector<Region>& regions() const override { return regions_; }
  [[nodiscard]] std::shared_ptr<const ScenarioEntry> from_source(std::string_view id, std::string_view source) override;

 private:
  using SettingKey = std::tuple<Layer, int, std::string>;
  struct Book {
    scenario::Loaded loaded;
    std::shared_ptr<const ScenarioEntry> usual;
    std::map<SettingKey, std::weak_ptr<const ScenarioEntry>> others;
  };
  const Book& keep(scenario::Loaded loaded);

  std::map<std::string, Book, std::less<>> books_;  // by hash
  std::vector<std::shared_ptr<const ScenarioEntry>> offered_;
  std::vector<Region> regions_;
  std::vector<std::string> broken_;
};

}  // namespace koop::server
