// Legality of what only the fuller layers offer.

#include <algorithm>

#include "game/rules/may_parts.hpp"

namespace koop::rules {
namespace {

bool is_held(const Board& b, InstitutionId institution) { return seat_of_institution(b, institution).exists(); }

}  // namespace

int quarter_end_of(int round, int rounds) {
  while (round < rounds && !ends_quarter(round, rounds)) ++round;
  return round;
}

std::optional<Rejection> may_agree(const Scenario& s, const Board& b, const MakeAgreement& c) {
  if (seat_of(b, c.seat).agreement.open) return refusal(RejectionCode::agreement_open);
  const bool can_be_promised = c.item.kind == SlipKind::support || c.item.kind == SlipKind::community;
  if (!can_be_promised) return refusal(RejectionCode::agreement_not_possible);
  if (c.receiver.exists() && (!is_seat(b, c.receiver) || c.receiver == c.seat)) return refusal(RejectionCode::no_such_seat);
  if (auto r = may_hold_item(s, b, c.seat, c.item)) return r;
  const int first = b.round + s.numbers.agreement_notice;
  const int last = quarter_end_of(b.round, b.rounds);
  if (c.due < first || c.due > last) {
    Rejection r;
    r.code = RejectionCode::date_out_of_range;
    if (first <= last) r.a = first, r.b = last;  // else there is no month left for it in this quarter
    return r;
  }
  return {};
}

std::optional<Rejection> may_propose_matter(const Scenario& s, const Board& b, const ProposeMatter& c) {
  if (c.procedure.exists()) return refusal(RejectionCode::item_is_odd);
  if (c.kind == VoteKind::coordinator) {
    if (c.goal.exists() || c.institution.exists()) return refusal(RejectionCode::item_is_odd);
    if (!is_seat(b, c.owner)) return refusal(RejectionCode::no_such_seat);
    if (s.board.appointed) return refusal(RejectionCode::already_done);
    return b.fuller.coordinator == c.owner ? refusal(RejectionCode::already_done) : std::nullopt;
  }
  if (c.owner.exists()) return refusal(RejectionCode::item_is_odd);
  const bool in_plan = std::any_of(b.plan.begin(), b.plan.end(),
                                   [&](const PlanGoal& g) { return g.goal == c.goal && g.state == GoalState::open; });
  if (!in_plan) return refusal(RejectionCode::no_such_goal);
  if (!c.institution.exists() || c.institution.index() >= s.institutions.size() || is_held(b, c.institution)) {
    return refusal(RejectionCode::is_at_the_table);
  }
  const PartnerState& partner = b.fuller.partner[c.institution.index()];
  if (partner.from == 0 || partner.from > b.round) return refusal(RejectionCode::partner_not_in);
  return b.end.handed_over == c.goal ? refusal(RejectionCode::already_done) : std::nullopt;
}

// Where none of those who may open it is at the table, anybody reports to them.
std::optional<Rejection> may_open_procedure(const Scenario& s, const Board& b, const OpenProcedure& c) {
  if (!c.procedure.exists() || c.procedure.index() >= s.procedures.size()) return refusal(RejectionCode::no_procedure_due);
  if (b.fuller.procedure[c.procedure.index()].phase != ProcedurePhase::due) return refusal(RejectionCode::no_procedure_due);
  const InstitutionSet openers = s.procedures[c.procedure.index()].opened_by;
  const bool any = std::any_of(openers.begin(), openers.end(), [&](InstitutionId i) { return is_held(b, i); });
  if (any && !openers.contains(seat_of(b, c.seat).institution)) return refusal(RejectionCode::may_not_open);
  return {};
}

std::optional<Rejection> may_invite(const Scenario& s, const Board& b, InstitutionId institution) {
  if (!institution.exists() || institution.index() >= s.institutions.size() || is_held(b, institution)) {
    return refusal(RejectionCode::is_at_the_table);
  }
  if (b.fuller.partner[institution.index()].from > 0) return refusal(RejectionCode::already_invited);
  return b.round >= b.rounds ? refusal(RejectionCode::no_more_needed) : std::nullopt;
}

bool may_talk_apart(const Scenario& s, const Board& b, SeatId seat, MemberId member) {
  if (!kept_apart(s, b)) return true;
  if (s.members[member.index()].uses_violence) return true;
  return !(s.members[member.index()].at_risk && b.talk.separate.contains(seat));
}

}  // namespace koop::rules
