#include "game/model/table.hpp"

namespace koop {
namespace {

struct Folder {
  TableView& table;

  Person& person(PersonId id) const {
    KOOP_ASSERT(id.exists() && id.index() < table.persons.size());
    return table.persons[id.index()];
  }
  Place& place(InstitutionId id) const {
    KOOP_ASSERT(id.exists() && id.index() < table.places.size());
    return table.places[id.index()];
  }

  void operator()(const TableOpened& f) const {
    table = TableView{};
    table.code = f.code;
    table.settings = f.settings;
  }
  void operator()(const PersonJoined& f) const {
    KOOP_ASSERT(f.person.exists() && f.person.index() == table.persons.size());
    table.persons.push_back({f.name, f.role, f.language, Presence::here, false});
  }
  void operator()(const PresenceChanged& f) const {
    person(f.person).presence = f.presence;
    if (f.presence != Presence::here) {
      person(f.person).ready = false;
      table.close_votes.erase(f.person);
    }
  }
  void operator()(const LanguageChanged& f) const { person(f.person).language = f.language; }
  void operator()(const ReadyChanged& f) const { person(f.person).ready = f.ready; }
  void operator()(const PlaceTaken& f) const { place(f.institution).persons.insert(f.person); }
  void operator()(const PlaceLeft& f) const { place(f.institution).persons.erase(f.person); }
  void operator()(const BotPlaced& f) const { place(f.institution).bot = f.bot; }
  void operator()(const SettingsChanged& f) const {
    if (f.settings.scenario != table.settings.scenario) table.places = {};
    table.settings = f.settings;
    for (Person& p : table.persons) p.ready = false;
  }
  void operator()(const PlayBegan& f) const {
    table.stage = TableStage::playing;
    table.seats = f.seats;
    table.institution_of = f.institution_of;
  }
  void operator()(const PlayEnded&) const {
    table.stage = TableStage::over;
    table.clock = {};
    table.close_votes = {};
  }
  void operator()(const ClockSet& f) const { table.clock = f.clock; }
  void operator()(const CloseVoted& f) const { table.close_votes = f.persons; }
  void operator()(const MessageSaid& f) const {
    table.messages.push_back({f.person, f.text});
    if (table.messages.size() > messages_kept) table.messages.erase(table.messages.begin());
  }
  void operator()(const TableFrozen& f) const {
    table.stage = TableStage::frozen;
    table.frozen = f.reason;
    table.clock = {};
  }
};

}  // namespace

void fold(TableView& table, const TableFact& fact) { std::visit(Folder{table}, fact); }

SeatSet seats_of(const TableView& table, PersonId person) {
  SeatSet seats;
  for (unsigned i = 0; i < static_cast<unsigned>(table.seats); ++i) {
    if (table.places[table.institution_of[i].index()].persons.contains(person)) seats.insert(SeatId{i});
  }
  return seats;
}

PersonId host_of(const TableView& table) {
  for (unsigned i = 0; i < table.persons.size(); ++i) {
    const Person& p = table.persons[i];
    if (p.role == Role::participant && p.presence == Presence::here) return PersonId{i};
  }
  return {};
}

PersonSet seated_and_present(const TableView& table) {
  PersonSet found;
  for (unsigned i = 0; i < table.persons.size(); ++i) {
    if (table.persons[i].presence == Presence::here && !seats_of(table, PersonId{i}).empty()) found.insert(PersonId{i});
  }
  return found;
}

SeatSet bot_seats(const TableView& table) {
  SeatSet seats;
  for (unsigned i = 0; i < static_cast<unsigned>(table.seats); ++i) {
    const Place& place = table.places[table.institution_of[i].index()];
    bool somebody = false;
    for (PersonId person : place.persons) somebody = somebody || table.persons[person.index()].presence == Presence::here;
    if (!somebody && place.bot != Habit::none) seats.insert(SeatId{i});
  }
  return seats;
}

}  // namespace koop
