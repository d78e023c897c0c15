#pragma once
// Session: one person's link with one table, as a state machine over a Transport: idle → connecting → hello → lobby →
// playing → over, with `away` whenever the link breaks and `closed` when the other side says no. It folds what comes
// into its Model (the parts marked so in model.hpp), keeps requests until they are answered, and calls again by itself.
// It never blocks, reads no clock and decides nothing about the game.

#include <functional>
#include <memory>

#include "game/client/backoff.hpp"
#include "game/client/model.hpp"
#include "game/client/requests.hpp"
#include "game/net/secure_channel.hpp"
#include "game/net/transport.hpp"

namespace koop::client {

// How to reach the server; used for every call.
struct Door {
  std::function<Result<std::unique_ptr<net::Transport>, net::NetError>()> dial;
  std::function<std::unique_ptr<net::SecureChannel>()> channel;
};

// Who comes in. With a token the code is not needed.
struct Entry {
  std::string name;
  std::string code;
  std::string token;
  Role role = Role::participant;
};

inline constexpr std::int64_t hello_answer_wait_ms_max = 10'000;  // then the link counts as broken
inline constexpr unsigned notices_kept = 8;
inline constexpr std::size_t happenings_kept = 20'000;  // a whole game has some 3,000; older parts go first

class Session {
 public:
  // `model` outlives the session and has its locales set. The seed is for the jitter alone.
  Session(Model& model, std::uint64_t seed) : model_(model), backoff_(seed) {}
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  // Leaves whatever is open and calls. The model's picture of a table is emptied.
  void open(Door door, Entry entry);
  // Leaves for good: says Bye when connected. The model is idle and empty afterwards.
  void close();
  // Breaks the link without a word; the places stay kept and nothing calls again.
  void hang_up() { hang_up(net::DisconnectReason::closed, net::Flush::no); }
  // Everything that is due at `now_ms`, which never goes back. True when the model changed.
  bool poll(std::int64_t now_ms);
  // Away: call with the next poll.
  void call_again();
  [[nodiscard]] const std::string& token() const { return entry_.token; }

  // Sends a request and keeps it until it is answered. Without a link, or with too many waiting, a notice says so
  // instead.
  template <class Message>
  void ask(Message message) {
    if (!may_ask()) return;
    send(requests_.add(std::move(message)));
    model_.pending = static_cast<unsigned>(requests_.size());
    changed_ = true;
  }
  void set_language(Language language);
  void notice(std::string text, bool trouble = true);
  // Says in words that something is wrong here or at the other side (key error.<code>).
  void trouble(std::string_view code, const text::Params& params = {}) { notice(model_.say().error(code, params)); }
  // Ends by itself, with the reason as the link's words.
  void give_up(std::string_view code, const text::Params& params = {});

 private:
  enum class Line { down, calling, up };

  bool may_ask();
  void send(const protocol::ClientMessage& message);
  void dial();
  void hang_up(net::DisconnectReason reason, net::Flush flush);
  void lost(std::string_view code);
  void empty_model();
  void say_hello();
  void watch_time();

  void on(const net::Connected& event);
  void on(net::Received& event);
  void on(const net::Disconnected& event);

  void take(protocol::Welcome& m);
  void take(protocol::RefusedVersion& m);
  void take(protocol::Scenarios& m);
  void take(protocol::CatalogueSent& m);
  void take(protocol::TextsSent& m);
  void take(protocol::Snapshot& m);
  void take(protocol::Batch& m);
  void take(protocol::MenuSent& m);
  void take(protocol::Accepted& m);
  void take(protocol::Refused& m);
  void take(protocol::Failed& m);
  void take(protocol::Farewell& m);
  void open_catalogue();
  void fold_fact(const Fact& fact);
  void fold_table_fact(const TableFact& fact);
  void tell_opening();
  void log_fact(const Fact& fact);
  void resync();
  void settle_state();
  void note_clock();

  Model& model_;
  Door door_;
  Entry entry_;
  std::unique_ptr<net::Transport> transport_;
  std::unique_ptr<net::SecureChannel> channel_;
  net::PeerId peer_;
  Line line_ = Line::down;
  Backoff backoff_;
  Requests requests_;
  protocol::Position at_;
  std::vector<Fact> opening_;
  std::optional<Catalogue> coming_;  // its texts have not come yet
  bool in_step_ = false;             // batches follow the last snapshot without a gap
  bool welcomed_ = false;            // since the link is up
  bool joined_ = false;              // at this table, ever
  unsigned resyncs_ = 0;             // broken pictures in a row
  std::int64_t now_ms_ = 0;
  std::int64_t hello_due_ms_ = 0;
  unsigned notices_ = 0;
  Language wanted_ = Language::pl;
  bool changed_ = false;
};

}  // namespace koop::client
