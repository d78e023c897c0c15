// kooperacja-server: arguments, signals, transport, journal; everything else is server/core. Prints one line when it is ready,
//   READY port=45100 codes=ABC234,DEF567
// and one line for each table that is opened, resumed or frozen later on.

#include <fmt/core.h>
#include <poll.h>
#include <unistd.h>

#include <chrono>
#include <csignal>

#include "game/net/enet_transport.hpp"
#include "server/app/complaint.hpp"
#include "server/app/options.hpp"
#include "server/app/places.hpp"
#include "server/app/programs.hpp"
#include "server/app/shelf.hpp"
#include "server/app/sodium_keys.hpp"
#include "server/core/server.hpp"
#include "server/journal/sqlite_journal.hpp"

namespace koop::server {
namespace {

constexpr int longest_wait_ms = 50;      // the network asks to be polled so often
constexpr int farewell_wait_ms = 2'000;  // for clients to hear that the server stops

volatile std::sig_atomic_t told_to_stop = 0;
void on_signal(int) { told_to_stop = 1; }

void listen_to_signals() {
  struct sigaction stop {};
  stop.sa_handler = on_signal;
  sigaction(SIGTERM, &stop, nullptr);
  sigaction(SIGINT, &stop, nullptr);
  struct sigaction ignore {};
  ignore.sa_handler = SIG_IGN;
  sigaction(SIGPIPE, &ignore, nullptr);
}

// Wall time at the start, then the steady clock: the journal gets dates, and nobody can turn them back.
Clock make_clock() {
  using namespace std::chrono;
  const auto begin = steady_clock::now();
  const std::int64_t date = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
  return [begin, date] { return date + duration_cast<milliseconds>(steady_clock::now() - begin).count(); };
}

// The parent holds the other end of standard input; when it is gone, so is the need for this server.
bool parent_is_gone() {
  pollfd in{STDIN_FILENO, POLLIN, 0};
  if (poll(&in, 1, 0) <= 0) return false;
  char unread[256];
  return read(STDIN_FILENO, unread, sizeof unread) <= 0;
}

ExitCode give_up(const Complaint& complaint, Language language) {
  fmt::print(stderr, "kooperacja-server: {}\n", sentence_of(complaint, language));
  return complaint.exit;
}

void print_ready(const Server& server, const net::Transport& transport) {
  std::string codes;
  for (const auto& table : server.tables()) {
    if (table->view().stage == TableStage::over || table->view().stage == TableStage::frozen) continue;
    if (!codes.empty()) codes += ',';
    codes += table->view().code;
  }
  fmt::print("READY port={} codes={}\n", transport.local_port(), codes);
  std::fflush(stdout);
}

void run_until_stopped(Server& server, net::Transport& transport, const Options& options) {
  while (told_to_stop == 0 && !(options.child && parent_is_gone())) server.turn(server.wait_ms(longest_wait_ms));
  server.stop();
  std::vector<net::Event> events;
  const Clock clock = make_clock();
  const std::int64_t until = clock() + farewell_wait_ms;
  while (transport.closing() > 0 && clock() < until) transport.poll(events, 10);
}

ExitCode run(const Options& options) {
  const std::string folder = options.scenarios.empty() ? find_folder("scenarios") : options.scenarios;
  Shelf shelf(folder);
  if (shelf.offered().empty()) return give_up(no_scenarios(folder, shelf.broken()), options.language);
  auto journal = open_sqlite_journal(options.data);
  if (!journal) return give_up(complain(journal.error()), options.language);
  net::ListenSettings listening;
  listening.loopback_only = options.loopback;
  auto transport = net::listen(options.port, listening);
  if (!transport) return give_up(complain(transport.error()), options.language);

  SodiumKeys keys;
  World world{shelf, keys, make_program, make_clock(), options.bot_pace_ms, options.demo};
  ServerSettings settings;
  settings.tables = options.tables;
  bool ready = false;
  settings.report = [&ready](std::string_view what, const std::string& code, const std::string& detail) {
    if (ready) fmt::print("TABLE {} code={} {}\n", what, code, detail);
    std::fflush(stdout);
  };
  Server server(std::move(world), **journal, **transport, std::move(settings));
  if (auto opened = server.open(); !opened) return give_up(complain(opened.error()), options.language);
  print_ready(server, **transport);
  ready = true;
  run_until_stopped(server, **transport, options);
  return ExitCode::good;
}

}  // namespace
}  // namespace koop::server

int main(int argc, char** argv) {
  using namespace koop;
  server::Options options;
  if (const auto exit = server::read_options(argc, argv, options)) return static_cast<int>(*exit);
  set_on_broken(OnBroken::throw_it);
  server::listen_to_signals();
  return static_cast<int>(server::run(options));
}
