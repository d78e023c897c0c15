#include "game/app/child_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

extern char** environ;

namespace koop::app {
namespace {

constexpr int end_patience_ms = 3'000;
constexpr int stop_patience_ms = 3'000;
constexpr int kill_patience_ms = 1'000;
constexpr int look_every_ms = 10;

struct Pipe {
  int read = -1;
  int write = -1;
  bool open() {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return false;
    read = ends[0];
    write = ends[1];
    return true;
  }
};

void close_fd(int& fd) {
  if (fd >= 0) close(fd);
  fd = -1;
}

void read_into(int& fd, std::string& text, std::size_t kept_max) {
  std::array<char, 4096> buffer{};
  while (fd >= 0) {
    const ssize_t n = ::read(fd, buffer.data(), buffer.size());
    if (n > 0) {
      text.append(buffer.data(), static_cast<std::size_t>(n));
      if (text.size() > kept_max) text.erase(0, text.size() - kept_max);
    } else {
      if (n == 0 || (errno != EAGAIN && errno != EINTR)) close_fd(fd);
      return;
    }
  }
}

int status_from(int raw) { return WIFEXITED(raw) ? WEXITSTATUS(raw) : 128 + WTERMSIG(raw); }

}  // namespace

ChildProcess::~ChildProcess() { stop(); }

bool ChildProcess::start(const std::string& program, const std::vector<std::string>& arguments) {
  Pipe in;
  Pipe out_pipe;
  Pipe err_pipe;
  bool good = in.open() && out_pipe.open() && err_pipe.open();
  if (good) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in.read, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out_pipe.write, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, err_pipe.write, STDERR_FILENO);
    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    good = posix_spawn(&pid_, program.c_str(), &actions, nullptr, argv.data(), environ) == 0;
    posix_spawn_file_actions_destroy(&actions);
  }
  close_fd(in.read);
  close_fd(out_pipe.write);
  close_fd(err_pipe.write);
  in_fd_ = in.write;
  out_fd_ = out_pipe.read;
  err_fd_ = err_pipe.read;
  if (!good) {
    pid_ = -1;
    close_pipes();
    return false;
  }
  fcntl(out_fd_, F_SETFL, O_NONBLOCK);
  fcntl(err_fd_, F_SETFL, O_NONBLOCK);
  return true;
}

void ChildProcess::read() {
  read_into(out_fd_, out, kept_max);
  read_into(err_fd_, err, kept_max);
}

std::optional<int> ChildProcess::status() {
  if (pid_ <= 0 || status_) return status_;
  int raw = 0;
  if (waitpid(pid_, &raw, WNOHANG) == pid_) status_ = status_from(raw);
  return status_;
}

std::optional<int> ChildProcess::wait_for(int patience_ms) {
  for (int waited = 0; waited < patience_ms; waited += look_every_ms) {
    if (status()) return status_;
    read();  // a full pipe must not keep it from ending
    poll(nullptr, 0, look_every_ms);
  }
  return status();
}

void ChildProcess::stop() {
  close_fd(in_fd_);
  if (pid_ > 0 && !wait_for(end_patience_ms)) {
    kill(pid_, SIGTERM);
    if (!wait_for(stop_patience_ms)) {
      kill(pid_, SIGKILL);
      wait_for(kill_patience_ms);
    }
  }
  pid_ = -1;
  close_pipes();
}

void ChildProcess::close_pipes() {
  close_fd(in_fd_);
  close_fd(out_fd_);
  close_fd(err_fd_);
}

}  // namespace koop::app
