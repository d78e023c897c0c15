// A table from its rows: folds facts, asks no rule.

#include "game/protocol/codec.hpp"
#include "server/core/table.hpp"

namespace koop::server {

namespace {

PersonId person_of(std::string_view actor) {
  constexpr std::string_view prefix = "person:";
  if (!actor.starts_with(prefix)) return {};
  unsigned number = 0;
  for (char c : actor.substr(prefix.size())) {
    if (c < '0' || c > '9' || number >= PersonId::cap) return {};
    number = number * 10 + static_cast<unsigned>(c - '0');
  }
  return number < PersonId::cap ? PersonId{number} : PersonId{};
}

// Names and words are stored apart; a fact whose words have been erased stays empty.
void give_back_words(std::vector<TableFact>& facts, std::uint32_t batch, const StoredTable& stored) {
  for (TableFact& fact : facts) {
    if (auto* joined = std::get_if<PersonJoined>(&fact)) {
      for (const PersonRow& row : stored.persons) {
        if (row.person == joined->person) joined->name = row.name;
      }
    }
    if (auto* said = std::get_if<MessageSaid>(&fact)) {
      for (const WordsRow& row : stored.words) {
        if (row.batch == batch) said->text = row.text;
      }
    }
  }
}

}  // namespace

Result<std::unique_ptr<Table>, std::string> Table::resume(World& world, const StoredTable& stored) {
  std::unique_ptr<Table> table(new Table(world, stored.table.table));
  Picture& now = table->now_;
  try {
    for (const Row& row : stored.rows) {
      auto facts = protocol::read_facts(row.facts);
      auto table_facts = protocol::read_table_facts(row.table_facts);
      if (!facts || !table_facts) return failure("row " + std::to_string(row.at.batch) + " cannot be read");
      if (row.prev != now.at.batch) return failure("row " + std::to_string(row.at.batch) + " does not follow the one before");
      give_back_words(*table_facts, row.at.batch, stored);
      for (const TableFact& fact : *table_facts) {
        fold(now.view, fact);
        if (std::holds_alternative<PlayBegan>(fact)) now.state.emplace();
      }
      for (const Fact& fact : *facts) {
        if (!now.state) return failure("a game's fact before the game began");
        rules::fold(*now.state, fact);
        note_question(now, fact);
      }
      now.at = row.at;
      if (const PersonId person = person_of(row.actor); person.exists() && row.request != 0) {
        Asked& asked = now.asked[person];
        asked.last = row.request;
        asked.answers.emplace_back(row.request, protocol::Accepted{row.request, row.at});
        if (asked.answers.size() > answers_remembered) asked.answers.pop_front();
      }
    }
  } catch (const BrokenInvariant& broken) { return failure(std::string(broken.what())); }
  for (const PersonRow& row : stored.persons) {
    if (row.person.index() < now.view.persons.size()) now.tokens[row.person] = row.token_fingerprint;
  }
  if (stored.pin) now.scenario = world.scenarios.from_source(stored.pin->id, stored.pin->source);
  for (const auto& offered : world.scenarios.offered()) {
    if (!now.scenario && !stored.pin && offered->id == now.view.settings.scenario) now.scenario = offered;
  }
  if (!now.scenario) return failure("scenario " + now.view.settings.scenario + " cannot be read");
  now.scenario = world.scenarios.fitting(*now.scenario, now.view.settings.setting);
  if (!now.scenario) return failure("scenario " + now.view.settings.scenario + " has no such length or model any more");

  now.clock_rests = true;
  bool somebody = false;
  for (unsigned i = 0; i < now.view.persons.size(); ++i) {
    if (now.view.persons[i].presence != Presence::here) continue;
    somebody = true;
    table->emit(TableFact{PresenceChanged{PersonId{i}, Presence::away}});
  }
  if (somebody) table->finish({"server"});
  return table;
}

}  // namespace koop::server
