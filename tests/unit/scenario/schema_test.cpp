// The JSON Schemas for editors and our reader agree: what the reader accepts the schema accepts, and mutants of shape are
// refused by both. The closed lists in them are those of the program.

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/support/mini_scenario.hpp"
#include "tests/support/spoil.hpp"
#include "tests/unit/scenario/mutants.hpp"

namespace koop::scenario {
namespace {

using AnyJson = nlohmann::json;

const std::string root = KOOP_SOURCE_DIR;
const char* const schema_names[] = {"parts", "scenario", "institution", "model", "cards", "answers"};

AnyJson schema(const std::string& name) {
  std::ifstream in(root + "/scenarios/schema/" + name + ".schema.json");
  return AnyJson::parse(in);
}

// What ajv disagrees with; empty when it agrees with all.
std::string disagreements(const AnyJson& cases) {
  AnyJson job{{"schemas", AnyJson::array()}, {"cases", cases}};
  for (const char* name : schema_names) job["schemas"].push_back(root + "/scenarios/schema/" + name + ".schema.json");
  const std::string file = testing::TempDir() + "koop_schema_cases.json";
  std::ofstream(file) << job.dump();
  const std::string command =
      "NODE_PATH=/usr/share/nodejs node '" + root + "/tests/unit/scenario/schema_check.js' < '" + file + "' 2>&1";
  std::FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return "node does not start";
  std::string out;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) out += static_cast<char>(c);
  const int status = pclose(pipe);
  std::remove(file.c_str());
  return status == 0 ? "" : "ajv: " + out;
}

AnyJson good_cases(const Sources& sources) {
  AnyJson cases = AnyJson::array();
  for (const auto& [path, bytes] : sources)
    cases.push_back({{"schema", test::schema_of(path)}, {"what", path}, {"valid", true}, {"bytes", bytes}});
  return cases;
}

TEST(Schema, AcceptsWhatTheReaderAccepts) {
  EXPECT_EQ(disagreements(good_cases(test::mini_sources())), "");
  for (const std::string& id : scenario_ids(root + "/scenarios")) {
    const LoadResult loaded = load(root + "/scenarios", id);
    ASSERT_TRUE(loaded) << test::printed(loaded.error());
    EXPECT_EQ(disagreements(good_cases(loaded->sources)), "") << id;
  }
}

TEST(Schema, BothRefuseMutantsOfShape) {
  const std::vector<std::string> ids = scenario_ids(root + "/scenarios");
  ASSERT_FALSE(ids.empty());
  const LoadResult loaded = load(root + "/scenarios", ids.front());
  ASSERT_TRUE(loaded) << test::printed(loaded.error());
  const std::vector<test::Mutant> all = test::mutants(loaded->sources, 240);
  EXPECT_GE(all.size(), 200u);
  AnyJson cases = AnyJson::array();
  for (const test::Mutant& mutant : all) {
    Sources changed = loaded->sources;
    changed[mutant.path] = mutant.bytes;
    EXPECT_FALSE(load_from(changed, ids.front())) << "the reader accepts " << mutant.path << ": " << mutant.what;
    cases.push_back(
        {{"schema", mutant.schema}, {"what", mutant.path + ": " + mutant.what}, {"valid", false}, {"bytes", mutant.bytes}});
  }
  EXPECT_EQ(disagreements(cases), "");
}

template <class E>
void expect_words(const AnyJson& found) {
  constexpr auto names = enum_names(E{});
  EXPECT_EQ(found, AnyJson(std::vector<std::string>(names.begin(), names.end())));
}

TEST(Schema, ClosedListsAreThoseOfTheProgram) {
  const AnyJson parts = schema("parts")["definitions"], whole = schema("scenario")["properties"];
  expect_words<AreaKind>(parts["area_kind"]["enum"]);
  expect_words<Relation>(parts["relation"]["enum"]);
  expect_words<Technique>(parts["technique"]["enum"]);
  expect_words<Channel>(parts["service"]["properties"]["channel"]["enum"]);
  expect_words<House>(schema("institution")["properties"]["sign"]["enum"]);
  expect_words<Look>(whole["members"]["items"]["properties"]["look"]["enum"]);
  expect_words<FindingKind>(whole["findings"]["items"]["properties"]["kind"]["enum"]);
  expect_words<Objective>(whole["debrief"]["items"]["properties"]["objective"]["enum"]);
  expect_words<rules::LetterPart>(whole["letter"]["items"]["properties"]["part"]["enum"]);
  for (std::string_view name : enum_names(rules::ConditionKind{})) {
    EXPECT_TRUE(parts["condition"]["properties"].contains(name)) << name;
    EXPECT_EQ(parts["visible_condition"]["properties"].contains(name), name != "matters") << name;
  }
  for (std::string_view name : enum_names(rules::EffectKind{}))
    EXPECT_TRUE(parts["effect"]["properties"].contains(name)) << name;
}

}  // namespace
}  // namespace koop::scenario
