#include "tests/ui_gallery/pages.hpp"

namespace koop::gallery {
using namespace koop::ui;

TopBar table_top(int phase) {
  return {.title = "Miesiąc 3 z 8",
          .phases = {"Życie rodziny", "Rozmowa z rodziną", "Spotkanie zespołu", "Działania", "Podsumowanie miesiąca"},
          .phase = phase,
          .phase_of = std::to_string(phase + 1) + " z 5",
          .help = "Pomoc",
          .stop = "Stop",
          .menu = "Menu"};
}

const std::vector<Page>& pages() {
  static const std::vector<Page> all = {{"widgets", widgets_page}, {"slip", slip_page},   {"reveal", reveal_page},
                                        {"map", map_page},         {"month", month_page}, {"drawings", drawings_page}};
  return all;
}

namespace {
void options(Ui& ui, Column& col, State& s) {
  const float wide = col.width();
  const bool two = wide >= ui.len(560);
  const std::vector<OptionCard> cards = {
      {.id = "warsztat",
       .title = "Warsztat rowerowy",
       .sentence = "Nauka. Kuba sam lubi tam być.",
       .cost = "1 jednostka",
       .selected = true,
       .selected_mark = "na kartce"},
      {.id = "obiady",
       .title = "Obiady w stołówce",
       .sentence = "Utrzymanie +1. Bez wizyty.",
       .cost = "1 jednostka",
       .selected = s.chosen == 1,
       .selected_mark = "na kartce"},
      {.id = "lekcje", .title = "Pomoc w lekcjach", .sentence = "Nauka +1. Po zajęciach, w szkole.", .cost = "1 jednostka"},
      {.id = "rozmowa", .title = "Rozmowa w domu", .sentence = "Relacje +2. To jeden kontakt.", .cost = "2 jednostki"},
      {.id = "badanie", .title = "Badanie w poradni", .refusal = "Potrzebna jest zgoda mamy. Można o nią poprosić w rozmowie."},
      {.id = "wycieczka", .title = "Wycieczka klasowa", .refusal = "Ta forma wraca za miesiąc. Była użyta w październiku."}};
  for (std::size_t i = 0; i < cards.size(); i += two ? 2 : 1) {
    if (!two) {
      if (option_card(ui, col, cards[i])) s.chosen = static_cast<int>(i);
      continue;
    }
    const float each = (wide - ui.gap(10)) / 2;
    const float height = std::max(option_card_height(ui, cards[i], each), option_card_height(ui, cards[i + 1], each));
    const Rect row = col.take(height);
    for (int k = 0; k < 2; ++k)
      if (option_card(ui, row.column(k, 2, ui.gap(10)), cards[i + static_cast<std::size_t>(k)]))
        s.chosen = s.chosen == 1 ? 0 : static_cast<int>(i) + k;
  }
  option_card(ui, col,
              {.id = "dowoz",
               .title = "Wspólne działanie: dowóz do szkoły",
               .sentence = "Nauka, razem z: Sołectwo. Dajecie: opiekę przed lekcjami i dowóz. Jeden kontakt.",
               .cost = "1 jednostka",
               .icon = Icon::pair,
               .selected = true,
               .selected_mark = "na kartce"});
  option_card(ui, col,
              {.id = "budowanie",
               .title = "Budowanie współpracy",
               .sentence = "Spotkanie robocze dwóch instytucji. Od koordynacji wspólne działanie daje więcej.",
               .cost = "1 jednostka",
               .icon = Icon::link});
}

void slip(Ui& ui, Rect box) {
  const Palette& c = ui.colours();
  const Rect in = paper(ui, box, 20);
  auto area = begin_scroll(ui, in.grown(ui.gap(6)), "slip", ui.gap(10));
  Column& col = area.column;
  Rect head = col.take(ui.len(30));
  seat_chip_left(ui, head, "seat", 1, "Szkoła", true);
  const float secret = ui.text_width("Widzisz tylko Ty", Type::small) + 1;
  if (head.w > secret + ui.len(24)) {
    ui.text(head.cut_right(secret), "Widzisz tylko Ty", {.type = Type::small, .colour = c.muted, .valign = VAlign::middle});
    icon(ui, head.cut_right(ui.len(20), ui.gap(0)).centred(ui.len(16), ui.len(16)), Icon::lock, c.muted);
  }
  col.text("Twoja kartka na listopad", Type::h2);
  col.text("3 jednostki czasu, użyte 2", Type::small, c.muted);
  const SlipRow rows[] = {
      {.id = "unit1", .title = "Warsztat rowerowy", .kind = "forma wsparcia · nauka", .number = 1, .remove = "Zdejmij"},
      {.id = "unit2", .title = "Dowóz do szkoły", .kind = "razem z: Sołectwo · nauka", .number = 2, .remove = "Zdejmij"},
      {.id = "unit3", .title = "Wolna jednostka czasu", .kind = "Pusta będzie odpoczynkiem.", .free = true}};
  for (const SlipRow& row : rows) slip_row(ui, col.take(slip_row_height(ui, row, col.width())), row);
  col.rule();
  col.text(ui.marked_up("**Co na to rodzina?** Odpowie po odsłonięciu kartek. Teraz nikt tego nie wie.", Type::small),
           Type::small);
  col.text("Zaklejone kartki: 3 z 5", Type::small, c.muted);
  Rect sealed = col.take(ui.gap(42));
  for (int seat : {0, 1, 2, 4, 7}) {
    const Rect at = sealed.cut_left(ui.gap(60), ui.gap(8));
    const bool done = seat != 1 && seat != 4;
    ui.draw()->AddRectFilled(at.min(), at.max(), done ? c.sunken : c.card, ui.gap(6));
    outline(ui.draw(), at, c.edge, ui.gap(6), ui.line(1.5f));
    Rect in_at = at.inset(ui.gap(10), 0);
    seat_shape(ui, done ? in_at.cut_left(ui.gap(18)) : in_at.centred(ui.gap(18), ui.gap(18)), seat);
    if (done) icon(ui, in_at.cut_right(ui.gap(16)), Icon::check, c.ink);
  }
  end_scroll(ui, area);
}
}  // namespace

void slip_page(Ui& ui, State& s) {
  Rect page = ui.begin("gallery/slip");
  top_bar(ui, page.cut_top(top_bar_height(ui)), table_top(2));
  const TaskBar task{
      .what = "Wypełnij kartkę i zaklej ją.",
      .why = ui.text_scale() > 1.2f ? "" : "Wszystkie kartki odsłonią się razem. Potem można raz poprawić.",
      .phase = Phase::meeting,
      .buttons = {{"undo", "Cofnij", {.icon = Icon::undo}}, {"seal", "Zaklej kartkę", {.kind = ButtonKind::primary}}}};
  const Rect bar = page.cut_bottom(task_bar_height(ui, task, page.w));
  Rect body = page.inset(ui.gap(16));
  const std::vector<Tab> list = {{"all", "Wszystkie"}, {"forms", "Formy wsparcia"}, {"joint", "Razem"}};
  const bool wide = ui.room_width() >= 1000;
  const Rect side = body.cut_right(wide ? ui.gap(420) : std::min(body.w * 0.48f, ui.gap(596)), ui.gap(18));
  if (wide) {
    const Rect voice = card(ui, body.cut_top(ui.gap(76), ui.gap(10)), 12);
    Column col(ui, voice, 0);
    col.text("Nowakowie mają nadzieję na to:", Type::small, ui.colours().muted);
    col.text("„Żeby rano dało się wyjść do szkoły bez wojny”.", Type::voice);
  }
  const float tabs_h = tabs_height(ui, list, body.w);
  s.tab = tabs(ui, body.cut_top(tabs_h, ui.gap(4)), "kinds", list, s.tab);
  auto area = begin_scroll(ui, body.grown(ui.gap(6)), "options", ui.gap(10));
  options(ui, area.column, s);
  end_scroll(ui, area);
  slip(ui, side);
  task_bar(ui, bar, task);
  toasts(ui, bar.y);
}

}  // namespace koop::gallery
