// Rule 17: the engine runs with any part of the rules off. Random play over random choices of parts, lengths and heads: every
// state keeps every invariant, every option does what it shows, what a viewer is told folds to what it may have, and every game
// ends.

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "game/base/random.hpp"
#include "game/model/encode.hpp"
#include "game/rules/rules.hpp"
#include "tests/unit/rules/full_world.hpp"

namespace koop::test {
namespace {

using rules::EffectKind;

// Something happens every month.
rules::Scenario eventful(RuleParts parts, int rounds, Random& random) {
  rules::Scenario s = full_world(parts);
  s.rounds = rounds;
  const std::vector<rules::Effects> life{{effect(EffectKind::procedure_due, card)},
                                         {effect(EffectKind::procedure_due, wardship), effect(EffectKind::strain, centre, 2)},
                                         {effect(EffectKind::crisis, threat), effect(EffectKind::reveal, bruise)},
                                         {effect(EffectKind::lose, safety, 4), effect(EffectKind::trust, 0, -1)},
                                         {effect(EffectKind::withdraw_consent, danger), effect(EffectKind::budget, 0, 2)},
                                         {effect(EffectKind::decision_makers, 0, 1), effect(EffectKind::cooperation, 0, -1)},
                                         {effect(EffectKind::name_tie, neighbour), effect(EffectKind::agency, 0, -1)},
                                         {effect(EffectKind::reveal, evening), effect(EffectKind::write_sign, reads)},
                                         {effect(EffectKind::own, learning, 3), effect(EffectKind::own, safety, 3)}};
  for (rules::Outcome& o : s.outcomes) o.effects = life[random.below(static_cast<std::uint32_t>(life.size()))];
  s.board.distance = random.below(2) == 0;
  s.board.inaction_open = random.below(3) == 0;
  s.board.baskets = random.below(3) == 0;
  s.board.appointed = random.below(2) == 0;
  s.chair = {{LineId{0}, {}}, {LineId{1}, {}}};
  s.numbers.agency = static_cast<int>(3 + random.below(5));
  s.numbers.cooperation = static_cast<int>(random.below(3));
  s.milwaukee = random.below(4) != 0;
  return s;
}

template <class IdType>
IdType any_of(IdSet<IdType> set, Random& random) {
  auto skip = random.below(set.size());
  for (IdType id : set) {
    if (skip-- == 0) return id;
  }
  return {};
}

// The option's command with its slots filled anyhow.
Command filled(const Option& option, Random& random) {
  Command command = option.command;
  const Slots& slots = option.slots;
  const auto date = [&](Round& due) {
    if (slots.due_first > 0)
      due = slots.due_first + static_cast<int>(random.below(static_cast<unsigned>(slots.due_last - slots.due_first + 1)));
  };
  const auto partner = [&](SlipItem& item) {
    if (!item.partners.empty() && !slots.partners.empty()) item.partners = SeatSet{any_of(slots.partners, random)};
  };
  if (auto* goal = std::get_if<ProposeGoal>(&command)) date(goal->due);
  if (auto* agreement = std::get_if<MakeAgreement>(&command)) {
    date(agreement->due);
    if (!slots.receivers.empty() && random.below(2) == 0) agreement->receiver = any_of(slots.receivers, random);
  }
  if (auto* put = std::get_if<PutOnSlip>(&command)) partner(put->item);
  if (auto* said = std::get_if<DeclareIntention>(&command)) partner(said->item);
  if (auto* decide = std::get_if<Decide>(&command)) decide->tasks = {AreaId{random.below(3)}, AreaId{random.below(3)}};
  if (auto* scales = std::get_if<GiveScales>(&command)) scales->family = static_cast<int>(random.below(11));
  return command;
}

bool ends_a_turn(const Command& c) {
  return std::holds_alternative<Pass>(c) || std::holds_alternative<SealSlip>(c) || std::holds_alternative<EndTalk>(c) ||
         std::holds_alternative<Ready>(c);
}

struct Table {
  rules::Scenario scenario;
  rules::State state;
  std::vector<View> views;
  Random random;
  unsigned steps = 0;
  std::set<std::size_t>& seen_facts;
  std::optional<PutOnSlip> invitation;

  Table(const rules::Scenario& made, unsigned seats, MonthMode mode, std::uint64_t seed, std::set<std::size_t>& facts)
      : scenario(made), random{seed}, seen_facts(facts) {
    rules::Settings settings;
    settings.seed = seed;
    settings.month_mode = mode;
    for (unsigned i = 0; i < seats; ++i) settings.seats.push_back(InstitutionId{i});
    for (const Viewer& viewer : {Viewer{SeatSet{SeatId{0}}, Role::participant}, Viewer{{}, Role::facilitator}}) {
      views.push_back({});
      views.back().viewer = viewer;
    }
    const rules::Step opening = rules::start(scenario, settings);
    state = opening.next;
    follow(opening.facts);
  }
  void follow(const std::vector<Fact>& facts) {
    for (const Fact& fact : facts) seen_facts.insert(fact.index());
    for (View& view : views) {
      for (const Fact& fact : facts) {
        if (const auto seen = redact(fact, view.viewer)) fold(view, *seen);
      }
    }
  }
  // Whoever is waited for, or anybody else who has something to add.
  SeatId next_to_act() {
    const SeatId anybody{random.below(static_cast<unsigned>(static_cast<int>(state.board.seats)))};
    const Menu menu = rules::options(scenario, state.board, state.secret[anybody.index()], anybody);
    const bool can = std::any_of(menu.options.begin(), menu.options.end(), [](const Option& o) { return !o.refusal; });
    return can && random.below(3) == 0 ? anybody : any_of(rules::waiting_for(state.board), random);
  }
  // Options are refused for the reason that they show.
  void try_refused(const Menu& menu) {
    for (const Option& o : menu.options) {
      if (!o.refusal || random.below(4) != 0) continue;
      const auto step = rules::apply(scenario, state, {SeatSet{menu.seat}, false}, o.command);
      ASSERT_FALSE(step) << command_names[o.command.index()];
      ASSERT_EQ(step.error(), *o.refusal) << command_names[o.command.index()];
    }
  }
  // What is possible, of one kind of command or card: the kinds are as likely as each other, however many options each has.
  std::vector<const Option*> some_kind_of(const Menu& menu, const Option*& end) {
    std::map<std::pair<std::size_t, unsigned>, std::vector<const Option*>> kinds;
    for (const Option& o : menu.options) {
      const bool off = o.refusal && o.refusal->code == RejectionCode::not_in_this_layer;
      EXPECT_FALSE(off) << command_names[o.command.index()] << " is on the menu of a table that does not play it";
      if (o.refusal) continue;
      const auto* card = std::get_if<PlayCard>(&o.command);
      const auto* put = std::get_if<PutOnSlip>(&o.command);
      const unsigned kind = card != nullptr  ? static_cast<unsigned>(card->technique)
                            : put != nullptr ? static_cast<unsigned>(put->item.kind)
                                             : 0u;
      if (ends_a_turn(o.command)) end = &o;
      else kinds[{o.command.index(), kind}].push_back(&o);
    }
    if (kinds.empty()) return {};
    auto at = kinds.begin();
    std::advance(at, random.below(static_cast<std::uint32_t>(kinds.size())));
    return at->second;
  }
  // Where somebody means to act with this seat, often just that: two who act together by chance are rare.
  std::optional<Command> join_in(const Menu& menu) {
    if (!invitation || !invitation->item.partners.contains(menu.seat) || random.below(2) == 0) return {};
    const SlipItem& theirs = invitation->item;
    for (const Option& o : menu.options) {
      const auto* put = std::get_if<PutOnSlip>(&o.command);
      if (put == nullptr || o.refusal || put->item.kind != theirs.kind || !o.slots.partners.contains(invitation->seat))
        continue;
      if (put->item.of != theirs.of) continue;
      if (theirs.service.exists() &&
          scenario.services[put->item.service.index()].area != scenario.services[theirs.service.index()].area) {
        continue;
      }
      PutOnSlip mine = *put;
      mine.item.partners = SeatSet{invitation->seat};
      return mine;
    }
    return {};
  }
  void step() {
    const SeatId seat = next_to_act();
    const Menu menu = rules::options(scenario, state.board, state.secret[seat.index()], seat);
    const Option* end = nullptr;
    const std::vector<const Option*> possible = some_kind_of(menu, end);
    ASSERT_TRUE(end != nullptr || !possible.empty()) << "nothing to do in stage " << name_of(state.board.stage);
    if (++steps % 16 == 0) try_refused(menu);
    const bool stop = end != nullptr && (possible.empty() || random.below(5) == 0);
    const Option& chosen = stop ? *end : *possible[random.below(static_cast<std::uint32_t>(possible.size()))];
    const Command command = join_in(menu).value_or(filled(chosen, random));
    if (const auto* put = std::get_if<PutOnSlip>(&command); put != nullptr && !put->item.partners.empty()) invitation = *put;
    auto done = random.below(60) == 0 ? rules::apply(scenario, state, {{}, true}, TimeUp{})
                                      : rules::apply(scenario, state, {SeatSet{seat}, false}, command);
    ASSERT_TRUE(done) << command_names[command.index()] << " " << name_of(done.error().code);
    state = done->next;
    follow(done->facts);
    const auto broken = rules::broken_invariant(scenario, state);
    ASSERT_FALSE(broken) << *broken << " after " << command_names[command.index()];
    if (steps % 8 != 0) return;
    for (const View& view : views) ASSERT_EQ(view, rules::view_of(state, view.viewer)) << command_names[command.index()];
  }
};

void play_to_the_end(const rules::Scenario& world, unsigned seats, MonthMode mode, std::uint64_t seed,
                     std::set<std::size_t>& facts) {
  Table table{world, seats, mode, seed, facts};
  while (!table.state.board.end.over && table.steps < 4000) {
    table.step();
    if (::testing::Test::HasFatalFailure()) return;
  }
  EXPECT_TRUE(table.state.board.end.over);
}

TEST(AnyParts, R17_random_choices_of_parts) {
  std::set<std::size_t> facts;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    Random random{seed * 7919};
    RuleParts parts;
    const std::uint32_t often = 1 + random.below(3);
    for (unsigned p = 0; p < enum_count<RulePart>; ++p) parts.set(static_cast<RulePart>(p), random.below(4) < often);
    const int rounds = game_lengths[random.below(3)];
    const unsigned seats = 2 + random.below(3);
    const MonthMode mode = random.below(3) == 0 ? MonthMode::in_turn : MonthMode::together;
    SCOPED_TRACE("seed " + std::to_string(seed));
    play_to_the_end(eventful(parts, rounds, random), seats, mode, seed, facts);
    if (::testing::Test::HasFatalFailure()) return;
  }
  // Rare by chance; each has a table of its own.
  const std::set<std::string_view> rare{"family_wants_to_close", "handover_agreed", "joint_succeeded"};
  for (std::size_t i = 0; i < fact_names.size(); ++i) {
    EXPECT_TRUE(facts.contains(i) || rare.contains(fact_names[i])) << fact_names[i] << " has never come up";
  }
}

TEST(AnyParts, R17_each_part_off_and_each_part_alone) {
  std::set<std::size_t> facts;
  for (unsigned p = 0; p < enum_count<RulePart>; ++p) {
    const auto part = static_cast<RulePart>(p);
    SCOPED_TRACE(std::string(name_of(part)));
    Random random{p + 1};
    const RuleParts without = RuleParts::of(Layer::expert).set(part, false);
    play_to_the_end(eventful(without, 8, random), 3, MonthMode::together, p + 1, facts);
    play_to_the_end(eventful(RuleParts{}.set(part), 8, random), 4, MonthMode::together, p + 1, facts);
    if (::testing::Test::HasFatalFailure()) return;
  }
}

TEST(AnyParts, R17_layers_nest) {
  const RuleParts first = RuleParts::of(Layer::first_game);
  const RuleParts full = RuleParts::of(Layer::full);
  const RuleParts expert = RuleParts::of(Layer::expert);
  for (unsigned p = 0; p < enum_count<RulePart>; ++p) {
    const auto part = static_cast<RulePart>(p);
    EXPECT_FALSE(first.has(part));
    EXPECT_TRUE(expert.has(part));
    EXPECT_EQ(full.has(part), part <= RulePart::family_closes) << name_of(part);
  }
}

}  // namespace
}  // namespace koop::test
