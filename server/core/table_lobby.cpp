// What persons ask for in the lobby, and the changes of places that are possible in play too.

#include "server/core/table.hpp"

namespace koop::server {

using protocol::FailureCode;

namespace {

std::string by_person(PersonId person) { return "person:" + std::to_string(person.index()); }

bool somebody_present(const TableView& view, const Place& place) {
  for (PersonId person : place.persons) {
    if (view.persons[person.index()].presence == Presence::here) return true;
  }
  return false;
}

bool in_play(const TableView& view, InstitutionId institution) {
  for (unsigned i = 0; i < static_cast<unsigned>(view.seats); ++i) {
    if (view.institution_of[i] == institution) return true;
  }
  return false;
}

}  // namespace

bool Table::in_range(InstitutionId institution) const {
  return institution.exists() && institution.index() < now_.scenario->rules.institutions.size() &&
         (now_.view.stage == TableStage::lobby || in_play(now_.view, institution));
}

Answer Table::answer(PersonId person, const protocol::TakePlace& m) {
  if (now_.view.persons[person.index()].role != Role::participant) return failed(m.id, FailureCode::observers_watch);
  if (!in_range(m.institution)) return failed(m.id, FailureCode::no_such_place);
  const Place& place = now_.view.places[m.institution.index()];
  const bool lobby = now_.view.stage == TableStage::lobby;
  if (place.persons.contains(person)) return accepted(person, m.id);
  // In play nobody steps in beside somebody else, for the seat's secrets are theirs.
  if (place.persons.size() >= (lobby ? persons_per_place : 1)) return failed(m.id, FailureCode::place_full);
  const bool bot = place.bot != Habit::none;
  emit(TableFact{PlaceTaken{m.institution, person}});
  if (bot) emit(TableFact{BotPlaced{m.institution, Habit::none}});
  finish({by_person(person), m.id});
  return accepted(person, m.id);
}

Answer Table::answer(PersonId person, const protocol::LeavePlace& m) {
  if (!in_range(m.institution)) return failed(m.id, FailureCode::no_such_place);
  const Place& place = now_.view.places[m.institution.index()];
  if (!place.persons.contains(person)) return failed(m.id, FailureCode::place_not_yours);
  emit(TableFact{PlaceLeft{m.institution, person}});
  if (place.persons.empty() && now_.view.stage == TableStage::playing) {
    emit(TableFact{BotPlaced{m.institution, Habit::cooperative}});
  }
  By by{by_person(person), m.id};
  if (!close_if_all_voted(by)) finish(std::move(by));
  return accepted(person, m.id);
}

Answer Table::answer(PersonId person, const protocol::PlaceBot& m) {
  if (!in_range(m.institution)) return failed(m.id, FailureCode::no_such_place);
  const Place& place = now_.view.places[m.institution.index()];
  if (now_.view.stage == TableStage::lobby) {
    if (host_of(now_.view) != person) return failed(m.id, FailureCode::only_the_host);
    if (!place.persons.empty()) return failed(m.id, FailureCode::person_is_there);
  } else {
    if (now_.view.stage != TableStage::playing) return failed(m.id, FailureCode::not_playing);
    if (seats_of(now_.view, person).empty()) return failed(m.id, FailureCode::observers_watch);
    if (somebody_present(now_.view, place)) return failed(m.id, FailureCode::person_is_there);
    // A place without anybody would make all others wait for nobody.
    if (m.bot == Habit::none && place.persons.empty()) return failed(m.id, FailureCode::no_such_place);
  }
  if (place.bot == m.bot) return accepted(person, m.id);
  emit(TableFact{BotPlaced{m.institution, m.bot}});
  finish({by_person(person), m.id});
  return accepted(person, m.id);
}

Answer Table::answer(PersonId person, const protocol::ChangeSettings& m) {
  if (now_.view.stage != TableStage::lobby) return failed(m.id, FailureCode::not_in_lobby);
  if (host_of(now_.view) != person) return failed(m.id, FailureCode::only_the_host);
  const auto offered = world_.scenarios.offered();
  const auto chosen = std::find_if(offered.begin(), offered.end(), [&](const auto& s) { return s->id == m.settings.scenario; });
  if (chosen == offered.end()) return failed(m.id, FailureCode::no_such_scenario);
  auto played = world_.scenarios.fitting(**chosen, m.settings.setting);
  if (!played) return failed(m.id, FailureCode::setting_does_not_fit);
  if (m.settings == now_.view.settings) return accepted(person, m.id);
  touch();
  now_.scenario = std::move(played);
  emit(TableFact{SettingsChanged{m.settings}});
  finish({by_person(person), m.id});
  return accepted(person, m.id);
}

Answer Table::answer(PersonId person, const protocol::SetReady& m) {
  if (now_.view.stage != TableStage::lobby) return failed(m.id, FailureCode::not_in_lobby);
  if (now_.view.persons[person.index()].ready == m.ready) return accepted(person, m.id);
  emit(TableFact{ReadyChanged{person, m.ready}});
  finish({by_person(person), m.id});
  return accepted(person, m.id);
}

Answer Table::answer(PersonId person, const protocol::StartGame& m) {
  if (now_.view.stage != TableStage::lobby) return failed(m.id, FailureCode::not_in_lobby);
  if (host_of(now_.view) != person) return failed(m.id, FailureCode::only_the_host);
  unsigned held = 0;
  for (const Place& place : now_.view.places) {
    held += place.held() ? 1u : 0u;
    for (PersonId seated : place.persons) {
      const Person& p = now_.view.persons[seated.index()];
      if (seated != person && p.presence == Presence::here && !p.ready) return failed(m.id, FailureCode::not_all_ready);
    }
  }
  if (held < seats_min) return failed(m.id, FailureCode::too_few_seats);
  begin_play();
  finish({by_person(person), m.id});
  return accepted(person, m.id);
}

void Table::begin_play() {
  touch();
  PlayBegan began;
  rules::Settings settings;
  settings.seed = world_.keys.fresh_seed();
  settings.month_mode = now_.view.settings.month_mode;
  for (unsigned i = 0; i < now_.scenario->rules.institutions.size(); ++i) {
    if (now_.view.places[i].held()) settings.seats.push_back(InstitutionId{i});
  }
  began.seats = static_cast<int>(settings.seats.size());
  for (unsigned i = 0; i < settings.seats.size(); ++i) began.institution_of[i] = settings.seats[i];
  rules::Step step = rules::start(now_.scenario->rules, settings);
  emit(TableFact{began});
  unsaved_.pins.push_back({id_, now_.scenario->id, now_.scenario->hash, *now_.scenario->source});
  emit(std::move(step));
}

void Table::fill_demo() {
  if (now_.view.stage != TableStage::lobby) return;
  for (unsigned i = 0; i < now_.scenario->rules.institutions.size(); ++i) {
    if (!now_.view.places[i].held()) emit(TableFact{BotPlaced{InstitutionId{i}, Habit::cooperative}});
  }
  begin_play();
}

Answer Table::answer(PersonId person, const protocol::ChangeLanguage& m) {
  if (now_.view.persons[person.index()].language == m.language) return accepted(person, m.id);
  emit(TableFact{LanguageChanged{person, m.language}});
  finish({by_person(person), m.id});
  return accepted(person, m.id);
}

Answer Table::answer(PersonId person, const protocol::Say& m) {
  const bool meeting = now_.view.stage == TableStage::playing && now_.state->board.phase == Phase::meeting;
  if (meeting && !now_.view.settings.messages_in_meeting) return failed(m.id, FailureCode::quiet_now);  // Rule 7.4
  const auto bucket = words_.try_emplace(person, Bucket(world_.words, world_.clock())).first;
  if (!bucket->second.take(world_.clock())) return failed(m.id, FailureCode::too_fast);
  emit(TableFact{MessageSaid{person, m.text.value}});
  finish({by_person(person), m.id});
  return accepted(person, m.id);
}

}  // namespace koop::server
