// The fuller layers by typed lines alone: every option by its number, every open place asked in turn.

#include "game/text/typeset.hpp"
#include "tests/support/scenarios.hpp"
#include "tests/unit/client/typist.hpp"

namespace koop::test {
namespace {

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

}  // namespace
}  // namespace koop::test
