// Rule 6.6: a social project of two or more institutions and somebody near the family.

#include "game/rules/play.hpp"

namespace koop::rules {

void offer_projects(Play& play, TieId tie) {
  if (!play.s.has(RulePart::social_projects)) return;
  for (unsigned p = 0; p < play.s.projects.size(); ++p) {
    const Project& project = play.s.projects[p];
    const bool offered = play.board().fuller.project[p].offered;
    if (project.tie == tie && !offered) play.emit(ProjectOffered{ProjectId{p}, project.area, project.months, project.budget});
  }
}

void work_on_project(Play& play, ProjectId id, SeatSet group) {
  const Project& project = play.s.projects[id.index()];
  const ProjectState& before = play.board().fuller.project[id.index()];
  const Why why{WhyKind::project, static_cast<int>(id.index())};
  if (before.phase == ProjectPhase::none && project.budget > 0) change_budget(play, -project.budget, why);
  play.emit(ProjectWorked{id, before.months + 1, group});
  attend(play, project.area);
  if (play.board().fuller.project[id.index()].months < project.months) return;
  play.emit(ProjectSettled{id, ProjectPhase::done, before.postponed});
  activate_tie(play, project.tie, why);
  add_own(play, project.area, 2, why, group);
}

// A month without work on it is made up for once.
void check_projects(Play& play) {
  for (unsigned p = 0; p < play.s.projects.size(); ++p) {
    const ProjectState state = play.board().fuller.project[p];
    if (state.phase != ProjectPhase::running) continue;
    bool worked = false;
    for (unsigned i = 0; i < play.seats(); ++i) {
      const SeatState& seat = play.board().seat[i];
      for (unsigned k = 0; k < seat.slip.size(); ++k) {
        const SlipItem& item = seat.slip[k];
        worked |= item.kind == SlipKind::project && item.of == static_cast<int>(p) && !has_rested(seat, k);
      }
    }
    if (worked) continue;
    play.emit(ProjectSettled{ProjectId{p}, state.postponed ? ProjectPhase::dropped : ProjectPhase::running, true});
  }
}

}  // namespace koop::rules
