#pragma once
// Room: what a screen has at hand for one frame – the kit, the table as this client sees it, the desk that acts, and
// what the window itself remembers between frames. Screens are free functions over a Room; they keep nothing of their
// own and decide no rule.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "game/client/desk.hpp"
#include "game/client/model.hpp"
#include "game/ui/kit.hpp"

namespace koop::ui {

// What lies over a screen. One at a time; Esc closes it.
enum class Panel { none, menu, look, family, team, log, messages, help, know, table, program, seats, leave };

// What a person has picked but not yet sent: an option of the menu and the command with its slots filled.
struct Pick {
  int option = -1;  // index into Menu::options; −1: nothing
  Command command;
  [[nodiscard]] bool any() const { return option >= 0; }
};

// What the window remembers. Nothing of it is needed to go on after a restart.
struct Local {
  Panel panel = Panel::none;
  enum class Form { ways, join } form = Form::ways;
  std::string name, address, code, message;
  std::string name_mistake, address_mistake, code_mistake;
  bool language_chosen = false;

  // In the lobby.
  bool choosing_game = false;
  int game_tab = 0;
  std::string region;           // pressed on the map
  InstitutionId program_place;  // whose program is being chosen

  int tab = 0;  // of the present screen
  Pick pick;
  int vote = -1, guess = -1;
  int family_scale = -1, team_scale = -1;
  AreaSet tasks;          // of the institutional team, being chosen
  bool revising = false;  // the own sheet lies open for changes
  SlipItem joint;         // partner choice in the making
  int lines_shown = 0;    // month, ending: how much of the story is told
  int ending_page = 0;
  std::uint64_t step = 0;  // which step of the game the fields above belong to
  unsigned last_notice = 0;
  bool last_notice_known = false;
};

struct Room {
  Ui& ui;
  const client::Model& model;
  client::Desk& desk;
  Local& local;
  text::Sentences say;
  Prefs prefs;  // the window keeps what a screen puts here

  Room(Ui& u, client::Desk& d, Local& l) : ui(u), model(d.model()), desk(d), local(l), say(model.say()), prefs(u.prefs()) {}

  [[nodiscard]] std::string t(std::string_view key, const text::Params& params = {}) const {
    return say.locale().phrase(key, params);
  }
  [[nodiscard]] std::string n(std::string_view key, long count, text::Params params = {}) const {
    return say.locale().plural(key, count, std::move(params));
  }
  // The three below only while a game is on.
  [[nodiscard]] const View& view() const { return *model.view; }
  [[nodiscard]] const Board& board() const { return model.view->board; }
  [[nodiscard]] const Catalogue& catalogue() const { return model.catalogue; }
  [[nodiscard]] SeatId me() const { return model.active; }
  [[nodiscard]] bool playing() const { return model.active.exists(); }
  // More than the first game is played: there is a team to look at.
  [[nodiscard]] bool fuller() const { return catalogue().setting.layer != Layer::first_game; }
  [[nodiscard]] const Option* option(int index) const {
    const Menu* menu = model.menu();
    return menu != nullptr && index >= 0 && index < static_cast<int>(menu->options.size())
               ? &menu->options[static_cast<std::size_t>(index)]
               : nullptr;
  }
  // An answer is on its way: the button that sent it waits.
  [[nodiscard]] bool busy() const { return model.pending > 0; }
  void send(const Command& command) { desk.send(command); }
  // Sends an option as it stands in the menu.
  void choose(std::size_t index) {
    if (const Option* o = option(static_cast<int>(index)); o != nullptr) desk.send(o->command);
  }
  // Picks an option without sending it; picking it again lets go.
  void pick(std::size_t index) {
    const Option* o = option(static_cast<int>(index));
    if (o == nullptr) return;
    local.pick = local.pick.option == static_cast<int>(index) ? Pick{} : Pick{static_cast<int>(index), o->command};
    ui.request_redraw();
  }
  // Sends what was picked, with its slots as filled.
  void send_pick() {
    desk.send(local.pick.command);
    local.pick = {};
  }
  [[nodiscard]] bool picked(std::size_t index) const { return local.pick.option == static_cast<int>(index); }
  void open(Panel panel) {
    local.panel = panel;
    ui.request_redraw();
  }
  // Of its place in the lobby, so that it is the same before and in play.
  [[nodiscard]] int seat_colour(SeatId seat) const {
    if (!seat.exists() || !model.view) return 0;
    const InstitutionId institution = model.view->board.seat[seat.index()].institution;
    return static_cast<int>(institution.exists() ? institution.index() : seat.index());
  }
  [[nodiscard]] std::string seat_name(SeatId seat) const { return say.names().seat(seat, board()).nom(); }
};

// The id of a widget in a list.
inline std::string id_of(std::string_view kind, int i) { return std::string(kind) + ':' + std::to_string(i); }

// Room of a text's own height at the top of `box`, cut off it; returns the text's rectangle.
Rect line_of(Ui& ui, Rect& box, std::string_view text, const TextLook& look = {}, float gap = 0);

}  // namespace koop::ui
