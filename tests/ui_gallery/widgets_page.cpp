#include "tests/ui_gallery/pages.hpp"

namespace koop::gallery {
using namespace koop::ui;

namespace {
void buttons(Ui& ui, Column& col, State& s) {
  const Palette& c = ui.colours();
  col.text("Przyciski", Type::h3);
  Rect row = col.take(ui.len(48));
  if (button_left(ui, row, "primary", "Dołącz", {.kind = ButtonKind::primary, .icon = Icon::check}))
    s.last = "primary", ++s.pressed;
  if (button_left(ui, row, "secondary", "Cofnij", {.icon = Icon::undo})) s.last = "secondary", ++s.pressed;
  if (button_left(ui, row, "quiet", "Więcej", {.kind = ButtonKind::quiet})) s.last = "quiet";
  row = col.take(ui.len(48));
  button_left(ui, row, "disabled", "Zaklej kartkę",
              {.icon = Icon::lock, .enabled = false, .why_disabled = "Brakuje jednego wyboru."});
  if (button_left(ui, row, "danger", "Odejdź od stołu", {.kind = ButtonKind::danger})) s.asking = true;
  const std::vector<Tab> list = {{"all", "Wszystkie"}, {"forms", "Formy wsparcia"}, {"joint", "Razem"}};
  s.tab = tabs(ui, col.take(tabs_height(ui, list, col.width())), "tabs", list, s.tab);
  col.text("Naciśnięto: " + std::to_string(s.pressed) + " " + s.last, Type::small, c.muted);
}

void choices(Ui& ui, Column& col, State& s) {
  if (toggle(ui, col, {.id = "faces", .label = "Rysuj twarze", .sentence = "Oczy i usta na rysunkach osób"}, s.toggled))
    s.toggled = !s.toggled;
  const char* names[] = {"Dokładne słowa", "Mocna strona"};
  const char* whats[] = {"Co rodzina mówi sama?", "Co tu już działa?"};
  for (int i = 0; i < 2; ++i)
    if (radio(ui, col, {.id = "listen" + std::to_string(i), .label = names[i], .sentence = whats[i]}, s.radio == i))
      s.radio = i;
  const int number = number_row(ui, col.take(number_row_height(ui, col.width())), "guess", s.number);
  if (number >= 0) s.number = number;
}

void seats(Ui& ui, Column& col) {
  const char* names[] = {"GOPS", "Szkoła", "PCPR", "Razem", "PUP", "Parafia", "Klub", "Sołectwo"};
  Rect row;
  for (int i = 0; i < seat_colours; ++i) {
    if (row.w < seat_chip_width(ui, names[i])) row = col.take(seat_chip_height(ui));
    seat_chip_left(ui, row, std::string("seat") + names[i], i, names[i], i == 1);
  }
  const std::vector<Tag> list = {{"tak", TagKind::yes, Icon::check},
                                 {"nie tak", TagKind::not_so, Icon::wave},
                                 {"Nauka: +2 ze wsparcia", TagKind::support},
                                 {"więź rośnie", TagKind::own},
                                 {"bez kontaktu", TagKind::accent}};
  tags(ui, col.take(tags_height(ui, list, col.width())), list);
}

void icons(Ui& ui, Column& col) {
  const float size = ui.len(22), gap = ui.gap(10);
  Rect row;
  for (int i = 1; i < icon_count; ++i) {
    if (row.w < size) row = col.take(size);
    icon(ui, row.cut_left(size, gap), static_cast<Icon>(i), ui.colours().ink);
  }
}

void bars(Ui& ui, Column& col, State& s) {
  area_bar(ui, col,
           {.id = "nauka",
            .name = "Nauka",
            .sentence = "Kuba bywa w szkole trzy dni w tygodniu",
            .own = s.own,
            .support = s.support,
            .lost = 1,
            .gained = 1});
  Rect row = col.take(ui.len(44));
  if (button_left(ui, row, "turn", "Krok rodziny", {.small = true}) && s.support > 0) ++s.own, --s.support;
  if (button_left(ui, row, "support", "Wsparcie", {.small = true}) && s.own + s.support < 10) ++s.support;
  const float legend = ui.len(20);
  area_legend(ui, col.take(legend), "własne", "ze wsparcia", "ubyło");
  const Meter trust{.id = "trust",
                    .name = "Zaufanie",
                    .sentence = "Drzwi są otwarte",
                    .right = "5 z 10",
                    .share = 0.5f,
                    .colour = ui.colours().trust};
  meter(ui, col.take(meter_height(ui, trust, col.width())), trust);
}

void dialogs(Ui& ui, State& s) {
  if (!s.asking) return;
  const int answer = ask(ui, {.id = "leave",
                              .title = "Odejść od stołu?",
                              .text = "Miejsce i kartka poczekają. Wrócić można z każdego komputera, kodem stołu.",
                              .buttons = {{"stay", "Zostaję", {.kind = ButtonKind::primary}}, {"go", "Odchodzę", {}}},
                              .cancel = 0});
  if (answer >= 0) s.asking = false;
  if (answer == 1) ui.notify("Miejsce czeka na Ciebie.");
}
}  // namespace

void widgets_page(Ui& ui, State& s) {
  Rect page = ui.begin("gallery/widgets");
  if (top_bar(ui, page.cut_top(top_bar_height(ui)), table_top(0)) == TopAct::help)
    ui.notify("Pomoc jest pod F1 na każdym ekranie.");
  const TaskBar task{.what = "Obejrzyj wszystkie elementy.",
                     .why = "Tab i strzałki przenoszą wybór, Enter działa.",
                     .phase = Phase::life,
                     .buttons = {{"message", "Wiem coś ważnego", {.icon = Icon::speech}},
                                 {"next", "Dalej: rozmowa z rodziną", {.kind = ButtonKind::primary}}}};
  const Rect bar = page.cut_bottom(task_bar_height(ui, task, page.w));
  auto area = begin_scroll(ui, page.inset(ui.gap(10), ui.gap(6)), "body");
  const int columns = ui.room_width() >= 1200 ? 3 : ui.room_width() >= 800 ? 2 : 1;
  const Rect whole = area.column.rest();
  float used = 0;
  const auto part = [&](int i, auto&& draw) {
    const Rect box =
        columns == 1 ? Rect{whole.x, whole.y + used, whole.w, whole.h} : whole.column(i % columns, columns, ui.gap(16));
    Column col(ui, columns == 2 && i == 2 ? box.moved(0, used) : box);
    draw(col);
    used = columns == 1 || i < 2 ? (columns == 1 ? used + col.used() + ui.gap(16) : std::max(used, col.used() + ui.gap(16)))
                                 : std::max(used, (columns == 2 ? used : 0) + col.used());
  };
  part(0, [&](Column& col) { buttons(ui, col, s), choices(ui, col, s); });
  part(1, [&](Column& col) {
    text_field(ui, col, {.id = "name", .label = "Imię albo pseudonim", .hint = "Jak mamy się do Ciebie zwracać?"}, s.name);
    text_field(ui, col,
               {.id = "code",
                .label = "Kod stołu",
                .mistake = "Takiego stołu nie ma. Sprawdź kod u osoby prowadzącej.",
                .upper_case = true},
               s.code);
    text_field(ui, col, {.id = "note", .label = "Zapis własny", .hint = "Tylko dla Ciebie", .lines = 3}, s.note);
    bubble(ui, col, {.id = "bubble", .text = "W soboty. Nikt wtedy nie goni i da się spokojnie zjeść śniadanie."});
    icons(ui, col);
  });
  part(2, [&](Column& col) {
    bars(ui, col, s);
    seats(ui, col);
    note(ui, col,
         {.id = "finding",
          .title = "Odkryty wyjątek: sobotnie śniadanie",
          .sentence = "Od niego może zacząć się własny krok rodziny."});
    note(ui, col,
         {.id = "clash",
          .title = "Działania na zakładkę: utrzymanie",
          .sentence = "GOPS i PUP osobno o tym samym. Razem: jeden kontakt.",
          .icon = Icon::pair,
          .kind = NoteKind::danger});
  });
  area.column.take(used);
  end_scroll(ui, area);
  if (const int pressed = task_bar(ui, bar, task); pressed >= 0)
    ui.notify(pressed == 0 ? "Możesz powiedzieć, czego dotyczy Twoja wiedza. Treść przekażesz na spotkaniu." : "Dalej.");
  toasts(ui, bar.y);
  dialogs(ui, s);
}

}  // namespace koop::gallery
