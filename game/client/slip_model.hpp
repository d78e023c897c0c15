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
  // Possible ones first, else in the menu's order. `around`: projects, tools, referrals; `helpers`: support for oneself.
  std::vector<SlipRow> support, joint, building, community, around, helpers;
  std::optional<Choice> seal;
  bool sealed = false;  // the active seat has sealed or confirmed
  SeatSet done;         // seats that have
  std::string missing;
};

SlipModel slip_model(const View& view, const Menu* menu, SeatId me, const text::Sentences& say);

// The time that an item takes.
Units cost_of(const SlipItem& item, const Catalogue& catalogue);

}  // namespace koop::client
