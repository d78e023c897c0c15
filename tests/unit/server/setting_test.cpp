// How a table plays its scenario: what is offered, chosen, refused, told anew, played and resumed.

#include <gtest/gtest.h>

#include "game/scenario/regions.hpp"
#include "tests/sim/room.hpp"
#include "tests/support/scenarios.hpp"

namespace koop::test {
namespace {

using namespace protocol;

const scenario::Loaded& story() { return shipped("pierwszy_snieg"); }

RoomSettings two_stories(std::uint64_t seed = 1) {
  RoomSettings settings;
  settings.seed = seed;
  settings.scenarios = {&story(), &mini()};
  return settings;
}

std::string answer_to(Room& room, Robot& robot, const TableSettings& wanted) {
  const std::size_t before = robot.answers.size();
  robot.ask(ChangeSettings{0, wanted});
  if (!room.until([&] { return robot.answers.size() > before; }, 10'000)) return "nothing";
  const auto* failed = std::get_if<Failed>(&robot.answers.back());
  return failed == nullptr ? "accepted" : std::string(name_of(failed->code));
}

Robot& quiet_person(Room& room, const std::string& name) {
  Robot& robot = room.add(name);
  robot.plays = false;
  robot.join(room.code());
  EXPECT_TRUE(room.until([&] { return robot.seated(); }, 10'000));
  return robot;
}

TableSettings under(const Room& room, Layer layer, int rounds, std::string model) {
  TableSettings settings = room.table().view().settings;
  settings.setting = {layer, rounds, std::move(model)};
  return settings;
}

constexpr TextKey team_name{TextKind::scenario, 0, 6}, first_month{TextKind::month_name, 1, 0};

TEST(Setting, OffersSayWhatCanBeChosen) {
  Room room(two_stories());
  const Robot& host = quiet_person(room, "Host");
  ASSERT_EQ(host.offers().scenarios.size(), 2u);
  const ScenarioOffer& offer = host.offers().scenarios[0];
  EXPECT_EQ(offer.id, "pierwszy_snieg");
  EXPECT_EQ(offer.title, "Pierwszy śnieg");
  EXPECT_EQ(offer.difficulty, 1);
  EXPECT_EQ(offer.audience, Audience::everyone);
  EXPECT_EQ(offer.tags, story().tags);
  EXPECT_EQ(offer.institutions, static_cast<int>(story().scenario.institutions.size()));
  EXPECT_EQ(offer.lengths, (std::vector<Round>{4, 8, 12}));
  ASSERT_EQ(offer.models.size(), story().models.size());
  EXPECT_EQ(offer.models[0].id, story().models[0].id);
  for (const ModelOffer& model : offer.models) {
    for (const std::string& words : {model.name, model.commune, model.team, model.plan, model.institutional_team})
      EXPECT_FALSE(words.empty()) << model.id;
  }
  EXPECT_EQ(host.offers().scenarios[1].lengths, std::vector<Round>{6});
}

TEST(Setting, TheMapIsOfferedInEachLanguage) {
  Room room({});
  room.shelf.show_regions(*scenario::load_regions(std::string(KOOP_SOURCE_DIR) + "/scenarios"));
  const Robot& pole = quiet_person(room, "Ala");
  Robot& other = room.add("Ann");
  other.language = Language::en;
  other.join(room.code());
  ASSERT_TRUE(room.until([&] { return other.seated(); }, 10'000));
  const auto name_of_region = [](const Robot& robot, std::string_view id) {
    for (const RegionOffer& region : robot.offers().regions)
      if (region.id == id) return region.name + " " + region.model + " " + std::to_string(region.macroregion);
    return std::string("none");
  };
  EXPECT_EQ(pole.offers().regions.size(), 16u);
  EXPECT_EQ(name_of_region(pole, "slaskie"), "śląskie city 3");
  EXPECT_EQ(name_of_region(other, "slaskie"), "Silesia city 3");
  EXPECT_EQ(name_of_region(other, "dolnoslaskie"), "Lower Silesia  0");
}

TEST(Setting, ATableOpensWithTheUsualOne) {
  Room room({});
  EXPECT_EQ(room.table().view().settings.setting, (koop::Setting{Layer::first_game, 6, {}}));
  EXPECT_EQ(room.table().scenario().rules.rounds, 6);
}

TEST(Setting, WhatDoesNotFitIsRefused) {
  Room room(two_stories());
  Robot& host = quiet_person(room, "Host");
  const TableSettings before = room.table().view().settings;
  EXPECT_EQ(answer_to(room, host, under(room, Layer::full, 7, {})), "setting_does_not_fit");
  EXPECT_EQ(answer_to(room, host, under(room, Layer::full, 0, {})), "setting_does_not_fit");
  EXPECT_EQ(answer_to(room, host, under(room, Layer::full, 8, "plain")), "setting_does_not_fit");
  TableSettings other = under(room, Layer::full, 12, {});
  other.scenario = "mini";
  EXPECT_EQ(answer_to(room, host, other), "setting_does_not_fit") << "the other story's lengths count";
  other.scenario = "nobody";
  EXPECT_EQ(answer_to(room, host, other), "no_such_scenario");
  EXPECT_EQ(room.table().view().settings, before);
  host.ask(ChangeSettings{0, under(room, Layer::full, 8, std::string(id_max + 1, 'x'))});
  ASSERT_TRUE(room.until([&] {
    const auto* failed = host.answers.empty() ? nullptr : std::get_if<Failed>(&host.answers.back());
    return failed != nullptr && failed->code == FailureCode::bad_message;
  }));
  EXPECT_EQ(std::get<Failed>(host.answers.back()).mistake,
            (Mistake{MistakeCode::out_of_range, "/change_settings/settings/setting/model"}));
}

TEST(Setting, AChangeIsToldToEverybodyAnew) {
  Room room(two_stories());
  Robot& host = quiet_person(room, "Host");
  const Robot& guest = quiet_person(room, "Guest");
  host.ask(TakePlace{0, InstitutionId{1}});
  ASSERT_TRUE(room.until([&] { return host.idle(); }));
  const std::string team = guest.text(team_name), month = guest.text(first_month);
  ASSERT_EQ(answer_to(room, host, under(room, Layer::expert, 4, "urban_rural")), "accepted");
  ASSERT_TRUE(room.until([&] { return guest.position() == room.table().position(); }));
  EXPECT_EQ(guest.catalogue().setting, (koop::Setting{Layer::expert, 4, "urban_rural"}));
  EXPECT_EQ(guest.text(team_name), "Gminna Grupa Kooperacji (GGK)");
  EXPECT_NE(guest.text(team_name), team);
  EXPECT_NE(guest.text(first_month), month) << "each of four rounds is a quarter";
  EXPECT_TRUE(room.table().view().places[1].held()) << "the same story keeps its places";
  // Timers alone make nobody read the texts again.
  const auto texts_told = [&] {
    return std::count_if(guest.heard().begin(), guest.heard().end(),
                         [](const std::string& bytes) { return bytes.starts_with(R"({"texts")"); });
  };
  const auto told = texts_told();
  TableSettings timed = room.table().view().settings;
  timed.timer[0] = 60;
  ASSERT_EQ(answer_to(room, host, timed), "accepted");
  ASSERT_TRUE(room.until([&] { return guest.position() == room.table().position(); }));
  EXPECT_EQ(texts_told(), told);
}

struct Played {
  Layer layer;
  int rounds;
  std::string model;
};
const Played settings_played[] = {
    {Layer::first_game, 4, {}}, {Layer::full, 12, "urban_rural"}, {Layer::expert, 8, "urban_rural"}};

TEST(Setting, IsPlayedAndResumed) {
  std::uint64_t seed = 70;
  for (const Played& played : settings_played) {
    SCOPED_TRACE(std::string(name_of(played.layer)) + " " + std::to_string(played.rounds));
    Room room(two_stories(++seed));
    for (const char* name : {"A", "B"}) room.add(name);
    TableSettings wanted;
    wanted.scenario = "pierwszy_snieg";
    wanted.setting = {played.layer, played.rounds, played.model};
    room.seat_everybody_and_start(wanted);
    const rules::Scenario& rules = room.table().scenario().rules;
    EXPECT_EQ(rules.rounds, played.rounds);
    EXPECT_EQ(rules.parts, RuleParts::of(played.layer));
    EXPECT_EQ(story().models[rules.model].id, played.model.empty() ? story().models[0].id : played.model);
    ASSERT_TRUE(room.until([&] { return room.table().state()->board.round >= 3; }));
    const rules::State before = *room.table().state();
    room.crash();
    room.start();
    ASSERT_NE(room.table().state(), nullptr);
    EXPECT_TRUE(*room.table().state() == before);
    EXPECT_EQ(room.table().scenario().catalogue.setting, wanted.setting);
    EXPECT_EQ(room.table().scenario().rules.rounds, played.rounds);
    for (const auto& robot : room.robots) robot->come_back();
    ASSERT_TRUE(room.until([&] { return room.table().state()->board.round >= 4; })) << "and plays on";
    room.expect_same_pictures();
  }
}

// A lobby, too, comes back with what its host has chosen.
TEST(Setting, AChosenOneOutlivesARestart) {
  Room room(two_stories());
  Robot& host = quiet_person(room, "Host");
  const TableSettings wanted = under(room, Layer::full, 12, "urban_rural");
  ASSERT_EQ(answer_to(room, host, wanted), "accepted");
  room.crash();
  room.start();
  EXPECT_EQ(room.table().view().settings, wanted);
  EXPECT_EQ(room.table().scenario().catalogue.setting, wanted.setting);
  host.come_back();
  ASSERT_TRUE(room.until([&] { return host.seated(); }, 20'000));
  EXPECT_EQ(host.catalogue().setting, wanted.setting);
}

// --- the shelf ---

TEST(Shelf, OneEntryForOneSetting) {
  server::Shelf shelf;
  shelf.offer(story());
  const auto usual = shelf.offered().front();
  EXPECT_EQ(shelf.fitting(*usual, usual->catalogue.setting), usual);
  const koop::Setting full{Layer::full, 12, "urban_rural"};
  const auto once = shelf.fitting(*usual, full);
  ASSERT_NE(once, nullptr);
  EXPECT_EQ(shelf.fitting(*once, full), once) << "while somebody has it";
  EXPECT_EQ(shelf.fitting(*once, usual->catalogue.setting), usual);
  EXPECT_EQ(once->hash, usual->hash);
  EXPECT_EQ(once->source, usual->source);
  EXPECT_EQ(shelf.from_source("pierwszy_snieg", *once->source), usual);
  EXPECT_EQ(shelf.fitting(*usual, {Layer::full, 12, "moon"}), nullptr);
  server::Shelf other;
  EXPECT_EQ(other.fitting(*usual, full), nullptr) << "not from there";
}

TEST(Shelf, ReadsAPinnedScenarioThatIsNotOnOffer) {
  server::Shelf shelf;
  const std::string source = scenario::serialise(mini().sources);
  const auto pinned = shelf.from_source("mini", source);
  ASSERT_NE(pinned, nullptr);
  EXPECT_TRUE(shelf.offered().empty());
  EXPECT_EQ(shelf.from_source("mini", source), pinned);
  EXPECT_NE(shelf.fitting(*pinned, {Layer::expert, 6, "plain"}), nullptr);
  EXPECT_EQ(shelf.from_source("mini", source + "x"), nullptr);
}

TEST(Shelf, TheGamesOwnFolderOpensWithAStoryForEveryone) {
  const server::Shelf shelf(std::string(KOOP_SOURCE_DIR) + "/scenarios");
  EXPECT_TRUE(shelf.broken().empty()) << shelf.broken().front();
  ASSERT_GE(shelf.offered().size(), 1u);
  EXPECT_EQ(shelf.offered().front()->id, "pierwszy_snieg");
  EXPECT_EQ(shelf.offered().front()->catalogue.setting, koop::Setting{});
  EXPECT_EQ(shelf.regions().size(), 16u);
}

}  // namespace
}  // namespace koop::test
