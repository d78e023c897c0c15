// Every view-model in every state of whole games, and what the lobby says before.

#include "game/client/lobby_model.hpp"
#include "tests/support/scenarios.hpp"
#include "tests/unit/client/model_watcher.hpp"

namespace koop::test {
namespace {

using namespace client;

TEST(Models, OneSeatTogether) { watch({.seed = 1, .places = {0}}); }
TEST(Models, TwoSeatsInTurn) { watch({.seed = 2, .places = {1, 3}, .mode = MonthMode::in_turn, .language = Language::en}); }
TEST(Models, AllSeats) { watch({.seed = 3, .places = {0, 1, 2, 3}}); }

TEST(Models, TheFullLayer) {
  const Watcher seen = watch(
      {.seed = 4, .places = {0, 1, 2}, .setting = Setting{Layer::full, 8, "rural"}, .scenario = &shipped("pierwszy_snieg")});
  EXPECT_GT(seen.readings, 0u);
  EXPECT_GT(seen.scales, 0u);
  EXPECT_GT(seen.promises, 0u);
  EXPECT_EQ(seen.closings, 0u);
  EXPECT_EQ(seen.decisions, 0u);
}
TEST(Models, TheExpertLayer) {
  const Watcher seen = watch({.seed = 5,
                              .places = {0, 1, 2, 3, 4, 5},
                              .setting = Setting{Layer::expert, 8, "urban_rural"},
                              .scenario = &shipped("cisza_za_sciana")});
  EXPECT_GT(seen.readings, 0u);
  EXPECT_GT(seen.closings, 0u);
  EXPECT_GT(seen.scales, 0u);
  EXPECT_GT(seen.decisions, 0u);
  EXPECT_GT(seen.promises, 0u);
  EXPECT_GT(seen.bound, 0u);
  EXPECT_GT(seen.procedures, 0u);
}
TEST(Models, TheExpertLayerInTurn) {
  watch({.seed = 6,
         .places = {0, 3},
         .mode = MonthMode::in_turn,
         .language = Language::en,
         .setting = Setting{Layer::expert, 12, "rural"},
         .scenario = &shipped("pierwszy_snieg")});
}

TEST(Lobby, SaysWhyTheGameCannotBegin) {
  DeskRoom room;
  const auto phrase = [](std::string_view key) { return locales()[Language::pl].phrase(key); };
  room.desk->host("Ala");
  ASSERT_TRUE(room.until([&] { return room.model().state == SessionState::lobby; }));
  const auto settle = [&] { ASSERT_TRUE(room.until([&] { return room.model().pending == 0; })); };
  LobbyModel lobby = lobby_model(room.model());
  EXPECT_FALSE(lobby.title.empty());
  EXPECT_EQ(lobby.places.size(), mini().catalogue.institutions.size());
  EXPECT_EQ(lobby.family.size(), mini().catalogue.members.size());
  EXPECT_TRUE(lobby.host);
  EXPECT_FALSE(lobby.can_start);
  EXPECT_EQ(lobby.why_not_start, phrase("lobby.too_few"));
  for (const PlaceCard& place : lobby.places) {
    EXPECT_FALSE(place.label.empty());
    EXPECT_TRUE(place.can_take);
    EXPECT_TRUE(place.can_bot);
    EXPECT_FALSE(place.mine);
  }
  room.desk->take_place(InstitutionId{0});
  room.desk->place_bot(InstitutionId{1}, Habit::random);
  settle();
  lobby = lobby_model(room.model());
  EXPECT_TRUE(lobby.can_start);
  EXPECT_TRUE(lobby.places[0].mine);
  EXPECT_TRUE(lobby.places[0].can_leave);
  EXPECT_FALSE(lobby.places[0].can_take);
  EXPECT_EQ(lobby.places[1].bot, Habit::random);
  EXPECT_FALSE(lobby.places[1].bot_words.empty());

  // Somebody else has to say that they are ready; their own lobby says so.
  Robot& olek = room.room.add("Olek");
  olek.plays = false;
  olek.join(room.room.code());
  ASSERT_TRUE(room.until([&] { return olek.seated(); }));
  olek.ask(protocol::TakePlace{0, InstitutionId{2}});
  ASSERT_TRUE(room.until([&] { return olek.idle(); }));
  lobby = lobby_model(room.model());
  EXPECT_FALSE(lobby.can_start);
  EXPECT_EQ(lobby.why_not_start, phrase("lobby.not_all_ready"));
  EXPECT_EQ(lobby.persons.size(), 2u);
  olek.ask(protocol::SetReady{0, true});
  ASSERT_TRUE(room.until([&] { return olek.idle(); }));
  room.step();
  EXPECT_TRUE(lobby_model(room.model()).can_start);
  olek.leave();
  ASSERT_TRUE(room.until([&] { return lobby_model(room.model()).persons.size() == 1; }));
}

TEST(Lobby, InPracticeOnePlaceIsEnough) {
  DeskRoom room;
  room.desk->practise("Ala");
  ASSERT_TRUE(room.until([&] { return room.model().state == SessionState::lobby; }));
  EXPECT_EQ(lobby_model(room.model()).why_not_start, locales()[Language::pl].phrase("lobby.take_one"));
  room.desk->take_place(InstitutionId{3});
  ASSERT_TRUE(room.until([&] { return room.model().pending == 0; }));
  EXPECT_TRUE(lobby_model(room.model()).can_start);
}

}  // namespace
}  // namespace koop::test
