#include "tests/unit/tools/tool.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <iterator>

namespace koop::test {

namespace fs = std::filesystem;

Ran run_tool(const std::string& arguments, const std::string& before, const std::string& where) {
  const std::string command = "cd '" + where + "' && LC_ALL=C KOOP_ASSETS= KOOP_SCENARIOS= " + before + "'" +
                              std::string(KOOP_BIN_DIR) + "/kooperacja-scenario' " + arguments + " 2>&1";
  Ran ran;
  std::FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return ran;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) ran.out += static_cast<char>(c);
  const int status = pclose(pipe);
  if (WIFEXITED(status)) ran.code = WEXITSTATUS(status);
  return ran;
}

Folder::Folder(const scenario::Sources& sources) {
  static int made = 0;
  path_ = fs::path(testing::TempDir()) / ("koop_tool_test_" + std::to_string(getpid()) + "_" + std::to_string(++made));
  fs::remove_all(path_);
  fs::create_directories(path_);
  for (const auto& [name, bytes] : sources) {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }
}

Folder::~Folder() {
  std::error_code error;
  fs::remove_all(path_, error);
}

scenario::Sources Folder::files() const {
  scenario::Sources all;
  for (const auto& entry : fs::recursive_directory_iterator(path_)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    all.emplace(entry.path().lexically_relative(path_).generic_string(), std::string{std::istreambuf_iterator<char>(in), {}});
  }
  return all;
}

}  // namespace koop::test
