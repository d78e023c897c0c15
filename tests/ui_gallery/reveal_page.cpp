#include "tests/ui_gallery/pages.hpp"

namespace koop::gallery {
using namespace koop::ui;

namespace {
ContactMeter contacts() {
  return {.title = "Kontakty z rodziną w listopadzie: 6. Rodzina udźwignie 4",
          .effect = "Dwa kontakty za dużo: zaufanie −1",
          .aside = "wspólne działanie to jeden kontakt",
          .capacity = 4,
          .tokens = {{"Rozmowa", {}, Icon::speech},
                     {"GOPS", {0}},
                     {"Szkoła i Sołectwo", {1, 7}},
                     {"PCPR", {2}},
                     {"PUP", {4}},
                     {"Na zakładkę", {}, Icon::pair}}};
}

void long_dialog(Ui& ui, State& s) {
  DialogBox box = begin_dialog(ui, "rules", "Zasady w skrócie", 620, 460);
  Rect row = box.inside.cut_bottom(ui.len(48), ui.gap(12));
  auto area = begin_scroll(ui, box.inside.grown(ui.gap(6)), "text");
  for (int i = 1; i <= 8; ++i) {
    area.column.text(std::to_string(i) + ". Rodzina prowadzi", Type::h3);
    area.column.text(
        "Każda instytucja ma trzy jednostki czasu w miesiącu. Rodzina mówi „tak” albo „nie tak”, a zespół może raz "
        "poprawić kartki.");
  }
  end_scroll(ui, area);
  if (button_right(ui, row, "close", "Zamknij", {.kind = ButtonKind::primary})) s.long_dialog = false;
  if (end_dialog(ui, box)) s.long_dialog = false;
}
}  // namespace

void reveal_page(Ui& ui, State& s) {
  Rect page = ui.begin("gallery/reveal");
  TopBar top = table_top(2);
  top.time_left = "zostało 2 min", top.time_share = 0.4f;
  if (top_bar(ui, page.cut_top(top_bar_height(ui)), top) == TopAct::help) s.long_dialog = true;
  const TaskBar task{.what = "Możecie raz poprawić kartki: jawnie i wszyscy naraz.",
                     .why = "„Nie tak” to wskazówka. Połowa pomocy dotrze, reszta czeka na lepszy moment.",
                     .buttons = {{"keep", "Zostawiam", {}}, {"mend", "Popraw moją kartkę", {.kind = ButtonKind::primary}}}};
  const Rect bar = page.cut_bottom(task_bar_height(ui, task, page.w));
  auto area = begin_scroll(ui, page.inset(ui.gap(10)), "body", ui.gap(12));
  Column& col = area.column;
  const ContactMeter meter = contacts();
  contact_meter(ui, col.take(contact_meter_height(ui, meter, col.width())), meter);
  note(ui, col,
       {.id = "clash",
        .title = "Działania na zakładkę: utrzymanie",
        .sentence = "GOPS i PUP osobno o tym samym. Razem: jeden kontakt.",
        .icon = Icon::pair,
        .kind = NoteKind::danger});
  const int change =
      stepper(ui, col.take(ui.len(48)), "months", "Miesiące gry", std::to_string(s.number), s.number > 1, s.number < 12);
  s.number += change;
  progress(ui, col.take(ui.gap(8)), "progress", static_cast<float>(s.number) / 12, "Postęp");
  for (const float size : {20.0f, 24.0f, 34.0f, 36.0f})
    area_bar(ui, col,
             {.id = "bar" + std::to_string(static_cast<int>(size)),
              .name = "Nauka, " + std::to_string(static_cast<int>(size)) + " px",
              .own = 3,
              .support = 4,
              .lost = 1,
              .gained = 1,
              .size = size});
  if (button(ui, col.take(ui.len(48)), "rules", "Zasady w okienku", {.icon = Icon::book})) s.long_dialog = true;
  end_scroll(ui, area);
  task_bar(ui, bar, task);
  toasts(ui, bar.y);
  if (s.long_dialog) long_dialog(ui, s);
}

}  // namespace koop::gallery
