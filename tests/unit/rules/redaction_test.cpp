// Who sees what (docs/architecture.md, "One door of secrets"): every kind of fact for the seat itself, another seat, an observer and
// a facilitator. A new kind of fact has to be entered here.

#include <gtest/gtest.h>

#include <set>

#include "tests/unit/rules/fields_text.hpp"
#include "tests/unit/rules/full_world.hpp"
#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

enum class Seen { whole, part, not_at_all };

Seen seen(const Fact& fact, const Viewer& viewer) {
  const auto redacted = redact(fact, viewer);
  if (!redacted) return Seen::not_at_all;
  return *redacted == fact ? Seen::whole : Seen::part;
}

const Viewer seat_0{SeatSet{SeatId{0}}, Role::participant};
const Viewer seat_1{SeatSet{SeatId{1}}, Role::participant};
const Viewer seat_2{SeatSet{SeatId{2}}, Role::participant};
const Viewer two_seats{SeatSet{SeatId{0}, SeatId{1}}, Role::participant};
const Viewer observer{{}, Role::observer};
const Viewer facilitator{{}, Role::facilitator};

TEST(Redaction, SecretsHaveOneDoor) {
  const SlipItem item{SlipKind::support, ServiceId{1}, {}, {}};
  const Refused refused{KnowledgeId{1}, 4, true, false};
  struct Case {
    Fact fact;
    Seen owner;
    Seen others;
  };
  const std::vector<Case> cases{
      {KnowledgeGiven{SeatId{0}, KnowledgeId{1}}, Seen::whole, Seen::not_at_all},
      {DeckLaid{{Technique::exceptions}}, Seen::not_at_all, Seen::not_at_all},
      {SeedLaid{7}, Seen::not_at_all, Seen::not_at_all},
      {EventsLaid{{EventId{1}}}, Seen::not_at_all, Seen::not_at_all},
      {CardDrawn{SeatId{0}, 4}, Seen::whole, Seen::part},
      {GuessMade{SeatId{0}, 4}, Seen::whole, Seen::part},
      {ConsentRefused{SeatId{0}, refused}, Seen::whole, Seen::part},
      {VoteCast{SeatId{0}, 1, SeatId{2}}, Seen::whole, Seen::part},
      {SlipItemPut{SeatId{0}, item, false}, Seen::whole, Seen::not_at_all},
      {SlipItemTaken{SeatId{0}, 1, false}, Seen::whole, Seen::not_at_all},
      {SlipItemPut{SeatId{0}, item, true}, Seen::whole, Seen::whole},
      {SlipItemTaken{SeatId{0}, 1, true}, Seen::whole, Seen::whole},
      {CardSwapped{SeatId{0}, 4}, Seen::whole, Seen::part},
      {PraiseRemembered{1}, Seen::not_at_all, Seen::not_at_all},
      {ReadingKey{ListeningTask::strength, 1}, Seen::not_at_all, Seen::not_at_all},
      {ReadingChosen{SeatId{0}, 1}, Seen::whole, Seen::part},
      {ConsentWithdrawn{SeatId{0}, KnowledgeId{1}}, Seen::whole, Seen::not_at_all},
      {ScalesGiven{SeatId{0}, 4, 5}, Seen::whole, Seen::part},
      {DecisionGiven{SeatId{0}, Decision::budget, {}, 0, {AreaId{1}}}, Seen::whole, Seen::part},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(text_of_fact(c.fact));
    EXPECT_EQ(seen(c.fact, seat_0), c.owner);
    EXPECT_EQ(seen(c.fact, two_seats), c.owner);
    for (const Viewer& other : {seat_1, seat_2, observer, facilitator}) EXPECT_EQ(seen(c.fact, other), c.others);
  }
  // An offered card: its owner and the leader.
  for (const Fact& offer : {Fact{CardOffered{SeatId{0}, SeatId{1}, 4}}, Fact{OfferReturned{SeatId{0}, SeatId{1}, 4}}}) {
    EXPECT_EQ(seen(offer, seat_0), Seen::whole);
    EXPECT_EQ(seen(offer, seat_1), Seen::whole);
    for (const Viewer& other : {seat_2, observer, facilitator}) EXPECT_EQ(seen(offer, other), Seen::part);
  }
}

// In whole games everything else is seen by all, and what is seen in part keeps its secret to itself.
TEST(Redaction, EverythingElseIsOpen) {
  const std::set<std::string_view> secret{"knowledge_given", "deck_laid",       "seed_laid",        "events_laid",
                                          "card_drawn",      "guess_made",      "consent_refused",  "vote_cast",
                                          "slip_item_put",   "slip_item_taken", "card_offered",     "offer_returned",
                                          "card_swapped",    "reading_key",     "reading_chosen",   "praise_remembered",
                                          "scales_given",    "decision_given",  "consent_withdrawn"};
  Game g{full_world(Layer::expert)};
  g.play("to ended");
  for (const Fact& fact : g.facts()) {
    if (secret.contains(fact_names[fact.index()])) continue;
    for (const Viewer& viewer : {seat_0, observer, facilitator})
      EXPECT_EQ(seen(fact, viewer), Seen::whole) << text_of_fact(fact);
  }
}

TEST(Redaction, WhatIsLeftOutIsReallyGone) {
  EXPECT_EQ(std::get<CardDrawn>(*redact(CardDrawn{SeatId{0}, 4}, seat_1)), (CardDrawn{SeatId{0}, -1}));
  EXPECT_EQ(std::get<GuessMade>(*redact(GuessMade{SeatId{0}, 4}, seat_1)), (GuessMade{SeatId{0}, -1}));
  EXPECT_EQ(std::get<VoteCast>(*redact(VoteCast{SeatId{0}, 1, SeatId{2}}, seat_1)), (VoteCast{SeatId{0}, -1, {}}));
  EXPECT_EQ(std::get<CardOffered>(*redact(CardOffered{SeatId{0}, SeatId{1}, 4}, seat_2)),
            (CardOffered{SeatId{0}, SeatId{1}, -1}));
}

TEST(Redaction, AViewHoldsTheViewersSecretsAlone) {
  Game g{small_world()};
  g.play("to meeting filling\n 0 put_on_slip item=(service=1)\n 1 put_on_slip item=(service=4)");
  const View view = rules::view_of(g.state(), seat_1);
  EXPECT_EQ(view.secret[1], g.state().secret[1]);
  EXPECT_EQ(view.secret[0], Secret{});
  EXPECT_EQ(view.secret[2], Secret{});
  EXPECT_EQ(rules::view_of(g.state(), facilitator).secret[0], Secret{});
}

TEST(Fold, OthersSecretsStayAsTheyAre) {
  View view;
  view.viewer = seat_1;
  view.board.seats = 3;
  fold(view, SlipItemPut{SeatId{0}, {SlipKind::support, ServiceId{1}, {}, {}}, false});
  fold(view, CardDrawn{SeatId{0}, 4});
  EXPECT_EQ(view.secret[0], Secret{});
  EXPECT_EQ(view.board.seat[0].hand, 1);
  fold(view, CardDrawn{SeatId{1}, 4});
  EXPECT_EQ(view.secret[1].hand.size(), 1u);
}

TEST(Fold, WhatCannotBeIsABrokenInvariant) {
  set_on_broken(OnBroken::throw_it);
  View view;
  view.viewer = seat_0;
  view.board.seats = 2;
  view.board.areas = 2;
  EXPECT_THROW(fold(view, SeatDone{}), BrokenInvariant) << "no seat";
  EXPECT_THROW(fold(view, RelationSet{SeatId{2}, Relation::complaint, {}}), BrokenInvariant) << "past the table";
  EXPECT_THROW(fold(view, AreaChanged{AreaId{2}, 1, 1, 0, 0, {}, {}}), BrokenInvariant);
  EXPECT_THROW(fold(view, CardPlayed{SeatId{0}, {Technique::exceptions, {}, 0, {}, {}, {}, false, false}, true, false}),
               BrokenInvariant)
      << "a card that is not in the hand";
  set_on_broken(OnBroken::abort_process);
}

}  // namespace
}  // namespace koop::test
