#include <algorithm>

#include "game/bots/manner.hpp"

namespace koop::bots {
namespace {

bool scaled_lately(const Sight& sight, AreaId area) {
  const AreaState& a = sight.board().area[area.index()];
  return a.number >= 0 && a.number_round + 2 >= sight.board().round;
}

bool said(const Sight& sight, AreaId area) { return sight.board().talk.said_areas.contains(area); }

bool opens(const Board& b) {
  return std::all_of(b.talk.cards.begin(), b.talk.cards.end(), [](const PlayedCard& c) { return is_free(c.technique); });
}

bool something_rose(const Board& b) {
  for (unsigned i = 0; static_cast<int>(i) < b.areas; ++i) {
    if (b.area[i].total() > b.area[i].at_talk) return true;
  }
  return false;
}

bool coping_fits(const Board& b) {
  if (b.talk.nothing_rose || b.talk.hurt) return true;
  for (unsigned i = 0; static_cast<int>(i) < b.areas; ++i) {
    if (b.area[i].total() < b.area[i].at_talk || b.area[i].total() <= 2) return true;
  }
  return false;
}

// A step needs a footing; then the number is what it waits for.
bool something_to_stand_on(const Board& b) { return !b.findings.empty() || !b.signs.empty(); }

// How good it would be to ask this now: hear hopes first, follow what the family has just said, aim at a step of its own.
int worth(const Sight& sight, const PlayCard& c) {
  const Board& b = sight.board();
  const int link = (c.area.exists() && said(sight, c.area)) || b.talk.said_findings.contains(c.finding) ? 25 : 0;
  const int need = c.area.exists() ? urgency(sight, c.area) : 0;
  switch (c.technique) {
    case Technique::acknowledge: return b.talk.hurt && opens(b) ? 300 : 0;
    case Technique::plain_information: return b.announced.exists() && !b.talk.informed.exists() ? 250 : 0;
    case Technique::best_hopes: return b.talk.hopes_heard ? 1 : 200;
    case Technique::whats_better: return opens(b) && b.talk.talks > 0 && something_rose(b) ? 160 : 2;
    case Technique::coping:
      return !coping_fits(b) || b.fuller.agency_held ? 3 : (b.talk.hurt || b.talk.nothing_rose ? 88 : 40) + link;
    case Technique::whose_idea:
      return sight.mine().relation == Relation::no_request && !b.fuller.whose_idea.contains(sight.seat()) ? 130 : 1;
    case Technique::feedback: return !opens(b) && b.talk.feedback != b.round ? 55 : 1;
    case Technique::small_step: return 120 + link + need;
    case Technique::scaling:
      if (scaled_lately(sight, c.area) || b.next_step.area.exists() || !b.talk.hopes_heard) return 2;
      return (something_to_stand_on(b) ? 100 : 70) + link + need;
    case Technique::what_else: return b.talk.silent || (!b.talk.cards.empty() && b.talk.cards.back().full) ? 75 : 2;
    case Technique::exceptions: return 60 + link + need;
    case Technique::preferred_future: return b.talk.hopes_heard ? (b.signs.empty() ? 90 : 50) + link + need : 3;
    case Technique::relationship: return 65 + link;
    case Technique::compliment: return b.trust < 9 ? 66 + link : 20;
    case Technique::advise:
    case Technique::threaten:
    case Technique::why:
    case Technique::empty_praise:
    case Technique::close: return 0;
  }
  return 0;
}

// Who does not ask: the form's questions, advice where it is needed, a warning where it is dangerous.
int worth_telling(const Sight& sight, const Manner& manner, const PlayCard& c) {
  const Board& b = sight.board();
  const int need = c.area.exists() ? urgency(sight, c.area) : 0;
  switch (c.technique) {
    case Technique::best_hopes: return manner.together && !b.talk.hopes_heard ? 200 : 0;
    case Technique::scaling: return manner.together && b.talk.hopes_heard && !scaled_lately(sight, c.area) ? 60 + need : 0;
    case Technique::small_step: return manner.together ? 100 + need : 40 + need;
    case Technique::plain_information: return manner.together && !b.talk.informed.exists() ? 150 : 0;
    case Technique::advise: return opens(b) ? 70 + need : 20;
    case Technique::threaten: return b.talk.cards.empty() && sight.random.below(4) == 0 ? 65 : 0;
    case Technique::why: return sight.random.below(6) == 0 ? 55 : 0;
    case Technique::empty_praise: return b.trust <= 4 && b.talk.cards.size() == 1 ? 30 : 0;
    default: return 0;
  }
}

// What the leader may miss: the rarer card first.
int worth_offering(const Sight& sight, Technique technique) {
  const Board& b = sight.board();
  switch (technique) {
    case Technique::compliment: return b.findings.empty() ? 1 : 40;
    case Technique::exceptions: return 35;
    case Technique::relationship: return 33;
    case Technique::preferred_future: return b.talk.hopes_heard ? 30 : 10;
    case Technique::coping: return coping_fits(b) ? 38 : 5;
    case Technique::whats_better: return 24;
    case Technique::what_else: return 20;
    case Technique::whose_idea: return 15;
    case Technique::feedback: return 18;
    default: return 0;
  }
}

// Those not in the talk: a card for the leader, something to listen for, one appreciation.
std::optional<Command> beside_the_talk(const Sight& sight, const Manner& manner) {
  if (!manner.asks) return {};
  if (const Option* appreciated = first_of<Appreciate>(sight.menu)) return appreciated->command;
  const auto& listens = sight.board().talk.listens;
  const bool has_task = std::any_of(listens.begin(), listens.end(), [&](SeatSet s) { return s.contains(sight.seat()); });
  if (has_task) return {};
  const auto wanted = (sight.seat().index() + static_cast<unsigned>(static_cast<int>(sight.board().round))) % 4 == 0
                          ? ListeningTask::worry
                          : ListeningTask::strength;
  const Option* task =
      best_of<ListenFor>(sight.menu, [&](const ListenFor& c, const Option&) { return c.task == wanted ? 2 : 1; });
  return task != nullptr ? std::optional(task->command) : std::nullopt;
}

Command with_words(const Sight& sight, const Option& card) {
  PlayCard c = std::get<PlayCard>(card.command);
  c.wording = (sight.board().round + static_cast<int>(sight.board().talk.cards.size())) % std::max(1, +card.slots.wordings);
  return c;
}

}  // namespace

std::optional<Command> in_talk(const Sight& sight, const Manner& manner) {
  if (sight.seat() != sight.board().talk.leader) {
    if (auto c = beside_the_talk(sight, manner)) return c;
    const Option* offer =
        best_of<OfferCard>(sight.menu, [&](const OfferCard& c, const Option&) { return worth_offering(sight, c.technique); });
    return offer != nullptr ? std::optional(offer->command) : std::nullopt;
  }
  const bool uninvited = !manner.asks && !sight.board().fuller.not_invited;
  if (const Option* chair = first_of<SetOutChair>(sight.menu); chair != nullptr && uninvited) return chair->command;
  const Option* card = best_of<PlayCard>(sight.menu, [&](const PlayCard& c, const Option&) {
    return manner.asks ? worth(sight, c) : worth_telling(sight, manner, c);
  });
  return card != nullptr ? with_words(sight, *card) : Command{EndTalk{sight.seat()}};
}

}  // namespace koop::bots
