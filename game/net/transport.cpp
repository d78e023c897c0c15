#include "game/net/transport.hpp"

#include "game/base/check.hpp"

namespace koop::net {

std::string_view reason_name(DisconnectReason reason) {
  switch (reason) {
    case DisconnectReason::timed_out: return "timed_out";
    case DisconnectReason::unreachable: return "unreachable";
    case DisconnectReason::closed: return "closed";
    case DisconnectReason::protocol_error: return "protocol_error";
    case DisconnectReason::server_full: return "server_full";
    case DisconnectReason::server_stopping: return "server_stopping";
    case DisconnectReason::not_authenticated: return "not_authenticated";
    case DisconnectReason::wrong_version: return "wrong_version";
    case DisconnectReason::too_slow: return "too_slow";
    case DisconnectReason::replaced: return "replaced";
    case DisconnectReason::removed: return "removed";
  }
  broken("a DisconnectReason", __FILE__, __LINE__);
}

DisconnectReason reason_from_wire(std::uint32_t number) {
  const bool may_be_sent = number >= static_cast<std::uint32_t>(DisconnectReason::closed) && number < disconnect_reason_count;
  return may_be_sent ? static_cast<DisconnectReason>(number) : DisconnectReason::closed;
}

std::string_view code_name(NetErrorCode code) {
  switch (code) {
    case NetErrorCode::port_in_use: return "port_in_use";
    case NetErrorCode::port_forbidden: return "port_forbidden";
    case NetErrorCode::cannot_listen: return "cannot_listen";
    case NetErrorCode::cannot_connect: return "cannot_connect";
    case NetErrorCode::bad_address: return "bad_address";
    case NetErrorCode::unknown_host: return "unknown_host";
    case NetErrorCode::out_of_memory: return "out_of_memory";
    case NetErrorCode::message_too_big: return "message_too_big";
    case NetErrorCode::queue_full: return "queue_full";
    case NetErrorCode::unknown_peer: return "unknown_peer";
    case NetErrorCode::not_authentic: return "not_authentic";
  }
  broken("a NetErrorCode", __FILE__, __LINE__);
}

}  // namespace koop::net
