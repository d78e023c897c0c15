// The examples of docs/scenario-format.md are true: each stands in the place that its comment names in "mini", and loads there.

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
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

TEST(FormatDocument, ExamplesLoad) {
  const std::string text = document();
  const std::regex example("<!-- example: (\\S+) (\\S+) -->\n```json\n([^`]*)```");
  std::size_t count = 0;
  for (std::sregex_iterator at(text.begin(), text.end(), example), end; at != end; ++at, ++count) {
    const std::string path = (*at)[1], pointer = (*at)[2], body = (*at)[3];
    Sources changed = test::mini_sources();
    Json file = Json::parse(changed.at(path));
    file.at(Json::json_pointer(pointer)) = Json::parse(body);
    changed[path] = file.dump(1);
    const std::vector<Diagnostic> found = test::mistakes(changed);
    EXPECT_TRUE(found.empty()) << path << pointer << "\n" << test::printed(found);
  }
  EXPECT_GE(count, 6u);
  std::size_t fences = 0;
  for (std::size_t at = text.find("```json"); at != std::string::npos; at = text.find("```json", at + 1)) ++fences;
  EXPECT_EQ(fences, count) << "an example without its place is not tried";
}

// Every word of the closed lists is explained.
template <class E>
void expect_named(const std::string& text) {
  for (std::string_view name : enum_names(E{}))
    EXPECT_NE(text.find("`" + std::string(name) + "`"), std::string::npos) << name;
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
}

}  // namespace
}  // namespace koop::scenario
