#include <algorithm>

#include "game/rules/play.hpp"

namespace koop::rules {
namespace {

struct Checking {
  const Scenario& s;
  const State& state;
  std::optional<std::string> broken;

  void holds(bool condition, const char* what) {
    if (!condition && !broken) broken = what;
  }

  void areas() {
    const Board& b = state.board;
    for (int i = 0; i < b.areas; ++i) {
      const AreaState& a = b.area[static_cast<unsigned>(i)];
      holds(a.own + a.support <= points_max, "an area holds at most ten points");
    }
    holds(b.trust > 6 ? !b.complimented.empty() || s.numbers.trust + 1 > 6 : true, "trust rises above 6 only by compliments");
  }
  void cards() {
    const Board& b = state.board;
    unsigned cards = state.hidden.deck.size() + state.hidden.discard.size();
    for (unsigned i = 0; static_cast<int>(i) < b.seats; ++i) {
      const Secret& own = state.secret[i];
      cards += own.hand.size() + (own.my_offer >= 0 ? 1u : 0u);
      holds(static_cast<int>(own.hand.size()) == b.seat[i].hand, "the board counts every hand right");
    }
    unsigned kinds = 0;
    for (unsigned t = 0; t < enum_count<Technique>; ++t) {
      kinds += is_in_deck(static_cast<Technique>(t), s.has(RulePart::full_deck)) ? 1u : 0u;
    }
    holds(cards == kinds * static_cast<unsigned>(static_cast<int>(b.seats)), "no card is lost or doubled");
  }
  void slips() {
    const Board& b = state.board;
    for (unsigned i = 0; static_cast<int>(i) < b.seats; ++i) {
      const bool filling = b.stage == Stage::filling || b.stage == Stage::revising;
      holds(!filling || time_left(s, b, SeatId{i}, b.seat[i].slip) >= 0, "an open sheet fits the month's time");
      holds(!filling || time_left(s, b, SeatId{i}, state.secret[i].slip) >= 0, "a secret sheet fits the month's time");
      for (const SlipItem& item : b.seat[i].slip) {
        holds(!item.partners.contains(SeatId{i}), "nobody is their own partner");
        if (!item.service.exists()) continue;
        const InstitutionId whose = s.services[item.service.index()].institution;
        const bool own = whose == b.seat[i].institution || b.fuller.partner[whose.index()].by == SeatId{i};
        holds(own, "a seat offers its own forms of support, or those of a partner that it has brought in");
      }
    }
  }
  void talk() {
    const Board& b = state.board;
    unsigned places = 0;
    for (const PlayedCard& c : b.talk.cards) places += is_free(c.technique) ? 0u : 1u;
    holds(places <= cards_per_talk + (b.talk.better_goes_on ? 1u : 0u),
          "a talk has three cards at most, four when something is better");
    holds(b.vote.open == (b.stage == Stage::voting), "a vote is open exactly while the table votes");
    holds(open_goals(b) <= open_goals_max, "the plan has three open goals at most");
    holds(b.complimented.bits == (b.complimented.bits & b.findings.bits), "compliments rest on what is known");
    for (unsigned i = 0; static_cast<int>(i) < b.seats; ++i) {
      holds(state.secret[i].has_voted == b.vote.voted.contains(SeatId{i}), "the board knows who has voted");
    }
  }
  void fuller() {
    const Board& b = state.board;
    const FullerState& f = b.fuller;
    for (unsigned i = 0; static_cast<int>(i) < b.seats; ++i) {
      holds(s.has(RulePart::strain) || b.seat[i].strain == 0, "strain is played where it is on");
      holds(!b.seat[i].agreement.open || b.seat[i].agreement.due >= b.round, "an agreement is settled when it is due");
    }
    int least = Level::highest;
    for (unsigned i = 0; s.has(RulePart::pair_ladders) && static_cast<int>(i) < b.seats; ++i) {
      least = std::min(least, best_level(s, b, SeatId{i}));
    }
    holds(!s.has(RulePart::pair_ladders) || b.cooperation == least, "the team is where its loneliest seat is");
    holds(s.has(RulePart::crises) || !f.crisis.exists(), "crises are played where they are on");
    holds(f.appreciated.bits == (f.appreciated.bits & b.findings.bits), "appreciations rest on what is known");
  }
  void turn() {
    const Board& b = state.board;
    holds(b.round >= 1 && b.round <= b.rounds, "the month is one of the game's");
    holds(b.end.over == (b.phase == Phase::ended), "the game is over exactly in its last phase");
    holds(b.end.over || !waiting_for(b).empty(), "the table always waits for somebody");
    const bool turns = b.stage == Stage::go_round || b.stage == Stage::acting;
    holds(!turns || b.active.exists(), "a turn is somebody's");
    holds(b.talk.leader.exists() && static_cast<int>(b.talk.leader.index()) < b.seats, "somebody leads the talk");
  }
};

}  // namespace

std::optional<std::string> broken_invariant(const Scenario& scenario, const State& state) {
  Checking check{scenario, state, {}};
  check.areas();
  check.cards();
  check.slips();
  check.talk();
  check.fuller();
  check.turn();
  return check.broken;
}

}  // namespace koop::rules
