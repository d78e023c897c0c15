#pragma once
// kooperacja-scenario simulate: plays a scenario many times with programs and says what its author may want to change.

#include <string>
#include <vector>

#include "game/text/locale.hpp"
#include "server/tools/check.hpp"

namespace koop::tools {

struct SimulateOptions {
  std::vector<std::string> paths;
  unsigned games = 200;
  std::uint64_t seed = 1;
  std::vector<unsigned> seats{2, 4, 6};
  std::vector<std::string> habits;  // empty: all
  std::vector<std::string> models;  // empty: all of the scenario's
  std::vector<int> lengths;         // empty: all of the scenario's
  std::string layer = "expert";
  unsigned stray_percent = 0;
  unsigned threads = 0;
  bool suggest = false;  // thresholds of the endings
  bool ablations = false;
  bool quiet = false;  // no progress
  std::string json;    // a file for the figures
  std::uint64_t explain = 0;
};

// Tables to standard output, progress and complaints to standard error.
Exit simulate(const SimulateOptions& options, const text::Locale& locale);

}  // namespace koop::tools
