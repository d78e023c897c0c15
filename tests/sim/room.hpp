#pragma once
// One simulated room: a server, its network, its clock, its people. Time moves only in step().

#include <memory>

#include "game/net/memory_transport.hpp"
#include "server/app/shelf.hpp"
#include "server/core/server.hpp"
#include "tests/sim/memory_journal.hpp"
#include "tests/sim/robot.hpp"
#include "tests/support/mini_scenario.hpp"

namespace koop::test {

inline constexpr std::uint16_t room_port = 4000;

// Counted, not drawn: the same calls give the same keys.
class RoomKeys final : public server::Keys {
 public:
  explicit RoomKeys(std::uint64_t seed) : random_{seed} {}
  std::string fresh_token() override;
  std::string fresh_code() override;
  std::uint64_t fresh_seed() override { return random_.next(); }
  [[nodiscard]] std::string fingerprint(std::string_view token) const override { return "print of " + std::string(token); }

 private:
  Random random_;
  unsigned codes_ = 0;
};

std::unique_ptr<server::Brain> make_bot(Habit habit, std::uint64_t seed);

struct RoomSettings {
  std::uint64_t seed = 1;
  net::LinkFaults faults{};
  unsigned tables = 1;
  std::int64_t bot_pace_ms = 0;
  bool demo = false;
  std::vector<const scenario::Loaded*> scenarios{&mini()};  // on offer, in this order
};

class Room {
 public:
  explicit Room(const RoomSettings& settings);

  // Moves the clock on and lets everybody act once.
  void step(std::int64_t ms = 10);
  // Steps until `done` holds; false when it does not within so much virtual time.
  bool until(const std::function<bool()>& done, std::int64_t ms_max = 600'000);
  // The server's process dies; start() makes a new one on the same journal.
  void crash();
  void start();

  Robot& add(const std::string& name);
  [[nodiscard]] const server::Table& table(std::size_t index = 0) const { return *server->tables()[index]; }
  [[nodiscard]] std::string code(std::size_t index = 0) const { return table(index).view().code; }
  // Everybody joins table 0 and takes the places by turns; programs take the rest; the host starts. Settings that name no
  // scenario leave that and the setting as they are.
  void seat_everybody_and_start(const TableSettings& settings = {});
  // Once all have heard everything, each robot's picture is what the server would send it now.
  void expect_same_pictures();

  RoomSettings settings;
  std::int64_t now = 1'000'000;
  net::MemoryNetwork network;
  server::Shelf shelf;
  RoomKeys keys;
  MemoryJournal journal;
  std::unique_ptr<net::Transport> transport;
  std::unique_ptr<server::Server> server;
  std::vector<std::unique_ptr<Robot>> robots;
};

}  // namespace koop::test
