#pragma once
// The whole truth of one table: what all see, what each seat alone knows, what nobody knows yet. Flat and trivially copyable.

#include <array>
#include <optional>
#include <string>

#include "game/model/fold.hpp"
#include "game/rules/scenario.hpp"

namespace koop::rules {

// What nobody at the table may see. Rebuilt from facts like everything else.
struct Hidden {
  std::uint64_t seed = 0;
  std::uint32_t picks = 0;                // how many sentences and orders have been chosen
  CappedArray<Technique, deck_cap> deck;  // next card last
  CappedArray<Technique, deck_cap> discard;
  CappedArray<EventId, 12> events;  // by month, first for month 2
  AnswerId last_answer;
  Count praised = 0;                                           // empty praise that the next talk pays for (Rule 5.1)
  std::array<Small<0, 2>, enum_count<ListeningTask>> right{};  // reading of each listening task
  std::array<std::uint64_t, AnswerId::cap / 64> said_answers{};
  std::array<std::uint64_t, LineId::cap / 64> said_lines{};
  KOOP_FIELDS(Hidden, seed, picks, deck, discard, events, last_answer, praised, right, said_answers, said_lines)

  [[nodiscard]] bool said(AnswerId a) const { return ((said_answers[a.index() / 64] >> (a.index() % 64)) & 1u) != 0; }
  [[nodiscard]] bool said(LineId l) const { return ((said_lines[l.index() / 64] >> (l.index() % 64)) & 1u) != 0; }
};

struct State {
  Board board;
  Secrets secret{};
  Hidden hidden;
  KOOP_FIELDS(State, board, secret, hidden)
};
static_assert(std::is_trivially_copyable_v<State> && sizeof(State) <= 8 * 1024);

// Folds a fact into the whole state (never redacted).
void fold(State& state, const Fact& fact);

// What `viewer` may have of the state. Folding the redacted facts from an empty View gives the same (tested everywhere).
View view_of(const State& state, const Viewer& viewer);

// Holds of every reachable state; the sentence says what is broken, or nothing is. Called by tests after every step.
std::optional<std::string> broken_invariant(const Scenario& scenario, const State& state);

}  // namespace koop::rules
