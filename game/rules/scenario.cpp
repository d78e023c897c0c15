#include "game/rules/scenario.hpp"

namespace koop::rules {

void Scenario::index_answers() {
  answers_by.assign(members.size() * enum_count<Technique> * enum_count<Relation>, {});
  const auto file = [this](unsigned member, const Answer& a, AnswerId id) {
    for (unsigned r = 0; r < enum_count<Relation>; ++r) {
      const auto relation = static_cast<Relation>(r);
      if (!a.relation || *a.relation == relation) answers_by[place_of(member, a.technique, relation)].push_back(id);
    }
  };
  for (unsigned i = 0; i < answers.size(); ++i) {
    if (answers[i].member.exists()) file(answers[i].member.index(), answers[i], AnswerId{i});
  }
  for (unsigned i = 0; i < answers.size(); ++i) {
    for (unsigned m = 0; !answers[i].member.exists() && m < members.size(); ++m) {
      if (answers[i].child == members[m].child) file(m, answers[i], AnswerId{i});
    }
  }
}

}  // namespace koop::rules
