#pragma once
// What has happened, with its result and why. Facts are past tense; journal, views, log and debrief are folds of them.
// Every fact says who may see it: `seen_by` returns it as that viewer gets it, or nothing. It depends on the fact alone, and a
// fact without it does not compile (game/model/redact.cpp).

#include "game/model/fact_fuller.hpp"

namespace koop {
// One entry a line, as the table that it is.
// clang-format off

// --- setting up ---
struct GameStarted {
  Count seats = 0;
  Count areas = 0;
  Round rounds = 8;
  MonthMode month_mode = MonthMode::together;
  std::array<InstitutionId, SeatId::cap> institutions{};
  Points trust = 0;
  Points agency = 0;
  KOOP_FIELDS(GameStarted, seats, areas, rounds, month_mode, institutions, trust, agency)
  KOOP_SEEN_BY_ALL(GameStarted)
};
struct AreaLaid { AreaId area; Points own = 0; Points support = 0; KOOP_FIELDS(AreaLaid, area, own, support) KOOP_SEEN_BY_ALL(AreaLaid) };
struct RelationSet { SeatId seat; Relation relation = Relation::no_request; Why why; KOOP_FIELDS(RelationSet, seat, relation, why) KOOP_SEEN_BY_ALL(RelationSet) };
struct KnowledgeGiven { SeatId seat; KnowledgeId knowledge; KOOP_FIELDS(KnowledgeGiven, seat, knowledge) KOOP_SEEN_BY_SEAT(KnowledgeGiven) };
// The deck's order from now on, first card last (Rule 4.1).
// A long one comes in several facts; those that go on lie on top.
struct DeckLaid {
  CappedArray<Technique, order_cap> cards;
  bool goes_on = false;
  KOOP_FIELDS(DeckLaid, cards, goes_on)
  KOOP_SEEN_BY_NOBODY(DeckLaid)
};
struct SeedLaid { std::uint64_t seed = 0; KOOP_FIELDS(SeedLaid, seed) KOOP_SEEN_BY_NOBODY(SeedLaid) };
struct EventsLaid {
  CappedArray<EventId, 12> events;  // by month; first for month 2
  KOOP_FIELDS(EventsLaid, events)
  KOOP_SEEN_BY_NOBODY(EventsLaid)
};
// The holder sees which card came, the others that one came.
struct CardDrawn {
  SeatId seat;
  Small<-1, 18> technique = -1;  // −1: not yours to see
  KOOP_FIELDS(CardDrawn, seat, technique)
  [[nodiscard]] std::optional<CardDrawn> seen_by(const Viewer& viewer) const {
    return viewer.seats.contains(seat) ? *this : CardDrawn{seat, -1};
  }
};

// --- the course of a month ---
struct RoundBegan { Round round = 1; SeatId first; KOOP_FIELDS(RoundBegan, round, first) KOOP_SEEN_BY_ALL(RoundBegan) };
struct StageBegan { Phase phase = Phase::life; Stage stage = Stage::reading; SeatId active; KOOP_FIELDS(StageBegan, phase, stage, active) KOOP_SEEN_BY_ALL(StageBegan) };
struct SeatDone { SeatId seat; KOOP_FIELDS(SeatDone, seat) KOOP_SEEN_BY_ALL(SeatDone) };
struct QuarterEnded { KOOP_FIELDS(QuarterEnded) KOOP_SEEN_BY_ALL(QuarterEnded) };

// --- the board ---
struct AreaChanged {
  AreaId area;
  Points own = 0;      // after
  Points support = 0;  // after
  Change own_by = 0;
  Change support_by = 0;
  Why why;
  SeatSet seats;       // whose act it was, if anybody's
  KOOP_FIELDS(AreaChanged, area, own, support, own_by, support_by, why, seats)
  KOOP_SEEN_BY_ALL(AreaChanged)
};
struct AreaAttended { AreaId area; KOOP_FIELDS(AreaAttended, area) KOOP_SEEN_BY_ALL(AreaAttended) };
struct AreaRose { AreaId area; KOOP_FIELDS(AreaRose, area) KOOP_SEEN_BY_ALL(AreaRose) };
struct TrustChanged { Points trust = 0; Change by = 0; Why why; KOOP_FIELDS(TrustChanged, trust, by, why) KOOP_SEEN_BY_ALL(TrustChanged) };
// `counted`: it used up one of the rises that a quarter allows (Rule 5.7).
struct AgencyChanged { Points agency = 0; Change by = 0; Why why; bool counted = false; KOOP_FIELDS(AgencyChanged, agency, by, why, counted) KOOP_SEEN_BY_ALL(AgencyChanged) };
struct CooperationChanged { Level cooperation = 0; Change by = 0; Why why; KOOP_FIELDS(CooperationChanged, cooperation, by, why) KOOP_SEEN_BY_ALL(CooperationChanged) };
struct JointSucceeded { KOOP_FIELDS(JointSucceeded) KOOP_SEEN_BY_ALL(JointSucceeded) };

// --- life ---
struct EventAnnounced { EventId event; KOOP_FIELDS(EventAnnounced, event) KOOP_SEEN_BY_ALL(EventAnnounced) };
struct EventHappened { EventId event; OutcomeId outcome; KOOP_FIELDS(EventHappened, event, outcome) KOOP_SEEN_BY_ALL(EventHappened) };
struct KnowledgeHinted { SeatId seat; AreaId area; KOOP_FIELDS(KnowledgeHinted, seat, area) KOOP_SEEN_BY_ALL(KnowledgeHinted) };

// --- talk ---
struct LeaderNamed { SeatId seat; KOOP_FIELDS(LeaderNamed, seat) KOOP_SEEN_BY_ALL(LeaderNamed) };
struct MemberChosen { MemberId member; KOOP_FIELDS(MemberChosen, member) KOOP_SEEN_BY_ALL(MemberChosen) };
// The leader and the offering seat see the card, the others that one was offered.
struct CardOffered {
  SeatId seat;
  SeatId leader;
  Small<-1, 18> technique = -1;
  KOOP_FIELDS(CardOffered, seat, leader, technique)
  [[nodiscard]] std::optional<CardOffered> seen_by(const Viewer& viewer) const {
    const bool theirs = viewer.seats.contains(seat) || viewer.seats.contains(leader);
    return theirs ? *this : CardOffered{seat, leader, -1};
  }
};
// An offer that was not played goes back to its owner's hand when the talk ends.
struct OfferReturned {
  SeatId seat;
  SeatId leader;
  Small<-1, 18> technique = -1;
  KOOP_FIELDS(OfferReturned, seat, leader, technique)
  [[nodiscard]] std::optional<OfferReturned> seen_by(const Viewer& viewer) const {
    const bool theirs = viewer.seats.contains(seat) || viewer.seats.contains(leader);
    return theirs ? *this : OfferReturned{seat, leader, -1};
  }
};
struct CardPlayed {
  SeatId seat;  // the leader
  PlayedCard card;
  bool from_hand = false;
  bool from_offer = false;
  KOOP_FIELDS(CardPlayed, seat, card, from_hand, from_offer)
  KOOP_SEEN_BY_ALL(CardPlayed)
};
struct GuessMade { SeatId seat; Guess guess = -1; KOOP_FIELDS(GuessMade, seat, guess)
  [[nodiscard]] std::optional<GuessMade> seen_by(const Viewer& viewer) const {
    return viewer.seats.contains(seat) ? *this : GuessMade{seat, -1};
  }
};
struct GuessesShown { std::array<Guess, SeatId::cap> guesses{}; KOOP_FIELDS(GuessesShown, guesses) KOOP_SEEN_BY_ALL(GuessesShown) };
struct NumberSaid { AreaId area; Points number = 0; Round round = 0; KOOP_FIELDS(NumberSaid, area, number, round) KOOP_SEEN_BY_ALL(NumberSaid) };
// What the member answers; `says_*` is what the words are about, for the next card to link to.
struct AnswerGiven {
  AnswerId answer;
  bool full = false;
  bool linked = false;
  bool silent = false;
  AreaSet says_areas;
  FindingSet says_findings;
  KOOP_FIELDS(AnswerGiven, answer, full, linked, silent, says_areas, says_findings)
  KOOP_SEEN_BY_ALL(AnswerGiven)
};
struct TalkFlowed { KOOP_FIELDS(TalkFlowed) KOOP_SEEN_BY_ALL(TalkFlowed) };
// Rule 6.5: at trust 0 the family does not want to talk this month.
struct TalkDeclined { KOOP_FIELDS(TalkDeclined) KOOP_SEEN_BY_ALL(TalkDeclined) };
struct TalkEnded { KOOP_FIELDS(TalkEnded) KOOP_SEEN_BY_ALL(TalkEnded) };
struct PrioritiesHeard { AreaSet matters; KOOP_FIELDS(PrioritiesHeard, matters) KOOP_SEEN_BY_ALL(PrioritiesHeard) };
struct FindingRevealed { FindingId finding; Why why; KOOP_FIELDS(FindingRevealed, finding, why) KOOP_SEEN_BY_ALL(FindingRevealed) };
struct FindingComplimented { FindingId finding; KOOP_FIELDS(FindingComplimented, finding) KOOP_SEEN_BY_ALL(FindingComplimented) };
struct SignWritten { SignId sign; KOOP_FIELDS(SignWritten, sign) KOOP_SEEN_BY_ALL(SignWritten) };
struct StepNamed { OwnStep step; KOOP_FIELDS(StepNamed, step) KOOP_SEEN_BY_ALL(StepNamed) };
struct StepTaken { OwnStep step; KOOP_FIELDS(StepTaken, step) KOOP_SEEN_BY_ALL(StepTaken) };

// --- ties ---
struct TieNamed { TieId tie; Why why; KOOP_FIELDS(TieNamed, tie, why) KOOP_SEEN_BY_ALL(TieNamed) };
struct TieFed { TieId tie; Round round = 0; KOOP_FIELDS(TieFed, tie, round) KOOP_SEEN_BY_ALL(TieFed) };
struct TieActivated { TieId tie; Why why; KOOP_FIELDS(TieActivated, tie, why) KOOP_SEEN_BY_ALL(TieActivated) };

// --- meeting ---
struct ChairSpoke { LineId line; KOOP_FIELDS(ChairSpoke, line) KOOP_SEEN_BY_ALL(ChairSpoke) };
struct SharesRenewed { Count shares = 0; KOOP_FIELDS(SharesRenewed, shares) KOOP_SEEN_BY_ALL(SharesRenewed) };
struct ConsentRefused {
  SeatId seat;
  Refused refused;
  KOOP_FIELDS(ConsentRefused, seat, refused)
  KOOP_SEEN_BY_ALL_BUT(ConsentRefused, refused)
};
// `takes_slot` false: through a channel that an accord has opened.
struct KnowledgeShared { SeatId seat; KnowledgeId knowledge; Ground ground = Ground::consent; bool takes_slot = true; KOOP_FIELDS(KnowledgeShared, seat, knowledge, ground, takes_slot) KOOP_SEEN_BY_ALL(KnowledgeShared) };
struct IntentionDeclared { SeatId seat; SlipItem item; KOOP_FIELDS(IntentionDeclared, seat, item) KOOP_SEEN_BY_ALL(IntentionDeclared) };
struct VoteOpened { Vote vote; KOOP_FIELDS(VoteOpened, vote) KOOP_SEEN_BY_ALL(VoteOpened) };
struct VoteCast {
  SeatId seat;
  Small<-1, 2> choice = -1;  // −1: not yours to see
  SeatId chosen;
  KOOP_FIELDS(VoteCast, seat, choice, chosen)
  [[nodiscard]] std::optional<VoteCast> seen_by(const Viewer& viewer) const {
    return viewer.seats.contains(seat) ? *this : VoteCast{seat, -1, {}};
  }
};
// `choices` and `chosen` by seat; −1 and none for those who did not vote.
struct VoteClosed {
  Vote vote;
  VoteResult result = VoteResult::adopted;
  std::array<Small<-1, 2>, SeatId::cap> choices{};
  std::array<SeatId, SeatId::cap> chosen{};
  KOOP_FIELDS(VoteClosed, vote, result, choices, chosen)
  KOOP_SEEN_BY_ALL(VoteClosed)
};
struct GoalAdopted { PlanGoal goal; KOOP_FIELDS(GoalAdopted, goal) KOOP_SEEN_BY_ALL(GoalAdopted) };
struct GoalDeclined { GoalId goal; LineId line; KOOP_FIELDS(GoalDeclined, goal, line) KOOP_SEEN_BY_ALL(GoalDeclined) };
struct GoalSettled { GoalId goal; GoalState state = GoalState::met; Round due = 0; KOOP_FIELDS(GoalSettled, goal, state, due) KOOP_SEEN_BY_ALL(GoalSettled) };
struct ClosingAgreed { KOOP_FIELDS(ClosingAgreed) KOOP_SEEN_BY_ALL(ClosingAgreed) };

// --- sheets ---
// `open`: the sheet already lies face up (revising, in turn), so all see the change.
struct SlipItemPut {
  SeatId seat;
  SlipItem item;
  bool open = false;
  KOOP_FIELDS(SlipItemPut, seat, item, open)
  [[nodiscard]] std::optional<SlipItemPut> seen_by(const Viewer& viewer) const {
    if (open || viewer.seats.contains(seat)) return *this;
    return std::nullopt;
  }
};
struct SlipItemTaken {
  SeatId seat;
  Small<0, 5> index = 0;
  bool open = false;
  KOOP_FIELDS(SlipItemTaken, seat, index, open)
  [[nodiscard]] std::optional<SlipItemTaken> seen_by(const Viewer& viewer) const {
    if (open || viewer.seats.contains(seat)) return *this;
    return std::nullopt;
  }
};
struct SlipShown { SeatId seat; Slip slip; KOOP_FIELDS(SlipShown, seat, slip) KOOP_SEEN_BY_ALL(SlipShown) };
// How many contacts the sheets as they lie would mean, and on which areas they clash (Rules 6.4, 6.5).
struct ContactsCounted { Count contacts = 0; Count capacity = 0; AreaSet clashes; KOOP_FIELDS(ContactsCounted, contacts, capacity, clashes) KOOP_SEEN_BY_ALL(ContactsCounted) };
struct ItemAnswered { SeatId seat; Small<0, 5> index = 0; FamilyAnswer answer = FamilyAnswer::yes; LineId line; KOOP_FIELDS(ItemAnswered, seat, index, answer, line) KOOP_SEEN_BY_ALL(ItemAnswered) };
// One act of the month: alone, or `with` others of a joint act. `line` is its sentence in the month's story.
struct ItemCarried {
  SeatId seat;
  Small<0, 5> index = 0;
  SlipItem item;
  SeatSet with;
  FamilyAnswer answer = FamilyAnswer::unanswered;
  LineId line;
  Round round = 0;
  AreaId area;  // where a joint act was
  KOOP_FIELDS(ItemCarried, seat, index, item, with, answer, line, round, area)
  KOOP_SEEN_BY_ALL(ItemCarried)
};
// What was on the sheet is no longer possible, so the seat rests for that time.
struct ItemRested { SeatId seat; Small<0, 5> index = 0; SlipItem item; KOOP_FIELDS(ItemRested, seat, index, item) KOOP_SEEN_BY_ALL(ItemRested) };
struct SlipsCleared { KOOP_FIELDS(SlipsCleared) KOOP_SEEN_BY_ALL(SlipsCleared) };
struct TechniquesCounted { KOOP_FIELDS(TechniquesCounted) KOOP_SEEN_BY_ALL(TechniquesCounted) };

// --- end ---
struct GameEnded { KOOP_FIELDS(GameEnded) KOOP_SEEN_BY_ALL(GameEnded) };
// Rule 12.2, one area: what fell, what lasting services and ties saved.
struct HalfYearPassed {
  AreaId area;
  Points own = 0;      // after
  Points support = 0;  // after
  Change own_by = 0;
  Change support_by = 0;
  Count kept_by_services = 0;
  TieSet kept_by_ties;
  Count kept_by_agency = 0;
  KOOP_FIELDS(HalfYearPassed, area, own, support, own_by, support_by, kept_by_services, kept_by_ties, kept_by_agency)
  KOOP_SEEN_BY_ALL(HalfYearPassed)
};
struct ProfileRead { Profile profile = Profile::protection; KOOP_FIELDS(ProfileRead, profile) KOOP_SEEN_BY_ALL(ProfileRead) };
struct LetterWritten { LineId line; KOOP_FIELDS(LetterWritten, line) KOOP_SEEN_BY_ALL(LetterWritten) };

#define KOOP_FACTS(X)                                                                                                     \
  X(GameStarted, game_started) X(AreaLaid, area_laid) X(RelationSet, relation_set) X(KnowledgeGiven, knowledge_given)      \
  X(DeckLaid, deck_laid) X(SeedLaid, seed_laid) X(EventsLaid, events_laid) X(CardDrawn, card_drawn)                        \
  X(RoundBegan, round_began) X(StageBegan, stage_began) X(SeatDone, seat_done) X(QuarterEnded, quarter_ended)              \
  X(AreaChanged, area_changed) X(AreaAttended, area_attended) X(AreaRose, area_rose) X(TrustChanged, trust_changed)        \
  X(AgencyChanged, agency_changed) X(CooperationChanged, cooperation_changed) X(JointSucceeded, joint_succeeded)           \
  X(EventAnnounced, event_announced) X(EventHappened, event_happened) X(KnowledgeHinted, knowledge_hinted)                 \
  X(LeaderNamed, leader_named) X(MemberChosen, member_chosen) X(CardOffered, card_offered)                                 \
  X(OfferReturned, offer_returned) X(CardPlayed, card_played) X(GuessMade, guess_made) X(GuessesShown, guesses_shown)      \
  X(NumberSaid, number_said) X(AnswerGiven, answer_given) X(TalkFlowed, talk_flowed) X(TalkDeclined, talk_declined) X(TalkEnded, talk_ended)              \
  X(PrioritiesHeard, priorities_heard) X(FindingRevealed, finding_revealed) X(FindingComplimented, finding_complimented)   \
  X(SignWritten, sign_written) X(StepNamed, step_named) X(StepTaken, step_taken) X(TieNamed, tie_named)                    \
  X(TieFed, tie_fed) X(TieActivated, tie_activated) X(ChairSpoke, chair_spoke) X(SharesRenewed, shares_renewed)            \
  X(ConsentRefused, consent_refused) X(KnowledgeShared, knowledge_shared) X(IntentionDeclared, intention_declared)         \
  X(VoteOpened, vote_opened) X(VoteCast, vote_cast) X(VoteClosed, vote_closed) X(GoalAdopted, goal_adopted)                \
  X(GoalDeclined, goal_declined) X(GoalSettled, goal_settled) X(ClosingAgreed, closing_agreed)                             \
  X(SlipItemPut, slip_item_put) X(SlipItemTaken, slip_item_taken) X(SlipShown, slip_shown)                                 \
  X(ContactsCounted, contacts_counted) X(ItemAnswered, item_answered) X(ItemCarried, item_carried)                         \
  X(ItemRested, item_rested) X(SlipsCleared, slips_cleared) X(TechniquesCounted, techniques_counted)                       \
  X(GameEnded, game_ended) X(HalfYearPassed, half_year_passed) X(ProfileRead, profile_read) X(LetterWritten, letter_written) \
  KOOP_FULLER_FACTS(X)

namespace detail {
struct Last {};
template <class... T>
struct FactList;
template <class... T>
struct FactList<Last, T...> {
  using type = std::variant<T...>;
};
#define KOOP_FACT_TYPE(Type, name) , Type
using FactVariant = FactList<Last KOOP_FACTS(KOOP_FACT_TYPE)>::type;
#undef KOOP_FACT_TYPE
}  // namespace detail

using Fact = detail::FactVariant;
static_assert(sizeof(Fact) <= 64, "a fact stays small: texts are handles, long orders come in several facts");

// Names on the wire and in journals, in the order of the variant.
inline constexpr auto fact_names = std::to_array<std::string_view>({
#define KOOP_FACT_NAME(Type, name) #name,
    KOOP_FACTS(KOOP_FACT_NAME)
#undef KOOP_FACT_NAME
});
static_assert(fact_names.size() == std::variant_size_v<Fact>);

// The fact as `viewer` may have it, or nothing. The one door of every secret.
std::optional<Fact> redact(const Fact& fact, const Viewer& viewer);

// clang-format on
}  // namespace koop
