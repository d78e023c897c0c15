// The examples of docs/scenario-format.md are true: each stands in the place that its comment names in "mini", and loads there.

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/mini_scenario.hpp"
#include "tests/support/spoil.hpp"

namespace koop::scenario {
namespace {

using Json = nlohmann::ordered_json;

std::string document() {
  std::ifstream in(std::string(KOOP_SOURCE_DIR) + "/docs/scenario-format.md");
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

struct Example {
  std::string path, pointer, body;
};

// Blocks of JSON, each below "<!-- example: PATH POINTER -->".
std::vector<Example> examples(const std::string& text) {
  std::vector<Example> all;
  std::istringstream lines(text);
  std::string line, before;
  while (std::getline(lines, line)) {
    if (line != "```json") {
      before = line;
      continue;
    }
    Example& made = all.emplace_back();
    std::string open, word;
    std::istringstream(before) >> open >> word >> made.path >> made.pointer;
    EXPECT_EQ(open + " " + word, "<!-- example:") << "an example without its place is not tried: " << before;
    while (std::getline(lines, line) && line != "```") made.body += line + "\n";
  }
  return all;
}

TEST(FormatDocument, ExamplesLoad) {
  const std::vector<Example> all = examples(document());
  EXPECT_GE(all.size(), 18u);
  for (const Example& example : all) {
    Sources changed = test::mini_sources();
    ASSERT_TRUE(changed.contains(example.path)) << example.path;
    Json file = Json::parse(changed.at(example.path));
    file.at(Json::json_pointer(example.pointer)) = Json::parse(example.body);
    changed[example.path] = file.dump(1);
    const std::vector<Diagnostic> found = test::mistakes(changed);
    EXPECT_TRUE(found.empty()) << example.path << example.pointer << "\n" << test::printed(found);
  }
}

// Every word of the closed lists is explained.
template <class E>
void expect_named(const std::string& text) {
  for (std::string_view name : enum_names(E{})) EXPECT_NE(text.find("`" + std::string(name) + "`"), std::string::npos) << name;
}

TEST(FormatDocument, NamesEveryWord) {
  const std::string text = document();
  expect_named<rules::ConditionKind>(text);
  expect_named<rules::EffectKind>(text);
  expect_named<rules::LetterPart>(text);
  expect_named<AreaKind>(text);
  expect_named<Relation>(text);
  expect_named<Channel>(text);
  expect_named<FindingKind>(text);
  expect_named<Profile>(text);
  expect_named<Look>(text);
  expect_named<House>(text);
  expect_named<Objective>(text);
  expect_named<StoryTag>(text);
  expect_named<Audience>(text);
  expect_named<School>(text);
  expect_named<Technique>(text);
  expect_named<Closing>(text);
  expect_named<Reach>(text);
  expect_named<HelperSupport>(text);
  expect_named<ProcedureKind>(text);
  expect_named<Layer>(text);
  expect_named<rules::BarrierNumber>(text);
}

}  // namespace
}  // namespace koop::scenario
