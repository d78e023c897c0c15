#include <algorithm>

#include "game/rules/play.hpp"

namespace koop::rules {
namespace {

// Rule 1.3: knowledge of an institution that nobody holds goes where its chain of `falls_to` first meets a held one.
SeatId keeper_of(const Play& play, InstitutionId institution) {
  for (std::size_t hops = 0; hops <= play.s.institutions.size() && institution.exists(); ++hops) {
    if (const SeatId seat = seat_of_institution(play.board(), institution); seat.exists()) return seat;
    institution = play.s.institutions[institution.index()].falls_to;
  }
  return SeatId{0};
}

// The deck's order in facts of a limited size.
void lay_out(Play& play, const CappedArray<Technique, deck_cap>& deck) {
  DeckLaid laid;
  for (unsigned i = 0; i < deck.size(); ++i) {
    if (laid.cards.full()) {
      play.emit(laid);
      laid.cards.clear();
      laid.goes_on = true;
    }
    laid.cards.push_back(deck[i]);
  }
  play.emit(laid);
}

// Rule 2.6: as many copies of each card as seats.
void lay_deck(Play& play) {
  CappedArray<Technique, deck_cap> deck;
  for (unsigned t = 0; t < enum_count<Technique>; ++t) {
    if (!is_in_deck(static_cast<Technique>(t), play.s.has(RulePart::full_deck))) continue;
    for (unsigned copies = 0; copies < play.seats(); ++copies) deck.push_back(static_cast<Technique>(t));
  }
  Random random{play.hidden().seed ^ 0xdec0ull};
  shuffle(deck, random);
  lay_out(play, deck);
}

// Rule 9.1: named months keep their event, the others draw.
void lay_events(Play& play) {
  CappedArray<EventId, EventId::cap> free;
  std::array<EventId, 13> by_month{};
  for (unsigned e = 0; e < play.s.events.size(); ++e) {
    const int month = play.s.events[e].round;
    if (month > 0) by_month[static_cast<unsigned>(month)] = EventId{e};
    else if (!play.s.events[e].left_out) free.push_back(EventId{e});
  }
  Random random{play.hidden().seed ^ 0xe7e47ull};
  shuffle(free, random);
  EventsLaid laid;
  for (unsigned month = 2; static_cast<int>(month) <= play.s.rounds; ++month) {
    EventId event = by_month[month];
    if (!event.exists()) {
      KOOP_ASSERT(!free.empty());
      event = free.back();
      free.pop_back();
    }
    laid.events.push_back(event);
  }
  play.emit(laid);
}

// How far cooperation has come before the first month (Rules 2.5, 10.3).
void begin_together(Play& play, int level) {
  level = std::min(level, 2);
  const Why why{WhyKind::barrier, 0};
  if (!play.s.has(RulePart::pair_ladders)) {
    if (level > 0) play.emit(CooperationChanged{level, level, why});
    return;
  }
  for (unsigned i = 1; i < play.seats(); ++i) {
    for (unsigned k = 0; k < i; ++k) {
      for (int n = 0; n < level; ++n) raise_pair(play, SeatId{k}, SeatId{i}, why);
    }
  }
}

void seat_everybody(Play& play, const Settings& settings) {
  GameStarted started;
  started.seats = static_cast<int>(settings.seats.size());
  started.areas = static_cast<int>(play.s.areas.size());
  started.rounds = play.s.rounds;
  started.month_mode = settings.month_mode;
  for (unsigned i = 0; i < settings.seats.size(); ++i) started.institutions[i] = settings.seats[i];
  started.trust = std::min(number_now(play.s, play.board(), BarrierNumber::trust, play.s.numbers.trust), points_max);
  started.agency = play.s.numbers.agency;
  play.emit(started);
  for (unsigned i = 0; i < play.s.areas.size(); ++i) {
    play.emit(AreaLaid{AreaId{i}, play.s.areas[i].own, play.s.areas[i].support});
  }
  for (unsigned i = 0; i < settings.seats.size(); ++i) {
    play.emit(RelationSet{SeatId{i}, play.s.institutions[settings.seats[i].index()].relation, {WhyKind::setup, 0}});
  }
  for (unsigned k = 0; k < play.s.knowledge.size(); ++k) {
    play.emit(KnowledgeGiven{keeper_of(play, play.s.knowledge[k].institution), KnowledgeId{k}});
  }
  if (play.s.has(RulePart::budget) && play.s.numbers.budget > 0) {
    play.emit(BudgetChanged{play.s.numbers.budget, static_cast<int>(play.s.numbers.budget), {WhyKind::setup, 0}});
  }
  if (play.s.has(RulePart::institutional_team) && play.s.numbers.decision_makers > 0) {
    const int level = play.s.numbers.decision_makers;
    play.emit(DecisionMakersChanged{level, level, {WhyKind::setup, 0}});
  }
  begin_together(play, number_now(play.s, play.board(), BarrierNumber::cooperation, play.s.numbers.cooperation));
}

}  // namespace

Step start(const Scenario& scenario, const Settings& settings) {
  KOOP_ASSERT(settings.seats.size() >= 2 && settings.seats.size() <= SeatId::cap);
  Step opening;
  Play play{scenario, opening};
  play.emit(SeedLaid{settings.seed});
  lay_barriers(play);
  seat_everybody(play, settings);
  lay_deck(play);
  lay_events(play);
  refill_hands(play);
  appoint_coordinator(play);
  SeatId leader = seat_of_institution(play.board(), scenario.first_leader);
  if (!leader.exists()) leader = SeatId{0};
  play.emit(LeaderNamed{leader});
  begin_round(play, 1);
  return opening;
}

void refill_hands(Play& play) {
  const int usual = number_now(play.s, play.board(), BarrierNumber::hand, play.s.numbers.hand);
  SeatId seat = play.board().first.exists() ? play.board().first : SeatId{0};
  for (unsigned n = 0; n < play.seats(); ++n, seat = next_seat(play.board(), seat)) {
    const int hand = std::min(usual + (seat_of(play.board(), seat).coached ? 1 : 0), static_cast<int>(hand_cap));
    while (seat_of(play.board(), seat).hand < hand) {
      if (play.hidden().deck.empty()) {
        if (play.hidden().discard.empty()) return;
        auto deck = play.hidden().discard;
        Random random{play.hidden().seed ^ (std::uint64_t{play.hidden().picks} << 20)};
        shuffle(deck, random);
        lay_out(play, deck);
      }
      play.emit(CardDrawn{seat, static_cast<int>(play.hidden().deck.back())});
    }
  }
}

}  // namespace koop::rules
