// What all scenarios share: the calendar, barriers, the words of any family.

#include "game/scenario/context.hpp"

namespace koop::scenario {
namespace {

constexpr std::size_t months_of_year = 12, quarters_of_year = 4;

KOOP_ENUM(BarrierKind, barrier, enabler)
KOOP_ENUM(BarrierField, cooperation, family)

std::array<LocalText, 3> read_period(const Place& item) {
  Object period(item);
  return {text_of(period.need("name"), Limit::label), text_of(period.need("for"), Limit::label),
          text_of(period.need("in"), Limit::label)};
}

}  // namespace

void read_months(Context& context, const Place& file, int starts_in) {
  Object o(file);
  check_file_head(o, {});
  std::vector<std::array<LocalText, 3>> year;
  o.need("months").each(months_of_year, months_of_year,
                        [&](const Place& item, unsigned) { year.push_back(read_period(item)); });
  for (std::size_t i = 0; i < year.size(); ++i) {
    context.out.month_names.push_back(year[(static_cast<std::size_t>(starts_in - 1) + i) % year.size()]);
  }
  o.need("quarters").each(quarters_of_year, quarters_of_year, [&](const Place& item, unsigned) {
    context.out.quarter_names.push_back(read_period(item));
  });
}

void read_barriers(Context& context, const Place& file) {
  Object o(file);
  check_file_head(o, {});
  std::map<std::string, int> lines;
  o.need("barriers").each(2, BarrierId::cap, [&](const Place& item, unsigned i) {
    const auto id = static_cast<std::uint16_t>(i);
    Object b(item);
    read_own_id(b, lines);
    rules::Barrier barrier;
    barrier.enabler = b.word<BarrierKind>("kind") == BarrierKind::enabler;
    static_cast<void>(b.word<BarrierField>("field"));
    barrier.systemic = b.flag("systemic");
    read_text(context, b.need("name"), {TextKind::barrier, id, 0}, Limit::label);
    read_text(context, b.need("about"), {TextKind::barrier, id, 1}, Limit::sentence);
    const Place lifted = b.maybe("lifted");
    if (lifted.there()) read_text(context, lifted, {TextKind::barrier, id, 2}, Limit::sentence);
    const Place numbers = b.need("numbers");
    if (numbers.there()) {
      Object by(numbers);
      constexpr auto names = enum_names(rules::BarrierNumber{});
      for (std::size_t n = 0; n < names.size(); ++n) barrier.by[n] = by.number_or(names[n], -2, 2, 0);
    }
    context.out.scenario.barriers.push_back(barrier);
  });
}

void read_common_answers(Context& context, const Place& file) {
  Object o(file);
  check_file_head(o, {});
  std::array<std::array<bool, 2>, enum_count<Technique>> covered{};
  const Place list = o.need("answers");
  list.each(1, 1024, [&](const Place& item, unsigned) {
    rules::Scenario& scenario = context.out.scenario;
    if (scenario.answers.size() == AnswerId::cap) return;
    const auto id = static_cast<std::uint16_t>(scenario.answers.size());
    Object a(item);
    rules::Answer answer;
    answer.technique = a.word<Technique>("technique");
    answer.child = a.flag("child");
    answer.relation = read_relation_of(a);
    answer.when = read_conditions(context, a.maybe("when"), Sees::all);
    answer.silent = a.flag_or("silent", false);
    read_text(context, a.need("text"), {TextKind::answer, id, 0}, Limit::sentence);
    if (!answer.silent && answer.when.empty() && !answer.relation) {
      covered[static_cast<std::size_t>(answer.technique)][answer.child ? 1 : 0] = true;
    }
    scenario.answers.push_back(std::move(answer));
  });
  if (list.kind() != NodeKind::list) return;
  for (std::size_t t = played_technique_count; t < enum_count<Technique>; ++t) {
    for (std::size_t child = 0; child < 2; ++child) {
      if (!covered[t][child]) {
        list.report(DiagnosticCode::no_common_answer,
                    {{"technique", std::string(name_of(static_cast<Technique>(t)))}, {"child", child == 1 ? "true" : "false"}});
      }
    }
  }
}

}  // namespace koop::scenario
