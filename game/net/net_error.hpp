#pragma once
// Why the network refused. A value with named parameters: the sentence for a person is made by game/text from
// code_name().

#include <string>
#include <string_view>
#include <vector>

namespace koop::net {

enum class NetErrorCode {
  port_in_use,      // port
  port_forbidden,   // port; the system lets only privileged programs take it
  cannot_listen,    // port, system (the system's error number)
  cannot_connect,   // host, port, system
  bad_address,      // host, port; not an IPv4 address or a name, or port 0
  unknown_host,     // host; the name has no IPv4 address
  out_of_memory,    // system
  message_too_big,  // size, limit
  queue_full,       // limit; the peer does not take what it is sent
  unknown_peer,     // the peer is gone or never was
  not_authentic,    // a sealed payload that this channel's key did not make
};

struct NetParam {
  std::string name;
  std::string value;
  friend bool operator==(const NetParam&, const NetParam&) = default;
};

struct NetError {
  NetErrorCode code{};
  std::vector<NetParam> params;
  friend bool operator==(const NetError&, const NetError&) = default;
};

// The enumerator's name: the key under which texts word it.
std::string_view code_name(NetErrorCode code);

}  // namespace koop::net
