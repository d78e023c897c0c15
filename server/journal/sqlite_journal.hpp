#pragma once
// The journal in one SQLite file of the data folder: write-ahead log, synchronous=FULL, one transaction per loop turn, deleted
// content overwritten. Rows hold ids and numbers only; names, typed words and tokens' fingerprints lie in tables of their own,
// so that erasing them leaves the replay intact.

#include <memory>
#include <string>

#include "server/core/interfaces.hpp"

namespace koop::server {

inline constexpr int journal_schema = 1;      // of the tables
inline constexpr int journal_row_format = 1;  // of the facts in a row
inline constexpr const char* journal_file = "kooperacja.sqlite";

// Opens or makes the journal in `folder` (made when missing). Errors: folder_missing (cannot be made), not_writable, in_use
// (another server has it), not_ours, newer_version, damaged.
Result<std::unique_ptr<Journal>, JournalError> open_sqlite_journal(const std::string& folder);

}  // namespace koop::server
