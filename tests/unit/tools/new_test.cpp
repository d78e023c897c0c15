// kooperacja-scenario new: what it makes is good, can be played to the end in every way, and overwrites nothing.

#include <gtest/gtest.h>

#include <fstream>

#include "tests/support/mini_scenario.hpp"
#include "tests/support/scenarios.hpp"
#include "tests/support/spoil.hpp"
#include "tests/support/whole_game.hpp"
#include "tests/unit/tools/tool.hpp"

namespace koop {
namespace {

using test::Folder;
using test::Ran;
using test::run_tool;

// Made once by the program, in a folder of its own with the game's common files.
const scenario::Loaded& made() {
  static const Folder folder;
  static const scenario::Loaded loaded = [] {
    const Ran ran = run_tool("new '" + folder.path("first_try") + "'");
    EXPECT_EQ(ran.code, 0) << ran.out;
    scenario::LoadResult result = scenario::load(folder.path(), "first_try");
    EXPECT_TRUE(result) << test::printed(result.error());
    return std::move(*result);
  }();
  return loaded;
}

TEST(New, WhatIsMadePassesTheCheck) {
  const Folder folder;
  const Ran ran = run_tool("new --lang en '" + folder.path("mine/first") + "'");
  EXPECT_EQ(ran.code, 0) << ran.out;
  EXPECT_NE(ran.out.find("kooperacja-scenario check " + folder.path("mine/first")), std::string::npos) << ran.out;
  EXPECT_EQ(run_tool("check '" + folder.path("mine") + "'").out, "first: good\n");
  const scenario::Sources files = folder.files();
  for (const char* file : {"mine/first/scenario.json", "mine/first/README.md", "mine/first/answers/adam.json",
                           "mine/first/answers/lena.json", "mine/schema/scenario.schema.json", "mine/common/cards.json"})
    EXPECT_TRUE(files.contains(file)) << file;
  EXPECT_NE(files.at("mine/first/scenario.json").find("\"../schema/scenario.schema.json\""), std::string::npos);
}

TEST(New, TheReadmeIsInTheLanguageAndNamesTheFolder) {
  const Folder folder;
  for (const char* language : {"pl", "en"}) {
    const Ran ran = run_tool("new --lang " + std::string(language) + " '" + folder.path(language) + "'");
    ASSERT_EQ(ran.code, 0) << ran.out;
  }
  const scenario::Sources files = folder.files();
  const std::string &polish = files.at("pl/README.md"), &english = files.at("en/README.md");
  EXPECT_NE(polish.find("## Zasady pisania"), std::string::npos);
  EXPECT_NE(english.find("## How to write"), std::string::npos);
  EXPECT_NE(polish.find("check \"" + folder.path("pl") + "\""), std::string::npos);
  for (const std::string& readme : {polish, english}) EXPECT_EQ(readme.find('@'), std::string::npos) << "a place left open";
  EXPECT_FALSE(files.contains("pl/readme.en.md"));
  EXPECT_EQ(files.at("pl/answers/lena.json"), files.at("en/answers/lena.json"));
}

TEST(New, TheTitleStandsInBothLanguages) {
  const Folder folder;
  ASSERT_EQ(run_tool("new '" + folder.path("own") + "' --title 'Dom \"Pod\\Lipą\"'").code, 0);
  const scenario::LoadResult result = scenario::load(folder.path(), "own");
  ASSERT_TRUE(result) << test::printed(result.error());
  for (Language language : {Language::pl, Language::en})
    EXPECT_EQ(*result->texts.find({TextKind::scenario, 0, 0}, language), "Dom \"Pod\\Lipą\"");
  EXPECT_EQ(folder.files().at("own/README.md").find("# Dom \"Pod\\Lipą\"\n"), 0u);
}

TEST(New, NothingIsOverwritten) {
  const Folder folder;
  ASSERT_EQ(run_tool("new '" + folder.path("mine") + "'").code, 0);
  const scenario::Sources before = folder.files();
  for (const char* name : {"mine", "mine/", "common", "schema"}) {
    const Ran ran = run_tool("new '" + folder.path(name) + "' --title Other");
    EXPECT_EQ(ran.code, 3) << name;
    EXPECT_NE(ran.out.find("this name is taken"), std::string::npos) << ran.out;
  }
  EXPECT_EQ(folder.files(), before);
  ASSERT_EQ(run_tool("new '" + folder.path("second") + "'").code, 0);
  scenario::Sources after = folder.files();
  std::erase_if(after, [](const auto& file) { return file.first.starts_with("second/"); });
  EXPECT_EQ(after, before) << "the common files beside it stay as they are";
}

TEST(New, WhatWouldNotPassTheCheckIsNotMade) {
  const Folder folder;
  const Ran title = run_tool("new '" + folder.path("mine") + "' --lang en --title '" + std::string(81, 'a') + "'");
  EXPECT_EQ(title.code, 1);
  EXPECT_NE(title.out.find("/title/en: "), std::string::npos) << title.out;
  EXPECT_NE(title.out.find("nothing was written"), std::string::npos) << title.out;
  EXPECT_EQ(run_tool("new '" + folder.path("mine") + "' --title ''").code, 1);
  EXPECT_EQ(run_tool("new '" + folder.path("mine") + "' --title '{x}'").code, 1);
  EXPECT_TRUE(folder.files().empty());
  // Beside other common files than the game's: they lack what the skeleton names.
  const Folder mini(test::mini_sources());
  const scenario::Sources before = mini.files();
  const Ran lacking = run_tool("new '" + mini.path("mine") + "' --lang en");
  EXPECT_EQ(lacking.code, 1);
  EXPECT_NE(lacking.out.find(mini.path("common/institutions/ops.json")), std::string::npos) << lacking.out;
  EXPECT_EQ(mini.files(), before);
  // Or where the game is told to take them from.
  EXPECT_EQ(run_tool("new '" + folder.path("mine") + "'", "KOOP_SCENARIOS='" + test::mini_folder() + "' ").code, 1);
  EXPECT_TRUE(folder.files().empty());
}

TEST(New, WrongArgumentsAndPlacesHaveTheirOwnCodes) {
  const Folder folder(scenario::Sources{{"file", "no folder\n"}});
  EXPECT_EQ(run_tool("new").code, 2);
  EXPECT_EQ(run_tool("new '" + folder.path("mine") + "' --title").code, 2);
  EXPECT_EQ(run_tool("new '" + folder.path("mine") + "' --lang de").code, 2);
  for (const char* id : {"My Family", "żaba", "a-b"}) {
    const Ran ran = run_tool("new --lang en '" + folder.path("in") + "/" + id + "'");
    EXPECT_EQ(ran.code, 2) << id;
    EXPECT_NE(ran.out.find("cannot be the id"), std::string::npos) << ran.out;
  }
  EXPECT_EQ(run_tool("new '" + folder.path("file/mine") + "'").code, 3);
  EXPECT_EQ(folder.files().size(), 1u);
}

// The commands that docs/scenario-format.md shows, in its order; simulations with fewer games than a person would wait for.
TEST(New, TheWalkThroughTheFormatWorksAsWritten) {
  std::ifstream in(std::string(KOOP_SOURCE_DIR) + "/docs/scenario-format.md");
  const Folder folder;
  std::string line;
  int tried = 0;
  while (std::getline(in, line)) {
    const std::string_view program = "kooperacja-scenario ";
    const std::size_t at = line.find_first_not_of(' ');
    if (at == std::string::npos || line.compare(at, program.size(), program) != 0) continue;
    std::string arguments = line.substr(at + program.size(), line.find(" #") - at - program.size());
    if (const std::size_t games = arguments.find("--games 200"); games != std::string::npos)
      arguments.replace(games, 11, "--games 1 --quiet");
    const bool own = arguments.find("mine/") != std::string::npos;
    const Ran ran = run_tool(arguments, "", own ? folder.path() : KOOP_SOURCE_DIR);
    EXPECT_EQ(ran.code, 0) << line << "\n" << ran.out;
    ++tried;
  }
  EXPECT_GE(tried, 5);
}

class NewIsPlayed : public testing::TestWithParam<std::tuple<Layer, int, std::string>> {};

TEST_P(NewIsPlayed, ToTheEndByBots) {
  const auto& [layer, rounds, model] = GetParam();
  const scenario::Loaded& loaded = test::under(made(), {layer, rounds, model});
  for (unsigned seats : {2u, 4u}) {
    for (Habit habit : {Habit::cooperative, Habit::random}) {
      test::GameSetup setup;
      setup.seed = 7 + seats;
      setup.seats = seats;
      setup.habit = habit;
      const test::Played played = test::play(loaded, setup);
      EXPECT_TRUE(played.state.board.end.over);
      EXPECT_GE(played.state.board.end.letter.size(), 4u);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Layers, NewIsPlayed,
                         testing::Combine(testing::Values(Layer::first_game, Layer::full, Layer::expert),
                                          testing::Values(4, 8, 12), testing::Values("rural", "urban_rural", "city")));

}  // namespace
}  // namespace koop
