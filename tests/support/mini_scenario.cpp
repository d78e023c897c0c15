#include "tests/support/mini_scenario.hpp"

#include <cstdio>
#include <cstdlib>

namespace koop::test {

std::string mini_folder() { return std::string(KOOP_SOURCE_DIR) + "/tests/support/mini"; }

const scenario::Loaded& mini() {
  static const scenario::Loaded loaded = [] {
    scenario::LoadResult result = scenario::load(mini_folder(), "mini");
    if (result) return std::move(*result);
    for (const Diagnostic& d : result.error()) {
      std::fprintf(stderr, "%s:%d: %s %s", d.file.c_str(), d.line, d.pointer.c_str(), std::string(name_of(d.code)).c_str());
      for (const DiagnosticParam& p : d.params) std::fprintf(stderr, " %s=%s", p.name.c_str(), p.value.c_str());
      std::fputc('\n', stderr);
    }
    std::abort();
  }();
  return loaded;
}

}  // namespace koop::test
