// Ending: half a year later point by point, then the profile and what worked, then the family's letter. The words are the same size
// for every profile.

#include "game/client/end_model.hpp"
#include "game/ui/screens/family_board.hpp"
#include "game/ui/screens/pictures.hpp"
#include "game/ui/screens/screens.hpp"

namespace koop::ui {
namespace {

// Local::lines_shown counts areas told; each falls in front of one's eyes before the next.
bool told(const Room& room, std::size_t i) {
  return room.local.ending_page > 0 || static_cast<int>(i) < room.local.lines_shown;
}

void end_area(Room& room, Column& column, const client::EndArea& area, std::size_t i) {
  Ui& ui = room.ui;
  const bool after = told(room, i);
  AreaBar bar{.id = id_of("half-year", static_cast<int>(i)),
              .name = area.name,
              .sentence = after ? area.state : std::string(),
              .size = 20};
  bar.own = after ? area.own : area.own_end, bar.support = after ? area.support : area.support_end,
  bar.lost = after ? area.lost : 0;
  bar.right = after ? area.lost_words : room.say.area_points(area.own_end, area.support_end);
  bar.hint = room.t("ui.area.spoken", {{"own", bar.own}, {"support", bar.support}, {"all", bar.own + bar.support}});
  area_bar(ui, column, bar);
  column.gap(ui.gap(6));
}

void areas_card(Room& room, Rect box, const client::EndModel& end) {
  Ui& ui = room.ui;
  const Rect inside = card(ui, box, 16);
  auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "areas", ui.gap(6));
  area.column.text(room.t("ui.end.half_year"), Type::h3);
  for (std::size_t i = 0; i < end.areas.size(); ++i) end_area(room, area.column, end.areas[i], i);
  area_legend_row(room, area.column, true);
  end_scroll(ui, area);
}

// What fell and what held, area by area, as sentences beside the bars.
void told_card(Room& room, Rect box, const client::EndModel& end) {
  Ui& ui = room.ui;
  Rect inside = card(ui, box, 22);
  if (inside.h > ui.gap(420)) home_picture(room, inside.cut_top(ui.gap(150), ui.gap(12)));
  auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "told", ui.gap(10));
  area.column.text(room.t("ui.end.title"), Type::h2);
  area.column.text(room.t("ui.end.about"));
  for (std::size_t i = 0; i < end.areas.size(); ++i)
    if (told(room, i) && !end.areas[i].sentence.empty())
      area.column.text(end.areas[i].sentence, static_cast<int>(i) + 1 == room.local.lines_shown ? Type::strong : Type::body);
  end_scroll(ui, area);
}

void checked(Room& room, Column& column, const std::string& words, Icon which) {
  Ui& ui = room.ui;
  Rect row = column.take(std::max(ui.len(26), ui.text_height(words, Type::body, column.width() - ui.len(32))));
  const Rect at = row.cut_left(ui.len(20), ui.len(12));
  icon(ui, {at.x, at.y + ui.len(3), at.w, ui.len(20)}, which, ui.colours().success);
  ui.text(row, words, {.valign = VAlign::middle});
}

void profile_card(Room& room, Rect box, const client::EndModel& end) {
  Ui& ui = room.ui;
  Rect inside = card(ui, box, 20);
  if (inside.h > ui.gap(440)) home_picture(room, inside.cut_top(ui.gap(118), ui.gap(10)));
  auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "profile");
  Column& column = area.column;
  column.text(room.t("ui.end.profile"), Type::small, ui.colours().muted);
  column.text(end.profile.name, Type::h1);
  column.text(end.profile.about);
  column.rule();
  column.text(room.t("ui.end.worked"), Type::h3);
  for (const std::string& words : end.worked) checked(room, column, words, Icon::check);
  if (!end.holds.empty()) {
    column.text(room.t("ui.end.holds"), Type::h3);
    checked(room, column, end.holds, Icon::seedling);
  }
  if (!end.steps.empty()) {
    column.text(room.t("ui.family.steps"), Type::h3);
    for (const std::string& words : end.steps) checked(room, column, words, Icon::steps);
  }
  column.rule();
  scales(room, column.take(scales_height(room, column.width())));
  end_scroll(ui, area);
}

void letter_card(Room& room, Rect box, const client::EndModel& end) {
  Ui& ui = room.ui;
  Rect inside = paper(ui, box, 24);
  const float picture = ui.gap(84);
  if (inside.h > ui.gap(400)) family_group(room, inside.cut_bottom(picture, ui.gap(10)));
  auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "letter", ui.gap(10));
  Rect head = area.column.take(std::max(ui.len(26), ui.style(Type::strong).line));
  icon(ui, head.cut_left(ui.len(22), ui.len(10)), Icon::letter, ui.colours().trust);
  ui.text(head, room.t("ui.end.letter"), {.type = Type::strong, .colour = ui.colours().trust, .valign = VAlign::middle});
  for (const std::string& paragraph : end.letter) area.column.text(paragraph, Type::voice);
  end_scroll(ui, area);
}

void ending_body(Room& room, Rect body, const client::EndModel& end) {
  Ui& ui = room.ui;
  const float width = ui.room_width();
  if (room.local.ending_page == 0) {
    areas_card(room, body.cut_left(width >= 1100 ? ui.len(400) : body.w * 0.5f, ui.gap(16)), end);
    return told_card(room, body, end);
  }
  if (width >= 1200) {
    areas_card(room, body.cut_left(ui.len(348), ui.gap(16)), end);
    letter_card(room, body.cut_right(ui.len(426), ui.gap(16)), end);
    return profile_card(room, body, end);
  }
  const std::vector<Tab> choices{{"profile", room.t("ui.end.tab_profile"), Icon::house},
                                 {"letter", room.t("ui.end.tab_letter"), Icon::letter},
                                 {"areas", room.t("ui.end.tab_areas"), Icon::list}};
  const Rect row = body.cut_top(tabs_height(ui, choices, body.w), ui.gap(10));
  room.local.tab = tabs(ui, row, "tab", choices, std::clamp(room.local.tab, 0, 2));
  if (room.local.tab == 0) profile_card(room, body, end);
  else if (room.local.tab == 1) letter_card(room, body, end);
  else areas_card(room, body, end);
}

}  // namespace

Page ending_page(Room& room) {
  auto end = std::make_shared<client::EndModel>(client::end_model(room.view(), room.say, room.model.ending));
  Page page{.name = room.local.ending_page == 0 ? "half-year" : "ending",
            .title = room.say.phase(koop::Phase::ended),
            .phase = Phase::review,
            .phases = false};
  page.body = [&room, end](Rect body) { ending_body(room, body, *end); };
  const int areas = static_cast<int>(end->areas.size());
  if (room.local.ending_page == 0) {
    page.task = {room.t("ui.end.watch"), room.t("ui.end.watch_about")};
    const bool more = room.local.lines_shown < areas;
    if (more)
      page.acts.push_back(
          secondary("all", room.t("ui.end.all"), Icon::next, [&room, areas] { room.local.lines_shown = areas; }));
    page.acts.push_back(primary(room, "next", room.t(more ? "ui.end.next" : "ui.end.to_profile"), [&room, more] {
      if (more) ++room.local.lines_shown;
      else room.local.ending_page = 1;
    }));
    return page;
  }
  page.task = {room.t("ui.end.out_of_role"), room.t("ui.end.not_a_mark")};
  page.acts.push_back(secondary("again", room.t("ui.end.again"), Icon::undo, [&room] {
    room.local.ending_page = 0;
    room.local.lines_shown = 0;
  }));
  page.acts.push_back(primary(room, "close", room.t("ui.end.close"), [&room] { room.open(Panel::leave); }));
  return page;
}

}  // namespace koop::ui
