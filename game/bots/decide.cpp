#include "game/bots/manner.hpp"

namespace koop::bots {

int urgency(const Sight& sight, AreaId area) {
  const AreaState& a = sight.board().area[area.index()];
  const CatalogueArea& about = sight.catalogue.areas[area.index()];
  const bool is_safety = about.kind == AreaKind::safety;
  int points = points_max - a.total();
  if (a.matters_known && a.matters) points += 8;
  if (is_safety && a.total() < 8) points += 7;
  if (is_safety && a.total() <= 3) points += 8;
  if (a.idle >= about.pressure) points += 4;
  if (a.total() >= 9) points -= 8;
  return points;
}

bool meets_in_person(Channel channel) { return channel != Channel::phone && channel != Channel::letter; }

namespace {

// Talk with whoever has most still to tell: everybody in turn.
Command choose_member(const Sight& sight) {
  const auto all = options_of<ChooseMember>(sight.menu, [](const ChooseMember&, const Option&) { return true; });
  return all[static_cast<std::size_t>(sight.board().round - 1) % all.size()]->command;
}

Command guess(const Sight& sight) {
  const AreaId area = sight.board().talk.cards.back().area;
  return MakeGuess{sight.seat(), sight.board().area[area.index()].total()};
}

// Life, month and review: what cannot wait, then "I have read it".
Command on_reading(const Sight& sight) {
  if (const Option* open = first_of<OpenProcedure>(sight.menu)) return open->command;
  if (const Option* swap = first_of<SwapCard>(sight.menu)) {
    if (sight.board().talk.talks % 2 == 0) return swap->command;
  }
  return first_of<Ready>(sight.menu)->command;
}

std::optional<Command> decide_in(const Sight& sight, const Manner& manner) {
  switch (sight.board().stage) {
    case Stage::reading: return on_reading(sight);
    case Stage::choosing_member: return choose_member(sight);
    case Stage::asking: return in_talk(sight, manner);
    case Stage::guessing: return guess(sight);
    case Stage::listening: return listening(sight);
    case Stage::closing: return closing(sight, manner);
    case Stage::go_round: return in_go_round(sight, manner);
    case Stage::voting: return in_vote(sight);
    case Stage::filling:
    case Stage::revising:
    case Stage::acting: return at_sheet(sight, manner);
    case Stage::scaling: return on_scales(sight);
    case Stage::deciding: return deciding(sight, manner);
  }
  return decide_randomly(sight);
}

}  // namespace

std::optional<Command> decide(const Sight& sight, Habit habit) {
  switch (habit) {
    case Habit::none:
    case Habit::random: return decide_randomly(sight);
    case Habit::alone: return decide_in(sight, {false, false});
    case Habit::directive: return decide_in(sight, {true, false});
    case Habit::cooperative: return decide_in(sight, {true, true});
  }
  return decide_randomly(sight);
}

}  // namespace koop::bots
