#include <algorithm>

#include "game/bots/cooperative.hpp"

namespace koop::bots {
namespace {

bool scaled_lately(const Sight& sight, AreaId area) {
  const AreaState& a = sight.board().area[area.index()];
  return a.number >= 0 && a.number_round + 2 >= sight.board().round;
}

bool said(const Sight& sight, AreaId area) { return sight.board().talk.said_areas.contains(area); }

// How good it would be to ask this now: hear hopes first, follow what the family has just said, aim at a step of its own.
int worth(const Sight& sight, const PlayCard& c) {
  const Board& b = sight.board();
  const int link = (c.area.exists() && said(sight, c.area)) || b.talk.said_findings.contains(c.finding) ? 25 : 0;
  const int need = c.area.exists() ? urgency(sight, c.area) : 0;
  switch (c.technique) {
    case Technique::best_hopes: return b.talk.hopes_heard ? 1 : 200;
    case Technique::small_step: return 120 + link + need;
    case Technique::scaling:
      return scaled_lately(sight, c.area) || b.next_step.area.exists() || !b.talk.hopes_heard ? 2 : 70 + link + need;
    case Technique::what_else: return b.talk.silent || (!b.talk.cards.empty() && b.talk.cards.back().full) ? 75 : 2;
    case Technique::exceptions: return 60 + link + need;
    case Technique::preferred_future: return b.talk.hopes_heard ? (b.signs.empty() ? 90 : 50) + link + need : 3;
    case Technique::relationship: return 65 + link;
    case Technique::compliment: return b.trust < 9 ? 66 + link : 20;
    default: return 0;
  }
}

// What the leader may miss: the rarer card first.
int worth_offering(const Sight& sight, Technique technique) {
  const Board& b = sight.board();
  switch (technique) {
    case Technique::compliment: return b.findings.empty() ? 1 : 40;
    case Technique::exceptions: return 35;
    case Technique::preferred_future: return b.talk.hopes_heard ? 30 : 10;
    case Technique::relationship: return 33;
    case Technique::what_else: return 20;
    default: return 0;
  }
}

}  // namespace

Command in_talk(const Sight& sight) {
  if (sight.seat() != sight.board().talk.leader) {
    const Option* offer =
        best_of<OfferCard>(sight.menu, [&](const OfferCard& c, const Option&) { return worth_offering(sight, c.technique); });
    KOOP_ASSERT(offer != nullptr);
    return offer->command;
  }
  const Option* card = best_of<PlayCard>(sight.menu, [&](const PlayCard& c, const Option&) { return worth(sight, c); });
  if (card == nullptr) return EndTalk{sight.seat()};
  PlayCard c = std::get<PlayCard>(card->command);
  c.wording = (sight.board().round + static_cast<int>(sight.board().talk.cards.size())) % std::max(1, +card->slots.wordings);
  return c;
}

}  // namespace koop::bots
