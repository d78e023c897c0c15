#pragma once
// The sheet for the month: what lies on it and what can be put there, grouped, with the reason wherever something is
// not possible. For filling, revising and acting in turn alike.

#include "game/client/choice.hpp"

namespace koop::client {

struct SlipEntry {
  unsigned index = 0;
  SlipItem item;
  std::string words;
  Units cost = 0;
  AreaId area;                          // none for building and community
  std::string bound;                    // by an agreement or a procedure: the sentence that says so; else empty
  std::optional<std::size_t> take_off;  // option
};

struct SlipRow {
  Choice choice;  // joint, building: fill item.partners from `partners`
  SlipItem item;
  AreaId area;
  SeatSet partners;
};

struct SlipModel {
  Units time = 0, used = 0;
  std::vector<SlipEntry> entries;
  std::string means;   // the shared budget, where it is played
  std::string strain;  // what strain does to this seat's month; empty below 4
  // Possible ones first, else in the menu's order. `around`: projects, tools, referrals, information; `helpers`: support for
  // oneself, coaching, overtime.
  std::vector<SlipRow> support, joint, building, community, around, helpers;
  std::optional<Choice> seal;
  bool sealed = false;  // the active seat has sealed or confirmed
  SeatSet done;         // seats that have
  std::string missing;
};

SlipModel slip_model(const View& view, const Menu* menu, SeatId me, const text::Sentences& say);

}  // namespace koop::client
