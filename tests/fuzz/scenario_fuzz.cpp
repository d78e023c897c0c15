// Any bytes as a pinned source, and any bytes as a scenario's file: the loader ends, refuses with at least one mistake that has
// a place, or loads something that loads again alike.

#include <cstdint>
#include <string>

#include "game/base/check.hpp"
#include "game/scenario/load.hpp"

namespace {

using namespace koop;

void load_and_check(const scenario::Sources& sources) {
  const scenario::LoadResult result = scenario::load_from(sources, "mini");
  if (!result) {
    KOOP_ASSERT(!result.error().empty());
    for (const Diagnostic& d : result.error()) KOOP_ASSERT(!d.file.empty() && d.line >= 0);
    return;
  }
  const auto pinned = scenario::parse_sources(scenario::serialise(result->sources));
  KOOP_ASSERT(pinned && *pinned == result->sources);
  const scenario::LoadResult again = scenario::load_from(*pinned, "mini");
  KOOP_ASSERT(again && again->hash == result->hash && again->texts == result->texts && again->catalogue == result->catalogue);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  if (const auto sources = scenario::parse_sources(bytes)) load_and_check(*sources);
  else load_and_check({{"mini/scenario.json", bytes}});
  return 0;
}
