#pragma once
// A child process with pipes for its standard streams. Its end of ours is closed on exec, so it ends with us.

#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

namespace koop::app {

class ChildProcess {
 public:
  ChildProcess() = default;
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;
  // stop()s it.
  ~ChildProcess();

  // False when the system cannot start it. Precondition: not started.
  bool start(const std::string& program, const std::vector<std::string>& arguments);
  // Takes what it has written since; never blocks. Bounded by `kept_max` for each stream, the newest kept.
  void read();
  // Its exit status, 128 + signal for a violent end; nothing while it runs.
  std::optional<int> status();
  // Closes its standard input and waits a moment, then asks it to stop, then ends it. By its own number alone.
  void stop();

  std::string out;
  std::string err;

 private:
  static constexpr std::size_t kept_max = 16 * 1024;
  void close_pipes();
  std::optional<int> wait_for(int patience_ms);

  pid_t pid_ = -1;
  int in_fd_ = -1;
  int out_fd_ = -1;
  int err_fd_ = -1;
  std::optional<int> status_;
};

}  // namespace koop::app
