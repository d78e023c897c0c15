// Each client's raw messages are searched for texts and facts that it may not know.

#include <gtest/gtest.h>

#include "game/protocol/codec.hpp"
#include "game/protocol/writer.hpp"
#include "tests/sim/room.hpp"
#include "tests/support/scenarios.hpp"

namespace koop::test {
namespace {

// The text as it stands in a message.
std::string on_the_wire(const std::string& text) {
  std::string out;
  protocol::append_text(out, text);
  return out;
}

bool heard(const Robot& robot, const std::string& words) {
  return std::any_of(robot.heard().begin(), robot.heard().end(),
                     [&](const std::string& bytes) { return bytes.find(words) != std::string::npos; });
}

// What the viewer knows at the end of its view: nothing is ever forgotten by a board, except what was said.
bool may_know(const View& view, TextKind kind, unsigned id) {
  if (kind == TextKind::finding) return view.board.findings.contains(FindingId{id});
  if (kind == TextKind::sign) return view.board.signs.contains(SignId{id});
  if (kind == TextKind::tie) return view.board.tie[id].state != TieState::unnamed;
  if (kind != TextKind::knowledge) return true;
  if (view.board.shared.contains(KnowledgeId{id})) return true;
  for (SeatId seat : view.viewer.seats) {
    if (view.secret[seat.index()].knowledge.contains(KnowledgeId{id})) return true;
  }
  return false;
}

void expect_no_foreign_text(const Robot& robot) {
  unsigned hidden = 0;
  for (const auto& [key, text] : mini().texts) {
    const bool looked_for = key.kind == TextKind::finding || key.kind == TextKind::sign || key.kind == TextKind::tie ||
                            key.kind == TextKind::knowledge;
    if (!looked_for || may_know(*robot.view(), key.kind, key.id)) continue;
    ++hidden;
    for (const std::string& words : text) {
      if (words.size() <= 8) continue;  // a short word may stand in any other sentence
      EXPECT_FALSE(heard(robot, on_the_wire(words))) << robot.name() << " heard " << words;
    }
  }
  EXPECT_GT(hidden, 0u) << "a game in which everything is revealed shows nothing";
}

TEST(Secrets, NobodyIsSentWhatOthersKnow) {
  RoomSettings settings;
  settings.seed = 71;
  Room room(settings);
  for (const char* name : {"A", "B", "C"}) room.add(name);
  room.seat_everybody_and_start();
  for (const auto& robot : room.robots) robot->plays = false;
  Robot& watcher = room.add("W");
  watcher.join(room.code(), Role::observer);
  ASSERT_TRUE(room.until([&] { return watcher.view() != nullptr; }));
  ASSERT_LT(room.table().state()->board.phase, Phase::meeting);
  EXPECT_FALSE(heard(watcher, "\"kind\":\"knowledge\"")) << "nothing can have been shared before the first meeting";
  for (const auto& robot : room.robots) robot->plays = true;
  ASSERT_TRUE(room.until([&] { return watcher.view()->board.round >= 2; }));
  for (const auto& robot : room.robots) expect_no_foreign_text(*robot);
  for (const auto& robot : room.robots) {
    for (const char* never : {"deck_laid", "seed_laid", "events_laid"}) EXPECT_FALSE(heard(*robot, never)) << never;
  }
  EXPECT_FALSE(heard(watcher, "knowledge_given"));
  for (const std::string& bytes : watcher.heard()) {
    const auto message = protocol::read_server_message(bytes);
    const auto* batch = std::get_if<protocol::Batch>(&*message);
    if (batch == nullptr) continue;
    for (const Fact& fact : batch->facts) {
      const auto* put = std::get_if<SlipItemPut>(&fact);
      EXPECT_TRUE(put == nullptr || put->open) << "a sheet that lies face down";
    }
  }
  EXPECT_FALSE(heard(watcher, "\"menu\""));
}

// The fuller layers reveal in more ways; the texts of what is hidden still reach nobody. Words of a real scenario stand in each
// other's sentences, so whole texts are looked for.
TEST(Secrets, TheFullerLayersKeepThemToo) {
  const scenario::Loaded& story = shipped("pierwszy_snieg");
  for (const Layer layer : {Layer::full, Layer::expert}) {
    RoomSettings settings;
    settings.seed = 73;
    settings.scenarios = {&story};
    Room room(settings);
    for (const char* name : {"A", "B", "C"}) room.add(name);
    TableSettings table;
    table.scenario = story.id;
    table.setting = {layer, 8, "urban_rural"};
    room.seat_everybody_and_start(table);
    ASSERT_TRUE(room.until([&] { return room.table().state()->board.round >= 4; }));
    room.expect_same_pictures();
    for (const auto& robot : room.robots) {
      unsigned hidden = 0;
      for (const auto& [key, text] : story.texts) {
        const bool looked_for = key.kind == TextKind::finding || key.kind == TextKind::sign || key.kind == TextKind::knowledge;
        if (!looked_for || key.part != 0 || may_know(*robot->view(), key.kind, key.id)) continue;
        ++hidden;
        for (const std::string& words : text)
          EXPECT_FALSE(heard(*robot, "\"text\":" + on_the_wire(words))) << robot->name() << " heard " << words;
      }
      EXPECT_GT(hidden, 0u);
      for (const char* never : {"deck_laid", "seed_laid", "events_laid"}) EXPECT_FALSE(heard(*robot, never)) << never;
    }
  }
}

TEST(Secrets, OwnKnowledgeComesInTheOwnLanguage) {
  Room room({});
  Robot& polish = room.add("A");
  Robot& english = room.add("B");
  english.language = Language::en;
  room.seat_everybody_and_start();
  const auto own = [](const Robot& robot) {
    return *robot.view()->secret[(*robot.view()->viewer.seats.begin()).index()].knowledge.begin();
  };
  for (const Robot* robot : {&polish, &english}) {
    const Language language = robot->language;
    const std::string* words =
        mini().texts.find({TextKind::knowledge, static_cast<std::uint16_t>(own(*robot).index()), 0}, language);
    ASSERT_NE(words, nullptr);
    EXPECT_TRUE(heard(*robot, on_the_wire(*words)));
    const std::string* title = mini().texts.find({TextKind::scenario, 0, 0}, language);
    EXPECT_TRUE(heard(*robot, on_the_wire(*title)));
  }
  polish.ask(protocol::ChangeLanguage{0, Language::en});
  ASSERT_TRUE(room.until([&] { return polish.idle(); }));
  const std::string* words =
      mini().texts.find({TextKind::knowledge, static_cast<std::uint16_t>(own(polish).index()), 0}, Language::en);
  EXPECT_TRUE(heard(polish, on_the_wire(*words)));
}

}  // namespace
}  // namespace koop::test
