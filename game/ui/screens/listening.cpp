// The end of a talk in the fuller layers: those who listened choose what was in the family's words, then the leader offers a
// proposal that fits.

#include "game/ui/screens/grid.hpp"
#include "game/ui/screens/screens.hpp"
#include "game/ui/screens/talk_parts.hpp"

namespace koop::ui {
namespace {

using Talk = client::TalkModel;

// --- listening ---
void reading_cards(Room& room, Rect box, const Talk& talk) {
  Ui& ui = room.ui;
  const Rect inside = card(ui, box, 20);
  auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "readings", ui.gap(10));
  Column& column = area.column;
  const std::string task(talk.my_task ? name_of(*talk.my_task) : name_of(ListeningTask::exact_words));
  column.text(room.t("listening." + task), Type::small_strong, ui.colours().muted);
  column.text(room.t("listening." + task + ".ask"), Type::h2);
  for (std::size_t i = 0; i < talk.readings.size(); ++i) {
    const client::Choice& c = talk.readings[i];
    const OptionCard card{.id = id_of("reading", static_cast<int>(i)),
                          .title = c.words.title,
                          .icon = Icon::ear,
                          .refusal = c.words.refusal,
                          .selected = room.picked(c.option)};
    if (option_card(ui, column, card)) room.pick(c.option);
  }
  column.text(room.t("ui.listening.about"), Type::small, ui.colours().muted);
  end_scroll(ui, area);
}

void listeners(Room& room, Column& column, const Talk& talk) {
  Ui& ui = room.ui;
  column.text(room.t("ui.listening.who"), Type::h3);
  int i = 0;
  for (const client::Listener& l : talk.listeners) {
    ui.push_id(id_of("listener", i++));
    Rect row = column.take(std::max(seat_chip_height(ui), ui.style(Type::small).line));
    seat_chip_left(ui, row, "seat", room.seat_colour(l.seat), l.label, l.seat == room.me());
    if (room.board().stage == Stage::listening && room.board().done.contains(l.seat) && row.w > ui.len(24))
      icon(ui, row.cut_right(ui.len(20)), Icon::check, ui.colours().success);
    column.text(l.task, Type::small, ui.colours().muted);
    ui.pop_id();
  }
}

void listening_side(Room& room, Rect box, const Talk& talk) {
  Ui& ui = room.ui;
  const Rect inside = card(ui, box, 16);
  auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "side");
  listeners(room, area.column, talk);
  appreciations(room, area.column, talk);
  end_scroll(ui, area);
}

// --- closing ---
void closing_cards(Room& room, Rect box, const Talk& talk) {
  Ui& ui = room.ui;
  const Rect inside = card(ui, box, 18);
  auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "closings", ui.gap(10));
  area.column.text(room.t("ui.closing.title"), Type::h2);
  const auto card_of = [&](std::size_t i) {
    const client::Choice& c = talk.closings[i];
    return OptionCard{.id = id_of("closing", static_cast<int>(i)),
                      .title = c.words.title,
                      .sentence = c.words.detail,
                      .foot = c.words.about,
                      .refusal = c.words.refusal,
                      .selected = room.picked(c.option),
                      .phase = static_cast<int>(Phase::talk)};
  };
  card_grid(
      ui, area.column, talk.closings.size(), {.least = 330, .columns_max = 2, .gap = 10},
      [&](std::size_t i, float width) { return option_card_height(ui, card_of(i), width); },
      [&](std::size_t i, Rect at) {
        if (option_card(ui, at, card_of(i))) room.pick(talk.closings[i].option);
      });
  end_scroll(ui, area);
}

void closing_side(Room& room, Rect box, const Talk& talk) {
  Ui& ui = room.ui;
  const Rect inside = card(ui, box, 16);
  auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "side");
  Column& column = area.column;
  column.text(room.t("ui.closing.what_fits"), Type::h3);
  if (room.board().talk.leader.exists()) {
    const Relation relation = room.board().seat[room.board().talk.leader.index()].relation;
    column.text(room.t("ui.closing.relation", {{"member", talk.member}, {"relation", room.say.relation(relation)}}));
  }
  column.text(room.t("ui.closing.about"), Type::small, ui.colours().muted);
  if (!talk.heard.empty()) column.rule();
  heard_part(room, column, talk);
  end_scroll(ui, area);
}

}  // namespace

Page listening_page(Room& room) {
  auto talk = std::make_shared<Talk>(client::talk_model(room.view(), room.model.menu(), room.me(), room.say, room.model.month));
  Page page{.name = "listening", .task = task_words(room), .phase = Phase::talk};
  const bool mine = !talk->readings.empty() && !talk->read_out;
  page.body = [&room, talk, mine](Rect body) {
    const std::vector<Tab> names{{"main", room.t(mine ? "ui.listening.tab" : "ui.talk.tab_talk"), Icon::ear},
                                 {"side", room.t("ui.talk.tab_side"), Icon::list}};
    two_parts(
        room, body, names, 360, [&](Rect box) { mine ? reading_cards(room, box, *talk) : talk_card(room, box, *talk); },
        [&](Rect box) { listening_side(room, box, *talk); });
  };
  if (!mine) return page;
  page.acts.push_back(primary(
      room, "read-out", room.t("ui.listening.choose"), [&room] { room.send_pick(); }, room.local.pick.any(),
      room.t("ui.listening.pick")));
  page.focus = room.local.pick.any() ? "" : "reading:0";
  return page;
}

Page closing_page(Room& room) {
  auto talk = std::make_shared<Talk>(client::talk_model(room.view(), room.model.menu(), room.me(), room.say, room.model.month));
  Page page{.name = "closing", .task = task_words(room), .phase = Phase::talk};
  const bool mine = talk->leads && !talk->closings.empty();
  page.body = [&room, talk, mine](Rect body) {
    const std::vector<Tab> names{{"main", room.t(mine ? "ui.closing.tab" : "ui.talk.tab_talk"), Icon::speech},
                                 {"side", room.t("ui.talk.tab_side"), Icon::list}};
    two_parts(
        room, body, names, 360, [&](Rect box) { mine ? closing_cards(room, box, *talk) : talk_card(room, box, *talk); },
        [&](Rect box) { closing_side(room, box, *talk); });
  };
  if (!mine) return page;
  page.acts.push_back(primary(
      room, "offer", room.t("ui.closing.offer"), [&room] { room.send_pick(); }, room.local.pick.any(),
      room.t("ui.closing.pick")));
  page.focus = room.local.pick.any() ? "" : "closing:0";
  return page;
}

}  // namespace koop::ui
