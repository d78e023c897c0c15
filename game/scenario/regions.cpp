#include "game/scenario/regions.hpp"

#include <filesystem>
#include <map>

#include "game/scenario/characters.hpp"
#include "game/scenario/context.hpp"

namespace koop::scenario {
namespace {

namespace fs = std::filesystem;

// A model's id, or null for any of them.
std::string read_region_model(const Place& place, const fs::path& folder) {
  if (!place.there() || place.kind() == NodeKind::null) return {};
  const std::string* id = place.text();
  if (id == nullptr) return {};
  std::error_code error;
  const std::string path = "common/models/" + *id + ".json";
  if (!well_formed(*id)) place.report(DiagnosticCode::bad_id, {{"found", cut(*id, 40)}});
  else if (!fs::is_regular_file(folder / path, error)) place.report(DiagnosticCode::file_missing, {{"path", path}});
  return *id;
}

void read_regions(const Place& file, const fs::path& folder, std::vector<Region>& out) {
  Object o(file);
  check_file_head(o, {});
  std::map<std::string, int> lines;
  o.need("regions").each(1, regions_max, [&](const Place& item, unsigned) {
    Object one(item);
    Region region;
    const Place id = one.need("id");
    if (const std::string* name = id.text()) {
      if (!well_formed(*name)) id.report(DiagnosticCode::bad_id, {{"found", cut(*name, 40)}});
      else if (const auto [at, fresh] = lines.emplace(*name, id.line()); !fresh)
        id.report(DiagnosticCode::duplicate_id, {{"id", *name}, {"first", std::to_string(at->second)}});
      region.id = *name;
    }
    region.name = text_of(one.need("name"), Limit::name);
    region.model = read_region_model(one.need("model"), folder);
    const Place macroregion = one.need("macroregion");
    if (macroregion.kind() != NodeKind::null) region.macroregion = macroregion.number(1, 3);
    out.push_back(std::move(region));
  });
}

}  // namespace

Result<std::vector<Region>, std::vector<Diagnostic>> load_regions(const std::string& folder) {
  const std::string path = (fs::path(folder) / "common/regions.json").generic_string();
  std::vector<Region> regions;
  const std::optional<std::string> bytes = read_file(path);
  if (!bytes) return regions;
  Report report;
  if (const std::optional<Node> root = read_json(*bytes, path, report))
    read_regions(Place(report, path, &*root), folder, regions);
  if (report.count() > 0) return failure(report.take());
  return regions;
}

}  // namespace koop::scenario
