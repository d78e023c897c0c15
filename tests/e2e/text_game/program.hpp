#pragma once
// A program of ours as a child process with pipes, for end-to-end tests. Ended by its own number, at the latest with
// this object.

#include <sys/types.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace koop::test {

class Program {
 public:
  Program(const std::string& path, const std::vector<std::string>& arguments,
          const std::map<std::string, std::string>& environment = {});
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;
  ~Program();

  void type(const std::string& line);
  void close_input();
  // Reads on until `part` stands in the output at or after `from`; false when the time is up or the program has ended
  // without it.
  bool wait_for(const std::string& part, std::size_t from = 0, int ms_max = 60'000);
  // Reads on until the output ends with `end`.
  bool wait_for_end(const std::string& end, int ms_max = 60'000);
  // The exit status; nothing when it has not ended in time.
  std::optional<int> wait_exit(int ms_max = 60'000);
  void terminate();
  void kill();
  [[nodiscard]] const std::string& out() const { return out_; }
  [[nodiscard]] const std::string& err() const { return err_; }
  [[nodiscard]] pid_t pid() const { return pid_; }

 private:
  // Waits up to `ms` for output and takes it; false when both streams have ended.
  bool read_some(int ms);

  pid_t pid_ = -1;
  int in_ = -1, out_fd_ = -1, err_fd_ = -1;
  std::optional<int> status_;
  std::string out_, err_;
};

}  // namespace koop::test
