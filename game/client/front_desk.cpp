#include "game/client/front_desk.hpp"

#include "game/client/address.hpp"
#include "game/client/hot_seat.hpp"

namespace koop::client {
namespace {

std::size_t code_points(std::string_view text) {
  std::size_t n = 0;
  for (char c : text) n += (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
  return n;
}

// Typed names are cut to what a name may have; the server refuses longer ones.
std::string fit_name(std::string name) {
  while (code_points(name) > protocol::name_max) {
    while (!name.empty() && (static_cast<unsigned char>(name.back()) & 0xC0u) == 0x80u) name.pop_back();
    if (!name.empty()) name.pop_back();
  }
  return name;
}

bool same_step(const Board& a, const Board& b) {
  return a.round == b.round && a.phase == b.phase && a.stage == b.stage && a.active == b.active && a.vote.open == b.vote.open;
}

}  // namespace

FrontDesk::FrontDesk(DeskParts parts) : parts_(std::move(parts)), session_(model_, parts_.seed) {
  model_.locales = &parts_.locales;
  model_.language = parts_.language;
}

FrontDesk::~FrontDesk() { session_.hang_up(); }

bool FrontDesk::poll() {
  model_.now_ms = parts_.clock();
  watch_server();
  if (session_.poll(model_.now_ms)) changed_ = true;
  if (changed_) sit_down();
  return std::exchange(changed_, false);
}

// --- ways in ---

void FrontDesk::leave() {
  session_.close();
  server_.reset();
  joining_own_ = false;
  model_.mode = Mode::none;
  model_.host_addresses.clear();
  changed_ = true;
}

void FrontDesk::open_own(Mode mode, const std::string& name, const ServerWish& wish) {
  leave();
  name_ = fit_name(name);
  model_.mode = mode;
  auto server = parts_.start_server(wish);
  if (!server) return session_.give_up(server.error().code, server.error().params);
  server_ = std::move(*server);
  model_.state = SessionState::opening;
  model_.link_words = model_.locale().phrase("ui.loading");
}

void FrontDesk::practise(const std::string& name) { open_own(Mode::practice, name, {}); }
void FrontDesk::one_computer(const std::string& name) { open_own(Mode::one_computer, name, {}); }
void FrontDesk::host(const std::string& name) { open_own(Mode::hosting, name, {true, false}); }
void FrontDesk::watch_demo() { open_own(Mode::demo, model_.locale().phrase("ui.lobby.observers"), {false, true}); }

void FrontDesk::join(const std::string& address, const std::string& code, const std::string& name, Role role) {
  leave();
  const auto where = read_address(address);
  if (!where) return session_.give_up("bad_server_address", {{"address", address}});
  const std::string symbols = read_code(code);
  if (symbols.size() != protocol::code_length)
    return session_.give_up("bad_code", {{"n", static_cast<int>(protocol::code_length)}});
  model_.mode = Mode::joined;
  session_.open(parts_.make_door(where->host, where->port), {fit_name(name), symbols, {}, role});
  changed_ = true;
}

// The own server comes up, or goes away.
void FrontDesk::watch_server() {
  if (!server_) return;
  const auto answer = server_->look();
  if (!answer) return;
  if (!*answer) {
    const ServerTrouble trouble = answer->error();
    server_.reset();
    return session_.give_up(trouble.code, trouble.params);
  }
  if (joining_own_) return;
  joining_own_ = true;
  const ServerReady& ready = **answer;
  const Role role = model_.mode == Mode::demo ? Role::observer : Role::participant;
  model_.host_addresses = ready.addresses;
  session_.open(parts_.make_door(ready.host, ready.port), {name_, ready.code, {}, role});
}

// --- lobby ---

void FrontDesk::start() {
  const bool fill = model_.mode == Mode::practice || model_.mode == Mode::demo;
  for (unsigned i = 0; fill && i < model_.catalogue.institutions.size(); ++i) {
    if (!model_.table.places[i].held()) place_bot(InstitutionId{i}, Habit::cooperative);
  }
  session_.ask(protocol::StartGame{});
}

// --- play ---

void FrontDesk::send_for(SeatId seat, const Command& command) {
  if (seat == pinned_) pinned_ = {};
  const auto& menu = model_.menus[seat.index()];
  session_.ask(protocol::SendCommand{0, menu ? menu->question : 0, command});
}

void FrontDesk::send(const Command& command) {
  const SeatId seat = seat_of(command);
  if (!model_.my_seats.contains(seat)) return session_.trouble("place_not_yours");
  const bool together = model_.mode == Mode::one_computer && std::holds_alternative<Ready>(command) && model_.view;
  if (!together) return send_for(seat, command);
  for (SeatId each : must_act(*model_.view, model_.my_seats, model_.say())) send_for(each, Ready{each});
}

void FrontDesk::say(const std::string& text) {
  const std::size_t length = code_points(text);
  if (length == 0 || length > protocol::message_max) {
    return session_.trouble("message_length", {{"n", static_cast<int>(protocol::message_max)}});
  }
  session_.ask(protocol::Say{0, {text}});
}

// --- this computer ---

void FrontDesk::sit_down() {
  if (!model_.view) {
    model_.active = pinned_ = {};
    model_.veil = false;
    all_looked_ = true;
    return;
  }
  const Board& board = model_.view->board;
  if (pinned_.exists() && !same_step(board, pinned_at_)) pinned_ = {};
  const SeatId seat = pinned_.exists() ? pinned_ : next_active(*model_.view, model_.my_seats, model_.active, model_.say());
  const bool open = is_open_stage(board) || board.phase == Phase::ended;
  const bool passed_on = seat != model_.active || all_looked_;
  model_.active = seat;
  // Also before the same seat's person, when all have looked at the screen in between.
  if (open || model_.mode != Mode::one_computer || !seat.exists()) model_.veil = false;
  else if (passed_on) model_.veil = true;
  all_looked_ = open;
}

void FrontDesk::show_seat(SeatId seat) {
  if (!model_.view || !model_.my_seats.contains(seat)) return;
  pinned_ = seat;
  pinned_at_ = model_.view->board;
  changed_ = true;
}

void FrontDesk::lift_veil() {
  model_.veil = false;
  all_looked_ = false;
  changed_ = true;
}

}  // namespace koop::client
