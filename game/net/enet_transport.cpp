#include "game/net/enet_transport.hpp"

#include <enet/enet.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <mutex>
#include <random>
#include <utility>

#include "game/base/check.hpp"
#include "game/net/datagram_walker.hpp"
#include "game/net/host_kind.hpp"
#include "game/net/parts.hpp"
#include "game/net/socket_error.hpp"

namespace koop::net {
namespace {

// ENet's process-wide part, alive as long as somebody holds it.
struct Library {
  Library() : usable(enet_initialize() == 0) {}
  ~Library() {
    if (usable) enet_deinitialize();
  }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
  bool usable;
};

std::shared_ptr<Library> library() {
  static std::mutex mutex;
  static std::weak_ptr<Library> shared;
  const std::scoped_lock lock(mutex);
  std::shared_ptr<Library> held = shared.lock();
  if (!held) shared = held = std::make_shared<Library>();
  return held;
}

int ENET_CALLBACK drop_bad_datagrams(ENetHost* host, ENetEvent*) {
  return walk_datagram({host->receivedData, host->receivedDataLength}) == DatagramVerdict::pass ? 0 : 1;
}

// An outgoing packet knows the counter of its peer's unsent bytes and gives its own back when ENet lets go of it.
void ENET_CALLBACK give_back(ENetPacket* packet) { *static_cast<std::size_t*>(packet->userData) -= packet->dataLength; }

struct DestroyHost {
  void operator()(ENetHost* host) const { enet_host_destroy(host); }
};
struct DestroyPacket {
  void operator()(ENetPacket* packet) const { enet_packet_destroy(packet); }
};
using Host = std::unique_ptr<ENetHost, DestroyHost>;
using Packet = std::unique_ptr<ENetPacket, DestroyPacket>;

std::string address_text(const ENetAddress& address) {
  char ip[64] = {};
  if (enet_address_get_host_ip(&address, ip, sizeof ip) != 0) return "?";
  return std::string(ip) + ":" + std::to_string(address.port);
}

class EnetTransport final : public Transport {
 public:
  EnetTransport(std::shared_ptr<Library> enet, Host host, Role role, unsigned peers);
  ~EnetTransport() override;

  // The client's one call; false when ENet has no memory for it.
  bool call(const ENetAddress& address, const ConnectSettings& settings);

  void poll(std::vector<Event>& events, int wait_ms) override;
  Result<void, NetError> send(PeerId peer, Channel channel, BytesView bytes) override;
  void disconnect(PeerId peer, DisconnectReason reason, Flush flush) override;
  void flush() override { enet_host_flush(host_.get()); }
  void authenticated(PeerId peer) override;
  std::size_t closing() const override { return count(Use::closing); }
  std::uint16_t local_port() const override { return role_ == Role::server ? host_->address.port : std::uint16_t{0}; }
  std::intptr_t wait_handle() const override { return static_cast<std::intptr_t>(host_->socket); }

 private:
  // What ENet's peer of the same index is to us. free: nobody, or a caller whose handshake is not done.
  enum class Use { free, calling, connected, closing };
  struct Slot {
    explicit Slot(Role from) : incoming(assemblers(from)) {}

    Use use = Use::free;
    PeerId id;
    bool stranger = false;
    std::size_t queued = 0;  // bytes in packets that ENet holds for this peer
    Assemblers incoming;
  };

  ENetPeer* peer_of(const Slot& slot) { return &host_->peers[&slot - slots_.data()]; }
  Slot& slot_of(const ENetPeer* peer) { return slots_[static_cast<std::size_t>(peer - host_->peers)]; }
  Slot* find(PeerId peer);
  void release(Slot& slot);
  void occupy(Slot& slot, Use use);
  std::size_t count(Use use) const;

  void take(const ENetEvent& event, std::vector<Event>& events);
  void take_connect(ENetPeer& peer, std::vector<Event>& events);
  void take_message(ENetPeer& peer, Channel channel, Packet packet, std::vector<Event>& events);
  void take_disconnect(ENetPeer& peer, std::uint32_t data, std::vector<Event>& events);
  void drop(Slot& slot, DisconnectReason reason, std::vector<Event>& events);
  void tame_clients(std::vector<Event>& events);

  std::shared_ptr<Library> enet_;
  Role role_;
  unsigned peers_;
  std::vector<Slot> slots_;  // never resized: packets point into it
  std::map<PeerId, std::size_t> by_id_;
  unsigned last_id_ = 0;
  Host host_;  // last, so that it is destroyed while its packets' counters live
};

EnetTransport::EnetTransport(std::shared_ptr<Library> enet, Host host, Role role, unsigned peers)
    : enet_(std::move(enet)),
      role_(role),
      peers_(peers),
      slots_(host->peerCount, Slot{role == Role::server ? Role::client : Role::server}),
      host_(std::move(host)) {
  host_->checksum = enet_crc32;
  host_->intercept = drop_bad_datagrams;
  // ENet seeds connection numbers by the clock; whoever guesses one can speak for that peer.
  host_->randomSeed = std::random_device{}();
  const bool server = role == Role::server;
  // ENet takes this for both directions; what a client may send is checked when its message is put together.
  host_->maximumPacketSize = std::max(part_bytes_max(Role::client), part_bytes_max(Role::server));
  host_->maximumWaitingData = server ? waiting_from_client_bytes_max : waiting_from_server_bytes_max;
}

EnetTransport::~EnetTransport() {
  for (const auto& [id, index] : by_id_) {
    enet_peer_disconnect_now(&host_->peers[index], static_cast<enet_uint32>(DisconnectReason::closed));
  }
}

bool EnetTransport::call(const ENetAddress& address, const ConnectSettings& settings) {
  ENetPeer* peer = enet_host_connect(host_.get(), &address, channel_count, 0);
  if (peer == nullptr) return false;
  enet_peer_timeout(peer, 0, settings.wait_ms_max, settings.wait_ms_max);
  occupy(slot_of(peer), Use::calling);
  return true;
}

EnetTransport::Slot* EnetTransport::find(PeerId peer) {
  const auto found = by_id_.find(peer);
  return found == by_id_.end() ? nullptr : &slots_[found->second];
}

void EnetTransport::occupy(Slot& slot, Use use) {
  KOOP_ASSERT(slot.use == Use::free && slot.queued == 0);
  KOOP_ASSERT(last_id_ < PeerId::cap);
  slot.use = use;
  slot.id = PeerId{++last_id_};
  slot.stranger = role_ == Role::server;
  slot.incoming = assemblers(role_ == Role::server ? Role::client : Role::server);
  by_id_.emplace(slot.id, static_cast<std::size_t>(&slot - slots_.data()));
}

void EnetTransport::release(Slot& slot) {
  by_id_.erase(slot.id);
  slot.use = Use::free;
  slot.id = PeerId{};
}

std::size_t EnetTransport::count(Use use) const {
  return static_cast<std::size_t>(
      std::count_if(slots_.begin(), slots_.end(), [use](const Slot& slot) { return slot.use == use; }));
}

void EnetTransport::poll(std::vector<Event>& events, int wait_ms) {
  // ENet stops a turn at the first datagram that the system refuses to send, whoever it is for; the others must not
  // suffer.
  constexpr int failures_max = 8;
  int failures = 0;
  auto wait = static_cast<enet_uint32>(std::max(wait_ms, 0));
  for (unsigned taken = 0; taken < events_per_poll_max;) {
    ENetEvent event{};
    const int outcome = enet_host_service(host_.get(), &event, wait);
    if (outcome < 0 && ++failures < failures_max) continue;
    if (outcome <= 0) break;
    wait = 0;
    ++taken;
    take(event, events);
  }
  if (role_ == Role::server) tame_clients(events);
}

void EnetTransport::take(const ENetEvent& event, std::vector<Event>& events) {
  switch (event.type) {
    case ENET_EVENT_TYPE_CONNECT: return take_connect(*event.peer, events);
    case ENET_EVENT_TYPE_RECEIVE:
      return take_message(*event.peer, static_cast<Channel>(event.channelID), Packet{event.packet}, events);
    case ENET_EVENT_TYPE_DISCONNECT: return take_disconnect(*event.peer, event.data, events);
    case ENET_EVENT_TYPE_NONE: return;
  }
}

void EnetTransport::take_connect(ENetPeer& peer, std::vector<Event>& events) {
  Slot& slot = slot_of(&peer);
  if (peer.channelCount != channel_count) {
    enet_peer_disconnect_now(&peer, static_cast<enet_uint32>(DisconnectReason::protocol_error));
    if (slot.use == Use::calling) {
      events.push_back(Disconnected{slot.id, DisconnectReason::protocol_error});
      release(slot);
    }
    return;
  }
  if (role_ == Role::client) {
    slot.use = Use::connected;
    enet_peer_timeout(&peer, 0, peer_timeout_ms_min, peer_timeout_ms_max);
  } else if (count(Use::connected) < peers_) {
    occupy(slot, Use::connected);
    enet_peer_timeout(&peer, 0, stranger_timeout_ms / 2, stranger_timeout_ms);
  } else {
    occupy(slot, Use::closing);
    by_id_.erase(slot.id);
    enet_peer_timeout(&peer, 0, half_open_timeout_ms / 2, half_open_timeout_ms);
    enet_peer_disconnect(&peer, static_cast<enet_uint32>(DisconnectReason::server_full));
    return;
  }
  events.push_back(Connected{slot.id, address_text(peer.address)});
}

void EnetTransport::take_message(ENetPeer& peer, Channel channel, Packet packet, std::vector<Event>& events) {
  Slot& slot = slot_of(&peer);
  if (slot.use != Use::connected) return;
  const BytesView part(reinterpret_cast<const char*>(packet->data), packet->dataLength);
  auto message = slot.incoming[static_cast<std::size_t>(channel)].add(part);
  if (!message) return drop(slot, DisconnectReason::protocol_error, events);
  if (*message) events.push_back(Received{slot.id, channel, *std::move(*message)});
}

void EnetTransport::take_disconnect(ENetPeer& peer, std::uint32_t data, std::vector<Event>& events) {
  Slot& slot = slot_of(&peer);
  if (slot.use == Use::connected || slot.use == Use::calling) {
    // ENet reports its own finding, that nobody answers, as 0.
    const DisconnectReason silence = slot.use == Use::calling ? DisconnectReason::unreachable : DisconnectReason::timed_out;
    events.push_back(Disconnected{slot.id, data == 0 ? silence : reason_from_wire(data)});
  }
  release(slot);
}

void EnetTransport::drop(Slot& slot, DisconnectReason reason, std::vector<Event>& events) {
  enet_peer_disconnect_now(peer_of(slot), static_cast<enet_uint32>(reason));
  events.push_back(Disconnected{slot.id, reason});
  release(slot);
}

// Half-open calls end soon, whatever address they claim to come from; and nobody piles up commands out of order.
void EnetTransport::tame_clients(std::vector<Event>& events) {
  const auto waiting_too_much = [](ENetPeer& peer) {
    unsigned waiting = 0;
    for (std::size_t c = 0; c < peer.channelCount; ++c) {
      ENetList& list = peer.channels[c].incomingReliableCommands;
      for (ENetListNode* at = list.sentinel.next; at != &list.sentinel; at = at->next) {
        if (++waiting > waiting_from_client_commands_max) return true;
      }
    }
    return false;
  };
  for (Slot& slot : slots_) {
    ENetPeer& peer = *peer_of(slot);
    if (slot.use == Use::connected) {
      if (waiting_too_much(peer)) drop(slot, DisconnectReason::protocol_error, events);
    } else if (peer.state == ENET_PEER_STATE_ACKNOWLEDGING_CONNECT) {
      enet_peer_timeout(&peer, 0, half_open_timeout_ms / 2, half_open_timeout_ms);
    }
  }
}

Result<void, NetError> EnetTransport::send(PeerId peer, Channel channel, BytesView bytes) {
  Slot* slot = find(peer);
  if (slot == nullptr || slot->use != Use::connected) return failure(NetError{NetErrorCode::unknown_peer, {}});
  if (auto refusal = why_not_send(role_, channel, bytes.size(), slot->queued, slot->stranger)) {
    return failure(*std::move(refusal));
  }
  bool all_taken = true;
  for_each_part(role_, bytes, [&](char header, BytesView payload) {
    if (!all_taken) return;
    ENetPacket* packet = enet_packet_create(nullptr, part_header_bytes + payload.size(), ENET_PACKET_FLAG_RELIABLE);
    all_taken = packet != nullptr;
    if (!all_taken) return;
    packet->data[0] = static_cast<enet_uint8>(header);
    if (!payload.empty()) std::memcpy(packet->data + part_header_bytes, payload.data(), payload.size());
    packet->userData = &slot->queued;
    packet->freeCallback = give_back;
    slot->queued += packet->dataLength;
    Packet owned{packet};
    all_taken = enet_peer_send(peer_of(*slot), static_cast<enet_uint8>(channel), packet) == 0;
    if (all_taken) static_cast<void>(owned.release());
  });
  if (all_taken) return {};
  // Half a message must not go out: the next one would be glued to it.
  enet_peer_disconnect_now(peer_of(*slot), static_cast<enet_uint32>(DisconnectReason::closed));
  release(*slot);
  return failure(NetError{NetErrorCode::out_of_memory, {}});
}

void EnetTransport::disconnect(PeerId peer, DisconnectReason reason, Flush flush) {
  Slot* slot = find(peer);
  if (slot == nullptr) return;
  ENetPeer* enet_peer = peer_of(*slot);
  const auto number = static_cast<enet_uint32>(reason);
  if (slot->use == Use::connected && flush == Flush::yes) {
    by_id_.erase(slot->id);
    slot->use = Use::closing;
    enet_peer_disconnect_later(enet_peer, number);
    return;
  }
  enet_peer_disconnect_now(enet_peer, number);
  release(*slot);
}

void EnetTransport::authenticated(PeerId peer) {
  Slot* slot = find(peer);
  if (slot == nullptr || !slot->stranger) return;
  slot->stranger = false;
  enet_peer_timeout(peer_of(*slot), 0, peer_timeout_ms_min, peer_timeout_ms_max);
}

Result<ENetAddress, NetErrorCode> resolve(const std::string& host, std::uint16_t port) {
  ENetAddress address{};
  address.port = port;
  const HostKind kind = port == 0 ? HostKind::bad : host_kind(host);
  switch (kind) {
    case HostKind::bad: return failure(NetErrorCode::bad_address);
    case HostKind::loopback: address.host = ENET_HOST_TO_NET_32(0x7F000001u); break;
    case HostKind::dotted:
      if (enet_address_set_host_ip(&address, host.c_str()) != 0) return failure(NetErrorCode::bad_address);
      break;
    case HostKind::name:
      if (enet_address_set_host(&address, host.c_str()) != 0) return failure(NetErrorCode::unknown_host);
      break;
  }
  const bool callable = address.host != ENET_HOST_ANY && address.host != ENET_HOST_BROADCAST;
  if (!callable) return failure(NetErrorCode::bad_address);
  return address;
}

}  // namespace

Result<std::unique_ptr<Transport>, NetError> listen(std::uint16_t port, const ListenSettings& settings) {
  KOOP_ASSERT(settings.peers >= 1 && settings.peers <= peers_cap - peers_spare);
  const auto refused = [&] { return failure(listen_error(port, last_socket_error())); };
  auto enet = library();
  if (!enet->usable) return refused();
  ENetAddress address{};
  address.host = settings.loopback_only ? ENET_HOST_TO_NET_32(0x7F000001u) : enet_uint32{ENET_HOST_ANY};
  address.port = port;
  forget_socket_error();
  Host host{enet_host_create(&address, settings.peers + peers_spare, channel_count, 0, 0)};
  if (!host) return refused();
  return std::make_unique<EnetTransport>(std::move(enet), std::move(host), Role::server, settings.peers);
}

Result<std::unique_ptr<Transport>, NetError> connect(const std::string& host, std::uint16_t port,
                                                     const ConnectSettings& settings) {
  const auto refused = [&] { return failure(connect_error(host, port, last_socket_error())); };
  auto enet = library();
  if (!enet->usable) return refused();
  const auto address = resolve(host, port);
  if (!address) return failure(address_error(address.error(), host, port));
  forget_socket_error();
  Host own{enet_host_create(nullptr, 1, channel_count, 0, 0)};
  if (!own) return refused();
  auto transport = std::make_unique<EnetTransport>(std::move(enet), std::move(own), Role::client, 1);
  if (!transport->call(*address, settings)) return refused();
  return transport;
}

}  // namespace koop::net
