// One scenario under its settings: layer, length, cooperation model.

#include <gtest/gtest.h>

#include "tests/support/mini_scenario.hpp"
#include "tests/unit/scenario/rich_mini.hpp"

namespace koop::scenario {
namespace {

using test::mini;
using test::rich;

Setting setting(Layer layer, int rounds, std::string id = "") { return {layer, rounds, std::move(id)}; }
Played under(Layer layer, int rounds, std::string id = "") { return play_under(rich(), setting(layer, rounds, std::move(id))); }

std::string text(const Played& played, TextKind kind, int id, int part, Language language = Language::pl) {
  const TextKey key{kind, static_cast<std::uint16_t>(id), static_cast<std::uint8_t>(part)};
  const std::string* found = played.texts.find(key, language);
  return found != nullptr ? *found : "(none)";
}

TEST(PlayUnder, TheUsualSettingIsEightMonthsOfTheFirstGameAtHome) {
  const Setting usual = usual_setting(rich());
  EXPECT_EQ(usual.layer, Layer::first_game);
  EXPECT_EQ(usual.rounds, 8);
  EXPECT_EQ(usual.model, "");
  EXPECT_EQ(usual_setting(mini()).rounds, 6) << "the first of its lengths where eight is none";
  EXPECT_EQ(rich().scenario.rounds, 8);
  EXPECT_EQ(rich().scenario.parts, RuleParts::of(Layer::first_game));
  EXPECT_EQ(rich().catalogue.setting.rounds, 8);
}

TEST(PlayUnder, OnlyLengthsAndModelsOfTheScenarioFit) {
  for (int rounds : {4, 8, 12}) EXPECT_TRUE(fits(rich(), setting(Layer::full, rounds)));
  for (int rounds : {2, 5, 6}) EXPECT_FALSE(fits(rich(), setting(Layer::full, rounds)));
  EXPECT_TRUE(fits(rich(), setting(Layer::expert, 8, "town")));
  EXPECT_TRUE(fits(rich(), setting(Layer::expert, 8, "plain")));
  EXPECT_FALSE(fits(rich(), setting(Layer::expert, 8, "city")));
  EXPECT_FALSE(fits(mini(), setting(Layer::first_game, 8)));
}

TEST(PlayUnder, EachLayerHasItsParts) {
  const RuleParts first = under(Layer::first_game, 8).rules.parts;
  const RuleParts full = under(Layer::full, 8).rules.parts;
  const RuleParts expert = under(Layer::expert, 8).rules.parts;
  for (std::size_t i = 0; i < enum_count<RulePart>; ++i) {
    const auto part = static_cast<RulePart>(i);
    EXPECT_FALSE(first.has(part)) << name_of(part);
    EXPECT_EQ(full.has(part), part <= RulePart::family_closes) << name_of(part);
    EXPECT_TRUE(expert.has(part)) << name_of(part);
  }
}

// "frost" is written in month 2, "day_5" in 3, "day_6" in 8; the others lie in the deck.
TEST(PlayUnder, MonthsOfEventsAreOnTheScaleOfEight) {
  const auto rounds_of = [](const Played& played) {
    std::vector<int> all;
    for (int i : {0, 5, 6}) all.push_back(played.rules.events[static_cast<std::size_t>(i)].round);
    return all;
  };
  EXPECT_EQ(rounds_of(under(Layer::first_game, 8)), (std::vector<int>{2, 3, 8}));
  EXPECT_EQ(rounds_of(under(Layer::first_game, 12)), (std::vector<int>{2, 3, 8})) << "winter stays in winter";
  const Played quick = under(Layer::first_game, 4);
  EXPECT_EQ(rounds_of(quick), (std::vector<int>{2, 0, 4})) << "the second to come into a month is left out";
  EXPECT_TRUE(quick.rules.events[5].left_out);
  EXPECT_FALSE(quick.rules.events[0].left_out);
  for (int i : {1, 2, 3, 4, 7, 8}) {
    EXPECT_EQ(quick.rules.events[static_cast<std::size_t>(i)].round, 0);
    EXPECT_FALSE(quick.rules.events[static_cast<std::size_t>(i)].left_out);
  }
}

TEST(PlayUnder, ThePandemicMovesWithTheMonths) {
  const auto months_of = [](int rounds) {
    const rules::Pandemic pandemic = under(Layer::expert, rounds).rules.pandemic;
    return std::pair<int, int>{pandemic.from, pandemic.to};
  };
  EXPECT_EQ(months_of(8), (std::pair{5, 5}));
  EXPECT_EQ(months_of(12), (std::pair{5, 5}));
  EXPECT_EQ(months_of(4), (std::pair{3, 3}));
}

// After a short game the same scenario in full has all its events again.
TEST(PlayUnder, SettingsLeaveNothingBehind) {
  const Played before = under(Layer::first_game, 8);
  static_cast<void>(under(Layer::expert, 4, "town"));
  const Played after = under(Layer::first_game, 8);
  EXPECT_EQ(before.texts, after.texts);
  EXPECT_EQ(before.catalogue, after.catalogue);
  EXPECT_EQ(before.rules.numbers, after.rules.numbers);
  EXPECT_FALSE(after.rules.events[5].left_out);
}

TEST(PlayUnder, MonthsHaveNamesAndAShortGameHasQuarters) {
  const Played eight = under(Layer::first_game, 8), twelve = under(Layer::first_game, 12), four = under(Layer::first_game, 4);
  EXPECT_EQ(text(eight, TextKind::month_name, 1, 0), "wrzesień");
  EXPECT_EQ(text(eight, TextKind::month_name, 5, 1), "na styczeń") << "the year turns";
  EXPECT_EQ(text(twelve, TextKind::month_name, 12, 0), "sierpień");
  EXPECT_EQ(text(four, TextKind::month_name, 1, 0), "pierwszy kwartał");
  EXPECT_NE(text(four, TextKind::month_name, 4, 2), text(eight, TextKind::month_name, 4, 2));
}

TEST(PlayUnder, AModelNamesInstitutionsAndItself) {
  const Played home = under(Layer::first_game, 8), town = under(Layer::first_game, 8, "town");
  EXPECT_EQ(home.rules.model, 0u);
  EXPECT_EQ(town.rules.model, 1u);
  EXPECT_EQ(text(town, TextKind::scenario, 0, 5), "Model miejski");
  EXPECT_EQ(text(home, TextKind::scenario, 0, 5), "Model próbny");
  EXPECT_EQ(text(town, TextKind::institution, 1, 0), "Liceum");
  EXPECT_EQ(text(town, TextKind::institution, 1, 9), "Liceum") << "in every case";
  EXPECT_EQ(text(town, TextKind::institution, 1, 1, Language::en), "Grammar school in town");
  EXPECT_EQ(text(home, TextKind::institution, 1, 9), "Szkole");
  EXPECT_EQ(text(town, TextKind::institution, 2, 0), "Sołectwo");
}

// The home may rename what another model does not: there it has its own name again.
TEST(PlayUnder, ANameOfTheHomeDoesNotFollowIntoOtherModels) {
  Sources sources = test::rich_sources();
  std::string& whole = sources.at("mini/scenario.json");
  const std::string first = "\"plain\",", second = "\"town\"";
  const std::size_t at = whole.find(first);
  ASSERT_NE(at, std::string::npos);
  whole.replace(at, first.size(), "\"town\",");
  whole.replace(whole.find(second, at + first.size() - 1), second.size(), "\"plain\"");
  const LoadResult turned = load_from(sources, "mini");
  ASSERT_TRUE(turned);
  EXPECT_EQ(text({turned->scenario, turned->catalogue, turned->texts}, TextKind::institution, 1, 0), "Liceum");
  const Played plain = play_under(*turned, setting(Layer::first_game, 8, "plain"));
  EXPECT_EQ(text(plain, TextKind::institution, 1, 0), "Szkoła");
  EXPECT_EQ(text(plain, TextKind::institution, 1, 1), "Szkoła Podstawowa w Małem");
}

TEST(PlayUnder, AModelChangesTheBoardWhereThatPartIsPlayed) {
  for (Layer layer : {Layer::first_game, Layer::full}) {
    const rules::Scenario s = under(layer, 8, "town").rules;
    EXPECT_FALSE(s.board.baskets);
    EXPECT_FALSE(s.board.appointed);
    EXPECT_EQ(s.numbers.tie_fed, 2);
    EXPECT_EQ(s.numbers.clash_contacts, 1);
    EXPECT_EQ(s.numbers.capacity[4], 3);
  }
  const Played town = under(Layer::expert, 8, "town"), home = under(Layer::expert, 8);
  EXPECT_TRUE(town.rules.board.baskets);
  EXPECT_TRUE(town.rules.board.inaction_open);
  EXPECT_TRUE(town.rules.board.appointed);
  EXPECT_FALSE(town.rules.board.distance);
  EXPECT_EQ(town.rules.numbers.tie_fed, 3);
  EXPECT_EQ(town.rules.numbers.clash_contacts, 2);
  EXPECT_EQ(town.rules.numbers.capacity[4], 2);
  EXPECT_EQ(town.catalogue.capacity[4], 2) << "as everybody is told";
  EXPECT_TRUE(home.rules.board.distance);
  EXPECT_EQ(home.rules.numbers.tie_fed, 2);
}

TEST(PlayUnder, SheetsOfNumbersLieOnEachOther) {
  const auto numbers = [](Layer layer, int rounds) { return under(layer, rounds).rules.numbers; };
  EXPECT_EQ(numbers(Layer::first_game, 8).trust, 4);
  EXPECT_EQ(numbers(Layer::first_game, 4).trust, 5);
  EXPECT_EQ(numbers(Layer::full, 8).trust, 6);
  EXPECT_EQ(numbers(Layer::full, 4).trust, 6) << "the layer's comes last";
  EXPECT_EQ(numbers(Layer::first_game, 12).agency, 2);
  EXPECT_EQ(numbers(Layer::expert, 8).budget, 4);
  EXPECT_EQ(numbers(Layer::full, 8).budget, rules::Numbers{}.budget);
  EXPECT_EQ(numbers(Layer::expert, 12).budget, 7) << "a length of the layer";
  EXPECT_EQ(numbers(Layer::expert, 12).agency, 5) << "over the length for all layers";
  EXPECT_EQ(numbers(Layer::full, 12).agency, 2);
  const Played long_and_full = under(Layer::full, 12);
  EXPECT_EQ(long_and_full.rules.numbers.hand, 3);
  EXPECT_EQ(long_and_full.catalogue.hand, 3);
  EXPECT_EQ(under(Layer::first_game, 12).catalogue.hand, 5);
}

TEST(PlayUnder, AStepCarriesFurtherInAShortGame) {
  EXPECT_EQ(under(Layer::first_game, 4).rules.numbers.step_turns, 3);
  EXPECT_EQ(under(Layer::first_game, 8).rules.numbers.step_turns, 2);
  EXPECT_EQ(under(Layer::first_game, 12).rules.numbers.step_turns, 1);
}

TEST(PlayUnder, ThresholdsComeFromTheNextLowerHeadCountOfAllSheets) {
  const auto profile = [](Layer layer, int rounds) { return under(layer, rounds).rules.numbers.profile; };
  const auto usual = profile(Layer::first_game, 8);
  EXPECT_EQ(usual[2].risen, 1);
  EXPECT_EQ(usual[8].risen, 1);
  EXPECT_EQ(usual[3].safety, 5);
  EXPECT_EQ(usual[4].safety, 6);
  const auto quick = profile(Layer::first_game, 4);
  EXPECT_EQ(quick[2].risen, 1);
  EXPECT_EQ(quick[3].risen, 2) << "from the sheet of the length";
  EXPECT_EQ(quick[8].risen, 2) << "and on to those above";
  EXPECT_EQ(quick[3].safety, 5) << "beside what always holds";
  const auto expert = profile(Layer::expert, 8);
  EXPECT_EQ(expert[4].ties, rules::Thresholds{}.ties);
  EXPECT_EQ(expert[5].ties, 1);
  EXPECT_EQ(expert[8].ties, 1);
}

}  // namespace
}  // namespace koop::scenario
