// What talks bring to light: findings, signs, steps, goals.

#include "game/scenario/context.hpp"

namespace koop::scenario {
namespace {

// A sentence that goes into another one has no full stop of its own.
void no_full_stop(const Place& place) {
  if (place.kind() != NodeKind::object) return;
  for (const char* language : {"pl", "en"}) {
    const Node* text = place.node().child(language);
    if (text == nullptr || text->kind != NodeKind::text || text->text.empty()) continue;
    if (std::string_view(".!?;,:").find(text->text.back()) != std::string_view::npos)
      Place(place, text, language).report(DiagnosticCode::full_stop_at_end, {{"language", language}});
  }
}

// {"finding": id}, {"sign": id} or {"tie": id}; the thing must lie in the step's area, else no step could stand on it.
Footing read_footing(Context& context, const Place& place, AreaId area) {
  Footing footing;
  if (!place.there()) return footing;
  Object o(place);
  const Place finding = o.maybe("finding"), sign = o.maybe("sign"), tie = o.maybe("tie");
  const int count = finding.there() + sign.there() + tie.there();
  if (place.kind() == NodeKind::object && count != 1)
    place.report(DiagnosticCode::one_key_only, {{"count", std::to_string(count)}});
  if (count != 1) return footing;
  const rules::Scenario& s = context.out.scenario;
  const Place& at = finding.there() ? finding : sign.there() ? sign : tie;
  const IdKind kind = finding.there() ? IdKind::findings : sign.there() ? IdKind::signs : IdKind::ties;
  const int id = index_of(context, at, kind);
  if (id < 0) return footing;
  footing.kind = finding.there() ? FootingKind::finding : sign.there() ? FootingKind::sign : FootingKind::tie;
  footing.id = id;
  const auto index = static_cast<std::size_t>(id);
  bool fits = true;
  if (kind == IdKind::findings && index < s.findings.size()) {
    fits = s.findings[index].areas.contains(area);
    if (s.findings[index].kind == FindingKind::worry) at.report(DiagnosticCode::footing_is_worry, {{"id", at.node().text}});
  }
  if (kind == IdKind::signs && index < s.signs.size()) fits = s.signs[index].area == area;
  if (kind == IdKind::ties && index < s.ties.size()) fits = s.ties[index].areas.contains(area);
  if (!fits && area.exists())
    at.report(DiagnosticCode::footing_elsewhere,
              {{"id", at.node().text}, {"area", context.out.names.of(IdKind::areas)[area.index()]}});
  return footing;
}

}  // namespace

void read_findings(Context& context, Object& scenario) {
  scenario.need("findings").each(1, FindingId::cap, [&](const Place& item, unsigned i) {
    const auto id = static_cast<std::uint16_t>(i);
    Object o(item);
    static_cast<void>(o.need("id").text());
    rules::Finding finding;
    finding.kind = o.word<FindingKind>("kind");
    finding.areas = ids_of<AreaId>(context, o.need("areas"), IdKind::areas, 1);
    finding.member = id_of<MemberId>(context, o.maybe("member"), IdKind::members);
    finding.offered_in_talk = o.flag_or("in_talk", true);
    const Place sentence = o.need("sentence");
    read_text(context, sentence, {TextKind::finding, id, 0}, Limit::sentence);
    no_full_stop(sentence);
    read_text(context, o.need("label"), {TextKind::finding, id, 1}, Limit::label);
    const std::string kind(name_of(finding.kind));
    context.out.texts.put({TextKind::finding, id, 2}, LocalText{kind, kind});  // for sentences that say what it is
    context.out.scenario.findings.push_back(finding);
  });
}

void read_signs_and_steps(Context& context, Object& scenario) {
  scenario.need("signs").each(1, SignId::cap, [&](const Place& item, unsigned i) {
    Object o(item);
    static_cast<void>(o.need("id").text());
    rules::Sign sign;
    sign.area = id_of<AreaId>(context, o.need("area"), IdKind::areas);
    sign.member = id_of<MemberId>(context, o.maybe("member"), IdKind::members);
    sign.asks = ids_of<ServiceId>(context, o.maybe("asks"), IdKind::services, 0);
    read_text(context, o.need("text"), {TextKind::sign, static_cast<std::uint16_t>(i), 0}, Limit::sentence);
    context.out.scenario.signs.push_back(sign);
  });
  const Place steps = scenario.need("steps");
  AreaSet free;
  steps.each(1, StepId::cap, [&](const Place& item, unsigned i) {
    Object o(item);
    static_cast<void>(o.need("id").text());
    rules::StepWording step;
    step.area = id_of<AreaId>(context, o.need("area"), IdKind::areas);
    step.member = id_of<MemberId>(context, o.maybe("member"), IdKind::members);
    step.footing = read_footing(context, o.maybe("footing"), step.area);
    if (!o.has("footing")) free.insert(step.area);
    read_text(context, o.need("text"), {TextKind::step, static_cast<std::uint16_t>(i), 0}, Limit::sentence);
    context.out.scenario.steps.push_back(step);
  });
  if (steps.kind() != NodeKind::list) return;
  for (unsigned i = 0; i < context.out.scenario.areas.size(); ++i)
    if (!free.contains(AreaId{i}))
      steps.report(DiagnosticCode::no_free_step, {{"area", context.out.names.of(IdKind::areas)[i]}});
}

void read_goals(Context& context, Object& scenario) {
  const rules::Scenario& s = context.out.scenario;
  const Place list = scenario.need("goals");
  bool good = false;
  list.each(1, GoalId::cap, [&](const Place& item, unsigned i) {
    Object o(item);
    static_cast<void>(o.need("id").text());
    rules::Goal goal;
    goal.area = id_of<AreaId>(context, o.need("area"), IdKind::areas);
    goal.presence = o.flag("presence");
    goal.small = o.flag("small");
    goal.concrete = o.flag("concrete");
    read_text(context, o.need("text"), {TextKind::goal, static_cast<std::uint16_t>(i), 0}, Limit::sentence);
    goal.asks = ids_of<ServiceId>(context, o.maybe("asks"), IdKind::services, 0);
    goal.declined = read_lines(context, o.need("declined"), 1, 8);
    const bool matters = goal.area.exists() && goal.area.index() < s.areas.size() && s.areas[goal.area.index()].matters;
    good = good || (matters && goal.presence && goal.small && goal.concrete);
    context.out.catalogue.goals.push_back({goal.area, goal.presence, goal.small, goal.concrete});
    context.out.scenario.goals.push_back(std::move(goal));
  });
  if (list.kind() == NodeKind::list && !good) list.report(DiagnosticCode::no_good_goal);
}

}  // namespace koop::scenario
