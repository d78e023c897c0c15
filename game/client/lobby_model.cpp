#include "game/client/lobby_model.hpp"

#include "game/text/typeset.hpp"

namespace koop::client {
namespace {

constexpr unsigned persons_on_place_max = 2;
constexpr unsigned seats_min = 2;

struct Lobby {
  const Model& m;
  text::Sentences say = m.say();

  [[nodiscard]] std::string phrase(std::string_view key, const text::Params& params = {}) const {
    return m.locale().phrase(key, params);
  }
  [[nodiscard]] std::string words(TextKind kind, unsigned id, unsigned part) const {
    return text::typeset(say.names().text(kind, id, part));
  }

  [[nodiscard]] PlaceCard place(unsigned i) const {
    const Place& place = m.table.places[i];
    PlaceCard card;
    card.institution = InstitutionId{i};
    card.label = say.names().institution(card.institution).nom();
    card.full_name = words(TextKind::institution, i, 1);
    card.can = words(TextKind::institution, i, 2);
    card.cannot = words(TextKind::institution, i, 3);
    card.legal = words(TextKind::institution, i, 4);
    for (PersonId id : place.persons) {
      if (id.index() >= m.table.persons.size()) continue;
      const Person& person = m.table.persons[id.index()];
      card.persons.push_back(person.presence == Presence::here ? person.name
                                                               : person.name + " (" + phrase("ui.connection.away") + ")");
    }
    card.bot = place.bot;
    if (place.bot != Habit::none)
      card.bot_words = phrase("lobby.bot", {{"habit", phrase("ui.bot_habit." + std::string(name_of(place.bot)))}});
    card.mine = m.me.exists() && place.persons.contains(m.me);
    card.can_leave = card.mine;
    if (m.role != Role::participant) card.why_not_take = phrase("lobby.i_observe");
    else if (!card.mine && place.persons.size() >= persons_on_place_max) card.why_not_take = phrase("lobby.place_full");
    card.can_take = !card.mine && card.why_not_take.empty();
    card.can_bot = m.am_host() && place.persons.empty();
    return card;
  }

  [[nodiscard]] PersonRow person(unsigned i) const {
    const Person& p = m.table.persons[i];
    PersonRow row;
    row.person = PersonId{i};
    row.name = p.name;
    row.me = m.me == row.person;
    row.host = host_of(m.table) == row.person;
    row.ready = p.ready;
    row.away = p.presence == Presence::away;
    std::vector<std::string> about;
    if (row.me) about.push_back(phrase("lobby.about.me"));
    if (row.host) about.push_back(phrase("lobby.about.host"));
    if (p.role == Role::observer) about.push_back(phrase("lobby.about.watches"));
    if (row.ready && !row.host) about.push_back(phrase("lobby.about.ready"));
    if (row.away) about.push_back(phrase("lobby.about.away"));
    row.about = text::comma_list(about);
    return row;
  }

  [[nodiscard]] bool holds_place(PersonId id) const {
    for (const Place& p : m.table.places) {
      if (p.persons.contains(id)) return true;
    }
    return false;
  }
  // Everybody present who plays has said so; the host need not.
  [[nodiscard]] bool all_ready() const {
    for (unsigned i = 0; i < m.table.persons.size(); ++i) {
      const Person& p = m.table.persons[i];
      const bool asked =
          p.role == Role::participant && p.presence == Presence::here && PersonId{i} != m.me && holds_place(PersonId{i});
      if (asked && !p.ready) return false;
    }
    return true;
  }
  void start(LobbyModel& model) const {
    if (!model.host) {
      model.waiting_words = phrase(model.needs_ready && !model.i_am_ready ? "lobby.get_ready" : "lobby.waits_for_host");
      return;
    }
    const bool practice = m.mode == Mode::practice;
    const std::size_t seats = practice ? m.catalogue.institutions.size() : model.held;
    if (practice && !holds_place(m.me)) model.why_not_start = phrase("lobby.take_one");
    else if (seats < seats_min) model.why_not_start = phrase("lobby.too_few");
    else if (!all_ready()) model.why_not_start = phrase("lobby.not_all_ready");
    model.can_start = model.why_not_start.empty();
  }
};

}  // namespace

LobbyModel lobby_model(const Model& model) {
  const Lobby lobby{model};
  const Catalogue& catalogue = model.catalogue;
  LobbyModel found;
  found.title = lobby.words(TextKind::scenario, 0, 0);
  found.introduction = lobby.words(TextKind::scenario, 0, 1);
  found.season = lobby.words(TextKind::scenario, 0, 2);
  found.commune = lobby.words(TextKind::scenario, 0, 3);
  found.entry_card = lobby.words(TextKind::scenario, 0, 4);
  for (unsigned i = 0; i < catalogue.members.size(); ++i) {
    const std::string who = lobby.words(TextKind::member, i, 6);
    found.family.push_back(lobby.say.names().member(MemberId{i}).nom() + (who.empty() ? "" : text::typeset(" – " + who)));
  }
  for (unsigned i = 0; static_cast<int>(i) < catalogue.content_notes; ++i)
    found.content_notes.push_back(lobby.words(TextKind::content_note, i, 0));
  for (unsigned i = 0; i < catalogue.institutions.size() && i < model.table.places.size(); ++i) {
    found.places.push_back(lobby.place(i));
    if (model.table.places[i].held()) ++found.held;
  }
  for (unsigned i = 0; i < model.table.persons.size(); ++i) {
    if (model.table.persons[i].presence != Presence::left) found.persons.push_back(lobby.person(i));
  }
  found.host = model.am_host();
  if (model.me.exists() && model.me.index() < model.table.persons.size())
    found.i_am_ready = model.table.persons[model.me.index()].ready;
  found.needs_ready = !found.host && lobby.holds_place(model.me);
  lobby.start(found);
  return found;
}

}  // namespace koop::client
