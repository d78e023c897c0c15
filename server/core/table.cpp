#include "server/core/table.hpp"

#include "game/protocol/codec.hpp"
#include "game/protocol/scan.hpp"

namespace koop::server {

using protocol::FailureCode;

protocol::RequestId request_id(const protocol::ClientMessage& message) {
  return std::visit(
      [](const auto& m) -> protocol::RequestId {
        if constexpr (requires { m.id; }) return m.id;
        else return 0;
      },
      message);
}

Table::Table(World& world, TableId id, std::string code) : Table(world, id) {
  const auto offered = world.scenarios.offered();
  KOOP_ASSERT(!offered.empty());
  touch();
  now_.scenario = offered.front();
  unsaved_.tables.push_back({id, code});
  TableSettings settings;
  settings.scenario = now_.scenario->id;
  settings.setting = now_.scenario->catalogue.setting;
  emit(TableOpened{std::move(code), std::move(settings)});
  finish({"server"});
}

// --- decided, not yet saved ---

void Table::touch() {
  if (!before_) before_ = now_;
}

void Table::emit(TableFact fact) {
  touch();
  fold(now_.view, fact);
  draft_.table.push_back(std::move(fact));
}

void Table::note_question(Picture& picture, const Fact& fact) {
  const bool new_step = std::holds_alternative<StageBegan>(fact) || std::holds_alternative<VoteOpened>(fact) ||
                        std::holds_alternative<RoundBegan>(fact);
  if (new_step) ++picture.question;
}

void Table::emit(rules::Step step) {
  touch();
  now_.state = step.next;
  for (Fact& fact : step.facts) {
    note_question(now_, fact);
    draft_.facts.push_back(fact);
  }
}

void Table::finish(By by) {
  set_clock();
  draft_.prev = now_.at.batch;
  now_.at.batch += 1;
  draft_.at = now_.at;
  draft_.ms = world_.clock();
  draft_.actor = std::move(by.actor);
  draft_.request = by.request;
  draft_.command = by.command;
  bots_rest_ = false;
  bots_next_ms_ = draft_.ms + world_.bot_pace_ms;  // people see what has happened before a program moves
  accepted_ = true;

  Row row{id_, draft_.at, draft_.prev, draft_.ms, draft_.actor, draft_.request, {}, protocol::write(draft_.facts), {}};
  if (draft_.command) row.command = protocol::write(*draft_.command);
  std::vector<TableFact> nameless = draft_.table;
  for (TableFact& fact : nameless) {
    if (auto* joined = std::get_if<PersonJoined>(&fact)) joined->name.clear();
    if (auto* said = std::get_if<MessageSaid>(&fact))
      unsaved_.words.push_back({id_, draft_.at.batch, std::exchange(said->text, {})});
  }
  row.table_facts = protocol::write(nameless);
  unsaved_.rows.push_back(std::move(row));
  entries_.push_back(std::exchange(draft_, {}));
}

std::vector<Entry> Table::take_entries() { return std::exchange(entries_, {}); }

void Table::save_to(JournalTurn& turn) {
  const auto move_all = [](auto& from, auto& to) {
    for (auto& row : from) to.push_back(std::move(row));
    from.clear();
  };
  move_all(unsaved_.tables, turn.tables);
  move_all(unsaved_.rows, turn.rows);
  move_all(unsaved_.persons, turn.persons);
  move_all(unsaved_.words, turn.words);
  move_all(unsaved_.pins, turn.pins);
}

void Table::discard() {
  KOOP_ASSERT(before_);
  now_ = std::move(*before_);
  keep();
  draft_ = {};
  entries_.clear();
  unsaved_ = {};
  // Told to everybody, but not a row: the journal could not take one, and after a restart the table goes on.
  fold(now_.view, TableFrozen{FreezeReason::not_saved});
  now_.deadline.reset();
}

void Table::freeze(FreezeReason reason) {
  draft_ = {};
  now_.deadline.reset();
  emit(TableFact{TableFrozen{reason}});
  finish({"server"});
}

// --- who is there ---

Viewer Table::viewer_of(PersonId person) const { return {seats_of(now_.view, person), now_.view.persons[person.index()].role}; }

std::optional<PersonId> Table::person_with(std::string_view token_fingerprint) const {
  for (const auto& [person, stored] : now_.tokens) {
    if (stored == token_fingerprint) return person;
  }
  return std::nullopt;
}

protocol::RequestId Table::next_request(PersonId person) const {
  const auto asked = now_.asked.find(person);
  return asked == now_.asked.end() ? 1 : asked->second.last + 1;
}

TableView Table::view_now() const {
  TableView view = now_.view;
  if (view.clock.running && now_.deadline) {
    view.clock.remaining_ms = static_cast<std::uint32_t>(std::max<std::int64_t>(0, *now_.deadline - world_.clock()));
  }
  return view;
}

std::string Table::free_name(std::string_view wanted) const {
  const auto first = wanted.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  const std::string name(wanted.substr(first, wanted.find_last_not_of(' ') - first + 1));
  const auto taken = [this](const std::string& candidate) {
    return std::any_of(now_.view.persons.begin(), now_.view.persons.end(),
                       [&](const Person& p) { return p.name == candidate; });
  };
  std::string candidate = name;
  for (unsigned number = 2; taken(candidate); ++number) candidate = name + " (" + std::to_string(number) + ")";
  return candidate;
}

Result<PersonId, FailureCode> Table::join(std::string_view wanted, Role role, Language language,
                                          std::string token_fingerprint) {
  if (role == Role::facilitator) return failure(FailureCode::role_not_offered);
  if (now_.view.stage == TableStage::frozen) return failure(FailureCode::table_is_frozen);
  if (now_.view.persons.size() >= PersonId::cap) return failure(FailureCode::table_full);
  const std::string name = free_name(wanted);
  if (name.empty()) return failure(FailureCode::name_needed);
  const PersonId person{static_cast<unsigned>(now_.view.persons.size())};
  emit(TableFact{PersonJoined{person, name, role, language}});
  now_.tokens[person] = token_fingerprint;
  unsaved_.persons.push_back({id_, person, name, std::move(token_fingerprint)});
  if (world_.demo) fill_demo();
  finish({"person:" + std::to_string(person.index())});
  return person;
}

void Table::come_back(PersonId person, Language language) {
  if (now_.view.stage == TableStage::frozen) return;
  const Person& p = now_.view.persons[person.index()];
  if (p.presence == Presence::here && p.language == language && !now_.clock_rests) return;
  emit(TableFact{PresenceChanged{person, Presence::here}});
  if (p.language != language) emit(TableFact{LanguageChanged{person, language}});
  for (unsigned i = 0; i < now_.view.places.size(); ++i) {
    const Place& place = now_.view.places[i];
    if (place.persons.contains(person) && place.bot != Habit::none) emit(TableFact{BotPlaced{InstitutionId{i}, Habit::none}});
  }
  finish({"person:" + std::to_string(person.index())});
}

void Table::go_away(PersonId person, Presence presence) {
  if (now_.view.stage == TableStage::frozen || now_.view.persons[person.index()].presence == presence) return;
  emit(TableFact{PresenceChanged{person, presence}});
  if (presence == Presence::left) {
    for (unsigned i = 0; i < now_.view.places.size(); ++i) {
      const InstitutionId institution{i};
      if (!now_.view.places[i].persons.contains(person)) continue;
      emit(TableFact{PlaceLeft{institution, person}});
      // Nobody waits for who has left (Rule 1.2): a program plays on until somebody takes the place.
      const bool empty = now_.view.places[i].persons.empty();
      if (empty && now_.view.stage == TableStage::playing) emit(TableFact{BotPlaced{institution, Habit::cooperative}});
    }
  }
  By by{"person:" + std::to_string(person.index())};
  if (!close_if_all_voted(by)) finish(std::move(by));
}

// --- requests ---

Answer Table::failed(protocol::RequestId id, FailureCode code) const { return protocol::Failed{id, code, std::nullopt}; }

Answer Table::accepted(PersonId, protocol::RequestId id) { return protocol::Accepted{id, now_.at}; }

Answer Table::handle(PersonId person, const protocol::ClientMessage& message) {
  const protocol::RequestId id = request_id(message);
  if (id == 0) return failed(0, FailureCode::bad_message);
  touch();
  Asked& asked = now_.asked[person];
  if (id <= asked.last) {
    for (const auto& [known, answer] : asked.answers) {
      if (known == id) return answer;
    }
    return failed(id, FailureCode::old_request);
  }
  Answer answer = now_.view.stage == TableStage::frozen
                      ? failed(id, FailureCode::table_is_frozen)
                      : std::visit([&](const auto& m) { return this->answer(person, m); }, message);
  asked.last = id;
  asked.answers.emplace_back(id, answer);
  if (asked.answers.size() > answers_remembered) asked.answers.pop_front();
  return answer;
}

}  // namespace koop::server
