#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <functional>

#include "game/net/enet_transport.hpp"
#include "game/protocol/codec.hpp"
#include "tests/e2e/text_game/program.hpp"

namespace koop::test {
namespace {

namespace fs = std::filesystem;

const std::string server = KOOP_BIN_DIR "/kooperacja-server";
const std::string mini = KOOP_SOURCE_DIR "/tests/support/mini";

struct Folder {
  Folder()
      : path((fs::path(testing::TempDir()) / ("koop_server_" + std::to_string(getpid()) + "_" + std::to_string(++count)))
                 .string()) {}
  ~Folder() { fs::remove_all(path); }
  static inline int count = 0;
  std::string path;
};

std::vector<std::string> arguments(const Folder& data, std::vector<std::string> more = {}) {
  std::vector<std::string> all{"--loopback", "--port", "0", "--data", data.path, "--scenarios", mini, "--language", "en"};
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

std::string part_of(const std::string& ready, const std::string& name) {
  const auto begin = ready.find(name + "=") + name.size() + 1;
  return ready.substr(begin, ready.find_first_of(" \n", begin) - begin);
}

// The line that says where the server can be reached; empty when it never does.
std::string ready_line(Program& program) {
  return program.wait_for("READY ") && program.wait_for("\n") ? program.out() : std::string();
}

// A client without a game: sends bytes, collects what comes back.
class Wire {
 public:
  explicit Wire(const std::string& port)
      : transport_(std::move(*net::connect("127.0.0.1", static_cast<std::uint16_t>(std::stoi(port))))) {
    wait([&] { return connected_; });
  }
  void send(std::string_view bytes) { ASSERT_TRUE(transport_->send(peer_, net::Channel::play, bytes)); }
  bool wait(const std::function<bool()>& done) {
    for (int i = 0; i < 500 && !done(); ++i) {
      std::vector<net::Event> events;
      transport_->poll(events, 20);
      for (const net::Event& event : events) {
        if (const auto* up = std::get_if<net::Connected>(&event)) {
          peer_ = up->peer;
          connected_ = true;
        }
        if (const auto* bytes = std::get_if<net::Received>(&event)) heard.push_back(bytes->bytes);
        if (const auto* gone = std::get_if<net::Disconnected>(&event)) dropped = gone->reason;
      }
    }
    return done();
  }
  std::vector<std::string> heard;
  std::optional<net::DisconnectReason> dropped;

 private:
  std::unique_ptr<net::Transport> transport_;
  net::PeerId peer_;
  bool connected_ = false;
};

TEST(ServerProcess, EachTroubleHasOneLineAndAStatusOfItsOwn) {
  const Folder good;
  Program running(server, arguments(good));
  const std::string ready = ready_line(running);
  ASSERT_FALSE(ready.empty()) << running.err();
  const Folder empty;
  fs::create_directories(empty.path);
  const Folder other;
  struct Case {
    std::string what;
    std::vector<std::string> arguments;
    int status;
  };
  const Case cases[] = {
      {"port in use", {"--loopback", "--port", part_of(ready, "port"), "--data", other.path, "--scenarios", mini}, 3},
      {"no scenario folder", {"--port", "0", "--data", other.path, "--scenarios", "/nowhere/at/all"}, 4},
      {"empty scenario folder", {"--port", "0", "--data", other.path, "--scenarios", empty.path}, 4},
      {"data folder cannot be made", {"--port", "0", "--data", "/dev/null/tables", "--scenarios", mini}, 5},
      {"journal in use", {"--port", "0", "--data", good.path, "--scenarios", mini}, 6},
  };
  for (const Case& c : cases) {
    Program program(server, c.arguments);
    EXPECT_EQ(program.wait_exit(20'000).value_or(-1), c.status) << c.what;
    const std::string said = program.err();
    EXPECT_TRUE(said.starts_with("kooperacja-server: ")) << c.what << ": " << said;
    EXPECT_EQ(std::count(said.begin(), said.end(), '\n'), 1) << c.what << ": " << said;
    EXPECT_EQ(said.find("error."), std::string::npos) << "a sentence, not a key: " << said;
  }
  Program wrong(server, {"--flags"});
  EXPECT_EQ(wrong.wait_exit(20'000).value_or(-1), 2);
}

TEST(ServerProcess, BadBytesOverTheNetworkAreRefusedWithAReason) {
  const Folder data;
  Program program(server, arguments(data));
  const std::string ready = ready_line(program);
  ASSERT_FALSE(ready.empty()) << program.err();
  const std::pair<std::string, protocol::MistakeCode> bad[] = {
      {R"({"set_ready":{"id":1,"rea)", protocol::MistakeCode::not_json},
      {std::string(9, '[') + std::string(9, ']'), protocol::MistakeCode::too_deep},
      {"{\"say\":{\"id\":1,\"text\":\"\xff\"}}", protocol::MistakeCode::not_utf8},
      {R"({"set_ready":{"id":1,"id":2,"ready":true}})", protocol::MistakeCode::duplicate_key},
      {R"({"set_ready":{"id":1.5,"ready":true}})", protocol::MistakeCode::lossy_number},
  };
  Wire wire(part_of(ready, "port"));
  for (const auto& [bytes, code] : bad) {
    wire.heard.clear();
    wire.send(bytes);
    ASSERT_TRUE(wire.wait([&] { return !wire.heard.empty(); }));
    const auto message = protocol::read_server_message(wire.heard[0]);
    ASSERT_TRUE(message);
    EXPECT_EQ(std::get<protocol::Failed>(*message).mistake.value().code, code) << wire.heard[0];
  }
  EXPECT_TRUE(wire.wait([&] { return wire.dropped.has_value(); })) << "the fifth ends the connection";
  Wire next(part_of(ready, "port"));
  protocol::Hello hello;
  hello.name.value = "Ala";
  hello.code.value = part_of(ready, "codes");
  next.send(protocol::write(protocol::ClientMessage{hello}));
  EXPECT_TRUE(next.wait([&] { return !next.heard.empty() && next.heard[0].starts_with("{\"welcome\""); }))
      << "and others play on";
}

TEST(ServerProcess, ATableOutlivesAViolentEnd) {
  const Folder data;
  std::string code;
  std::string token;
  {
    Program program(server, arguments(data, {"--tables", "2"}));
    const std::string ready = ready_line(program);
    ASSERT_FALSE(ready.empty()) << program.err();
    code = part_of(ready, "codes");
    Wire wire(part_of(ready, "port"));
    protocol::Hello hello;
    hello.name.value = "Ala";
    hello.code.value = code.substr(0, 6);
    wire.send(protocol::write(protocol::ClientMessage{hello}));
    ASSERT_TRUE(wire.wait([&] { return !wire.heard.empty(); }));
    token = std::get<protocol::Welcome>(*protocol::read_server_message(wire.heard[0])).token;
    ASSERT_EQ(token.size(), 32u);
    program.kill();
    program.wait_exit();
  }
  Program again(server, arguments(data, {"--tables", "2"}));
  const std::string ready = ready_line(again);
  ASSERT_FALSE(ready.empty()) << again.err();
  EXPECT_EQ(part_of(ready, "codes"), code);
  Wire wire(part_of(ready, "port"));
  protocol::Hello hello;
  hello.token.value = token;
  wire.send(protocol::write(protocol::ClientMessage{hello}));
  ASSERT_TRUE(wire.wait([&] { return !wire.heard.empty(); }));
  EXPECT_TRUE(wire.heard[0].starts_with("{\"welcome\"")) << wire.heard[0];
}

TEST(ServerProcess, AChildEndsWithItsParent) {
  const Folder data;
  Program program(server, {"--local", "--data", data.path, "--scenarios", mini});
  ASSERT_FALSE(ready_line(program).empty()) << program.err();
  program.close_input();
  EXPECT_EQ(program.wait_exit(10'000).value_or(-1), 0);
}

}  // namespace
}  // namespace koop::test
