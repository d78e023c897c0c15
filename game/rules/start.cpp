#include <algorithm>

#include "game/rules/play.hpp"

namespace koop::rules {
namespace {

SeatId seat_holding(const Play& play, InstitutionId institution) {
  for (unsigned i = 0; i < play.seats(); ++i) {
    if (play.board().seat[i].institution == institution) return SeatId{i};
  }
  return {};
}

// Rule 1.3: knowledge of an institution that nobody holds goes where its chain of `falls_to` first meets a held one.
SeatId keeper_of(const Play& play, InstitutionId institution) {
  for (std::size_t hops = 0; hops <= play.s.institutions.size() && institution.exists(); ++hops) {
    if (const SeatId seat = seat_holding(play, institution); seat.exists()) return seat;
    institution = play.s.institutions[institution.index()].falls_to;
  }
  return SeatId{0};
}

// Rule 2.6: as many copies of each card as seats.
void lay_deck(Play& play) {
  DeckLaid laid;
  for (unsigned i = 0; i < deck_techniques; ++i) {
    for (unsigned copies = 0; copies < play.seats(); ++copies) {
      laid.cards.push_back(static_cast<Technique>(first_deck_technique + i));
    }
  }
  Random random{play.hidden().seed ^ 0xdec0ull};
  shuffle(laid.cards, random);
  play.emit(laid);
}

// Rule 9.1: named months keep their event, the others draw.
void lay_events(Play& play) {
  CappedArray<EventId, EventId::cap> free;
  std::array<EventId, 13> by_month{};
  for (unsigned e = 0; e < play.s.events.size(); ++e) {
    const int month = play.s.events[e].round;
    if (month > 0) by_month[static_cast<unsigned>(month)] = EventId{e};
    else free.push_back(EventId{e});
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

void seat_everybody(Play& play, const Settings& settings) {
  GameStarted started;
  started.seats = static_cast<int>(settings.seats.size());
  started.areas = static_cast<int>(play.s.areas.size());
  started.rounds = play.s.rounds;
  started.month_mode = settings.month_mode;
  for (unsigned i = 0; i < settings.seats.size(); ++i) started.institutions[i] = settings.seats[i];
  started.trust = play.s.numbers.trust;
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
}

}  // namespace

Step start(const Scenario& scenario, const Settings& settings) {
  KOOP_ASSERT(settings.seats.size() >= 2 && settings.seats.size() <= SeatId::cap);
  Step opening;
  Play play{scenario, opening};
  play.emit(SeedLaid{settings.seed});
  seat_everybody(play, settings);
  lay_deck(play);
  lay_events(play);
  refill_hands(play);
  SeatId leader = seat_holding(play, scenario.first_leader);
  if (!leader.exists()) leader = SeatId{0};
  play.emit(LeaderNamed{leader});
  begin_round(play, 1);
  return opening;
}

void refill_hands(Play& play) {
  const int hand = play.s.numbers.hand;
  SeatId seat = play.board().first.exists() ? play.board().first : SeatId{0};
  for (unsigned n = 0; n < play.seats(); ++n, seat = next_seat(play.board(), seat)) {
    while (seat_of(play.board(), seat).hand < hand) {
      if (play.hidden().deck.empty()) {
        if (play.hidden().discard.empty()) return;
        DeckLaid laid;
        laid.cards = play.hidden().discard;
        Random random{play.hidden().seed ^ (std::uint64_t{play.hidden().picks} << 20)};
        shuffle(laid.cards, random);
        play.emit(laid);
      }
      play.emit(CardDrawn{seat, static_cast<int>(play.hidden().deck.back())});
    }
  }
}

}  // namespace koop::rules
