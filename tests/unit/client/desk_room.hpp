#pragma once
// A real desk in a simulated room: its own server is the room's, its doors lead over the in-memory network, its clock
// is virtual.

#include "game/client/front_desk.hpp"
#include "tests/sim/room.hpp"

namespace koop::test {

const text::Locales& locales();

inline RoomSettings with_seed(std::uint64_t seed, bool demo = false) {
  RoomSettings settings;
  settings.seed = seed;
  settings.demo = demo;
  return settings;
}

class DeskRoom {
 public:
  explicit DeskRoom(const RoomSettings& settings = {}, Language language = Language::pl);

  [[nodiscard]] const client::Model& model() const { return desk->model(); }
  // One step of the room and one poll of the desk.
  bool step(std::int64_t ms = 10);
  bool until(const std::function<bool()>& done, std::int64_t ms_max = 60'000);
  // Practises on the places given, programs on the rest, up to the first menu.
  void start_practice(std::initializer_list<unsigned> places);
  // What the server holds for this person now, and what the desk shows, are the same.
  void expect_same_picture() const;
  void cut() { room.network.cut(link); }
  void heal() { room.network.heal(link); }

  Room room;
  net::PeerId link;                   // of the last door that was opened
  std::vector<std::int64_t> dialled;  // when
  bool server_fails = false;          // the own server ends instead of getting ready
  std::unique_ptr<client::FrontDesk> desk;
};

}  // namespace koop::test
