#include "game/app/child_server.hpp"

#include <stdlib.h>

#include <charconv>
#include <chrono>
#include <filesystem>

#include "game/app/child_process.hpp"
#include "game/app/own_addresses.hpp"

namespace koop::app {
namespace {

namespace fs = std::filesystem;

constexpr int port_is_taken = 3;  // the server's exit status (server/app/exit_code.hpp)

std::int64_t now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

// A folder for one table's journal, gone with the server.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::error_code wrong;
    std::string name = (fs::temp_directory_path(wrong) / "kooperacja-").string() + std::string(6, 'X');
    if (mkdtemp(name.data()) != nullptr) path_ = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code wrong;
    if (!path_.empty()) fs::remove_all(path_, wrong);
  }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// "READY port=45100 codes=ABC234,DEF567": port and first code.
std::optional<client::ServerReady> read_ready(std::string_view out) {
  const auto at = out.find("READY port=");
  const auto end = at == std::string_view::npos ? at : out.find('\n', at);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = out.substr(at + 11, end - at - 11);
  client::ServerReady ready;
  std::from_chars(line.data(), line.data() + line.size(), ready.port);
  const auto codes = line.find(" codes=");
  if (ready.port == 0 || codes == std::string_view::npos) return std::nullopt;
  const std::string_view list = line.substr(codes + 7);
  ready.code = std::string(list.substr(0, list.find(',')));
  return ready;
}

std::string last_line(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.remove_suffix(1);
  const auto begin = text.rfind('\n');
  return std::string(begin == std::string_view::npos ? text : text.substr(begin + 1));
}

class ChildServer final : public client::OwnServer {
 public:
  ChildServer(ChildSettings settings, const client::ServerWish& wish) : settings_(std::move(settings)), wish_(wish) {}

  bool start(std::uint16_t port) {
    started_ms_ = now_ms();
    std::vector<std::string> arguments{"--child",
                                       "--port",
                                       std::to_string(port),
                                       "--data",
                                       data_.path(),
                                       "--language",
                                       std::string(name_of(settings_.language))};
    if (!wish_.for_others) arguments.emplace_back("--loopback");
    if (wish_.demo) arguments.emplace_back("--demo");
    if (!settings_.scenarios.empty()) arguments.insert(arguments.end(), {"--scenarios", settings_.scenarios});
    if (settings_.bot_pace_ms) arguments.insert(arguments.end(), {"--bot-pace", std::to_string(*settings_.bot_pace_ms)});
    child_ = std::make_unique<ChildProcess>();
    return child_->start(settings_.program, arguments);
  }

  std::optional<Result<client::ServerReady, client::ServerTrouble>> look() override {
    child_->read();
    if (const auto status = child_->status()) return ended(*status);
    if (ready_) return *ready_;
    ready_ = read_ready(child_->out);
    if (ready_) {
      if (wish_.for_others) {
        for (const std::string& address : own_addresses())
          ready_->addresses.push_back(address + ":" + std::to_string(ready_->port));
      }
      return *ready_;
    }
    if (now_ms() - started_ms_ > ready_wait_ms_max) return failure(client::ServerTrouble{"server_silent", {}});
    return std::nullopt;
  }

 private:
  std::optional<Result<client::ServerReady, client::ServerTrouble>> ended(int status) {
    if (ready_) return failure(client::ServerTrouble{"server_gone", {}});
    if (status == port_is_taken && wish_.for_others && !any_port_) {
      any_port_ = true;
      if (start(0)) return std::nullopt;
    }
    child_->read();
    return failure(client::ServerTrouble{"server_failed", {{"status", status}, {"detail", last_line(child_->err)}}});
  }

  ChildSettings settings_;
  client::ServerWish wish_;
  TemporaryFolder data_;
  std::unique_ptr<ChildProcess> child_;  // stopped before the folder goes
  std::optional<client::ServerReady> ready_;
  std::int64_t started_ms_ = 0;
  bool any_port_ = false;
};

}  // namespace

client::StartServer child_servers(ChildSettings settings) {
  return [settings](const client::ServerWish& wish) -> Result<std::unique_ptr<client::OwnServer>, client::ServerTrouble> {
    std::error_code wrong;
    const client::ServerTrouble missing{"server_missing", {{"path", settings.program}}};
    if (!fs::is_regular_file(settings.program, wrong)) return failure(missing);
    auto server = std::make_unique<ChildServer>(settings, wish);
    if (!server->start(wish.for_others ? hosting_port : std::uint16_t{0})) return failure(missing);
    return server;
  };
}

}  // namespace koop::app
