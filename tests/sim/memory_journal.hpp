#pragma once
// A journal in memory: gives back what was committed, and fails when told to.

#include "server/core/interfaces.hpp"

namespace koop::test {

class MemoryJournal final : public server::Journal {
 public:
  Result<void, server::JournalError> commit(const server::JournalTurn& turn) override {
    ++commits;
    if (commits == fail_at) return failure(server::JournalError{server::JournalErrorCode::write_failed, "memory", "as told"});
    for (const auto& row : turn.tables) tables[row.table].table = row;
    for (const auto& row : turn.rows) tables[row.table].rows.push_back(row);
    for (const auto& row : turn.persons) tables[row.table].persons.push_back(row);
    for (const auto& row : turn.words) tables[row.table].words.push_back(row);
    for (const auto& row : turn.pins) tables[row.table].pin = row;
    return {};
  }
  Result<std::vector<server::StoredTable>, server::JournalError> load() override {
    std::vector<server::StoredTable> all;
    for (const auto& [id, table] : tables) all.push_back(table);
    return all;
  }
  // Everything but names and words, as one text.
  [[nodiscard]] std::string bytes() const {
    std::string all;
    for (const auto& [id, table] : tables) {
      for (const server::Row& r : table.rows) {
        all += std::to_string(r.table) + ' ' + std::to_string(r.at.batch) + ' ' + std::to_string(r.ms) + ' ' + r.actor + ' ' +
               std::to_string(r.request) + ' ' + r.command + ' ' + r.facts + ' ' + r.table_facts + '\n';
      }
    }
    return all;
  }

  std::map<server::TableId, server::StoredTable> tables;
  unsigned commits = 0;
  unsigned fail_at = 0;  // 0: never
};

}  // namespace koop::test
