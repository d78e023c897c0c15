#include "game/protocol/codec.hpp"

#include "game/protocol/reader.hpp"

namespace koop::protocol {
namespace {

template <class T>
std::string written(const T& value, Manner manner) {
  std::string out;
  Writer(out, manner).write(value);
  return out;
}

template <class T>
Result<T, Mistake> read_as(std::string_view bytes, const ScanLimits& limits, Manner manner) {
  const auto tape = Tape::of(bytes, limits);
  if (!tape) return failure(tape.error());
  T value{};
  if (auto good = Reader(*tape, manner).read_all(value); !good) return failure(good.error());
  return value;
}

}  // namespace

std::string write(const ClientMessage& message) { return written(message, Manner::full); }
std::string write(const ServerMessage& message) { return written(message, Manner::compact); }
Result<ClientMessage, Mistake> read_client_message(std::string_view bytes) {
  return read_as<ClientMessage>(bytes, from_client, Manner::full);
}
Result<ServerMessage, Mistake> read_server_message(std::string_view bytes) {
  return read_as<ServerMessage>(bytes, from_server, Manner::compact);
}

std::string write(const Command& command) { return written(command, Manner::compact); }
std::string write(const std::vector<Fact>& facts) { return written(facts, Manner::compact); }
std::string write(const std::vector<TableFact>& facts) { return written(facts, Manner::compact); }
Result<Command, Mistake> read_command(std::string_view bytes) { return read_as<Command>(bytes, from_journal, Manner::compact); }
Result<std::vector<Fact>, Mistake> read_facts(std::string_view bytes) {
  return read_as<std::vector<Fact>>(bytes, from_journal, Manner::compact);
}
Result<std::vector<TableFact>, Mistake> read_table_facts(std::string_view bytes) {
  return read_as<std::vector<TableFact>>(bytes, from_journal, Manner::compact);
}

std::optional<std::uint32_t> version_of_hello(std::string_view bytes) {
  using Kind = Token::Kind;
  const auto tape = Tape::of(bytes, from_client);
  if (!tape) return std::nullopt;
  const auto& tokens = tape->tokens();
  const auto is = [&](std::size_t at, Kind kind) { return at < tokens.size() && tokens[at].kind == kind; };
  if (!is(0, Kind::open_object) || !is(1, Kind::key) || tape->text_of(tokens[1]) != "hello" || !is(2, Kind::open_object)) {
    return std::nullopt;
  }
  for (std::size_t at = 3; is(at, Kind::key); at = tape->after(at + 1)) {
    if (tape->text_of(tokens[at]) == "version" && is(at + 1, Kind::natural) && tokens[at + 1].value <= UINT32_MAX) {
      return static_cast<std::uint32_t>(tokens[at + 1].value);
    }
  }
  return std::nullopt;
}

}  // namespace koop::protocol
