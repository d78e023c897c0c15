#include "game/bots/cooperative.hpp"

namespace koop::bots {

int urgency(const Sight& sight, AreaId area) {
  const AreaState& a = sight.board().area[area.index()];
  const CatalogueArea& about = sight.catalogue.areas[area.index()];
  const bool is_safety = about.kind == AreaKind::safety;
  int points = points_max - a.total();
  if (a.matters_known && a.matters) points += 8;
  if (is_safety && a.total() < 8) points += 7;
  if (a.idle >= about.pressure) points += 4;
  if (a.total() >= 9) points -= 8;
  return points;
}

bool meets_in_person(Channel channel) { return channel != Channel::phone && channel != Channel::letter; }

namespace {

// Talk with whoever has most still to tell: grown-ups first, everybody in turn.
Command choose_member(const Sight& sight) {
  const auto all = options_of<ChooseMember>(sight.menu, [](const ChooseMember&, const Option&) { return true; });
  return all[static_cast<std::size_t>(sight.board().round - 1) % all.size()]->command;
}

Command guess(const Sight& sight) {
  const AreaId area = sight.board().talk.cards.back().area;
  return MakeGuess{sight.seat(), sight.board().area[area.index()].total()};
}

}  // namespace

Command decide_cooperatively(const Sight& sight) {
  switch (sight.board().stage) {
    case Stage::reading: return first_of<Ready>(sight.menu)->command;
    case Stage::choosing_member: return choose_member(sight);
    case Stage::asking: return in_talk(sight);
    case Stage::guessing: return guess(sight);
    case Stage::go_round: return in_go_round(sight);
    case Stage::voting: return in_vote(sight);
    case Stage::filling:
    case Stage::revising:
    case Stage::acting: return at_sheet(sight);
  }
  return decide_randomly(sight);
}

}  // namespace koop::bots
