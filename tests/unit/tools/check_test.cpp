// kooperacja-scenario check: words, lines, exit codes.

#include <gtest/gtest.h>

#include "tests/support/mini_scenario.hpp"
#include "tests/support/spoil.hpp"
#include "tests/unit/tools/tool.hpp"

namespace koop {
namespace {

using test::Folder;
using test::Ran;
using test::run_tool;

TEST(Check, GoodScenariosAreCalledGood) {
  const Folder folder(test::mini_sources());
  for (const char* inside : {"", "mini", "mini/scenario.json", "mini/answers/ala.json", "common/institutions/school.json"}) {
    const Ran ran = run_tool("check '" + folder.path(inside) + "'");
    EXPECT_EQ(ran.code, 0) << inside;
    EXPECT_EQ(ran.out, "mini: good\n") << inside;
  }
  EXPECT_EQ(run_tool("check --lang pl '" + folder.path() + "'").out, "mini: dobrze\n");
}

TEST(Check, MistakesComeWithPlaceAndCure) {
  scenario::Sources bad = test::spoilt(test::mini_sources(), "mini/scenario.json", "\"voice\": \"olek\"", "\"voice\": \"olk\"");
  bad = test::spoilt(bad, "common/cards.json", "{fact}", "it");
  const Folder folder(bad);
  const Ran ran = run_tool("check --lang en '" + folder.path("mini") + "'");
  EXPECT_EQ(ran.code, 1);
  const int line = test::line_of(bad, "mini/scenario.json", "\"voice\": \"olk\"");
  EXPECT_NE(ran.out.find(folder.path("mini/scenario.json") + ":" + std::to_string(line) + " /areas/1/voice: "),
            std::string::npos)
      << ran.out;
  EXPECT_NE(ran.out.find("Did you mean “olek”?"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("{fact}"), std::string::npos) << ran.out;
  EXPECT_NE(run_tool("check --lang pl '" + folder.path("mini") + "'").out.find("Czy chodziło o „olek”?"), std::string::npos);
}

TEST(Check, TheMapIsCheckedWithItsFolder) {
  scenario::Sources sources = test::mini_sources();
  sources["common/regions.json"] =
      R"({"format": 1, "regions": [{"id": "a", "name": {"pl": "a", "en": "a"}, "model": "moon", "macroregion": 1}]})";
  const Folder folder(sources);
  const Ran ran = run_tool("check --lang en '" + folder.path() + "'");
  EXPECT_EQ(ran.code, 1);
  EXPECT_NE(ran.out.find(folder.path("common/regions.json") + ":1 /regions/0/model: "), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("mini: good"), std::string::npos) << ran.out;
}

TEST(Check, WrongArgumentsAndWrongPathsHaveTheirOwnCodes) {
  const Folder empty(scenario::Sources{{"readme", "nothing here\n"}});
  EXPECT_EQ(run_tool("").code, 2);
  EXPECT_EQ(run_tool("check").code, 2);
  EXPECT_EQ(run_tool("chekc x").code, 2);
  EXPECT_EQ(run_tool("check --lang de '" + test::mini_folder() + "'").code, 2);
  EXPECT_EQ(run_tool("--help").code, 0);
  for (const std::string& path : {empty.path(), empty.path("nowhere")}) {
    const Ran ran = run_tool("check '" + path + "'");
    EXPECT_EQ(ran.code, 3);
    EXPECT_NE(ran.out.find(path), std::string::npos) << ran.out;
  }
}

}  // namespace
}  // namespace koop
