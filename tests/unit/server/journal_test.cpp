// The SQLite journal: gives back what it was given, and says clearly what keeps it from working.

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "server/journal/sqlite_journal.hpp"
#include "tests/sim/room.hpp"

namespace koop::test {
namespace {

namespace fs = std::filesystem;
using server::JournalErrorCode;

class Folder {
 public:
  Folder()
      : path_(fs::path(testing::TempDir()) / ("koop_journal_" + std::to_string(getpid()) + "_" + std::to_string(++count_))) {
    fs::remove_all(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  [[nodiscard]] std::string path() const { return path_.string(); }
  [[nodiscard]] std::string file() const { return (path_ / server::journal_file).string(); }

 private:
  static inline int count_ = 0;
  fs::path path_;
};

// What a small game has committed.
std::vector<server::StoredTable> a_game() {
  Room room({});
  room.add("Ala \"Ż\" 😀");
  room.seat_everybody_and_start();
  room.robots[0]->ask(protocol::Say{0, {"Dzień dobry"}});
  for (int i = 0; i < 100; ++i) room.step();
  return *room.journal.load();
}

server::JournalTurn as_one_turn(const std::vector<server::StoredTable>& tables) {
  server::JournalTurn turn;
  for (const auto& table : tables) {
    turn.tables.push_back(table.table);
    turn.rows.insert(turn.rows.end(), table.rows.begin(), table.rows.end());
    turn.persons.insert(turn.persons.end(), table.persons.begin(), table.persons.end());
    turn.words.insert(turn.words.end(), table.words.begin(), table.words.end());
    if (table.pin) turn.pins.push_back(*table.pin);
  }
  return turn;
}

TEST(SqliteJournal, GivesBackWhatItWasGiven) {
  const Folder folder;
  const auto tables = a_game();
  ASSERT_FALSE(tables.empty());
  ASSERT_FALSE(tables[0].words.empty());
  ASSERT_TRUE(tables[0].pin);
  {
    auto journal = server::open_sqlite_journal(folder.path());
    ASSERT_TRUE(journal) << journal.error().detail;
    EXPECT_TRUE((*journal)->load()->empty());
    ASSERT_TRUE((*journal)->commit(as_one_turn(tables)));
  }
  auto journal = server::open_sqlite_journal(folder.path());
  ASSERT_TRUE(journal);
  const auto back = (*journal)->load();
  ASSERT_TRUE(back);
  ASSERT_EQ(back->size(), tables.size());
  for (std::size_t i = 0; i < tables.size(); ++i) {
    EXPECT_EQ((*back)[i].table, tables[i].table);
    EXPECT_EQ((*back)[i].rows, tables[i].rows);
    EXPECT_EQ((*back)[i].persons, tables[i].persons);
    EXPECT_EQ((*back)[i].words, tables[i].words);
    EXPECT_EQ((*back)[i].pin, tables[i].pin);
  }
}

TEST(SqliteJournal, NamesAndWordsLieApartFromFacts) {
  for (const auto& table : a_game()) {
    for (const server::Row& row : table.rows) {
      EXPECT_EQ((row.table_facts + row.facts + row.command).find("Ala"), std::string::npos);
      EXPECT_EQ((row.table_facts + row.facts + row.command).find("dobry"), std::string::npos);
    }
  }
}

TEST(SqliteJournal, AFailedTurnLeavesNothing) {
  const Folder folder;
  const auto turn = as_one_turn(a_game());
  auto journal = server::open_sqlite_journal(folder.path());
  ASSERT_TRUE((*journal)->commit(turn));
  const auto before = (*journal)->load()->at(0).rows.size();
  const auto again = (*journal)->commit(turn);  // the table's id is there already
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, JournalErrorCode::write_failed);
  EXPECT_EQ((*journal)->load()->at(0).rows.size(), before);
  server::JournalTurn harmless;
  harmless.words.push_back({1, 1, "x"});
  EXPECT_FALSE((*journal)->commit(harmless)) << "never again over the same handle";
}

TEST(SqliteJournal, OneServerAtATime) {
  const Folder folder;
  auto journal = server::open_sqlite_journal(folder.path());
  ASSERT_TRUE(journal);
  const auto second = server::open_sqlite_journal(folder.path());
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, JournalErrorCode::in_use);
  EXPECT_EQ(second.error().path, folder.file());
}

TEST(SqliteJournal, SaysWhatIsWrong) {
  {
    const auto journal = server::open_sqlite_journal("/dev/null/tables");
    ASSERT_FALSE(journal);
    EXPECT_EQ(journal.error().code, JournalErrorCode::folder_missing);
  }
  {
    const Folder folder;
    fs::create_directories(folder.file());  // a folder where the file should be: cannot be written
    const auto journal = server::open_sqlite_journal(folder.path());
    ASSERT_FALSE(journal);
    EXPECT_EQ(journal.error().code, JournalErrorCode::not_writable);
  }
  {
    const Folder folder;
    fs::create_directories(folder.path());
    std::ofstream(folder.file()) << std::string(5'000, 'x');
    const auto journal = server::open_sqlite_journal(folder.path());
    ASSERT_FALSE(journal);
    EXPECT_EQ(journal.error().code, JournalErrorCode::not_ours);
  }
}

void execute(const std::string& file, const char* sql) {
  sqlite3* db = nullptr;
  ASSERT_EQ(sqlite3_open(file.c_str(), &db), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(db, sql, nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(db);
}

TEST(SqliteJournal, OtherDatabasesAndVersions) {
  const Folder foreign;
  fs::create_directories(foreign.path());
  execute(foreign.file(), "CREATE TABLE recipes(name TEXT)");
  EXPECT_EQ(server::open_sqlite_journal(foreign.path()).error().code, JournalErrorCode::not_ours);
  const Folder newer;
  ASSERT_TRUE(server::open_sqlite_journal(newer.path()));
  execute(newer.file(), "PRAGMA user_version=99");
  EXPECT_EQ(server::open_sqlite_journal(newer.path()).error().code, JournalErrorCode::newer_version);
}

}  // namespace
}  // namespace koop::test
