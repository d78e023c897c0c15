// The text client over a real desk and server core: whole games by typed lines alone.

#include "game/client/text_client.hpp"
#include "game/client/usher.hpp"
#include "game/scenario/regions.hpp"
#include "game/text/typeset.hpp"
#include "tests/support/scenarios.hpp"
#include "tests/unit/client/game_driver.hpp"

namespace koop::test {
namespace {

using client::SessionState;

struct Typist {
  explicit Typist(const RoomSettings& settings = {}, Language language = Language::pl)
      : room(settings, language),
        text(
            *room.desk, [this](std::string_view out) { written += out; }, false) {
    text.begin();
  }
  void settle(std::int64_t ms = 400) {
    for (const std::int64_t end = room.room.now + ms; room.room.now < end;) step();
  }
  void step() {
    if (room.step()) text.update();
  }
  // Types a line and gives back what is written until things have settled.
  std::string type(std::string_view line) {
    const std::size_t from = written.size();
    text.read(line);
    settle();
    return written.substr(from);
  }
  bool until(const std::function<bool()>& done) {
    for (int i = 0; i < 6'000 && !done(); ++i) step();
    return done();
  }
  // Whether the last thing written is the prompt, and the numbers of the options above it.
  [[nodiscard]] bool prompted() const { return written.ends_with("> "); }
  [[nodiscard]] unsigned last_option() const {
    unsigned last = 0;
    std::size_t at = written.rfind("\n? ");
    while (at != std::string::npos && at + 1 < written.size()) {
      const std::size_t begin = at + 1;
      const unsigned number = static_cast<unsigned>(std::strtoul(written.c_str() + begin, nullptr, 10));
      if (number == last + 1) last = number;
      at = written.find('\n', begin);
    }
    return last;
  }

  DeskRoom room;
  std::string written;
  client::TextClient text;
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

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

// In the fuller layers: the number of an own seat that could listen while another leads, then of the one that leads; else empty.
std::string seat_to_listen(const client::Model& m) {
  if (!m.view || m.view->board.stage != Stage::asking || m.catalogue.setting.layer == Layer::first_game) return {};
  const TalkState& talk = m.view->board.talk;
  if (!m.my_seats.contains(talk.leader)) return {};
  SeatId wanted = talk.leader;
  for (SeatId seat : m.my_seats) {
    const bool listens =
        std::any_of(talk.listens.begin(), talk.listens.end(), [&](const SeatSet& l) { return l.contains(seat); });
    if (seat != talk.leader && !listens) wanted = seat;
  }
  return wanted == m.active ? std::string() : std::to_string(wanted.index() + 1);
}

// `told`: everything that was written.
void play_by_lines(const RoomSettings& settings, std::initializer_list<unsigned> places, Language language,
                   const std::optional<Setting>& setting = {}, std::string* told = nullptr) {
  Typist typist(settings, language);
  const std::uint64_t seed = settings.seed;
  typist.type("1");
  typist.type("Ala");
  if (setting) {
    TableSettings table = typist.room.model().table.settings;
    table.setting = *setting;
    typist.room.desk->change_settings(table);
    typist.settle();
  }
  for (unsigned place : places) typist.type("take " + std::to_string(place + 1));
  typist.type("start");
  Random random{seed};
  unsigned typed = 0;
  const client::Model& m = typist.room.model();
  for (int i = 0; i < 8'000 && m.state != SessionState::over; ++i) {
    ASSERT_TRUE(typist.until([&] { return typist.prompted() || m.state == SessionState::over; }))
        << typist.written.substr(typist.written.size() - 2'000);
    if (m.state == SessionState::over) break;
    // The last options end a step, the others do something in it.
    if (const std::string seat = seat_to_listen(m); !seat.empty()) {
      typist.type("seat " + seat);
      continue;
    }
    const unsigned last = typist.last_option();
    if (last == 0) {
      typist.type("options");
      continue;
    }
    const unsigned number = random.below(3) == 0 ? last : 1 + random.below(last);
    ++typed;
    typist.text.read(std::to_string(number));
    typist.settle(60);
    EXPECT_FALSE(has(typist.written.substr(typist.written.size() - std::min<std::size_t>(typist.written.size(), 400)),
                     "Nieznane polecenie"));
  }
  EXPECT_EQ(m.state, SessionState::over);
  EXPECT_GT(typed, 60u);
  typist.settle();
  EXPECT_TRUE(has(typist.written, language == Language::pl ? "? Koniec gry." : "? The game is over."));
  // Ordinary spaces only: screen readers and pipes get no no-break ones.
  EXPECT_FALSE(has(typist.written, "\u00a0"));
  if (told != nullptr) *told = typist.written;
}

TEST(TextClient, PlaysAWholeGamePolish) { play_by_lines(with_seed(21), {1}, Language::pl); }
TEST(TextClient, PlaysAWholeGameWithTwoSeatsEnglish) { play_by_lines(with_seed(22), {0, 3}, Language::en); }

// Expert by numbers alone: every kind of step and every open place of an option comes up and is answered.
TEST(TextClient, PlaysAWholeExpertGamePolish) {
  RoomSettings settings = with_seed(23);
  settings.scenarios = {&shipped("cisza_za_sciana")};
  std::string told;
  play_by_lines(settings, {0, 1, 2, 3}, Language::pl, Setting{Layer::expert, 8, "urban_rural"}, &told);
  const text::Locale& locale = locales()[Language::pl];
  for (const char* key :
       {"ui.text.slot.receiver", "client.text.tasks_of", "ui.text.slot.scale_family", "ui.text.slot.scale_team",
        "task.listening.turn.now", "task.closing.turn.now", "task.scaling.turn.now", "task.deciding.turn.now",
        "option.listen_for.worry", "option.set_out_chair.empty", "tool.genogram.detail", "option.overtime.detail",
        "option.helper_support.detail", "option.coaching.detail", "option.information.detail", "option.ask_advice",
        "option.give_scales"})
    EXPECT_TRUE(has(told, text::untypeset(locale.phrase(key)))) << key;
}
TEST(TextClient, PlaysAWholeFullGameEnglish) {
  RoomSettings settings = with_seed(24);
  settings.scenarios = {&shipped("pierwszy_snieg")};
  std::string told;
  play_by_lines(settings, {2}, Language::en, Setting{Layer::full, 4, "rural"}, &told);
  EXPECT_TRUE(has(told, "Give two numbers"));
  EXPECT_FALSE(has(told, "institutional team decides")) << "that is Expert";
}

TEST(TextClient, ScalesAndTasksAreAskedInTurn) {
  RoomSettings settings = with_seed(25);
  settings.scenarios = {&shipped("cisza_za_sciana")};
  Typist typist(settings, Language::en);
  typist.type("1");
  typist.type("Ann");
  TableSettings table = typist.room.model().table.settings;
  table.setting = Setting{Layer::expert, 4, "city"};
  typist.room.desk->change_settings(table);
  typist.settle();
  typist.type("take 1");
  typist.type("start");
  const client::Model& m = typist.room.model();
  for (int i = 0; i < 400 && m.view->board.stage != Stage::scaling; ++i) {
    ASSERT_TRUE(typist.until([&] { return typist.prompted(); }));
    typist.type(std::to_string(typist.last_option()));
  }
  ASSERT_EQ(m.view->board.stage, Stage::scaling);
  EXPECT_TRUE(has(typist.type("1"), "The family’s situation, from 0 to 10?"));
  EXPECT_TRUE(has(typist.type("11"), "from 0 to 10"));
  EXPECT_TRUE(has(typist.type("0"), "Our cooperation, from 0 to 10?"));
  EXPECT_TRUE(has(typist.type("back"), "1. The quarter’s two scales"));
  typist.type("1");
  typist.type("0");
  typist.type("10");
  ASSERT_TRUE(typist.until([&] { return m.view->board.stage == Stage::deciding && typist.prompted(); }));
  EXPECT_EQ(m.view->board.fuller.family_scale[m.active.index()], 0);
  EXPECT_EQ(m.view->board.fuller.team_scale[m.active.index()], 10);
  EXPECT_TRUE(has(typist.type("1"), "At most three numbers"));
  EXPECT_TRUE(has(typist.type("1 2 3 4"), "At most: 3."));
  EXPECT_TRUE(has(typist.type("1 6"), "There is no such number")) << "no tasks, and a task";
  typist.text.read("1 3");
  ASSERT_TRUE(typist.until([&] { return m.view->board.stage != Stage::deciding; }));
  EXPECT_TRUE(m.view->board.fuller.tasks.contains(AreaId{0}));
  EXPECT_TRUE(m.view->board.fuller.tasks.contains(AreaId{2}));
}

TEST(TextClient, TheBoardTellsTheTeam) {
  RoomSettings settings = with_seed(26);
  settings.scenarios = {&shipped("cisza_za_sciana")};
  Typist typist(settings, Language::en);
  typist.type("1");
  typist.type("Ann");
  TableSettings table = typist.room.model().table.settings;
  table.setting = Setting{Layer::expert, 8, "urban_rural"};
  typist.room.desk->change_settings(table);
  typist.settle();
  typist.type("take 1");
  typist.type("start");
  const std::string board = typist.type("board");
  EXPECT_TRUE(has(board, "Shared funds: "));
  EXPECT_TRUE(has(board, "Support of decision-makers: "));
  EXPECT_TRUE(has(board, "Barrier: "));
  EXPECT_TRUE(has(typist.type("help"), "A procedure is opened in the same month"));
}

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
