#include "server/simulate/tally.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace koop::simulate {

void Tally::add(const Outcome& o) {
  ++games;
  unfinished += o.ended ? 0 : 1;
  if (!o.stopped.empty()) stopped = o.stopped;
  ++profiles[static_cast<std::size_t>(o.profile)];
  trust += o.trust;
  agency += o.agency;
  safety += o.safety;
  safety_after += o.safety_after;
  own += o.own;
  support += o.support;
  after += o.after;
  rounds += o.rounds;
  contacts += o.contacts;
  over += o.over;
  clashes += o.clashes;
  joint_acts += o.joint_acts;
  solo_acts += o.solo_acts;
  steps += o.steps;
  ties += o.ties;
  signs += o.signs;
  findings += o.findings;
  shared += o.shared;
  kept += o.kept;
  not_kept += o.not_kept;
  yes += o.yes;
  not_like_this += o.not_like_this;
  crises += o.crises;
  late_steps += o.late_steps;
  strain += o.strain;
  commands += o.commands;
  for (std::size_t t = 0; t < played.size(); ++t) {
    played[t] += static_cast<unsigned>(o.played[t]);
    full[t] += static_cast<unsigned>(o.full[t]);
  }
  for (std::size_t s = 0; s < used.size(); ++s) used[s] += static_cast<unsigned>(o.used[s]);
  for (std::size_t k = 0; k < kinds.size(); ++k) kinds[k] += static_cast<unsigned>(o.kinds[k]);
  playable.bits |= o.playable.bits;
  if (o.agency_round > 0) agency_rounds.push_back(o.agency_round);
}

double Tally::percent(Profile profile) const {
  return games == 0 ? 0 : 100.0 * profiles[static_cast<std::size_t>(profile)] / games;
}

double Tally::good() const { return percent(Profile::on_its_own_terms) + percent(Profile::good_life_with_support); }

int Tally::median_agency_round() const {
  if (agency_rounds.size() * 2 < games || agency_rounds.empty()) return 0;
  std::vector<int> all = agency_rounds;
  const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
  std::nth_element(all.begin(), middle, all.end());
  return *middle;
}

namespace {

// Plays every seed and hands each outcome over, on several threads; `take` is called with the place of the seed.
template <class Take>
void play_all(const Cell& cell, std::uint64_t first_seed, unsigned games, unsigned threads, Take take) {
  const scenario::Played world = scenario::play_under(*cell.loaded, cell.setting);
  if (threads == 0) threads = std::max(1u, std::thread::hardware_concurrency());
  std::atomic<unsigned> next{0};
  const auto work = [&] {
    for (unsigned i = next++; i < games; i = next++) {
      const Plan plan{first_seed + i, cell.seats, cell.habit, cell.stray_percent, cell.without, MonthMode::together};
      take(i, play(world.rules, world.catalogue, plan));
    }
  };
  std::vector<std::thread> workers;
  for (unsigned t = 1; t < threads; ++t) workers.emplace_back(work);
  work();
  for (std::thread& w : workers) w.join();
}

}  // namespace

std::vector<Outcome> outcomes(const Cell& cell, std::uint64_t first_seed, unsigned games, unsigned threads) {
  std::vector<Outcome> all(games);
  play_all(cell, first_seed, games, threads, [&](unsigned i, Outcome o) { all[i] = std::move(o); });
  return all;
}

Tally run(const Cell& cell, std::uint64_t first_seed, unsigned games, unsigned threads, const Progress& progress) {
  std::mutex together;
  Tally all;
  play_all(cell, first_seed, games, threads, [&](unsigned, const Outcome& o) {
    const std::lock_guard lock(together);
    all.add(o);
    if (progress && all.games % 50 == 0) progress(all.games, games);
  });
  std::sort(all.agency_rounds.begin(), all.agency_rounds.end());
  return all;
}

}  // namespace koop::simulate
