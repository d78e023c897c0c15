// The slip: what the seat can give this month at the left, its own sheet at the right. For filling in secret, for
// changing the open sheet once, and for the seat whose turn it is in the month.

#include "game/client/slip_model.hpp"
#include "game/text/typeset.hpp"
#include "game/ui/screens/meeting_parts.hpp"
#include "game/ui/screens/screens.hpp"
#include "game/ui/screens/slip_parts.hpp"

namespace koop::ui {
namespace {

std::string sealed_words(Room& room) {
  const Board& b = room.board();
  return room.t("ui.slip.sealed_count", {{"n", static_cast<int>(b.done.size())}, {"of", static_cast<int>(b.seats)}});
}

// The sealed sheets as seat shapes: who still writes is not named.
void sealed_row(Room& room, Rect box) {
  Ui& ui = room.ui;
  const Board& b = room.board();
  const int seats = b.seats;
  const float width = std::min(ui.gap(60), (box.w - ui.gap(8) * static_cast<float>(seats - 1)) / static_cast<float>(seats));
  for (int i = 0; i < seats; ++i) {
    const SeatId seat{static_cast<unsigned>(i)};
    const bool done = b.done.contains(seat);
    const Rect at{box.x + static_cast<float>(i) * (width + ui.gap(8)), box.y, width, box.h};
    auto scope = ui.widget(id_of("sealed", i), Role::tag, at);
    scope.record().hint = room.t(done ? "ui.slip.sealed_by" : "ui.slip.open_by", {{"seat", room.seat_name(seat)}});
    const Palette& c = ui.colours();
    ui.draw()->AddRectFilled(at.min(), at.max(), done ? c.sunken : c.card, ui.gap(4));
    outline(ui.draw(), at, c.edge, ui.gap(4), ui.line(1.5f));
    Rect in = at.inset(ui.gap(9), 0);
    seat_shape(ui, done ? in.cut_left(std::min(ui.gap(18), in.w / 2)) : in.centred(ui.gap(18), ui.gap(18)),
               room.seat_colour(seat));
    if (done && in.w >= ui.gap(12)) icon(ui, in.centred(std::min(ui.gap(16), in.w), ui.gap(16)), Icon::check, c.ink);
  }
}

std::string kind_words(Room& room, const client::SlipEntry& e) {
  if (e.item.kind == SlipKind::procedure) return e.bound;
  std::string words = room.t("ui.slip.kind_" + std::string(name_of(e.item.kind)));
  if (e.area.exists()) words += " · " + room.say.names().area_inside(e.area);
  if (!e.bound.empty()) words += " · " + e.bound;
  if (e.cost > 1) words += " · " + room.say.locale().counted("units", e.cost);
  return words;
}

void entries(Room& room, Column& column, const client::SlipModel& slip) {
  Ui& ui = room.ui;
  int number = 0;
  for (const client::SlipEntry& e : slip.entries) {
    const SlipRow row{.id = id_of("entry", number),
                      .title = text::upper_first(e.words),
                      .kind = kind_words(room, e),
                      .number = number + 1,
                      .remove = e.take_off ? room.t("ui.slip.take_off") : std::string()};
    if (slip_row(ui, column.take(slip_row_height(ui, row, column.width())), row) && e.take_off) room.choose(*e.take_off);
    ++number;
  }
  for (int unit = slip.used; unit < slip.time; ++unit) {
    const SlipRow row{.id = id_of("free", unit),
                      .title = room.t("ui.slip.free"),
                      .kind = unit == slip.used ? room.t("ui.slip.free_about") : std::string(),
                      .free = true};
    slip_row(ui, column.take(slip_row_height(ui, row, column.width())), row);
  }
}

}  // namespace

void slip_paper(Room& room, Rect box, const client::SlipModel& slip) {
  Ui& ui = room.ui;
  Rect in = paper(ui, box, 20);
  const bool secret = room.board().stage == Stage::filling;
  const std::string who_sees = room.t(secret ? "ui.slip.only_you" : "ui.slip.open");
  Rect head = in.cut_top(std::max(seat_chip_height(ui), ui.style(Type::small).line), ui.gap(8));
  seat_chip_left(ui, head, "mine", room.seat_colour(room.me()), room.seat_name(room.me()), true);
  const float sees = ui.text_width(who_sees, Type::small) + ui.len(26);
  if (sees <= head.w) {
    Rect at = head.cut_right(sees);
    icon(ui, at.cut_left(ui.len(18), ui.len(6)), secret ? Icon::lock : Icon::eye, ui.colours().muted);
    ui.text(at, who_sees, {.type = Type::small, .colour = ui.colours().muted, .valign = VAlign::middle});
  }
  const bool filling = room.board().stage == Stage::filling;
  if (filling && in.h > ui.len(300)) {
    sealed_row(room, in.cut_bottom(ui.gap(42), ui.gap(6)));
    const float h = ui.text_height(sealed_words(room), Type::small, in.w);
    ui.text(in.cut_bottom(h, ui.gap(6)), sealed_words(room), {.type = Type::small, .colour = ui.colours().muted});
  }
  auto area = begin_scroll(ui, in.grown(ui.gap(6)), "paper");
  area.column.text(room.t("ui.slip.mine", {{"month_for", room.say.names().month_for(room.board().round)}}), Type::h2);
  area.column.text(room.t("ui.slip.time", {{"time", room.say.locale().counted("units_of_time", slip.time)},
                                           {"used", static_cast<int>(slip.used)}}),
                   Type::small, ui.colours().muted);
  if (!slip.strain.empty()) area.column.text(slip.strain, Type::small, ui.colours().danger);
  if (!slip.means.empty()) area.column.text(slip.means, Type::small, ui.colours().muted);
  entries(room, area.column, slip);
  area.column.rule();
  area.column.text(room.t(secret ? "ui.slip.family_later" : "ui.slip.family_again"), Type::small);
  end_scroll(ui, area);
}

namespace {

void slip_body(Room& room, Rect body, const client::SlipModel& slip) {
  Ui& ui = room.ui;
  const float width = ui.room_width();
  if (slip.sealed) {  // nothing left to do but read one's own sheet
    slip_paper(room, body.centred(std::min(body.w, ui.len(520)), body.h), slip);
    return;
  }
  const std::string words = chair_words(room);
  if (width >= 800) {
    slip_paper(room, body.cut_right(width >= 1100 ? ui.len(420) : body.w * 0.47f, ui.gap(18)), slip);
    if (const float height = chair_height(room, words, body.w); width >= 1100 && height > 0 && height < body.h * 0.25f)
      chair_strip(room, body.cut_top(height, ui.gap(10)), words);
    slip_options(room, body, slip);
    return;
  }
  const std::vector<Tab> choices{{"options", room.t("ui.slip.tab_options"), Icon::list},
                                 {"sheet", room.t("ui.slip.tab_sheet"), Icon::pen}};
  const Rect row = body.cut_top(tabs_height(ui, choices, body.w), ui.gap(10));
  bool& sheet = ui.open_state(ui.key_of("sheet-shown"));
  sheet = tabs(ui, row, "view", choices, sheet ? 1 : 0) == 1;
  if (sheet) slip_paper(room, body, slip);
  else slip_options(room, body, slip);
}

std::string seal_label(Room& room, const client::SlipModel& slip) {
  const Stage stage = room.board().stage;
  if (stage == Stage::filling) return room.t(slip.entries.empty() ? "ui.slip.seal_empty" : "ui.slip.seal");
  return room.t(stage == Stage::revising ? "ui.slip.keep" : "ui.slip.act");
}

// For those without a seat: that everybody writes, and whose sheet is sealed.
Page watch_page(Room& room) {
  Page page{.name = "slip-watch", .task = task_words(room), .phase = phase_of(room.board())};
  page.body = [&room](Rect body) {
    Ui& ui = room.ui;
    const std::string words = chair_words(room);
    if (const float height = chair_height(room, words, body.w); height > 0 && height < body.h * 0.4f)
      chair_strip(room, body.cut_top(height, ui.gap(12)), words);
    const Rect inside = card(ui, body.centred(std::min(body.w, ui.len(820)), body.h), 24);
    auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "watch");
    area.column.text(room.t("ui.slip.watch"), Type::h2);
    area.column.text(room.t("ui.slip.watch_about"));
    area.column.gap(ui.gap(8));
    area.column.text(sealed_words(room), Type::strong);
    sealed_row(room, area.column.take(ui.gap(56)));
    end_scroll(ui, area);
  };
  return page;
}

}  // namespace

Page slip_page(Room& room) {
  if (!room.playing()) return watch_page(room);
  auto slip = std::make_shared<client::SlipModel>(client::slip_model(room.view(), room.model.menu(), room.me(), room.say));
  Page page{.name = "slip", .task = task_words(room), .phase = phase_of(room.board())};
  if (room.board().stage == Stage::revising && room.local.revising) {
    page.task = {room.t("ui.slip.revising"), room.t("ui.slip.revising_about")};
    page.acts.push_back(
        secondary("back", room.t("ui.slip.back_to_all"), Icon::arrow_left, [&room] { room.local.revising = false; }));
  }
  if (slip->seal && slip->seal->possible) {
    if (!slip->entries.empty() && slip->entries.back().take_off && room.board().stage == Stage::filling)
      page.acts.push_back(secondary("undo", room.t("ui.slip.undo"), Icon::undo,
                                    [&room, option = *slip->entries.back().take_off] { room.choose(option); }));
    page.acts.push_back(primary(room, "seal", seal_label(room, *slip), [&room, slip] {
      room.choose(slip->seal->option);
      room.local.revising = false;
    }));
    page.focus = slip->entries.empty() ? first_option_id(*slip) : std::string();
  }
  page.body = [&room, slip](Rect body) { slip_body(room, body, *slip); };
  return page;
}

}  // namespace koop::ui
