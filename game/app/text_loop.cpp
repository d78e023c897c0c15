#include "game/app/text_loop.hpp"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <string>

#include "game/client/text_client.hpp"

namespace koop::app {
namespace {

constexpr int wait_ms = 20;                        // between two looks at the network
constexpr std::size_t line_bytes_max = 16 * 1024;  // a longer line is cut into several

// Standard input as lines, never waiting longer than told.
class Lines {
 public:
  // Waits for input; false when it has ended.
  bool wait(int patience_ms) {
    if (ended_) {
      poll(nullptr, 0, patience_ms);
      return false;
    }
    pollfd in{STDIN_FILENO, POLLIN, 0};
    if (poll(&in, 1, patience_ms) <= 0) return true;
    std::array<char, 4096> buffer{};
    const ssize_t n = read(STDIN_FILENO, buffer.data(), buffer.size());
    if (n > 0) text_.append(buffer.data(), static_cast<std::size_t>(n));
    else if (n == 0 || errno != EINTR) ended_ = true;
    return !ended_;
  }
  bool next(std::string& line) {
    const auto end = text_.find('\n');
    if (end != std::string::npos) {
      line = text_.substr(0, end);
      text_.erase(0, end + 1);
      return true;
    }
    if ((ended_ && !text_.empty()) || text_.size() > line_bytes_max) {
      line = std::exchange(text_, {});
      return true;
    }
    return false;
  }

 private:
  std::string text_;
  bool ended_ = false;
};

void write(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fflush(stdout);
}

}  // namespace

ExitCode run_text(client::Desk& desk, const TextWish& wish) {
  client::TextClient client(desk, write, isatty(STDIN_FILENO) != 0);
  client::Usher usher(wish.lobby);
  Lines lines;
  client.begin();
  bool more = true;
  while (!client.finished()) {
    if (desk.poll()) client.update();
    if (client.finished()) break;
    usher.look(desk);
    const client::Model& model = desk.model();
    if (wish.exit_after_game && model.state == client::SessionState::over) return ExitCode::good;
    // Lines are read only when they can be answered: what a script sends ahead is not lost while the table opens.
    const bool on_the_way = model.state == client::SessionState::opening || model.state == client::SessionState::connecting ||
                            model.state == client::SessionState::hello || model.pending > 0;
    std::string line;
    if (!on_the_way && lines.next(line)) {
      client.read(line);
      continue;
    }
    // Who only watches until the end needs no input.
    if (!more && !on_the_way && !(wish.exit_after_game && model.my_seats.empty())) client.end_of_input();
    more = lines.wait(wait_ms);
  }
  const client::Model& model = desk.model();
  if (model.state != client::SessionState::closed) return ExitCode::good;
  std::fprintf(stderr, "kooperacja: %s\n", model.link_words.c_str());
  return exit_code_of(model.closed_code);
}

}  // namespace koop::app
