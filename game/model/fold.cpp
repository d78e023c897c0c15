#include "game/model/fold.hpp"

#include "game/model/fold_fuller.hpp"

namespace koop {
namespace {

// One overload per fact; a fact without one does not compile.
struct Folding : FullerFolding {
  using FullerFolding::operator();

  static void take_from_hand(Secret& own, Technique technique) {
    const unsigned at = own.hand.find(technique);
    KOOP_ASSERT(at < own.hand.size());
    own.hand.erase_at(at);
  }

  void operator()(const GameStarted& f) const {
    b.seats = f.seats;
    b.areas = f.areas;
    b.rounds = f.rounds;
    b.month_mode = f.month_mode;
    b.trust = f.trust;
    b.agency = f.agency;
    for (unsigned i = 0; i < SeatId::cap; ++i) b.seat[i].institution = f.institutions[i];
  }
  void operator()(const AreaLaid& f) const {
    AreaState& a = area(f.area);
    a.own = f.own;
    a.support = f.support;
    a.start = f.own + f.support;
    a.at_talk = f.own + f.support;
  }
  void operator()(const RelationSet& f) const { seat(f.seat).relation = f.relation; }
  void operator()(const KnowledgeGiven& f) const {
    if (Secret* own = secret(f.seat)) own->knowledge.insert(f.knowledge);
  }
  void operator()(const DeckLaid&) const {}
  void operator()(const SeedLaid&) const {}
  void operator()(const EventsLaid&) const {}
  void operator()(const CardDrawn& f) const {
    seat(f.seat).hand = seat(f.seat).hand + 1;
    if (Secret* own = secret(f.seat)) own->hand.push_back(static_cast<Technique>(static_cast<int>(f.technique)));
  }

  void operator()(const RoundBegan& f) const {
    b.round = f.round;
    b.first = f.first;
    b.cooperation_rose = false;
    b.proposed = {};
    b.happened = {};
    b.outcome = {};
    b.chair = {};
    b.fuller.asked_to_close_procedure = false;
    b.fuller.chair_empty = b.fuller.chair_left = b.fuller.not_invited = false;
    for (SeatState& s : b.seat) s.supported = s.absent = false;
    for (int i = 0; i < b.areas; ++i) {
      AreaState& a = b.area[static_cast<unsigned>(i)];
      if (f.round > 1) a.idle = a.attended ? 0 : a.idle + 1;
      a.attended = false;
      a.joint_last = a.joint_now;
      a.joint_now = {};
    }
  }
  void operator()(const StageBegan& f) const {
    b.phase = f.phase;
    b.stage = f.stage;
    b.active = f.active;
    b.done = {};
    if (f.phase == Phase::talk && f.stage == Stage::choosing_member) {
      b.talk.member = {};
      b.talk.cards.clear();
      b.talk.said_areas = {};
      b.talk.said_findings = {};
      b.talk.silent = b.talk.has_answer = b.talk.flowed = false;
      b.talk.links = 0;
      b.talk.nothing_rose = b.talk.better_goes_on = false;
      b.talk.closing = -1;
      b.talk.readings = {};
      b.talk.words.clear();
      b.talk.listens = {};
      b.talk.appreciated_by = {};
    }
  }
  void operator()(const SeatDone& f) const {
    static_cast<void>(seat(f.seat));
    b.done.insert(f.seat);
  }
  void operator()(const QuarterEnded&) const {
    b.agency_this_quarter = 0;
    b.techniques_this_quarter = 0;
    b.techniques_counted = false;
  }

  void operator()(const AreaChanged& f) const {
    area(f.area).own = f.own;
    area(f.area).support = f.support;
  }
  void operator()(const AreaAttended& f) const { area(f.area).attended = true; }
  void operator()(const AreaRose& f) const {
    area(f.area).risen = true;
    b.areas_risen = b.areas_risen + 1;
  }
  void operator()(const TrustChanged& f) const {
    b.trust = f.trust;
    if (f.why.kind == WhyKind::agreement && f.by > 0) b.fuller.kept_trust = b.round;
  }
  void operator()(const AgencyChanged& f) const {
    b.agency = f.agency;
    if (f.counted) b.agency_this_quarter = b.agency_this_quarter + 1;
  }
  void operator()(const CooperationChanged& f) const {
    b.cooperation = f.cooperation;
    if (f.by > 0) b.cooperation_rose = true;
  }
  void operator()(const JointSucceeded&) const { b.joint_successes = b.joint_successes + 1; }

  void operator()(const EventAnnounced& f) const { b.announced = f.event; }
  void operator()(const EventHappened& f) const {
    b.happened = f.event;
    b.outcome = f.outcome;
    b.announced = {};
    b.talk.informed = {};
  }
  void operator()(const KnowledgeHinted& f) const { seat(f.seat).hints.insert(f.area); }

  void operator()(const LeaderNamed& f) const { b.talk.leader = f.seat; }
  void operator()(const MemberChosen& f) const { b.talk.member = f.member; }
  void operator()(const CardOffered& f) const {
    seat(f.seat).hand = seat(f.seat).hand - 1;
    b.talk.offered.insert(f.seat);
    if (f.technique < 0) return;
    const auto technique = static_cast<Technique>(static_cast<int>(f.technique));
    if (Secret* own = secret(f.seat)) {
      take_from_hand(*own, technique);
      own->my_offer = f.technique;
    }
    if (Secret* leader = secret(f.leader)) {
      leader->offered.insert(f.seat);
      leader->offers[f.seat.index()] = technique;
    }
  }
  void end_offer(SeatId from, SeatId leader) const {
    if (Secret* own = secret(from)) own->my_offer = -1;
    if (Secret* lead = secret(leader)) {
      lead->offered.erase(from);
      lead->offers[from.index()] = Technique::best_hopes;
    }
  }
  void operator()(const OfferReturned& f) const {
    seat(f.seat).hand = seat(f.seat).hand + 1;
    end_offer(f.seat, f.leader);
    if (Secret* own = secret(f.seat)) own->hand.push_back(static_cast<Technique>(static_cast<int>(f.technique)));
  }
  void operator()(const CardPlayed& f) const {
    b.talk.cards.push_back(f.card);
    const auto bit = static_cast<unsigned>(f.card.technique);
    if (bit <= static_cast<unsigned>(Technique::feedback)) b.techniques_this_quarter = b.techniques_this_quarter | (1 << bit);
    if (f.from_hand) {
      seat(f.seat).hand = seat(f.seat).hand - 1;
      if (Secret* own = secret(f.seat)) take_from_hand(*own, f.card.technique);
    }
    if (f.from_offer) end_offer(f.card.from, f.seat);
  }
  void operator()(const GuessMade& f) const {
    b.done.insert(f.seat);
    if (Secret* own = secret(f.seat)) own->guess = f.guess;
  }
  void operator()(const GuessesShown&) const {
    for (SeatId s : held) secrets[s.index()].guess = -1;
  }
  void operator()(const NumberSaid& f) const {
    area(f.area).number = static_cast<int>(f.number);
    if (!area(f.area).heard.contains(b.talk.member)) area(f.area).said = static_cast<int>(f.number);  // else it said its own
    area(f.area).number_round = f.round;
  }
  void operator()(const AnswerGiven& f) const {
    PlayedCard& card = b.talk.cards.back();
    card.answer = f.answer;
    card.full = f.full;
    card.linked = f.linked;
    b.talk.has_answer = true;
    b.talk.silent = f.silent;
    b.talk.said_areas = f.says_areas;
    b.talk.said_findings = f.says_findings;
    b.talk.links = f.linked ? b.talk.links + 1 : 0;
  }
  void operator()(const TalkFlowed&) const { b.talk.flowed = true; }
  void operator()(const TalkDeclined&) const {}
  void operator()(const TalkEnded&) const {
    b.talk.talks = b.talk.talks + 1;
    b.talk.offered = {};
    b.talk.hurt = false;
    for (AreaState& a : b.area) a.at_talk = a.total();
  }
  void operator()(const PrioritiesHeard& f) const {
    b.talk.hopes_heard = true;
    for (unsigned i = 0; static_cast<int>(i) < b.areas; ++i) {
      b.area[i].matters_known = true;
      b.area[i].matters = f.matters.contains(AreaId{i});
    }
  }
  void operator()(const FindingRevealed& f) const { b.findings.insert(f.finding); }
  void operator()(const FindingComplimented& f) const { b.complimented.insert(f.finding); }
  void operator()(const SignWritten& f) const { b.signs.insert(f.sign); }
  void operator()(const StepNamed& f) const { b.next_step = f.step; }
  void operator()(const StepTaken& f) const {
    b.next_step = {};
    b.steps.push_back(f.step);
  }

  void operator()(const TieNamed& f) const { b.tie[f.tie.index()].state = TieState::named; }
  void operator()(const TieFed& f) const {
    b.tie[f.tie.index()].fed = b.tie[f.tie.index()].fed + 1;
    b.tie[f.tie.index()].last_fed = f.round;
  }
  void operator()(const TieActivated& f) const { b.tie[f.tie.index()].state = TieState::active; }

  void operator()(const ChairSpoke& f) const { b.chair = f.line; }
  void operator()(const SharesRenewed& f) const { b.shares_left = f.shares; }
  void operator()(const ConsentRefused& f) const {
    Secret* own = secret(f.seat);
    if (own == nullptr) return;
    for (Refused& r : own->refused) {
      if (r.knowledge == f.refused.knowledge) {
        r = f.refused;
        return;
      }
    }
    if (own->refused.full()) own->refused.erase_at(0);
    own->refused.push_back(f.refused);
  }
  void operator()(const KnowledgeShared& f) const {
    b.shared.insert(f.knowledge);
    if (f.takes_slot) b.shares_left = b.shares_left - 1;
  }
  void operator()(const IntentionDeclared& f) const { seat(f.seat).intentions.push_back(f.item); }
  void operator()(const VoteOpened& f) const {
    b.vote = f.vote;
    b.proposed.insert(f.vote.proposer);
    if (f.vote.kind == VoteKind::close_procedure) b.fuller.asked_to_close_procedure = true;
  }
  void operator()(const VoteCast& f) const {
    b.vote.voted.insert(f.seat);
    if (Secret* own = secret(f.seat)) {
      own->has_voted = true;
      own->vote = static_cast<VoteChoice>(static_cast<int>(f.choice));
      own->vote_seat = f.chosen;
    }
  }
  void operator()(const VoteClosed&) const {
    b.vote = {};
    for (SeatId s : held) {
      Secret& own = secrets[s.index()];
      own.has_voted = false;
      own.vote = VoteChoice::abstain;
      own.vote_seat = {};
    }
  }
  void operator()(const GoalAdopted& f) const { b.plan.push_back(f.goal); }
  void operator()(const GoalDeclined&) const {}
  void operator()(const GoalSettled& f) const {
    for (PlanGoal& g : b.plan) {
      if (g.goal == f.goal && g.state == GoalState::open) {
        g.state = f.state;
        g.due = f.due;
      }
    }
  }
  void operator()(const ClosingAgreed&) const { b.end.closing = true; }

  void operator()(const SlipItemPut& f) const {
    if (f.open) {
      seat(f.seat).slip.push_back(f.item);
    } else if (Secret* own = secret(f.seat)) {
      own->slip.push_back(f.item);
    }
  }
  // The bits above place `at` move down by one.
  static int without_bit(int bits, unsigned at) {
    const auto all = static_cast<unsigned>(bits);
    return static_cast<int>((all & ((1u << at) - 1u)) | ((all >> (at + 1u)) << at));
  }
  void operator()(const SlipItemTaken& f) const {
    const auto at = static_cast<unsigned>(static_cast<int>(f.index));
    if (!f.open) {
      if (Secret* own = secret(f.seat)) own->slip.erase_at(at);
      return;
    }
    SeatState& s = seat(f.seat);
    s.slip.erase_at(at);
    s.carried = without_bit(s.carried, at);
    s.rested = without_bit(s.rested, at);
    for (unsigned i = at; i + 1 < slip_cap; ++i) {
      s.answers[i] = s.answers[i + 1];
      s.answer_lines[i] = s.answer_lines[i + 1];
    }
    s.answers[slip_cap - 1] = FamilyAnswer::unanswered;
    s.answer_lines[slip_cap - 1] = {};
  }
  void operator()(const SlipShown& f) const {
    seat(f.seat).slip = f.slip;
    if (Secret* own = secret(f.seat)) own->slip.clear();
  }
  void operator()(const ContactsCounted& f) const {
    b.contacts = f.contacts;
    b.capacity = f.capacity;
    b.clashes = f.clashes;
  }
  void operator()(const ItemAnswered& f) const {
    const auto at = static_cast<unsigned>(static_cast<int>(f.index));
    seat(f.seat).answers[at] = f.answer;
    seat(f.seat).answer_lines[at] = f.line;
  }
  void note_joint(const ItemCarried& f) const {
    if (!f.area.exists()) return;
    area(f.area).joint_now.insert(f.seat);
    for (SeatId s : f.with) area(f.area).joint_now.insert(s);
  }
  void mark_carried(SeatId s, int index) const { seat(s).carried = seat(s).carried | (1 << index); }
  void operator()(const ItemCarried& f) const {
    mark_carried(f.seat, f.index);
    if (f.item.service.exists()) b.last_used[f.item.service.index()] = f.round;
    // A joint act that fell apart was this seat's own act; nobody can join in it afterwards (Rule 6.3).
    SlipItem& lying = seat(f.seat).slip[static_cast<unsigned>(static_cast<int>(f.index))];
    if (lying.kind == SlipKind::joint && f.with.empty()) lying = {SlipKind::support, f.item.service, {}, {}};
    if (f.item.kind == SlipKind::joint && !f.with.empty()) note_joint(f);
  }
  void operator()(const ItemRested& f) const {
    mark_carried(f.seat, f.index);
    seat(f.seat).rested = seat(f.seat).rested | (1 << f.index);
  }
  void operator()(const SlipsCleared&) const {
    for (SeatState& s : b.seat) {
      s.slip.clear();
      s.answers = {};
      s.answer_lines = {};
      s.carried = 0;
      s.rested = 0;
      s.bound = 0;
      s.intentions.clear();
    }
    b.contacts = 0;
    b.clashes = {};
  }
  void operator()(const TechniquesCounted&) const { b.techniques_counted = true; }

  void operator()(const GameEnded&) const { b.end.over = true; }
  void operator()(const HalfYearPassed& f) const {
    b.end.own[f.area.index()] = f.own;
    b.end.support[f.area.index()] = f.support;
  }
  void operator()(const ProfileRead& f) const { b.end.profile = f.profile; }
  void operator()(const LetterWritten& f) const { b.end.letter.push_back(f.line); }
};

}  // namespace

void fold(Board& board, Secrets& secrets, SeatSet held, const Fact& fact) { std::visit(Folding{board, secrets, held}, fact); }

}  // namespace koop
