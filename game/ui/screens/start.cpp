// Start: four ways in, on a form beside a drawn commune; joining by address and code; waiting for the table; what went
// wrong.

#include "game/ui/screens/panels.hpp"
#include "game/ui/screens/pictures.hpp"
#include "game/ui/screens/screens.hpp"

namespace koop::ui {
namespace {

using client::SessionState;

std::string trimmed(const std::string& text) {
  const auto from = text.find_first_not_of(" \t\r\n"), to = text.find_last_not_of(" \t\r\n");
  return from == std::string::npos ? std::string() : text.substr(from, to - from + 1);
}

// At one computer a name is a courtesy; where others see it, it is needed.
std::string name_or_default(Room& room) {
  const std::string name = trimmed(room.local.name);
  return name.empty() ? room.t("ui.start.nameless") : name;
}

bool need_name(Room& room) {
  room.local.name_mistake = trimmed(room.local.name).empty() ? room.t("ui.start.name_missing") : std::string();
  if (room.local.name_mistake.empty()) return true;
  room.ui.focus("start/form/name");
  return false;
}

void join(Room& room) {
  Local& l = room.local;
  l.address_mistake = trimmed(l.address).empty() ? room.t("ui.start.address_missing") : std::string();
  l.code_mistake = trimmed(l.code).empty() ? room.t("ui.start.code_missing") : std::string();
  if (!l.address_mistake.empty()) return room.ui.focus("start/form/address");
  if (!l.code_mistake.empty()) return room.ui.focus("start/form/code");
  if (!need_name(room)) return;
  room.desk.join(trimmed(l.address), trimmed(l.code), trimmed(l.name));
}

void name_field(Room& room, Column& column) {
  const Field field{.id = "name", .label = room.t("ui.start.name"), .mistake = room.local.name_mistake, .characters_max = 24};
  if (text_field(room.ui, column, field, room.local.name).changed) room.local.name_mistake.clear();
}

void ways_form(Room& room, Column& column) {
  Ui& ui = room.ui;
  column.text(room.t("ui.start.title"), Type::h2);
  name_field(room, column);
  column.gap(ui.gap(4));
  const auto way = [&](const char* id, Icon icon) {
    const std::string key = std::string("ui.start.") + id;
    return option_card(ui, column, {.id = id, .title = room.t(key), .sentence = room.t(key + "_about"), .icon = icon});
  };
  if (way("practise", Icon::person)) room.desk.practise(name_or_default(room));
  if (way("one_computer", Icon::computer)) room.desk.one_computer(name_or_default(room));
  if (way("host", Icon::network) && need_name(room)) room.desk.host(trimmed(room.local.name));
  if (way("join", Icon::door)) {
    room.local.form = Local::Form::join;
    ui.focus("start/form/address");
  }
}

void join_form(Room& room, Column& column) {
  Ui& ui = room.ui;
  Local& l = room.local;
  column.text(room.t("ui.start.join"), Type::h2);
  const auto field = [&](const char* id, std::string& value, std::string& mistake, std::size_t most, bool upper) {
    const std::string key = std::string("ui.start.") + id;
    const FieldResult r = text_field(ui, column,
                                     {.id = id,
                                      .label = room.t(key),
                                      .hint = room.t(key + "_hint"),
                                      .mistake = mistake,
                                      .characters_max = most,
                                      .upper_case = upper},
                                     value);
    if (r.changed) mistake.clear();
    return r.submitted;
  };
  bool go = field("address", l.address, l.address_mistake, 80, false);
  go = field("code", l.code, l.code_mistake, 12, true) || go;
  const FieldResult name = text_field(
      ui, column, {.id = "name", .label = room.t("ui.start.name"), .mistake = l.name_mistake, .characters_max = 24}, l.name);
  if (name.changed) l.name_mistake.clear();
  go = name.submitted || go;
  column.gap(ui.gap(6));
  go = button(ui, column, "enter", room.t("ui.start.enter"), {.kind = ButtonKind::primary}) || go;
  if (button(ui, column, "back", room.t("ui.back"), {.icon = Icon::arrow_left}) || ui.back_pressed())
    l.form = Local::Form::ways;
  if (go) join(room);
}

void waiting_form(Room& room, Column& column) {
  column.text(room.t("ui.start.opening"), Type::h2);
  column.text(room.model.link_words);
  column.gap(room.ui.gap(8));
  if (button(room.ui, column, "cancel", room.t("ui.cancel"), {.icon = Icon::close}) || room.ui.back_pressed())
    room.desk.leave();
}

bool on_the_way(SessionState state) {
  return state == SessionState::opening || state == SessionState::connecting || state == SessionState::hello;
}

void form_card(Room& room, Rect box) {
  Ui& ui = room.ui;
  const Rect inside = card(ui, box, 18);
  ui.push_id("form");
  auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "scroll");
  Column& column = area.column;
  if (room.model.state == SessionState::closed && !room.model.link_words.empty())
    note(ui, column,
         {.id = "closed",
          .title = room.t("ui.start.closed"),
          .sentence = room.model.link_words,
          .icon = Icon::warning,
          .kind = NoteKind::danger});
  if (on_the_way(room.model.state)) waiting_form(room, column);
  else if (room.local.form == Local::Form::join) join_form(room, column);
  else ways_form(room, column);
  end_scroll(ui, area);
  ui.pop_id();
}

// Language, look and help: the same on every visit, before anything else is asked.
void foot_card(Room& room, Rect box) {
  Ui& ui = room.ui;
  Rect row = box;
  for (const Language language : {Language::pl, Language::en}) {
    const std::string id(name_of(language));
    if (button_left(ui, row, id, room.t("ui.language." + id), {.small = true, .selected = room.model.language == language})) {
      room.desk.set_language(language);
      room.prefs.language = id;
      room.local.language_chosen = true;
    }
  }
  // What the row cannot hold is reached through the first panel.
  const std::string look = room.t("ui.start.look"), help = room.t("ui.help");
  const ButtonLook help_look{.icon = Icon::help, .small = true}, look_look{.icon = Icon::settings, .small = true};
  if (button_right(ui, row, "help", help, help_look)) room.open(Panel::help);
  if (row.w >= button_width(ui, look, look_look) && button_right(ui, row, "look", look, look_look)) room.open(Panel::look);
}

void title_card(Room& room, Rect map) {
  Ui& ui = room.ui;
  const float pad = ui.gap(26), sign = ui.len(76) + ui.gap(18);
  const float width = std::min(map.w - 2 * ui.gap(28), ui.len(600));
  const float inner = width - 2 * pad;
  const std::string about = room.t("ui.start.about"), game = room.t("ui.game");
  // Where there is little room the sign goes first, then the size.
  const bool with_sign = ui.text_width(game, Type::display) + sign <= inner;
  const Type type = ui.text_width(game, Type::display) <= inner ? Type::display : Type::h1;
  const float head = std::max(ui.text_height(game, type, inner), ui.len(56));
  const float height = head + ui.gap(8) + ui.text_height(about, Type::large, inner) + 2 * ui.gap(20);
  const Rect box{map.x + ui.gap(28), map.y + ui.gap(28), width, height};
  card(ui, box, 0);
  Rect in = box.inset(pad, ui.gap(20));
  Rect row = in.cut_top(head, ui.gap(8));
  if (with_sign) logo(ui, row.cut_left(sign - ui.gap(18), ui.gap(18)).centred(ui.len(76), ui.len(54)));
  ui.text(row, game, {.type = type, .valign = VAlign::middle});
  ui.text(in, about, {.type = Type::large});
}

}  // namespace

void start_screen(Room& room) {
  Ui& ui = room.ui;
  Rect page = ui.begin("start");
  const float room_width = ui.room_width();
  const float form_width = room_width >= 1000 ? ui.len(420) : std::min(page.w, ui.len(room_width >= 700 ? 450 : 720));
  if (page.w - form_width - ui.gap(48) >= ui.gap(320)) {
    const Rect map = page.cut_left(page.w - form_width - ui.gap(48));
    sample_commune(ui, map);
    ui.draw()->AddRectFilled({map.right() - ui.line(1.5f), map.y}, map.max(), ui.colours().edge);
    title_card(room, map);
  }
  Rect side = page.inset(ui.gap(24));
  side = side.centred(std::min(side.w, form_width), side.h);
  const Rect foot = side.cut_bottom(std::max(ui.len(44), ui.gap(44)), ui.gap(12));
  form_card(room, side);
  foot_card(room, foot);
  ui.default_focus(room.local.name.empty() ? "start/form/name" : "start/form/practise");
  toasts(ui, page.bottom());
  if (ui.key_pressed(Key::F1)) room.open(Panel::help);
  if (ui.key_pressed(Key::F10)) room.open(Panel::menu);
  panels(room);
}

}  // namespace koop::ui
