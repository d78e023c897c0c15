#pragma once
// Somebody who types: the text client over a real desk and server core, and whole games played by typed numbers.

#include <algorithm>

#include "game/client/text_client.hpp"
#include "tests/unit/client/game_driver.hpp"

namespace koop::test {

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

inline bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// In the fuller layers: the number of an own seat that could listen while another leads, then of the one that leads; else empty.
inline std::string seat_to_listen(const client::Model& m) {
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
inline void play_by_lines(const RoomSettings& settings, std::initializer_list<unsigned> places, Language language,
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

}  // namespace koop::test
