#include "tests/property/domain.hpp"

namespace koop::test {
namespace {

template <class IdType>
std::vector<IdType> ids(std::size_t n) {
  std::vector<IdType> all{IdType{}};
  for (unsigned i = 0; i <= n && i < IdType::cap; ++i) all.push_back(IdType{i});  // one past the end, too
  return all;
}

void add_cards(std::vector<Command>& all, const rules::Scenario& s, SeatId seat) {
  for (unsigned t = 0; t < enum_count<Technique>; ++t) {
    for (SeatId from : ids<SeatId>(SeatId::cap)) {
      for (int wording : {0, 7}) {
        for (AreaId area : ids<AreaId>(s.areas.size())) {
          for (FindingId finding : ids<FindingId>(s.findings.size())) {
            if (finding.exists() && area.exists() && finding.index() > 2) continue;
            all.push_back(PlayCard{seat, static_cast<Technique>(t), from, wording, area, finding});
          }
        }
      }
    }
    all.push_back(OfferCard{seat, static_cast<Technique>(t)});
  }
}

std::vector<SlipItem> items(const rules::Scenario& s) {
  std::vector<SlipItem> all;
  for (unsigned k = 0; k < enum_count<SlipKind>; ++k) {
    for (ServiceId service : ids<ServiceId>(s.services.size())) {
      for (TieId tie : ids<TieId>(s.ties.size())) {
        if (service.exists() && tie.exists() && tie.index() > 0) continue;
        for (unsigned partners : {0x00u, 0x01u, 0x02u, 0x04u, 0x03u, 0x06u, 0x3fu, 0xffu}) {
          for (int of : {0, 1, 3, 7, 31}) {
            if (of > 0 && (service.exists() || tie.exists())) continue;
            SlipItem item{static_cast<SlipKind>(k), service, tie, {}, of, 0};
            item.partners.bits = static_cast<std::uint8_t>(partners);
            all.push_back(item);
          }
        }
      }
    }
  }
  return all;
}

bool takes_many(const SlipItem& item) { return item.kind == SlipKind::joint || item.kind == SlipKind::project; }

bool partners_fit(const SlipItem& item, const Option& option, const SlipItem& listed) {
  const bool same = item.kind == listed.kind && item.service == listed.service && item.tie == listed.tie &&
                    item.of == listed.of && item.step == listed.step;
  if (!same) return false;
  if (option.slots.partners.empty()) return item.partners == listed.partners;
  if (item.partners.empty() || !option.slots.partners.covers(item.partners)) return false;
  return takes_many(item) || item.partners.size() == 1;
}

struct Fits {
  const Option& option;
  bool operator()(const PlayCard& listed, const PlayCard& c) const {
    PlayCard same = c;
    same.wording = listed.wording;
    return same == listed && c.wording < option.slots.wordings;
  }
  bool operator()(const ProposeGoal& listed, const ProposeGoal& c) const {
    return listed.seat == c.seat && listed.goal == c.goal && option.slots.owners.contains(c.owner) &&
           c.due >= option.slots.due_first && c.due <= option.slots.due_last;
  }
  bool operator()(const DeclareIntention& listed, const DeclareIntention& c) const {
    return listed.seat == c.seat && partners_fit(c.item, option, listed.item);
  }
  bool operator()(const PutOnSlip& listed, const PutOnSlip& c) const {
    return listed.seat == c.seat && partners_fit(c.item, option, listed.item);
  }
  bool operator()(const MakeAgreement& listed, const MakeAgreement& c) const {
    return listed.seat == c.seat && listed.item == c.item &&
           (!c.receiver.exists() || option.slots.receivers.contains(c.receiver)) && option.slots.due_first > 0 &&
           c.due >= option.slots.due_first && c.due <= option.slots.due_last;
  }
  bool operator()(const GiveScales& listed, const GiveScales& c) const { return listed.seat == c.seat; }
  bool operator()(const Decide& listed, const Decide& c) const {
    return listed.seat == c.seat && listed.decision == c.decision && listed.seats == c.seats && listed.of == c.of &&
           c.tasks.size() <= 3;
  }
  // A vote in favour and against differ by choice; for a leader only the seat counts.
  bool operator()(const CastVote& listed, const CastVote& c) const {
    return c.chosen.exists() ? listed.chosen == c.chosen && listed.seat == c.seat : listed == c;
  }
  template <class C>
  bool operator()(const C& listed, const C& c) const {
    return listed == c;
  }
  template <class A, class B>
  bool operator()(const A&, const B&) const {
    return false;
  }
};

// What only the fuller layers know.
void add_fuller(std::vector<Command>& all, const rules::Scenario& s, const Board& board, SeatId seat) {
  for (const bool yes : {false, true}) all.push_back(SetOutChair{seat, yes});
  for (unsigned t = 0; t < enum_count<ListeningTask>; ++t) all.push_back(ListenFor{seat, static_cast<ListeningTask>(t)});
  for (int i = 0; i < static_cast<int>(readings_per_task); ++i) all.push_back(ReadOut{seat, i});
  for (FindingId f : ids<FindingId>(s.findings.size())) all.push_back(Appreciate{seat, f});
  for (unsigned c = 0; c < enum_count<Closing>; ++c) all.push_back(OfferClosing{seat, static_cast<Closing>(c)});
  all.push_back(MoveAgreement{seat});
  all.push_back(AskAdvice{seat});
  all.push_back(GiveScales{seat, 0, 10});
  for (ProcedureId p : ids<ProcedureId>(s.procedures.size())) all.push_back(OpenProcedure{seat, p});
  for (unsigned t = 0; t < enum_count<Technique>; ++t) all.push_back(SwapCard{seat, static_cast<Technique>(t)});
  for (ServiceId service : ids<ServiceId>(s.services.size())) {
    for (SeatId receiver : {SeatId{}, SeatId{0}, SeatId{1}, SeatId{7}}) {
      for (int due : {+board.round, board.round + 1, 12}) {
        if (due <= 12) all.push_back(MakeAgreement{seat, {SlipKind::support, service, {}, {}, 0, 0}, receiver, due});
      }
    }
  }
  for (unsigned k = 0; k < enum_count<VoteKind>; ++k) {
    for (SeatId owner : {SeatId{}, SeatId{0}, SeatId{7}}) {
      for (GoalId goal : {GoalId{}, GoalId{0}, GoalId{1}}) {
        for (InstitutionId institution : ids<InstitutionId>(s.institutions.size())) {
          all.push_back(ProposeMatter{seat, static_cast<VoteKind>(k), owner, goal, institution, {}});
        }
      }
    }
  }
  for (unsigned d = 0; d < enum_count<Decision>; ++d) {
    for (unsigned seats : {0x00u, 0x01u, 0x03u, 0x06u, 0x81u}) {
      for (int of : {0, 1, 3, 7}) {
        Decide c{seat, static_cast<Decision>(d), {}, of, {AreaId{0}}};
        c.seats.bits = static_cast<std::uint8_t>(seats);
        all.push_back(c);
      }
    }
  }
}

}  // namespace

std::vector<Command> whole_domain(const rules::Scenario& s, const Board& board, SeatId seat) {
  std::vector<Command> all{Ready{seat}, EndTalk{seat}, ProposeClose{seat}, Pass{seat}, SealSlip{seat}, TimeUp{}};
  for (AreaId a : ids<AreaId>(s.areas.size())) all.push_back(HintKnowledge{seat, a});
  for (MemberId m : ids<MemberId>(s.members.size())) all.push_back(ChooseMember{seat, m});
  for (int g = 0; g <= points_max; ++g) all.push_back(MakeGuess{seat, g});
  for (KnowledgeId k : ids<KnowledgeId>(s.knowledge.size())) {
    for (unsigned g = 0; g < enum_count<Ground>; ++g) all.push_back(ShareKnowledge{seat, k, static_cast<Ground>(g)});
  }
  for (GoalId g : ids<GoalId>(s.goals.size())) {
    for (SeatId owner : {SeatId{}, SeatId{0}, SeatId{7}}) {
      for (int due : {0, +board.round, board.round + 1, +board.rounds, 12}) {
        if (due <= 12) all.push_back(ProposeGoal{seat, g, owner, due});
      }
    }
  }
  for (QuestionId q : ids<QuestionId>(s.questions)) all.push_back(AskTable{seat, q});
  for (VoteChoice c : {VoteChoice::in_favour, VoteChoice::object, VoteChoice::abstain}) {
    for (SeatId chosen : ids<SeatId>(SeatId::cap)) all.push_back(CastVote{seat, c, chosen});
  }
  for (int i = 0; i < static_cast<int>(slip_cap); ++i) all.push_back(TakeOffSlip{seat, i});
  for (const SlipItem& item : items(s)) {
    all.push_back(PutOnSlip{seat, item});
    all.push_back(DeclareIntention{seat, item});
  }
  add_cards(all, s, seat);
  add_fuller(all, s, board, seat);
  return all;
}

const Option* option_for(const Menu& menu, const Command& command) {
  for (const Option& option : menu.options) {
    if (std::visit(Fits{option}, option.command, command)) return &option;
  }
  return nullptr;
}

std::vector<Command> fillings(const Option& option) {
  std::vector<Command> all{option.command};
  Command last = option.command;
  if (auto* c = std::get_if<PlayCard>(&last); c != nullptr && option.slots.wordings > 0) c->wording = option.slots.wordings - 1;
  if (auto* c = std::get_if<ProposeGoal>(&last); c != nullptr && option.slots.due_last > 0) c->due = option.slots.due_last;
  const auto fill = [&](SlipItem& item) {
    if (option.slots.partners.empty()) return;
    item.partners = option.slots.partners;
    if (takes_many(item)) return;
    SeatId last_one;
    for (SeatId s : option.slots.partners) last_one = s;
    item.partners = SeatSet{last_one};
  };
  if (auto* c = std::get_if<MakeAgreement>(&last); c != nullptr && option.slots.due_last > 0) c->due = option.slots.due_last;
  if (auto* c = std::get_if<Decide>(&last)) c->tasks = {AreaId{0}, AreaId{2}};
  if (auto* c = std::get_if<GiveScales>(&last)) c->family = c->team = 10;
  if (auto* c = std::get_if<PutOnSlip>(&last)) fill(c->item);
  if (auto* c = std::get_if<DeclareIntention>(&last)) fill(c->item);
  if (!(last == option.command)) all.push_back(last);
  return all;
}

}  // namespace koop::test
