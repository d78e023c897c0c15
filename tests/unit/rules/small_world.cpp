#include "tests/unit/rules/small_world.hpp"

namespace koop::test {
namespace {

using rules::Scenario;

struct Builder {
  Scenario s;

  LineId line() { return LineId{s.lines++}; }

  static rules::Area area(AreaKind kind, int own, int support, int offset, bool matters, int pressure) {
    rules::Area made;
    made.kind = kind;
    made.own = own;
    made.support = support;
    made.voice = MemberId{mother};
    made.offset = offset;
    made.matters = matters;
    made.pressure = pressure;
    return made;
  }
  void areas() {
    s.areas = {area(AreaKind::safety, 4, 1, 1, true, 2), area(AreaKind::learning, 2, 2, -1, true, 1),
               area(AreaKind::home, 3, 0, 0, false, 1)};
    s.members = {{false, false, false}, {true, false, false}};
    s.institutions = {{false, Relation::no_request, InstitutionId{school}, Reach::commune},
                      {true, Relation::complaint, InstitutionId{centre}, Reach::commune},
                      {false, Relation::working_together, InstitutionId{centre}, Reach::county},
                      {false, Relation::no_request, InstitutionId{county}, Reach::community}};
    s.first_leader = InstitutionId{school};
  }
  rules::Service& service(unsigned institution, unsigned area, int cost, int gain, Channel channel) {
    rules::Service made;
    made.institution = InstitutionId{institution};
    made.area = AreaId{area};
    made.cost = cost;
    made.gain = gain;
    made.channel = channel;
    made.yes = {line()};
    made.not_like_this = {line()};
    made.story = {line()};
    made.story_half = {line()};
    s.services.push_back(made);
    return s.services.back();
  }
  void services() {
    service(centre, safety, 1, 2, Channel::home_visit).statutory = true;
    service(centre, home, 1, 2, Channel::home_visit);
    service(centre, home, 2, 1, Channel::office);
    service(centre, home, 1, 2, Channel::letter).basic = true;
    service(school, learning, 1, 2, Channel::office);
    service(school, learning, 1, 1, Channel::phone);
    service(school, learning, 1, 3, Channel::outdoors).once = true;
    service(school, home, 1, 2, Channel::office);
    service(county, learning, 1, 1, Channel::online).cooldown = 1;
    service(county, home, 1, 2, Channel::office);
    service(county, learning, 1, 2, Channel::office).alone = false;
    rules::Service& lasting = service(county, home, 1, 2, Channel::office);
    lasting.lasting = 2;
    lasting.needs = {condition(rules::ConditionKind::trust_at_least, 0, 6)};
    service(club, learning, 1, 2, Channel::outdoors);
  }
  void people() {
    s.findings = {{FindingKind::exception, {AreaId{safety}, AreaId{learning}}, MemberId{mother}, true},
                  {FindingKind::strength, {AreaId{home}}, {}, true},
                  {FindingKind::worry, {AreaId{learning}}, {}, true},
                  {FindingKind::strength, {AreaId{home}}, {}, false}};
    s.ties = {{MemberId{}, {AreaId{home}}}, {MemberId{child}, {AreaId{safety}, AreaId{learning}}}};
    s.signs = {{AreaId{learning}, MemberId{}, {ServiceId{trip}}}, {AreaId{home}, MemberId{mother}, {}}};
    s.knowledge = {{InstitutionId{centre}, AreaId{home}, false, {}, {}, {}},
                   {InstitutionId{school}, AreaId{learning}, false, {effect(rules::EffectKind::reveal, fear)}, {}, {}},
                   {InstitutionId{county}, AreaId{learning}, true, {}, {}, {}},
                   {InstitutionId{club}, AreaId{safety}, false, {}, {}, {}}};
    s.goals = {{AreaId{learning}, true, true, true, {ServiceId{tutor}}, {line()}},
               {AreaId{home}, true, true, true, {}, {line()}},
               {AreaId{safety}, true, false, true, {}, {line()}},
               {AreaId{learning}, true, true, true, {}, {line()}}};
    for (unsigned a = 0; a < s.areas.size(); ++a) s.steps.push_back({AreaId{a}, MemberId{}, {}});
    s.questions = 2;
  }
  // Two answers of each member to each technique in each relation; those to preferred_future, exceptions and relationship are
  // also there in words made for what they tell.
  void answers() {
    for (unsigned m = 0; m < s.members.size(); ++m) {
      for (unsigned t = 0; t < played_technique_count; ++t) {
        for (unsigned r = 0; r < enum_count<Relation>; ++r) {
          rules::Answer plain;
          plain.member = MemberId{m};
          plain.technique = static_cast<Technique>(t);
          plain.relation = static_cast<Relation>(r);
          s.answers.push_back(plain);
          s.answers.push_back(plain);
        }
      }
    }
  }
  void events() {
    for (int month = 2; month <= 8; ++month) {
      s.outcomes.push_back({});
      s.events.push_back({month, false, {OutcomeId{static_cast<unsigned>(month - 2)}}});
    }
  }
  void letter() {
    for (unsigned part = 0; part < enum_count<rules::LetterPart>; ++part) {
      s.letter.push_back({line(), static_cast<rules::LetterPart>(part), -1, {}});
    }
    s.letter.push_back({line(), rules::LetterPart::tie, neighbour, {}});
    s.letter.push_back({line(), rules::LetterPart::strength, hands, {}});
  }
};

}  // namespace

Scenario small_world() {
  Builder b;
  b.areas();
  b.services();
  b.people();
  b.answers();
  b.events();
  b.letter();
  b.s.wordings.fill(2);
  b.s.index_answers();
  return b.s;
}

}  // namespace koop::test
