#pragma once
// The ids of a table and their caps. A scenario that needs more of a thing than its cap is refused by the loader.

#include "game/base/bits.hpp"
#include "game/base/id.hpp"

namespace koop {

using SeatId = Id<struct SeatTag, 8>;      // place at the table, in turn order
using AreaId = Id<struct AreaTag, 6>;      // life area of this scenario
using MemberId = Id<struct MemberTag, 8>;  // member of the family
using InstitutionId = Id<struct InstitutionTag, 8>;
using ServiceId = Id<struct ServiceTag, 64>;      // form of support, over all institutions of the scenario
using FindingId = Id<struct FindingTag, 64>;      // strength, exception or worry
using KnowledgeId = Id<struct KnowledgeTag, 64>;  // own knowledge of an institution
using TieId = Id<struct TieTag, 8>;               // informal tie: a person around the family
using SignId = Id<struct SignTag, 32>;            // sign on the future board
using GoalId = Id<struct GoalTag, 32>;            // wording of a goal
using StepId = Id<struct StepTag, 64>;            // wording of the family's own step
using EventId = Id<struct EventTag, 32>;
using OutcomeId = Id<struct OutcomeTag, 128>;   // outcome of an event, over all events
using QuestionId = Id<struct QuestionTag, 16>;  // question that a seat may put to the vote
using CrisisId = Id<struct CrisisTag, 4>;
using ProcedureId = Id<struct ProcedureTag, 4>;
using ProjectId = Id<struct ProjectTag, 4>;
using BarrierId = Id<struct BarrierTag, 32>;
using ReadingId = Id<struct ReadingTag, 96>;                 // a label in a listening task: of a finding or of nothing
using AnswerId = Id<struct AnswerTag, 4096, std::uint16_t>;  // what a member says in a talk
using LineId = Id<struct LineTag, 4096, std::uint16_t>;      // any other sentence of the scenario: chair, reply, story, letter

using SeatSet = IdSet<SeatId>;
using MemberSet = IdSet<MemberId>;
using InstitutionSet = IdSet<InstitutionId>;
using AreaSet = IdSet<AreaId>;
using FindingSet = IdSet<FindingId>;
using KnowledgeSet = IdSet<KnowledgeId>;
using TieSet = IdSet<TieId>;
using SignSet = IdSet<SignId>;
using ServiceSet = IdSet<ServiceId>;
using ProjectSet = IdSet<ProjectId>;

}  // namespace koop
