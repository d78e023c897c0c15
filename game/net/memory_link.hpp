#pragma once
// One link of the in-memory network: two ends, what is on its way to each, and the faults. Owned and driven by
// memory_transport.cpp; every function takes the present time, so that a link has no clock of its own.

#include <array>
#include <cstdint>
#include <deque>
#include <optional>

#include "game/base/random.hpp"
#include "game/net/memory_transport.hpp"
#include "game/net/parts.hpp"

namespace koop::net::memory {

// On its way to one end. `order` is counted over the whole network: it settles which of two at the same ms comes first.
struct Parcel {
  enum class Kind { greeting, part, farewell } kind{};
  std::int64_t due = 0;
  std::uint64_t order = 0;
  Bytes bytes;
  DisconnectReason reason{};
};

struct When {
  std::int64_t due = 0;
  std::uint64_t order = 0;
  friend auto operator<=>(const When&, const When&) = default;
};

struct End {
  explicit End(Role from) : incoming(assemblers(from)) {}

  enum class State { calling, connected, gone } state = State::calling;
  std::array<std::deque<Parcel>, channel_count> parts;
  std::deque<Parcel> control;  // greeting and farewell
  std::array<std::int64_t, channel_count> last_due{};
  Assemblers incoming;
  std::size_t queued = 0;         // bytes in parts
  std::optional<When> silence;    // when this end gives the other up
  std::uint32_t timeout_ms = 0;   // how long it waits before that
  bool farewell_flushed = false;  // a farewell with Flush::yes is on its way to this end
};

class Link {
 public:
  Link(PeerId id, std::uint64_t seed, const LinkFaults& faults, std::uint64_t& order, std::uint32_t connect_wait_ms);

  // The call: greets both ends when there is a listener with a place; else the client hears of it.
  enum class Answer { taken, full, nobody };
  void call(std::int64_t now, Answer answer);

  void send(Role from, Channel channel, BytesView message, std::int64_t now);
  void say_farewell(Role from, DisconnectReason reason, Flush flush, std::int64_t now);
  void cut(std::int64_t now);
  void heal(std::int64_t now);
  // `who` falls silent without a word; the other end times out.
  void die(Role who, std::int64_t now);
  // Applies the time-outs of a cut that has lasted too long. Called before anything else looks at the link.
  void settle(std::int64_t now);

  // When the end's next event is due, if it has one.
  [[nodiscard]] std::optional<When> next(Role at);
  // Takes that one. Nothing when it was a part with more to follow. Precondition: next(at) has a value.
  std::optional<Event> take(Role at);
  // When settle would first have something to do.
  [[nodiscard]] std::optional<std::int64_t> deadline() const;
  // Neither end will have an event again.
  [[nodiscard]] bool finished() const;

  [[nodiscard]] End& end(Role role) { return ends_[role == Role::server ? 0 : 1]; }
  [[nodiscard]] const End& end(Role role) const { return ends_[role == Role::server ? 0 : 1]; }

  PeerId id;
  LinkFaults faults;
  bool stranger = true;

 private:
  // The queue whose head is the end's next event; null when that is its silence.
  struct Head {
    When when;
    std::deque<Parcel>* queue = nullptr;
    Channel channel{};
  };
  [[nodiscard]] std::optional<Head> head(Role at);
  [[nodiscard]] std::uint32_t patience_ms(Role role) const;
  [[nodiscard]] bool deliverable(const Parcel& parcel) const;
  [[nodiscard]] std::int64_t earliest_due() const;
  std::uint32_t delay_ms();
  std::optional<std::uint32_t> transit_ms();
  void post(Role to, Parcel::Kind kind, std::int64_t due, DisconnectReason reason = {});
  void expect_silence(Role at, std::int64_t since);
  void go_dead(std::int64_t since);
  static void close(End& end);

  std::array<End, 2> ends_;
  Random random_;
  std::uint64_t& order_;
  std::uint32_t connect_wait_ms_;
  std::optional<std::int64_t> cut_since_;
  bool dead_ = false;
};

}  // namespace koop::net::memory
