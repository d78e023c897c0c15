// Month: what was on the slips happens, told as a short story; in turn, each seat confirms its own sheet first.

#include "game/client/month_model.hpp"
#include "game/ui/screens/family_board.hpp"
#include "game/ui/screens/pictures.hpp"
#include "game/ui/screens/screens.hpp"
#include "game/ui/screens/slots.hpp"

namespace koop::ui {
namespace {

TagKind tag_of(const client::StoryEffect& e) {
  if (e.own_by > 0) return TagKind::own;
  if (e.support_by > 0) return TagKind::support;
  if (e.tone == text::Tone::loss) return TagKind::danger;
  return e.tone == text::Tone::found || e.tone == text::Tone::gain ? TagKind::yes : TagKind::plain;
}

struct LineLay {
  bool beside = false;
  float chips_w = 0, text_w = 0, height = 0;
};

// Effects longer than a tag are sentences below.
bool fits_tag(Ui& ui, const client::StoryEffect& e, float width) {
  return tag_width(ui, {.text = e.text, .kind = tag_of(e)}) <= width;
}

float effects_height(Ui& ui, const client::StoryLine& line, float width) {
  std::vector<Tag> all;
  float height = 0;
  for (const client::StoryEffect& e : line.effects) {
    if (fits_tag(ui, e, width)) all.push_back({.text = e.text, .kind = tag_of(e)});
    else height += ui.gap(4) + ui.text_height(e.text, Type::small_strong, width);
  }
  return height + (all.empty() ? 0 : ui.gap(6) + tags_height(ui, all, width));
}

LineLay lay_line(Room& room, const client::StoryLine& line, float width) {
  Ui& ui = room.ui;
  LineLay l;
  l.beside = width >= ui.len(560);
  float widest = ui.len(130);
  for (int i = 0; i < room.board().seats; ++i)
    widest = std::max(widest, seat_chip_width(ui, room.seat_name(SeatId{static_cast<unsigned>(i)})));
  l.chips_w = l.beside ? widest : width;
  l.text_w = l.beside ? width - l.chips_w - ui.gap(14) : width;
  const float chips = seat_row(room, {0, 0, l.chips_w, 0}, line.seats, "", false);
  float words = ui.text_height(line.text, Type::large, l.text_w) + effects_height(ui, line, l.text_w);
  if (!line.voice.empty()) words += ui.gap(4) + ui.text_height(line.voice, Type::small_voice, l.text_w);
  l.height = (l.beside ? std::max(chips, words) : chips + ui.gap(6) + words) + ui.gap(9);
  return l;
}

void effects(Ui& ui, Rect& in, const client::StoryLine& line) {
  std::vector<Tag> all;
  for (const client::StoryEffect& e : line.effects) {
    if (fits_tag(ui, e, in.w)) {
      all.push_back({.text = e.text, .kind = tag_of(e)});
      continue;
    }
    in.cut_top(ui.gap(4));
    line_of(ui, in, e.text,
            {.type = Type::small_strong, .colour = e.tone == text::Tone::loss ? ui.colours().danger : ui.colours().success});
  }
  if (all.empty()) return;
  in.cut_top(ui.gap(6));
  tags(ui, in, all);
}

void story_line(Room& room, Column& column, const client::StoryLine& line, int i) {
  Ui& ui = room.ui;
  const LineLay l = lay_line(room, line, column.width());
  Rect in = column.take(l.height);
  ui.push_id(id_of("line", i));
  Rect chips = l.beside ? in.cut_left(l.chips_w, ui.gap(14))
                        : in.cut_top(seat_row(room, {0, 0, l.chips_w, 0}, line.seats, "", false), ui.gap(6));
  seat_row(room, chips, line.seats, "who");
  line_of(ui, in, line.text, {.type = Type::large, .colour = line.rested ? ui.colours().muted : 0});
  if (!line.voice.empty()) {
    in.cut_top(ui.gap(4));
    line_of(ui, in, line.voice, {.type = Type::small_voice});
  }
  effects(ui, in, line);
  hairline(ui, column.rest().x, column.rest().y - ui.gap(2), column.width());
  ui.pop_id();
}

void story(Room& room, Rect box, const client::MonthModel& month) {
  Ui& ui = room.ui;
  const Rect inside = paper(ui, box, 22);
  auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "story", ui.gap(10));
  area.column.text(room.say.month_title(room.board()), Type::h2);
  int i = 0;
  for (const client::StoryLine& line : month.lines) story_line(room, area.column, line, i++);
  if (month.lines.empty()) area.column.text(room.t("ui.month.nothing"), Type::large);
  if (!month.answers_words.empty()) area.column.text(month.answers_words, Type::small, ui.colours().muted);
  end_scroll(ui, area);
}

// The scene at the kitchen table and the areas that the month has moved.
void scene(Room& room, Rect box, const client::MonthModel& month) {
  Ui& ui = room.ui;
  card(ui, box, 0);
  const Rect picture = box.cut_top(std::round(box.h * 0.42f));
  kitchen(room, picture);
  auto area = begin_scroll(ui, box.inset(ui.gap(12)), "changes", ui.gap(10));
  AreaSet moved;
  for (const client::StoryLine& line : month.lines)
    for (const client::StoryEffect& e : line.effects) moved.insert(e.area);
  area.column.text(room.t(moved.empty() ? "ui.month.no_change" : "ui.month.changed"), Type::h3);
  for (AreaId a : moved) area_bar(ui, area.column, bar_of_area(room, a, 24));
  area_legend_row(room, area.column);
  end_scroll(ui, area);
}

void month_body(Room& room, Rect body, const client::MonthModel& month) {
  Ui& ui = room.ui;
  const float width = ui.room_width();
  if (width >= 800) scene(room, body.cut_left(width >= 1100 ? ui.len(400) : ui.len(310), ui.gap(18)), month);
  story(room, body, month);
}

}  // namespace

Page month_page(Room& room) {
  auto month =
      std::make_shared<client::MonthModel>(client::month_model(room.view(), room.model.menu(), room.say, room.model.month));
  Page page{
      .name = room.board().stage == Stage::acting ? "month-turns" : "month", .task = task_words(room), .phase = Phase::month};
  if (month->ready && month->ready->possible)
    page.acts.push_back(
        primary(room, "ready", month->ready->words.title, [&room, month] { room.choose(month->ready->option); }));
  page.body = [&room, month](Rect body) { month_body(room, body, *month); };
  return page;
}

}  // namespace koop::ui
