// The message decoder over any bytes: no crash, and whatever is read as a client's message is written and read again as the
// same value.

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "game/protocol/codec.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace koop::protocol;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto message = read_client_message(bytes)) {
    const auto again = read_client_message(write(*message));
    require(again && *again == *message);
  }
  if (const auto message = read_server_message(bytes)) {
    const auto again = read_server_message(write(*message));
    require(again && *again == *message);
  }
  static_cast<void>(version_of_hello(bytes));
  return 0;
}
