#include "game/ui/screens/lobby_parts.hpp"

#include "game/text/typeset.hpp"
#include "game/ui/screens/panels.hpp"
#include "game/ui/screens/pictures.hpp"

namespace koop::ui {

bool lobby_shows_code(const Room& room) {
  return room.model.mode == client::Mode::hosting || room.model.mode == client::Mode::joined;
}

namespace {

void heading(Room& room, Column& column, std::string_view key) {
  column.gap(room.ui.gap(6));
  column.text(room.t(key), Type::small_strong, room.ui.colours().muted);
}

void code_part(Room& room, Column& column) {
  Ui& ui = room.ui;
  if (!lobby_shows_code(room)) return;
  column.text(room.t("ui.lobby.code"), Type::small, ui.colours().muted);
  const std::string& code = room.model.table.code;
  // As large as fits: it is read from across the room.
  const Type type = ui.text_width(code, Type::code) <= column.width()      ? Type::code
                    : ui.text_width(code, Type::display) <= column.width() ? Type::display
                                                                           : Type::h1;
  column.text(code, type);
  if (room.model.mode == client::Mode::hosting) {
    heading(room, column, "ui.host.addresses");
    if (room.model.host_addresses.empty()) column.text(room.t("ui.host.no_address"));
    for (const std::string& address : room.model.host_addresses) column.text(address, Type::strong);
    column.text(room.t("ui.host.how"), Type::small, ui.colours().muted);
  }
  if (!room.model.link_protected)
    note(ui, column,
         {.id = "plain", .sentence = room.t("ui.host.not_encrypted"), .icon = Icon::warning, .kind = NoteKind::hint});
  column.rule();
}

void game_part(Room& room, Column& column) {
  const client::SettingModel setting = client::setting_model(room.model);
  column.text(room.t("setting.game"), Type::small_strong, room.ui.colours().muted);
  column.text(setting.summary, Type::small);
  for (const client::StoryChoice& story : setting.stories)
    if (story.chosen && !story.led.empty())
      note(room.ui, column, {.id = "led", .sentence = story.led, .icon = Icon::person, .kind = NoteKind::hint});
  column.rule();
}

void family_part(Room& room, Column& column, const client::LobbyModel& lobby) {
  Ui& ui = room.ui;
  if (!room.catalogue().members.empty()) family_group(room, column.take(ui.gap(96)));
  column.text(room.say.names().family().nom(), Type::h3);
  for (const std::string& member : lobby.family) column.text(member, Type::small);
  if (!lobby.commune.empty()) column.text(lobby.commune, Type::small, ui.colours().muted);
  if (!lobby.entry_card.empty()) {
    heading(room, column, "ui.lobby.who_asks");
    column.text(lobby.entry_card, Type::small);
  }
  if (!lobby.content_notes.empty()) {
    heading(room, column, "ui.lobby.content_notes");
    for (const std::string& words : lobby.content_notes) column.text(words, Type::small);
  }
  if (!lobby.introduction.empty()) {
    heading(room, column, "ui.lobby.story");
    column.text(lobby.introduction, Type::small);
  }
}

void people_part(Room& room, Column& column, const client::LobbyModel& lobby) {
  heading(room, column, "ui.lobby.people");
  for (const client::PersonRow& person : lobby.persons) {
    std::vector<Span> words{{.text = person.name, .weight = person.me ? Weight::strong : Weight::body}};
    if (!person.about.empty()) words.push_back({.text = " · " + person.about, .colour = room.ui.colours().muted});
    column.text(words, Type::small);
  }
}

}  // namespace

void lobby_side(Room& room, Rect box, const client::LobbyModel& lobby) {
  Ui& ui = room.ui;
  const Rect inside = card(ui, box, 14);
  auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "side");
  code_part(room, area.column);
  game_part(room, area.column);
  family_part(room, area.column, lobby);
  people_part(room, area.column, lobby);
  end_scroll(ui, area);
}

namespace {

void timers(Room& room, Column& column, TableSettings& settings) {
  Ui& ui = room.ui;
  column.gap(ui.gap(8));
  column.text(room.t("ui.table.timers"), Type::strong);
  column.text(room.t("ui.table.timers_about"), Type::small, ui.colours().muted);
  constexpr int step = 60, most = 3600;
  for (std::size_t i = 0; i < timed_phases; ++i) {
    const int now = settings.timer[i];
    const std::string value = now == 0 ? room.t("ui.table.no_timer") : room.say.locale().counted("minutes", (now + 59) / 60);
    const int by = stepper(ui, column.take(ui.len(48)), id_of("timer", static_cast<int>(i)),
                           room.say.phase(static_cast<koop::Phase>(i)), value, now > 0, now < most);
    if (by != 0) settings.timer[i] = std::clamp(now + by * step, 0, most);
  }
}

}  // namespace

void table_panel(Room& room) {
  TableSettings settings = room.model.table.settings;
  panel_with_column(room, "table-panel", room.t("ui.lobby.settings"), 720, 640, [&](Column& column) {
    Ui& ui = room.ui;
    column.text(room.t("ui.table.month_mode"), Type::strong);
    for (const MonthMode mode : {MonthMode::together, MonthMode::in_turn}) {
      const std::string key = "ui.table." + std::string(name_of(mode));
      if (radio(ui, column, {.id = std::string(name_of(mode)), .label = room.t(key), .sentence = room.t(key + "_about")},
                settings.month_mode == mode))
        settings.month_mode = mode;
    }
    timers(room, column, settings);
    column.gap(ui.gap(8));
    if (toggle(ui, column,
               {.id = "messages", .label = room.t("ui.table.messages"), .sentence = room.t("ui.table.messages_about")},
               settings.messages_in_meeting))
      settings.messages_in_meeting = !settings.messages_in_meeting;
  });
  if (!(settings == room.model.table.settings)) room.desk.change_settings(settings);
}

void program_panel(Room& room) {
  const InstitutionId place = room.local.program_place;
  const Habit now = place.exists() ? room.model.table.places[place.index()].bot : Habit::none;
  if (now == Habit::none) return room.open(Panel::none);
  const std::string title = room.t("ui.program.title", {{"place", room.say.names().institution(place)}});
  panel_with_column(room, "program-panel", title, 620, 520, [&](Column& column) {
    for (const Habit habit : {Habit::alone, Habit::directive, Habit::cooperative, Habit::random}) {
      const std::string id(name_of(habit)), key = "ui.bot_habit." + id;
      if (radio(room.ui, column, {.id = id, .label = text::upper_first(room.t(key)), .sentence = room.t(key + ".about")},
                habit == now))
        room.desk.place_bot(place, habit);
    }
    column.gap(room.ui.gap(4));
    if (button(room.ui, column, "no-program", room.t("ui.lobby.no_program"), {.icon = Icon::close})) {
      room.desk.place_bot(place, Habit::none);
      room.open(Panel::none);
    }
  });
}

}  // namespace koop::ui
