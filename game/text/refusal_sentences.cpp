// What was not possible, why, and how to mend it: refusals of moves, errors of net and environment, mistakes of
// scenario files.

#include "game/text/sentences.hpp"
#include "game/text/typeset.hpp"

namespace koop::text {

std::string Sentences::refusal(const Rejection& rejection, const Board& board) const {
  // What is missing is the scenario's own sentence.
  if (rejection.code == RejectionCode::needs_unmet) {
    const std::string needs = names_.text(TextKind::service, rejection.service.index(), 2);
    if (!needs.empty()) return typeset(as_sentence(needs));
  }
  const Params params{{"seat", names_.seat(rejection.seat, board)},
                      {"service", names_.service(rejection.service)},
                      {"area", names_.area_inside(rejection.area)},
                      {"a", rejection.a},
                      {"b", rejection.b},
                      {"units_a", locale().counted("units", rejection.a)},
                      {"units_b", locale().counted("units", rejection.b)},
                      {"month_a", names_.month(rejection.a)},
                      {"month_b", names_.month(rejection.b)}};
  // No month is left for it: there is no range to name.
  if (rejection.code == RejectionCode::date_out_of_range && rejection.a == 0) return say("refusal.date_out_of_range.none");
  return say("refusal." + std::string(name_of(rejection.code)), params);
}

std::string Sentences::error(std::string_view code, const Params& params) const {
  std::string key = "error." + std::string(code);
  Params all = params;
  if (!locale().has(key)) {
    key = "error.unknown";
    all.set("code", code);
  }
  for (const std::string& place : locale().places(key))
    if (all.find(place) == nullptr) all.set(place, "–");
  return say(key, all);
}

std::string Sentences::diagnostic(const Diagnostic& diagnostic) const {
  Params params;
  for (const DiagnosticParam& p : diagnostic.params) params.set(p.name, p.value);
  params.set("file", diagnostic.file).set("line", diagnostic.line).set("pointer", diagnostic.pointer);
  const std::string key = "diag." + std::string(name_of(diagnostic.code));
  for (const std::string& place : locale().places(key))
    if (params.find(place) == nullptr) params.set(place, "–");
  const std::string where = diagnostic.file + (diagnostic.line > 0 ? ":" + std::to_string(diagnostic.line) : "");
  return where + (diagnostic.pointer.empty() ? "" : " " + diagnostic.pointer) + ": " + say(key, params);
}

}  // namespace koop::text
