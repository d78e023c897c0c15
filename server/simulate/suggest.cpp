#include "server/simulate/suggest.hpp"

#include <algorithm>

namespace koop::simulate {
namespace {

struct Games {  // of one model
  std::vector<Outcome> random, alone, directive, cooperative, stray;
};

bool is_good(const Outcome& o, const rules::Thresholds& t) {
  return o.ended && o.agency >= t.agency && o.ties >= t.ties && o.felt_safety >= t.safety &&
         o.felt_safety_after >= t.safety_after && o.worst_rise >= t.risen;
}

double percent(const std::vector<Outcome>& games, const rules::Thresholds& t) {
  if (games.empty()) return 0;
  const auto good = std::count_if(games.begin(), games.end(), [&](const Outcome& o) { return is_good(o, t); });
  return 100.0 * static_cast<double>(good) / static_cast<double>(games.size());
}

Good good_of(const Games& g, const rules::Thresholds& t) {
  return {percent(g.random, t), percent(g.alone, t), percent(g.directive, t), percent(g.cooperative, t), percent(g.stray, t)};
}

double beyond(double value, double least, double most) { return value < least ? least - value : std::max(0.0, value - most); }

double outside(const Good& g, const Bands& b) {
  return beyond(g.random, 0, b.random_most) + beyond(g.alone, 0, b.alone_most) +
         beyond(g.directive, b.directive_least, b.directive_most) +
         beyond(g.cooperative, b.cooperative_least, b.cooperative_most) + beyond(g.stray, b.stray_least, b.stray_most);
}

// Within the bands, further from their edges is better: a sample of other seeds lands in them too.
double distance(const Good& g, const Bands& b) {
  const double wish = (b.cooperative_least + b.cooperative_most) / 2;
  const double stray = (b.stray_least + b.stray_most) / 2;
  return 0.02 * (std::abs(g.cooperative - wish) + 0.5 * std::abs(g.stray - stray) + 0.5 * std::abs(g.directive - 15));
}

Games play_habits(const scenario::Loaded& loaded, const Setting& setting, unsigned seats, unsigned games,
                  std::uint64_t first_seed, unsigned threads, const Bands& bands) {
  const auto of = [&](Habit habit, unsigned stray) {
    return outcomes({&loaded, setting, seats, habit, stray, {}}, first_seed, games, threads);
  };
  return {of(Habit::random, 0), of(Habit::alone, 0), of(Habit::directive, 0), of(Habit::cooperative, 0),
          of(Habit::cooperative, bands.stray_percent)};
}

template <class Try>
void each_thresholds(Try attempt) {
  for (int risen = 1; risen <= 7; ++risen) {
    for (int safety = 4; safety <= 9; ++safety) {
      for (int drop = 0; drop <= 2; ++drop) {
        for (int agency = 5; agency <= 10; ++agency) {
          for (int ties = 0; ties <= 4; ++ties) {
            rules::Thresholds t;
            t.risen = risen;
            t.safety = safety;
            t.safety_after = safety - drop;
            t.agency = agency;
            t.ties = ties;
            attempt(t);
          }
        }
      }
    }
  }
}

}  // namespace

Suggestion suggest(const scenario::Loaded& loaded, Layer layer, int length, unsigned seats, unsigned games,
                   std::uint64_t first_seed, unsigned threads, const Bands& bands) {
  std::vector<Games> by_model;
  for (const scenario::Model& model : loaded.models) {
    by_model.push_back(play_habits(loaded, {layer, length, model.id}, seats, games, first_seed, threads, bands));
  }
  Suggestion best;
  double best_cost = -1;
  each_thresholds([&](const rules::Thresholds& t) {
    double out = 0, cost = 0;
    std::vector<Good> good;
    for (const Games& g : by_model) {
      good.push_back(good_of(g, t));
      out += outside(good.back(), bands);
      cost += outside(good.back(), bands) + distance(good.back(), bands);
    }
    if (best_cost >= 0 && cost >= best_cost) return;
    best_cost = cost;
    best = {t, std::move(good), out};
  });
  return best;
}

}  // namespace koop::simulate
