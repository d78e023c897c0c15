// What the session does when the server's messages have gaps, contradict the picture, or are no messages at all.

#include <gtest/gtest.h>

#include "game/protocol/codec.hpp"
#include "tests/unit/client/desk_room.hpp"

namespace koop::test {
namespace {

using client::SessionState;

constexpr std::uint16_t port = 5000;

// A server of which the test writes every word.
class FakeServer {
 public:
  FakeServer() : network_(1, [this] { return now_; }), session_(model_, 1) {
    model_.locales = &locales();
    set_on_broken(OnBroken::throw_it);
    transport_ = std::move(*network_.listen(port));
    const client::Door door{[this]() -> Result<std::unique_ptr<net::Transport>, net::NetError> {
                              ++calls_;
                              return std::move(network_.connect(port).transport);
                            },
                            [] { return std::make_unique<net::ClearChannel>(); }};
    session_.open(door, {"Ala", "ABC234", {}, Role::participant});
  }

  void step(std::int64_t ms = 10) {
    now_ += ms;
    std::vector<net::Event> events;
    transport_->poll(events, 0);
    for (const net::Event& event : events) {
      if (const auto* up = std::get_if<net::Connected>(&event)) peer_ = up->peer;
      if (const auto* received = std::get_if<net::Received>(&event))
        heard_.push_back(*protocol::read_client_message(received->bytes));
    }
    session_.poll(now_);
  }
  void steps(int n = 10) {
    while (n-- > 0) step();
  }
  void say(const protocol::ServerMessage& message) { say_bytes(protocol::write(message)); }
  void say_bytes(std::string_view bytes) {
    ASSERT_TRUE(transport_->send(peer_, net::Channel::play, bytes));
    steps();
  }
  void drop() {
    transport_->disconnect(peer_, net::DisconnectReason::server_stopping, net::Flush::yes);
    steps();
  }
  // Up to the lobby, at position 5.
  void welcome(const std::string& token = "0123456789abcdef0123456789abcdef") {
    steps();
    say(protocol::Welcome{protocol::version, PersonId{0}, Role::participant, token, 1});
    say(protocol::CatalogueSent{mini().catalogue});
    say(protocol::Snapshot{{0, 5}, table(), std::nullopt});
  }
  static TableView table() {
    TableView view;
    view.code = "ABC234";
    view.persons.push_back({"Ala", Role::participant, Language::pl, Presence::here, false});
    return view;
  }
  template <class Message>
  [[nodiscard]] std::vector<Message> heard() const {
    std::vector<Message> found;
    for (const auto& message : heard_) {
      if (const auto* m = std::get_if<Message>(&message)) found.push_back(*m);
    }
    return found;
  }
  void forget() { heard_.clear(); }

  [[nodiscard]] const client::Model& model() const { return model_; }
  client::Session& session() { return session_; }
  [[nodiscard]] int calls() const { return calls_; }

 private:
  std::int64_t now_ = 1'000;
  net::MemoryNetwork network_;
  std::unique_ptr<net::Transport> transport_;
  net::PeerId peer_;
  std::vector<protocol::ClientMessage> heard_;
  client::Model model_;
  client::Session session_;
  int calls_ = 0;
};

TEST(FakeServer, SaysHelloWithTheCodeAndComesBackWithTheToken) {
  FakeServer server;
  server.welcome();
  auto hello = server.heard<protocol::Hello>();
  ASSERT_EQ(hello.size(), 1u);
  EXPECT_EQ(hello[0].code.value, "ABC234");
  EXPECT_EQ(hello[0].name.value, "Ala");
  EXPECT_TRUE(hello[0].token.value.empty());
  EXPECT_EQ(server.model().state, SessionState::lobby);
  server.drop();
  EXPECT_EQ(server.model().state, SessionState::away);
  server.forget();
  for (int i = 0; i < 200 && server.heard<protocol::Hello>().empty(); ++i) server.step();
  hello = server.heard<protocol::Hello>();
  ASSERT_EQ(hello.size(), 1u);
  EXPECT_TRUE(hello[0].code.value.empty());
  EXPECT_EQ(hello[0].token.value, "0123456789abcdef0123456789abcdef");
  // An empty token means: keep yours.
  server.welcome("");
  EXPECT_EQ(server.session().token(), "0123456789abcdef0123456789abcdef");
  EXPECT_EQ(server.model().state, SessionState::lobby);
}

TEST(FakeServer, UnansweredRequestsAreSentAgainWithTheirIds) {
  FakeServer server;
  server.welcome();
  server.session().ask(protocol::SetReady{0, true});
  server.session().ask(protocol::Say{0, {"raz"}});
  server.steps();
  const auto first = server.heard<protocol::Say>();
  server.say(protocol::Accepted{server.heard<protocol::SetReady>().at(0).id, {0, 5}});
  EXPECT_EQ(server.model().pending, 1u);
  server.drop();
  server.forget();
  for (int i = 0; i < 200 && server.heard<protocol::Hello>().empty(); ++i) server.step();
  server.welcome("");
  EXPECT_EQ(server.heard<protocol::Say>(), first);
  EXPECT_TRUE(server.heard<protocol::SetReady>().empty());
  server.say(protocol::Accepted{first.at(0).id, {0, 5}});
  EXPECT_EQ(server.model().pending, 0u);
  server.session().ask(protocol::StartGame{});
  server.steps();
  EXPECT_EQ(server.heard<protocol::StartGame>().at(0).id, first[0].id + 1);
}

TEST(FakeServer, ANewCatalogueWaitsForItsTexts) {
  FakeServer server;
  server.welcome();
  const protocol::TextEntry title{TextKind::scenario, 0, 0, "Mała próba"}, gone{TextKind::member, 3, 0, "Ktoś"};
  server.say(protocol::TextsSent{Language::pl, {title, gone}});
  const Setting before = server.model().catalogue.setting;
  Catalogue other = mini().catalogue;
  other.setting = {Layer::full, 6, "plain"};
  server.say(protocol::CatalogueSent{other});
  EXPECT_EQ(server.model().catalogue.setting, before);
  EXPECT_NE(server.model().texts.find(title.key(), Language::pl), nullptr);
  server.say(protocol::TextsSent{Language::pl, {title}});
  EXPECT_EQ(server.model().catalogue.setting, other.setting);
  EXPECT_NE(server.model().texts.find(title.key(), Language::pl), nullptr);
  EXPECT_EQ(server.model().texts.find(gone.key(), Language::pl), nullptr) << "of the setting before";
}

TEST(FakeServer, AGapAsksForAPictureAndWaitsForIt) {
  FakeServer server;
  server.welcome();
  server.say(protocol::Batch{{0, 6}, {}, {ReadyChanged{PersonId{0}, true}}});
  EXPECT_TRUE(server.model().table.persons[0].ready);
  EXPECT_TRUE(server.heard<protocol::AskSnapshot>().empty());
  server.say(protocol::Batch{{0, 6}, {}, {ReadyChanged{PersonId{0}, false}}});  // told again: nothing
  EXPECT_TRUE(server.model().table.persons[0].ready);
  server.say(protocol::Batch{{0, 8}, {}, {ReadyChanged{PersonId{0}, false}}});
  EXPECT_EQ(server.heard<protocol::AskSnapshot>().size(), 1u);
  EXPECT_TRUE(server.model().table.persons[0].ready);
  server.say(protocol::Batch{{0, 9}, {}, {ReadyChanged{PersonId{0}, false}}});
  EXPECT_EQ(server.heard<protocol::AskSnapshot>().size(), 1u);
  server.say(protocol::Snapshot{{0, 9}, FakeServer::table(), std::nullopt});
  EXPECT_FALSE(server.model().table.persons[0].ready);
  server.say(protocol::Batch{{1, 10}, {}, {}});  // another branch
  EXPECT_EQ(server.heard<protocol::AskSnapshot>().size(), 2u);
}

TEST(FakeServer, FactsThatContradictThePictureDoNotEndTheProgram) {
  FakeServer server;
  server.welcome();
  for (unsigned i = 0; i < 3; ++i) {
    server.say(protocol::Batch{{0, 6}, {}, {ReadyChanged{PersonId{9}, true}}});  // nobody has that number
    EXPECT_EQ(server.heard<protocol::AskSnapshot>().size(), i + 1);
    server.say(protocol::Snapshot{{0, 5}, FakeServer::table(), std::nullopt});
    EXPECT_EQ(server.model().state, SessionState::lobby);
  }
  server.say(protocol::Batch{{0, 6}, {}, {ReadyChanged{PersonId{9}, true}}});
  EXPECT_EQ(server.model().state, SessionState::closed);
  EXPECT_EQ(server.model().closed_code, "bad_server_message");
}

TEST(FakeServer, NoMessageAtAllEndsTheLink) {
  for (const char* bytes : {"", "{", "[]", "{\"welcome\":{\"person\":64}}", "\xff\xfe", "{\"unheard_of\":{}}"}) {
    FakeServer server;
    server.welcome();
    server.say_bytes(bytes);
    EXPECT_EQ(server.model().state, SessionState::closed) << bytes;
    EXPECT_EQ(server.model().closed_code, "bad_server_message") << bytes;
    EXPECT_FALSE(server.model().link_words.empty());
    EXPECT_EQ(server.calls(), 1);
  }
}

TEST(FakeServer, AnotherVersionIsSaidInNumbers) {
  FakeServer server;
  server.steps();
  server.say(protocol::RefusedVersion{7, protocol::version});
  EXPECT_EQ(server.model().state, SessionState::closed);
  EXPECT_EQ(server.model().closed_code, "refused_version");
  EXPECT_NE(server.model().link_words.find('7'), std::string::npos);
  server.drop();
  server.steps(500);
  EXPECT_EQ(server.calls(), 1);  // calling again would not help
}

TEST(FakeServer, ASilentServerIsGivenUp) {
  FakeServer server;
  server.steps();
  EXPECT_EQ(server.model().state, SessionState::hello);
  for (int i = 0; i < 30 && server.model().state == SessionState::hello; ++i) server.step(1'000);
  EXPECT_EQ(server.model().state, SessionState::closed);
}

TEST(FakeServer, ComingInElsewhereEndsThisOne) {
  FakeServer server;
  server.welcome();
  server.say(protocol::Failed{0, protocol::FailureCode::came_elsewhere, std::nullopt});
  EXPECT_EQ(server.model().state, SessionState::closed);
  EXPECT_EQ(server.model().closed_code, "came_elsewhere");
}

TEST(FakeServer, TheClockCountsDownHere) {
  FakeServer server;
  server.welcome();
  EXPECT_FALSE(server.model().seconds_left());
  server.say(protocol::Batch{{0, 6}, {}, {ClockSet{{true, 10'000}}}});
  ASSERT_TRUE(server.model().seconds_left());
  EXPECT_EQ(*server.model().seconds_left(), 10);
  server.step(4'000);
  EXPECT_EQ(*server.model().seconds_left(), 6);
  server.step(60'000);
  EXPECT_EQ(*server.model().seconds_left(), 0);
}

}  // namespace
}  // namespace koop::test
