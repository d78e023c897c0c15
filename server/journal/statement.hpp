#pragma once
// A prepared SQLite statement: binds by position, steps, reads columns. Only for server/journal.

#include <sqlite3.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace koop::server {

class Statement {
 public:
  Statement() = default;
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement() { sqlite3_finalize(handle_); }

  // False when SQL or database will not have it.
  bool prepare(sqlite3* db, std::string_view sql) {
    return sqlite3_prepare_v3(db, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &handle_, nullptr) ==
           SQLITE_OK;
  }
  // Binds all parameters in order and runs the statement to its end, which gives no rows.
  template <class... Values>
  bool run(const Values&... values) {
    int at = 0;
    const bool bound = (bind(++at, values) && ...);
    const bool done = bound && sqlite3_step(handle_) == SQLITE_DONE;
    return sqlite3_reset(handle_) == SQLITE_OK && done;
  }
  // True while there is a row to read.
  bool next() {
    last_ = sqlite3_step(handle_);
    return last_ == SQLITE_ROW;
  }
  // After the last row: whether it was the last, and not an error.
  [[nodiscard]] bool finished() const { return last_ == SQLITE_DONE; }

  [[nodiscard]] std::int64_t number(int column) const { return sqlite3_column_int64(handle_, column); }
  [[nodiscard]] std::string text(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(handle_, column));
    return bytes == nullptr ? std::string()
                            : std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column)));
  }

 private:
  bool bind(int at, std::int64_t value) { return sqlite3_bind_int64(handle_, at, value) == SQLITE_OK; }
  // The caller keeps the text until run() has ended.
  bool bind(int at, std::string_view text) {
    return sqlite3_bind_text64(handle_, at, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8) == SQLITE_OK;
  }

  sqlite3_stmt* handle_ = nullptr;
  int last_ = SQLITE_DONE;
};

}  // namespace koop::server
