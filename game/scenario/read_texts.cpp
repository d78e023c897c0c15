#include "game/scenario/characters.hpp"
#include "game/scenario/context.hpp"

namespace koop::scenario {
namespace {

std::string_view placeholder_of(Holds holds) { return holds == Holds::number ? "{n}" : holds == Holds::fact ? "{fact}" : ""; }

// Braces: the one placeholder asked for must be there, anything else must not.
void check_placeholders(const Place& place, const std::string& language, std::string_view text, Holds holds) {
  const std::string_view wanted = placeholder_of(holds);
  if (!wanted.empty() && text.find(wanted) == std::string_view::npos)
    place.report(DiagnosticCode::placeholder_missing, {{"language", language}, {"placeholder", std::string(wanted)}});
  for (std::size_t at = text.find_first_of("{}"); at != std::string_view::npos; at = text.find_first_of("{}", at + 1)) {
    if (!wanted.empty() && text.substr(at, wanted.size()) == wanted) {
      at += wanted.size() - 1;
      continue;
    }
    const std::size_t end = text.find('}', at);
    const std::string found = cut(text.substr(at, end == std::string_view::npos ? end : end + 1 - at), 40);
    place.report(DiagnosticCode::placeholder_unknown, {{"language", language}, {"found", found}});
    return;
  }
}

// One language's text, checked; empty where there was a mistake that leaves nothing to show.
std::string checked(const Place& place, const std::string& language, std::size_t limit, Holds holds) {
  const std::string* text = place.text();
  if (text == nullptr) return {};
  if (text->find_first_not_of(" \n") == std::string::npos) {
    place.report(DiagnosticCode::empty_text, {{"language", language}});
    return {};
  }
  const std::size_t length = length_of(*text);
  if (length > limit)
    place.report(DiagnosticCode::text_too_long,
                 {{"language", language}, {"length", std::to_string(length)}, {"limit", std::to_string(limit)}});
  if (limit < Limit::page && text->find('\n') != std::string::npos)
    place.report(DiagnosticCode::control_character, {{"character", code_name('\n')}});
  const auto blank = [](char c) { return c == ' ' || c == '\n'; };
  if (blank(text->front()) || blank(text->back()) || text->find("  ") != std::string::npos)
    place.report(DiagnosticCode::untidy_blanks, {{"language", language}});
  check_placeholders(place, language, *text, holds);
  return *text;
}

}  // namespace

LocalText text_of(const Place& place, std::size_t limit, Holds holds) {
  LocalText text;
  if (!place.there()) return text;
  Object both(place);
  text[0] = checked(both.need("pl"), "pl", limit, holds);
  text[1] = checked(both.need("en"), "en", limit, holds);
  return text;
}

void read_text(Context& context, const Place& place, TextKey key, std::size_t limit, Holds holds) {
  if (place.there()) context.out.texts.put(key, text_of(place, limit, holds));
}

std::array<LocalText, 6> cases_of(const Place& place) {
  std::array<LocalText, 6> forms;
  Object both(place);
  const std::string english = checked(both.need("en"), "en", Limit::name, Holds::nothing);
  const Place polish = both.need("pl");
  Object cases(polish);
  std::size_t i = 0;
  for (const char* name : {"nom", "gen", "acc", "ins", "dat", "loc"})
    forms[i++] = LocalText{checked(cases.need(name), "pl", Limit::name, Holds::nothing), english};
  return forms;
}

void read_name(Context& context, const Place& place, TextKind kind, unsigned id, unsigned first, unsigned rest) {
  if (!place.there()) return;
  std::array<LocalText, 6> forms = cases_of(place);
  for (unsigned i = 0; i < forms.size(); ++i) {
    const unsigned part = i == 0 ? first : rest + i - 1;
    context.out.texts.put({kind, static_cast<std::uint16_t>(id), static_cast<std::uint8_t>(part)}, std::move(forms[i]));
  }
}

LineId read_line(Context& context, const Place& place) {
  unsigned& count = context.out.scenario.lines;
  if (count == LineId::cap) {
    place.report(DiagnosticCode::too_many_in_all, {{"list", "text"}, {"most", std::to_string(LineId::cap)}});
    return LineId{};
  }
  read_text(context, place, {TextKind::line, static_cast<std::uint16_t>(count), 0}, Limit::sentence);
  return LineId{count++};
}

std::vector<LineId> read_lines(Context& context, const Place& place, std::size_t least, std::size_t most) {
  std::vector<LineId> lines;
  place.each(least, most, [&](const Place& item, unsigned) { lines.push_back(read_line(context, item)); });
  return lines;
}

}  // namespace koop::scenario
