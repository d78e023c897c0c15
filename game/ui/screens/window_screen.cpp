#include "game/base/hash.hpp"
#include "game/ui/screens/panels.hpp"
#include "game/ui/screens/screens.hpp"

namespace koop::ui {
namespace {

using client::SessionState;

// Which step of the game this is, as a number: what was picked in another step is forgotten.
std::uint64_t step_of(const Room& room) {
  std::string words(name_of(room.model.state));
  if (room.model.in_game()) {
    const Board& b = room.board();
    words += std::to_string(b.round) + ':' + std::string(name_of(b.phase)) + ':' + std::string(name_of(b.stage)) + ':' +
             std::to_string(room.me().value) + ':' + std::to_string(b.active.value) + (room.model.veil ? "veil" : "");
  }
  return fnv1a(words);
}

void forget_old_step(Room& room) {
  const std::uint64_t step = step_of(room);
  if (step == room.local.step) return;
  room.local.step = step;
  room.local.tab = 0;
  room.local.pick = {};
  room.local.guess = -1;
  room.local.family_scale = room.local.team_scale = -1;
  room.local.tasks = {};
  room.local.revising = false;
  room.local.lines_shown = 0;
  room.local.ending_page = 0;
  room.local.choosing_game = false;
  const Panel panel = room.local.panel;
  if (panel == Panel::know || panel == Panel::table || panel == Panel::program) room.local.panel = Panel::none;
  const bool of_game = room.local.panel == Panel::family || room.local.panel == Panel::team || room.local.panel == Panel::seats;
  if (!room.model.in_game() && of_game) room.local.panel = Panel::none;
}

// A picked option can vanish while others act: the menu it came from is gone.
void forget_lost_pick(Room& room) {
  const Option* option = room.option(room.local.pick.option);
  if (room.local.pick.any() && (option == nullptr || option->command.index() != room.local.pick.command.index()))
    room.local.pick = {};
}

void show_notices(Room& room) {
  const auto& notices = room.model.notices;
  const unsigned last = notices.empty() ? room.local.last_notice : notices.back().number;
  for (const client::Notice& n : notices)
    if (n.number > room.local.last_notice) room.ui.notify(n.text);
  room.local.last_notice = std::max(room.local.last_notice, last);
}

bool votes_elsewhere(const Board& b) { return b.stage == Stage::voting && b.phase != koop::Phase::review; }

Page page_of_talk(Room& room) {
  switch (room.board().stage) {
    case Stage::choosing_member: return member_page(room);
    case Stage::listening: return listening_page(room);
    case Stage::closing: return closing_page(room);
    default: return talk_page(room);
  }
}

Page page_of_review(Room& room) {
  switch (room.board().stage) {
    case Stage::scaling: return scales_page(room);
    case Stage::deciding: return decision_page(room);
    default: return review_page(room);
  }
}

Page page_of(Room& room) {
  const Board& b = room.board();
  if (votes_elsewhere(b)) return vote_page(room);
  switch (b.phase) {
    case koop::Phase::life: return life_page(room);
    case koop::Phase::talk: return page_of_talk(room);
    case koop::Phase::meeting:
      if (b.stage == Stage::filling) return slip_page(room);
      if (b.stage == Stage::revising) return room.local.revising && room.playing() ? slip_page(room) : reveal_page(room);
      return meeting_page(room);
    case koop::Phase::month:
      return b.stage == Stage::acting && room.playing() && b.active == room.me() ? slip_page(room) : month_page(room);
    case koop::Phase::review: return page_of_review(room);
    case koop::Phase::ended: return ending_page(room);
  }
  return life_page(room);
}

}  // namespace

void window_screen(Room& room) {
  forget_old_step(room);
  forget_lost_pick(room);
  show_notices(room);
  const SessionState state = room.model.state;
  const bool at_table = room.model.connected() || state == SessionState::away;
  if (!at_table) return start_screen(room);
  if (!room.model.in_game()) return lobby_screen(room);
  if (room.model.veil) return veil_screen(room);
  show_page(room, page_of(room));
}

}  // namespace koop::ui
