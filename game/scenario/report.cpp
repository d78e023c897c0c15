#include "game/scenario/report.hpp"

#include <algorithm>

namespace koop::scenario {

void Report::add(const std::string& file, int line, std::string pointer, DiagnosticCode code, Params params, int column) {
  if (all_.size() >= diagnostics_max) {
    ++dropped_;
    return;
  }
  if (std::find(files_.begin(), files_.end(), file) == files_.end()) files_.push_back(file);
  Diagnostic& made = all_.emplace_back();
  made.file = file;
  made.line = line;
  made.column = column;
  made.pointer = std::move(pointer);
  made.code = code;
  for (const auto& [name, value] : params) made.params.push_back({name, value});
}

std::vector<Diagnostic> Report::take() {
  const auto place = [this](const Diagnostic& d) {
    return std::pair(std::find(files_.begin(), files_.end(), d.file) - files_.begin(), d.line);
  };
  std::stable_sort(all_.begin(), all_.end(), [&](const Diagnostic& a, const Diagnostic& b) { return place(a) < place(b); });
  if (dropped_ > 0) {
    Diagnostic& more = all_.emplace_back();
    more.file = all_.front().file;
    more.code = DiagnosticCode::more_mistakes;
    more.params = {{"count", std::to_string(dropped_)}};
  }
  return std::move(all_);
}

}  // namespace koop::scenario
