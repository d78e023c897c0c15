#include "tests/unit/scenario/mutants.hpp"

#include <nlohmann/json.hpp>
#include <set>

namespace koop::test {
namespace {

using Json = nlohmann::ordered_json;

// Keys that may be missing somewhere: leaving one out need not be a mistake.
const std::set<std::string> optional_keys{
    "when", "silent", "areas", "tells", "sign", "tie", "asks", "member", "in_talk", "footing", "named_by", "needs", "basic",
    "sensitive", "welcome", "alone", "unwelcome", "accepted", "statutory", "once", "month", "cooldown", "lasting", "legal",
    "of", "numbers", "not", "needs_text", "may_talk_child", "finding", "relation", "lengths", "uses_violence", "at_risk",
    "others", "team_offset", "inaction", "worry", "needed_by", "duty", "finds_strength", "safety_plan", "confidential",
    "budget", "serves", "crises", "procedures", "projects", "pandemic", "away", "separates", "absent", "lifted",
    // of a model's board
    "distance", "capacity", "tie_fed", "clash_contacts", "inaction_open", "baskets"};
const std::set<std::string> worded_keys{"relation", "look",  "technique", "part",   "channel", "objective",
                                        "kind",     "level", "close",     "school", "field",   "audience"};

struct Change {
  std::string what;
  Json::json_pointer at;
  Json value;  // null: take the key out
};

// Tuned numbers and a model's labels: what is not named keeps its own.
bool may_be_left_out(const std::string& pointer) {
  const std::size_t labels = pointer.find("/labels/");
  const bool one_label = labels != std::string::npos && pointer.find('/', labels + 8) == std::string::npos;
  return one_label || pointer.find("/numbers") != std::string::npos;
}

void changes_of_scalar(const Json& value, const Json::json_pointer& at, const std::string& key, std::vector<Change>& out) {
  if (value.is_string()) {
    out.push_back({"number for text", at, 7});
    if (worded_keys.contains(key)) out.push_back({"odd word", at, "zz_odd"});
    if (key == "id") out.push_back({"odd id", at, "Odd id!"});
    if (key == "pl" || key == "en") out.push_back({"empty text", at, ""});
  } else if (value.is_number()) {
    out.push_back({"text for number", at, "x"});
    out.push_back({"too big", at, 1000});
    out.push_back({"too small", at, -1000});
  } else if (value.is_boolean()) {
    out.push_back({"text for flag", at, "true"});
  }
}

void changes(const Json& value, const Json::json_pointer& at, const std::string& key, std::vector<Change>& out) {
  if (value.is_object()) {
    if (!key.empty()) out.push_back({"list for object", at, Json::array()});
    out.push_back({"unknown key", at / "zz_unknown", 1});
    for (const auto& [name, child] : value.items()) {
      const auto inside = at / name;
      if (!optional_keys.contains(name) && !may_be_left_out(inside.to_string()))
        out.push_back({"missing key", inside, nullptr});
      changes(child, inside, name, out);
    }
  } else if (value.is_array()) {
    out.push_back({"object for list", at, Json::object()});
    for (std::size_t i = 0; i < value.size(); ++i) changes(value[i], at / i, "item", out);
  } else {
    changes_of_scalar(value, at, key, out);
  }
}

Mutant made(const std::string& path, Json file, const Change& change) {
  if (change.value.is_null()) {
    file.at(change.at.parent_pointer()).erase(change.at.back());
  } else {
    file[change.at] = change.value;
  }
  return {path, schema_of(path), change.what + " at " + change.at.to_string(), file.dump(1)};
}

}  // namespace

std::string schema_of(const std::string& path) {
  if (path.find("/institutions/") != std::string::npos) return "institution";
  if (path.find("/models/") != std::string::npos) return "model";
  if (path.find("/answers/") != std::string::npos) return "answers";
  if (path == "common/answers.json") return "common_answers";
  for (const char* shared : {"cards", "months", "barriers", "regions"})
    if (path == "common/" + std::string(shared) + ".json") return shared;
  return "scenario";
}

std::vector<Mutant> mutants(const scenario::Sources& sources, std::size_t count) {
  struct Source {
    std::string path;
    Json json;
    std::vector<Change> changes;
  };
  std::vector<Source> files;
  std::size_t total = 0;
  for (const auto& [path, bytes] : sources) {
    Source& file = files.emplace_back(Source{path, Json::parse(bytes), {}});
    changes(file.json, Json::json_pointer(), "", file.changes);
    total += file.changes.size();
  }
  // Every file gets a share, and inside it every so-manieth change.
  std::vector<Mutant> all;
  for (const Source& file : files) {
    const std::size_t share = std::max<std::size_t>(12, count * file.changes.size() / total);
    const std::size_t wanted = std::min(share, file.changes.size());
    for (std::size_t i = 0; i < wanted; ++i)
      all.push_back(made(file.path, file.json, file.changes[i * file.changes.size() / wanted]));
  }
  return all;
}

}  // namespace koop::test
