#include "server/app/sodium_keys.hpp"

#include <sodium.h>

#include <array>

namespace koop::server {
namespace {

// Without 0 O 1 I L, which people mistake for each other when they read a code aloud.
constexpr std::string_view code_symbols = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
static_assert(code_symbols.size() == 31);

std::string hexadecimal(const unsigned char* bytes, std::size_t size) {
  std::string text(size * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes, size);
  text.pop_back();
  return text;
}

}  // namespace

SodiumKeys::SodiumKeys() { KOOP_ASSERT(sodium_init() >= 0); }

std::string SodiumKeys::fresh_token() {
  std::array<unsigned char, protocol::token_length / 2> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return hexadecimal(bytes.data(), bytes.size());
}

std::string SodiumKeys::fresh_code() {
  std::string code;
  for (unsigned i = 0; i < protocol::code_length; ++i) {
    code += code_symbols[randombytes_uniform(static_cast<std::uint32_t>(code_symbols.size()))];
  }
  return code;
}

std::uint64_t SodiumKeys::fresh_seed() {
  std::uint64_t seed = 0;
  randombytes_buf(&seed, sizeof seed);
  return seed;
}

std::string SodiumKeys::fingerprint(std::string_view token) const {
  std::array<unsigned char, crypto_generichash_BYTES> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(token.data()), token.size(), nullptr, 0);
  return hexadecimal(hash.data(), hash.size());
}

}  // namespace koop::server
