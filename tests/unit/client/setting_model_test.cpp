// What the lobby can choose, in words, and the settings that a choice makes.

#include "game/client/setting_model.hpp"

#include <gtest/gtest.h>

#include "tests/unit/client/desk_room.hpp"

namespace koop::test {
namespace {

using namespace client;

protocol::ScenarioOffer offer(std::string id, std::vector<Round> lengths, const std::vector<std::string>& models) {
  protocol::ScenarioOffer o;
  o.id = o.title = std::move(id);
  o.lengths = std::move(lengths);
  o.institutions = 6;
  for (const std::string& model : models)
    o.models.push_back({model, "Model " + model, "gmina " + model, "zespół " + model, "plan " + model, "PZK " + model});
  return o;
}

Model model_with_offers(Language language = Language::pl) {
  Model m;
  m.locales = &locales();
  m.language = language;
  m.scenarios = {offer("snieg", {4, 8, 12}, {"rural", "city"}), offer("cisza", {6, 12}, {"city"}),
                 offer("krotka", {4}, {"rural"})};
  m.scenarios[1].audience = Audience::facilitated;
  m.scenarios[1].difficulty = 3;
  m.scenarios[1].tags = {StoryTag::domestic_violence, StoryTag::debt};
  m.regions = {{"podlaskie", "podlaskie", "rural", 1},
               {"slaskie", "śląskie", "city", 3},
               {"opolskie", "opolskie", "city", 3},
               {"pomorskie", "pomorskie", "urban_rural", 2},
               {"dolnoslaskie", "dolnośląskie", "", 0}};
  m.table.settings.scenario = "snieg";
  return m;
}

template <class T>
std::vector<std::string> chosen_of(const std::vector<T>& all) {
  std::vector<std::string> found;
  for (const T& one : all)
    if (one.chosen) found.push_back(text::untypeset(one.name));
  return found;
}

TEST(SettingModel, SaysWhatThereIsAndWhatIsChosen) {
  const SettingModel s = setting_model(model_with_offers());
  ASSERT_EQ(s.stories.size(), 3u);
  EXPECT_TRUE(s.stories[0].chosen);
  EXPECT_FALSE(s.stories[1].chosen);
  EXPECT_EQ(text::untypeset(s.stories[1].facts), "Trudność 3 z 3, 6 miejsc");
  EXPECT_EQ(text::untypeset(s.stories[1].tags), "Tematy: przemoc domowa, zadłużenie");
  EXPECT_EQ(text::untypeset(s.stories[1].led_mark), "prowadzi osoba prowadząca");
  EXPECT_FALSE(s.stories[1].led.empty());
  EXPECT_TRUE(s.stories[0].led.empty() && s.stories[0].led_mark.empty());
  EXPECT_EQ(s.layers.size(), 3u);
  EXPECT_EQ(chosen_of(s.layers), std::vector<std::string>{"Pierwsza gra"});
  EXPECT_EQ(chosen_of(s.lengths), std::vector<std::string>{"8 miesięcy"});
  EXPECT_EQ(text::untypeset(s.lengths[0].name), "4 kwartały");
  EXPECT_NE(text::untypeset(s.lengths[2].about).find("60–105 minut"), std::string::npos) << s.lengths[2].about;
  EXPECT_EQ(chosen_of(s.models), std::vector<std::string>{"Model rural"}) << "an empty model is the home";
  ASSERT_EQ(s.models[1].brings.size(), 3u);
  EXPECT_NE(s.models[1].brings[0].find("zespół city"), std::string::npos);
  EXPECT_EQ(text::untypeset(s.models[1].macroregion), "Makroregion III: śląskie, opolskie");
  EXPECT_EQ(text::untypeset(s.summary), "Pierwsza gra, 8 miesięcy, gmina rural");
}

TEST(SettingModel, RegionsFollowTheStory) {
  Model m = model_with_offers();
  m.table.settings.setting.model = "city";
  const SettingModel s = setting_model(m);
  EXPECT_EQ(chosen_of(s.regions), (std::vector<std::string>{"śląskie", "opolskie"}));
  EXPECT_TRUE(s.regions[0].offered);
  EXPECT_FALSE(s.regions[3].offered) << "the story has no such model";
  EXPECT_TRUE(s.regions[4].offered) << "any model fits there";
  EXPECT_EQ(text::untypeset(s.outside), "Poza makroregionami: dolnośląskie. Pasuje tam każdy model.");
  const SettingModel without_map = [&] {
    Model bare = m;
    bare.regions.clear();
    return setting_model(bare);
  }();
  EXPECT_TRUE(without_map.regions.empty() && without_map.outside.empty());
  EXPECT_TRUE(without_map.models[0].macroregion.empty());
}

TEST(SettingModel, TheModelsEffectIsToldByTheLevel) {
  Model m = model_with_offers(Language::en);
  const std::string names_only = setting_model(m).effect;
  m.table.settings.setting.layer = Layer::expert;
  EXPECT_NE(setting_model(m).effect, names_only);
}

TEST(SettingModel, AnotherStoryKeepsWhatItHas) {
  Model m = model_with_offers();
  m.table.settings.setting = {Layer::full, 12, "city"};
  m.table.settings.timer[1] = 300;
  TableSettings same = m.table.settings;
  same.scenario = "cisza";
  EXPECT_EQ(with_story(m, "cisza"), same);
  EXPECT_EQ(with_story(m, "krotka").setting, (Setting{Layer::full, 4, {}})) << "neither this length nor this model";
  m.table.settings.setting.rounds = 6;
  EXPECT_EQ(with_story(m, "snieg").setting.rounds, 8) << "the usual length, where there is one";
  EXPECT_EQ(with_story(m, "nobody").scenario, "nobody") << "the server says no";
  EXPECT_EQ(with_layer(m, Layer::expert).setting.layer, Layer::expert);
  EXPECT_EQ(with_length(m, 4).setting.rounds, 4);
  EXPECT_EQ(with_model(m, "rural").setting.model, "rural");
}

TEST(SettingModel, NothingOnOfferIsNoMistake) {
  Model m = model_with_offers();
  m.scenarios.clear();
  const SettingModel s = setting_model(m);
  EXPECT_TRUE(s.stories.empty() && s.lengths.empty() && s.models.empty());
  EXPECT_FALSE(s.regions[0].offered);
}

TEST(SettingModel, EveryTagHasWordsInBothLanguages) {
  for (unsigned i = 0; i < enum_count<StoryTag>; ++i)
    for (const Language language : {Language::pl, Language::en})
      EXPECT_TRUE(locales()[language].has("tag." + std::string(name_of(static_cast<StoryTag>(i)))));
}

}  // namespace
}  // namespace koop::test
