#pragma once
// Every message between a client and the server, declared once: docs/protocol.md explains them with examples. A request that
// changes something carries `id`, the sender's own counter (1, 2, 3 …; Welcome says where to go on); its answer, Accepted,
// Refused or Failed, names it. A request sent again with the same id is answered again, not executed again.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "game/model/catalogue.hpp"
#include "game/model/menu.hpp"
#include "game/model/table.hpp"
#include "game/model/text_key.hpp"
#include "game/protocol/limits.hpp"
#include "game/protocol/mistake.hpp"
#include "game/protocol/text_field.hpp"
#include "game/protocol/variants.hpp"

namespace koop::protocol {
// One entry a line, as the table that it is.
// clang-format off

using RequestId = std::uint32_t;  // 0: none

// --- client to server ---

// The first message. A table's code for somebody new (with a name), or the token of somebody who comes back.
struct Hello {
  std::uint32_t version = protocol::version;
  Language language = Language::pl;
  TextField<0, name_max> name;
  TextField<0, code_length> code;
  TextField<0, token_length> token;
  Role role = Role::participant;
  KOOP_FIELDS(Hello, version, language, name, code, token, role)
};
// Several places for one person, two persons on one place: both are fine.
struct TakePlace { RequestId id = 0; InstitutionId institution; KOOP_FIELDS(TakePlace, id, institution) };
struct LeavePlace { RequestId id = 0; InstitutionId institution; KOOP_FIELDS(LeavePlace, id, institution) };
// The host's: a program for a place, or none. In play also for a place whose persons are all away.
struct PlaceBot {
  RequestId id = 0;
  InstitutionId institution;
  Habit bot = Habit::none;
  KOOP_FIELDS(PlaceBot, id, institution, bot)
};
struct ChangeSettings { RequestId id = 0; TableSettings settings; KOOP_FIELDS(ChangeSettings, id, settings) };  // the host's
struct SetReady { RequestId id = 0; bool ready = false; KOOP_FIELDS(SetReady, id, ready) };
struct StartGame { RequestId id = 0; KOOP_FIELDS(StartGame, id) };  // the host's
// `question` is that of the last Menu: an answer to an older one is not taken for an answer to this one.
struct SendCommand {
  RequestId id = 0;
  std::uint32_t question = 0;
  Command command;
  KOOP_FIELDS(SendCommand, id, question, command)
};
struct Say { RequestId id = 0; TextField<1, message_max> text; KOOP_FIELDS(Say, id, text) };
struct VoteToClose { RequestId id = 0; bool close = true; KOOP_FIELDS(VoteToClose, id, close) };
struct ChangeLanguage { RequestId id = 0; Language language = Language::pl; KOOP_FIELDS(ChangeLanguage, id, language) };
struct AskMenu { SeatId seat; KOOP_FIELDS(AskMenu, seat) };
struct AskSnapshot { KOOP_FIELDS(AskSnapshot) };
// Leaves the table for good; closing the connection alone keeps the places.
struct Bye { KOOP_FIELDS(Bye) };

using ClientMessage = std::variant<Hello, TakePlace, LeavePlace, PlaceBot, ChangeSettings, SetReady, StartGame, SendCommand, Say,
                                   VoteToClose, ChangeLanguage, AskMenu, AskSnapshot, Bye>;
inline constexpr auto client_message_names = std::to_array<std::string_view>(
    {"hello", "take_place", "leave_place", "place_bot", "change_settings", "set_ready", "start_game", "command", "say",
     "vote_to_close", "change_language", "ask_menu", "ask_snapshot", "bye"});
static_assert(client_message_names.size() == std::variant_size_v<ClientMessage>);

// --- server to client ---

// After a good Hello; Scenarios, Catalogue, Texts and Snapshot follow. `token` is empty for somebody who came back with it.
struct Welcome {
  std::uint32_t version = protocol::version;
  PersonId person;
  Role role = Role::participant;
  std::string token;
  RequestId next_id = 1;
  KOOP_FIELDS(Welcome, version, person, role, token, next_id)
};
// Another version asked; the connection is closed then. This message never changes.
struct RefusedVersion {
  std::uint32_t server = protocol::version;
  std::uint32_t client = 0;
  KOOP_FIELDS(RefusedVersion, server, client)
};
// A cooperation model under which a scenario can be played, with the names that it brings to the table.
struct ModelOffer {
  std::string id;
  std::string name;
  std::string commune;  // of what kind
  std::string team;
  std::string plan;
  std::string institutional_team;
  KOOP_FIELDS(ModelOffer, id, name, commune, team, plan, institutional_team)
};
// What the lobby needs in order to choose; in the person's language.
struct ScenarioOffer {
  std::string id;
  std::string title;
  std::string introduction;
  Small<1, 3> difficulty = 1;
  Audience audience = Audience::everyone;
  std::vector<StoryTag> tags;
  Count institutions = 0;
  std::vector<Round> lengths;  // months that a game of it may have
  std::vector<ModelOffer> models;  // the first is its home
  KOOP_FIELDS(ScenarioOffer, id, title, introduction, difficulty, audience, tags, institutions, lengths, models)
};
// A voivodeship on the map; where it lies the client knows (docs/adr/0012). No model: any of them.
struct RegionOffer {
  std::string id;
  std::string name;
  std::string model;
  Small<0, 3> macroregion = 0;
  KOOP_FIELDS(RegionOffer, id, name, model, macroregion)
};
struct Scenarios {
  std::vector<ScenarioOffer> scenarios;
  std::vector<RegionOffer> regions;
  KOOP_FIELDS(Scenarios, scenarios, regions)
};
struct CatalogueSent { Catalogue catalogue; KOOP_FIELDS(CatalogueSent, catalogue) };

struct TextEntry {
  TextKind kind = TextKind::scenario;
  std::uint16_t id = 0;
  std::uint8_t part = 0;
  std::string text;
  KOOP_FIELDS(TextEntry, kind, id, part, text)
  [[nodiscard]] TextKey key() const { return {kind, id, part}; }
};
// Public ones at joining and after a change of scenario or language; those of secrets just before what reveals them.
struct TextsSent {
  Language language = Language::pl;
  std::vector<TextEntry> texts;
  KOOP_FIELDS(TextsSent, language, texts)
};

struct Position {
  std::uint32_t branch = 0;
  std::uint32_t batch = 0;  // how many batches there have been
  KOOP_FIELDS(Position, branch, batch)
};
// The whole picture: at joining, coming back, whenever the own seats change, and on request.
struct Snapshot {
  Position at;
  TableView table;
  std::optional<View> view;  // once the game has begun
  KOOP_FIELDS(Snapshot, at, table, view)
};
// One for each thing that was accepted, in order, to everybody, even if nothing in it is for this viewer. When `at` does not
// follow the last position, something is amiss: ask for a snapshot.
struct Batch {
  Position at;
  std::vector<Fact> facts;
  std::vector<TableFact> table;
  KOOP_FIELDS(Batch, at, facts, table)
};
// What a seat could do now. Sent when it changed. `question` changes with each step of the game.
struct MenuSent {
  std::uint32_t question = 0;
  Menu menu;
  KOOP_FIELDS(MenuSent, question, menu)
};
struct Accepted { RequestId id = 0; Position at; KOOP_FIELDS(Accepted, id, at) };
// The rules say no; text words it.
struct Refused { RequestId id = 0; Rejection rejection; KOOP_FIELDS(Refused, id, rejection) };

KOOP_ENUM(FailureCode,
          bad_message,         // mistake
          hello_first,
          no_such_table,       // wrong code
          no_such_token,       // the table is gone, or the token is wrong
          name_needed,
          role_not_offered,
          table_full,          // of persons
          came_elsewhere,      // the same person has come in over another connection
          only_the_host,
          not_in_lobby,
          not_playing,
          table_is_frozen,
          no_such_place,
          place_full,          // two persons at most
          place_not_yours,
          person_is_there,     // a program cannot take the place of somebody who is present
          observers_watch,     // an observer asked for what seats may
          no_such_scenario,
          setting_does_not_fit, // the scenario has no such length or cooperation model
          too_few_seats,
          too_many_seats,
          not_all_ready,
          old_question,        // the step has ended meanwhile
          old_request,         // an id that was used before and is forgotten
          quiet_now,           // no messages during the meeting
          too_fast,
          nothing_to_close,
          not_saved)           // the server could not write it down; nothing happened

// Anything but the rules says no. `id` 0: no request in particular.
struct Failed {
  RequestId id = 0;
  FailureCode code = FailureCode::bad_message;
  std::optional<Mistake> mistake;
  KOOP_FIELDS(Failed, id, code, mistake)
};
// The server stops; come back with the token.
struct Farewell { KOOP_FIELDS(Farewell) };

using ServerMessage = std::variant<Welcome, RefusedVersion, Scenarios, CatalogueSent, TextsSent, Snapshot, Batch, MenuSent, Accepted,
                                   Refused, Failed, Farewell>;
inline constexpr auto server_message_names = std::to_array<std::string_view>(
    {"welcome", "refused_version", "scenarios", "catalogue", "texts", "snapshot", "batch", "menu", "accepted", "refused", "failed",
     "farewell"});
static_assert(server_message_names.size() == std::variant_size_v<ServerMessage>);

template <>
struct VariantNames<ClientMessage> {
  static constexpr const auto& names = client_message_names;
};
template <>
struct VariantNames<ServerMessage> {
  static constexpr const auto& names = server_message_names;
};

// clang-format on
}  // namespace koop::protocol
