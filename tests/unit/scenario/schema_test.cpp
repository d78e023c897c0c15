// The JSON Schemas for editors and our reader agree: what the reader accepts the schema accepts, and mutants of shape are
// refused by both. The closed lists in them are those of the program.

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "game/scenario/regions.hpp"
#include "tests/support/mini_scenario.hpp"
#include "tests/support/spoil.hpp"
#include "tests/unit/scenario/mutants.hpp"
#include "tests/unit/scenario/rich_mini.hpp"

namespace koop::scenario {
namespace {

using AnyJson = nlohmann::json;

const std::string root = KOOP_SOURCE_DIR;
const char* const schema_names[] = {"parts",   "scenario", "institution", "model",   "cards",
                                    "answers", "months",   "barriers",    "regions", "common_answers"};

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
  EXPECT_EQ(disagreements(good_cases(test::rich_sources())), "");
  for (const std::string& id : scenario_ids(root + "/scenarios")) {
    const LoadResult loaded = load(root + "/scenarios", id);
    ASSERT_TRUE(loaded) << test::printed(loaded.error());
    EXPECT_EQ(disagreements(good_cases(loaded->sources)), "") << id;
  }
}

void expect_refused(const Sources& sources, const std::string& id, std::size_t count) {
  const std::vector<test::Mutant> all = test::mutants(sources, count);
  EXPECT_GE(all.size(), count * 9 / 10);
  AnyJson cases = AnyJson::array();
  for (const test::Mutant& mutant : all) {
    Sources changed = sources;
    changed[mutant.path] = mutant.bytes;
    EXPECT_FALSE(load_from(changed, id)) << "the reader accepts " << mutant.path << ": " << mutant.what;
    cases.push_back(
        {{"schema", mutant.schema}, {"what", mutant.path + ": " + mutant.what}, {"valid", false}, {"bytes", mutant.bytes}});
  }
  EXPECT_EQ(disagreements(cases), "");
}

TEST(Schema, BothRefuseMutantsOfShape) { expect_refused(test::rich_sources(), "mini", 500); }

TEST(Schema, BothRefuseMutantsOfAScenarioThatTheGameShips) {
  const std::vector<std::string> ids = scenario_ids(root + "/scenarios");
  ASSERT_FALSE(ids.empty());
  const LoadResult loaded = load(root + "/scenarios", ids.front());
  ASSERT_TRUE(loaded) << test::printed(loaded.error());
  expect_refused(loaded->sources, ids.front(), 60);
}

// No scenario names them: they are offered when a table is made.
TEST(Schema, AcceptsTheRegions) {
  std::ifstream in(root + "/scenarios/common/regions.json");
  std::stringstream text;
  text << in.rdbuf();
  EXPECT_EQ(disagreements(good_cases({{"common/regions.json", text.str()}})), "");
  EXPECT_TRUE(load_regions(root + "/scenarios"));
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
  expect_words<StoryTag>(whole["tags"]["items"]["enum"]);
  expect_words<Audience>(whole["audience"]["enum"]);
  expect_words<School>(whole["school"]["enum"]);
  expect_words<ProcedureKind>(whole["procedures"]["items"]["properties"]["kind"]["enum"]);
  expect_words<Channel>(whole["pandemic"]["properties"]["closed"]["items"]["enum"]);
  expect_words<Reach>(schema("institution")["properties"]["level"]["enum"]);
  expect_words<HelperSupport>(schema("institution")["properties"]["helper_support"]["properties"]["kind"]["enum"]);
  expect_words<Closing>(schema("cards")["properties"]["closes"]["items"]["properties"]["close"]["enum"]);
  const AnyJson barrier = schema("barriers")["properties"]["barriers"]["items"]["properties"]["numbers"]["properties"];
  EXPECT_EQ(barrier.size(), enum_count<rules::BarrierNumber>);
  for (std::string_view name : enum_names(rules::BarrierNumber{})) EXPECT_TRUE(barrier.contains(name)) << name;
  for (std::string_view name : enum_names(Layer{}))
    EXPECT_TRUE(whole["numbers"]["properties"]["layers"]["properties"].contains(name)) << name;
  for (std::string_view name : enum_names(rules::ConditionKind{})) {
    EXPECT_TRUE(parts["condition"]["properties"].contains(name)) << name;
    EXPECT_EQ(parts["visible_condition"]["properties"].contains(name), name != "matters") << name;
  }
  for (std::string_view name : enum_names(rules::EffectKind{}))
    EXPECT_TRUE(parts["effect"]["properties"].contains(name)) << name;
}

}  // namespace
}  // namespace koop::scenario
