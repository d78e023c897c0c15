#include "tests/ui_screens/moments.hpp"

#include <algorithm>

#include "game/bots/bot.hpp"

namespace koop::screens_test {
namespace {

bool listens(const Board& b, SeatId seat) {
  return std::any_of(b.talk.listens.begin(), b.talk.listens.end(), [seat](const SeatSet& l) { return l.contains(seat); });
}

// Offers and listening tasks go first, so that the leader has some; otherwise whoever is waited for.
SeatId next_to_act(const scenario::Loaded& loaded, const Board& b) {
  const bool asking = b.phase == Phase::talk && b.stage == Stage::asking && b.talk.cards.empty();
  for (unsigned i = 0; asking && i < 3 && static_cast<int>(i) < b.seats; ++i) {
    const SeatId seat{i};
    if (seat == b.talk.leader) continue;
    const bool may_listen = loaded.scenario.has(RulePart::listening) && !listens(b, seat);
    if (may_listen || (!b.talk.offered.contains(seat) && b.seat[i].hand > 0)) return seat;
  }
  return *rules::waiting_for(b).begin();
}

void remember(Moment& moment, const std::vector<Fact>& facts) {
  for (const Fact& fact : facts) {
    if (std::holds_alternative<RoundBegan>(fact)) moment.month.clear();
    moment.month.push_back(fact);
    if (std::holds_alternative<GameEnded>(fact) || !moment.ending.empty()) moment.ending.push_back(fact);
  }
}

}  // namespace

std::map<std::string, Moment> moments_of(const scenario::Loaded& loaded, const Play& play, const std::vector<Wanted>& wanted) {
  rules::Settings settings{.seed = play.seed, .seats = {}, .month_mode = play.mode};
  for (unsigned i = 0; i < play.seats && i < loaded.scenario.institutions.size(); ++i)
    settings.seats.push_back(InstitutionId{i});
  const rules::Step opening = rules::start(loaded.scenario, settings);
  Moment now{opening.next, {}, {}};
  remember(now, opening.facts);
  std::map<std::string, Moment> found;
  std::array<Random, SeatId::cap> generators;
  for (unsigned i = 0; i < SeatId::cap; ++i) generators[i] = Random{play.seed * 1000003 + i};
  const auto look = [&] {
    for (const Wanted& w : wanted)
      if (!found.contains(w.name) && w.when(now)) found.emplace(w.name, now);
  };
  look();
  for (int commands = 0; !now.state.board.end.over && commands < 20000; ++commands) {
    const SeatId seat = next_to_act(loaded, now.state.board);
    const View view = rules::view_of(now.state, {SeatSet{seat}, Role::participant});
    const Menu menu = rules::options(loaded.scenario, now.state.board, now.state.secret[seat.index()], seat);
    const bots::Sight sight{view, menu, loaded.catalogue, generators[seat.index()]};
    auto command =
        bots::decide(sight, play.reckless || (play.careless && seat.index() % 2 == 1) ? Habit::random : Habit::cooperative);
    const bool waited_for = rules::waiting_for(now.state.board).contains(seat);
    if (!waited_for && loaded.scenario.has(RulePart::listening) && !listens(now.state.board, seat))
      command = ListenFor{seat, static_cast<ListeningTask>(seat.index() % enum_count<ListeningTask>)};
    if (!command && !waited_for) command = OfferCard{seat, now.state.secret[seat.index()].hand[0]};
    if (!command) break;
    const auto step = rules::apply(loaded.scenario, now.state, {SeatSet{seat}, false}, *command);
    if (!step) break;
    now.state = step->next;
    remember(now, step->facts);
    look();
  }
  return found;
}

}  // namespace koop::screens_test
