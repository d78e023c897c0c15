// The text client over a real desk and server core: whole games by typed lines alone.

#include "game/client/text_client.hpp"
#include "game/client/usher.hpp"
#include "game/scenario/regions.hpp"
#include "game/text/typeset.hpp"
#include "tests/support/scenarios.hpp"
#include "tests/unit/client/typist.hpp"

namespace koop::test {
namespace {

TEST(TextClient, FromTheStartScreenIntoThePracticeGame) {
  Typist typist;
  EXPECT_TRUE(has(typist.written, "1. Samodzielnie"));
  EXPECT_TRUE(typist.prompted());
  EXPECT_TRUE(has(typist.type("7"), "4. Dołączyć do stołu"));
  EXPECT_TRUE(has(typist.type("1"), "Imię lub pseudonim:"));
  EXPECT_TRUE(has(typist.type(""), "Imię lub pseudonim:"));
  const std::string lobby = typist.type("Ala");
  EXPECT_TRUE(has(lobby, "== Stół TABLEA"));
  EXPECT_TRUE(has(lobby, "? Najpierw wybierz miejsce dla siebie."));
  EXPECT_TRUE(has(typist.type("zajmij 9"), "od 1 do 4"));
  EXPECT_TRUE(has(typist.type("zajmij 2"), "to Ty"));
  EXPECT_TRUE(has(typist.type("pomoc"), "zajmij N"));
  EXPECT_TRUE(has(typist.type("zrób coś"), "Nieznane polecenie"));
  const std::string first = typist.type("start");
  EXPECT_TRUE(has(first, "\n? "));
  EXPECT_TRUE(has(first, "\n1. "));
  EXPECT_TRUE(typist.prompted());
}

RoomSettings shipped_stories() {
  RoomSettings settings;
  settings.scenarios = {&shipped("pierwszy_snieg"), &shipped("cisza_za_sciana"), &mini()};
  return settings;
}

TEST(TextClient, TheHostChoosesTheGame) {
  Typist typist(shipped_stories());
  typist.room.room.shelf.show_regions(*scenario::load_regions(std::string(KOOP_SOURCE_DIR) + "/scenarios"));
  typist.type("3");
  EXPECT_TRUE(has(typist.type("Ala"), "Gra: Pierwsza gra, 8 miesięcy, gmina wiejska"));
  const Setting& setting = typist.room.model().table.settings.setting;
  const std::string all = typist.type("ustaw");
  for (const char* words : {"historia 2 – Cisza za ścianą. Trudność 3 z 3, 6 miejsc.", "prowadzi osoba prowadząca",
                            "ustaw poziom pełna – Pełna gra.", "ustaw długość 4 – 4 kwartały.", "8 miesięcy (wybrane)",
                            "ustaw model 2 – ", "Zespół rodziny: Gminna Grupa Kooperacji (GGK).", "Makroregion I: lubelskie"})
    EXPECT_TRUE(has(all, words)) << words << " in\n" << all;
  EXPECT_TRUE(has(typist.type("ustaw poziom pełny"), "Gra: Pełna gra, 8 miesięcy, gmina wiejska"));
  EXPECT_EQ(setting.layer, Layer::full);
  EXPECT_TRUE(has(typist.type("ustaw dlugosc 12"), "12 miesięcy"));
  EXPECT_EQ(setting.rounds, 12);
  EXPECT_TRUE(has(typist.type("ustaw model miejsko-wiejska"), "gmina miejsko-wiejska"));
  EXPECT_EQ(setting.model, "urban_rural");
  EXPECT_TRUE(has(typist.type("ustaw województwo Podlaskie"), "gmina wiejska"));
  EXPECT_EQ(setting.model, "rural");
  for (const char* bad :
       {"ustaw model miasto", "ustaw województwo śląskie", "ustaw długość 7", "ustaw poziom trudny", "ustaw coś"})
    EXPECT_TRUE(has(typist.type(bad), "Nie ma takiego wyboru")) << bad;
  EXPECT_TRUE(has(typist.type("historia 2"), "Cisza za ścianą"));
  EXPECT_EQ(setting, (Setting{Layer::full, 12, {}})) << "that story has no rural commune";
  EXPECT_TRUE(has(typist.type("historia mini"), "6 miesięcy"));
  EXPECT_TRUE(has(typist.type("historia 9"), "!"));
  EXPECT_FALSE(has(typist.written, "„”")) << "a table without words";
}

TEST(TextClient, TheHostChoosesTheGameInEnglish) {
  Typist typist(shipped_stories(), Language::en);
  typist.type("3");
  typist.type("Ann");
  const Setting& setting = typist.room.model().table.settings.setting;
  typist.type("set level expert");
  typist.type("set length 4");
  typist.type("set model 2");
  EXPECT_EQ(setting, (Setting{Layer::expert, 4, "urban_rural"}));
  typist.type("set model village");
  EXPECT_EQ(setting.model, "rural");
  EXPECT_TRUE(has(typist.type("set"), "set length 4 – 4 quarters (chosen). Each round is a quarter."));
}

TEST(TextClient, ProgramsHaveHabits) {
  Typist typist;
  typist.type("3");
  typist.type("Ala");
  const auto& places = typist.room.model().table.places;
  const std::pair<const char*, Habit> wanted[] = {
      {"program 2", Habit::cooperative}, {"program 2 osobno", Habit::alone},        {"program 2 steruje", Habit::directive},
      {"bot 2 random", Habit::random},   {"bot 2 cooperative", Habit::cooperative}, {"program 2 losowo", Habit::random}};
  for (const auto& [line, habit] : wanted) {
    typist.type(line);
    EXPECT_EQ(places[1].bot, habit) << line;
  }
  EXPECT_TRUE(has(typist.type("program 2 sprytnie"), "osobno, steruje, współpracuje, losowo"));
  EXPECT_EQ(places[1].bot, Habit::random);
  typist.type("bez 2");
  EXPECT_EQ(places[1].bot, Habit::none);
}

TEST(TextClient, JoiningAsksAddressAndCode) {
  Typist typist({}, Language::en);
  typist.type("4");
  EXPECT_TRUE(has(typist.type("Ann"), "The table’s address:"));
  EXPECT_TRUE(has(typist.type("192.0.2.1:4000"), "The table’s code:"));
  EXPECT_TRUE(has(typist.type("tab-lea"), "== Table TABLEA"));
  EXPECT_EQ(typist.room.model().mode, client::Mode::joined);
}

TEST(TextClient, AClosedDoorEndsIt) {
  Typist typist({}, Language::en);
  typist.type("4");
  typist.type("Ann");
  typist.type("192.0.2.1:4000");
  EXPECT_TRUE(has(typist.type("NOSUCH"), "There is no table with this code."));
  EXPECT_TRUE(typist.text.finished());
  EXPECT_EQ(typist.room.model().closed_code, "no_such_table");
}

TEST(TextClient, PlaysAWholeGamePolish) { play_by_lines(with_seed(21), {1}, Language::pl); }
TEST(TextClient, PlaysAWholeGameWithTwoSeatsEnglish) { play_by_lines(with_seed(22), {0, 3}, Language::en); }

TEST(TextClient, CommandsInPlay) {
  Typist typist(with_seed(2), Language::en);
  typist.type("1");
  typist.type("Ann");
  typist.type("take 1");
  typist.type("start");
  EXPECT_TRUE(has(typist.type("999"), "There is no such number"));
  EXPECT_GT(typist.type("board").size(), 300u);
  EXPECT_TRUE(has(typist.type("log"), "== "));
  EXPECT_TRUE(has(typist.type("options"), "? "));
  EXPECT_FALSE(has(typist.type("about 1"), "no such number"));
  EXPECT_TRUE(has(typist.type("say hello all"), "Ann: hello all"));
  EXPECT_TRUE(has(typist.type("seat 3"), "That is not your seat"));
  EXPECT_TRUE(has(typist.type("lang xx"), "pl, en"));
  EXPECT_TRUE(has(typist.type("lang pl"), "? "));
  EXPECT_TRUE(has(typist.type("pomoc"), "plansza"));
  EXPECT_TRUE(has(typist.type("koniec"), "Do zobaczenia."));
  EXPECT_TRUE(typist.text.finished());
  EXPECT_EQ(typist.room.model().state, SessionState::idle);
}

TEST(TextClient, SlotsAreAskedAndCanBeGivenUp) {
  Typist typist(with_seed(6), Language::en);
  typist.type("1");
  typist.type("Ann");
  typist.type("take 1");
  typist.type("start");
  const client::Model& m = typist.room.model();
  // On to the sheet: everybody reads, the talk and the go-round pass.
  for (int i = 0; i < 200 && m.view->board.stage != Stage::filling; ++i) {
    ASSERT_TRUE(typist.until([&] { return typist.prompted(); }));
    typist.type(std::to_string(typist.last_option()));
  }
  ASSERT_EQ(m.view->board.stage, Stage::filling);
  const text::NumberedOptions options = text::option_list(m.say(), *m.menu(), *m.view);
  std::size_t joint = 0;
  for (std::size_t n = 0; n < options.option.size() && joint == 0; ++n) {
    const auto* put = std::get_if<PutOnSlip>(&m.menu()->options[options.option[n]].command);
    if (put && put->item.kind == SlipKind::joint) joint = n + 1;
  }
  ASSERT_GT(joint, 0u);
  EXPECT_TRUE(has(typist.type(std::to_string(joint)), "With whom?"));
  EXPECT_TRUE(has(typist.type("1 9"), "There is no such number"));
  EXPECT_TRUE(has(typist.type("0"), "? "));
  EXPECT_TRUE(m.view->secret[m.active.index()].slip.empty());
  typist.type(std::to_string(joint));
  typist.type("1, 3");
  ASSERT_EQ(m.view->secret[m.active.index()].slip.size(), 1u);
  const SlipItem item = m.view->secret[m.active.index()].slip[0];
  EXPECT_EQ(item.kind, SlipKind::joint);
  EXPECT_EQ(item.partners, (SeatSet{SeatId{1}, SeatId{3}}));
}

TEST(TextClient, TheVeilHidesTheOptions) {
  Typist typist(with_seed(4), Language::en);
  typist.type("2");
  typist.type("Group");
  for (int place = 1; place <= 4; ++place) typist.type("take " + std::to_string(place));
  typist.type("start");
  const std::string veil = typist.type(std::to_string(typist.last_option()));
  ASSERT_TRUE(typist.room.model().veil);
  EXPECT_TRUE(has(veil, "? Pass it on: now "));
  EXPECT_EQ(typist.last_option(), 0u);
  const std::string after = typist.type("");
  EXPECT_FALSE(typist.room.model().veil);
  EXPECT_TRUE(has(after, "\n1. "));
}

TEST(Usher, BringsAStoryAndWhatFitsIt) {
  DeskRoom room(shipped_stories());
  client::Usher usher({"mini", {1}, false, false});
  room.desk->practise("Ala");
  ASSERT_TRUE(room.until([&] {
    usher.look(*room.desk);
    return room.model().table.places[0].held();
  }));
  EXPECT_EQ(room.model().table.settings.scenario, "mini");
  EXPECT_EQ(room.model().table.settings.setting, (Setting{Layer::first_game, 6, {}}));
}

TEST(Usher, DoesWhatTheCommandLineAsked) {
  DeskRoom room;
  client::Usher usher({{}, {1, 4}, true, true});
  room.desk->host("Ala");
  ASSERT_TRUE(room.until([&] {
    usher.look(*room.desk);
    return room.model().state == SessionState::playing && room.model().menu() != nullptr;
  }));
  EXPECT_EQ(room.model().my_seats, (SeatSet{SeatId{0}, SeatId{3}}));
  EXPECT_EQ(bot_seats(room.model().table), (SeatSet{SeatId{1}, SeatId{2}}));
}

}  // namespace
}  // namespace koop::test
