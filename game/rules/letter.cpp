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

void write_steps(Play& play) {
  unsigned written = 0;
  const auto steps = play.board().steps;
  for (unsigned i = steps.size(); i-- > 0 && written < 3;) {
    if (steps[i].step.exists() && write_line(play, LetterPart::step, static_cast<int>(steps[i].step.index()))) ++written;
  }
}

void write_areas(Play& play) {
  unsigned written = 0;
  for (unsigned i = 0; i < play.areas() && written < 2; ++i) {
    const bool rose = play.board().area[i].total() > play.board().area[i].start;
    if (play.s.areas[i].matters && rose && write_line(play, LetterPart::area, static_cast<int>(i))) ++written;
  }
  for (unsigned i = 0; i < play.areas() && written == 0; ++i) {
    if (write_line(play, LetterPart::area, static_cast<int>(i))) ++written;
  }
}

}  // namespace

void write_letter(Play& play) {
  write_line(play, LetterPart::opening, -1);
  write_steps(play);
  for (unsigned t = 0, written = 0; t < play.s.ties.size() && written < 2; ++t) {
    const bool active = play.board().tie[t].state == TieState::active;
    if (active && write_line(play, LetterPart::tie, static_cast<int>(t))) ++written;
  }
  write_areas(play);
  unsigned strengths = 0;
  for (FindingId f : play.board().findings) {
    if (strengths == 2) break;
    if (write_line(play, LetterPart::strength, static_cast<int>(f.index()))) ++strengths;
  }
  const auto plan = play.board().plan;
  for (const PlanGoal& g : plan) {
    if (g.state == GoalState::met && write_line(play, LetterPart::goal, static_cast<int>(g.goal.index()))) break;
  }
  write_line(play, LetterPart::profile, static_cast<int>(play.board().end.profile));
  write_line(play, LetterPart::closing, -1);
}

}  // namespace koop::rules
