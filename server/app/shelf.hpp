#pragma once
// The scenarios of a folder, loaded once at start-up, and those that journals have pinned.

#include <map>

#include "game/model/diagnostic.hpp"
#include "server/core/interfaces.hpp"

namespace koop::server {

class Shelf final : public Scenarios {
 public:
  // Loads all scenarios of the folder; those with mistakes are left out and named in `broken`.
  explicit Shelf(const std::string& folder);
  [[nodiscard]] const std::vector<std::string>& broken() const { return broken_; }

  [[nodiscard]] std::vector<std::shared_ptr<const ScenarioEntry>> offered() const override { return offered_; }
  [[nodiscard]] std::shared_ptr<const ScenarioEntry> from_source(std::string_view id, std::string_view source) override;

 private:
  std::vector<std::shared_ptr<const ScenarioEntry>> offered_;
  std::map<std::string, std::shared_ptr<const ScenarioEntry>, std::less<>> pinned_;  // by source
  std::vector<std::string> broken_;
};

}  // namespace koop::server
