#include "game/rules/conditions.hpp"

#include <algorithm>

namespace koop::rules {
namespace {

struct Reader {
  const Scenario& scenario;
  const Board& board;
  bool in_truth;
  int ease = 0;  // by how much information actions have lowered what entry asks for (Rule 6.7)

  [[nodiscard]] bool matters(AreaId area) const {
    if (in_truth) return scenario.areas[area.index()].matters;
    return area_of(board, area).matters_known && area_of(board, area).matters;
  }
  [[nodiscard]] bool goal_open(GoalId goal) const {
    return std::any_of(board.plan.begin(), board.plan.end(),
                       [goal](const PlanGoal& g) { return g.goal == goal && g.state != GoalState::closed; });
  }
  [[nodiscard]] bool step_taken(AreaId area) const {
    return std::any_of(board.steps.begin(), board.steps.end(), [area](const OwnStep& s) { return s.area == area; });
  }
  [[nodiscard]] bool relation_is(InstitutionId institution, int relation) const {
    for (int i = 0; i < board.seats; ++i) {
      const SeatState& s = board.seat[static_cast<unsigned>(i)];
      if (s.institution == institution) return static_cast<int>(s.relation) == relation;
    }
    return false;
  }
  // Where the ladders are not played, the team's number stands for every pair's.
  [[nodiscard]] int pair_level(int one, int other) const {
    const SeatId a = seat_of_institution(board, InstitutionId{static_cast<unsigned>(one)});
    const SeatId b = seat_of_institution(board, InstitutionId{static_cast<unsigned>(other)});
    if (!a.exists() || !b.exists()) return 0;
    return scenario.has(RulePart::pair_ladders) ? board.fuller.pair[pair_of(a, b)].level : board.cooperation;
  }
  [[nodiscard]] bool plain(const Condition& c) const {
    const auto id = static_cast<unsigned>(c.id);
    switch (c.kind) {
      case ConditionKind::trust_at_least: return board.trust + ease >= c.number;
      case ConditionKind::agency_at_least: return board.agency >= c.number;
      case ConditionKind::cooperation_at_least: return board.cooperation >= c.number;
      case ConditionKind::area_at_least: return board.area[id].total() >= c.number;
      case ConditionKind::area_at_most: return board.area[id].total() <= c.number;
      case ConditionKind::own_at_least: return board.area[id].own >= c.number;
      case ConditionKind::round_at_least: return board.round >= c.number;
      case ConditionKind::hopes_heard: return board.talk.hopes_heard;
      case ConditionKind::finding_known: return board.findings.contains(FindingId{id});
      case ConditionKind::knowledge_shared: return board.shared.contains(KnowledgeId{id});
      case ConditionKind::tie_named: return board.tie[id].state != TieState::unnamed;
      case ConditionKind::tie_active: return board.tie[id].state == TieState::active;
      case ConditionKind::sign_written: return board.signs.contains(SignId{id});
      case ConditionKind::goal_in_plan: return goal_open(GoalId{id});
      case ConditionKind::number_said: return board.area[id].number >= 0;
      case ConditionKind::service_used: return board.last_used[id] > 0;
      case ConditionKind::step_taken: return step_taken(AreaId{id});
      case ConditionKind::relation_is: return relation_is(InstitutionId{id}, c.number);
      case ConditionKind::matters: return matters(AreaId{id});
      case ConditionKind::safety_plan: return board.fuller.safety_plan;
      case ConditionKind::family_informed: return board.talk.informed.exists();
      case ConditionKind::procedure_open: return board.fuller.procedure[id].phase == ProcedurePhase::open;
      case ConditionKind::procedure_in_time: return board.fuller.procedure[id].in_time && board.fuller.procedure[id].late == 0;
      case ConditionKind::procedure_closed: return board.fuller.procedure[id].phase == ProcedurePhase::closed;
      case ConditionKind::crisis_open: return board.fuller.crisis.exists();
      case ConditionKind::project_done: return board.fuller.project[id].phase == ProjectPhase::done;
      case ConditionKind::rose: return !risen_since_talk(board).empty();
      case ConditionKind::fell: return fell_since_talk(board);
      case ConditionKind::pair_at_least: return pair_level(c.id, c.other) >= c.number;
      case ConditionKind::partner_in: {
        const PartnerState& partner = board.fuller.partner[id];
        return partner.from > 0 && partner.from <= board.round;
      }
      case ConditionKind::model_is: return scenario.model == id;
      case ConditionKind::any_of:
        return std::any_of(c.of.begin(), c.of.end(), [this](const Condition& each) { return one(each); });
      case ConditionKind::all_of:
        return std::all_of(c.of.begin(), c.of.end(), [this](const Condition& each) { return one(each); });
    }
    return false;
  }
  [[nodiscard]] bool one(const Condition& c) const { return plain(c) != c.negated; }
  [[nodiscard]] bool all(const Conditions& conditions) const {
    return std::all_of(conditions.begin(), conditions.end(), [this](const Condition& c) { return one(c); });
  }
};

}  // namespace

bool holds_openly(const Scenario& scenario, const Board& board, const Conditions& conditions) {
  return Reader{scenario, board, false, board.fuller.entry_ease}.all(conditions);
}

bool holds(const Scenario& scenario, const Board& board, const Conditions& conditions) {
  return Reader{scenario, board, true}.all(conditions);
}

const PlanGoal* open_goal_in(const Scenario& scenario, const Board& board, AreaId area) {
  for (const PlanGoal& g : board.plan) {
    if (g.state == GoalState::open && scenario.goals[g.goal.index()].area == area) return &g;
  }
  return nullptr;
}

bool asked_for(const Scenario& scenario, const Board& board, ServiceId service) {
  for (SignId s : board.signs) {
    if (scenario.signs[s.index()].asks.contains(service)) return true;
  }
  return std::any_of(board.plan.begin(), board.plan.end(), [&](const PlanGoal& g) {
    return g.state == GoalState::open && !g.imposed && scenario.goals[g.goal.index()].asks.contains(service);
  });
}

Points number_of(const Scenario& scenario, const Board& board, AreaId area) {
  return Points::clamp(area_of(board, area).total() + scenario.areas[area.index()].offset);
}

Points number_of(const Scenario& scenario, const Board& board, AreaId area, MemberId member) {
  return Points::clamp(area_of(board, area).total() + scenario.areas[area.index()].offset_of[member.index()]);
}

bool wants_advice(const Scenario& scenario, const Board& board, AreaId area) {
  const PlanGoal* goal = open_goal_in(scenario, board, area);
  if (goal != nullptr && !goal->imposed) return true;
  return std::any_of(board.signs.begin(), board.signs.end(), [&](SignId s) { return scenario.signs[s.index()].area == area; });
}

SeatId seat_of_institution(const Board& board, InstitutionId institution) {
  for (unsigned i = 0; static_cast<int>(i) < board.seats; ++i) {
    if (board.seat[i].institution == institution) return SeatId{i};
  }
  return {};
}

AreaSet risen_since_talk(const Board& board) {
  AreaSet risen;
  for (unsigned i = 0; static_cast<int>(i) < board.areas; ++i) {
    if (board.area[i].total() > board.area[i].at_talk) risen.insert(AreaId{i});
  }
  return risen;
}

bool fell_since_talk(const Board& board) {
  for (unsigned i = 0; static_cast<int>(i) < board.areas; ++i) {
    if (board.area[i].total() < board.area[i].at_talk) return true;
  }
  return false;
}

int number_now(const Scenario& scenario, const Board& board, BarrierNumber number, int base) {
  if (!scenario.has(RulePart::barriers)) return base;
  for (const BarrierState& b : board.fuller.barrier) {
    if (b.barrier.exists() && !b.lifted) base += scenario.barriers[b.barrier.index()].by[static_cast<std::size_t>(number)];
  }
  return std::max(base, 0);
}

AreaId safety_area(const Scenario& scenario) {
  for (unsigned i = 0; i < scenario.areas.size(); ++i) {
    if (scenario.areas[i].kind == AreaKind::safety) return AreaId{i};
  }
  return {};
}

int felt_safety(const Scenario& scenario, int total) {
  const AreaId area = safety_area(scenario);
  if (!scenario.has(RulePart::two_voices) || !area.exists()) return total;
  const Area& safety = scenario.areas[area.index()];
  return std::clamp(total + std::min<int>(safety.offset, safety.team_offset), 0, points_max);
}

bool safety_comes_first(const Scenario& scenario, const Board& board) {
  const AreaId area = safety_area(scenario);
  if (!scenario.has(RulePart::safety_first) || !area.exists() || board.fuller.safety_plan) return false;
  return felt_safety(scenario, area_of(board, area).total()) <= unsafe;
}

bool pandemic_now(const Scenario& scenario, const Board& board) {
  const Pandemic& p = scenario.pandemic;
  return scenario.has(RulePart::pandemic) && p.from > 0 && p.from <= board.round && board.round <= p.to;
}

bool kept_apart(const Scenario& scenario, const Board& board) {
  if (!scenario.has(RulePart::safety_first)) return false;
  for (unsigned i = 0; i < scenario.procedures.size(); ++i) {
    const ProcedurePhase phase = board.fuller.procedure[i].phase;
    if (scenario.procedures[i].separates.full() && phase == ProcedurePhase::open) return true;
  }
  return false;
}

Footings footings_in(const Scenario& scenario, const Board& board, AreaId area) {
  Footings all;
  const auto add = [&](FootingKind kind, unsigned id) {
    const Footing footing{kind, static_cast<int>(id)};
    const bool used = std::any_of(board.steps.begin(), board.steps.end(),
                                  [&](const OwnStep& s) { return s.area == area && s.footing == footing; });
    if (!used && !all.full()) all.push_back(footing);
  };
  for (FindingId f : board.findings) {
    const Finding& finding = scenario.findings[f.index()];
    if (finding.kind != FindingKind::worry && finding.areas.contains(area)) add(FootingKind::finding, f.index());
  }
  for (SignId s : board.signs) {
    if (scenario.signs[s.index()].area == area) add(FootingKind::sign, s.index());
  }
  for (unsigned t = 0; t < scenario.ties.size(); ++t) {
    if (board.tie[t].state == TieState::active && scenario.ties[t].areas.contains(area)) add(FootingKind::tie, t);
  }
  return all;
}

SeatId next_seat(const Board& board, SeatId seat) {
  return SeatId{(seat.index() + 1) % static_cast<unsigned>(static_cast<int>(board.seats))};
}

unsigned open_goals(const Board& board) {
  return static_cast<unsigned>(
      std::count_if(board.plan.begin(), board.plan.end(), [](const PlanGoal& g) { return g.state == GoalState::open; }));
}

}  // namespace koop::rules
