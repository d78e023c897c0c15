#pragma once
// The log's lines: those of the game by game/text, those of the table here. And the log as a whole, anew, after a
// change of language.

#include "game/client/model.hpp"

namespace koop::client {

// The line for what happened at the table, or nothing. `table` is the one after it.
std::optional<text::LogLine> table_line(const TableFact& fact, const TableView& table, const text::Sentences& say);

// Words everything of `model.course` again in the model's language.
void reword_log(Model& model);
// Adds a line to the log. A heading that the log already stands under is not said again (after a vote the step goes on);
// false then.
bool append_to_log(Model& model, LogEntry entry);

}  // namespace koop::client
