// What sessions are told: pictures, batches, texts, menus. All of it waits in outboxes until the turn is saved.

#include "game/model/encode.hpp"
#include "game/protocol/codec.hpp"
#include "server/core/server.hpp"

namespace koop::server {
namespace {

constexpr unsigned text_parts_max = 16;

void add_texts(protocol::TextsSent& sent, const Texts& texts, TextOf of) {
  for (unsigned part = 0; part < text_parts_max; ++part) {
    const TextKey key{of.kind, of.id, static_cast<std::uint8_t>(part)};
    if (const std::string* text = texts.find(key, sent.language)) sent.texts.push_back({key.kind, key.id, key.part, *text});
  }
}

protocol::ScenarioOffer offer_of(const ScenarioEntry& scenario, Language language) {
  const auto text = [&](std::uint8_t part) {
    const std::string* found = scenario.texts.find({TextKind::scenario, 0, part}, language);
    return found == nullptr ? std::string() : *found;
  };
  const ScenarioAbout& about = *scenario.about;
  protocol::ScenarioOffer offer;
  offer.id = scenario.id;
  offer.title = text(0);
  offer.introduction = text(1);
  offer.difficulty = about.difficulty;
  offer.audience = about.audience;
  offer.tags = about.tags;
  offer.institutions = static_cast<int>(scenario.rules.institutions.size());
  offer.lengths = about.lengths;
  const auto l = static_cast<std::size_t>(language);
  for (const ModelEntry& m : about.models)
    offer.models.push_back({m.id, m.name[l], m.commune[l], m.team[l], m.plan[l], m.institutional_team[l]});
  return offer;
}

protocol::Scenarios offers_of(const Scenarios& scenarios, Language language) {
  protocol::Scenarios offers;
  for (const auto& scenario : scenarios.offered()) offers.scenarios.push_back(offer_of(*scenario, language));
  for (const Region& region : scenarios.regions()) {
    const std::string& name = region.name[static_cast<std::size_t>(language)];
    offers.regions.push_back({region.id, name, region.model, region.macroregion});
  }
  return offers;
}

}  // namespace

void Server::tell(Session& session, const protocol::ServerMessage& message) {
  session.outbox.push_back(std::make_shared<const std::string>(protocol::write(message)));
}

// Everything that a change of scenario, setting or language makes anew: what is on offer, the catalogue, all public texts.
void Server::tell_all_of_scenario(Session& session) {
  const Table& table = *session.table;
  const ScenarioEntry& scenario = table.scenario();
  session.language = table.view().persons[session.person.index()].language;
  session.scenario_hash = scenario.hash;
  session.setting = scenario.catalogue.setting;
  tell(session, offers_of(world_.scenarios, session.language));
  tell(session, protocol::CatalogueSent{scenario.catalogue});
  protocol::TextsSent sent{session.language, {}};
  for (const auto& [key, text] : scenario.texts) {
    if (is_secret(key.kind)) continue;
    if (const std::string* words = scenario.texts.find(key, session.language)) {
      sent.texts.push_back({key.kind, key.id, key.part, *words});
    }
  }
  tell(session, sent);
  TextsOf again;
  std::swap(again, session.texts);
  tell_texts(session, again);
}

void Server::tell_texts(Session& session, const TextsOf& wanted) {
  protocol::TextsSent sent{session.language, {}};
  for (TextOf of : wanted) {
    if (session.texts.insert(of).second) add_texts(sent, session.table->scenario().texts, of);
  }
  if (!sent.texts.empty()) tell(session, sent);
}

void Server::tell_snapshot(Session& session) {
  const Table& table = *session.table;
  session.viewer = table.viewer_of(session.person);
  session.menus.clear();
  protocol::Snapshot snapshot{table.position(), table.view_now(), std::nullopt};
  if (const rules::State* state = table.state()) {
    snapshot.view = rules::view_of(*state, session.viewer);
    TextsOf known;
    gather(known, *snapshot.view);
    tell_texts(session, known);
  }
  session.has_view = snapshot.view.has_value();
  tell(session, snapshot);
}

void Server::tell_entry(Session& session, const Entry& entry, std::map<std::pair<unsigned, Role>, Shared>& written) {
  const Table& table = *session.table;
  const Viewer viewer_after = table.viewer_of(session.person);
  const bool begins = table.state() != nullptr && !session.has_view;
  if (begins) session.viewer = viewer_after;
  const ScenarioEntry& scenario = table.scenario();
  const bool other_scenario = session.scenario_hash != scenario.hash || !(session.setting == scenario.catalogue.setting);
  if (other_scenario || session.language != table.view().persons[session.person.index()].language)
    tell_all_of_scenario(session);

  protocol::Batch batch{entry.at, {}, entry.table};
  TextsOf revealed;
  for (const Fact& fact : entry.facts) {
    if (auto seen = redact(fact, session.viewer)) {
      gather(revealed, *seen);
      batch.facts.push_back(*seen);
    }
  }
  tell_texts(session, revealed);
  Shared& bytes = written[{session.viewer.seats.bits, session.viewer.role}];
  if (!bytes) bytes = std::make_shared<const std::string>(protocol::write(protocol::ServerMessage{std::move(batch)}));
  session.outbox.push_back(bytes);
  if (begins || (table.state() != nullptr && !(session.viewer == viewer_after))) tell_snapshot(session);
}

void Server::deliver(Table& table) {
  // More than one round only when telling has frozen the table, which is an entry itself.
  for (auto entries = table.take_entries(); !entries.empty(); entries = table.take_entries()) {
    for (const Entry& entry : entries) {
      std::map<std::pair<unsigned, Role>, Shared> written;
      for (auto& [peer, session] : sessions_) {
        Session& s = session;
        if (s.table == &table && !s.farewell) guarded(table, [&] { tell_entry(s, entry, written); });
      }
    }
  }
}

void Server::tell_menu(Session& session, SeatId seat, bool even_if_known) {
  const Table& table = *session.table;
  const rules::State* state = table.state();
  if (state == nullptr || !session.viewer.seats.contains(seat)) return;
  protocol::MenuSent sent{table.question(),
                          rules::options(table.scenario().rules, state->board, state->secret[seat.index()], seat)};
  const std::uint64_t print = fingerprint(sent);
  const auto known = session.menus.find(seat);
  if (!even_if_known && known != session.menus.end() && known->second == print) return;
  session.menus[seat] = print;
  tell(session, sent);
}

// Once at the end of a turn: what several commands have changed together is one change of the menu.
void Server::tell_menus() {
  for (auto& [peer, session] : sessions_) {
    if (session.table == nullptr || session.farewell || session.table->view().stage != TableStage::playing) continue;
    Session& s = session;
    guarded(*s.table, [&] {
      for (SeatId seat : s.viewer.seats) tell_menu(s, seat, false);
    });
  }
}

}  // namespace koop::server
