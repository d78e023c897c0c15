#include "tests/unit/rules/full_world.hpp"

#include <string>

namespace koop::test {
namespace {

using rules::ConditionKind;
using rules::EffectKind;
using rules::Scenario;

void add_members(Scenario& s) {
  s.members = {{false, false, true}, {true, false, false}, {false, true, false}, {false, false, false}};
  rules::Area& first = s.areas[safety];
  first.offset_of[child] = -2;
  first.offset_of[gran] = 2;
  first.others = {MemberId{child}, MemberId{gran}};
  first.team_offset = -1;
  s.areas[learning].offset_of[child] = 1;
  s.areas[learning].others = {MemberId{child}};
}

rules::Service& add_service(Scenario& s, unsigned institution, unsigned area, int gain, Channel channel) {
  rules::Service made;
  made.institution = InstitutionId{institution};
  made.area = AreaId{area};
  made.gain = gain;
  made.channel = channel;
  s.services.push_back(made);
  return s.services.back();
}

void add_services(Scenario& s) {
  add_service(s, centre, safety, 1, Channel::letter).safety_plan = true;
  add_service(s, centre, home, 2, Channel::letter).budget = 2;
  add_service(s, centre, home, 2, Channel::office).serves = MemberId{mother};
  add_service(s, school, learning, 2, Channel::office).confidential = true;
  add_service(s, county, home, 2, Channel::letter).budget = 3;
  add_service(s, county, home, 2, Channel::office).serves = MemberId{father};
  add_service(s, county, home, 2, Channel::home_visit);
}

void add_findings(Scenario& s) {
  s.findings.push_back({FindingKind::worry, {AreaId{safety}}, {}, false});
  for (const unsigned f : {unsigned{evening}, unsigned{hands}, unsigned{hidden_gift}}) {
    s.readings.push_back({FindingId{f}, false});
    s.readings.push_back({{}, false});
  }
  for (const unsigned f : {unsigned{fear}, unsigned{bruise}}) {
    s.readings.push_back({FindingId{f}, true});
    s.readings.push_back({{}, true});
  }
  s.knowledge.push_back({InstitutionId{centre}, AreaId{safety}, false, {}, {}, {InstitutionId{county}}});
  s.knowledge.push_back({InstitutionId{school}, AreaId{safety}, true, {}, ProcedureId{card}, {}});
}

void add_sentences(Scenario& s) {
  while (s.lines < absent_line) ++s.lines;
  s.chair_absent = {{LineId{absent_line}, {}}, {LineId{absent_line + 1}, {condition(ConditionKind::hopes_heard)}}};
  s.areas[learning].inaction = {
      {LineId{inaction_line}, FindingId{fear}, {effect(EffectKind::lose, learning, 1), effect(EffectKind::trust, 0, -1)}},
      {LineId{inaction_line + 1}, FindingId{bruise}, {effect(EffectKind::lose, learning, 2)}}};
  s.lines = inaction_line + 2;
}

void add_course(Scenario& s) {
  s.crises = {{{},
               {InstitutionId{centre}, InstitutionId{school}},
               MemberId{child},
               {condition(ConditionKind::area_at_least, safety, 3)},
               {effect(EffectKind::trust, 0, 1)}},
              {{condition(ConditionKind::finding_known, bruise)},
               {InstitutionId{county}},
               {},
               {condition(ConditionKind::area_at_least, safety, 3)},
               {}}};
  rules::Procedure blue;
  blue.kind = ProcedureKind::blue_card;
  blue.opened_by = {InstitutionId{centre}};
  blue.separates = {MemberId{mother}, MemberId{father}};
  blue.steps = {{1, {InstitutionId{centre}}}, {5, {InstitutionId{school}, InstitutionId{county}}}, {3, {InstitutionId{club}}}};
  blue.monitored_by = {InstitutionId{county}};
  blue.closes_when = {condition(ConditionKind::area_at_least, safety, 7)};
  rules::Procedure court;
  court.kind = ProcedureKind::guardianship;
  court.opened_by = {InstitutionId{club}};
  court.steps = {{3, {InstitutionId{centre}}}};
  court.monitored_by = {InstitutionId{club}};
  s.procedures = {blue, court};
  s.projects = {{AreaId{home}, TieId{neighbour}, 2, 2}};
  rules::Barrier route;
  route.systemic = true;
  route.by[static_cast<std::size_t>(rules::BarrierNumber::shares)] = -1;
  rules::Barrier people;
  people.by[static_cast<std::size_t>(rules::BarrierNumber::building_cost)] = 1;
  rules::Barrier contact;
  contact.enabler = true;
  contact.by[static_cast<std::size_t>(rules::BarrierNumber::capacity)] = 1;
  s.barriers = {route, people, contact};
  s.pandemic.from = 3;
  s.pandemic.to = 4;
  s.pandemic.closed[static_cast<std::size_t>(Channel::home_visit)] = true;
  s.pandemic.weaker[static_cast<std::size_t>(Channel::online)] = true;
  s.pandemic.weaker[static_cast<std::size_t>(Channel::office)] = true;
  s.pandemic.device = {condition(ConditionKind::finding_known, hands)};
  s.pandemic.absent = {InstitutionId{school}, InstitutionId{county}};
  // Enough for twelve months.
  for (int i = 0; i < 4; ++i) {
    s.outcomes.push_back({});
    s.events.push_back({0, false, {OutcomeId{static_cast<unsigned>(s.outcomes.size() - 1)}}});
  }
}

// Two answers of each member to each technique that the small world has no words for.
void add_answers(Scenario& s) {
  for (unsigned m = 0; m < s.members.size(); ++m) {
    for (unsigned t = 0; t < enum_count<Technique>; ++t) {
      if (m <= child && t < played_technique_count) continue;
      rules::Answer plain;
      plain.member = MemberId{m};
      plain.technique = static_cast<Technique>(t);
      s.answers.push_back(plain);
      s.answers.push_back(plain);
    }
  }
}

}  // namespace

Scenario full_world(RuleParts parts) {
  Scenario s = small_world();
  add_members(s);
  add_services(s);
  add_findings(s);
  add_sentences(s);
  add_course(s);
  add_answers(s);
  s.parts = parts;
  s.wordings.fill(2);
  s.index_answers();
  return s;
}

Scenario full_world(std::initializer_list<RulePart> parts) {
  RuleParts all;
  for (const RulePart part : parts) all.set(part);
  return full_world(all);
}

Scenario full_world(Layer layer) { return full_world(RuleParts::of(layer)); }

Scenario full_world_without(Layer layer, RulePart part) { return full_world(RuleParts::of(layer).set(part, false)); }

void let_event(Scenario& world, unsigned month, const rules::Effects& effects) { world.outcomes[month - 2].effects = effects; }

}  // namespace koop::test
