// Programs play a copy of a scenario with other names for everything in just the same way: no choice hangs on a name.

#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>

#include "tests/support/scenarios.hpp"
#include "tests/support/whole_game.hpp"

namespace koop::test {
namespace {

// Every id that the files declare, and a name for it that sorts and hashes differently.
std::map<std::string, std::string> new_names(const scenario::Sources& sources) {
  static const std::regex declared("\"id\"\\s*:\\s*\"([a-z0-9_]+)\"");
  std::set<std::string> ids;
  for (const auto& [path, bytes] : sources) {
    for (std::sregex_iterator it(bytes.begin(), bytes.end(), declared), end; it != end; ++it) ids.insert((*it)[1]);
  }
  std::map<std::string, std::string> names;
  unsigned n = 0;
  for (const std::string& id : ids) names[id] = "z" + std::to_string(9999 - n++) + "_" + std::string(id.rbegin(), id.rend());
  // A form of support begins with its institution's id.
  for (const auto& [path, bytes] : sources) {
    const std::string folder = "common/institutions/";
    if (path.rfind(folder, 0) != 0) continue;
    const std::string institution = path.substr(folder.size(), path.size() - folder.size() - std::string(".json").size());
    for (const std::string& id : ids) {
      if (id.rfind(institution + "_", 0) == 0) names[id] = names[institution] + "_" + names[id];
    }
  }
  return names;
}

std::string renamed(const std::string& text, const std::map<std::string, std::string>& names, const std::regex& word) {
  std::string out;
  auto rest = text.cbegin();
  for (std::sregex_iterator it(text.begin(), text.end(), word), end; it != end; ++it) {
    out.append(rest, (*it)[0].first);
    const auto found = names.find((*it)[1]);
    const std::string whole = (*it)[0];
    out += found == names.end() ? whole : std::regex_replace(whole, std::regex((*it)[1].str()), found->second);
    rest = (*it)[0].second;
  }
  out.append(rest, text.cend());
  return out;
}

scenario::Sources rename_all(const scenario::Sources& sources) {
  const auto names = new_names(sources);
  static const std::regex in_text("\"([a-z0-9_]+)\"(?!\\s*:)");  // values only; keys are the format's words
  static const std::regex in_path("([a-z0-9_]+)(?=[/.])");
  scenario::Sources copy;
  static const std::regex house("\"sign\"\\s*:\\s*\"");  // an institution's drawn sign is a word of the format, not an id
  for (const auto& [path, bytes] : sources) {
    const bool institution = path.rfind("common/institutions/", 0) == 0;
    const std::string kept = institution ? std::regex_replace(bytes, house, "\"sign\": \"#") : bytes;
    const std::string text = renamed(kept, names, in_text);
    copy[renamed(path, names, in_path)] = institution ? std::regex_replace(text, std::regex("\"#"), "\"") : text;
  }
  return copy;
}

TEST(Property, ProgramsPlayARenamedCopyAlike) {
  for (const scenario::Loaded* original : all_scenarios()) {
    const scenario::Sources sources = rename_all(original->sources);
    const std::string id = new_names(original->sources).at(original->id);
    const auto copy = scenario::load_from(sources, id);
    if (!copy) {
      for (const auto& d : copy.error()) ADD_FAILURE() << d.file << ":" << d.line << " " << d.pointer << " " << name_of(d.code);
      return;
    }
    for (Decide decide : {&bots::decide_randomly, &bots::decide_cooperatively}) {
      const GameSetup setup{11, 4, MonthMode::together, decide, {}};
      EXPECT_EQ(play(*original, setup).fingerprint, play(*copy, setup).fingerprint) << original->id;
    }
  }
}

}  // namespace
}  // namespace koop::test
