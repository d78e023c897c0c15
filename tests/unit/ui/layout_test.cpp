#include "game/ui/drawings/commune.hpp"
#include "game/ui/layout_dump.hpp"
#include "tests/unit/ui/desk.hpp"

#include <fstream>
#include <nlohmann/json.hpp>

namespace koop::ui {
namespace {

FrameRecord frame_with(WidgetRecord w) {
  FrameRecord f;
  f.screen = "s", f.width = 1280, f.height = 720;
  f.widgets.push_back(std::move(w));
  return f;
}

WidgetRecord control() {
  WidgetRecord w;
  w.id = "b", w.role = Role::button, w.rect = {10, 10, 200, 48}, w.clip = {0, 0, 1280, 720}, w.focusable = true;
  TextRecord t;
  t.text = "Zaklej kartkę", t.lines = {"Zaklej kartkę"}, t.measured = {30, 26, 100, 14}, t.room = {20, 10, 180, 48}, t.px = 18;
  w.texts.push_back(t);
  return w;
}

std::string only_problem(const WidgetRecord& w) {
  const auto all = layout_problems(frame_with(w));
  return all.size() == 1 ? all[0] : "problems: " + std::to_string(all.size());
}

TEST(LayoutProblems, AProperButtonHasNone) { EXPECT_TRUE(layout_problems(frame_with(control())).empty()); }

TEST(LayoutProblems, EachMistakeIsASentence) {
  WidgetRecord w = control();
  w.texts[0].too_wide = true;
  EXPECT_NE(only_problem(w).find("wider than its room"), std::string::npos);

  w = control();
  w.texts[0].measured = {30, 5, 100, 60};
  EXPECT_NE(only_problem(w).find("higher than its room"), std::string::npos);

  w = control();
  w.clip = {0, 0, 80, 720};
  EXPECT_NE(only_problem(w).find("cuts its text off"), std::string::npos);
  w.in_scroll = true;
  EXPECT_TRUE(layout_problems(frame_with(w)).empty()) << "scrolling brings it into view";

  w = control();
  w.texts[0].lines = {"Zaklej kar", "tkę"};
  EXPECT_NE(only_problem(w).find("breaks inside a word"), std::string::npos);

  w = control();
  w.rect.h = 40;
  EXPECT_NE(only_problem(w).find("target of 40 px"), std::string::npos);

  w = control();
  w.texts.clear();
  EXPECT_NE(only_problem(w).find("without a name"), std::string::npos);

  w = control();
  w.rect.x = 1200;
  EXPECT_NE(only_problem(w).find("outside the window"), std::string::npos);
}

TEST(LayoutProblems, TargetsGrowWithTheScale) {
  FrameRecord f = frame_with(control());
  f.scale = 1.5f;
  ASSERT_EQ(layout_problems(f).size(), 1u);
  EXPECT_NE(layout_problems(f)[0].find("lower than 66"), std::string::npos);
}

TEST(LayoutProblems, OverlapsAreFoundWithinALayerOnly) {
  FrameRecord f = frame_with(control());
  WidgetRecord other = control();
  other.id = "other", other.rect.y = 20, other.texts[0].measured.y = 34;
  f.widgets.push_back(other);
  ASSERT_EQ(layout_problems(f).size(), 1u);
  EXPECT_NE(layout_problems(f)[0].find("over"), std::string::npos);
  f.widgets[1].layer = 1;
  EXPECT_TRUE(layout_problems(f).empty());
}

TEST(LayoutProblems, WrappedAndShortenedLinesAreNotBrokenWords) {
  WidgetRecord w = control();
  w.texts[0].text = "Zaklej  kartkę\nteraz";
  w.texts[0].lines = {"Zaklej", "kartkę", "teraz"};
  EXPECT_TRUE(layout_problems(frame_with(w)).empty());
  w.texts[0].lines = {"Zaklej kar…"};
  w.texts[0].shortened = true;
  EXPECT_TRUE(layout_problems(frame_with(w)).empty());
}

// What every widget of the kit shows, at any text size and window, must be in order.
void all_widgets(Ui& ui) {
  Rect page = ui.begin("all");
  TopBar top{.title = "Miesiąc 3 z 8",
             .phases = {"Życie rodziny", "Rozmowa z rodziną", "Spotkanie zespołu", "Działania", "Podsumowanie miesiąca"},
             .phase = 2,
             .phase_of = "3 z 5",
             .help = "Pomoc",
             .stop = "Stop",
             .menu = "Menu"};
  top_bar(ui, page.cut_top(top_bar_height(ui)), top);
  const TaskBar task{
      .what = "Wypełnij kartkę i zaklej ją.",
      .why = "Wszystkie kartki odsłonią się razem. Potem można raz poprawić.",
      .buttons = {{"undo", "Cofnij", {.icon = Icon::undo}}, {"seal", "Zaklej kartkę", {.kind = ButtonKind::primary}}}};
  task_bar(ui, page.cut_bottom(task_bar_height(ui, task, page.w)), task);
  auto area = begin_scroll(ui, page.inset(ui.gap(16)), "body");
  Column& col = area.column;
  std::string name = "Marta";
  text_field(ui, col, {.id = "name", .label = "Imię albo pseudonim", .mistake = "Wpisz imię. Może być zmyślone."}, name);
  option_card(
      ui, col,
      {.id = "o1", .title = "Pomoc w lekcjach", .sentence = "Nauka +1. Po zajęciach, w szkole.", .cost = "1 jednostka"});
  option_card(ui, col, {.id = "o2", .title = "Badanie w poradni", .refusal = "Potrzebna jest zgoda mamy."});
  toggle(ui, col, {.id = "t", .label = "Rysuj twarze", .sentence = "Oczy i usta na rysunkach osób"}, true);
  radio(ui, col, {.id = "r", .label = "Mocna strona", .sentence = "Co tu już działa?"}, true);
  number_row(ui, col.take(number_row_height(ui, col.width())), "guess", 4);
  area_bar(ui, col, {.id = "bar", .name = "Bezpieczeństwo", .sentence = "W domu jest spokojnie", .own = 4, .support = 2});
  const SlipRow row{
      .id = "unit", .title = "Warsztat rowerowy", .kind = "forma wsparcia · nauka", .number = 1, .remove = "Zdejmij"};
  slip_row(ui, col.take(slip_row_height(ui, row, col.width())), row);
  const ContactMeter meter{.title = "Kontakty z rodziną w listopadzie: 3. Rodzina udźwignie 2",
                           .effect = "Jeden kontakt za dużo: zaufanie −1",
                           .aside = "wspólne działanie to jeden kontakt",
                           .capacity = 2,
                           .tokens = {{"Rozmowa", {}, Icon::speech}, {"Szkoła i Sołectwo", {1, 7}}, {"PUP", {4}}}};
  contact_meter(ui, col.take(contact_meter_height(ui, meter, col.width())), meter);
  const Headline news{.label = "Zapowiedź na grudzień",
                      .title = "Autobus przestaje jeździć",
                      .sentence = "Pomoże, jeśli ktoś wie, kto rano jeździ w stronę szkoły."};
  headline(ui, col.take(headline_height(ui, news, col.width())), news);
  bubble(ui, col, {.id = "bubble", .text = "W soboty. Nikt wtedy nie goni."});
  note(ui, col, {.id = "note", .title = "Odkryty wyjątek", .sentence = "Od niego może zacząć się krok."});
  stepper(ui, col.take(ui.len(48)), "step", "Miesiące", "8", true, false);
  const std::vector<Tab> list = {{"a", "Wszystkie"}, {"b", "Formy wsparcia"}, {"c", "Razem"}};
  tabs(ui, col.take(tabs_height(ui, list, col.width())), "tabs", list, 0);
  const std::vector<Tag> marks = {{"tak", TagKind::yes, Icon::check},
                                  {"nie tak", TagKind::not_so, Icon::wave},
                                  {"Nauka: Kuba jest co dzień, +2 ze wsparcia", TagKind::support}};
  tags(ui, col.take(tags_height(ui, marks, col.width())), marks);
  end_scroll(ui, area);
}

TEST(LayoutProblems, TheKitIsInOrderAtEverySizeAndScale) {
  Desk desk(all_widgets);
  for (const Point size : {Point{1280, 720}, Point{1366, 768}, Point{1920, 1080}, Point{3840, 2160}, Point{1024, 700}})
    for (const float text : {1.0f, 1.25f, 1.5f, 1.75f, 2.0f}) {
      desk.ui().set_prefs({.text_scale = text, .reduced_motion = true});
      desk.resize(size);
      for (const std::string& problem : layout_problems(desk.ui().frame()))
        ADD_FAILURE() << size.x << "x" << size.y << " at " << text << ": " << problem;
    }
}

TEST(LayoutProblems, TheMapSpeaks) {
  CommuneMap map{.home_label = "Dom Nowaków", .interactive = true};
  map.places.push_back({.id = "ops",
                        .label = "GOPS",
                        .look = house_of("centre", 0),
                        .spot = map_spot(0),
                        .link = 1,
                        .hint = "Współpraca: informacja."});
  int chosen = -1;
  Desk desk([&](Ui& ui) {
    ui.begin("map");
    if (const int i = commune_map(ui, {0, 0, 900, 560}, map, 14, ui.colours().surface); i >= 0) chosen = i;
  });
  EXPECT_EQ(spoken(*desk.find("map/ops")), "GOPS. Współpraca: informacja.");
  desk.click("map/ops");
  EXPECT_EQ(chosen, 0);
  EXPECT_TRUE(layout_problems(desk.ui().frame()).empty());
}

TEST(LayoutDump, IsJsonAndReplacedWhole) {
  Desk desk(all_widgets);
  const auto path = std::filesystem::temp_directory_path() / "koop_layout_dump_test.json";
  ASSERT_TRUE(write_layout_dump(desk.ui().frame(), path).has_value());
  std::ifstream in(path);
  const auto json = nlohmann::json::parse(in);
  EXPECT_EQ(json["screen"], "all");
  EXPECT_EQ(json["text_scale"], 1);
  EXPECT_GT(json["widgets"].size(), 30u);
  bool found = false;
  for (const auto& w : json["widgets"]) {
    if (w["id"] != "o2") continue;
    found = true;
    EXPECT_EQ(w["enabled"], false);
    EXPECT_EQ(w["spoken"], "Badanie w poradni. Potrzebna jest zgoda mamy.");
  }
  EXPECT_TRUE(found);
  std::filesystem::remove(path);
  EXPECT_FALSE(write_layout_dump(desk.ui().frame(), "/nowhere/at/all.json").has_value());
}

}  // namespace
}  // namespace koop::ui
