#include "server/simulate/advice.hpp"

#include <algorithm>

#include "server/simulate/suggest.hpp"

namespace koop::simulate {
namespace {

struct Adviser {
  const scenario::Loaded& loaded;
  const text::Locale& locale;
  std::vector<std::string> said;

  void say(std::string_view key, const text::Params& params) { said.push_back(locale.phrase(key, params)); }

  static text::Params where(const Cell& cell) {
    return {{"model", cell.setting.model},
            {"months", static_cast<int>(cell.setting.rounds)},
            {"seats", static_cast<int>(cell.seats)}};
  }

  void bands(const Cell& cell, const Tally& t) {
    const Bands bands;
    text::Params params = where(cell);
    params.set("good", static_cast<int>(t.good() + 0.5));
    if (t.good() < bands.cooperative_least) say("advice.too_hard", params);
    if (t.good() > bands.cooperative_most) say("advice.too_easy", params);
    if (t.unfinished > 0) say("advice.unfinished", params);
  }

  // A form of support that no seat could ever choose, or that nobody ever chose.
  void services(const std::vector<std::pair<Cell, Tally>>& cells) {
    const auto& names = loaded.names.of(scenario::IdKind::services);
    for (unsigned s = 0; s < names.size(); ++s) {
      bool seated = false, playable = false, used = false;
      for (const auto& [cell, tally] : cells) {
        if (loaded.scenario.services[s].institution.index() >= cell.seats) continue;
        seated = true;
        playable = playable || tally.playable.contains(ServiceId{s});
        used = used || tally.used[s] > 0;
      }
      if (seated && !playable) say("advice.never_possible", {{"service", names[s]}});
      else if (seated && !used) say("advice.never_used", {{"service", names[s]}});
    }
  }

  // A card that hardly ever has its full effect is dead in this family's mouth.
  void cards(const std::vector<std::pair<Cell, Tally>>& cells) {
    for (unsigned t = 0; t < enum_count<Technique>; ++t) {
      const auto technique = static_cast<Technique>(t);
      std::uint64_t played = 0, full = 0, games = 0;
      for (const auto& [cell, tally] : cells) {
        if (!is_in_deck(technique, cell.setting.layer != Layer::first_game)) continue;
        played += tally.played[t];
        full += tally.full[t];
        games += tally.games;
      }
      if (games > 0 && full * 10 < games) {
        say("advice.dead_card", {{"card", std::string(name_of(technique))},
                                 {"played", static_cast<int>(played)},
                                 {"full", static_cast<int>(full)}});
      }
    }
  }
};

}  // namespace

std::vector<std::string> advice(const scenario::Loaded& loaded, const std::vector<std::pair<Cell, Tally>>& cells,
                                const text::Locale& locale) {
  if (cells.empty()) return {};
  Adviser adviser{loaded, locale, {}};
  for (const auto& [cell, tally] : cells) adviser.bands(cell, tally);
  adviser.services(cells);
  adviser.cards(cells);
  if (adviser.said.empty()) adviser.say("advice.nothing", {});
  return adviser.said;
}

}  // namespace koop::simulate
