// Reveal: all sheets side by side, contacts against what the family can bear, clashes, the family's answers. Each seat
// may change its own sheet once, or leave it.

#include "game/client/reveal_model.hpp"
#include "game/text/typeset.hpp"
#include "game/ui/screens/grid.hpp"
#include "game/ui/screens/screens.hpp"

namespace koop::ui {
namespace {

ContactMeter meter_of(Room& room, const client::RevealModel& reveal) {
  ContactMeter meter{.title = reveal.contacts_words,
                     .effect = reveal.effect_words,
                     .aside = room.t("ui.reveal.joint_is_one"),
                     .capacity = reveal.capacity};
  for (const client::ContactToken& token : reveal.tokens) {
    ContactToken t{.label = token.label};
    if (token.talk) t.icon = Icon::speech;
    else if (token.clash) t.icon = Icon::pair;
    else
      for (SeatId seat : token.seats) t.seat_colours.push_back(room.seat_colour(seat));
    meter.tokens.push_back(std::move(t));
  }
  return meter;
}

std::string sub_of(Room& room, const client::RevealItem& item) {
  std::string words = item.area.exists() ? room.say.names().area_inside(item.area)
                                         : room.t("ui.slip.kind_" + std::string(name_of(item.item.kind)));
  if (item.clashes) words += " · " + room.t("ui.reveal.clash");
  return words;
}

Tag answer_tag(const client::RevealItem& item) {
  const bool yes = item.answer == FamilyAnswer::yes;
  return {.text = item.answer_words, .kind = yes ? TagKind::yes : TagKind::not_so, .icon = yes ? Icon::check : Icon::wave};
}

float item_height(Room& room, const client::RevealItem& item, float width) {
  Ui& ui = room.ui;
  const float inner = width - 2 * ui.gap(10);
  float height = 2 * ui.gap(9) + ui.text_height(text::upper_first(item.words), Type::strong, inner) +
                 ui.text_height(sub_of(room, item), Type::small, inner);
  if (item.answer != FamilyAnswer::unanswered) height += ui.gap(4) + tag_height(ui);
  if (!item.line.empty()) height += ui.gap(4) + ui.text_height(item.line, Type::small_voice, inner);
  return height;
}

void item_box(Room& room, Rect box, const client::RevealItem& item, const std::string& id) {
  Ui& ui = room.ui;
  const Palette& c = ui.colours();
  auto scope = ui.widget(id, Role::panel, box);
  ui.draw()->AddRectFilled(box.min(), box.max(), c.card, ui.gap(10));
  outline(ui.draw(), box, item.clashes ? c.danger : c.edge, ui.gap(10), ui.line(item.clashes ? 2.5f : 1.5f));
  Rect in = box.inset(ui.gap(10), ui.gap(9));
  line_of(ui, in, text::upper_first(item.words), {.type = Type::strong});
  line_of(ui, in, sub_of(room, item), {.type = Type::small, .colour = c.muted});
  if (item.answer != FamilyAnswer::unanswered) {
    in.cut_top(ui.gap(4));
    const Tag words = answer_tag(item);
    const Rect row = in.cut_top(tag_height(ui));
    tag(ui, {row.x, row.y, std::min(row.w, tag_width(ui, words)), row.h}, words);
  }
  if (item.line.empty()) return;
  in.cut_top(ui.gap(4));
  ui.text(in, item.line, {.type = Type::small_voice});
}

float column_height(Room& room, const client::RevealColumn& column, float width) {
  Ui& ui = room.ui;
  const float inner = width - 2 * ui.gap(11);
  float height = 2 * ui.gap(11) + seat_chip_height(ui);
  for (const client::RevealItem& item : column.items) height += ui.gap(8) + item_height(room, item, inner);
  if (column.items.empty()) height += ui.gap(8) + ui.text_height(room.t("ui.reveal.rest"), Type::body, inner);
  return height;
}

void slip_column(Room& room, Rect box, const client::RevealColumn& column, std::size_t i) {
  Ui& ui = room.ui;
  Rect in = paper(ui, box, 11);
  ui.push_id(id_of("slip", static_cast<int>(i)));
  Rect head = in.cut_top(seat_chip_height(ui), ui.gap(8));
  seat_chip_left(ui, head, "seat", room.seat_colour(column.seat), column.label, true);
  if (column.confirmed && head.w > ui.len(24)) icon(ui, head.cut_right(ui.len(20)), Icon::check, ui.colours().success);
  int n = 0;
  for (const client::RevealItem& item : column.items)
    item_box(room, in.cut_top(item_height(room, item, in.w), ui.gap(8)), item, id_of("item", n++));
  if (column.items.empty()) ui.text(in, room.t("ui.reveal.rest"), {.colour = ui.colours().muted});
  ui.pop_id();
}

void reveal_body(Room& room, Rect body, const client::RevealModel& reveal) {
  Ui& ui = room.ui;
  const ContactMeter meter = meter_of(room, reveal);
  auto area = begin_scroll(ui, body.grown(ui.gap(6)), "reveal", ui.gap(12));
  Column& column = area.column;
  contact_meter(ui, column.take(contact_meter_height(ui, meter, column.width())), meter);
  for (const client::ClashBox& clash : reveal.clashes)
    note(ui, column,
         {.id = id_of("clash", static_cast<int>(clash.area.index())),
          .sentence = clash.sentence,
          .icon = Icon::pair,
          .kind = NoteKind::danger});
  // Rows of equal length: six in one, seven and eight in two.
  const int seats = static_cast<int>(reveal.columns.size());
  float widest = ui.len(190);  // no column narrower than the seat that heads it
  for (const client::RevealColumn& c : reveal.columns) widest = std::max(widest, seat_chip_width(ui, c.label) + 2 * ui.gap(12));
  card_grid(
      ui, column, reveal.columns.size(),
      {.least = widest / ui.len(1000) * 1000, .columns_max = seats <= 6 ? seats : (seats + 1) / 2},
      [&](std::size_t i, float width) { return column_height(room, reveal.columns[i], width); },
      [&](std::size_t i, Rect at) { slip_column(room, at, reveal.columns[i], i); });
  if (!reveal.answers_words.empty()) column.text(reveal.answers_words, Type::body, ui.colours().muted);
  end_scroll(ui, area);
}

}  // namespace

Page reveal_page(Room& room) {
  auto reveal = std::make_shared<client::RevealModel>(client::reveal_model(room.view(), room.say));
  Page page{.name = "reveal", .task = task_words(room), .phase = Phase::meeting};
  page.body = [&room, reveal](Rect body) { reveal_body(room, body, *reveal); };
  const Menu* menu = room.model.menu();
  if (!room.playing() || menu == nullptr || room.board().done.contains(room.me())) return page;
  const auto seal = client::choice_of_kind<SealSlip>(room.say, room.view(), *menu);
  if (!seal || !seal->possible) return page;
  const auto keep = [&room, option = seal->option] { room.choose(option); };
  const auto change = [&room] { room.local.revising = true; };
  // What helps the family most is offered first: changing when it is too much, leaving when it is not.
  const bool trouble = !reveal->effect_words.empty() || !reveal->clashes.empty();
  if (trouble) {
    page.acts.push_back(secondary("keep", room.t("ui.slip.keep"), Icon::check, keep));
    page.acts.push_back(primary(room, "change", room.t("ui.reveal.change"), change));
  } else {
    page.acts.push_back(secondary("change", room.t("ui.reveal.change"), Icon::pen, change));
    page.acts.push_back(primary(room, "keep", room.t("ui.slip.keep"), keep));
  }
  return page;
}

}  // namespace koop::ui
