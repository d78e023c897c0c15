#pragma once
// SecureChannel: the seam between sessions and encryption, one object per peer. Server and client sessions pass every
// payload through it, so that a keyed channel can take the place of ClearChannel without a change in them. It never
// sends anything.

#include <memory>

#include "game/base/result.hpp"
#include "game/net/transport.hpp"

namespace koop::net {

class SecureChannel {
 public:
  SecureChannel() = default;
  SecureChannel(const SecureChannel&) = delete;
  SecureChannel& operator=(const SecureChannel&) = delete;
  virtual ~SecureChannel() = default;

  // What to hand to Transport::send. Payloads of one channel are sealed in the order in which they are sent.
  virtual Bytes seal(Channel channel, BytesView payload) = 0;
  // The payload that the other end sealed, or not_authentic: then the peer is to be dropped. Same order as received.
  virtual Result<Bytes, NetError> open(Channel channel, Bytes sealed) = 0;
  // Whether an eavesdropper or a man in the middle is kept out. Screens and logs that speak of security ask here.
  [[nodiscard]] virtual bool protects() const = 0;
};

// Passes bytes as they are: no secrecy and no proof of origin. For loopback, tests and networks that are trusted as a
// whole.
class ClearChannel final : public SecureChannel {
 public:
  Bytes seal(Channel, BytesView payload) override { return Bytes{payload}; }
  Result<Bytes, NetError> open(Channel, Bytes sealed) override { return sealed; }
  [[nodiscard]] bool protects() const override { return false; }
};

}  // namespace koop::net
