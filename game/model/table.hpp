#pragma once
// The table around the game: persons, places, settings, presence, clocks, messages. Folded from TableFacts in the same way as
// the board from Facts, seen by all at the table, and never undone. Names and words that persons type stand in two facts only
// (PersonJoined, MessageSaid), so that they can be stored apart and erased.

#include <string>
#include <variant>
#include <vector>

#include "game/model/layer.hpp"
#include "game/model/texts.hpp"
#include "game/model/view.hpp"

namespace koop {
// One entry a line, as the table that it is.
// clang-format off

using PersonId = Id<struct PersonTag, 64>;
using PersonSet = IdSet<PersonId>;

// Who plays a place that no person holds (Rule 15.1).
KOOP_ENUM(Habit, none, random, alone, directive, cooperative)
KOOP_ENUM(Presence, here, away, left)
KOOP_ENUM(TableStage, lobby, playing, over, frozen)
// Why a table stands still; its journal is kept.
KOOP_ENUM(FreezeReason, none, broken_rule, not_saved)

using Seconds = Small<0, 7200>;
inline constexpr unsigned timed_phases = 5;  // life … review
inline constexpr unsigned messages_kept = 200;

struct Person {
  std::string name;
  Role role = Role::participant;
  Language language = Language::pl;
  Presence presence = Presence::left;
  bool ready = false;  // in the lobby
  KOOP_FIELDS(Person, name, role, language, presence, ready)
};

// One institution of the scenario and who plays it. While the table is in the lobby, a place that nobody holds is not played.
struct Place {
  PersonSet persons;  // at most two
  Habit bot = Habit::none;
  KOOP_FIELDS(Place, persons, bot)
  [[nodiscard]] bool held() const { return !persons.empty() || bot != Habit::none; }
};

struct TableSettings {
  std::string scenario;
  Setting setting;  // how it is played
  MonthMode month_mode = MonthMode::together;
  std::array<Seconds, timed_phases> timer{};  // for each step of the phase; 0: none
  bool messages_in_meeting = false;           // Rule 7.4
  KOOP_FIELDS(TableSettings, scenario, setting, month_mode, timer, messages_in_meeting)
};

// The running step's clock. `remaining_ms` is what was left when it was sent; `running` is false while it stands.
struct StepClock {
  bool running = false;
  std::uint32_t remaining_ms = 0;
  KOOP_FIELDS(StepClock, running, remaining_ms)
};

struct Message {
  PersonId from;
  std::string text;
  KOOP_FIELDS(Message, from, text)
};

struct TableView {
  std::string code;
  TableStage stage = TableStage::lobby;
  FreezeReason frozen = FreezeReason::none;
  TableSettings settings;
  std::vector<Person> persons;  // by PersonId; who left stays, so that messages keep their author
  std::array<Place, InstitutionId::cap> places{};
  Count seats = 0;              // once the game has begun
  std::array<InstitutionId, SeatId::cap> institution_of{};
  StepClock clock;
  PersonSet close_votes;        // who wants this step to end now
  std::vector<Message> messages;
  KOOP_FIELDS(TableView, code, stage, frozen, settings, persons, places, seats, institution_of, clock, close_votes, messages)
};

// --- what happens at the table ---
struct TableOpened { std::string code; TableSettings settings; KOOP_FIELDS(TableOpened, code, settings) };
struct PersonJoined {
  PersonId person;
  std::string name;
  Role role = Role::participant;
  Language language = Language::pl;
  KOOP_FIELDS(PersonJoined, person, name, role, language)
};
struct PresenceChanged { PersonId person; Presence presence = Presence::here; KOOP_FIELDS(PresenceChanged, person, presence) };
struct LanguageChanged { PersonId person; Language language = Language::pl; KOOP_FIELDS(LanguageChanged, person, language) };
struct ReadyChanged { PersonId person; bool ready = false; KOOP_FIELDS(ReadyChanged, person, ready) };
struct PlaceTaken { InstitutionId institution; PersonId person; KOOP_FIELDS(PlaceTaken, institution, person) };
struct PlaceLeft { InstitutionId institution; PersonId person; KOOP_FIELDS(PlaceLeft, institution, person) };
// `bot` none: no program plays here any more.
struct BotPlaced { InstitutionId institution; Habit bot = Habit::none; KOOP_FIELDS(BotPlaced, institution, bot) };
// Another scenario empties the places: they name its institutions.
struct SettingsChanged { TableSettings settings; KOOP_FIELDS(SettingsChanged, settings) };
// The places that are held become seats, in the scenario's order.
struct PlayBegan {
  Count seats = 0;
  std::array<InstitutionId, SeatId::cap> institution_of{};
  KOOP_FIELDS(PlayBegan, seats, institution_of)
};
struct PlayEnded { KOOP_FIELDS(PlayEnded) };
struct ClockSet { StepClock clock; KOOP_FIELDS(ClockSet, clock) };
struct CloseVoted { PersonSet persons; KOOP_FIELDS(CloseVoted, persons) };
struct MessageSaid { PersonId person; std::string text; KOOP_FIELDS(MessageSaid, person, text) };
struct TableFrozen { FreezeReason reason = FreezeReason::broken_rule; KOOP_FIELDS(TableFrozen, reason) };

using TableFact = std::variant<TableOpened, PersonJoined, PresenceChanged, LanguageChanged, ReadyChanged, PlaceTaken, PlaceLeft,
                               BotPlaced, SettingsChanged, PlayBegan, PlayEnded, ClockSet, CloseVoted, MessageSaid, TableFrozen>;

inline constexpr auto table_fact_names = std::to_array<std::string_view>(
    {"table_opened", "person_joined", "presence_changed", "language_changed", "ready_changed", "place_taken", "place_left",
     "bot_placed", "settings_changed", "play_began", "play_ended", "clock_set", "close_voted", "message_said", "table_frozen"});
static_assert(table_fact_names.size() == std::variant_size_v<TableFact>);

void fold(TableView& table, const TableFact& fact);

// The seats that a person plays; none before the game has begun.
SeatSet seats_of(const TableView& table, PersonId person);
// Whose word the lobby follows: the participant who came first among those present. None when nobody is there.
PersonId host_of(const TableView& table);
// Participants who are present and play a seat: all of them must agree to end a step early.
PersonSet seated_and_present(const TableView& table);
// Seats that a program plays now: their place has one, and nobody who holds it is present.
SeatSet bot_seats(const TableView& table);

// clang-format on
}  // namespace koop
