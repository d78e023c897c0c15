#include "game/model/fold_fuller.hpp"

namespace koop {

SeatState& FullerFolding::seat(SeatId s) const {
  KOOP_ASSERT(s.exists() && static_cast<int>(s.index()) < b.seats);
  return b.seat[s.index()];
}

AreaState& FullerFolding::area(AreaId a) const {
  KOOP_ASSERT(a.exists() && static_cast<int>(a.index()) < b.areas);
  return b.area[a.index()];
}

// --- helpers ---
void FullerFolding::operator()(const PairChanged& f) const { pair(f.a, f.b).level = f.level; }
void FullerFolding::operator()(const PairProven& f) const {
  pair(f.a, f.b).joint |= f.joint;
  pair(f.a, f.b).kept |= f.kept;
}
void FullerFolding::operator()(const StrainChanged& f) const { seat(f.seat).strain = f.strain; }
void FullerFolding::operator()(const HelperSupported& f) const { seat(f.seat).supported = true; }
void FullerFolding::operator()(const CardSwapped& f) const {
  seat(f.seat).hand = seat(f.seat).hand - 1;
  seat(f.seat).supported = false;
  if (Secret* own = secret(f.seat)) {
    const unsigned at = own->hand.find(static_cast<Technique>(static_cast<int>(f.technique)));
    KOOP_ASSERT(at < own->hand.size());
    own->hand.erase_at(at);
  }
}
void FullerFolding::operator()(const AgreementMade& f) const { seat(f.seat).agreement = f.agreement; }
void FullerFolding::operator()(const AgreementMoved& f) const {
  seat(f.seat).agreement.due = f.due;
  seat(f.seat).agreement.moved = true;
}
void FullerFolding::operator()(const AgreementSettled& f) const {
  seat(f.seat).agreement = {};
  if (f.kept) b.fuller.kept = b.fuller.kept + 1;
}
void FullerFolding::operator()(const SeatBound& f) const { seat(f.seat).bound = f.units; }
void FullerFolding::operator()(const SeatAbsent& f) const { seat(f.seat).absent = true; }
void FullerFolding::operator()(const Coached& f) const {
  if (f.group) {
    b.fuller.group_coached = true;
    return;
  }
  for (SeatId s : f.seats) {
    b.fuller.coached.insert(s);
    seat(s).coached = true;
  }
}
void FullerFolding::operator()(const AdviceTaken& f) const {
  static_cast<void>(seat(f.seat));
  b.fuller.advice_taken = true;
}

// --- talk ---
void FullerFolding::operator()(const ChairSetOut& f) const { b.fuller.not_invited = !f.invited; }
void FullerFolding::operator()(const ChairEmpty& f) const {
  b.fuller.chair_empty = true;
  b.fuller.chair_left = f.by_choice;
  b.chair = f.line;
}
void FullerFolding::operator()(const FamilyHurt&) const { b.talk.hurt = true; }
void FullerFolding::operator()(const FamilyInformed& f) const { b.talk.informed = f.event; }
void FullerFolding::operator()(const BetterNamed& f) const {
  b.talk.nothing_rose = f.areas.empty();
  b.talk.better_goes_on = !f.areas.empty();
}
void FullerFolding::operator()(const AgencyHeld& f) const { b.fuller.agency_held = f.held; }
void FullerFolding::operator()(const WhoseIdeaAsked& f) const { b.fuller.whose_idea.insert(f.seat); }
void FullerFolding::operator()(const FeedbackGiven& f) const { b.talk.feedback = f.round; }
void FullerFolding::operator()(const PraiseRemembered&) const {}
void FullerFolding::operator()(const ListeningFor& f) const {
  for (SeatSet& others : b.talk.listens) others.erase(f.seat);
  b.talk.listens[static_cast<std::size_t>(f.task)].insert(f.seat);
}
void FullerFolding::operator()(const ReadingsLaid& f) const {
  b.talk.readings[static_cast<std::size_t>(f.task)] = f.readings;
  if (f.task == ListeningTask::exact_words) b.talk.words = f.words;
}
void FullerFolding::operator()(const ReadingKey&) const {}
void FullerFolding::operator()(const ReadingChosen& f) const {
  b.done.insert(f.seat);
  if (Secret* own = secret(f.seat)) own->reading = f.reading;
}
void FullerFolding::operator()(const ReadingsShown& f) const {
  for (SeatId s : held) {
    if (f.rightly.contains(s) || f.otherwise.contains(s)) secrets[s.index()].reading = -1;
  }
}
void FullerFolding::operator()(const Appreciated& f) const {
  b.fuller.appreciated.insert(f.finding);
  b.talk.appreciated_by.insert(f.seat);
}
void FullerFolding::operator()(const ClosingOffered& f) const {
  b.talk.closing = static_cast<int>(f.closing);
  if (f.taken && f.closing >= Closing::goal_step) b.talk.do_more = b.round;
}
void FullerFolding::operator()(const MemberNumberSaid& f) const {
  area(f.area).heard.insert(f.member);
  area(f.area).number_round = f.round;
  area(f.area).said = static_cast<int>(f.number);
}
void FullerFolding::operator()(const TalksSeparated& f) const { b.talk.separate.insert(f.seat); }

// --- life ---
void FullerFolding::operator()(const InactionHappened& f) const {
  area(f.area).inaction = area(f.area).inaction + 1;
  area(f.area).foreseen = {};
}
void FullerFolding::operator()(const InactionForeseen& f) const { area(f.area).foreseen = f.line; }
void FullerFolding::operator()(const PandemicTurned& f) const { b.fuller.pandemic = f.closed; }
void FullerFolding::operator()(const SafetyPlanMade&) const { b.fuller.safety_plan = true; }
void FullerFolding::operator()(const CrisisBegan& f) const {
  b.fuller.crisis = f.crisis;
  b.fuller.crisis_round = b.round;
  b.fuller.away = f.away;
}
void FullerFolding::operator()(const CrisisEnded&) const {
  b.fuller.crisis = {};
  b.fuller.away = {};
}
void FullerFolding::operator()(const ProcedureDue& f) const {
  ProcedureState& p = b.fuller.procedure[f.procedure.index()];
  p.phase = ProcedurePhase::due;
  p.since = b.round;
  p.opened_by = f.opened_by;
  p.track = f.track;
}
void FullerFolding::operator()(const ProcedureOpened& f) const {
  ProcedureState& p = b.fuller.procedure[f.procedure.index()];
  p.phase = ProcedurePhase::open;
  p.by = f.seat;
  p.since = b.round;
  p.in_time = f.in_time;
}
void FullerFolding::operator()(const ProcedureStepDone& f) const {
  ProcedureState& p = b.fuller.procedure[f.procedure.index()];
  p.done = p.done | (1 << (f.step - 1));
  if (f.late) p.late = p.late + 1;
}
void FullerFolding::operator()(const ProcedureMonitored& f) const {
  b.fuller.procedure[f.procedure.index()].monitored = f.round;
}
void FullerFolding::operator()(const ProcedureClosed& f) const {
  b.fuller.procedure[f.procedure.index()].phase = ProcedurePhase::closed;
  b.fuller.procedure[f.procedure.index()].since = b.round;
}
void FullerFolding::operator()(const ConsentWithdrawn& f) const {
  if (Secret* own = secret(f.seat)) own->withdrawn.insert(f.knowledge);
}
void FullerFolding::operator()(const Notified& f) const { b.fuller.notified = f.open; }

// --- team and region ---
void FullerFolding::operator()(const ScalesGiven& f) const {
  b.done.insert(f.seat);
  if (Secret* own = secret(f.seat)) {
    own->family_scale = f.family;
    own->team_scale = f.team;
  }
}
void FullerFolding::operator()(const ScalesShown& f) const {
  b.fuller.family_scale = f.family;
  b.fuller.team_scale = f.team;
  b.fuller.scales_round = f.round;
  for (SeatId s : held) secrets[s.index()].family_scale = secrets[s.index()].team_scale = -1;
}
void FullerFolding::operator()(const DecisionGiven& f) const {
  b.done.insert(f.seat);
  if (Secret* own = secret(f.seat)) {
    own->decision = f.decision;
    own->decision_seats = f.seats;
    own->decision_of = f.of;
    own->decision_tasks = f.tasks;
  }
}
void FullerFolding::operator()(const DecisionTaken& f) const {
  b.fuller.tasks = f.tasks;
  for (unsigned i = 0; static_cast<int>(i) < b.areas; ++i) b.fuller.task_start[i] = b.area[i].total();
  for (SeatId s : held) {
    Secret& own = secrets[s.index()];
    own.decision = Decision::nothing;
    own.decision_seats = {};
    own.decision_of = 0;
    own.decision_tasks = {};
  }
}
void FullerFolding::operator()(const AccordSigned& f) const { pair(f.a, f.b).accord = true; }
void FullerFolding::operator()(const BudgetChanged& f) const { b.fuller.budget = f.budget; }
void FullerFolding::operator()(const DecisionMakersChanged& f) const { b.fuller.decision_makers = f.level; }
void FullerFolding::operator()(const BarrierLaid& f) const {
  b.fuller.barrier[static_cast<unsigned>(static_cast<int>(f.place))] = {f.barrier, false, false};
}
void FullerFolding::operator()(const BarrierRaised& f) const {
  b.fuller.barrier[static_cast<unsigned>(static_cast<int>(f.place))].raised = true;
}
void FullerFolding::operator()(const BarrierLifted& f) const {
  b.fuller.barrier[static_cast<unsigned>(static_cast<int>(f.place))].lifted = true;
}
void FullerFolding::operator()(const CoordinatorNamed& f) const { b.fuller.coordinator = f.seat; }
void FullerFolding::operator()(const RingChosen& f) const { b.fuller.ring = f.seat; }
void FullerFolding::operator()(const PartnerAsked& f) const { b.fuller.partner[f.institution.index()] = {f.from, f.seat}; }
void FullerFolding::operator()(const ProjectOffered& f) const {
  ProjectState& p = b.fuller.project[f.project.index()];
  p.offered = true;
  p.area = f.area;
  p.months_needed = f.months;
  p.budget = f.budget;
}
void FullerFolding::operator()(const ProjectWorked& f) const {
  ProjectState& p = b.fuller.project[f.project.index()];
  p.phase = ProjectPhase::running;
  p.months = f.months;
  p.group = f.group;
}
void FullerFolding::operator()(const ProjectSettled& f) const {
  b.fuller.project[f.project.index()].phase = f.phase;
  b.fuller.project[f.project.index()].postponed = f.postponed;
}
void FullerFolding::operator()(const EntryEased& f) const { b.fuller.entry_ease = f.ease; }
void FullerFolding::operator()(const ToolUsed& f) const {
  b.fuller.tools = b.fuller.tools | (1 << static_cast<unsigned>(f.tool));
  if (f.partner.exists()) pair(f.seat, f.partner).basket = true;
}
void FullerFolding::operator()(const HandoverAgreed& f) const { b.end.handed_over = f.goal; }
void FullerFolding::operator()(const FamilyWantsToClose&) const { b.fuller.asked_to_close = true; }

}  // namespace koop
