#pragma once
// What the system said when a socket could not be had, as a NetError.

#include <cstdint>
#include <string>

#include "game/net/net_error.hpp"

namespace koop::net {

// The number of the calling thread's last failed socket call; 0 after forget_socket_error() and no failure since.
int last_socket_error();
void forget_socket_error();

// port_in_use, port_forbidden, out_of_memory, else cannot_listen.
NetError listen_error(std::uint16_t port, int system_error);
// out_of_memory, else cannot_connect.
NetError connect_error(const std::string& host, std::uint16_t port, int system_error);
// bad_address, unknown_host.
NetError address_error(NetErrorCode code, const std::string& host, std::uint16_t port);

}  // namespace koop::net
