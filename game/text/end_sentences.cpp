// The end: half a year later, the profile, what worked and what holds, the family's letter.

#include "game/text/sentences.hpp"
#include "game/text/typeset.hpp"

namespace koop::text {

ProfileWords Sentences::profile(Profile profile) const {
  const std::string key = "profile." + std::string(name_of(profile));
  return {say(key), say(key + ".about")};
}

std::string Sentences::half_year_loss(int lost) const {
  return lost > 0 ? say("half_year.lost", {{"n", lost}}) : say("change.none");
}

std::string Sentences::half_year(const HalfYearPassed& fact) const {
  std::vector<std::string> kept;
  if (fact.kept_by_services > 0) kept.push_back(say("half_year.kept_services", {{"n", fact.kept_by_services}}));
  for (TieId tie : fact.kept_by_ties) kept.push_back(say("half_year.kept_tie", {{"tie", names_.tie(tie)}}));
  if (fact.kept_by_agency > 0) kept.push_back(say("half_year.kept_agency", {{"n", fact.kept_by_agency}}));
  const int lost = -(fact.own_by + fact.support_by);
  const std::string saved = kept.empty() ? "" : " " + say("half_year.kept", {{"what", comma_list(kept)}});
  return say("half_year.area", {{"area", names_.area(fact.area)},
                                {"state", as_sentence(area_state(fact.area, fact.own + fact.support))},
                                {"lost", upper_first(as_sentence(half_year_loss(lost)))},
                                {"kept", saved}});
}

std::vector<std::string> Sentences::worked(const Board& board) const {
  std::vector<std::string> out;
  const auto add = [&](std::string_view key, unsigned n) {
    if (n > 0) out.push_back(locale().plural(key, static_cast<long>(n)));
  };
  unsigned active = 0;
  for (const TieStatus& tie : board.tie) active += tie.state == TieState::active ? 1 : 0;
  unsigned met = 0;
  for (const PlanGoal& goal : board.plan) met += goal.state == GoalState::met ? 1 : 0;
  add("worked.steps", board.steps.size());
  add("worked.ties", active);
  add("worked.goals", met);
  add("worked.findings", board.findings.size());
  add("worked.shared", board.shared.size());
  if (board.cooperation >= 2) out.push_back(say("worked.cooperation", {{"level", cooperation(board.cooperation)}}));
  if (board.talk.hopes_heard) out.push_back(say("worked.hopes"));
  if (out.empty()) out.push_back(say("worked.talks"));
  return out;
}

std::string Sentences::holds(const Board& board) const {
  std::vector<std::string> ties;
  for (unsigned i = 0; i < TieId::cap; ++i)
    if (board.tie[i].state == TieState::active) ties.push_back(names_.tie(TieId{i}).nom());
  if (!ties.empty()) return say("holds.ties", {{"ties", names_.all_of(ties)}});
  if (!board.steps.empty())
    return say("holds.step", {{"step", as_sentence(names_.quote(names_.step(board.steps.back().step)))}});
  if (!board.findings.empty())
    return say("holds.finding", {{"finding", as_sentence(names_.finding_sentence(*board.findings.begin()))}});
  unsigned best = 0;
  for (unsigned i = 1; i < static_cast<unsigned>(board.areas) && i < AreaId::cap; ++i)
    if (board.end.own[i] > board.end.own[best]) best = i;
  return say("holds.area", {{"area", names_.area(AreaId{best})},
                            {"state", as_sentence(area_state(AreaId{best}, board.end.own[best] + board.end.support[best]))}});
}

std::vector<std::string> Sentences::letter(const Board& board) const {
  std::vector<std::string> out;
  for (LineId id : board.end.letter)
    if (const std::string line = names_.line(id); !line.empty()) out.push_back(typeset(line));
  if (const std::string signature = names_.text(TextKind::family, 0, 6); !signature.empty() && !out.empty())
    out.push_back(typeset(signature));
  return out;
}

}  // namespace koop::text
