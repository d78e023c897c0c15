#include "game/ui/screens/frame.hpp"

#include "game/ui/screens/panels.hpp"

namespace koop::ui {

Rect line_of(Ui& ui, Rect& box, std::string_view text, const TextLook& look, float gap) {
  const Rect at = box.cut_top(ui.text_height(text, look.type, box.w), gap);
  ui.text(at, text, look);
  return at;
}

Act act(std::string id, std::string label, ButtonLook look, std::function<void()> go) {
  return {{std::move(id), std::move(label), std::move(look)}, std::move(go)};
}

Act primary(const Room& room, std::string id, std::string label, std::function<void()> go, bool enabled, std::string why) {
  if (room.busy()) enabled = false, why = room.t("ui.wait_for_answer");
  return act(std::move(id), std::move(label), {.kind = ButtonKind::primary, .enabled = enabled, .why_disabled = std::move(why)},
             std::move(go));
}

Act secondary(std::string id, std::string label, Icon icon, std::function<void()> go) {
  return act(std::move(id), std::move(label), {.icon = icon}, std::move(go));
}

void two_parts(Room& room, Rect body, const std::vector<Tab>& names, float right_width, const std::function<void(Rect)>& left,
               const std::function<void(Rect)>& right) {
  Ui& ui = room.ui;
  if (ui.room_width() >= 1100) {
    right(body.cut_right(ui.len(right_width), ui.gap(16)));
    return left(body);
  }
  const Rect row = body.cut_top(tabs_height(ui, names, body.w), ui.gap(10));
  room.local.tab = tabs(ui, row, "tab", names, std::clamp(room.local.tab, 0, 1));
  if (room.local.tab == 0) left(body);
  else right(body);
}

text::TaskWords task_words(const Room& room) {
  text::TaskWords words = room.say.task(room.view(), room.me());
  const text::Standing how = room.say.standing(room.view(), room.me());
  if (how == text::Standing::turn) return words;
  if (const std::string missing = room.say.missing(room.board()); !missing.empty()) words.now = missing + ".";
  return words;
}

Phase phase_of(const Board& board) {
  return board.phase == koop::Phase::ended ? Phase::review : static_cast<Phase>(board.phase);
}

namespace {

TopBar top_of(Room& room, const Page& page) {
  TopBar bar;
  bar.title = page.title;
  if (page.phases && room.model.in_game()) {
    const Board& board = room.board();
    if (bar.title.empty()) bar.title = room.say.month_of(board);
    for (int i = 0; i < phase_count; ++i) bar.phases.push_back(room.say.phase(static_cast<koop::Phase>(i)));
    bar.phase = static_cast<int>(phase_of(board));
    bar.phase_of = room.t("ui.phase_of", {{"n", bar.phase + 1}, {"of", phase_count}});
  }
  if (const auto left = room.model.seconds_left()) {
    bar.time_left = *left >= 60 ? room.n("ui.time_left_minutes", (*left + 59) / 60) : room.n("ui.time_left_seconds", *left);
    const int whole = page.phases && room.model.in_game()
                          ? static_cast<int>(room.model.table.settings.timer[static_cast<std::size_t>(phase_of(room.board()))])
                          : 0;
    if (whole > 0) bar.time_share = std::clamp(static_cast<float>(*left) / static_cast<float>(whole), 0.0f, 1.0f);
    room.ui.wake_in(*left > 60 ? 10000 : 1000);
  }
  bar.help = room.t("ui.help");
  bar.menu = room.model.unread_messages > 0 ? room.t("ui.menu_news", {{"n", static_cast<int>(room.model.unread_messages)}})
                                            : room.t("ui.menu");
  if (room.model.in_game()) bar.family = room.t("ui.family");
  return bar;
}

// The strip that says that the link is down, or that the table stands still; the screen below stays readable.
void link_strip(Room& room, Rect& page) {
  Ui& ui = room.ui;
  const bool frozen = room.model.table.stage == TableStage::frozen;
  if (room.model.state != client::SessionState::away && !frozen) return;
  const std::string words =
      frozen ? room.t(room.model.table.frozen == FreezeReason::not_saved ? "ui.frozen.not_saved" : "ui.frozen.broken_rule")
             : room.model.link_words;
  const Note note_words{.id = "link",
                        .title = frozen ? room.t("ui.frozen.title") : room.t("ui.away.title"),
                        .sentence = words,
                        .icon = Icon::warning,
                        .kind = NoteKind::danger};
  const float button_room = frozen ? 0 : button_width(ui, room.t("ui.away.call"), {}) + ui.gap(12);
  const float width = page.w - 2 * ui.gap(16);
  const float height = note_height(ui, note_words, width - button_room);
  Rect strip = page.cut_top(std::max(height, ui.len(48)) + ui.gap(8)).inset(ui.gap(16), 0);
  strip.y += ui.gap(8), strip.h -= ui.gap(8);
  if (!frozen) {
    const Rect at = strip.cut_right(button_room - ui.gap(12), ui.gap(12));
    if (button(ui, at.centred(at.w, ui.len(48)), "call-again", room.t("ui.away.call"))) room.desk.call_again();
  }
  note(ui, strip, note_words);
}

void keys(Room& room) {
  if (room.ui.key_pressed(Key::F1)) room.open(Panel::help);
  if (room.model.in_game() && room.ui.key_pressed(Key::F2)) room.open(Panel::family);
  if (room.model.in_game() && room.fuller() && room.ui.key_pressed(Key::F5)) room.open(Panel::team);
  if (room.model.connected() && room.ui.key_pressed(Key::F3)) room.open(Panel::log);
  if (room.model.connected() && room.ui.key_pressed(Key::F4)) room.open(Panel::messages);
  if (room.ui.key_pressed(Key::F10)) room.open(Panel::menu);
}

}  // namespace

void show_page(Room& room, Page page) {
  Ui& ui = room.ui;
  Rect rest = ui.begin(page.name);
  const TopAct top = top_bar(ui, rest.cut_top(top_bar_height(ui)), top_of(room, page));
  TaskBar bar{.what = page.task.now, .why = page.task.why, .phase = page.phase, .phase_mark = page.phases};
  for (const Act& a : page.acts) bar.buttons.push_back(a.button);
  const Rect bottom = rest.cut_bottom(task_bar_height(ui, bar, rest.w));
  link_strip(room, rest);
  ui.default_focus(!page.focus.empty() ? page.name + "/" + page.focus
                   : page.acts.empty() ? page.name + "/menu"
                                       : page.name + "/" + page.acts.back().button.id);
  page.body(Rect{rest.x + ui.gap(16), rest.y + ui.gap(16), rest.w - 2 * ui.gap(16), rest.h - ui.gap(28)});
  const int pressed = task_bar(ui, bottom, bar);
  toasts(ui, bottom.y);
  keys(room);
  if (top == TopAct::help) room.open(Panel::help);
  if (top == TopAct::family) room.open(Panel::family);
  if (top == TopAct::menu) room.open(Panel::menu);
  if (pressed >= 0) page.acts[static_cast<std::size_t>(pressed)].go();
  if (room.local.panel == Panel::none && ui.back_pressed()) room.open(Panel::menu);
  panels(room);
}

}  // namespace koop::ui
