// What only the fuller layers play: crises, procedures, social projects, the pandemic, readings of the listening tasks.

#include <algorithm>
#include <numeric>

#include "game/scenario/context.hpp"

namespace koop::scenario {
namespace {

KOOP_ENUM(DecoyKind, strength, worry)
constexpr std::size_t decoys_max = ReadingId::cap - FindingId::cap;

rules::ProcedureStep read_step(Context& context, const Place& item, std::uint16_t id, unsigned at,
                               std::map<std::string, int>& lines) {
  Object o(item);
  rules::ProcedureStep step;
  read_own_id(o, lines);
  step.days = o.number("days", 1, 30);
  step.by = ids_of<InstitutionId>(context, o.need("by"), IdKind::seats, 1);
  const auto part = static_cast<std::uint8_t>(3 + 3 * at);
  read_text(context, o.need("name"), {TextKind::procedure, id, part}, Limit::label);
  read_text(context, o.need("text"), {TextKind::procedure, id, static_cast<std::uint8_t>(part + 1)}, Limit::sentence);
  read_text(context, o.need("late"), {TextKind::procedure, id, static_cast<std::uint8_t>(part + 2)}, Limit::sentence);
  return step;
}

}  // namespace

// Labels of the findings and plausible wrong ones in one list, ordered by their words, so that no id tells which is which.
void read_decoys(Context& context, Object& scenario) {
  std::vector<rules::Reading> made;
  std::vector<LocalText> labels;
  scenario.need("decoys").each(2, decoys_max, [&](const Place& item, unsigned) {
    Object o(item);
    made.push_back({{}, o.word<DecoyKind>("kind") == DecoyKind::worry});
    labels.push_back(text_of(o.need("label"), Limit::label));
  });
  const std::vector<rules::Finding>& findings = context.out.scenario.findings;
  for (unsigned f = 0; f < findings.size(); ++f) {
    made.push_back({FindingId{f}, findings[f].kind == FindingKind::worry});
    LocalText label;
    for (std::size_t l = 0; l < label.size(); ++l) {
      const TextKey key{TextKind::finding, static_cast<std::uint16_t>(f), 1};
      if (const std::string* text = context.out.texts.find(key, static_cast<Language>(l))) label[l] = *text;
    }
    labels.push_back(std::move(label));
  }
  std::vector<std::size_t> order(made.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return labels[a] < labels[b]; });
  for (std::size_t i = 0; i < order.size(); ++i) {
    context.out.scenario.readings.push_back(made[order[i]]);
    context.out.texts.put({TextKind::reading, static_cast<std::uint16_t>(i), 0}, std::move(labels[order[i]]));
  }
}

void read_crises(Context& context, Object& scenario) {
  scenario.maybe("crises").each(0, CrisisId::cap, [&](const Place& item, unsigned i) {
    const auto id = static_cast<std::uint16_t>(i);
    Object o(item);
    static_cast<void>(o.need("id").text());
    rules::Crisis crisis;
    crisis.when = read_conditions(context, o.maybe("when"), Sees::all);
    crisis.involved = ids_of<InstitutionId>(context, o.need("involved"), IdKind::seats, 1);
    crisis.away = id_of<MemberId>(context, o.maybe("away"), IdKind::members);
    read_text(context, o.need("text"), {TextKind::crisis, id, 0}, Limit::paragraph);
    const Place back = o.need("back");
    if (back.there()) {
      Object way(back);
      crisis.back = read_conditions(context, way.need("when"), Sees::all);
      crisis.back_effects = read_effects(context, way.need("effects"));
      read_text(context, way.need("text"), {TextKind::crisis, id, 1}, Limit::paragraph);
    }
    context.out.scenario.crises.push_back(std::move(crisis));
  });
}

void read_procedures(Context& context, Object& scenario) {
  scenario.maybe("procedures").each(0, ProcedureId::cap, [&](const Place& item, unsigned i) {
    const auto id = static_cast<std::uint16_t>(i);
    Object o(item);
    static_cast<void>(o.need("id").text());
    rules::Procedure procedure;
    procedure.kind = o.word<ProcedureKind>("kind");
    procedure.opened_by = ids_of<InstitutionId>(context, o.need("opened_by"), IdKind::seats, 1);
    read_text(context, o.need("name"), {TextKind::procedure, id, 0}, Limit::title);
    o.maybe("separates").each(2, 2, [&](const Place& member, unsigned) {
      procedure.separates.push_back(id_of<MemberId>(context, member, IdKind::members));
    });
    std::map<std::string, int> lines;
    o.need("steps").each(1, procedure_steps_cap, [&](const Place& step, unsigned at) {
      procedure.steps.push_back(read_step(context, step, id, at, lines));
    });
    const Place monitoring = o.need("monitoring");
    if (monitoring.there()) {
      Object watch(monitoring);
      procedure.monitored_by = ids_of<InstitutionId>(context, watch.need("by"), IdKind::seats, 1);
      read_text(context, watch.need("text"), {TextKind::procedure, id, 2}, Limit::sentence);
    }
    procedure.closes_when = read_conditions(context, o.need("closes_when"), Sees::all);
    read_text(context, o.need("closed"), {TextKind::procedure, id, 1}, Limit::paragraph);
    context.out.scenario.procedures.push_back(std::move(procedure));
  });
}

void read_projects(Context& context, Object& scenario) {
  scenario.maybe("projects").each(0, ProjectId::cap, [&](const Place& item, unsigned i) {
    const auto id = static_cast<std::uint16_t>(i);
    Object o(item);
    static_cast<void>(o.need("id").text());
    rules::Project project;
    project.area = id_of<AreaId>(context, o.need("area"), IdKind::areas);
    project.tie = id_of<TieId>(context, o.need("tie"), IdKind::ties);
    project.months = o.number("months", 2, 3);
    project.budget = o.number("budget", 0, 4);
    read_text(context, o.need("name"), {TextKind::project, id, 0}, Limit::label);
    read_text(context, o.need("about"), {TextKind::project, id, 1}, Limit::sentence);
    read_text(context, o.need("done"), {TextKind::project, id, 2}, Limit::paragraph);
    context.out.scenario.projects.push_back(project);
  });
}

void read_pandemic(Context& context, Object& scenario) {
  const Place place = scenario.maybe("pandemic");
  if (!place.there()) return;
  Object o(place);
  rules::Pandemic& p = context.out.scenario.pandemic;
  const int usual = usual_setting(context.out).rounds;
  p.from = o.number("from", 1, usual);
  const Place to = o.need("to");
  p.to = to.number(1, usual, usual);
  if (p.to < p.from) to.report(DiagnosticCode::from_after_to, {{"from", std::to_string(p.from)}, {"to", std::to_string(p.to)}});
  p.closed = words_of<Channel>(o.need("closed"));
  p.weaker = words_of<Channel>(o.need("weaker"));
  p.device = read_conditions(context, o.need("device"), Sees::visible_only);
  o.maybe("absent").each(0, InstitutionId::cap, [&](const Place& item, unsigned) {
    const auto who = id_of<InstitutionId>(context, item, IdKind::seats);
    if (who.exists()) p.absent.push_back(who);
  });
  read_text(context, o.need("text"), of_scenario(16), Limit::paragraph);
}

}  // namespace koop::scenario
