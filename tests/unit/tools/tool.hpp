#pragma once
// kooperacja-scenario as an author runs it, and a folder of its own for each test.

#include <filesystem>
#include <string>

#include "game/scenario/sources.hpp"

namespace koop::test {

struct Ran {
  int code = -1;
  std::string out;  // both streams
};

// With `before` in front of the program, as a shell reads it ("KOOP_SCENARIOS=… "), in the folder `where`.
Ran run_tool(const std::string& arguments, const std::string& before = "", const std::string& where = ".");

// Files on disk that go away again.
class Folder {
 public:
  explicit Folder(const scenario::Sources& sources = {});
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::string path(const std::string& inside = "") const { return (path_ / inside).string(); }
  // What lies in it now, by path.
  [[nodiscard]] scenario::Sources files() const;

 private:
  std::filesystem::path path_;
};

}  // namespace koop::test
