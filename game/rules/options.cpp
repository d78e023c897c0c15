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
    const bool needs_area = technique == Technique::scaling || technique == Technique::small_step;
    const bool takes_area = needs_area || technique == Technique::exceptions || technique == Technique::preferred_future ||
                            technique == Technique::relationship;
    if (!needs_area) add(c, slots);
    for (unsigned a = 0; takes_area && a < areas(); ++a) {
      c.area = AreaId{a};
      add(c, slots);
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
      return;
    }
    for (unsigned t = 0; t < first_deck_technique; ++t) card(static_cast<Technique>(t), {});
    unsigned seen = 0;
    for (Technique t : own.hand) {
      const unsigned bit = 1u << static_cast<unsigned>(t);
      if ((seen & bit) == 0) card(t, {});
      seen |= bit;
    }
    for (SeatId from : own.offered) card(own.offers[from.index()], from);
    add(EndTalk{seat});
  }
  // What may lie on a sheet; `make` wraps the item into a command.
  template <class Make>
  void items(Make make) {
    Slots with;
    with.partners = others();
    const SeatSet one{*with.partners.begin()};
    for (unsigned i = 0; i < s.services.size(); ++i) {
      const Service& service = s.services[i];
      if (service.institution != seat_of(b, seat).institution) continue;
      add(make(SlipItem{SlipKind::support, ServiceId{i}, {}, {}}), {}, service.cost, static_cast<int>(service.gain));
      add(make(SlipItem{SlipKind::joint, ServiceId{i}, {}, one}), with, service.cost, static_cast<int>(service.gain));
    }
    add(make(SlipItem{SlipKind::building, {}, {}, one}), with, 1);
    for (unsigned t = 0; t < s.ties.size(); ++t) {
      if (b.tie[t].state != TieState::unnamed) add(make(SlipItem{SlipKind::community, {}, TieId{t}, {}}), {}, 1);
    }
  }
  void go_round() {
    hints();
    for (KnowledgeId k : own.knowledge) {
      if (b.shared.contains(k)) continue;
      add(ShareKnowledge{seat, k, Ground::consent});
      add(ShareKnowledge{seat, k, Ground::none});
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
    add(ProposeClose{seat});
    add(Pass{seat});
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
    for (unsigned i = 0; i < slip.size(); ++i) add(TakeOffSlip{seat, static_cast<int>(i)});
    add(SealSlip{seat});
  }
  void list() {
    switch (b.stage) {
      case Stage::reading:
        if (b.phase == Phase::ended) return;
        if (b.phase == Phase::life) hints();
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
