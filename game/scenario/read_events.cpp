// Events with their outcomes, the family's chair and its letter.

#include <algorithm>

#include "game/scenario/context.hpp"

namespace koop::scenario {
namespace {

void read_outcomes(Context& context, const Place& list, rules::Event& event) {
  bool always = false;
  const std::size_t count = list.kind() == NodeKind::list ? list.node().of.size() : 0;
  list.each(1, 8, [&](const Place& item, unsigned i) {
    std::vector<rules::Outcome>& all = context.out.scenario.outcomes;
    if (all.size() == OutcomeId::cap) {
      item.report(DiagnosticCode::too_many_in_all, {{"list", "outcomes"}, {"most", std::to_string(OutcomeId::cap)}});
      return;
    }
    Object o(item);
    rules::Outcome outcome;
    const Place when = o.maybe("when");
    const bool conditional = when.kind() == NodeKind::list && !when.node().of.empty();
    outcome.when = read_conditions(context, when, Sees::all);
    outcome.effects = read_effects(context, o.need("effects"));
    const OutcomeId id{static_cast<unsigned>(all.size())};
    read_text(context, o.need("text"), {TextKind::outcome, static_cast<std::uint16_t>(id.index()), 0}, Limit::paragraph);
    if (always) item.report(DiagnosticCode::outcome_never);
    if (i + 1 == count && conditional) when.report(DiagnosticCode::last_outcome_conditional);
    always = always || !conditional;
    event.outcomes.push_back(id);
    all.push_back(std::move(outcome));
  });
}

// What `of` names in each part of the letter; −1 where the part stands alone.
int read_of(Context& context, const Place& of, rules::LetterPart part) {
  using rules::LetterPart;
  if (!of.there()) return -1;
  switch (part) {
    case LetterPart::step: return index_of(context, of, IdKind::steps);
    case LetterPart::tie: return index_of(context, of, IdKind::ties);
    case LetterPart::area: return index_of(context, of, IdKind::areas);
    case LetterPart::strength: return index_of(context, of, IdKind::findings);
    case LetterPart::goal: return index_of(context, of, IdKind::goals);
    case LetterPart::profile: {
      constexpr auto names = enum_names(Profile{});
      return of.word({names.begin(), names.end()});
    }
    case LetterPart::opening:
    case LetterPart::agreement:
    case LetterPart::closing: break;
  }
  of.report(DiagnosticCode::letter_of_here, {{"part", std::string(name_of(part))}});
  return -1;
}

}  // namespace

void read_events(Context& context, Object& scenario) {
  const int rounds = usual_setting(context.out).rounds;
  const int longest =
      context.out.lengths.empty() ? rounds : *std::max_element(context.out.lengths.begin(), context.out.lengths.end());
  const Place list = scenario.need("events");
  std::array<int, 13> month_lines{};
  int covered = 0, from_deck = 0;
  list.each(0, EventId::cap, [&](const Place& item, unsigned i) {
    const auto id = static_cast<std::uint16_t>(i);
    Object o(item);
    static_cast<void>(o.need("id").text());
    rules::Event event;
    const Place month = o.maybe("month");
    event.round = month.number(2, rounds, 0);
    const auto round = static_cast<std::size_t>(static_cast<int>(event.round));
    if (round > 0 && month_lines[round] != 0)
      month.report(DiagnosticCode::month_twice,
                   {{"month", std::to_string(round)}, {"first", std::to_string(month_lines[round])}});
    if (round > 0 && month_lines[round] == 0) month_lines[round] = month.line(), ++covered;
    from_deck += !o.has("month");
    read_text(context, o.need("headline"), {TextKind::event, id, 0}, Limit::sentence);
    read_text(context, o.need("help"), {TextKind::event, id, 1}, Limit::sentence);
    read_outcomes(context, o.need("outcomes"), event);
    context.out.scenario.events.push_back(std::move(event));
  });
  for (const rules::Event& event : context.out.scenario.events) context.out.event_months.push_back(event.round);
  if (list.kind() == NodeKind::list && covered + from_deck < longest - 1)
    list.report(DiagnosticCode::too_few_events,
                {{"needed", std::to_string(longest - 1)}, {"count", std::to_string(covered + from_deck)}});
}

void read_chair(Context& context, Object& scenario) {
  const Place list = scenario.need("chair");
  bool always = false;
  list.each(1, 64, [&](const Place& item, unsigned) {
    Object o(item);
    rules::SaidWhen said;
    said.line = read_line(context, o.need("text"));
    said.when = read_conditions(context, o.maybe("when"), Sees::all);
    always = always || said.when.empty();
    context.out.scenario.chair.push_back(std::move(said));
  });
  if (list.kind() == NodeKind::list && !always) list.report(DiagnosticCode::no_chair_always);
}

void read_chair_absent(Context& context, Object& scenario) {
  const Place list = scenario.need("chair_absent");
  bool always = false;
  list.each(1, 16, [&](const Place& item, unsigned) {
    Object o(item);
    rules::SaidWhen said;
    said.line = read_line(context, o.need("text"));
    said.when = read_conditions(context, o.maybe("when"), Sees::all);
    always = always || said.when.empty();
    context.out.scenario.chair_absent.push_back(std::move(said));
  });
  if (list.kind() == NodeKind::list && !always) list.report(DiagnosticCode::chair_absent_always);
}

void read_letter(Context& context, Object& scenario) {
  const Place list = scenario.need("letter");
  std::array<bool, enum_count<rules::LetterPart>> parts{};
  std::array<bool, enum_count<Profile>> profiles{};
  list.each(1, 256, [&](const Place& item, unsigned) {
    Object o(item);
    rules::LetterLine line;
    line.part = o.word<rules::LetterPart>("part");
    line.id = read_of(context, o.maybe("of"), line.part);
    line.line = read_line(context, o.need("text"));
    line.when = read_conditions(context, o.maybe("when"), Sees::all);
    const bool must_fit = line.part == rules::LetterPart::opening || line.part == rules::LetterPart::closing;
    if (!must_fit || line.when.empty()) parts[static_cast<std::size_t>(line.part)] = true;
    if (line.when.empty()) {
      for (std::size_t p = 0; p < profiles.size(); ++p)
        if (line.part == rules::LetterPart::profile && (line.id < 0 || static_cast<std::size_t>(line.id) == p))
          profiles[p] = true;
    }
    context.out.scenario.letter.push_back(std::move(line));
  });
  if (list.kind() != NodeKind::list) return;
  for (std::size_t p = 0; p < parts.size(); ++p)
    if (!parts[p] && p != static_cast<std::size_t>(rules::LetterPart::profile) &&
        p != static_cast<std::size_t>(rules::LetterPart::agreement))
      list.report(DiagnosticCode::letter_part_missing, {{"part", std::string(name_of(static_cast<rules::LetterPart>(p)))}});
  for (std::size_t p = 0; p < profiles.size(); ++p)
    if (!profiles[p] && static_cast<Profile>(p) != Profile::handover)
      list.report(DiagnosticCode::letter_profile_missing, {{"profile", std::string(name_of(static_cast<Profile>(p)))}});
}

}  // namespace koop::scenario
