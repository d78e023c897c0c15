// What one accepted command costs on the wire: the batch for one player as JSON text.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <numeric>

#include "game/protocol/codec.hpp"
#include "tests/bench/recorded.hpp"

namespace koop::bench {
namespace {

std::string batch_for(const Viewer& viewer, const std::vector<Fact>& facts, std::uint32_t position) {
  protocol::Batch batch;
  batch.at.batch = position;
  for (const Fact& fact : facts) {
    if (auto seen = redact(fact, viewer)) batch.facts.push_back(*seen);
  }
  return protocol::write(protocol::ServerMessage{batch});
}

// Sizes over whole games, as seat 0 gets them.
void bytes_of_a_batch(benchmark::State& state) {
  const Recorded& r = recorded();
  const Viewer viewer{SeatSet{SeatId{0}}, Role::participant};
  std::vector<double> sizes;
  std::size_t at = 0;
  for (auto _ : state) {
    const std::string text = batch_for(viewer, r.facts[at], static_cast<std::uint32_t>(at));
    if (sizes.size() < r.facts.size()) sizes.push_back(static_cast<double>(text.size()));
    at = at + 1 == r.facts.size() ? 0 : at + 1;
  }
  std::sort(sizes.begin(), sizes.end());
  state.counters["average"] = std::accumulate(sizes.begin(), sizes.end(), 0.0) / static_cast<double>(sizes.size());
  state.counters["median"] = sizes[sizes.size() / 2];
  state.counters["p95"] = sizes[sizes.size() * 95 / 100];
  state.counters["largest"] = sizes.back();
  state.SetLabel("bytes");
}
BENCHMARK(bytes_of_a_batch)->Iterations(20000);

}  // namespace
}  // namespace koop::bench
