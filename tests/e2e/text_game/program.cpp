#include "tests/e2e/text_game/program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>

namespace koop::test {
namespace {

std::int64_t now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

void close_fd(int& fd) {
  if (fd >= 0) close(fd);
  fd = -1;
}

bool take(int& fd, std::string& text) {
  std::array<char, 8192> buffer{};
  const ssize_t n = read(fd, buffer.data(), buffer.size());
  if (n > 0) text.append(buffer.data(), static_cast<std::size_t>(n));
  else close_fd(fd);
  return n > 0;
}

}  // namespace

Program::Program(const std::string& path, const std::vector<std::string>& arguments,
                 const std::map<std::string, std::string>& environment) {
  std::signal(SIGPIPE, SIG_IGN);
  int in[2], out[2], err[2];
  if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0 || pipe2(err, O_CLOEXEC) != 0) std::abort();
  std::vector<std::string> words{path};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  pid_ = fork();
  if (pid_ == 0) {
    dup2(in[0], STDIN_FILENO);
    dup2(out[1], STDOUT_FILENO);
    dup2(err[1], STDERR_FILENO);
    for (const auto& [name, value] : environment) setenv(name.c_str(), value.c_str(), 1);
    execv(path.c_str(), argv.data());
    _exit(127);
  }
  close(in[0]);
  close(out[1]);
  close(err[1]);
  in_ = in[1];
  out_fd_ = out[0];
  err_fd_ = err[0];
}

Program::~Program() {
  close_fd(in_);
  if (!wait_exit(5'000)) {
    kill();
    wait_exit(5'000);
  }
  close_fd(out_fd_);
  close_fd(err_fd_);
}

void Program::type(const std::string& line) {
  const std::string text = line + "\n";
  if (in_ >= 0 && write(in_, text.data(), text.size()) < 0) close_fd(in_);
}

void Program::close_input() { close_fd(in_); }

bool Program::read_some(int ms) {
  std::array<pollfd, 2> fds{pollfd{out_fd_, POLLIN, 0}, pollfd{err_fd_, POLLIN, 0}};
  if (out_fd_ < 0 && err_fd_ < 0) return false;
  poll(fds.data(), fds.size(), ms);
  if (out_fd_ >= 0 && fds[0].revents != 0) take(out_fd_, out_);
  if (err_fd_ >= 0 && fds[1].revents != 0) take(err_fd_, err_);
  return true;
}

bool Program::wait_for(const std::string& part, std::size_t from, int ms_max) {
  const std::int64_t end = now_ms() + ms_max;
  while (out_.find(part, from) == std::string::npos) {
    if (now_ms() > end || !read_some(100)) return out_.find(part, from) != std::string::npos;
  }
  return true;
}

bool Program::wait_for_end(const std::string& text, int ms_max) {
  const std::int64_t end = now_ms() + ms_max;
  while (!out_.ends_with(text)) {
    if (now_ms() > end || !read_some(100)) return out_.ends_with(text);
  }
  return true;
}

std::optional<int> Program::wait_exit(int ms_max) {
  const std::int64_t end = now_ms() + ms_max;
  while (!status_) {
    int raw = 0;
    if (waitpid(pid_, &raw, WNOHANG) == pid_) {
      status_ = WIFEXITED(raw) ? WEXITSTATUS(raw) : 128 + WTERMSIG(raw);
      while (read_some(0)) {}
      break;
    }
    if (now_ms() > end) return std::nullopt;
    if (!read_some(20)) poll(nullptr, 0, 20);
  }
  return status_;
}

void Program::terminate() {
  if (!status_) ::kill(pid_, SIGTERM);
}
void Program::kill() {
  if (!status_) ::kill(pid_, SIGKILL);
}

}  // namespace koop::test
