// Rule 9.4: statutory tracks of working days inside a month, the Blue Card among them, then monitoring month by month.

#include "game/rules/may_parts.hpp"

namespace koop::rules {
namespace {

SlipItem item_of(ProcedureId id, unsigned step) {
  SlipItem item;
  item.kind = SlipKind::procedure;
  item.of = static_cast<int>(id.index());
  item.step = static_cast<int>(step);
  return item;
}

bool is_done(const ProcedureState& state, unsigned step) { return ((state.done >> (step - 1)) & 1) != 0; }

Why why_of(ProcedureId id) { return {WhyKind::procedure, static_cast<int>(id.index())}; }

// The seat that a step falls to: of those named the one with most time left, the first among equals.
SeatId seat_for(const Play& play, InstitutionSet named, unsigned turn) {
  SeatId best;
  int most = 0;
  for (unsigned i = 0; i < play.seats(); ++i) {
    const SeatId seat{(i + turn) % play.seats()};
    if (!named.contains(seat_of(play.board(), seat).institution)) continue;
    const int left = time_left(play.s, play.board(), seat, play.secret(seat).slip);
    if (left > most && !play.secret(seat).slip.full()) {
      best = seat;
      most = left;
    }
  }
  return best;
}

bool anybody_here(const Play& play, InstitutionSet named) {
  for (InstitutionId i : named) {
    if (seat_of_institution(play.board(), i).exists()) return true;
  }
  return false;
}

void finish_step(Play& play, ProcedureId id, unsigned step, bool late) {
  play.emit(ProcedureStepDone{id, static_cast<int>(step), late});
  const AreaId safety = safety_area(play.s);
  if (late) return lose(play, safety, 1, why_of(id));
  attend(play, safety);
  // A track that ran in time is protection by itself.
  const ProcedureState& state = play.board().fuller.procedure[id.index()];
  const unsigned steps = play.s.procedures[id.index()].steps.size();
  if (state.late == 0 && static_cast<int>(state.done) == (1 << steps) - 1) add_support(play, safety, 2, why_of(id));
}

}  // namespace

void make_due(Play& play, ProcedureId id) {
  if (!play.s.has(RulePart::procedures)) return;
  if (play.board().fuller.procedure[id.index()].phase != ProcedurePhase::none) return;
  const Procedure& procedure = play.s.procedures[id.index()];
  Track track;
  for (const ProcedureStep& step : procedure.steps) track.push_back({step.days, step.by});
  play.emit(ProcedureDue{id, procedure.opened_by, track});
}

void open_procedure(Play& play, const OpenProcedure& c) {
  const bool in_time = play.board().fuller.procedure[c.procedure.index()].since == play.board().round;
  play.emit(ProcedureOpened{c.procedure, c.seat, in_time});
}

// Puts this month's steps on the sheets of those they fall to. Where nobody of those named is at the table, the institution does
// its part from outside.
void prepare_procedures(Play& play) {
  for (unsigned p = 0; p < play.s.procedures.size(); ++p) {
    const ProcedureId id{p};
    const ProcedureState state = play.board().fuller.procedure[p];
    if (state.phase != ProcedurePhase::open) continue;
    const Procedure& procedure = play.s.procedures[p];
    const auto turn = static_cast<unsigned>(static_cast<int>(play.board().round));
    if (state.since < play.board().round) {
      const SeatId seat = seat_for(play, procedure.monitored_by, turn);
      if (seat.exists()) play.emit(SlipItemPut{seat, item_of(id, 0), false});
      else if (!anybody_here(play, procedure.monitored_by)) play.emit(ProcedureMonitored{id, play.board().round});
      continue;
    }
    for (unsigned step = 1; step <= procedure.steps.size(); ++step) {
      const InstitutionSet by = procedure.steps[step - 1].by;
      const SeatId seat = seat_for(play, by, step);
      if (seat.exists()) play.emit(SlipItemPut{seat, item_of(id, step), false});
      else if (!anybody_here(play, by)) finish_step(play, id, step, false);
    }
  }
}

void do_procedure_item(Play& play, SeatId, const SlipItem& item) {
  const ProcedureId id{static_cast<unsigned>(static_cast<int>(item.of))};
  const auto step = static_cast<unsigned>(static_cast<int>(item.step));
  if (step > 0) {
    if (!is_done(play.board().fuller.procedure[id.index()], step)) finish_step(play, id, step, false);
    return;
  }
  play.emit(ProcedureMonitored{id, play.board().round});
  const AreaId safety = safety_area(play.s);
  attend(play, safety);
  if (area_of(play.board(), safety).total() < 5) add_support(play, safety, 1, why_of(id));
}

// At the review: what was skipped is late, what nobody opened or watched costs.
void check_procedures(Play& play) {
  if (!play.s.has(RulePart::procedures)) return;
  const AreaId safety = safety_area(play.s);
  for (unsigned p = 0; p < play.s.procedures.size(); ++p) {
    const ProcedureId id{p};
    const ProcedureState state = play.board().fuller.procedure[p];
    if (state.phase == ProcedurePhase::due) lose(play, safety, 1, why_of(id));
    if (state.phase != ProcedurePhase::open) continue;
    if (state.since == play.board().round) {
      for (unsigned step = 1; step <= play.s.procedures[p].steps.size(); ++step) {
        if (!is_done(play.board().fuller.procedure[p], step)) finish_step(play, id, step, true);
      }
    } else if (state.monitored < play.board().round) {
      lose(play, safety, 1, why_of(id));
    }
  }
}

// An open procedure whose time has come to be closed by the group.
const Procedure* ripe_to_close(const Play& play, ProcedureId& which) {
  for (unsigned p = 0; p < play.s.procedures.size(); ++p) {
    const ProcedureState& state = play.board().fuller.procedure[p];
    if (state.phase != ProcedurePhase::open || state.since + 2 > play.board().round) continue;
    if (!holds(play.s, play.board(), play.s.procedures[p].closes_when)) continue;
    which = ProcedureId{p};
    return &play.s.procedures[p];
  }
  return nullptr;
}

}  // namespace koop::rules
