#pragma once
// Model: everything that screens and the text client read, as plain values. The session writes what comes from the
// server, the front desk what only this computer knows (who sits before it, the veil, how the game was opened). Screens
// never change it; they act through a Desk. Copyable, so that tests and pictures can make one by hand.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "game/client/course.hpp"
#include "game/model/catalogue.hpp"
#include "game/model/menu.hpp"
#include "game/model/table.hpp"
#include "game/model/texts.hpp"
#include "game/protocol/messages.hpp"
#include "game/text/sentences.hpp"

namespace koop::client {

// idle: at the start screen. opening: the own server starts. connecting, hello: on the way in. away: the link broke,
// calling again. closed: ended by the other side for good; `link_words` says why.
KOOP_ENUM(SessionState, idle, opening, connecting, hello, lobby, playing, over, away, closed)

// How this person came in; it decides who sits before the screen and whether there is a veil.
KOOP_ENUM(Mode, none, practice, one_computer, hosting, joined, demo)

// A sentence for the person: a refusal, a failure, a piece of news. Numbers grow by one; show those above the last one
// shown.
struct Notice {
  unsigned number = 0;
  std::string text;
  bool trouble = true;  // a refusal or failure; else just news
};

struct MenuState {
  std::uint32_t question = 0;
  Menu menu;
};

// A line of the log, worded in the present language.
struct LogEntry {
  text::LogLine line;
  Round round = 0;
  Phase phase = Phase::life;
  bool table = false;  // about the table, not the game
};

struct Model {
  // --- the link ---
  SessionState state = SessionState::idle;
  std::string link_words;        // what the link does, as a sentence; empty when all is well
  std::string closed_code;       // closed: the reason's code (key error.<code>), for exit codes
  std::int64_t retry_at_ms = 0;  // away: when the next call is due, by the clock of `now_ms`
  std::int64_t now_ms = 0;
  bool link_protected = false;  // whether the connection keeps eavesdroppers out
  unsigned pending = 0;         // requests without an answer yet

  // --- the table, as the server tells it ---
  PersonId me;
  Role role = Role::participant;
  TableView table;
  std::vector<protocol::ScenarioOffer> scenarios;
  std::vector<protocol::RegionOffer> regions;
  Catalogue catalogue;
  std::optional<View> view;  // once the game has begun
  std::array<std::optional<MenuState>, SeatId::cap> menus;
  std::int64_t clock_ends_ms = 0;  // meaningful while table.clock.running
  Course course;                   // facts as they came
  std::vector<Fact> month;         // facts since the month began (the set-up before the first)
  std::vector<Fact> ending;        // facts since the game ended: half a year, profile, letter

  // --- words ---
  const text::Locales* locales = nullptr;  // outlives the model
  Language language = Language::pl;        // of everything worded
  Texts texts;
  std::vector<LogEntry> log;
  std::vector<Notice> notices;  // the last few, oldest first
  unsigned unread_log = 0;
  unsigned unread_messages = 0;

  // --- this computer ---
  Mode mode = Mode::none;
  SeatSet my_seats;
  SeatId active;                            // as whom the person looks and acts now; none for observers and in the lobby
  bool veil = false;                        // the screen is to be passed on to `active`'s person first
  std::vector<std::string> host_addresses;  // host:port, where others on the network find the own server

  [[nodiscard]] const text::Locale& locale() const { return (*locales)[language]; }
  // Cheap; valid as long as the model lies still.
  [[nodiscard]] text::Sentences say() const { return {locale(), texts, catalogue}; }
  [[nodiscard]] bool in_game() const { return view.has_value(); }
  [[nodiscard]] bool connected() const {
    return state == SessionState::lobby || state == SessionState::playing || state == SessionState::over;
  }
  [[nodiscard]] bool am_host() const { return me.exists() && host_of(table) == me; }
  // The menu of a seat, or null.
  [[nodiscard]] const Menu* menu_of(SeatId seat) const {
    return seat.exists() && menus[seat.index()] ? &menus[seat.index()]->menu : nullptr;
  }
  [[nodiscard]] const Menu* menu() const { return menu_of(active); }
  // Whole seconds left of the step; nothing when no clock runs.
  [[nodiscard]] std::optional<int> seconds_left() const;
};

}  // namespace koop::client
