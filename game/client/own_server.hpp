#pragma once
// OwnServer: the server that this computer runs for a table of its own. The program around the client starts it as a
// child process (game/app/child_server.hpp); tests put one in memory.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "game/client/session.hpp"
#include "game/text/params.hpp"

namespace koop::client {

struct ServerWish {
  bool for_others = false;  // reachable from the network, not from this computer alone
  bool demo = false;        // programs take every seat
};

struct ServerReady {
  std::string host = "127.0.0.1";
  std::uint16_t port = 0;
  std::string code;                    // of its table
  std::vector<std::string> addresses;  // host:port for the others
};

// error.<code> with its parameters.
struct ServerTrouble {
  std::string code;
  text::Params params;
};

class OwnServer {
 public:
  OwnServer() = default;
  OwnServer(const OwnServer&) = delete;
  OwnServer& operator=(const OwnServer&) = delete;
  // Stops the server in good order.
  virtual ~OwnServer() = default;

  // Never blocks. Nothing while it starts; afterwards always the same answer, until it fails.
  virtual std::optional<Result<ServerReady, ServerTrouble>> look() = 0;
};

using StartServer = std::function<Result<std::unique_ptr<OwnServer>, ServerTrouble>(const ServerWish& wish)>;
// The way to a server at an address.
using MakeDoor = std::function<Door(const std::string& host, std::uint16_t port)>;

}  // namespace koop::client
