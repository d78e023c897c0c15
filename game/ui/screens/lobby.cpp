// Lobby: institutions as cards – what each can and cannot do, who plays it – beside the family, the table's code and
// the people.

#include "game/client/lobby_model.hpp"
#include "game/ui/screens/grid.hpp"
#include "game/ui/screens/lobby_parts.hpp"
#include "game/ui/screens/pictures.hpp"
#include "game/ui/screens/screens.hpp"

namespace koop::ui {
namespace {

struct CardLay {
  float picture_w, picture_h, head, can, cannot, foot, height;
};

std::string can_words(const Room& room, const client::PlaceCard& p) { return "**" + room.t("ui.lobby.can") + "** " + p.can; }
std::string cannot_words(const Room& room, const client::PlaceCard& p) {
  return "**" + room.t("ui.lobby.cannot") + "** " + p.cannot;
}

// A long label steps down one size before anything else gives way.
Type label_type(Room& room, const std::string& label, float width) {
  return room.ui.text_width(label, Type::h3) <= width ? Type::h3 : Type::strong;
}

std::string held_by(const Room& room, const client::PlaceCard& p) {
  if (p.mine && p.persons.size() <= 1) return room.t("ui.lobby.yours");
  if (!p.persons.empty()) return room.t("ui.lobby.held", {{"names", room.say.names().all_of(p.persons)}});
  return p.bot_words.empty() ? room.t("ui.lobby.free") : p.bot_words;
}

struct Deed {
  const char* id;
  std::string label;
  bool enabled = true;
  std::string why;
};

// What can be done about a place, in the order of the buttons.
std::vector<Deed> deeds_of(const Room& room, const client::PlaceCard& p) {
  std::vector<Deed> deeds;
  if (p.can_leave) deeds.push_back({"leave", room.t("ui.lobby.leave"), true, {}});
  if (p.can_take) deeds.push_back({"take", room.t(p.persons.empty() ? "ui.lobby.take" : "ui.lobby.take_pair"), true, {}});
  if (p.can_bot)
    deeds.push_back(p.bot == Habit::none ? Deed{"program", room.t("ui.lobby.program"), true, {}}
                                         : Deed{"change-program", room.t("ui.lobby.change_program"), true, {}});
  return deeds;
}

float deeds_width(Ui& ui, const std::vector<Deed>& deeds) {
  float width = 0;
  for (const Deed& d : deeds) width += button_width(ui, d.label, {.small = true}) + ui.gap(8);
  return width;
}

CardLay lay_card(Room& room, const client::PlaceCard& p, float width) {
  Ui& ui = room.ui;
  CardLay l{};
  const float inner = width - 2 * ui.gap(15);
  const bool picture = ui.room_width() >= 700;
  l.picture_w = picture ? ui.gap(88) : 0, l.picture_h = picture ? ui.gap(70) : 0;
  const float name_w = inner - (picture ? l.picture_w + ui.gap(10) : 0);
  const float name = ui.text_height(p.label, label_type(room, p.label, name_w - ui.len(26)), name_w - ui.len(26));
  const float full = ui.text_height(p.full_name, Type::small, name_w);
  l.head = std::max(l.picture_h, name + full);
  l.can = ui.text_height(ui.marked_up(can_words(room, p), Type::small), Type::small, inner);
  l.cannot = ui.text_height(ui.marked_up(cannot_words(room, p), Type::small), Type::small, inner);
  const auto deeds = deeds_of(room, p);
  const float held = ui.text_height(held_by(room, p), Type::small, inner);
  const bool beside = deeds_width(ui, deeds) + ui.text_width(held_by(room, p), Type::small) + ui.gap(8) <= inner;
  const float buttons = deeds.empty() ? 0 : ui.len(44);
  l.foot = beside || deeds.empty() ? std::max(held, std::max(buttons, ui.len(44))) : held + ui.gap(6) + buttons;
  l.height = 2 * ui.gap(12) + l.head + ui.gap(8) + l.can + ui.gap(4) + l.cannot + ui.gap(10) + ui.gap(10) + l.foot;
  return l;
}

void press(Room& room, const client::PlaceCard& p, std::string_view deed) {
  if (deed == "take") room.desk.take_place(p.institution);
  if (deed == "leave") room.desk.leave_place(p.institution);
  if (deed == "program") room.desk.place_bot(p.institution, Habit::cooperative);
  if (deed == "change-program") {
    room.local.program_place = p.institution;
    room.open(Panel::program);
  }
}

void foot_of_card(Room& room, Rect foot, const client::PlaceCard& p) {
  Ui& ui = room.ui;
  const auto deeds = deeds_of(room, p);
  const std::string words = held_by(room, p);
  const float width = deeds_width(ui, deeds);
  const bool beside = width + ui.text_width(words, Type::small) + ui.gap(8) <= foot.w;
  Rect buttons = beside ? foot.cut_right(width) : foot.cut_bottom(deeds.empty() ? 0 : ui.len(44), ui.gap(6));
  ui.text(foot, words,
          {.type = p.mine ? Type::small_strong : Type::small,
           .colour = p.mine ? ui.colours().accent : ui.colours().ink,
           .valign = VAlign::middle});
  if (!deeds.empty()) buttons = buttons.centred(buttons.w, ui.len(44));
  for (const Deed& d : deeds)
    if (button_left(ui, buttons, d.id, d.label, {.enabled = d.enabled, .small = true, .why_disabled = d.why}))
      press(room, p, d.id);
}

void place_card(Room& room, Rect box, const client::PlaceCard& p) {
  Ui& ui = room.ui;
  const Palette& c = ui.colours();
  const CardLay l = lay_card(room, p, box.w);
  const int colour = static_cast<int>(p.institution.index());
  ui.push_id(id_of("place", colour));
  card(ui, box, 0);
  if (p.mine) {
    ui.draw()->AddRectFilled(box.min(), box.max(), c.accent_soft, ui.gap(ui.theme().radius.card));
    outline(ui.draw(), box, c.accent, ui.gap(ui.theme().radius.card), ui.line(ui.theme().stroke.selected));
  }
  Rect in = box.inset(ui.gap(15), ui.gap(12));
  Rect head = in.cut_top(l.head, ui.gap(8));
  if (l.picture_w > 0) house_picture(room, head.cut_left(l.picture_w, ui.gap(10)), p.institution, colour);
  const Type type = label_type(room, p.label, head.w - ui.len(26));
  const float name = ui.text_height(p.label, type, head.w - ui.len(26)),
              full = ui.text_height(p.full_name, Type::small, head.w);
  Rect words = head.centred(head.w, name + full);
  Rect row = words.cut_top(name);
  const Rect shape = row.cut_left(ui.len(18), ui.len(8));
  seat_shape(ui, {shape.x, shape.y, shape.w, ui.style(type).line}, colour);
  ui.text(row, p.label, {.type = type});
  ui.text(words, p.full_name, {.type = Type::small, .colour = c.muted});
  ui.text(in.cut_top(l.can, ui.gap(4)), ui.marked_up(can_words(room, p), Type::small, c.accent), {.type = Type::small});
  ui.text(in.cut_top(l.cannot), ui.marked_up(cannot_words(room, p), Type::small, c.muted), {.type = Type::small});
  Rect foot = in.cut_bottom(l.foot, ui.gap(10));
  hairline(ui, foot.x, foot.y - ui.gap(10), foot.w);
  foot_of_card(room, foot, p);
  ui.pop_id();
}

void places_grid(Room& room, Rect box, const client::LobbyModel& lobby) {
  Ui& ui = room.ui;
  auto area = begin_scroll(ui, box.grown(ui.gap(6)), "places", ui.gap(14));
  card_grid(
      ui, area.column, lobby.places.size(), {.least = 286, .columns_max = 3, .gap = 14},
      [&](std::size_t i, float width) { return lay_card(room, lobby.places[i], width).height; },
      [&](std::size_t i, Rect at) { place_card(room, at, lobby.places[i]); });
  end_scroll(ui, area);
}

std::vector<Act> lobby_acts(Room& room, const client::LobbyModel& lobby) {
  std::vector<Act> acts;
  if (room.local.choosing_game) {
    acts.push_back(primary(room, "places", room.t("ui.lobby.to_places"), [&room] { room.local.choosing_game = false; }));
    return acts;
  }
  acts.push_back(secondary("game", room.t(lobby.host ? "ui.lobby.game" : "ui.lobby.see_game"), Icon::book,
                           [&room] { room.local.choosing_game = true; }));
  if (lobby.host) {
    acts.push_back(secondary("table", room.t("ui.lobby.settings"), Icon::settings, [&room] { room.open(Panel::table); }));
    acts.push_back(primary(
        room, "start", room.t("ui.lobby.start"), [&room] { room.desk.start(); }, lobby.can_start, lobby.why_not_start));
  } else if (lobby.needs_ready) {
    const bool ready = lobby.i_am_ready;
    if (ready)
      acts.push_back(secondary("not-ready", room.t("ui.lobby.not_ready"), Icon::undo, [&room] { room.desk.set_ready(false); }));
    else acts.push_back(primary(room, "ready", room.t("ui.lobby.ready"), [&room] { room.desk.set_ready(true); }));
  }
  return acts;
}

text::TaskWords lobby_words(Room& room, const client::LobbyModel& lobby) {
  if (room.local.choosing_game) {
    const std::string why = lobby.host ? std::string() : room.t("setting.host_chooses");
    return {client::setting_model(room.model).summary, why};
  }
  const std::string held = room.n("ui.lobby.held_places", lobby.held);
  if (lobby.host) return {lobby.can_start ? room.t("ui.lobby.can_start") : lobby.why_not_start, held};
  if (lobby.needs_ready && !lobby.i_am_ready) return {room.t("ui.lobby.say_ready"), room.t("ui.lobby.may_change")};
  return {lobby.waiting_words.empty() ? room.t("ui.lobby.choose") : lobby.waiting_words, held};
}

}  // namespace

void lobby_screen(Room& room) {
  const client::LobbyModel lobby = client::lobby_model(room.model);
  const bool choosing = room.local.choosing_game;
  Page page{.name = choosing ? "lobby-game" : "lobby", .task = lobby_words(room, lobby), .phases = false};
  page.title = lobby_shows_code(room) ? room.t("ui.lobby.title", {{"code", room.model.table.code}, {"title", lobby.title}})
                                      : room.say.names().quote(lobby.title);
  page.acts = lobby_acts(room, lobby);
  page.body = [&](Rect body) {
    Ui& ui = room.ui;
    if (choosing) return game_choice(room, body, client::setting_model(room.model));
    const float room_width = ui.room_width();
    if (room_width >= 1100) {
      const Rect side = body.cut_right(ui.len(292), ui.gap(16));
      places_grid(room, body, lobby);
      lobby_side(room, side, lobby);
      return;
    }
    const std::vector<Tab> choices{{"places", room.t("ui.lobby.places"), Icon::house},
                                   {"family", room.t("ui.lobby.family"), Icon::person}};
    const Rect row = body.cut_top(tabs_height(ui, choices, body.w), ui.gap(12));
    room.local.tab = tabs(ui, row, "tab", choices, std::min(room.local.tab, 1));
    if (room.local.tab == 0) places_grid(room, body, lobby);
    else lobby_side(room, body, lobby);
  };
  show_page(room, std::move(page));
}

}  // namespace koop::ui
