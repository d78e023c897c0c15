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
          SlipItem item{static_cast<SlipKind>(k), service, tie, {}};
          item.partners.bits = static_cast<std::uint8_t>(partners);
          all.push_back(item);
        }
      }
    }
  }
  return all;
}

bool partners_fit(const SlipItem& item, const Option& option, const SlipItem& listed) {
  if (item.kind != listed.kind || !(item.service == listed.service) || !(item.tie == listed.tie)) return false;
  if (option.slots.partners.empty()) return item.partners == listed.partners;
  if (item.partners.empty() || !option.slots.partners.covers(item.partners)) return false;
  return item.kind != SlipKind::building || item.partners.size() == 1;
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

}  // namespace

std::vector<Command> whole_domain(const rules::Scenario& s, const Board& board, SeatId seat) {
  std::vector<Command> all{Ready{seat}, EndTalk{seat}, ProposeClose{seat}, Pass{seat}, SealSlip{seat}, TimeUp{}};
  for (AreaId a : ids<AreaId>(s.areas.size())) all.push_back(HintKnowledge{seat, a});
  for (MemberId m : ids<MemberId>(s.members.size())) all.push_back(ChooseMember{seat, m});
  for (int g = 0; g <= points_max; ++g) all.push_back(MakeGuess{seat, g});
  for (KnowledgeId k : ids<KnowledgeId>(s.knowledge.size())) {
    all.push_back(ShareKnowledge{seat, k, Ground::consent});
    all.push_back(ShareKnowledge{seat, k, Ground::none});
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
    if (item.kind != SlipKind::building) return;
    SeatId last_one;
    for (SeatId s : option.slots.partners) last_one = s;
    item.partners = SeatSet{last_one};
  };
  if (auto* c = std::get_if<PutOnSlip>(&last)) fill(c->item);
  if (auto* c = std::get_if<DeclareIntention>(&last)) fill(c->item);
  if (!(last == option.command)) all.push_back(last);
  return all;
}

}  // namespace koop::test
