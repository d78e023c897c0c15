#pragma once
// Tokens, codes and seeds from the system's generator; fingerprints by BLAKE2b.

#include "server/core/interfaces.hpp"

namespace koop::server {

class SodiumKeys final : public Keys {
 public:
  // Aborts when the system has no generator: without one no token can be trusted.
  SodiumKeys();
  std::string fresh_token() override;
  std::string fresh_code() override;
  std::uint64_t fresh_seed() override;
  [[nodiscard]] std::string fingerprint(std::string_view token) const override;
};

}  // namespace koop::server
