// The text client over a real desk and server core: whole games by typed lines alone.

#include "game/client/text_client.hpp"
#include "game/client/usher.hpp"
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

void play_by_lines(std::uint64_t seed, std::initializer_list<unsigned> places, Language language) {
  Typist typist(with_seed(seed), language);
  typist.type("1");
  typist.type("Ala");
  for (unsigned place : places) typist.type("take " + std::to_string(place + 1));
  typist.type("start");
  Random random{seed};
  unsigned typed = 0;
  const client::Model& m = typist.room.model();
  for (int i = 0; i < 4'000 && m.state != SessionState::over; ++i) {
    ASSERT_TRUE(typist.until([&] { return typist.prompted() || m.state == SessionState::over; }))
        << typist.written.substr(typist.written.size() - 2'000);
    if (m.state == SessionState::over) break;
    // The last options end a step, the others do something in it.
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
}

TEST(TextClient, PlaysAWholeGamePolish) { play_by_lines(21, {1}, Language::pl); }
TEST(TextClient, PlaysAWholeGameWithTwoSeatsEnglish) { play_by_lines(22, {0, 3}, Language::en); }

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
