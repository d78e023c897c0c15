#include "game/ui/layout_dump.hpp"
#include "tests/unit/ui/desk.hpp"

namespace koop::ui {
namespace {

// Two buttons, a disabled one, a field and a row of numbers.
struct Screen {
  int one = 0, two = 0, back = 0, number = -1, submitted = 0;
  bool dialog = false, two_gone = false;
  int answer = -1;
  std::string name;

  void draw(Ui& ui) {
    ui.begin("test");
    Column col(ui, {20, 20, 600, 0});
    if (button(ui, col, "one", "Pierwszy")) ++one;
    if (!two_gone && button(ui, col, "two", "Drugi")) ++two;
    button(ui, col, "locked", "Zamknięty", {.enabled = false, .why_disabled = "Brakuje zgody."});
    if (text_field(ui, col, {.id = "name", .label = "Imię"}, name).submitted) ++submitted;
    if (const int n = number_row(ui, col.take(number_row_height(ui, 600)), "guess", number); n >= 0) number = n;
    if (dialog) {
      answer = ask(ui, {.id = "sure",
                        .title = "Na pewno?",
                        .text = "Tego nie da się cofnąć.",
                        .buttons = {{"no", "Nie", {}}, {"yes", "Tak", {}}},
                        .cancel = 0});
      if (answer >= 0) dialog = false;
    }
    if (ui.back_pressed()) ++back;
  }
};

struct Focus : testing::Test {
  Screen screen;
  Desk desk{[this](Ui& ui) { screen.draw(ui); }};
};

TEST_F(Focus, TabGoesInTheOrderOfDrawingAndAround) {
  std::vector<std::string> order;
  for (int i = 0; i < 16; ++i) desk.tap(Key::Tab), order.push_back(desk.focused());
  const std::vector<std::string> expected = {"one",     "two",     "locked",   "name",    "guess/0", "guess/1",
                                             "guess/2", "guess/3", "guess/4",  "guess/5", "guess/6", "guess/7",
                                             "guess/8", "guess/9", "guess/10", "one"};
  EXPECT_EQ(order, expected);
  desk.tap(Key::Tab, true);
  EXPECT_EQ(desk.focused(), "guess/10");
}

TEST_F(Focus, EnterAndSpaceActUponRelease) {
  desk.tap(Key::Tab);
  desk.press(Key::Enter);
  EXPECT_EQ(screen.one, 0);
  EXPECT_TRUE(desk.find("one")->pressed);
  desk.release(Key::Enter);
  EXPECT_EQ(screen.one, 1);
  desk.tap(Key::Space);
  EXPECT_EQ(screen.one, 2);
}

TEST_F(Focus, AKeyPressedElsewhereDoesNotFireHere) {
  desk.tap(Key::Tab);
  desk.press(Key::Enter);
  desk.press(Key::Tab);
  desk.release(Key::Enter);
  desk.still();
  EXPECT_EQ(screen.one, 0);
  EXPECT_EQ(screen.two, 0);
}

TEST_F(Focus, MouseActsUponReleaseInsideOnly) {
  const Point in = desk.rect("two").centre();
  desk.move(in);
  desk.mouse_down();
  EXPECT_EQ(screen.two, 0);
  desk.mouse_up();
  EXPECT_EQ(screen.two, 1);
  desk.move(in);
  desk.mouse_down();
  desk.move({1000, 600});
  desk.mouse_up();
  EXPECT_EQ(screen.two, 1) << "moving off cancels";
  desk.move({1000, 600});
  desk.mouse_down();
  desk.move(in);
  desk.mouse_up();
  EXPECT_EQ(screen.two, 1) << "a press elsewhere does not count";
}

TEST_F(Focus, DisabledCanBeFocusedAndSaysWhy) {
  desk.click("locked");
  EXPECT_EQ(desk.focused(), "locked");
  ASSERT_EQ(desk.ui().toasts().size(), 1u);
  EXPECT_EQ(desk.ui().toasts()[0].text, "Brakuje zgody.");
  EXPECT_FALSE(desk.find("locked")->enabled);
  EXPECT_EQ(spoken(*desk.find("locked")), "Zamknięty. Brakuje zgody.");
}

TEST_F(Focus, ArrowsMoveAndTheFieldKeepsItsOwn) {
  desk.tap(Key::Right);
  EXPECT_EQ(desk.focused(), "one");
  desk.tap(Key::Down);
  EXPECT_EQ(desk.focused(), "two");
  desk.tap(Key::Down), desk.tap(Key::Down);
  EXPECT_EQ(desk.focused(), "name");
  desk.tap(Key::Right);
  EXPECT_EQ(desk.focused(), "name");
  desk.tap(Key::Down);
  EXPECT_TRUE(desk.focused().starts_with("guess/"));
  desk.tap(Key::Up);
  EXPECT_EQ(desk.focused(), "name");
}

TEST_F(Focus, TypingGoesIntoTheField) {
  desk.click("name");
  desk.still();
  desk.type(U"Żółć");
  EXPECT_EQ(screen.name, "Żółć");
  desk.tap(Key::Backspace);
  EXPECT_EQ(screen.name, "Żół");
  desk.tap(Key::Enter);
  EXPECT_EQ(screen.submitted, 1);
  EXPECT_EQ(desk.focused(), "name");
  desk.type(U"w");
  desk.tap(Key::Tab);
  EXPECT_EQ(desk.focused(), "guess/0");
  desk.type(U"x");
  EXPECT_EQ(screen.name.find('x'), std::string::npos) << "the field lost the focus";
}

TEST_F(Focus, TheFieldGetsTypingAlsoByTab) {
  for (int i = 0; i < 4; ++i) desk.tap(Key::Tab);
  ASSERT_EQ(desk.focused(), "name");
  desk.type(U"Ala");
  EXPECT_EQ(screen.name, "Ala");
}

TEST_F(Focus, EscGoesBackOnce) {
  desk.tap(Key::Escape);
  EXPECT_EQ(screen.back, 1);
}

TEST_F(Focus, ADialogTakesEverythingAndGivesTheFocusBack) {
  desk.tap(Key::Tab), desk.tap(Key::Tab);
  ASSERT_EQ(desk.focused(), "two");
  screen.dialog = true;
  desk.still();
  EXPECT_EQ(desk.focused(), "sure/no");
  desk.tap(Key::Tab), desk.tap(Key::Tab);
  EXPECT_EQ(desk.focused(), "sure/no") << "the focus stays inside";
  desk.click("one");
  EXPECT_EQ(screen.one, 0) << "what lies under a dialog is deaf";
  desk.tap(Key::Escape);
  EXPECT_EQ(screen.answer, 0);
  EXPECT_EQ(screen.back, 0) << "Esc goes one level up only";
  desk.still();
  EXPECT_EQ(desk.focused(), "two");
}

TEST_F(Focus, AVanishedWidgetHandsTheFocusToItsNeighbour) {
  desk.tap(Key::Tab), desk.tap(Key::Tab);
  screen.two_gone = true;
  desk.still();
  EXPECT_EQ(desk.focused(), "locked");
}

TEST_F(Focus, NumbersAreChosen) {
  desk.click("guess/7");
  EXPECT_EQ(screen.number, 7);
  EXPECT_TRUE(desk.find("guess/7")->selected);
}

TEST(Screens, DefaultFocusIsTakenWhenTheScreenAppears) {
  std::string name = "first";
  Desk desk([&](Ui& ui) {
    ui.begin(name);
    ui.default_focus("b");
    Column col(ui, {0, 0, 300, 0});
    button(ui, col, "a", "A");
    button(ui, col, "b", "B");
  });
  EXPECT_EQ(desk.focused(), "b");
  desk.tap(Key::Tab);
  EXPECT_EQ(desk.focused(), "a");
  name = "second";
  desk.still();
  EXPECT_EQ(desk.focused(), "b");
}

TEST(Screens, ScrollAreasFollowTheFocusAndTheWheel) {
  Desk desk([](Ui& ui) {
    ui.begin("list");
    auto area = begin_scroll(ui, {0, 0, 400, 300}, "list");
    for (int i = 0; i < 20; ++i) button(ui, area.column, "item" + std::to_string(i), "Pozycja " + std::to_string(i));
    end_scroll(ui, area);
  });
  desk.tap(Key::Tab, true);
  ASSERT_EQ(desk.focused(), "item19");
  EXPECT_TRUE(Rect({0, 0, 400, 300}).covers(desk.rect("item19")));
  desk.tap(Key::Tab);
  ASSERT_EQ(desk.focused(), "item0");
  EXPECT_TRUE(Rect({0, 0, 400, 300}).covers(desk.rect("item0")));
  desk.move({100, 100});
  const float before = desk.rect("item3").y;
  desk.wheel(-1);
  EXPECT_LT(desk.rect("item3").y, before - 30);
}

TEST(Screens, RestMeansNoMoreFrames) {
  Desk desk([](Ui& ui) {
    ui.begin("rest");
    Column col(ui, {0, 0, 300, 0});
    button(ui, col, "a", "A");
    toasts(ui, 600);
  });
  desk.still();
  EXPECT_FALSE(desk.ui().wants_redraw());
  EXPECT_LT(desk.ui().ms_until_wake(), 0);
  desk.ui().notify("Cisza.");
  desk.still();
  EXPECT_GT(desk.ui().ms_until_wake(), 1000) << "a message ends by itself, one frame later";
  desk.wait(7000);
  desk.still();
  EXPECT_TRUE(desk.ui().toasts().empty());
}

}  // namespace
}  // namespace koop::ui
