#include "tests/support/spoil.hpp"

#include <algorithm>

#include "game/base/check.hpp"

namespace koop::test {

scenario::Sources spoilt(scenario::Sources sources, const std::string& path, std::string_view from, std::string_view to) {
  std::string& bytes = sources.at(path);
  const std::size_t at = bytes.find(from);
  KOOP_ASSERT(at != std::string::npos);
  bytes.replace(at, from.size(), to);
  return sources;
}

int line_of(const scenario::Sources& sources, const std::string& path, std::string_view text) {
  const std::string& bytes = sources.at(path);
  const std::size_t at = bytes.find(text);
  KOOP_ASSERT(at != std::string::npos);
  return 1 + static_cast<int>(std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

std::vector<Diagnostic> mistakes(const scenario::Sources& sources) {
  scenario::LoadResult result = scenario::load_from(sources, "mini");
  return result ? std::vector<Diagnostic>{} : std::move(result.error());
}

std::string printed(const std::vector<Diagnostic>& all) {
  std::string out;
  for (const Diagnostic& d : all) {
    out += d.file + ":" + std::to_string(d.line) + " " + d.pointer + " " + std::string(name_of(d.code));
    for (const DiagnosticParam& p : d.params) out += " " + p.name + "=" + p.value;
    out += "\n";
  }
  return out;
}

}  // namespace koop::test
