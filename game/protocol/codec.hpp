#pragma once
// Messages and journal rows to and from JSON text. Readers are strict and never trust their input; writers cannot fail.

#include <optional>
#include <string>

#include "game/base/result.hpp"
#include "game/protocol/messages.hpp"
#include "game/protocol/mistake.hpp"

namespace koop::protocol {

std::string write(const ClientMessage& message);  // full
std::string write(const ServerMessage& message);  // compact
Result<ClientMessage, Mistake> read_client_message(std::string_view bytes);
Result<ServerMessage, Mistake> read_server_message(std::string_view bytes);

// The version that a Hello of any version names; nothing when it is no Hello. Everything else in it may be foreign.
std::optional<std::uint32_t> version_of_hello(std::string_view bytes);

// For the journal, compact.
std::string write(const Command& command);
std::string write(const std::vector<Fact>& facts);
std::string write(const std::vector<TableFact>& facts);
Result<Command, Mistake> read_command(std::string_view bytes);
Result<std::vector<Fact>, Mistake> read_facts(std::string_view bytes);
Result<std::vector<TableFact>, Mistake> read_table_facts(std::string_view bytes);

}  // namespace koop::protocol
