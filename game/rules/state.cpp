#include "game/rules/state.hpp"

namespace koop::rules {
namespace {

constexpr SeatSet all_seats = SeatSet::first(SeatId::cap);

// The part of the fold that no viewer ever has.
struct HiddenFolding {
  Hidden& h;

  void said(LineId line) const {
    if (!line.exists()) return;
    h.said_lines[line.index() / 64] |= std::uint64_t{1} << (line.index() % 64);
    ++h.picks;
  }
  void operator()(const SeedLaid& f) const { h.seed = f.seed; }
  void operator()(const DeckLaid& f) const {
    if (!f.goes_on) {
      h.deck.clear();
      h.discard.clear();
    }
    for (Technique t : f.cards) h.deck.push_back(t);
    ++h.picks;
  }
  void operator()(const EventsLaid& f) const {
    h.events = f.events;
    ++h.picks;
  }
  void operator()(const CardDrawn&) const { h.deck.pop_back(); }
  void operator()(const CardPlayed& f) const {
    if (f.from_hand || f.from_offer) h.discard.push_back(f.card.technique);
  }
  void operator()(const CardSwapped& f) const { h.discard.push_back(static_cast<Technique>(static_cast<int>(f.technique))); }
  void operator()(const PraiseRemembered& f) const { h.praised = f.praised; }
  void operator()(const ReadingKey& f) const {
    h.right[static_cast<std::size_t>(f.task)] = f.right;
    ++h.picks;
  }
  void operator()(const InactionHappened& f) const { said(f.line); }
  void operator()(const ChairEmpty& f) const { said(f.line); }
  void operator()(const ClosingOffered& f) const {
    if (f.answer.exists()) h.said_answers[f.answer.index() / 64] |= std::uint64_t{1} << (f.answer.index() % 64);
    ++h.picks;
  }
  void operator()(const AnswerGiven& f) const {
    ++h.picks;
    h.last_answer = f.answer;
    if (f.answer.exists()) h.said_answers[f.answer.index() / 64] |= std::uint64_t{1} << (f.answer.index() % 64);
  }
  void operator()(const ChairSpoke& f) const { said(f.line); }
  void operator()(const GoalDeclined& f) const { said(f.line); }
  void operator()(const ItemAnswered& f) const { said(f.line); }
  void operator()(const ItemCarried& f) const { said(f.line); }
  void operator()(const LetterWritten& f) const { said(f.line); }
  template <class Other>
  void operator()(const Other&) const {}  // every other fact leaves the hidden part alone
};

}  // namespace

void fold(State& state, const Fact& fact) {
  koop::fold(state.board, state.secret, all_seats, fact);
  std::visit(HiddenFolding{state.hidden}, fact);
}

View view_of(const State& state, const Viewer& viewer) {
  View view;
  view.viewer = viewer;
  view.board = state.board;
  for (SeatId s : viewer.seats) view.secret[s.index()] = state.secret[s.index()];
  return view;
}

}  // namespace koop::rules
