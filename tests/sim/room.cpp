#include "tests/sim/room.hpp"

#include <gtest/gtest.h>

#include "game/bots/bot.hpp"

namespace koop::test {

std::string RoomKeys::fresh_token() {
  static constexpr std::string_view hex = "0123456789abcdef";
  std::string token;
  for (unsigned i = 0; i < protocol::token_length; ++i) token += hex[random_.below(16)];
  return token;
}

std::string RoomKeys::fresh_code() { return "TABLE" + std::string(1, static_cast<char>('A' + codes_++)); }

std::unique_ptr<server::Brain> make_bot(Habit habit, std::uint64_t seed) {
  struct Bot final : server::Brain {
    Habit habit = Habit::cooperative;
    Random random;
    std::optional<Command> decide(const View& view, const Menu& menu, const Catalogue& catalogue, SeatId) override {
      const bots::Sight sight{view, menu, catalogue, random};
      return bots::decide(sight, habit);
    }
  };
  auto bot = std::make_unique<Bot>();
  bot->habit = habit;
  bot->random = Random{seed};
  return bot;
}

Room::Room(const RoomSettings& wanted) : settings(wanted), network(wanted.seed, [this] { return now; }), keys(wanted.seed) {
  set_on_broken(OnBroken::throw_it);
  for (const scenario::Loaded* loaded : settings.scenarios) shelf.offer(*loaded);
  network.set_faults(settings.faults);
  start();
}

void Room::start() {
  auto listening = network.listen(room_port);
  KOOP_ASSERT(listening.has_value());
  transport = std::move(*listening);
  server::ServerSettings server_settings;
  server_settings.tables = settings.tables;
  server::World world{shelf, keys, make_bot, [this] { return now; }, settings.bot_pace_ms, settings.demo};
  server = std::make_unique<server::Server>(std::move(world), journal, *transport, std::move(server_settings));
  ASSERT_TRUE(server->open());
}

void Room::crash() {
  network.crash(room_port);
  server.reset();
  transport.reset();
}

void Room::step(std::int64_t ms) {
  now += ms;
  if (server) server->turn(0);
  for (const auto& robot : robots) robot->step(now);
}

bool Room::until(const std::function<bool()>& done, std::int64_t ms_max) {
  for (const std::int64_t end = now + ms_max; now < end;) {
    if (done()) return true;
    step();
  }
  return done();
}

Robot& Room::add(const std::string& name) {
  robots.push_back(std::make_unique<Robot>(network, name, settings.seed * 1000 + robots.size()));
  return *robots.back();
}

void Room::seat_everybody_and_start(const TableSettings& table_settings) {
  const auto institutions = table().scenario().rules.institutions.size();
  for (const auto& robot : robots) {
    robot->join(code());
    ASSERT_TRUE(until([&] { return robot->seated(); })) << robot->name();
  }
  for (std::size_t i = 0; i < institutions; ++i) {
    if (i < robots.size()) {
      robots[i]->ask(protocol::TakePlace{0, InstitutionId{static_cast<unsigned>(i)}});
      ASSERT_TRUE(until([&] { return robots[i]->idle(); }));
      robots[i]->ask(protocol::SetReady{0, true});
      ASSERT_TRUE(until([&] { return robots[i]->idle(); }));
    } else {
      robots.front()->ask(protocol::PlaceBot{0, InstitutionId{static_cast<unsigned>(i)}, Habit::cooperative});
      ASSERT_TRUE(until([&] { return robots.front()->idle(); }));
    }
  }
  TableSettings wanted = table_settings;
  if (wanted.scenario.empty()) {
    wanted.scenario = table().view().settings.scenario;
    wanted.setting = table().view().settings.setting;
  }
  if (!(wanted == table().view().settings)) {
    robots.front()->ask(protocol::ChangeSettings{0, wanted});
    ASSERT_TRUE(until([&] { return robots.front()->idle(); }));
    for (const auto& robot : robots) {
      robot->ask(protocol::SetReady{0, true});
      ASSERT_TRUE(until([&] { return robot->idle(); }));
    }
  }
  robots.front()->ask(protocol::StartGame{});
  ASSERT_TRUE(until(
      [&] { return std::all_of(robots.begin(), robots.end(), [](const auto& robot) { return robot->view() != nullptr; }); }));
}

void Room::expect_same_pictures() {
  const auto all_heard = [&] {
    return std::all_of(robots.begin(), robots.end(),
                       [&](const auto& r) { return !r->seated() || r->position() == table().position(); });
  };
  EXPECT_TRUE(until(all_heard, 20'000)) << "what was sent arrives";
  for (const auto& robot : robots) {
    if (!robot->seated()) continue;
    EXPECT_EQ(robot->position(), table().position()) << robot->name();
    TableView expected = table().view();
    TableView seen = robot->table();
    expected.clock.remaining_ms = seen.clock.remaining_ms = 0;  // depends on when it was sent
    EXPECT_TRUE(seen == expected) << robot->name();
    if (table().state() == nullptr) continue;
    ASSERT_NE(robot->view(), nullptr) << robot->name();
    EXPECT_TRUE(*robot->view() == rules::view_of(*table().state(), table().viewer_of(robot->person()))) << robot->name();
  }
}

}  // namespace koop::test
