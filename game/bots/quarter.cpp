// The end of a quarter and of a talk: scales, decisions, readings, closing proposals.

#include <algorithm>

#include "game/bots/manner.hpp"

namespace koop::bots {

// The family's own number where it is known, else what the board shows; the team as its ladder stands.
Command on_scales(const Sight& sight) {
  const Board& b = sight.board();
  int sum = 0;
  for (unsigned i = 0; static_cast<int>(i) < b.areas; ++i) {
    sum += b.area[i].number >= 0 ? static_cast<int>(b.area[i].number) : b.area[i].total();
  }
  return GiveScales{sight.seat(), sum / std::max<int>(1, b.areas), 2 + 2 * b.cooperation};
}

// The areas that need it most are the tasks; the decision that opens most comes first.
Command deciding(const Sight& sight, const Manner& manner) {
  const Board& b = sight.board();
  const int strain = sight.mine().strain;
  const Option* best = best_of<Decide>(sight.menu, [&](const Decide& c, const Option&) {
    switch (c.decision) {
      case Decision::accord: return manner.together ? 60 : 1;
      case Decision::barrier: return 50;
      case Decision::coaching: return strain >= 2 ? 70 : 5;
      case Decision::budget: return b.fuller.budget <= 2 ? 40 : 10;
      case Decision::partner: return manner.together ? 30 : 2;
      case Decision::nothing: return 1;
    }
    return 1;
  });
  Decide c = std::get<Decide>(best->command);
  std::array<AreaId, AreaId::cap> order{};
  const auto areas = static_cast<unsigned>(static_cast<int>(b.areas));
  for (unsigned i = 0; i < areas; ++i) order[i] = AreaId{i};
  std::stable_sort(order.begin(), order.begin() + areas,
                   [&](AreaId x, AreaId y) { return urgency(sight, x) > urgency(sight, y); });
  for (unsigned i = 0; i < std::min(3u, areas); ++i) c.tasks.insert(order[i]);
  return c;
}

// Nobody can know which reading is right; one listens and says what one heard.
Command listening(const Sight& sight) {
  const auto readings = options_of<ReadOut>(sight.menu, [](const ReadOut&, const Option&) { return true; });
  return readings[sight.random.below(static_cast<std::uint32_t>(readings.size()))]->command;
}

// Rule 5.5 as a careful person reads it: in doubt the more cautious one. Who does not ask proposes what it thinks best.
Command closing(const Sight& sight, const Manner& manner) {
  const Board& b = sight.board();
  const auto offer = [&](Closing which) { return Command{OfferClosing{sight.seat(), which}}; };
  if (!manner.asks) return offer(manner.together ? Closing::goal_step : Closing::do_more);
  const Relation relation = sight.mine().relation;
  if (relation == Relation::no_request) return offer(Closing::appreciation);
  if (relation == Relation::complaint) return offer(Closing::observe);
  const bool goal = std::any_of(b.plan.begin(), b.plan.end(), [](const PlanGoal& g) { return g.state == GoalState::open; });
  if (!goal && b.signs.empty()) return offer(Closing::notice);
  if (b.findings.empty()) return offer(Closing::goal_step);
  return offer(b.steps.empty() ? Closing::different : Closing::predict);
}

}  // namespace koop::bots
