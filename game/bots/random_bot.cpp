#include "game/bots/manner.hpp"

namespace koop::bots {
namespace {

// One of the ids of a non-empty set.
template <class IdType>
IdType one_of(IdSet<IdType> set, Random& random) {
  std::uint32_t skip = random.below(set.size());
  for (IdType id : set) {
    if (skip-- == 0) return id;
  }
  return {};
}

struct FillingSlots {
  const Slots& slots;
  Random& random;

  void operator()(PlayCard& c) const {
    if (slots.wordings > 0)
      c.wording = static_cast<int>(random.below(static_cast<std::uint32_t>(static_cast<int>(slots.wordings))));
  }
  void operator()(ProposeGoal& c) const {
    if (!slots.owners.empty()) c.owner = one_of(slots.owners, random);
    if (slots.due_first > 0) {
      c.due =
          slots.due_first + static_cast<int>(random.below(static_cast<std::uint32_t>(slots.due_last - slots.due_first + 1)));
    }
  }
  void operator()(MakeAgreement& c) const {
    if (!slots.receivers.empty() && random.below(2) == 0) c.receiver = one_of(slots.receivers, random);
    if (slots.due_first > 0) {
      c.due =
          slots.due_first + static_cast<int>(random.below(static_cast<std::uint32_t>(slots.due_last - slots.due_first + 1)));
    }
  }
  void operator()(GiveScales& c) const {
    c.family = static_cast<int>(random.below(points_max + 1));
    c.team = static_cast<int>(random.below(points_max + 1));
  }
  void operator()(DeclareIntention& c) const { partners(c.item); }
  void operator()(PutOnSlip& c) const { partners(c.item); }
  template <class Other>
  void operator()(Other&) const {}

  void partners(SlipItem& item) const {
    if (slots.partners.empty() || item.partners.empty()) return;
    item.partners = SeatSet{one_of(slots.partners, random)};
  }
};

// Commands that end a turn or a sheet: a game of random choices must go on too.
bool ends_turn(const Command& c) {
  return std::holds_alternative<Pass>(c) || std::holds_alternative<SealSlip>(c) || std::holds_alternative<EndTalk>(c) ||
         std::holds_alternative<Ready>(c);
}

}  // namespace

std::optional<Command> decide_randomly(const Sight& sight) {
  const Board& b = sight.board();
  const bool beside = b.stage == Stage::asking && b.talk.leader != sight.seat();
  if (beside && sight.random.below(2) == 0) return {};
  std::vector<const Option*> possible;
  const Option* end = nullptr;
  for (const Option& o : sight.menu.options) {
    if (o.refusal) continue;
    if (ends_turn(o.command)) end = &o;
    else possible.push_back(&o);
  }
  KOOP_ASSERT(end != nullptr || !possible.empty());
  const bool stop = end != nullptr && (possible.empty() || sight.random.below(4) == 0);
  const Option& chosen = stop ? *end : *possible[sight.random.below(static_cast<std::uint32_t>(possible.size()))];
  Command command = chosen.command;
  std::visit(FillingSlots{chosen.slots, sight.random}, command);
  return command;
}

}  // namespace koop::bots
