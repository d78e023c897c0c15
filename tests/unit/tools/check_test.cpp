// kooperacja-scenario as an author runs it: words, lines, exit codes.

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "tests/support/mini_scenario.hpp"
#include "tests/support/spoil.hpp"

namespace koop {
namespace {

namespace fs = std::filesystem;

struct Ran {
  int code = -1;
  std::string out;  // both streams
};

Ran run(const std::string& arguments) {
  const std::string command =
      "LC_ALL=C KOOP_ASSETS= '" + std::string(KOOP_BIN_DIR) + "/kooperacja-scenario' " + arguments + " 2>&1";
  Ran ran;
  std::FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return ran;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) ran.out += static_cast<char>(c);
  const int status = pclose(pipe);
  if (WIFEXITED(status)) ran.code = WEXITSTATUS(status);
  return ran;
}

// The files on disk, in a folder of their own that goes away again.
class Folder {
 public:
  explicit Folder(const scenario::Sources& sources) : path_(fs::path(testing::TempDir()) / "koop_check_test") {
    fs::remove_all(path_);
    for (const auto& [name, bytes] : sources) {
      fs::create_directories((path_ / name).parent_path());
      std::ofstream(path_ / name, std::ios::binary) << bytes;
    }
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::string path(const std::string& inside = "") const { return (path_ / inside).string(); }

 private:
  fs::path path_;
};

TEST(Check, GoodScenariosAreCalledGood) {
  const Folder folder(test::mini_sources());
  for (const char* inside : {"", "mini", "mini/scenario.json", "mini/answers/ala.json", "common/institutions/school.json"}) {
    const Ran ran = run("check '" + folder.path(inside) + "'");
    EXPECT_EQ(ran.code, 0) << inside;
    EXPECT_EQ(ran.out, "mini: good\n") << inside;
  }
  EXPECT_EQ(run("check --lang pl '" + folder.path() + "'").out, "mini: dobrze\n");
}

TEST(Check, MistakesComeWithPlaceAndCure) {
  scenario::Sources bad = test::spoilt(test::mini_sources(), "mini/scenario.json", "\"voice\": \"olek\"", "\"voice\": \"olk\"");
  bad = test::spoilt(bad, "common/cards.json", "{fact}", "it");
  const Folder folder(bad);
  const Ran ran = run("check --lang en '" + folder.path("mini") + "'");
  EXPECT_EQ(ran.code, 1);
  const int line = test::line_of(bad, "mini/scenario.json", "\"voice\": \"olk\"");
  EXPECT_NE(ran.out.find(folder.path("mini/scenario.json") + ":" + std::to_string(line) + " /areas/1/voice: "),
            std::string::npos)
      << ran.out;
  EXPECT_NE(ran.out.find("Did you mean “olek”?"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("{fact}"), std::string::npos) << ran.out;
  EXPECT_NE(run("check --lang pl '" + folder.path("mini") + "'").out.find("Czy chodziło o „olek”?"), std::string::npos);
}

TEST(Check, WrongArgumentsAndWrongPathsHaveTheirOwnCodes) {
  const Folder empty(scenario::Sources{{"readme", "nothing here\n"}});
  EXPECT_EQ(run("").code, 2);
  EXPECT_EQ(run("check").code, 2);
  EXPECT_EQ(run("chekc x").code, 2);
  EXPECT_EQ(run("check --lang de '" + test::mini_folder() + "'").code, 2);
  EXPECT_EQ(run("--help").code, 0);
  for (const std::string& path : {empty.path(), empty.path("nowhere")}) {
    const Ran ran = run("check '" + path + "'");
    EXPECT_EQ(ran.code, 3);
    EXPECT_NE(ran.out.find(path), std::string::npos) << ran.out;
  }
}

}  // namespace
}  // namespace koop
