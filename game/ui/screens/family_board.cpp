#include "game/ui/screens/family_board.hpp"

#include "game/client/meeting_model.hpp"
#include "game/ui/screens/panels.hpp"
#include "game/ui/screens/pictures.hpp"

namespace koop::ui {
namespace {

unsigned area_count(const Room& room) { return static_cast<unsigned>(static_cast<int>(room.board().areas)); }

std::string members_line(const Room& room) {
  std::vector<std::string> names;
  for (unsigned m = 0; m < room.catalogue().members.size(); ++m) names.push_back(room.say.names().member(MemberId{m}).nom());
  return room.say.names().all_of(names);
}

struct Scale {
  const char* key;
  std::string words;
  int points;
};

std::array<Scale, 2> both_scales(const Room& room) {
  const Board& b = room.board();
  return {Scale{"trust", room.say.trust_words(b.trust), b.trust}, Scale{"agency", room.say.agency_words(b.agency), b.agency}};
}

float scale_height(Room& room, const Scale& s, float width) {
  return room.ui.text_height(room.t(std::string(s.key) + ".name") + " " + room.say.of_ten(s.points), Type::strong, width) +
         room.ui.text_height(s.words, Type::small, width);
}

// `small`: one row, without the names.
float header_height(Room& room, float width, bool small) {
  Ui& ui = room.ui;
  if (small) return std::max(ui.text_height(room.say.names().family().nom(), Type::h2, width * 0.55f), ui.gap(40));
  const float words = ui.text_height(room.say.names().family().nom(), Type::h2, width * 0.55f) +
                      ui.text_height(members_line(room), Type::small, width * 0.55f);
  return std::max(words, ui.gap(64));
}

void header(Room& room, Rect box, bool small) {
  Ui& ui = room.ui;
  Rect picture = box.cut_right(box.w * 0.42f, ui.gap(8));
  const float height = ui.gap(small ? 40 : 64);
  family_group(room, {picture.x, box.bottom() - height, picture.w, height});
  line_of(ui, box, room.say.names().family().nom(), {.type = Type::h2});
  if (!small) line_of(ui, box, members_line(room), {.type = Type::small, .colour = ui.colours().muted});
}

struct CardLook {
  float size = 24, between = 9;
  bool small_header = false, legend = true;
};

float card_height(Room& room, float width, const CardLook& look) {
  Ui& ui = room.ui;
  const float between = ui.gap(look.between);
  float height = header_height(room, width, look.small_header) + between + scales_height(room, width) + 2 * between +
                 ui.line(1.5f) + ui.gap(6);
  if (look.legend) height += between + std::max(ui.len(24), ui.style(Type::small).line);
  for (unsigned a = 0; a < area_count(room); ++a)
    height += between + area_bar_height(ui, bar_of_area(room, AreaId{a}, look.size), width);
  return height;
}

// The roomiest look that fits without scrolling, else the smallest.
CardLook look_for(Room& room, Rect inside) {
  const CardLook looks[] = {{},
                            {.size = 20},
                            {.size = 20, .between = 5},
                            {.size = 20, .between = 4, .small_header = true},
                            {.size = 20, .between = 2, .small_header = true, .legend = false}};
  for (const CardLook& look : looks)
    if (card_height(room, inside.w, look) <= inside.h) return look;
  return looks[2];
}

}  // namespace

AreaBar bar_of_area(const Room& room, AreaId area, float size) {
  const AreaState& state = room.board().area[area.index()];
  AreaBar bar;
  bar.id = id_of("area", static_cast<int>(area.index()));
  bar.name = room.say.names().area(area);
  bar.sentence = room.say.area_state(area, state.total());
  bar.own = state.own, bar.support = state.support;
  bar.size = size;
  bar.right = room.say.area_points(state.own, state.support);
  bar.hint =
      room.t("ui.area.spoken",
             {{"own", static_cast<int>(state.own)}, {"support", static_cast<int>(state.support)}, {"all", state.total()}});
  return bar;
}

void area_legend_row(Room& room, Column& column, bool lost) {
  Ui& ui = room.ui;
  const Rect at = column.take(std::max(ui.len(24), ui.style(Type::small).line));
  area_legend(ui, at, room.t("ui.legend.own"), room.t("ui.legend.support"), lost ? room.t("ui.legend.lost") : std::string());
}

float scales_height(Room& room, float width) {
  const float half = (width - room.ui.gap(12)) / 2;
  float height = 0;
  for (const Scale& s : both_scales(room)) height = std::max(height, scale_height(room, s, half));
  return height;
}

void scales(Room& room, Rect box) {
  Ui& ui = room.ui;
  const auto all = both_scales(room);
  for (int i = 0; i < 2; ++i) {
    const Scale& s = all[static_cast<std::size_t>(i)];
    Rect half = box.column(i, 2, ui.gap(12));
    const std::vector<Span> head{{.text = room.t(std::string(s.key) + ".name"), .weight = Weight::strong},
                                 {.text = " " + room.say.of_ten(s.points), .colour = ui.colours().muted}};
    half.cut_top(ui.text(half, head, {.type = Type::small}));
    ui.text(half, s.words, {.type = Type::small});
  }
}

void family_card(Room& room, Rect box) {
  Ui& ui = room.ui;
  const Rect inside = card(ui, box, 16);
  const CardLook look = look_for(room, inside);
  auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "family-card", ui.gap(look.between));
  Column& column = area.column;
  header(room, column.take(header_height(room, column.width(), look.small_header)), look.small_header);
  if (look.legend) area_legend_row(room, column);
  for (unsigned a = 0; a < area_count(room); ++a) area_bar(ui, column, bar_of_area(room, AreaId{a}, look.size));
  column.rule();
  scales(room, column.take(scales_height(room, column.width())));
  end_scroll(ui, area);
}

// --- the panel ---
namespace {

void part(Room& room, Column& column, std::string_view key) {
  column.gap(room.ui.gap(12));
  column.text(room.t(key), Type::h3);
}

void nothing_yet(Room& room, Column& column, std::string_view key) {
  column.text(room.t(key), Type::small, room.ui.colours().muted);
}

void areas_part(Room& room, Column& column) {
  Ui& ui = room.ui;
  area_legend_row(room, column);
  for (unsigned i = 0; i < area_count(room); ++i) {
    const AreaId id{i};
    const AreaState& state = room.board().area[i];
    area_bar(ui, column, bar_of_area(room, id, 24));
    std::string more = room.say.pressure(id, room.board());
    if (state.number >= 0)
      more = room.t("ui.family.number",
                    {{"n", static_cast<int>(state.number)}, {"month", room.say.names().month(state.number_round)}}) +
             " " + more;
    if (state.matters_known && state.matters) more = room.t("ui.family.matters") + " " + more;
    column.text(more, Type::small, ui.colours().muted);
    if (state.foreseen.exists())
      column.text(room.t("ui.family.foreseen", {{"words", room.say.names().line(state.foreseen)}}), Type::small,
                  ui.colours().danger);
    column.gap(ui.gap(4));
  }
}

void future_part(Room& room, Column& column) {
  const Board& b = room.board();
  part(room, column, "ui.family.future");
  std::vector<std::string> hopes;
  for (unsigned i = 0; i < area_count(room); ++i)
    if (b.area[i].matters_known && b.area[i].matters) hopes.push_back(room.say.names().area_inside(AreaId{i}));
  if (!hopes.empty()) column.text(room.t("ui.family.hopes", {{"areas", room.say.names().all_of(hopes)}}));
  for (SignId sign : b.signs)
    note(room.ui, column,
         {.id = id_of("sign", static_cast<int>(sign.index())), .sentence = room.say.names().sign(sign), .icon = Icon::flag});
  if (hopes.empty() && b.signs.empty()) nothing_yet(room, column, "ui.family.no_future");
}

void found_part(Room& room, Column& column) {
  part(room, column, "ui.family.found");
  for (FindingId f : room.board().findings)
    note(room.ui, column,
         {.id = id_of("finding", static_cast<int>(f.index())),
          .title = room.say.names().finding(f),
          .sentence = room.say.names().finding_sentence(f) + "."});
  if (room.board().findings.empty()) nothing_yet(room, column, "ui.family.no_findings");
}

void ties_part(Room& room, Column& column) {
  part(room, column, "ui.family.ties");
  bool any = false;
  for (unsigned i = 0; i < static_cast<unsigned>(static_cast<int>(room.catalogue().ties)) && i < TieId::cap; ++i) {
    const TieStatus& tie = room.board().tie[i];
    if (tie.state == TieState::unnamed) continue;
    any = true;
    const std::string state = room.t(tie.state == TieState::active ? "ui.family.tie_active" : "ui.family.tie_named");
    const std::vector<Span> words{{.text = room.say.names().tie(TieId{i}).nom(), .weight = Weight::strong},
                                  {.text = " – " + state}};
    column.text(words);
  }
  if (!any) nothing_yet(room, column, "ui.family.no_ties");
}

void plan_part(Room& room, Column& column) {
  part(room, column, "ui.family.plan");
  const client::MeetingModel meeting = client::meeting_model(room.view(), nullptr, room.me(), room.say);
  for (const client::PlanRow& row : meeting.plan) {
    column.text(row.goal, Type::strong);
    column.text(room.t("ui.family.goal", {{"owner", row.owner}, {"due", row.due}, {"state", row.state}}), Type::small,
                room.ui.colours().muted);
  }
  if (meeting.plan.empty()) nothing_yet(room, column, "ui.family.no_plan");
  part(room, column, "ui.family.steps");
  for (const OwnStep& step : room.board().steps) {
    const std::vector<Span> words{{.text = room.say.names().month(step.round) + ": ", .weight = Weight::strong},
                                  {.text = room.say.names().step(step.step)}};
    column.text(words);
  }
  if (room.board().steps.empty()) nothing_yet(room, column, "ui.family.no_steps");
}

}  // namespace

void family_panel(Room& room) {
  const auto content = [&](Column& column) {
    areas_part(room, column);
    column.gap(room.ui.gap(8));
    scales(room, column.take(scales_height(room, column.width())));
    part(room, column, "ui.family.cooperation");
    column.text(std::vector<Span>{{.text = room.say.cooperation(room.board().cooperation) + ". ", .weight = Weight::strong},
                                  {.text = room.say.cooperation_about(room.board().cooperation)}});
    future_part(room, column);
    found_part(room, column);
    ties_part(room, column);
    plan_part(room, column);
  };
  const auto to_team = [&](Rect foot) {
    if (button_left(room.ui, foot, "team", room.t("ui.menu.team"), {.icon = Icon::pair, .small = true})) room.open(Panel::team);
  };
  panel_with_column(room, "family-panel", room.say.names().family().nom(), 900, 660, content,
                    room.fuller() ? std::function<void(Rect)>(to_team) : nullptr, room.fuller() ? room.ui.len(44) : 0);
}

}  // namespace koop::ui
