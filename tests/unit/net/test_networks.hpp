#pragma once
// The two networks behind one face, so that one suite holds for both: ENet over loopback in real time, memory in
// virtual time.

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "game/net/enet_transport.hpp"
#include "game/net/memory_transport.hpp"

namespace koop::net {

// A transport and everything that it has reported.
struct Station {
  std::unique_ptr<Transport> transport;
  std::vector<Event> events;

  template <class E>
  std::vector<E> all() const {
    std::vector<E> found;
    for (const Event& event : events) {
      if (const E* e = std::get_if<E>(&event)) found.push_back(*e);
    }
    return found;
  }
  std::vector<Bytes> texts(Channel channel) const {
    std::vector<Bytes> found;
    for (const Received& r : all<Received>()) {
      if (r.channel == channel) found.push_back(r.bytes);
    }
    return found;
  }
  // The peer of the first, or with `nth` a later, connection.
  PeerId peer(std::size_t nth = 0) const { return all<Connected>().at(nth).peer; }
};

class TestNetwork {
 public:
  virtual ~TestNetwork() = default;
  virtual Result<Station, NetError> listen(std::uint16_t port, ListenSettings settings) = 0;
  virtual Station connect(std::uint16_t port, ConnectSettings settings) = 0;
  // Polls the stations until `done`; false when it did not come true in a time that is ample.
  virtual bool until(std::vector<Station*> stations, const std::function<bool()>& done) = 0;

  Station server(ListenSettings settings = {}) { return listen(0, settings).value(); }
  Station client(const Station& server) { return connect(server.transport->local_port(), {}); }
};

class EnetNetwork final : public TestNetwork {
 public:
  Result<Station, NetError> listen(std::uint16_t port, ListenSettings settings) override {
    settings.loopback_only = true;
    auto transport = net::listen(port, settings);
    if (!transport) return failure(transport.error());
    return Station{*std::move(transport), {}};
  }
  Station connect(std::uint16_t port, ConnectSettings settings) override {
    return {net::connect("localhost", port, settings).value(), {}};
  }
  bool until(std::vector<Station*> stations, const std::function<bool()>& done) override {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!done()) {
      if (std::chrono::steady_clock::now() > end) return false;
      for (Station* station : stations) station->transport->poll(station->events, 1);
    }
    return true;
  }
};

class MemoryTestNetwork : public TestNetwork {
 public:
  explicit MemoryTestNetwork(std::uint64_t seed = 1) : network(seed, [this] { return now; }) {}
  Result<Station, NetError> listen(std::uint16_t port, ListenSettings settings) override {
    auto transport = network.listen(port, settings);
    if (!transport) return failure(transport.error());
    return Station{*std::move(transport), {}};
  }
  Station connect(std::uint16_t port, ConnectSettings settings) override {
    return {network.connect(port, settings).transport, {}};
  }
  bool until(std::vector<Station*> stations, const std::function<bool()>& done) override {
    for (const std::int64_t end = now + 60'000; !done();) {
      if (++now > end) return false;
      for (Station* station : stations) station->transport->poll(station->events, 0);
    }
    return true;
  }
  // Polls every ms for `ms`.
  void run(std::vector<Station*> stations, std::int64_t ms) {
    const std::int64_t end = now + ms;
    until(std::move(stations), [&] { return now >= end; });
  }

  std::int64_t now = 1'000;
  MemoryNetwork network;
};

}  // namespace koop::net
