#include "server/tools/simulate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

#include "game/scenario/load.hpp"
#include "server/simulate/ablations.hpp"
#include "server/simulate/advice.hpp"
#include "server/simulate/explain.hpp"
#include "server/simulate/suggest.hpp"

namespace koop::tools {
namespace {

using simulate::Cell;
using simulate::Tally;
using Json = nlohmann::ordered_json;

template <class T>
bool wanted(const std::vector<T>& list, const T& value) {
  return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

std::string habit_of(const Cell& cell) {
  return std::string(name_of(cell.habit)) + (cell.stray_percent > 0 ? fmt::format("+{}%", cell.stray_percent) : "");
}

class Run {
 public:
  Run(const SimulateOptions& options, const text::Locale& locale) : o_(options), locale_(locale) {
    enum_from(std::string_view(o_.layer), layer_);
  }

  Exit run() {
    std::vector<Target> targets;
    for (const std::string& path : o_.paths) {
      const std::vector<Target> found = targets_of(path);
      if (found.empty()) {
        std::fprintf(stderr, "%s\n", locale_.phrase("tool.no_scenario", {{"path", path}}).c_str());
        return Exit::environment;
      }
      targets.insert(targets.end(), found.begin(), found.end());
    }
    for (const Target& target : targets) {
      auto loaded = scenario::load(target.folder, target.id);
      if (!loaded) return check({target.folder + "/" + target.id}, locale_);
      scenario(*loaded);
    }
    return write_json();
  }

 private:
  void scenario(const scenario::Loaded& loaded) {
    std::vector<Cell> cells;
    for (const scenario::Model& model : loaded.models) {
      for (int length : loaded.lengths) {
        for (unsigned seats : o_.seats) {
          if (!wanted(o_.models, model.id) || !wanted(o_.lengths, length) || seats > loaded.scenario.institutions.size())
            continue;
          cells.push_back({&loaded, {layer_, length, model.id}, seats, Habit::cooperative, 0, {}});
        }
      }
    }
    if (o_.suggest) return suggestions(loaded);
    if (o_.explain > 0) return explain(cells);
    if (o_.ablations) return ablations(cells);
    // The columns' names are those of the JSON file, shortened.
    std::printf("%s\n",
                "scenario          model        mo st habit             good   own  goes  hand  prot |trust agen safe |   own  "
                " all after "
                "| step  tie over clash @7");
    std::vector<std::pair<Cell, Tally>> cooperative;
    for (const Cell& cell : cells) {
      for (const Cell& each : by_habit(cell)) {
        Tally tally = play(each);
        print_row(each, tally);
        keep(each, tally);
        if (each.habit == Habit::cooperative && each.stray_percent == 0) cooperative.emplace_back(each, std::move(tally));
      }
    }
    for (const std::string& line : simulate::advice(loaded, cooperative, locale_)) std::printf("- %s\n", line.c_str());
  }

  [[nodiscard]] std::vector<Cell> by_habit(Cell cell) const {
    std::vector<Cell> all;
    for (Habit habit : {Habit::random, Habit::alone, Habit::directive, Habit::cooperative}) {
      if (!wanted(o_.habits, std::string(name_of(habit)))) continue;
      cell.habit = habit;
      cell.stray_percent = 0;
      all.push_back(cell);
      if (habit != Habit::cooperative || o_.stray_percent == 0) continue;
      cell.stray_percent = o_.stray_percent;
      all.push_back(cell);
    }
    return all;
  }

  Tally play(const Cell& cell) {
    const std::string what = fmt::format("{} {} {}", cell.loaded->id, static_cast<int>(cell.setting.rounds), habit_of(cell));
    const auto progress = [&](unsigned done, unsigned all) {
      if (!o_.quiet) std::fprintf(stderr, "\r%s: %u/%u ", what.c_str(), done, all);
    };
    Tally tally = simulate::run(cell, o_.seed, o_.games, o_.threads, progress);
    if (!o_.quiet) std::fprintf(stderr, "\r%*s\r", static_cast<int>(what.size() + 24), "");
    return tally;
  }

  void print_row(const Cell& cell, const Tally& t) const {
    const std::string row = fmt::format(
        "{:<17} {:<12} {:>2} {:>2} {:<16}{:6.1f}{:6.1f}{:6.1f}{:6.1f}{:6.1f} |{:5.1f}{:5.1f}{:5.1f} |{:6.1f}{:6.1f}{:6.1f} "
        "|{:5.1f}"
        "{:5.1f}{:5.1f}{:5.1f}{:4}",
        cell.loaded->id, cell.setting.model, static_cast<int>(cell.setting.rounds), cell.seats, habit_of(cell), t.good(),
        t.percent(Profile::on_its_own_terms), t.percent(Profile::support_goes_on), t.percent(Profile::handover),
        t.percent(Profile::protection), t.mean(t.trust), t.mean(t.agency), t.mean(t.safety), t.mean(t.own),
        t.mean(t.own + t.support), t.mean(t.after), t.mean(t.steps), t.mean(t.ties), t.mean(t.over), t.mean(t.clashes),
        t.median_agency_round());
    std::printf("%s%s\n", row.c_str(), t.unfinished == 0 ? "" : fmt::format("  !! {}: {}", t.unfinished, t.stopped).c_str());
    std::fflush(stdout);
  }

  void keep(const Cell& cell, const Tally& t) {
    Json row{{"scenario", cell.loaded->id},
             {"model", cell.setting.model},
             {"layer", std::string(name_of(cell.setting.layer))},
             {"months", static_cast<int>(cell.setting.rounds)},
             {"seats", cell.seats},
             {"habit", habit_of(cell)},
             {"games", t.games},
             {"first_seed", o_.seed}};
    constexpr auto profiles = enum_names(Profile{});
    for (std::size_t p = 0; p < profiles.size(); ++p) row["profiles"][std::string(profiles[p])] = t.profiles[p];
    row["means"] = {{"trust", t.mean(t.trust)},
                    {"agency", t.mean(t.agency)},
                    {"safety", t.mean(t.safety)},
                    {"safety_after", t.mean(t.safety_after)},
                    {"own", t.mean(t.own)},
                    {"support", t.mean(t.support)},
                    {"after", t.mean(t.after)},
                    {"rounds", t.mean(t.rounds)},
                    {"contacts", t.mean(t.contacts)},
                    {"months_above_capacity", t.mean(t.over)},
                    {"clashes", t.mean(t.clashes)},
                    {"joint_acts", t.mean(t.joint_acts)},
                    {"solo_acts", t.mean(t.solo_acts)},
                    {"steps", t.mean(t.steps)},
                    {"ties", t.mean(t.ties)},
                    {"signs", t.mean(t.signs)},
                    {"findings", t.mean(t.findings)},
                    {"shared", t.mean(t.shared)},
                    {"agreements_kept", t.mean(t.kept)},
                    {"agreements_not_kept", t.mean(t.not_kept)},
                    {"crises", t.mean(t.crises)},
                    {"late_steps", t.mean(t.late_steps)},
                    {"commands", t.mean(t.commands)}};
    row["agency_month"] = t.median_agency_round();
    constexpr auto techniques = enum_names(Technique{});
    for (std::size_t k = 0; k < techniques.size(); ++k)
      if (t.played[k] > 0) row["cards"][std::string(techniques[k])] = {{"played", t.played[k]}, {"full", t.full[k]}};
    const auto& services = cell.loaded->names.of(scenario::IdKind::services);
    for (std::size_t s = 0; s < services.size(); ++s) row["services"][services[s]] = t.used[s];
    json_.push_back(std::move(row));
  }

  void suggestions(const scenario::Loaded& loaded) {
    for (int length : loaded.lengths) {
      for (unsigned seats : o_.seats) {
        if (!wanted(o_.lengths, length) || seats > loaded.scenario.institutions.size()) continue;
        const auto s = simulate::suggest(loaded, layer_, length, seats, o_.games, o_.seed, o_.threads);
        const rules::Thresholds& t = s.thresholds;
        std::string row = fmt::format(
            "{} {} {} {} {{\"risen\": {}, \"safety\": {}, \"safety_after\": {}, \"agency\": {}, \"ties\": {}}} outside {:.1f}",
            loaded.id, name_of(layer_), length, seats, static_cast<int>(t.risen), static_cast<int>(t.safety),
            static_cast<int>(t.safety_after), static_cast<int>(t.agency), static_cast<int>(t.ties), s.outside);
        for (std::size_t m = 0; m < s.good.size(); ++m) {
          const simulate::Good& g = s.good[m];
          row += fmt::format(" | {} random {:.0f} alone {:.0f} directive {:.0f} cooperative {:.0f} stray {:.0f}",
                             loaded.models[m].id, g.random, g.alone, g.directive, g.cooperative, g.stray);
        }
        std::printf("%s\n", row.c_str());
        std::fflush(stdout);
      }
    }
  }

  void explain(const std::vector<Cell>& cells) const {
    for (const Cell& cell : cells) {
      for (const Cell& each : by_habit(cell)) {
        for (const std::string& line : simulate::explain(each, o_.explain, locale_)) std::printf("%s\n", line.c_str());
      }
    }
  }

  void ablations(const std::vector<Cell>& cells) {
    for (const Cell& cell : cells) {
      std::printf("%s\n", locale_
                              .phrase("tool.simulate.ablations_of", {{"scenario", cell.loaded->id},
                                                                     {"model", cell.setting.model},
                                                                     {"months", static_cast<int>(cell.setting.rounds)},
                                                                     {"seats", static_cast<int>(cell.seats)}})
                              .c_str());
      const double whole = play(cell).good();
      std::printf("%-28s %6.1f\n", locale_.phrase("tool.simulate.whole").c_str(), whole);
      for (const simulate::Ablation& a : simulate::ablations_of(cell)) {
        Cell without = cell;
        without.without = a.without;
        const double good = play(without).good();
        std::printf("%-28s %6.1f %+6.1f\n", a.name.c_str(), good, good - whole);
        std::fflush(stdout);
        json_.push_back({{"scenario", cell.loaded->id},
                         {"model", cell.setting.model},
                         {"seats", cell.seats},
                         {"months", static_cast<int>(cell.setting.rounds)},
                         {"without", a.name},
                         {"good", good},
                         {"by", good - whole}});
      }
    }
  }

  Exit write_json() const {
    if (o_.json.empty()) return Exit::good;
    std::ofstream out(o_.json);
    out << json_.dump(1) << "\n";
    out.close();
    if (out) return Exit::good;
    std::fprintf(stderr, "%s\n", locale_.phrase("tool.not_written", {{"path", o_.json}}).c_str());
    return Exit::environment;
  }

  const SimulateOptions& o_;
  const text::Locale& locale_;
  Layer layer_ = Layer::expert;
  Json json_ = Json::array();
};

}  // namespace

Exit simulate(const SimulateOptions& options, const text::Locale& locale) { return Run(options, locale).run(); }

}  // namespace koop::tools
