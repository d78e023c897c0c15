#include "server/simulate/explain.hpp"

#include "game/text/sentences.hpp"

namespace koop::simulate {

std::vector<std::string> explain(const Cell& cell, std::uint64_t seed, const text::Locale& locale, std::size_t most_lines) {
  const scenario::Played world = scenario::play_under(*cell.loaded, cell.setting);
  const text::Sentences say(locale, world.texts, world.catalogue);
  std::vector<std::string> lines;
  View seen;
  seen.viewer.role = Role::observer;
  const Plan plan{seed, cell.seats, cell.habit, cell.stray_percent, cell.without, MonthMode::together};
  const auto tell = [&](const rules::State&, const Command*, const std::vector<Fact>& facts) {
    for (const Fact& fact : facts) {
      const auto visible = redact(fact, seen.viewer);
      if (!visible) continue;
      fold(seen.board, seen.secret, seen.viewer.seats, *visible);
      const auto line = say.log(*visible, seen.board);
      if (!line || line->text.empty() || lines.size() >= most_lines) continue;
      if (line->tone == text::Tone::heading) lines.emplace_back();
      lines.push_back(line->text);
    }
  };
  const Outcome outcome = play(world.rules, world.catalogue, plan, tell);
  if (!outcome.stopped.empty()) lines.push_back(outcome.stopped);
  return lines;
}

}  // namespace koop::simulate
