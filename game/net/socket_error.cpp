#include "game/net/socket_error.hpp"

#ifdef _WIN32
#include <winsock2.h>
#else
#include <cerrno>
#endif

namespace koop::net {
namespace {

#ifdef _WIN32
constexpr int in_use = WSAEADDRINUSE;
constexpr int forbidden = WSAEACCES;
constexpr int no_memory = ERROR_NOT_ENOUGH_MEMORY;
constexpr int no_buffers = WSAENOBUFS;
#else
constexpr int in_use = EADDRINUSE;
constexpr int forbidden = EACCES;
constexpr int no_memory = ENOMEM;
constexpr int no_buffers = ENOBUFS;
#endif

bool is_memory(int system_error) { return system_error == no_memory || system_error == no_buffers; }

NetErrorCode listen_code(int system_error) {
  if (system_error == in_use) return NetErrorCode::port_in_use;
  if (system_error == forbidden) return NetErrorCode::port_forbidden;
  return is_memory(system_error) ? NetErrorCode::out_of_memory : NetErrorCode::cannot_listen;
}

}  // namespace

int last_socket_error() {
#ifdef _WIN32
  return WSAGetLastError();
#else
  return errno;
#endif
}

void forget_socket_error() {
#ifdef _WIN32
  WSASetLastError(0);
#else
  errno = 0;
#endif
}

NetError listen_error(std::uint16_t port, int system_error) {
  return {listen_code(system_error), {{"port", std::to_string(port)}, {"system", std::to_string(system_error)}}};
}

NetError connect_error(const std::string& host, std::uint16_t port, int system_error) {
  const NetErrorCode code = is_memory(system_error) ? NetErrorCode::out_of_memory : NetErrorCode::cannot_connect;
  return {code, {{"host", host}, {"port", std::to_string(port)}, {"system", std::to_string(system_error)}}};
}

NetError address_error(NetErrorCode code, const std::string& host, std::uint16_t port) {
  return {code, {{"host", host}, {"port", std::to_string(port)}}};
}

}  // namespace koop::net
