#include "game/ui/screens/panels.hpp"

namespace koop::ui {

void panels(Room& room) {
  switch (room.local.panel) {
    case Panel::none: return;
    case Panel::menu: return menu_panel(room);
    case Panel::look: return look_panel(room);
    case Panel::family: return family_panel(room);
    case Panel::team: return team_panel(room);
    case Panel::log: return log_panel(room);
    case Panel::messages: return messages_panel(room);
    case Panel::help: return help_panel(room);
    case Panel::know: return know_panel(room);
    case Panel::table: return table_panel(room);
    case Panel::program: return program_panel(room);
    case Panel::seats: return seats_panel(room);
    case Panel::leave: return leave_question(room);
  }
}

void panel_with_column(Room& room, std::string_view id, const std::string& title, float width, float height,
                       const std::function<void(Column&)>& content, const std::function<void(Rect)>& foot, float foot_height) {
  Ui& ui = room.ui;
  DialogBox box = begin_dialog(ui, id, title, width, height);
  const std::string close = room.t("ui.close");
  Rect row = box.inside.cut_bottom(ui.len(48), ui.gap(12));
  if (foot_height > 0) {
    const Rect at = box.inside.cut_bottom(foot_height, ui.gap(12));
    auto area = begin_scroll(ui, box.inside.grown(ui.gap(6)), "scroll");
    content(area.column);
    end_scroll(ui, area);
    foot(at);
  } else {
    auto area = begin_scroll(ui, box.inside.grown(ui.gap(6)), "scroll");
    content(area.column);
    end_scroll(ui, area);
  }
  const Panel before = room.local.panel;
  const bool pressed = button_right(ui, row, "close", close, {.icon = Icon::close});
  const bool back = end_dialog(ui, box);
  if ((pressed || back) && room.local.panel == before) room.open(Panel::none);
}

namespace {

struct MenuRow {
  const char* id;
  Icon icon;
  std::string label;
  std::function<void()> go;
};

std::vector<MenuRow> menu_rows(Room& room) {
  std::vector<MenuRow> rows;
  const auto opens = [&room](Panel panel) { return [&room, panel] { room.open(panel); }; };
  const client::Model& m = room.model;
  if (m.in_game()) rows.push_back({"family", Icon::house, room.t("ui.menu.family"), opens(Panel::family)});
  if (m.in_game() && room.fuller()) rows.push_back({"team", Icon::pair, room.t("ui.menu.team"), opens(Panel::team)});
  if (m.connected()) {
    rows.push_back({"log", Icon::book, room.t("ui.menu.log"), opens(Panel::log)});
    const std::string messages = m.unread_messages > 0
                                     ? room.t("ui.menu.messages_news", {{"n", static_cast<int>(m.unread_messages)}})
                                     : room.t("ui.menu.messages");
    rows.push_back({"messages", Icon::speech, messages, opens(Panel::messages)});
  }
  if (m.in_game() && m.state == client::SessionState::playing)
    rows.push_back({"seats", Icon::person, room.t("ui.menu.seats"), opens(Panel::seats)});
  rows.push_back({"look", Icon::settings, room.t("ui.menu.look"), opens(Panel::look)});
  rows.push_back({"help", Icon::help, room.t("ui.menu.help"), opens(Panel::help)});
  if (m.state == client::SessionState::playing && room.playing()) {
    const bool asked = m.table.close_votes.contains(m.me);
    const std::string label = asked ? room.t("ui.menu.close_step_back") : room.t("ui.menu.close_step");
    rows.push_back({"close-step", Icon::next, label, [&room, asked] {
                      room.desk.vote_to_close(!asked);
                      room.open(Panel::none);
                    }});
  }
  if (m.state != client::SessionState::idle)
    rows.push_back({"leave", Icon::door, room.t("ui.menu.leave"), opens(Panel::leave)});
  return rows;
}

}  // namespace

void menu_panel(Room& room) {
  const std::vector<MenuRow> rows = menu_rows(room);
  const float height = 190 + 56.0f * static_cast<float>(rows.size()) + (room.model.table.close_votes.empty() ? 0 : 60);
  panel_with_column(room, "menu-panel", room.t("ui.menu"), 520, height, [&](Column& column) {
    for (const MenuRow& row : rows)
      if (button(room.ui, column, row.id, row.label, {.icon = row.icon})) row.go();
    if (const unsigned votes = room.model.table.close_votes.size(); votes > 0)
      column.text(room.n("ui.menu.close_votes", votes), Type::small, room.ui.colours().muted);
  });
}

namespace {

void language_choice(Room& room, Column& column) {
  Ui& ui = room.ui;
  column.text(room.t("ui.look.language"), Type::strong);
  for (const Language language : {Language::pl, Language::en}) {
    const std::string id(name_of(language));
    if (radio(ui, column, {.id = id, .label = room.t("ui.language." + id)}, room.model.language == language)) {
      room.desk.set_language(language);
      room.prefs.language = id;
      room.local.language_chosen = true;
    }
  }
}

void size_choice(Room& room, Column& column) {
  column.gap(room.ui.gap(8));
  column.text(room.t("ui.look.text_size"), Type::strong);
  const auto& scales = room.ui.theme().text_scales;
  std::size_t at = 0;
  for (std::size_t i = 0; i < scales.size(); ++i)
    if (room.prefs.text_scale + 0.01f >= scales[i]) at = i;
  const std::string value = room.t("ui.look.percent", {{"n", static_cast<int>(std::lround(scales[at] * 100))}});
  const int by = stepper(room.ui, column.take(room.ui.len(48)), "text-size", room.t("ui.look.text"), value, at > 0,
                         at + 1 < scales.size());
  if (by != 0) room.prefs.text_scale = scales[static_cast<std::size_t>(static_cast<int>(at) + by)];
}

}  // namespace

void look_panel(Room& room) {
  panel_with_column(room, "look-panel", room.t("ui.menu.look"), 620, 640, [&](Column& column) {
    language_choice(room, column);
    size_choice(room, column);
    column.gap(room.ui.gap(8));
    column.text(room.t("ui.look.theme"), Type::strong);
    for (std::size_t i = 0; i < theme_names.size(); ++i) {
      const std::string id(theme_names[i]);
      if (radio(room.ui, column, {.id = id, .label = room.t("ui.theme." + id)}, room.prefs.theme == static_cast<ThemeName>(i)))
        room.prefs.theme = static_cast<ThemeName>(i);
    }
    column.gap(room.ui.gap(8));
    const auto turn = [&](const char* id, bool& value) {
      const std::string key = std::string("ui.look.") + id;
      if (toggle(room.ui, column, {.id = id, .label = room.t(key), .sentence = room.t(key + "_about")}, value)) value = !value;
    };
    turn("calm", room.prefs.reduced_motion);
    turn("faces", room.prefs.faces);
    turn("spacious", room.prefs.spacious);
  });
}

void leave_question(Room& room) {
  const bool hosting = room.model.mode == client::Mode::hosting;
  const bool over = room.model.state == client::SessionState::over;
  const std::string text = room.t(over ? "ui.leave.text_over" : hosting ? "ui.leave.text_host" : "ui.leave.text");
  const int pressed =
      ask(room.ui, {.id = "leave",
                    .title = room.t("ui.leave.title"),
                    .text = text,
                    .buttons = {{"leave", room.t("ui.leave.yes"), {.kind = ButtonKind::danger, .icon = Icon::door}},
                                {"stay", room.t("ui.leave.no"), {}}},
                    .cancel = 1});
  if (pressed == 0) room.desk.leave();
  if (pressed >= 0) room.open(Panel::none);
}

}  // namespace koop::ui
