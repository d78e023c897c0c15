#include "server/core/server.hpp"

#include "game/protocol/codec.hpp"

namespace koop::server {

using net::DisconnectReason;
using protocol::Failed;
using protocol::FailureCode;

Server::Server(World world, Journal& journal, net::Transport& transport, ServerSettings settings)
    : world_(std::move(world)), journal_(journal), transport_(transport), settings_(std::move(settings)) {}

// --- the loop ---

void Server::turn(int wait_ms) {
  more_to_do_ = false;
  events_.clear();
  transport_.poll(events_, wait_ms);
  for (const net::Event& event : events_) {
    std::visit([this](const auto& e) { on(e); }, event);
  }
  for (auto& [peer, session] : sessions_) read_waiting(peer, session);
  advance_tables();
  drop_silent_strangers();
  replace_ended_tables();
  tell_menus();
  for (const auto& table : tables_) deliver(*table);
  save();
  send_outboxes();
}

int Server::wait_ms(int longest_ms) const {
  if (more_to_do_) return 0;
  const std::int64_t now = world_.clock();
  std::int64_t wait = longest_ms;
  for (const auto& table : tables_) {
    if (const auto due = table->next_due()) wait = std::min(wait, *due - now);
  }
  return static_cast<int>(std::max<std::int64_t>(0, wait));
}

void Server::advance_tables() {
  for (const auto& table : tables_) {
    guarded(*table, [&] {
      if (table->advance()) more_to_do_ = true;
    });
    deliver(*table);
  }
}

void Server::drop_silent_strangers() {
  const std::int64_t now = world_.clock();
  for (auto& [peer, session] : sessions_) {
    if (session.table == nullptr && !session.farewell && now - session.since_ms >= hello_wait_ms_max) {
      close(session, DisconnectReason::not_authenticated);
    }
  }
}

void Server::replace_ended_tables() {
  const auto open = std::count_if(tables_.begin(), tables_.end(), [](const auto& table) {
    return table->view().stage == TableStage::lobby || table->view().stage == TableStage::playing;
  });
  for (auto missing = static_cast<std::ptrdiff_t>(settings_.tables) - open; missing > 0 && tables_.size() < tables_max;
       --missing) {
    open_table();
  }
}

void Server::open_table() {
  std::string code = world_.keys.fresh_code();
  const auto taken = [&] {
    return std::any_of(tables_.begin(), tables_.end(), [&](const auto& table) { return table->view().code == code; });
  };
  while (taken()) code = world_.keys.fresh_code();
  tables_.push_back(std::make_unique<Table>(world_, next_table_++, code));
  settings_.report("opened", code, {});
}

Result<void, JournalError> Server::open() {
  auto stored = journal_.load();
  if (!stored) return failure(std::move(stored.error()));
  for (const StoredTable& one : *stored) {
    next_table_ = std::max(next_table_, one.table.table + 1);
    auto table = Table::resume(world_, one);
    if (table) {
      settings_.report("resumed", one.table.code, {});
      tables_.push_back(std::move(*table));
    } else {
      settings_.report("not_resumed", one.table.code, table.error());
    }
  }
  replace_ended_tables();
  JournalTurn turn;
  for (const auto& table : tables_) table->save_to(turn);
  if (!turn.empty()) {
    if (auto saved = journal_.commit(turn); !saved) return failure(std::move(saved.error()));
  }
  for (const auto& table : tables_) {
    table->take_entries();
    table->keep();
  }
  return {};
}

// --- saving ---

void Server::save() {
  JournalTurn turn;
  std::vector<Table*> touched;
  for (const auto& table : tables_) {
    if (table->touched()) touched.push_back(table.get());
    table->save_to(turn);
  }
  if (turn.empty()) {
    for (const auto& table : tables_) table->keep();
    return;
  }
  if (auto saved = journal_.commit(turn); !saved) {
    after_failed_save(touched, saved.error());
    return;
  }
  for (const auto& table : tables_) table->keep();
}

void Server::after_failed_save(const std::vector<Table*>& touched, const JournalError& error) {
  for (Table* table : touched) {
    table->discard();
    settings_.report("frozen", table->view().code, error.detail);
    for (auto& [peer, session] : sessions_) {
      if (session.table != table) continue;
      session.outbox.clear();
      session.texts.clear();
      session.menus.clear();
      if (session.asked.empty()) session.asked.push_back(0);
      for (protocol::RequestId id : session.asked) tell(session, Failed{id, FailureCode::not_saved, std::nullopt});
      if (session.person.index() >= table->view().persons.size()) {
        session.table = nullptr;  // had joined in this very turn
        close(session, DisconnectReason::closed);
      } else {
        session.viewer = table->viewer_of(session.person);
        tell_all_of_scenario(session);
        tell_snapshot(session);
      }
    }
  }
  std::erase_if(tables_, [](const auto& table) { return table->view().code.empty(); });  // opened in this very turn
  for (const auto& table : tables_) table->keep();
}

void Server::send_outboxes() {
  for (auto session = sessions_.begin(); session != sessions_.end();) {
    const net::PeerId peer = session->first;
    Session& s = session->second;
    for (const Shared& bytes : s.outbox) {
      const auto sent = transport_.send(peer, net::Channel::play, s.channel->seal(net::Channel::play, *bytes));
      if (!sent && !s.farewell) s.farewell = DisconnectReason::too_slow;
    }
    s.outbox.clear();
    s.asked.clear();
    if (!s.farewell) {
      ++session;
      continue;
    }
    transport_.disconnect(peer, *s.farewell, net::Flush::yes);
    session = sessions_.erase(session);
  }
  transport_.flush();
}

void Server::stop() {
  for (auto& [peer, session] : sessions_) {
    tell(session, protocol::Farewell{});
    close(session, DisconnectReason::server_stopping);
  }
  send_outboxes();
}

// --- connections ---

void Server::on(const net::Connected& event) {
  sessions_.insert_or_assign(event.peer, Session(settings_.make_channel(), settings_.messages, world_.clock()));
}

void Server::on(const net::Disconnected& event) {
  const auto found = sessions_.find(event.peer);
  if (found == sessions_.end()) return;
  read_waiting(event.peer, found->second);  // a goodbye may be among it
  leave(found->second, Presence::away);
  sessions_.erase(event.peer);
}

void Server::leave(Session& session, Presence presence) {
  if (session.table == nullptr) return;
  Table& table = *session.table;
  session.table = nullptr;
  guarded(table, [&] { table.go_away(session.person, presence); });
  deliver(table);
}

void Server::on(const net::Received& event) {
  const auto found = sessions_.find(event.peer);
  if (found == sessions_.end() || found->second.farewell) return;
  Session& session = found->second;
  auto bytes = session.channel->open(event.channel, event.bytes);
  if (!bytes) return close(session, DisconnectReason::protocol_error);
  const std::int64_t now = world_.clock();
  if (session.inbox.empty() && session.rate.take(now)) {
    read(event.peer, session, *bytes);
  } else if (session.inbox.size() < inbox_max) {
    session.inbox.push_back(std::move(*bytes));
  } else if (now - session.told_too_fast_ms >= 1000) {
    session.told_too_fast_ms = now;
    tell(session, Failed{0, FailureCode::too_fast, std::nullopt});
  }
}

void Server::read_waiting(net::PeerId peer, Session& session) {
  while (!session.inbox.empty() && !session.farewell && session.rate.take(world_.clock())) {
    const std::string bytes = std::move(session.inbox.front());
    session.inbox.pop_front();
    read(peer, session, bytes);
  }
}

void Server::read(net::PeerId peer, Session& session, std::string_view bytes) {
  if (session.table == nullptr) {
    const auto version = protocol::version_of_hello(bytes);
    if (version && *version != protocol::version) {
      tell(session, protocol::RefusedVersion{protocol::version, *version});
      return close(session, DisconnectReason::wrong_version);
    }
  }
  auto message = protocol::read_client_message(bytes);
  if (!message) return protocol_error(session, {0, FailureCode::bad_message, message.error()});
  const auto* greeting = std::get_if<protocol::Hello>(&*message);
  if (session.table == nullptr) {
    if (greeting == nullptr) return protocol_error(session, {0, FailureCode::hello_first, std::nullopt});
    return hello(peer, session, *greeting);
  }
  if (greeting != nullptr) return protocol_error(session, {0, FailureCode::bad_message, std::nullopt});
  handle(session, *message);
}

void Server::protocol_error(Session& session, Failed failed) {
  tell(session, std::move(failed));
  if (++session.protocol_errors >= protocol_errors_max) close(session, DisconnectReason::protocol_error);
}

void Server::close(Session& session, DisconnectReason reason) {
  leave(session, Presence::away);
  if (!session.farewell) session.farewell = reason;
}

// --- joining ---

void Server::hello(net::PeerId peer, Session& session, const protocol::Hello& message) {
  if (message.token.value.empty()) hello_with_code(peer, session, message);
  else hello_with_token(peer, session, message);
}

void Server::hello_with_code(net::PeerId peer, Session& session, const protocol::Hello& message) {
  std::string code = message.code.value;
  for (char& c : code) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  const auto table = std::find_if(tables_.begin(), tables_.end(), [&](const auto& t) { return t->view().code == code; });
  if (table == tables_.end()) return protocol_error(session, {0, FailureCode::no_such_table, std::nullopt});
  std::string token = world_.keys.fresh_token();
  Result<PersonId, FailureCode> person = failure(FailureCode::table_is_frozen);
  guarded(**table,
          [&] { person = (*table)->join(message.name.value, message.role, message.language, world_.keys.fingerprint(token)); });
  if (!person) return protocol_error(session, {0, person.error(), std::nullopt});
  deliver(**table);
  seat(peer, session, **table, *person, std::move(token));
}

void Server::hello_with_token(net::PeerId peer, Session& session, const protocol::Hello& message) {
  const std::string fingerprint = world_.keys.fingerprint(message.token.value);
  for (const auto& table : tables_) {
    const auto person = table->person_with(fingerprint);
    if (!person) continue;
    for (auto& [other, before] : sessions_) {
      if (before.table != table.get() || before.person != *person) continue;
      tell(before, Failed{0, FailureCode::came_elsewhere, std::nullopt});
      before.table = nullptr;  // the person stays present: no leave()
      close(before, DisconnectReason::replaced);
    }
    guarded(*table, [&] { table->come_back(*person, message.language); });
    deliver(*table);
    return seat(peer, session, *table, *person, {});
  }
  protocol_error(session, {0, FailureCode::no_such_token, std::nullopt});
}

void Server::seat(net::PeerId peer, Session& session, Table& table, PersonId person, std::string token) {
  transport_.authenticated(peer);
  session.table = &table;
  session.person = person;
  session.protocol_errors = 0;
  session.viewer = table.viewer_of(person);
  tell(session,
       protocol::Welcome{protocol::version, person, session.viewer.role, std::move(token), table.next_request(person)});
  guarded(table, [&] {
    tell_all_of_scenario(session);
    tell_snapshot(session);
  });
}

void Server::handle(Session& session, const protocol::ClientMessage& message) {
  Table& table = *session.table;
  if (std::holds_alternative<protocol::Bye>(message)) {
    leave(session, Presence::left);
    return close(session, DisconnectReason::closed);
  }
  if (std::holds_alternative<protocol::AskSnapshot>(message)) {
    return guarded(table, [&] { tell_snapshot(session); });
  }
  if (const auto* ask = std::get_if<protocol::AskMenu>(&message)) {
    return guarded(table, [&] { tell_menu(session, ask->seat, true); });
  }
  session.asked.push_back(request_id(message));
  Answer answer = Failed{request_id(message), FailureCode::table_is_frozen, std::nullopt};
  guarded(table, [&] { answer = table.handle(session.person, message); });
  deliver(table);
  std::visit([&](const auto& a) { tell(session, a); }, answer);
}

}  // namespace koop::server
