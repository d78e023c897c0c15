// Whole games with real processes over loopback UDP: one server, text clients through pipes, programs for the other
// seats.

#include <gtest/gtest.h>
#include <poll.h>
#include <stdlib.h>

#include <algorithm>

#include <filesystem>
#include <fstream>

#include "tests/e2e/text_game/program.hpp"

namespace koop::test {
namespace {

namespace fs = std::filesystem;

const std::string game = KOOP_BIN_DIR "/kooperacja";
const std::string server = KOOP_BIN_DIR "/kooperacja-server";
const std::map<std::string, std::string> mini{{"KOOP_SCENARIOS", KOOP_SOURCE_DIR "/tests/support/mini"}};

class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "koop-e2e-").string() + std::string(6, 'X');
    if (mkdtemp(name.data()) == nullptr) std::abort();
    path = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code wrong;
    fs::remove_all(path, wrong);
  }
  std::string path;
};

// The number of the last option below the last question; 0 when there is none.
unsigned last_option(const std::string& out) {
  unsigned last = 0;
  std::size_t at = out.rfind("\n? ");
  while (at != std::string::npos && at + 1 < out.size()) {
    const unsigned number = static_cast<unsigned>(std::strtoul(out.c_str() + at + 1, nullptr, 10));
    if (number == last + 1) last = number;
    at = out.find('\n', at + 1);
  }
  return last;
}

std::string tail(const Program& program) {
  const std::string& out = program.out();
  return out.substr(out.size() - std::min<std::size_t>(out.size(), 1'500)) + "\nerr: " + program.err();
}

// Answers every prompt until the game is over; now and then with something else than the option that ends the step.
void play_on(Program& program, const std::string& over, unsigned& answered) {
  for (unsigned n = 0; n < 3'000; ++n) {
    if (program.out().find(over) != std::string::npos) return;
    ASSERT_TRUE(program.wait_for_end("> ", 120'000) || program.out().find(over) != std::string::npos) << tail(program);
    if (program.out().find(over) != std::string::npos) return;
    const unsigned last = last_option(program.out());
    const unsigned choice = n % 4 == 3 && last > 1 ? 1 + n % last : last;
    const std::size_t before = program.out().size();
    program.type(last == 0 ? "options" : std::to_string(choice));
    ++answered;
    ASSERT_TRUE(program.wait_for("\n", before, 120'000)) << tail(program);
  }
  FAIL() << "no end: " << tail(program);
}

TEST(TextGame, PractiseAloneFromStartToLetter) {
  Program program(game,
                  {"--text", "--practise", "--name", "Ala", "--lang", "pl", "--seats", "2", "--start", "--bot-pace", "0",
                   "--exit-after-game"},
                  mini);
  unsigned answered = 0;
  play_on(program, "? Koniec gry.", answered);
  EXPECT_GT(answered, 20u);
  const auto status = program.wait_exit();
  ASSERT_TRUE(status) << tail(program);
  EXPECT_EQ(*status, 0) << tail(program);
  EXPECT_TRUE(program.err().empty()) << program.err();
}

TEST(TextGame, TwoPeopleAtOneServerInTwoLanguages) {
  const Folder data;
  Program host_server(
      server, {"--port", "0", "--loopback", "--data", data.path, "--scenarios", mini.at("KOOP_SCENARIOS"), "--bot-pace", "0"});
  ASSERT_TRUE(host_server.wait_for("codes=")) << host_server.err();
  ASSERT_TRUE(host_server.wait_for_end("\n"));
  const std::string ready = host_server.out();
  const std::string port = ready.substr(ready.find("port=") + 5, ready.find(" codes=") - ready.find("port=") - 5);
  const std::string code = ready.substr(ready.find("codes=") + 6, 6);

  Program ala(
      game, {"--text", "--connect", "127.0.0.1:" + port, "--code", code, "--name", "Ala", "--lang", "pl", "--exit-after-game"});
  ASSERT_TRUE(ala.wait_for_end("> ")) << tail(ala);
  ala.type("zajmij 1");
  ASSERT_TRUE(ala.wait_for("to Ty")) << tail(ala);
  Program ben(game, {"--text", "--connect", "127.0.0.1:" + port, "--code", code, "--name", "Ben", "--lang", "en", "--seats",
                     "3", "--start", "--exit-after-game"});
  ASSERT_TRUE(ala.wait_for("Ben – gotowe")) << tail(ala) << tail(ben);
  for (const char* line : {"program 2", "program 4", "start"}) {
    ASSERT_TRUE(ala.wait_for_end("> ")) << tail(ala);
    const std::size_t before = ala.out().size();
    ala.type(line);
    ASSERT_TRUE(ala.wait_for("\n", before)) << tail(ala);
  }
  unsigned answered = 0;
  for (int turns = 0; turns < 3'000; ++turns) {
    const bool over =
        ala.out().find("? Koniec gry.") != std::string::npos && ben.out().find("? The game is over.") != std::string::npos;
    if (over) break;
    for (Program* program : {&ala, &ben}) {
      if (!program->wait_for_end("> ", 50)) continue;
      const unsigned last = last_option(program->out());
      if (last == 0) continue;
      const std::size_t before = program->out().size();
      program->type(std::to_string(last));
      ++answered;
      program->wait_for("\n", before, 2'000);
    }
  }
  EXPECT_GT(answered, 40u);
  EXPECT_EQ(ala.wait_exit().value_or(-1), 0) << tail(ala);
  EXPECT_EQ(ben.wait_exit().value_or(-1), 0) << tail(ben);
  host_server.terminate();
  EXPECT_EQ(host_server.wait_exit(10'000).value_or(-1), 0) << host_server.err();
}

TEST(TextGame, DemoPlaysItself) {
  Program program(game, {"--text", "--demo", "--lang", "en", "--bot-pace", "0", "--exit-after-game"}, mini);
  program.close_input();
  ASSERT_TRUE(program.wait_for("? The game is over.", 0, 240'000)) << tail(program);
  EXPECT_EQ(program.wait_exit().value_or(-1), 0) << tail(program);
}

TEST(TextGame, TheEndOfTheInputEndsItPolitely) {
  Program program(game, {"--text", "--practise", "--lang", "en", "--bot-pace", "0"}, mini);
  ASSERT_TRUE(program.wait_for_end("> ")) << tail(program);
  program.close_input();
  EXPECT_EQ(program.wait_exit(20'000).value_or(-1), 0) << tail(program);
  EXPECT_TRUE(program.out().find("Goodbye.") != std::string::npos);
}

struct BadStart {
  const char* what;
  std::vector<std::string> arguments;
  std::map<std::string, std::string> environment;
  int status;
};

TEST(TextGame, EveryBadStartHasItsLineAndStatus) {
  const BadStart starts[] = {
      {"unknown option", {"--text", "--dance"}, {}, 2},
      {"two ways in", {"--text", "--practise", "--demo"}, {}, 2},
      {"code without address", {"--text", "--code", "ABC234"}, {}, 2},
      {"bad address", {"--text", "--connect", "not an address", "--code", "ABC234"}, {}, 2},
      {"bad code", {"--text", "--connect", "127.0.0.1:9", "--code", "ABC"}, {}, 2},
      {"no server program", {"--text", "--practise"}, {{"KOOP_SERVER", "/nowhere/kooperacja-server"}}, 3},
      {"a server that fails", {"--text", "--practise"}, {{"KOOP_SERVER", "/bin/false"}}, 3},
      {"no scenarios", {"--text", "--practise"}, {{"KOOP_SCENARIOS", "/nowhere"}}, 3},
      {"no display", {}, {{"DISPLAY", ""}}, 5},
      {"a display that is gone", {"--lang", "en"}, {{"DISPLAY", ":7654"}}, 5},
      {"nobody there", {"--text", "--connect", "127.0.0.1:9", "--code", "ABC234"}, {}, 6},
  };
  for (const BadStart& start : starts) {
    Program program(game, start.arguments, start.environment);
    EXPECT_EQ(program.wait_exit(30'000).value_or(-1), start.status) << start.what << tail(program);
    EXPECT_FALSE(program.err().empty()) << start.what;
    const auto lines = std::count(program.err().begin(), program.err().end(), '\n');
    EXPECT_TRUE(start.status == 2 || lines == 1) << start.what << program.err();
  }
}

TEST(TextGame, TheOwnServerEndsWithTheGame) {
  Program program(game, {"--text", "--practise", "--lang", "en", "--bot-pace", "0"}, mini);
  ASSERT_TRUE(program.wait_for_end("> ")) << tail(program);
  // Its child, by the system's own list.
  const std::string children =
      "/proc/" + std::to_string(program.pid()) + "/task/" + std::to_string(program.pid()) + "/children";
  int child = 0;
  ASSERT_TRUE(std::ifstream(children) >> child) << children;
  program.kill();  // without a word
  EXPECT_EQ(program.wait_exit().value_or(-1), 128 + 9);
  const fs::path life = "/proc/" + std::to_string(child) + "/exe";
  std::error_code wrong;
  for (int i = 0; i < 1'000 && !fs::read_symlink(life, wrong).empty(); ++i) poll(nullptr, 0, 10);
  EXPECT_TRUE(fs::read_symlink(life, wrong).empty()) << "the server lives on";
}

}  // namespace
}  // namespace koop::test
