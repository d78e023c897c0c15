#pragma once
// Requests that wait for their answer, in the order in which they were asked. After a broken link they are sent again
// with the same ids: the server answers again what it has already done, and does what it has not
// (game/protocol/messages.hpp).

#include <deque>

#include "game/protocol/messages.hpp"

namespace koop::client {

inline constexpr std::size_t requests_waiting_max = 32;

class Requests {
 public:
  // Forgets everything; ids begin at 1 again. For another table.
  void reset() { *this = Requests{}; }
  // As Welcome says; never goes back, because requests above it may be on their way.
  void go_on_from(protocol::RequestId next) {
    if (next > next_) next_ = next;
  }
  [[nodiscard]] bool full() const { return waiting_.size() >= requests_waiting_max; }
  [[nodiscard]] std::size_t size() const { return waiting_.size(); }
  // Gives the message its id and keeps it. Precondition: not full.
  template <class Message>
  const protocol::ClientMessage& add(Message message) {
    KOOP_ASSERT(!full());
    message.id = next_++;
    return waiting_.emplace_back(Waiting{message.id, std::move(message)}).message;
  }
  // The request that was answered, or nothing when none waits under this id.
  std::optional<protocol::ClientMessage> answered(protocol::RequestId id) {
    for (auto at = waiting_.begin(); at != waiting_.end(); ++at) {
      if (at->id != id) continue;
      protocol::ClientMessage message = std::move(at->message);
      waiting_.erase(at);
      return message;
    }
    return std::nullopt;
  }
  template <class Send>
  void each(Send send) const {
    for (const Waiting& w : waiting_) send(w.message);
  }

 private:
  struct Waiting {
    protocol::RequestId id;
    protocol::ClientMessage message;
  };
  protocol::RequestId next_ = 1;
  std::deque<Waiting> waiting_;
};

}  // namespace koop::client
