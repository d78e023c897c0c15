#pragma once
// Many tables and many connections in one poll loop: receive all, decide, save in one transaction, tell everybody. What a client
// hears has been saved before; when saving fails, the tables concerned stand still and nobody hears of what was lost.
// Owns tables and sessions; the journal, the transport and the World belong to the program around it. No threads.

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "game/net/secure_channel.hpp"
#include "game/net/transport.hpp"
#include "server/core/session.hpp"
#include "server/core/table.hpp"

namespace koop::server {

struct ServerSettings {
  unsigned tables = 1;  // how many can be joined or are being played; an ended one is replaced by a new one
  Rate messages = messages_of_peer;
  std::function<std::unique_ptr<net::SecureChannel>()> make_channel = [] { return std::make_unique<net::ClearChannel>(); };
  // One line for the operator about a table: opened, resumed, frozen, not resumed. Never names or words.
  std::function<void(std::string_view what, const std::string& code, const std::string& detail)> report =
      [](std::string_view, const std::string&, const std::string&) {};
};

class Server {
 public:
  Server(World world, Journal& journal, net::Transport& transport, ServerSettings settings);

  // Resumes what the journal has and opens what is missing up to settings.tables.
  Result<void, JournalError> open();
  // One turn of the loop; waits up to `wait_ms` for something to happen.
  void turn(int wait_ms);
  // How long the next turn may wait, at most `longest_ms`.
  [[nodiscard]] int wait_ms(int longest_ms) const;
  // Tells everybody that the server stops; poll the transport until its farewells are out.
  void stop();

  [[nodiscard]] const std::vector<std::unique_ptr<Table>>& tables() const { return tables_; }
  [[nodiscard]] std::size_t connections() const { return sessions_.size(); }

 private:
  using Shared = std::shared_ptr<const std::string>;

  void on(const net::Connected& event);
  void on(const net::Received& event);
  void on(const net::Disconnected& event);
  void read_waiting(net::PeerId peer, Session& session);
  void read(net::PeerId peer, Session& session, std::string_view bytes);
  void protocol_error(Session& session, protocol::Failed failed);
  void close(Session& session, net::DisconnectReason reason);

  void hello(net::PeerId peer, Session& session, const protocol::Hello& message);
  void hello_with_code(net::PeerId peer, Session& session, const protocol::Hello& message);
  void hello_with_token(net::PeerId peer, Session& session, const protocol::Hello& message);
  void seat(net::PeerId peer, Session& session, Table& table, PersonId person, std::string token);
  void handle(Session& session, const protocol::ClientMessage& message);
  void leave(Session& session, Presence presence);

  // What a session is told (server_tell.cpp).
  static void tell(Session& session, const protocol::ServerMessage& message);
  void tell_all_of_scenario(Session& session);
  void tell_texts(Session& session, const TextsOf& wanted);
  void tell_snapshot(Session& session);
  void tell_entry(Session& session, const Entry& entry, std::map<std::pair<unsigned, Role>, Shared>& written);
  void tell_menu(Session& session, SeatId seat, bool even_if_known);
  void deliver(Table& table);
  void tell_menus();

  void advance_tables();
  void drop_silent_strangers();
  void replace_ended_tables();
  void open_table();
  void save();
  void after_failed_save(const std::vector<Table*>& touched, const JournalError& error);
  void send_outboxes();
  // Runs `what` for the table; a broken invariant freezes that table alone.
  template <class What>
  void guarded(Table& table, What&& what);

  World world_;
  Journal& journal_;
  net::Transport& transport_;
  ServerSettings settings_;
  std::vector<std::unique_ptr<Table>> tables_;
  std::map<net::PeerId, Session> sessions_;
  std::vector<net::Event> events_;
  TableId next_table_ = 1;
  bool more_to_do_ = false;
};

template <class What>
void Server::guarded(Table& table, What&& what) {
  try {
    what();
  } catch (const BrokenInvariant& broken) {
    settings_.report("frozen", table.view().code, broken.what());
    if (table.view().stage != TableStage::frozen) table.freeze(FreezeReason::broken_rule);
  }
}

}  // namespace koop::server
