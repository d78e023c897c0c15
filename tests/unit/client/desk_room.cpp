#include "tests/unit/client/desk_room.hpp"

#include <gtest/gtest.h>

namespace koop::test {
namespace {

class RoomServer final : public client::OwnServer {
 public:
  RoomServer(const DeskRoom& around, bool others) : around_(around), others_(others) {}
  std::optional<Result<client::ServerReady, client::ServerTrouble>> look() override {
    if (around_.server_fails) return failure(client::ServerTrouble{"server_failed", {{"status", 5}, {"detail", "as told"}}});
    if (++looks_ < 3) return std::nullopt;           // it takes its time
    if (code_.empty()) code_ = around_.room.code();  // said once; the room's server may be gone later
    client::ServerReady ready;
    ready.port = room_port;
    ready.code = code_;
    if (others_) ready.addresses = {"192.0.2.7:45100"};
    return ready;
  }

 private:
  const DeskRoom& around_;
  bool others_;
  int looks_ = 0;
  std::string code_;
};

}  // namespace

const text::Locales& locales() {
  static const auto loaded = text::load_locales(KOOP_SOURCE_DIR "/assets/locale");
  if (!loaded) ADD_FAILURE() << text::to_string(loaded.error());
  return *loaded;
}

DeskRoom::DeskRoom(const RoomSettings& settings, Language language) : room(settings) {
  client::DeskParts parts{locales(), language, [this] { return room.now; }, {}, {}, settings.seed};
  parts.start_server =
      [this](const client::ServerWish& wish) -> Result<std::unique_ptr<client::OwnServer>, client::ServerTrouble> {
    return std::make_unique<RoomServer>(*this, wish.for_others);
  };
  parts.make_door = [this](const std::string&, std::uint16_t port) {
    return client::Door{[this, port]() -> Result<std::unique_ptr<net::Transport>, net::NetError> {
                          dialled.push_back(room.now);
                          auto connected = room.network.connect(port);
                          link = connected.link;
                          return std::move(connected.transport);
                        },
                        [] { return std::make_unique<net::ClearChannel>(); }};
  };
  desk = std::make_unique<client::FrontDesk>(std::move(parts));
}

bool DeskRoom::step(std::int64_t ms) {
  room.step(ms);
  return desk->poll();
}

bool DeskRoom::until(const std::function<bool()>& done, std::int64_t ms_max) {
  for (const std::int64_t end = room.now + ms_max; room.now < end;) {
    if (done()) return true;
    step();
  }
  return done();
}

void DeskRoom::start_practice(std::initializer_list<unsigned> places) {
  desk->practise("Ala");
  ASSERT_TRUE(until([&] { return model().state == client::SessionState::lobby; }));
  for (unsigned place : places) desk->take_place(InstitutionId{place});
  ASSERT_TRUE(until([&] { return model().pending == 0; }));
  desk->start();
  ASSERT_TRUE(until([&] { return model().menu() != nullptr && model().pending == 0; }));
}

void DeskRoom::expect_same_picture() const {
  const server::Table& table = room.table();
  ASSERT_TRUE(model().view.has_value());
  EXPECT_TRUE(*model().view == rules::view_of(*table.state(), table.viewer_of(model().me)));
  TableView expected = table.view();
  TableView seen = model().table;
  expected.clock.remaining_ms = seen.clock.remaining_ms = 0;  // depends on when it was sent
  EXPECT_TRUE(seen == expected);
}

}  // namespace koop::test
