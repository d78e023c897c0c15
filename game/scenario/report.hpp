#pragma once
// Collects the mistakes of all files of a scenario, so that an author sees them at once. Never words them.

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "game/model/diagnostic.hpp"

namespace koop::scenario {

inline constexpr std::size_t diagnostics_max = 500;  // then only counted

class Report {
 public:
  using Params = std::initializer_list<std::pair<const char*, std::string>>;

  void add(const std::string& file, int line, std::string pointer, DiagnosticCode code, Params params = {}, int column = 0);
  [[nodiscard]] std::size_t count() const { return all_.size() + dropped_; }
  // Everything found, by file in the order of reading, then by line.
  [[nodiscard]] std::vector<Diagnostic> take();

 private:
  std::vector<Diagnostic> all_;
  std::vector<std::string> files_;  // in the order of their first mistake
  std::size_t dropped_ = 0;
};

}  // namespace koop::scenario
