// The file of regions, and what a cooperation model changes in a scenario's words.

#include "game/scenario/regions.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/support/mini_scenario.hpp"

namespace koop::scenario {
namespace {

namespace fs = std::filesystem;

class Regions : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) / "koop_regions";
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "common/models");
    std::ofstream(folder_ / "common/models/city.json") << "{}";
  }
  void TearDown() override { fs::remove_all(folder_); }
  auto read(const std::string& regions) {
    std::ofstream(folder_ / "common/regions.json") << R"({"format": 1, "regions": [)" << regions << "]}";
    return load_regions(folder_.string());
  }
  // The first mistake's name and pointer.
  std::string mistake_of(const std::string& regions) {
    const auto result = read(regions);
    if (result) return "none";
    return std::string(name_of(result.error().front().code)) + " " + result.error().front().pointer;
  }

  fs::path folder_;
};

std::string one(const std::string& model, const std::string& macroregion, const std::string& id = "\"slaskie\"") {
  return R"({"id": )" + id + R"(, "name": {"pl": "śląskie", "en": "Silesia"}, "model": )" + model + R"(, "macroregion": )" +
         macroregion + "}";
}

TEST_F(Regions, AreReadAsTheyStand) {
  const auto result = read(one("\"city\"", "3") + "," + one("null", "null", "\"dolnoslaskie\""));
  ASSERT_TRUE(result);
  ASSERT_EQ(result->size(), 2u);
  EXPECT_EQ((*result)[0].id, "slaskie");
  EXPECT_EQ((*result)[0].name[static_cast<std::size_t>(Language::en)], "Silesia");
  EXPECT_EQ((*result)[0].model, "city");
  EXPECT_EQ((*result)[0].macroregion, 3);
  EXPECT_EQ((*result)[1].model, "");
  EXPECT_EQ((*result)[1].macroregion, 0);
}

TEST_F(Regions, MistakesHaveAPlace) {
  EXPECT_EQ(mistake_of(one("\"moon\"", "1")), "file_missing /regions/0/model");
  EXPECT_EQ(mistake_of(one("\"../city\"", "1")), "bad_id /regions/0/model");
  EXPECT_EQ(mistake_of(one("\"city\"", "4")), "out_of_range /regions/0/macroregion");
  EXPECT_EQ(mistake_of(one("\"city\"", "1", "\"Śląsk\"")), "bad_id /regions/0/id");
  EXPECT_EQ(mistake_of(one("null", "null") + "," + one("null", "null")), "duplicate_id /regions/1/id");
  EXPECT_EQ(mistake_of(R"({"id": "a", "name": {"pl": "a", "en": "a"}, "macroregion": 1})"), "missing_key /regions/0");
}

TEST_F(Regions, AFolderWithoutTheFileHasNone) {
  const auto result = load_regions(folder_.string());
  ASSERT_TRUE(result);
  EXPECT_TRUE(result->empty());
}

TEST_F(Regions, TheGamesOwn) {
  const auto result = load_regions(std::string(KOOP_SOURCE_DIR) + "/scenarios");
  ASSERT_TRUE(result);
  EXPECT_EQ(result->size(), 16u);
}

// A model that says nothing about an institution leaves it its own name, whatever the home calls it.
TEST(Models, WhatAModelDoesNotNameKeepsItsOwnName) {
  Sources sources = test::mini_sources();
  std::string& scenario = sources.at("mini/scenario.json");
  const std::string home = "\"plain\"";
  scenario.replace(scenario.find(home), home.size(), "\"plain\", \"quiet\"");
  std::string quiet = sources.at("common/models/plain.json");
  quiet.replace(quiet.find("\"plain\""), home.size(), "\"quiet\"");
  const auto labels = quiet.find("\"centre\"");
  quiet.replace(labels, quiet.find("\"board\"") - labels, "},\n  ");
  sources["common/models/quiet.json"] = quiet;
  const std::string own = "Support Centre in Małe", named = "Centre of the Model";
  std::string& plain = sources.at("common/models/plain.json");
  plain.replace(plain.find(own), own.size(), named);
  const LoadResult loaded = load_from(sources, "mini");
  ASSERT_TRUE(loaded) << loaded.error().front().pointer << " " << name_of(loaded.error().front().code);
  const int centre = loaded->names.find(IdKind::seats, "centre");
  ASSERT_GE(centre, 0);
  const TextKey full_name{TextKind::institution, static_cast<std::uint16_t>(centre), 1};
  const auto name_under = [&](const std::string& model) {
    return *play_under(*loaded, {Layer::first_game, 6, model}).texts.find(full_name, Language::en);
  };
  EXPECT_EQ(name_under("plain"), named);
  EXPECT_EQ(name_under("quiet"), own);
}

}  // namespace
}  // namespace koop::scenario
