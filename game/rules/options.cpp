#include <algorithm>

#include "game/rules/may_parts.hpp"

namespace koop::rules {
namespace {

struct Listing {
  const Scenario& s;
  const Board& b;
  const Secret& own;
  SeatId seat;
  Menu menu;

  void add(const Command& command, const Slots& slots = {}, int cost = 0, int gain = 0) {
    menu.options.push_back({command, slots, cost, gain, may(s, b, own, command)});
  }
  [[nodiscard]] unsigned areas() const { return static_cast<unsigned>(static_cast<int>(b.areas)); }
  [[nodiscard]] SeatSet others() const {
    SeatSet all = SeatSet::first(static_cast<unsigned>(static_cast<int>(b.seats)));
    all.erase(seat);
    return all;
  }

  void hints() {
    for (unsigned a = 0; a < areas(); ++a) {
      for (KnowledgeId k : own.knowledge) {
        if (s.knowledge[k.index()].area == AreaId{a} && !b.shared.contains(k)) {
          add(HintKnowledge{seat, AreaId{a}});
          break;
        }
      }
    }
  }
  void card(Technique technique, SeatId offered_by) {
    Slots slots;
    slots.wordings = s.wordings[static_cast<unsigned>(technique)];
    PlayCard c{seat, technique, offered_by, 0, {}, {}};
    if (technique == Technique::compliment) {
      bool any = false;
      for (FindingId f : b.findings) {
        if (s.findings[f.index()].kind == FindingKind::worry) continue;
        c.finding = f;
        add(c, slots);
        any = true;
      }
      if (!any) add(c, slots);
      return;
    }
    const bool needs_area =
        technique == Technique::scaling || technique == Technique::small_step || technique == Technique::advise;
    const bool takes_area = needs_area || technique == Technique::exceptions || technique == Technique::preferred_future ||
                            technique == Technique::relationship;
    if (!needs_area) add(c, slots);
    for (unsigned a = 0; takes_area && a < areas(); ++a) {
      c.area = AreaId{a};
      add(c, slots);
    }
  }
  // For those who are not in the talk.
  void listen() {
    if (!s.has(RulePart::listening)) return;
    if (b.stage == Stage::asking) {
      for (unsigned t = 0; t < enum_count<ListeningTask>; ++t) add(ListenFor{seat, static_cast<ListeningTask>(t)});
    } else if (readers_of(b).contains(seat)) {
      for (int i = 0; i < static_cast<int>(readings_per_task); ++i) add(ReadOut{seat, i});
    }
    for (FindingId f : b.findings) {
      if (s.findings[f.index()].kind != FindingKind::worry) add(Appreciate{seat, f});
    }
  }
  void talk() {
    if (seat != b.talk.leader) {
      unsigned seen = 0;
      for (Technique t : own.hand) {
        const unsigned bit = 1u << static_cast<unsigned>(t);
        if ((seen & bit) == 0) add(OfferCard{seat, t});
        seen |= bit;
      }
      return listen();
    }
    for (unsigned t = 0; t < enum_count<Technique>; ++t) {
      const auto technique = static_cast<Technique>(t);
      if (is_free(technique)     ? s.has(RulePart::full_deck)
          : is_reflex(technique) ? s.has(RulePart::reflexes)
                                 : is_standing(technique))
        card(technique, {});
    }
    unsigned seen = 0;
    for (Technique t : own.hand) {
      const unsigned bit = 1u << static_cast<unsigned>(t);
      if ((seen & bit) == 0) card(t, {});
      seen |= bit;
    }
    for (SeatId from : own.offered) card(own.offers[from.index()], from);
    if (s.has(RulePart::empty_chair)) add(SetOutChair{seat, b.fuller.not_invited});
    add(EndTalk{seat});
  }
  // Its own, or of a partner that it has brought in.
  [[nodiscard]] bool is_at_hand(const Service& service) const {
    return service.institution == seat_of(b, seat).institution || b.fuller.partner[service.institution.index()].by == seat;
  }
  // What may lie on a sheet; `make` wraps the item into a command.
  template <class Make>
  void items(Make make, bool with_team = true) {
    Slots with;
    with.partners = others();
    const SeatSet one{*with.partners.begin()};
    for (unsigned i = 0; i < s.services.size(); ++i) {
      const Service& service = s.services[i];
      if (!is_at_hand(service)) continue;
      const int gain = service.gain;
      put(make, {SlipKind::support, ServiceId{i}, {}, {}}, {}, gain);
      put(make, {SlipKind::joint, ServiceId{i}, {}, one}, with, gain);
    }
    put(make, {SlipKind::building, {}, {}, one}, with);
    for (unsigned t = 0; t < s.ties.size(); ++t) {
      if (b.tie[t].state != TieState::unnamed) put(make, {SlipKind::community, {}, TieId{t}, {}}, {});
    }
    if (with_team) team_items(make, with, one);
  }
  template <class Make>
  void put(Make make, const SlipItem& item, const Slots& slots, int gain = 0) {
    add(make(item), slots, cost_of(s, b, seat, item), gain);
  }
  static SlipItem numbered(SlipKind kind, unsigned of, SeatSet partners = {}) {
    SlipItem item;
    item.kind = kind;
    item.of = static_cast<int>(of);
    item.partners = partners;
    return item;
  }
  // What the fuller layers put on a sheet beside.
  template <class Make>
  void team_items(Make make, const Slots& with, SeatSet one) {
    if (s.has(RulePart::strain)) {
      put(make, numbered(SlipKind::overtime, 0), {});
      put(make, numbered(SlipKind::helper_support, 0), {});
    }
    for (unsigned i = 0; s.has(RulePart::partners) && i < s.institutions.size(); ++i) {
      if (!seat_of_institution(b, InstitutionId{i}).exists()) put(make, numbered(SlipKind::referral, i), {});
    }
    for (unsigned p = 0; s.has(RulePart::social_projects) && p < s.projects.size(); ++p) {
      if (b.fuller.project[p].offered) put(make, numbered(SlipKind::project, p, one), with);
    }
    if (s.has(RulePart::information)) put(make, numbered(SlipKind::information, 0), {});
    for (unsigned t = 0; s.has(RulePart::tools) && t < enum_count<Tool>; ++t) {
      const bool basket = t == static_cast<unsigned>(Tool::service_basket);
      put(make, numbered(SlipKind::tool, t, basket ? one : SeatSet{}), basket ? with : Slots{});
    }
    if (s.has(RulePart::coaching)) put(make, numbered(SlipKind::coaching, 0), {});
  }
  void go_round() {
    hints();
    for (KnowledgeId k : own.knowledge) {
      if (b.shared.contains(k)) continue;
      add(ShareKnowledge{seat, k, Ground::consent});
      add(ShareKnowledge{seat, k, Ground::none});
      if (!s.has(RulePart::grounds)) continue;
      if (s.knowledge[k.index()].needed_by.exists()) add(ShareKnowledge{seat, k, Ground::procedure});
      if (s.knowledge[k.index()].duty_to.empty()) continue;
      add(ShareKnowledge{seat, k, Ground::duty});
      add(ShareKnowledge{seat, k, Ground::duty_unsaid});
    }
    Slots slots;
    slots.owners = SeatSet::first(static_cast<unsigned>(static_cast<int>(b.seats)));
    if (b.round < b.rounds) {
      slots.due_first = b.round + 1;
      slots.due_last = b.rounds;
    }
    for (unsigned g = 0; g < s.goals.size(); ++g) add(ProposeGoal{seat, GoalId{g}, SeatId{0}, slots.due_first}, slots);
    for (unsigned q = 0; q < s.questions; ++q) add(AskTable{seat, QuestionId{q}});
    items([this](const SlipItem& item) { return Command{DeclareIntention{seat, item}}; });
    agreements();
    matters();
    procedures();
    if (s.has(RulePart::coaching)) add(AskAdvice{seat});
    add(ProposeClose{seat});
    add(Pass{seat});
  }
  void agreements() {
    if (!s.has(RulePart::agreements)) return;
    if (seat_of(b, seat).agreement.open) return add(MoveAgreement{seat});
    Slots dates;
    dates.receivers = others();
    dates.due_first = std::min(b.round + s.numbers.agreement_notice, Round::highest);
    dates.due_last = quarter_end_of(b.round, b.rounds);
    if (dates.due_first > dates.due_last) dates.due_first = dates.due_last = 0;
    const int due = dates.due_first == 0 ? std::min(b.round + 1, Round::highest) : static_cast<int>(dates.due_first);
    for (unsigned i = 0; i < s.services.size(); ++i) {
      if (!is_at_hand(s.services[i])) continue;
      const SlipItem item{SlipKind::support, ServiceId{i}, {}, {}};
      add(MakeAgreement{seat, item, {}, due}, dates, cost_of(s, b, seat, item), s.services[i].gain);
    }
    for (unsigned t = 0; t < s.ties.size(); ++t) {
      if (b.tie[t].state != TieState::unnamed)
        add(MakeAgreement{seat, {SlipKind::community, {}, TieId{t}, {}}, {}, due}, dates, 1);
    }
  }
  void matters() {
    for (unsigned i = 0; s.has(RulePart::coordinator) && !s.board.appointed && static_cast<int>(i) < b.seats; ++i) {
      add(ProposeMatter{seat, VoteKind::coordinator, SeatId{i}, {}, {}, {}});
    }
    for (unsigned i = 0; s.has(RulePart::handover) && i < s.institutions.size(); ++i) {
      if (b.fuller.partner[i].from == 0) continue;
      for (const PlanGoal& g : b.plan) {
        if (g.state == GoalState::open) add(ProposeMatter{seat, VoteKind::handover, {}, g.goal, InstitutionId{i}, {}});
      }
    }
  }
  void procedures() {
    for (unsigned p = 0; s.has(RulePart::procedures) && p < s.procedures.size(); ++p) {
      if (b.fuller.procedure[p].phase == ProcedurePhase::due) add(OpenProcedure{seat, ProcedureId{p}});
    }
  }
  void decisions() {
    Slots tasks;
    tasks.tasks = true;
    add(Decide{seat, Decision::nothing, {}, 0, {}}, tasks);
    for (unsigned i = 0; s.has(RulePart::accords) && static_cast<int>(i) < b.seats; ++i) {
      for (unsigned k = i + 1; static_cast<int>(k) < b.seats; ++k) {
        add(Decide{seat, Decision::accord, {SeatId{i}, SeatId{k}}, 0, {}}, tasks);
      }
    }
    if (s.has(RulePart::budget)) add(Decide{seat, Decision::budget, {}, 0, {}}, tasks);
    for (unsigned i = 0; s.has(RulePart::barriers) && i < b.fuller.barrier.size(); ++i) {
      const BarrierId barrier = b.fuller.barrier[i].barrier;
      if (barrier.exists() && !s.barriers[barrier.index()].enabler)
        add(Decide{seat, Decision::barrier, {}, static_cast<int>(i), {}}, tasks);
    }
    if (s.has(RulePart::coaching)) add(Decide{seat, Decision::coaching, {}, 0, {}}, tasks);
    for (unsigned i = 0; s.has(RulePart::partners) && i < s.institutions.size(); ++i) {
      if (!seat_of_institution(b, InstitutionId{i}).exists())
        add(Decide{seat, Decision::partner, {}, static_cast<int>(i), {}}, tasks);
    }
  }
  void swaps() {
    if (!s.has(RulePart::strain) || !seat_of(b, seat).supported) return;
    unsigned seen = 0;
    for (Technique t : own.hand) {
      const unsigned bit = 1u << static_cast<unsigned>(t);
      if ((seen & bit) == 0) add(SwapCard{seat, t});
      seen |= bit;
    }
  }
  void vote() {
    if (b.vote.kind == VoteKind::leader) {
      for (unsigned i = 0; static_cast<int>(i) < b.seats; ++i) add(CastVote{seat, VoteChoice::in_favour, SeatId{i}});
      return;
    }
    for (VoteChoice c : {VoteChoice::in_favour, VoteChoice::object, VoteChoice::abstain}) add(CastVote{seat, c, {}});
  }
  void sheet() {
    items([this](const SlipItem& item) { return Command{PutOnSlip{seat, item}}; });
    const Slip& slip = working_slip(b, own, seat);
    int used = 0;
    for (unsigned i = 0; i < slip.size(); ++i) {
      const int cost = cost_of(s, b, seat, slip[i]);
      add(TakeOffSlip{seat, static_cast<int>(i)}, {}, cost);
      used += cost;
    }
    add(SealSlip{seat}, {}, std::min(used, Units::highest), std::max(0, time_left(s, b, seat, slip)));
  }
  static Slots scales() {
    Slots slots;
    slots.scales = true;
    return slots;
  }
  void list() {
    switch (b.stage) {
      case Stage::reading:
        if (b.phase == Phase::ended) return;
        if (b.phase == Phase::life) {
          hints();
          procedures();
          if (s.has(RulePart::agreements) && seat_of(b, seat).agreement.open) add(MoveAgreement{seat});
        }
        if (b.phase == Phase::review) swaps();
        return add(Ready{seat});
      case Stage::choosing_member:
        for (unsigned m = 0; m < s.members.size(); ++m) add(ChooseMember{seat, MemberId{m}});
        return;
      case Stage::asking: return talk();
      case Stage::guessing:
        for (int g = 0; g <= points_max; ++g) add(MakeGuess{seat, g});
        return;
      case Stage::go_round: return go_round();
      case Stage::voting: return vote();
      case Stage::filling:
      case Stage::revising:
      case Stage::acting: return sheet();
      case Stage::listening: return seat == b.talk.leader ? void() : listen();
      case Stage::closing:
        for (unsigned c = 0; c < enum_count<Closing>; ++c) add(OfferClosing{seat, static_cast<Closing>(c)});
        return;
      case Stage::scaling: return add(GiveScales{seat, 5, 5}, scales());
      case Stage::deciding: return decisions();
    }
  }
};

}  // namespace

Menu options(const Scenario& scenario, const Board& board, const Secret& own, SeatId seat) {
  Listing listing{scenario, board, own, seat, {seat, {}}};
  if (is_seat(board, seat)) listing.list();
  return std::move(listing.menu);
}

}  // namespace koop::rules
