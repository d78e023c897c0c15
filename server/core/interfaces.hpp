#pragma once
// What the server's core needs from the world. Owned here, implemented by server/journal, server/app and tests.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "game/base/result.hpp"
#include "game/model/menu.hpp"
#include "game/model/region.hpp"
#include "game/model/table.hpp"
#include "game/model/texts.hpp"
#include "game/protocol/messages.hpp"
#include "game/rules/scenario.hpp"

namespace koop::server {

// Milliseconds that never go backwards. The core has no other idea of time.
using Clock = std::function<std::int64_t()>;
using TableId = std::uint32_t;

// --- scenarios ---
// A cooperation model of a scenario, with the names that the lobby tells.
struct ModelEntry {
  std::string id;
  LocalText name, commune, team, plan, institutional_team;
};
// What the lobby has to know about a scenario, whatever the setting.
struct ScenarioAbout {
  int difficulty = 1;
  Audience audience = Audience::everyone;
  std::vector<StoryTag> tags;
  std::vector<Round> lengths;
  std::vector<ModelEntry> models;  // the first is its home
};
// A scenario under one setting, which its catalogue names.
struct ScenarioEntry {
  std::string id;
  std::string hash;                            // of `source`
  std::shared_ptr<const std::string> source;   // all its files, as the journal keeps them; never null
  std::shared_ptr<const ScenarioAbout> about;  // never null
  rules::Scenario rules;
  Catalogue catalogue;
  Texts texts;
};

class Scenarios {
 public:
  Scenarios() = default;
  Scenarios(const Scenarios&) = delete;
  Scenarios& operator=(const Scenarios&) = delete;
  virtual ~Scenarios() = default;
  // What a table may play, each under its usual setting, in the order in which it is offered.
  [[nodiscard]] virtual std::vector<std::shared_ptr<const ScenarioEntry>> offered() const = 0;
  // The scenario of `entry`, which came from here, under this setting; null when it has no such length or model.
  [[nodiscard]] virtual std::shared_ptr<const ScenarioEntry> fitting(const ScenarioEntry& entry, const Setting& setting) = 0;
  // The map of the lobby; empty when there is none.
  [[nodiscard]] virtual const std::vector<Region>& regions() const = 0;
  // One that a journal has pinned, under its usual setting; null when it can no longer be read.
  [[nodiscard]] virtual std::shared_ptr<const ScenarioEntry> from_source(std::string_view id, std::string_view source) = 0;
};

// --- programs that play ---
class Brain {
 public:
  Brain() = default;
  Brain(const Brain&) = delete;
  Brain& operator=(const Brain&) = delete;
  virtual ~Brain() = default;
  // What the seat does now, from what it sees; nothing when it would rather wait. Precondition: the menu has an option that is
  // not refused.
  virtual std::optional<Command> decide(const View& view, const Menu& menu, const Catalogue& catalogue, SeatId seat) = 0;
};
using MakeBrain = std::function<std::unique_ptr<Brain>(Habit habit, std::uint64_t seed)>;

// --- chance and secrets from outside the game ---
class Keys {
 public:
  Keys() = default;
  Keys(const Keys&) = delete;
  Keys& operator=(const Keys&) = delete;
  virtual ~Keys() = default;
  virtual std::string fresh_token() = 0;  // 128 bits, hexadecimal
  virtual std::string fresh_code() = 0;   // six symbols that nobody mistakes for each other
  virtual std::uint64_t fresh_seed() = 0;
  // What is stored instead of a token; nobody can find the token from it.
  [[nodiscard]] virtual std::string fingerprint(std::string_view token) const = 0;
};

// --- the journal ---
// One accepted thing. JSON texts are those of game/protocol/codec.hpp; names and words that persons typed are not in them.
struct Row {
  TableId table = 0;
  protocol::Position at;
  std::uint32_t prev = 0;  // the batch before it
  std::int64_t ms = 0;
  std::string actor;  // person:3, bot:2 (seat), clock, server
  protocol::RequestId request = 0;
  std::string command;  // of the game, or empty
  std::string facts;
  std::string table_facts;
  friend bool operator==(const Row&, const Row&) = default;
};
struct TableRow {
  TableId table = 0;
  std::string code;
  friend bool operator==(const TableRow&, const TableRow&) = default;
};
struct PersonRow {
  TableId table = 0;
  PersonId person;
  std::string name;
  std::string token_fingerprint;
  friend bool operator==(const PersonRow&, const PersonRow&) = default;
};
struct WordsRow {
  TableId table = 0;
  std::uint32_t batch = 0;
  std::string text;
  friend bool operator==(const WordsRow&, const WordsRow&) = default;
};
// The scenario that a table plays, from its start on.
struct PinRow {
  TableId table = 0;
  std::string id;
  std::string hash;
  std::string source;
  friend bool operator==(const PinRow&, const PinRow&) = default;
};

// What one loop turn has decided: saved as one whole or not at all.
struct JournalTurn {
  std::vector<TableRow> tables;
  std::vector<Row> rows;
  std::vector<PersonRow> persons;
  std::vector<WordsRow> words;
  std::vector<PinRow> pins;
  [[nodiscard]] bool empty() const {
    return tables.empty() && rows.empty() && persons.empty() && words.empty() && pins.empty();
  }
};

struct StoredTable {
  TableRow table;
  std::vector<Row> rows;  // in the order in which they were accepted
  std::vector<PersonRow> persons;
  std::vector<WordsRow> words;
  std::optional<PinRow> pin;
};

KOOP_ENUM(JournalErrorCode, folder_missing, not_writable, not_ours, newer_version, in_use, damaged, write_failed)
struct JournalError {
  JournalErrorCode code = JournalErrorCode::write_failed;
  std::string path;
  std::string detail;  // the library's words, for the operator
};

class Journal {
 public:
  Journal() = default;
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;
  virtual ~Journal() = default;
  // Durable when it returns without an error; after an error nothing of the turn is kept.
  virtual Result<void, JournalError> commit(const JournalTurn& turn) = 0;
  virtual Result<std::vector<StoredTable>, JournalError> load() = 0;
};

}  // namespace koop::server
