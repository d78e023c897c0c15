#include "server/journal/sqlite_journal.hpp"

#include <filesystem>
#include <map>

#include "server/journal/statement.hpp"

namespace koop::server {
namespace {

constexpr std::string_view schema = R"(
  CREATE TABLE tables(id INTEGER PRIMARY KEY, code TEXT NOT NULL) STRICT;
  CREATE TABLE entries(id INTEGER PRIMARY KEY, table_id INTEGER NOT NULL, branch INTEGER NOT NULL, batch INTEGER NOT NULL,
    prev INTEGER NOT NULL, v INTEGER NOT NULL, ms INTEGER NOT NULL, actor TEXT NOT NULL, request INTEGER NOT NULL,
    command TEXT NOT NULL, facts TEXT NOT NULL, table_facts TEXT NOT NULL) STRICT;
  CREATE TABLE persons(table_id INTEGER NOT NULL, person INTEGER NOT NULL, name TEXT NOT NULL, token TEXT NOT NULL) STRICT;
  CREATE TABLE words(table_id INTEGER NOT NULL, batch INTEGER NOT NULL, text TEXT NOT NULL) STRICT;
  CREATE TABLE scenarios(hash TEXT PRIMARY KEY, id TEXT NOT NULL, source TEXT NOT NULL) STRICT;
  CREATE TABLE pins(table_id INTEGER PRIMARY KEY, hash TEXT NOT NULL) STRICT;
)";
constexpr int application_id = 0x4b6f6f70;  // "Koop"
constexpr int busy_wait_ms = 0;             // one writer per file: whoever comes second is told so at once

class SqliteJournal final : public Journal {
 public:
  explicit SqliteJournal(std::string path) : path_(std::move(path)) {}
  ~SqliteJournal() override { close(); }

  Result<void, JournalError> open();
  Result<void, JournalError> commit(const JournalTurn& turn) override;
  Result<std::vector<StoredTable>, JournalError> load() override;

 private:
  // Statements must go before the connection.
  struct Inserts {
    Statement table, row, person, words, scenario, pin;
  };
  void close() {
    inserts_.reset();
    sqlite3_close(db_);
    db_ = nullptr;
  }
  [[nodiscard]] JournalError error(JournalErrorCode code) const {
    return {code, path_, db_ == nullptr ? std::string() : std::string(sqlite3_errmsg(db_))};
  }
  [[nodiscard]] JournalError error_by_result(JournalErrorCode otherwise) const;
  bool execute(std::string_view sql) {
    return sqlite3_exec(db_, std::string(sql).c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
  }
  bool number_of(std::string_view sql, std::int64_t& out);
  Result<void, JournalError> check_or_make_schema();
  bool prepare_inserts();
  bool insert(const JournalTurn& turn);
  bool load_rows(std::map<TableId, StoredTable>& tables);
  bool load_rest(std::map<TableId, StoredTable>& tables);

  std::string path_;
  sqlite3* db_ = nullptr;
  std::unique_ptr<Inserts> inserts_;
  bool broken_ = false;  // a commit has failed: nothing more is written over this connection
};

JournalError SqliteJournal::error_by_result(JournalErrorCode otherwise) const {
  switch (sqlite3_errcode(db_) & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return error(JournalErrorCode::in_use);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN: return error(JournalErrorCode::not_writable);
    case SQLITE_NOTADB: return error(JournalErrorCode::not_ours);
    case SQLITE_CORRUPT: return error(JournalErrorCode::damaged);
    default: return error(otherwise);
  }
}

bool SqliteJournal::number_of(std::string_view sql, std::int64_t& out) {
  Statement statement;
  if (!statement.prepare(db_, sql) || !statement.next()) return false;
  out = statement.number(0);
  return true;
}

Result<void, JournalError> SqliteJournal::open() {
  if (sqlite3_open_v2(path_.c_str(), &db_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr) !=
      SQLITE_OK) {
    return failure(error(JournalErrorCode::not_writable));
  }
  sqlite3_extended_result_codes(db_, 1);
  sqlite3_busy_timeout(db_, busy_wait_ms);
  // Exclusive: a second server on the same file would answer for tables that it does not hold.
  const bool ready = execute("PRAGMA locking_mode=EXCLUSIVE") && execute("PRAGMA journal_mode=WAL") &&
                     execute("PRAGMA synchronous=FULL") && execute("PRAGMA secure_delete=ON") &&
                     execute("BEGIN IMMEDIATE; COMMIT");
  if (!ready) return failure(error_by_result(JournalErrorCode::not_writable));
  if (auto good = check_or_make_schema(); !good) return good;
  if (!prepare_inserts()) return failure(error(JournalErrorCode::damaged));
  return {};
}

Result<void, JournalError> SqliteJournal::check_or_make_schema() {
  std::int64_t owner = 0;
  std::int64_t version = 0;
  std::int64_t tables = 0;
  if (!number_of("PRAGMA application_id", owner) || !number_of("PRAGMA user_version", version) ||
      !number_of("SELECT count(*) FROM sqlite_schema", tables)) {
    return failure(error_by_result(JournalErrorCode::damaged));
  }
  if (owner == 0 && version == 0 && tables == 0) {
    const std::string numbers = "PRAGMA application_id=" + std::to_string(application_id) +
                                ";PRAGMA user_version=" + std::to_string(journal_schema) + ";COMMIT";
    if (execute("BEGIN IMMEDIATE") && execute(schema) && execute(numbers)) return {};
    return failure(error_by_result(JournalErrorCode::not_writable));
  }
  if (owner != application_id) return failure(error(JournalErrorCode::not_ours));
  if (version > journal_schema) return failure(error(JournalErrorCode::newer_version));
  return {};
}

bool SqliteJournal::prepare_inserts() {
  inserts_ = std::make_unique<Inserts>();
  Inserts& i = *inserts_;
  return i.table.prepare(db_, "INSERT INTO tables(id, code) VALUES(?,?)") &&
         i.row.prepare(db_,
                       "INSERT INTO entries(table_id, branch, batch, prev, v, ms, actor, request, command, facts, table_facts) "
                       "VALUES(?,?,?,?,?,?,?,?,?,?,?)") &&
         i.person.prepare(db_, "INSERT INTO persons(table_id, person, name, token) VALUES(?,?,?,?)") &&
         i.words.prepare(db_, "INSERT INTO words(table_id, batch, text) VALUES(?,?,?)") &&
         i.scenario.prepare(db_, "INSERT INTO scenarios(hash, id, source) VALUES(?,?,?) ON CONFLICT DO NOTHING") &&
         i.pin.prepare(db_, "INSERT INTO pins(table_id, hash) VALUES(?,?)");
}

bool SqliteJournal::insert(const JournalTurn& turn) {
  Inserts& i = *inserts_;
  const auto whole = [](auto number) { return static_cast<std::int64_t>(number); };
  for (const TableRow& r : turn.tables) {
    if (!i.table.run(whole(r.table), r.code)) return false;
  }
  for (const Row& r : turn.rows) {
    if (!i.row.run(whole(r.table), whole(r.at.branch), whole(r.at.batch), whole(r.prev), whole(journal_row_format), r.ms,
                   r.actor, whole(r.request), r.command, r.facts, r.table_facts)) {
      return false;
    }
  }
  for (const PersonRow& r : turn.persons) {
    if (!i.person.run(whole(r.table), whole(r.person.index()), r.name, r.token_fingerprint)) return false;
  }
  for (const WordsRow& r : turn.words) {
    if (!i.words.run(whole(r.table), whole(r.batch), r.text)) return false;
  }
  for (const PinRow& r : turn.pins) {
    if (!i.scenario.run(r.hash, r.id, r.source) || !i.pin.run(whole(r.table), r.hash)) return false;
  }
  return true;
}

Result<void, JournalError> SqliteJournal::commit(const JournalTurn& turn) {
  if (broken_) return failure(JournalError{JournalErrorCode::write_failed, path_, "an earlier write has failed"});
  if (execute("BEGIN IMMEDIATE") && insert(turn) && execute("COMMIT")) return {};
  JournalError failed = error(JournalErrorCode::write_failed);
  // A failed sync must not be tried again on the same handle: what the disk holds is known only after a new start.
  broken_ = true;
  if (sqlite3_get_autocommit(db_) == 0) execute("ROLLBACK");
  return failure(std::move(failed));
}

bool SqliteJournal::load_rows(std::map<TableId, StoredTable>& tables) {
  Statement select;
  if (!select.prepare(db_,
                      "SELECT table_id, branch, batch, prev, ms, actor, request, command, facts, table_facts FROM entries "
                      "ORDER BY id")) {
    return false;
  }
  while (select.next()) {
    Row row;
    row.table = static_cast<TableId>(select.number(0));
    row.at = {static_cast<std::uint32_t>(select.number(1)), static_cast<std::uint32_t>(select.number(2))};
    row.prev = static_cast<std::uint32_t>(select.number(3));
    row.ms = select.number(4);
    row.actor = select.text(5);
    row.request = static_cast<protocol::RequestId>(select.number(6));
    row.command = select.text(7);
    row.facts = select.text(8);
    row.table_facts = select.text(9);
    const auto table = tables.find(row.table);
    if (table != tables.end()) table->second.rows.push_back(std::move(row));
  }
  return select.finished();
}

bool SqliteJournal::load_rest(std::map<TableId, StoredTable>& tables) {
  Statement persons, words, pins;
  if (!persons.prepare(db_, "SELECT table_id, person, name, token FROM persons ORDER BY rowid") ||
      !words.prepare(db_, "SELECT table_id, batch, text FROM words ORDER BY rowid") ||
      !pins.prepare(db_, "SELECT p.table_id, s.id, s.hash, s.source FROM pins p JOIN scenarios s ON s.hash = p.hash")) {
    return false;
  }
  const auto find = [&](const Statement& from) {
    const auto table = tables.find(static_cast<TableId>(from.number(0)));
    return table == tables.end() ? nullptr : &table->second;
  };
  while (persons.next()) {
    if (StoredTable* table = find(persons)) {
      const PersonId person{static_cast<unsigned>(persons.number(1))};
      table->persons.push_back({table->table.table, person, persons.text(2), persons.text(3)});
    }
  }
  while (words.next()) {
    if (StoredTable* table = find(words)) {
      table->words.push_back({table->table.table, static_cast<std::uint32_t>(words.number(1)), words.text(2)});
    }
  }
  while (pins.next()) {
    if (StoredTable* table = find(pins)) table->pin = PinRow{table->table.table, pins.text(1), pins.text(2), pins.text(3)};
  }
  return persons.finished() && words.finished() && pins.finished();
}

Result<std::vector<StoredTable>, JournalError> SqliteJournal::load() {
  std::map<TableId, StoredTable> tables;
  Statement select;
  if (!select.prepare(db_, "SELECT id, code FROM tables")) return failure(error(JournalErrorCode::damaged));
  while (select.next()) {
    StoredTable table;
    table.table = {static_cast<TableId>(select.number(0)), select.text(1)};
    tables.emplace(table.table.table, std::move(table));
  }
  if (!select.finished() || !load_rows(tables) || !load_rest(tables)) return failure(error(JournalErrorCode::damaged));
  std::vector<StoredTable> all;
  for (auto& [id, table] : tables) all.push_back(std::move(table));
  return all;
}

}  // namespace

Result<std::unique_ptr<Journal>, JournalError> open_sqlite_journal(const std::string& folder) {
  std::error_code wrong;
  std::filesystem::create_directories(folder, wrong);
  const bool is_folder = std::filesystem::is_directory(folder, wrong);
  if (!is_folder) return failure(JournalError{JournalErrorCode::folder_missing, folder, wrong.message()});
  auto journal = std::make_unique<SqliteJournal>((std::filesystem::path(folder) / journal_file).string());
  if (auto opened = journal->open(); !opened) return failure(std::move(opened.error()));
  return std::unique_ptr<Journal>(std::move(journal));
}

}  // namespace koop::server
