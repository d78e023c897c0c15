#include "game/client/story.hpp"

namespace koop::client {
namespace {

template <class... Types>
bool is_any(const Fact& fact) {
  return (std::holds_alternative<Types>(fact) || ...);
}

// Those of the fuller layers. What is told by the act itself (a tool, support for oneself) is none.
bool is_fuller_effect(const Fact& fact) {
  return is_any<PairChanged, PairProven, StrainChanged, AgreementSettled, SeatBound, SeatAbsent, Coached, FamilyHurt,
                FamilyInformed, BetterNamed, AgencyHeld, WhoseIdeaAsked, FeedbackGiven, MemberNumberSaid, TalksSeparated,
                InactionHappened, PandemicTurned, SafetyPlanMade, CrisisBegan, CrisisEnded, ProcedureDue, ProcedureStepDone,
                ProcedureMonitored, ProcedureClosed, ConsentWithdrawn, BudgetChanged, DecisionMakersChanged, BarrierRaised,
                BarrierLifted, CoordinatorNamed, RingChosen, PartnerAsked, ProjectOffered, ProjectWorked, ProjectSettled,
                EntryEased, AccordSigned, DecisionTaken, FamilyWantsToClose>(fact);
}

}  // namespace

bool is_effect(const Fact& fact) {
  return is_any<AreaChanged, AreaRose, TrustChanged, AgencyChanged, CooperationChanged, JointSucceeded, RelationSet,
                PrioritiesHeard, FindingRevealed, FindingComplimented, SignWritten, StepNamed, StepTaken, TieNamed, TieFed,
                TieActivated, NumberSaid, TalkFlowed, TalkDeclined, GoalAdopted, GoalDeclined, GoalSettled>(fact) ||
         is_fuller_effect(fact);
}

std::optional<StoryEffect> effect_of(const Fact& fact, const text::Sentences& say, const Board& board) {
  if (!is_effect(fact)) return std::nullopt;
  auto line = say.log(fact, board);
  if (!line) return std::nullopt;
  StoryEffect effect{std::move(line->text), line->tone, {}, 0, 0};
  if (const auto* area = std::get_if<AreaChanged>(&fact)) {
    effect.area = area->area;
    effect.own_by = area->own_by;
    effect.support_by = area->support_by;
  }
  return effect;
}

std::vector<Fact> facts_of_phase(const std::vector<Fact>& month, Phase phase) {
  std::vector<Fact> found;
  bool inside = false;
  for (const Fact& fact : month) {
    const auto* stage = std::get_if<StageBegan>(&fact);
    if (stage && inside && stage->phase != phase) break;
    if (stage && stage->phase == phase) inside = true;
    if (inside) found.push_back(fact);
  }
  return found;
}

}  // namespace koop::client
