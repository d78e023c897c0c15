#include "game/net/memory_transport.hpp"

#include <map>
#include <utility>

#include "game/base/check.hpp"
#include "game/net/memory_link.hpp"

namespace koop::net {
namespace memory {

// What the network and its transports share.
struct Core {
  struct Listener {
    unsigned server = 0;
    unsigned peers = 0;
  };
  struct Line {
    unsigned server;  // the listener that took the call; 0 = none
    Link link;
  };

  std::uint64_t seed = 0;
  Clock clock;
  LinkFaults faults;
  std::map<std::uint16_t, Listener> listeners;
  std::map<PeerId, Line> lines;
  unsigned last_server = 0;
  unsigned last_link = 0;
  std::uint64_t order = 0;

  // The link as it stands now, or null.
  Link* find(PeerId id) {
    const auto found = lines.find(id);
    if (found == lines.end()) return nullptr;
    found->second.link.settle(clock());
    return &found->second.link;
  }
};

namespace {

// Where the system would begin to choose ports for servers that ask for none.
constexpr std::uint16_t first_free_port = 50'000;

class MemoryTransport final : public Transport {
 public:
  // A server's transport, or with `server` 0 the client's of `link`.
  MemoryTransport(std::shared_ptr<Core> core, unsigned server, std::uint16_t port, PeerId link)
      : core_(std::move(core)), role_(server != 0 ? Role::server : Role::client), server_(server), port_(port), link_(link) {}
  ~MemoryTransport() override;

  void poll(std::vector<Event>& events, int wait_ms) override;
  Result<void, NetError> send(PeerId peer, Channel channel, BytesView bytes) override;
  void disconnect(PeerId peer, DisconnectReason reason, Flush flush) override;
  void flush() override {}
  void authenticated(PeerId peer) override;
  std::size_t closing() const override;
  std::uint16_t local_port() const override { return port_; }
  std::intptr_t wait_handle() const override { return -1; }

 private:
  bool owns(PeerId id, const Core::Line& line) const { return role_ == Role::server ? line.server == server_ : id == link_; }
  // The link of a peer that is still there for this end, or null.
  Link* live(PeerId peer);

  std::shared_ptr<Core> core_;
  Role role_;
  unsigned server_;
  std::uint16_t port_;
  PeerId link_;
};

MemoryTransport::~MemoryTransport() {
  const std::int64_t now = core_->clock();
  for (auto& [id, line] : core_->lines) {
    if (owns(id, line)) line.link.say_farewell(role_, DisconnectReason::closed, Flush::no, now);
  }
  const auto listener = core_->listeners.find(port_);
  if (listener != core_->listeners.end() && listener->second.server == server_) core_->listeners.erase(listener);
}

Link* MemoryTransport::live(PeerId peer) {
  Link* link = core_->find(peer);
  if (link == nullptr || !owns(peer, core_->lines.at(peer))) return nullptr;
  return link->end(role_).state == End::State::gone ? nullptr : link;
}

void MemoryTransport::poll(std::vector<Event>& events, int) {
  const std::int64_t now = core_->clock();
  for (auto& [id, line] : core_->lines) line.link.settle(now);
  for (unsigned taken = 0; taken < events_per_poll_max;) {
    Link* earliest = nullptr;
    When first{};
    for (auto& [id, line] : core_->lines) {
      if (!owns(id, line)) continue;
      const auto when = line.link.next(role_);
      if (!when || when->due > now || (earliest != nullptr && *when > first)) continue;
      earliest = &line.link;
      first = *when;
    }
    if (earliest == nullptr) break;
    if (auto event = earliest->take(role_)) {
      events.push_back(*std::move(event));
      ++taken;
    }
  }
  std::erase_if(core_->lines, [](const auto& entry) { return entry.second.link.finished(); });
}

Result<void, NetError> MemoryTransport::send(PeerId peer, Channel channel, BytesView bytes) {
  Link* link = live(peer);
  if (link == nullptr || link->end(role_).state != End::State::connected) {
    return failure(NetError{NetErrorCode::unknown_peer, {}});
  }
  const std::size_t queued = link->end(role_ == Role::server ? Role::client : Role::server).queued;
  if (auto refusal = why_not_send(role_, channel, bytes.size(), queued, link->stranger)) {
    return failure(*std::move(refusal));
  }
  link->send(role_, channel, bytes, core_->clock());
  return {};
}

void MemoryTransport::disconnect(PeerId peer, DisconnectReason reason, Flush flush) {
  if (Link* link = live(peer)) link->say_farewell(role_, reason, flush, core_->clock());
}

void MemoryTransport::authenticated(PeerId peer) {
  Link* link = live(peer);
  if (link != nullptr && role_ == Role::server) link->stranger = false;
}

std::size_t MemoryTransport::closing() const {
  const Role to = role_ == Role::server ? Role::client : Role::server;
  std::size_t count = 0;
  for (const auto& [id, line] : core_->lines) {
    const End& end = line.link.end(to);
    if (owns(id, line) && end.farewell_flushed && end.state != End::State::gone && !end.silence) ++count;
  }
  return count;
}

}  // namespace
}  // namespace memory

MemoryNetwork::MemoryNetwork(std::uint64_t seed, Clock clock) : core_(std::make_shared<memory::Core>()) {
  core_->seed = seed;
  core_->clock = std::move(clock);
}

Result<std::unique_ptr<Transport>, NetError> MemoryNetwork::listen(std::uint16_t port, const ListenSettings& settings) {
  KOOP_ASSERT(settings.peers >= 1 && settings.peers <= peers_cap - peers_spare);
  if (port == 0) {
    port = memory::first_free_port;
    while (core_->listeners.contains(port)) ++port;
  }
  if (core_->listeners.contains(port)) {
    return failure(NetError{NetErrorCode::port_in_use, {{"port", std::to_string(port)}}});
  }
  const unsigned server = ++core_->last_server;
  core_->listeners[port] = {server, settings.peers};
  return std::make_unique<memory::MemoryTransport>(core_, server, port, PeerId{});
}

MemoryClient MemoryNetwork::connect(std::uint16_t port, const ConnectSettings& settings) {
  using memory::Link;
  const PeerId id{++core_->last_link};
  const auto listener = core_->listeners.find(port);
  auto answer = Link::Answer::nobody;
  unsigned server = 0;
  if (listener != core_->listeners.end()) {
    server = listener->second.server;
    unsigned taken = 0;
    for (const auto& [other, line] : core_->lines) {
      if (line.server == server && line.link.end(Role::server).state != memory::End::State::gone) ++taken;
    }
    answer = taken < listener->second.peers ? Link::Answer::taken : Link::Answer::full;
  }
  auto& line =
      core_->lines
          .try_emplace(id, memory::Core::Line{server, Link{id, core_->seed, core_->faults, core_->order, settings.wait_ms_max}})
          .first->second;
  line.link.call(core_->clock(), answer);
  return {std::make_unique<memory::MemoryTransport>(core_, 0u, std::uint16_t{0}, id), id};
}

void MemoryNetwork::set_faults(const LinkFaults& faults) {
  KOOP_ASSERT(faults.delay_ms_min <= faults.delay_ms_max);
  core_->faults = faults;
}

void MemoryNetwork::set_faults(PeerId link, const LinkFaults& faults) {
  KOOP_ASSERT(faults.delay_ms_min <= faults.delay_ms_max);
  if (auto* found = core_->find(link)) found->faults = faults;
}

void MemoryNetwork::cut(PeerId link) {
  if (auto* found = core_->find(link)) found->cut(core_->clock());
}

void MemoryNetwork::heal(PeerId link) {
  if (auto* found = core_->find(link)) found->heal(core_->clock());
}

void MemoryNetwork::kill(PeerId link) {
  if (auto* found = core_->find(link)) found->die(Role::client, core_->clock());
}

void MemoryNetwork::crash(std::uint16_t port) {
  const auto listener = core_->listeners.find(port);
  if (listener == core_->listeners.end()) return;
  const std::int64_t now = core_->clock();
  for (auto& [id, line] : core_->lines) {
    line.link.settle(now);
    if (line.server == listener->second.server) line.link.die(Role::server, now);
  }
  core_->listeners.erase(listener);
}

std::optional<std::int64_t> MemoryNetwork::next_due() {
  std::optional<std::int64_t> first;
  const auto offer = [&first](std::int64_t at) { first = first ? std::min(*first, at) : at; };
  for (auto& [id, line] : core_->lines) {
    for (Role role : {Role::server, Role::client}) {
      if (const auto when = line.link.next(role)) offer(when->due);
    }
    if (const auto at = line.link.deadline()) offer(*at);
  }
  return first;
}

}  // namespace koop::net
