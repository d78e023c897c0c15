// The end of a quarter: two scales of every seat, then what the institutional team decides.

#include "game/client/quarter_model.hpp"
#include "game/ui/screens/grid.hpp"
#include "game/ui/screens/quarter_parts.hpp"
#include "game/ui/screens/screens.hpp"

namespace koop::ui {

void scales_shown(Room& room, Column& column, const client::ScalesModel& scales) {
  Ui& ui = room.ui;
  column.text(room.t(scales.shown ? "ui.scales.given" : "ui.scales.who"), Type::h3);
  for (const client::ScaleRow& row : scales.rows) {
    ui.push_id(id_of("scale-of", static_cast<int>(row.seat.index())));
    std::string words = room.t(row.given ? "ui.scales.there" : "ui.scales.awaited");
    if (row.family >= 0)
      words = room.t("ui.scales.numbers", {{"family", static_cast<int>(row.family)}, {"team", static_cast<int>(row.team)}});
    const float chip = seat_chip_width(ui, row.label) + ui.gap(8);
    const bool beside = chip + ui.text_width(words, Type::small) <= column.width();
    Rect line = column.take(seat_chip_height(ui));
    seat_chip_left(ui, line, "seat", room.seat_colour(row.seat), row.label, row.seat == room.me());
    if (beside) ui.text(line, words, {.type = Type::small, .valign = VAlign::middle});
    else column.text(words, Type::small);
    ui.pop_id();
  }
  if (scales.family.empty()) return;
  column.gap(ui.gap(4));
  column.text(room.t("ui.scales.family_said"), Type::small_strong, ui.colours().muted);
  for (const client::FamilyNumber& number : scales.family)
    column.text(room.t("ui.scales.family_number",
                       {{"area", number.name}, {"n", static_cast<int>(number.number)}, {"month", number.month}}),
                Type::small);
}

namespace {

void one_scale(Room& room, Column& column, const std::string& key, int& value) {
  Ui& ui = room.ui;
  column.text(room.t("scales." + key), Type::h3);
  column.text(room.t("scales." + key + ".about"), Type::small, ui.colours().muted);
  const int pressed = number_row(ui, column.take(number_row_height(ui, column.width())), key, value);
  if (pressed >= 0) value = pressed;
}

void scales_card(Room& room, Rect box, const client::ScalesModel& scales) {
  Ui& ui = room.ui;
  const Rect inside = card(ui, box, 20);
  auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "scales", ui.gap(10));
  Column& column = area.column;
  column.text(room.t("ui.scales.title"), Type::h2);
  if (scales.give) {
    one_scale(room, column, "family", room.local.family_scale);
    column.gap(ui.gap(8));
    one_scale(room, column, "team", room.local.team_scale);
    column.text(room.t("ui.scales.ask"), Type::voice);
  } else {
    column.text(room.t(room.playing() ? "ui.scales.done" : "ui.scales.watch"));
    if (!scales.missing.empty()) column.text(scales.missing + ".", Type::strong);
  }
  end_scroll(ui, area);
}

void scales_side(Room& room, Rect box, const client::ScalesModel& scales) {
  Ui& ui = room.ui;
  const Rect inside = card(ui, box, 16);
  auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "side");
  scales_shown(room, area.column, scales);
  end_scroll(ui, area);
}

// --- the institutional team ---
std::string label_of(const Room& room, const client::Choice& choice) {
  const Option* option = room.option(static_cast<int>(choice.option));
  const auto* decide = option == nullptr ? nullptr : std::get_if<Decide>(&option->command);
  if (decide == nullptr) return choice.words.title;
  const text::Names& names = room.say.names();
  if (decide->decision == Decision::accord) return names.all_of(names.seat_labels(decide->seats, room.board()));
  return names.institution(InstitutionId{static_cast<unsigned>(static_cast<int>(decide->of))}).nom();
}

bool is_many(Decision decision) { return decision == Decision::accord || decision == Decision::partner; }

// Which pair signs, which institution comes in: a heading with the rule, then the choices side by side. When none of them is
// possible, the reason once.
void one_of_many(Room& room, Column& column, const client::DecisionModel& model, Decision decision) {
  Ui& ui = room.ui;
  std::vector<std::size_t> possible;
  const client::Choice* first = nullptr;
  for (std::size_t i = 0; i < model.cards.size(); ++i) {
    if (model.cards[i].decision != decision) continue;
    if (first == nullptr) first = &model.cards[i].choice;
    if (model.cards[i].choice.possible) possible.push_back(i);
  }
  if (first == nullptr) return;
  const std::string title = room.t("ui.decision." + std::string(name_of(decision)));
  if (possible.empty()) {
    option_card(ui, column,
                {.id = "none-of-" + std::string(name_of(decision)), .title = title, .refusal = first->words.refusal});
    return;
  }
  column.text(title, Type::strong);
  column.text(first->words.detail, Type::small, ui.colours().muted);
  const auto choice_of = [&](std::size_t i) {
    const client::Choice& c = model.cards[possible[i]].choice;
    return Choice{.id = id_of("decision", static_cast<int>(possible[i])), .label = label_of(room, c)};
  };
  card_grid(
      ui, column, possible.size(), {.least = 240, .columns_max = 3, .gap = 8},
      [&](std::size_t i, float width) { return choice_height(ui, choice_of(i), width); },
      [&](std::size_t i, Rect at) {
        const std::size_t option = model.cards[possible[i]].choice.option;
        if (radio(ui, at, choice_of(i), room.picked(option))) room.pick(option);
      });
}

void decision_cards(Room& room, Rect box, const client::DecisionModel& model) {
  Ui& ui = room.ui;
  const Rect inside = card(ui, box, 18);
  auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "decisions", ui.gap(10));
  Column& column = area.column;
  column.text(model.team, Type::h2);
  if (model.cards.empty()) {
    column.text(room.t(room.playing() ? "ui.decision.done" : "ui.decision.watch"));
    if (!model.missing.empty()) column.text(model.missing + ".", Type::strong);
  }
  for (std::size_t i = 0; i < model.cards.size(); ++i) {
    const Decision decision = model.cards[i].decision;
    if (is_many(decision)) continue;
    const client::Choice& c = model.cards[i].choice;
    const OptionCard card{.id = id_of("decision", static_cast<int>(i)),
                          .title = c.words.title,
                          .sentence = c.words.detail,
                          .refusal = c.words.refusal,
                          .selected = room.picked(c.option)};
    if (option_card(ui, column, card)) room.pick(c.option);
  }
  one_of_many(room, column, model, Decision::accord);
  one_of_many(room, column, model, Decision::partner);
  end_scroll(ui, area);
}

void task_choice(Room& room, Column& column, const client::DecisionModel& model) {
  column.text(room.t("ui.decision.tasks"), Type::h3);
  column.text(room.t("ui.decision.tasks_about"), Type::small, room.ui.colours().muted);
  for (AreaId id : model.areas) {
    const bool on = room.local.tasks.contains(id);
    const bool full = room.local.tasks.size() >= model.tasks_most;
    const Choice choice{.id = id_of("task", static_cast<int>(id.index())),
                        .label = room.say.names().area(id),
                        .enabled = on || !full,
                        .why_disabled = room.t("refusal.too_many_tasks")};
    if (!toggle(room.ui, column, choice, on)) continue;
    if (on) room.local.tasks.erase(id);
    else room.local.tasks.insert(id);
  }
}

void decision_side(Room& room, Rect box, const client::DecisionModel& model, const client::ScalesModel& scales) {
  Ui& ui = room.ui;
  const Rect inside = card(ui, box, 16);
  auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "side");
  Column& column = area.column;
  if (!model.cards.empty()) {
    task_choice(room, column, model);
    column.rule();
  }
  for (const std::string& task : model.last_tasks) column.text(task, Type::small);
  if (!model.decision_makers.empty()) column.text(model.decision_makers, Type::small);
  if (!model.budget.empty()) column.text(model.budget, Type::small);
  if (scales.shown) {
    column.rule();
    scales_shown(room, column, scales);
  }
  end_scroll(ui, area);
}

}  // namespace

Page scales_page(Room& room) {
  auto scales =
      std::make_shared<client::ScalesModel>(client::scales_model(room.view(), room.model.menu(), room.say, room.model.month));
  Page page{.name = "scales", .task = task_words(room), .phase = Phase::review};
  page.body = [&room, scales](Rect body) {
    const std::vector<Tab> names{{"main", room.t("ui.scales.tab"), Icon::steps},
                                 {"side", room.t("ui.scales.tab_side"), Icon::house}};
    two_parts(
        room, body, names, 400, [&](Rect box) { scales_card(room, box, *scales); },
        [&](Rect box) { scales_side(room, box, *scales); });
  };
  if (!scales->give || !scales->give->possible) return page;
  const bool both = room.local.family_scale >= 0 && room.local.team_scale >= 0;
  page.acts.push_back(primary(
      room, "give", room.t("ui.scales.give"),
      [&room] {
        room.send(GiveScales{room.me(), room.local.family_scale, room.local.team_scale});
      },
      both, room.t("ui.scales.pick")));
  page.focus = both ? "" : "family/0";
  return page;
}

Page decision_page(Room& room) {
  auto model = std::make_shared<client::DecisionModel>(client::decision_model(room.view(), room.model.menu(), room.say));
  auto scales =
      std::make_shared<client::ScalesModel>(client::scales_model(room.view(), room.model.menu(), room.say, room.model.month));
  Page page{.name = "decision", .task = task_words(room), .phase = Phase::review};
  page.body = [&room, model, scales](Rect body) {
    const std::vector<Tab> names{{"main", room.t("ui.decision.tab"), Icon::flag},
                                 {"side", room.t("ui.decision.tab_side"), Icon::list}};
    two_parts(
        room, body, names, 400, [&](Rect box) { decision_cards(room, box, *model); },
        [&](Rect box) { decision_side(room, box, *model, *scales); });
  };
  if (model->cards.empty()) return page;
  page.acts.push_back(primary(
      room, "decide", room.t("ui.vote.cast_it"),
      [&room] {
        if (auto* decide = std::get_if<Decide>(&room.local.pick.command)) decide->tasks = room.local.tasks;
        room.send_pick();
      },
      room.local.pick.any(), room.t("ui.vote.pick")));
  page.focus = room.local.pick.any() ? "" : "decision:0";
  return page;
}

}  // namespace koop::ui
