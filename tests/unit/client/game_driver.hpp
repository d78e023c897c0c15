#pragma once
// Plays a desk's seats as a program would, one command at a time, and lets a test look at every new picture.

#include <gtest/gtest.h>

#include "game/bots/bot.hpp"
#include "tests/unit/client/desk_room.hpp"

namespace koop::test {

// In the fuller layers who does not lead listens for something: the first possible task of an own seat that has none yet.
inline const Command* task_to_take(const client::Model& m) {
  if (m.view->board.stage != Stage::asking) return nullptr;
  for (SeatId seat : m.my_seats) {
    const auto& listens = m.view->board.talk.listens;
    const bool listening = std::any_of(listens.begin(), listens.end(), [seat](const SeatSet& l) { return l.contains(seat); });
    const Menu* menu = m.menu_of(seat);
    if (menu == nullptr || listening) continue;
    for (const Option& option : menu->options)
      if (!option.refusal && std::holds_alternative<ListenFor>(option.command)) return &option.command;
  }
  return nullptr;
}

// Plays until the game is over; `look` is called whenever something has changed in play. Every `twist`-th command is a
// random one.
inline void play_to_the_end(DeskRoom& room, const std::function<void()>& look, std::uint64_t seed, unsigned twist = 5) {
  Random random{seed};
  unsigned acted = 0;
  for (int i = 0; i < 60'000 && room.model().state != client::SessionState::over; ++i) {
    if (room.step() && room.model().in_game()) look();
    const client::Model& m = room.model();
    if (!m.in_game() || m.pending > 0) continue;
    if (m.veil) {
      room.desk->lift_veil();
      continue;
    }
    if (const Command* task = task_to_take(m)) {
      room.desk->send(*task);
      continue;
    }
    if (m.menu() == nullptr || m.say().standing(*m.view, m.active) != text::Standing::turn) continue;
    const bots::Sight sight{*m.view, *m.menu(), m.catalogue, random};
    const auto command = bots::decide(sight, ++acted % twist == 0 ? Habit::random : Habit::cooperative);
    ASSERT_TRUE(command);
    room.desk->send(*command);
  }
  ASSERT_EQ(room.model().state, client::SessionState::over);
}

}  // namespace koop::test
