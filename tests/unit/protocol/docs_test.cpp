// Every example of docs/protocol.md is a message, and the examples show enough of them.

#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "game/protocol/codec.hpp"

namespace koop::protocol {
namespace {

struct Example {
  std::string side;
  std::string text;
  int line = 0;
};

std::vector<Example> examples() {
  std::ifstream in(KOOP_SOURCE_DIR "/docs/protocol.md");
  std::vector<Example> found;
  std::string side;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.starts_with("```")) side = side.empty() && line.starts_with("```json ") ? line.substr(8) : std::string();
    else if (!side.empty()) found.push_back({side, line, number});
  }
  return found;
}

TEST(Docs, EveryExampleIsAMessage) {
  std::set<std::size_t> client_kinds, server_kinds;
  for (const Example& example : examples()) {
    ASSERT_TRUE(example.side == "client" || example.side == "server") << "line " << example.line;
    if (example.side == "client") {
      const auto read = read_client_message(example.text);
      ASSERT_TRUE(read) << "line " << example.line << ": " << name_of(read.error().code) << " at " << read.error().where;
      EXPECT_EQ(write(*read), example.text) << "as it is written, line " << example.line;
      client_kinds.insert(read->index());
    } else {
      const auto read = read_server_message(example.text);
      ASSERT_TRUE(read) << "line " << example.line << ": " << name_of(read.error().code) << " at " << read.error().where;
      server_kinds.insert(read->index());
    }
  }
  EXPECT_GE(client_kinds.size(), 7u);
  EXPECT_GE(server_kinds.size(), 8u);
}

}  // namespace
}  // namespace koop::protocol
