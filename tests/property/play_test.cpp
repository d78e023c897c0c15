// Properties of random legal and illegal play, on every scenario at hand (docs/architecture.md).

#include <gtest/gtest.h>

#include "game/model/encode.hpp"
#include "tests/property/domain.hpp"
#include "tests/support/scenarios.hpp"
#include "tests/support/whole_game.hpp"

namespace koop::test {
namespace {

std::string canonical(const auto& value) {
  std::string bytes;
  encode(bytes, value);
  return bytes;
}

std::vector<Viewer> viewers(unsigned seats) {
  std::vector<Viewer> all;
  for (unsigned i = 0; i < seats; ++i) all.push_back({SeatSet{SeatId{i}}, Role::participant});
  all.push_back({SeatSet{SeatId{0}, SeatId{1}}, Role::participant});  // one person on two seats
  all.push_back({SeatSet::first(seats), Role::participant});          // one computer for the group
  all.push_back({{}, Role::observer});
  all.push_back({{}, Role::facilitator});
  return all;
}

struct Watching {
  const scenario::Loaded& loaded;
  std::vector<View> views;
  unsigned steps = 0;
  unsigned domains = 0;

  void follow(const std::vector<Fact>& facts) {
    for (View& view : views) {
      for (const Fact& fact : facts) {
        if (const auto seen = redact(fact, view.viewer)) fold(view, *seen);
      }
    }
  }
  void compare(const rules::State& state) const {
    for (const View& view : views) {
      ASSERT_EQ(canonical(view), canonical(rules::view_of(state, view.viewer)))
          << "viewer of seats " << int{view.viewer.seats.bits} << " after step " << steps;
    }
  }
  // Every option is accepted as it stands and with its slots filled, or refused with just the reason that it shows.
  void try_options(const rules::State& state, SeatId seat) const {
    const Menu menu = rules::options(loaded.scenario, state.board, state.secret[seat.index()], seat);
    for (const Option& option : menu.options) {
      for (const Command& command : fillings(option)) {
        const auto step = rules::apply(loaded.scenario, state, {SeatSet{seat}, false}, command);
        if (option.refusal) {
          ASSERT_FALSE(step) << command_names[command.index()];
          ASSERT_EQ(step.error(), *option.refusal) << command_names[command.index()];
        } else {
          ASSERT_TRUE(step) << command_names[command.index()] << " " << name_of(step.error().code);
        }
      }
    }
  }
  // Whatever is not on the menu is refused; what hidden parts hold changes neither menu nor refusal.
  void try_domain(const rules::State& state, const rules::State& elsewhere) {
    ++domains;
    for (unsigned i = 0; static_cast<int>(i) < state.board.seats; ++i) {
      const SeatId seat{i};
      const Menu menu = rules::options(loaded.scenario, state.board, state.secret[i], seat);
      rules::State shuffled = elsewhere;
      shuffled.board = state.board;
      shuffled.secret[i] = state.secret[i];
      for (const Command& command : whole_domain(loaded.scenario, state.board, seat)) {
        const auto refused = rules::may(loaded.scenario, state.board, state.secret[i], command);
        const Option* option = option_for(menu, command);
        const bool offered = option != nullptr && !option->refusal;
        ASSERT_EQ(!refused.has_value(), offered)
            << command_names[command.index()] << " of seat " << i << " in stage " << name_of(state.board.stage);
        if (!refused) continue;
        const auto step = rules::apply(loaded.scenario, shuffled, {SeatSet{seat}, false}, command);
        ASSERT_FALSE(step);
        ASSERT_EQ(step.error(), *refused);
      }
    }
  }
};

// Another reachable state of as many seats, whose hidden parts differ.
rules::State another_state(const scenario::Loaded& loaded, const GameSetup& setup) {
  GameSetup other = setup;
  other.seed = setup.seed + 7777;
  return rules::start(loaded.scenario, settings_for(loaded, other)).next;
}

void play_closely(const scenario::Loaded& loaded, const GameSetup& setup, unsigned domain_every) {
  SCOPED_TRACE(loaded.id + ", seed " + std::to_string(setup.seed) + ", seats " + std::to_string(setup.seats));
  Watching watching{loaded, {}, 0, 0};
  for (const Viewer& viewer : viewers(setup.seats)) {
    watching.views.push_back({});
    watching.views.back().viewer = viewer;
  }
  watching.follow(rules::start(loaded.scenario, settings_for(loaded, setup)).facts);
  const rules::State elsewhere = another_state(loaded, setup);
  play(loaded, setup, [&](const rules::State& before, const Command& command, const rules::Step& step) {
    if (::testing::Test::HasFatalFailure()) return;
    const auto broken = rules::broken_invariant(loaded.scenario, step.next);
    ASSERT_FALSE(broken) << *broken << " after " << command_names[command.index()];
    watching.follow(step.facts);
    watching.compare(step.next);
    if (watching.steps % 7 == 0) watching.try_options(before, seat_of(command));
    if (watching.steps % domain_every == 0) watching.try_domain(before, elsewhere);
    ++watching.steps;
  });
  EXPECT_GT(watching.domains, 0u);
}

constexpr std::array layers{Layer::first_game, Layer::full, Layer::expert};

// A length of the scenario; which one depends on `turn`.
Setting setting_of(const scenario::Loaded& loaded, Layer layer, unsigned turn) {
  return {layer, loaded.lengths[turn % loaded.lengths.size()], loaded.models[turn % loaded.models.size()].id};
}

TEST(Property, ViewsMenusAndDomainsHoldInRandomPlay) {
  unsigned turn = 0;
  for (const scenario::Loaded* loaded : all_scenarios()) {
    const unsigned most = static_cast<unsigned>(loaded->scenario.institutions.size());
    for (Layer layer : layers) {
      const unsigned seats = 2 + turn % (most - 1);
      const MonthMode mode = turn % 2 == 0 ? MonthMode::together : MonthMode::in_turn;
      play_closely(under(*loaded, setting_of(*loaded, layer, turn)), {seats, seats, mode, Habit::random, {}}, 170);
      ++turn;
    }
  }
}

TEST(Property, ViewsMenusAndDomainsHoldInPurposefulPlay) {
  constexpr std::array habits{Habit::cooperative, Habit::directive, Habit::alone};
  unsigned turn = 1;
  for (const scenario::Loaded* loaded : all_scenarios()) {
    const unsigned seats = turn % 2 == 0 ? 2u : static_cast<unsigned>(loaded->scenario.institutions.size());
    const Layer layer = layers[turn % layers.size()];
    play_closely(under(*loaded, setting_of(*loaded, layer, turn)),
                 {40 + seats, seats, MonthMode::together, habits[turn % habits.size()], {}}, 120);
    ++turn;
  }
}

// With sanitizers; tests/property/many plays very many more.
TEST(Property, RandomGamesKeepInvariants) {
  for (const scenario::Loaded* loaded : all_scenarios()) {
    const unsigned most = static_cast<unsigned>(loaded->scenario.institutions.size());
    for (std::uint64_t seed = 1; seed <= 45; ++seed) {
      const auto turn = static_cast<unsigned>(seed);
      const scenario::Loaded& world = under(*loaded, setting_of(*loaded, layers[turn % layers.size()], turn / 3));
      const GameSetup setup{
          seed, 2 + turn % (most - 1), seed % 3 == 0 ? MonthMode::in_turn : MonthMode::together, Habit::random, {}};
      play(world, setup, [&](const rules::State&, const Command& command, const rules::Step& step) {
        const auto broken = rules::broken_invariant(world.scenario, step.next);
        ASSERT_FALSE(broken) << *broken << " after " << command_names[command.index()] << ", seed " << seed;
      });
      if (::testing::Test::HasFatalFailure()) return;
    }
  }
}

// The clock alone ends a game: nobody has to act.
TEST(Property, TimeUpAloneEndsTheGame) {
  for (const scenario::Loaded* usual : all_scenarios()) {
    const scenario::Loaded* loaded = &under(*usual, setting_of(*usual, Layer::expert, 0));
    for (MonthMode mode : {MonthMode::together, MonthMode::in_turn}) {
      rules::State state = rules::start(loaded->scenario, settings_for(*loaded, {3, 4, mode, Habit::random, {}})).next;
      unsigned ticks = 0;
      while (!state.board.end.over && ticks++ < 500) {
        auto step = rules::apply(loaded->scenario, state, {{}, true}, TimeUp{});
        ASSERT_TRUE(step) << name_of(step.error().code);
        state = step->next;
        ASSERT_FALSE(rules::broken_invariant(loaded->scenario, state));
      }
      EXPECT_TRUE(state.board.end.over);
    }
  }
}

TEST(Property, SameSeedSameGame) {
  for (const scenario::Loaded* loaded : all_scenarios()) {
    const GameSetup setup{5, 4, MonthMode::together, Habit::random, {}};
    const Played once = play(*loaded, setup);
    const Played again = play(*loaded, setup);
    EXPECT_EQ(once.fingerprint, again.fingerprint);
    EXPECT_EQ(once.state, again.state);
    GameSetup other = setup;
    other.seed = 6;
    EXPECT_NE(once.fingerprint, play(*loaded, other).fingerprint);
  }
}

}  // namespace
}  // namespace koop::test
