#pragma once
// A scripted person: joins, folds what it is sent, plays as a cooperative program does from its own picture, comes back when the
// link breaks. It believes nothing that it was not sent, and fails the test when a batch does not follow the last.

#include <deque>
#include <map>
#include <memory>

#include "game/base/random.hpp"
#include "game/model/fold.hpp"
#include "game/net/memory_transport.hpp"
#include "game/protocol/messages.hpp"

namespace koop::test {

class Robot {
 public:
  Robot(net::MemoryNetwork& network, std::string name, std::uint64_t seed);

  void join(const std::string& code, Role role = Role::participant);
  void come_back();                       // over a new connection, with the token
  void come_back_as(const Robot& other);  // the same token on another computer
  void die();                             // its process: nothing is said to the server
  void cut() { network_.cut(link_); }
  void heal() { network_.heal(link_); }
  void leave();
  // Asks as soon as nothing else is unanswered; the id is filled in.
  void ask(protocol::ClientMessage message);
  void send_raw(std::string_view bytes);
  void step(std::int64_t now);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] bool seated() const { return transport_ != nullptr && welcomed_ && pictured_; }
  [[nodiscard]] bool idle() const { return wishes_.empty() && !unanswered_; }
  [[nodiscard]] PersonId person() const { return person_; }
  [[nodiscard]] const TableView& table() const { return table_; }
  [[nodiscard]] const View* view() const { return view_ ? &*view_ : nullptr; }
  [[nodiscard]] protocol::Position position() const { return at_; }
  [[nodiscard]] const std::vector<std::string>& heard() const { return heard_; }
  [[nodiscard]] const Catalogue& catalogue() const { return catalogue_; }
  [[nodiscard]] const protocol::Scenarios& offers() const { return offers_; }
  [[nodiscard]] bool knows(TextKey key) const { return texts_.contains(key); }
  [[nodiscard]] std::string text(TextKey key) const { return knows(key) ? texts_.at(key) : std::string(); }
  [[nodiscard]] std::optional<net::DisconnectReason> dropped() const { return dropped_; }

  bool plays = true;           // acts by itself when asked
  bool loses_answers = false;  // forgets every answer once, so that requests are sent again
  Language language = Language::pl;
  std::vector<protocol::ServerMessage> answers;  // accepted, refused, failed, in order

 private:
  void connect();
  void hear(const std::string& bytes, std::int64_t now);
  void on(const protocol::Welcome& m);
  void on(const protocol::Snapshot& m);
  void on(const protocol::Batch& m);
  void on(const protocol::TextsSent& m);
  void on(const protocol::MenuSent& m) { menus_[m.menu.seat] = m; }
  void on(const protocol::CatalogueSent& m) { catalogue_ = m.catalogue; }
  void on(const protocol::Accepted& m) { answered(m.id, m); }
  void on(const protocol::Refused& m) { answered(m.id, m); }
  void on(const protocol::Failed& m) { answered(m.id, m); }
  void on(const protocol::RefusedVersion& m) { answers.emplace_back(m); }
  void on(const protocol::Scenarios& m) { offers_ = m; }
  void on(const protocol::Farewell&) {}
  void answered(protocol::RequestId id, protocol::ServerMessage message);
  void act();
  void send_unanswered();

  net::MemoryNetwork& network_;
  std::string name_;
  Random random_;
  std::unique_ptr<net::Transport> transport_;
  net::PeerId link_;
  protocol::Hello hello_;
  std::string token_;
  bool connected_ = false;
  bool welcomed_ = false;
  bool pictured_ = false;
  std::optional<net::DisconnectReason> dropped_;
  PersonId person_;
  protocol::RequestId next_id_ = 1;
  std::deque<protocol::ClientMessage> wishes_;
  std::optional<protocol::ClientMessage> unanswered_;
  bool forgot_answer_ = false;
  TableView table_;
  std::optional<View> view_;
  protocol::Scenarios offers_;
  Catalogue catalogue_;
  std::map<TextKey, std::string> texts_;
  std::map<SeatId, protocol::MenuSent> menus_;
  protocol::Position at_;
  std::vector<std::string> heard_;
};

}  // namespace koop::test
