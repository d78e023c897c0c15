// Rule 12.3: the family's letter, built from its own steps, its ties, what rose and what was found.

#include <algorithm>

#include "game/rules/play.hpp"

namespace koop::rules {
namespace {

// One fitting line of a part; `id` −1 in the scenario fits any.
bool write_line(Play& play, LetterPart part, int id) {
  CappedArray<LineId, 64> own;
  CappedArray<LineId, 64> any;
  for (const LetterLine& l : play.s.letter) {
    if (l.part != part || (l.id != -1 && l.id != id) || play.hidden().said(l.line)) continue;
    if (!holds(play.s, play.board(), l.when)) continue;
    auto& list = l.id == -1 ? any : own;
    if (!list.full()) list.push_back(l.line);
  }
  const auto& list = own.empty() ? any : own;
  if (list.empty() || play.board().end.letter.full()) return false;
  play.emit(LetterWritten{list[play.pick(list.size(), 50u + static_cast<unsigned>(part))]});
  return true;
}

// Up to `most` lines about ids 0 … n−1 that pass, beginning anywhere, so that letters differ from game to game.
template <class Passes>
unsigned write_some(Play& play, LetterPart part, unsigned n, unsigned most, Passes passes) {
  if (n == 0) return 0;
  const unsigned from = play.pick(n, 60u + static_cast<unsigned>(part));
  unsigned written = 0;
  for (unsigned i = 0; i < n && written < most; ++i) {
    const unsigned id = (from + i) % n;
    if (passes(id) && write_line(play, part, static_cast<int>(id))) ++written;
  }
  return written;
}

void write_areas(Play& play) {
  const auto rose = [&](unsigned i) {
    return play.s.areas[i].matters && play.board().area[i].total() > play.board().area[i].start;
  };
  if (write_some(play, LetterPart::area, play.areas(), 2, rose) > 0) return;
  write_some(play, LetterPart::area, play.areas(), 1, [](unsigned) { return true; });
}

}  // namespace

void write_letter(Play& play) {
  const auto count = [](const auto& list) { return static_cast<unsigned>(list.size()); };
  write_line(play, LetterPart::opening, -1);
  const auto steps = play.board().steps;
  write_some(play, LetterPart::step, count(play.s.steps), 3, [&](unsigned id) {
    return std::any_of(steps.begin(), steps.end(), [id](const OwnStep& s) { return s.step == StepId{id}; });
  });
  write_some(play, LetterPart::tie, count(play.s.ties), 2,
             [&](unsigned id) { return play.board().tie[id].state == TieState::active; });
  write_areas(play);
  write_some(play, LetterPart::strength, count(play.s.findings), 2,
             [&](unsigned id) { return play.board().findings.contains(FindingId{id}); });
  const auto plan = play.board().plan;
  write_some(play, LetterPart::goal, count(play.s.goals), 1, [&](unsigned id) {
    return std::any_of(plan.begin(), plan.end(),
                       [id](const PlanGoal& g) { return g.goal == GoalId{id} && g.state == GoalState::met; });
  });
  if (play.board().fuller.kept > 0) write_line(play, LetterPart::agreement, -1);
  write_line(play, LetterPart::profile, static_cast<int>(play.board().end.profile));
  write_line(play, LetterPart::closing, -1);
}

}  // namespace koop::rules
