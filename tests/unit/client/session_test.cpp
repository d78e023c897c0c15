// The session against the real server core: ways in, folding, broken links, languages, refusals as sentences.

#include <gtest/gtest.h>

#include "game/text/typeset.hpp"
#include "tests/unit/client/desk_room.hpp"

namespace koop::test {
namespace {

using client::SessionState;

// The first thing that the seat before the screen can do.
std::optional<Command> first_possible(const client::Model& m) {
  const Menu* menu = m.menu();
  for (std::size_t i = 0; menu != nullptr && i < menu->options.size(); ++i) {
    if (!menu->options[i].refusal) return menu->options[i].command;
  }
  return std::nullopt;
}

TEST(Session, PractiseFromTheStartScreenToTheFirstMonth) {
  DeskRoom room;
  EXPECT_EQ(room.model().state, SessionState::idle);
  room.desk->practise("Ala");
  EXPECT_EQ(room.model().state, SessionState::opening);
  EXPECT_FALSE(room.model().link_words.empty());
  ASSERT_TRUE(room.until([&] { return room.model().state == SessionState::lobby; }));
  EXPECT_TRUE(room.model().link_words.empty());
  EXPECT_TRUE(room.model().am_host());
  EXPECT_EQ(room.model().catalogue, mini().catalogue);
  EXPECT_GT(room.model().texts.size(), 20u);
  room.desk->take_place(InstitutionId{2});
  ASSERT_TRUE(room.until([&] { return room.model().pending == 0; }));
  room.desk->start();
  ASSERT_TRUE(room.until([&] { return room.model().menu() != nullptr; }));
  EXPECT_EQ(room.model().state, SessionState::playing);
  EXPECT_EQ(room.model().my_seats, SeatSet{SeatId{2}});
  EXPECT_EQ(room.model().active, SeatId{2});
  EXPECT_FALSE(room.model().veil);
  EXPECT_EQ(room.model().table.seats, static_cast<int>(mini().scenario.institutions.size()));
  EXPECT_TRUE(room.model().notices.empty());
  EXPECT_EQ(room.model().pending, 0u);
  // The game's first facts are told although they came before there was a view.
  ASSERT_FALSE(room.model().log.empty());
  const bool told = std::any_of(room.model().log.begin(), room.model().log.end(),
                                [](const client::LogEntry& e) { return !e.table && e.line.tone == text::Tone::heading; });
  EXPECT_TRUE(told);
  room.expect_same_picture();
}

TEST(Session, FoldsTheWholeGameLikeTheServer) {
  DeskRoom room(with_seed(7));
  room.start_practice({1});
  int acted = 0;
  for (int i = 0; i < 20'000 && room.model().state == SessionState::playing; ++i) {
    room.step();
    if (room.model().pending > 0) continue;
    const auto command = first_possible(room.model());
    const bool mine = room.model().say().standing(*room.model().view, room.model().active) == text::Standing::turn;
    if (!command || !mine) continue;
    // First of all what is on offer would talk for ever: the last possible option is the one that goes on.
    const Menu& menu = *room.model().menu();
    for (auto option = menu.options.rbegin(); option != menu.options.rend(); ++option) {
      if (option->refusal) continue;
      room.desk->send(option->command);
      break;
    }
    if (++acted % 10 == 0) room.expect_same_picture();
  }
  ASSERT_EQ(room.model().state, SessionState::over);
  room.expect_same_picture();
  EXPECT_GT(acted, 30);
  EXPECT_FALSE(room.model().ending.empty());
  EXPECT_TRUE(room.model().notices.empty()) << room.model().notices.back().text;
}

TEST(Session, AWrongCodeEndsWithASentence) {
  DeskRoom room;
  room.desk->join("192.0.2.1:4000", "ZZZZZZ", "Ala", Role::participant);
  ASSERT_TRUE(room.until([&] { return room.model().state == SessionState::closed; }));
  EXPECT_EQ(room.model().closed_code, "no_such_table");
  EXPECT_EQ(room.model().link_words, locales()[Language::pl].phrase("error.no_such_table"));
  room.desk->leave();
  EXPECT_EQ(room.model().state, SessionState::idle);
  EXPECT_TRUE(room.model().link_words.empty());
}

TEST(Session, WhatCannotWorkIsToldWithoutACall) {
  DeskRoom room;
  room.desk->join("not an address", "ABC234", "Ala", Role::participant);
  EXPECT_EQ(room.model().closed_code, "bad_server_address");
  room.desk->join("192.0.2.1", "ABC23", "Ala", Role::participant);
  EXPECT_EQ(room.model().closed_code, "bad_code");
  EXPECT_TRUE(room.dialled.empty());
}

TEST(Session, AServerThatDoesNotStart) {
  DeskRoom room;
  room.server_fails = true;
  room.desk->host("Ala");
  room.step();
  EXPECT_EQ(room.model().state, SessionState::closed);
  EXPECT_EQ(room.model().closed_code, "server_failed");
  EXPECT_NE(room.model().link_words.find("as told"), std::string::npos);
}

TEST(Session, NobodyAtTheAddress) {
  DeskRoom room;
  room.room.crash();
  room.desk->join("192.0.2.1", "ABC234", "Ala", Role::participant);
  ASSERT_TRUE(room.until([&] { return room.model().state == SessionState::closed; }));
  EXPECT_EQ(room.model().closed_code, "unreachable");
}

TEST(Session, HostingShowsTheAddresses) {
  DeskRoom room;
  room.desk->host("Ala");
  ASSERT_TRUE(room.until([&] { return room.model().state == SessionState::lobby; }));
  EXPECT_EQ(room.model().host_addresses, std::vector<std::string>{"192.0.2.7:45100"});
  EXPECT_FALSE(room.model().link_protected);
}

TEST(Session, ComesBackByItselfWithEverything) {
  DeskRoom room(with_seed(3));
  room.start_practice({0, 2});
  const SeatSet mine = room.model().my_seats;
  room.cut();
  ASSERT_TRUE(room.until([&] { return room.model().state == SessionState::away; }, 20'000));
  EXPECT_FALSE(room.model().link_words.empty());
  // Without a link a wish is answered at once.
  const auto notices = room.model().notices.size();
  room.desk->say("słychać mnie?");
  EXPECT_EQ(room.model().notices.size(), notices + 1);
  EXPECT_EQ(room.model().pending, 0u);
  ASSERT_TRUE(room.until([&] { return room.model().state == SessionState::playing; }));
  EXPECT_TRUE(room.model().link_words.empty());
  EXPECT_EQ(room.model().my_seats, mine);
  ASSERT_NE(room.model().menu(), nullptr);
  room.expect_same_picture();
}

TEST(Session, CallsAgainLessAndLessOften) {
  DeskRoom room;
  room.start_practice({0});
  room.room.crash();
  ASSERT_TRUE(room.until([&] { return room.model().state == SessionState::away; }, 20'000));
  room.dialled.clear();
  ASSERT_TRUE(room.until([&] { return room.dialled.size() >= 6; }, 200'000));
  for (std::size_t i = 2; i < room.dialled.size(); ++i) {
    const std::int64_t wait = room.dialled[i] - room.dialled[i - 1];
    EXPECT_LE(wait, client::longest_wait_ms + net::connect_wait_ms_max + 100);
    EXPECT_GE(wait, 1'500);
  }
  room.room.start();
  ASSERT_TRUE(room.until([&] { return room.model().state == SessionState::playing; }));
  room.expect_same_picture();
}

TEST(Session, ARequestIsDoneOnceThoughTheLinkBrakeBeforeItsAnswer) {
  DeskRoom room(with_seed(5));
  room.start_practice({0});
  const auto messages = room.room.table().view().messages.size();
  room.desk->say("raz");
  room.step();
  room.step();  // on its way
  room.cut();
  ASSERT_TRUE(room.until([&] { return room.model().state == SessionState::away; }, 20'000));
  ASSERT_TRUE(room.until([&] { return room.model().state == SessionState::playing && room.model().pending == 0; }));
  EXPECT_EQ(room.room.table().view().messages.size(), messages + 1);
}

TEST(Session, RefusalsBecomeSentences) {
  DeskRoom room;
  room.start_practice({0});
  room.desk->send(SealSlip{room.model().active});  // not now
  ASSERT_TRUE(room.until([&] { return room.model().pending == 0; }));
  ASSERT_EQ(room.model().notices.size(), 1u);
  EXPECT_TRUE(room.model().notices[0].trouble);
  EXPECT_EQ(room.model().notices[0].text, locales()[Language::pl].phrase("refusal.wrong_moment"));
  room.desk->send(Ready{SeatId{3}});  // a program's
  EXPECT_EQ(room.model().notices.size(), 2u);
  EXPECT_EQ(room.model().notices[1].number, room.model().notices[0].number + 1);
  EXPECT_EQ(room.model().pending, 0u);
}

TEST(Session, AnotherLanguageRewordsTheWholeLog) {
  DeskRoom room;
  room.start_practice({0});
  room.desk->say("dzień dobry");
  ASSERT_TRUE(room.until([&] { return room.model().pending == 0; }));
  const auto before = room.model().log;
  const auto title = room.model().say().names().text(TextKind::scenario, 0, 0);
  room.desk->set_language(Language::en);
  ASSERT_TRUE(room.until([&] { return room.model().language == Language::en && room.model().pending == 0; }));
  ASSERT_EQ(room.model().log.size(), before.size());
  unsigned changed = 0;
  for (std::size_t i = 0; i < before.size(); ++i) {
    changed += before[i].line.text != room.model().log[i].line.text;
    EXPECT_EQ(before[i].line.tone, room.model().log[i].line.tone);
  }
  EXPECT_GT(changed, before.size() / 2);
  EXPECT_NE(room.model().say().names().text(TextKind::scenario, 0, 0), title);
  room.desk->set_language(Language::pl);
  ASSERT_TRUE(room.until([&] { return room.model().language == Language::pl && room.model().pending == 0; }));
  for (std::size_t i = 0; i < before.size(); ++i) EXPECT_EQ(before[i].line, room.model().log[i].line);
}

TEST(Session, MessagesAreCountedUntilRead) {
  DeskRoom room;
  room.start_practice({0});
  Robot& other = room.room.add("Olek");
  other.plays = false;
  other.join(room.room.code(), Role::observer);
  ASSERT_TRUE(room.until([&] { return other.seated(); }));
  room.desk->log_read();
  other.ask(protocol::Say{0, {"hej"}});
  ASSERT_TRUE(room.until([&] { return room.model().unread_messages == 1; }));
  EXPECT_EQ(room.model().unread_log, 1u);
  EXPECT_EQ(text::untypeset(room.model().log.back().line.text), "Olek: hej");
  room.desk->say("cześć");
  ASSERT_TRUE(room.until([&] { return room.model().table.messages.size() == 2; }));
  EXPECT_EQ(room.model().unread_messages, 1u);  // one's own is not news
  room.desk->messages_read();
  EXPECT_EQ(room.model().unread_messages, 0u);
}

TEST(Session, DemoIsWatchedToItsEnd) {
  DeskRoom room(with_seed(11, true));
  room.desk->watch_demo();
  ASSERT_TRUE(room.until([&] { return room.model().state == SessionState::over; }, 600'000));
  EXPECT_EQ(room.model().role, Role::observer);
  EXPECT_TRUE(room.model().my_seats.empty());
  EXPECT_FALSE(room.model().active.exists());
  room.expect_same_picture();
}

}  // namespace
}  // namespace koop::test
