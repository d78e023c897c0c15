#pragma once
// A game in a test, told as a table of text (see tests of the rules for examples):
//
//   0 ready                                  => seat_done seat=0              exactly these facts
//   0 put_on_slip item=(service=2)           -> slip_item_put; !stage_began   these in this order, none called stage_began
//   1 seal_slip                              => refused not_your_turn seat=0
//   1 as 0 ready                             => refused not_your_seat         who holds seat 1 acts for seat 0
//   clock                                    -> stage_began stage=filling     the table's clock: time is up
//   all ready                                                                 whoever the table waits for, in turn
//   to round 2 meeting filling               neutral play up to there: nobody does anything
//   set trust=2 area.1.own=5 secret.0.hand=[exceptions,compliment,compliment,what_else]
//   ? trust=2 talk.leader=1 secret.0.guess=-1                                 the state, printed and compared
//
// A fact or refusal is compared in the fields that are named; paths and values as in fields_text.hpp. Paths begin at the board, at
// `secret` or at `hidden`. After every step the game checks invariants, that a refusal changes nothing, and that the redacted
// facts fold to the view of every kind of viewer.

#include <string>
#include <string_view>
#include <vector>

#include "game/rules/rules.hpp"
#include "tests/unit/rules/small_world.hpp"

namespace koop::test {

struct Row;

class Game {
 public:
  struct Setup {
    std::uint64_t seed = 1;
    unsigned seats = 3;  // the first institutions of the world
    MonthMode month_mode = MonthMode::together;
  };
  explicit Game(const rules::Scenario& scenario) : Game(scenario, Setup{}) {}
  Game(const rules::Scenario& scenario, const Setup& setup);

  void play(std::string_view table);

  [[nodiscard]] const rules::State& state() const { return state_; }
  [[nodiscard]] const Board& board() const { return state_.board; }
  [[nodiscard]] const rules::Scenario& scenario() const { return scenario_; }
  // Every fact so far, the opening's too.
  [[nodiscard]] const std::vector<Fact>& facts() const { return facts_; }
  [[nodiscard]] std::string at(std::string_view path) const;
  // How many facts of this name there have been.
  [[nodiscard]] unsigned count(std::string_view fact) const;
  [[nodiscard]] Menu menu(unsigned seat) const;

 private:
  void row(const Row& row);
  void act(const Row& row);
  void set(std::string_view assignments);
  void see(const Row& row);
  void go_to(std::string_view target);
  [[nodiscard]] MemberId first_to_talk_with(SeatId seat) const;
  void act_neutrally();
  void expect_step(const Row& row, const std::vector<Fact>& facts);
  void expect_fact(const Row& row, std::string_view expected, const Fact& fact);
  const std::vector<Fact>* apply(const Actor& actor, const Command& command);
  void follow(const std::vector<Fact>& facts);
  void check_views(std::string_view where);

  rules::Scenario scenario_;
  rules::State state_;
  std::vector<Fact> facts_;
  std::vector<Fact> last_;
  Rejection refused_;
  std::vector<View> views_;
};

}  // namespace koop::test
