// Rule 7.2 of the fuller layers: the procedure, the duty to notify, sharing without a ground, consent taken back.

#include <gtest/gtest.h>

#include "tests/unit/rules/full_world.hpp"
#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

const std::initializer_list<RulePart> with_grounds{RulePart::grounds, RulePart::strain, RulePart::agreements};

TEST(Grounds, R7_2b_what_an_open_procedure_needs) {
  Game g{full_world(with_grounds)};
  g.play(R"(
    to meeting go_round
    0 pass
    1 share_knowledge knowledge=5 ground=procedure -> refused no_ground_here
    set fuller.procedure.0.phase=due
    1 share_knowledge knowledge=5 ground=procedure -> refused no_ground_here
    set fuller.procedure.0.phase=open
    # it is not marked as needed
    1 share_knowledge knowledge=1 ground=procedure -> refused no_ground_here
    1 share_knowledge knowledge=5 ground=procedure => knowledge_shared seat=1 knowledge=5 ground=procedure takes_slot=yes
    ? shares_left=2 trust=4 seat.1.strain=0
  )");
}

TEST(Grounds, R7_2c_said_openly_and_behind_their_back) {
  Game g{full_world(with_grounds)};
  g.play(R"(
    to meeting go_round
    0 share_knowledge knowledge=0 ground=duty -> refused no_ground_here
    0 share_knowledge knowledge=0 ground=duty_unsaid -> refused no_ground_here
    0 share_knowledge knowledge=4 ground=duty => knowledge_shared knowledge=4 ground=duty; trust_changed trust=3 by=-1 why=(kind=notified); notified open=1
    ? seat.0.strain=0 shares_left=2
  )");
  Game unsaid{full_world(with_grounds)};
  unsaid.play(R"(
    to meeting go_round
    0 share_knowledge knowledge=4 ground=duty_unsaid => knowledge_shared ground=duty_unsaid; trust_changed trust=2 by=-2 why=(kind=notified)
    ? fuller.notified=0 seat.0.strain=0
  )");
}

TEST(Grounds, R7_2c_back_with_the_next_kept_agreement) {
  Game g{full_world(with_grounds)};
  g.play(R"(
    to meeting go_round
    0 share_knowledge knowledge=4 ground=duty
    0 pass
    1 make_agreement item=(service=4) due=2
    to round 2 month reading
    ? trust=3 fuller.notified=1
    all ready -> agreement_settled kept=yes; notified open=0; trust_changed trust=4 by=1 why=(kind=notified); trust_changed trust=5 by=1 why=(kind=agreement id=1)
    ? fuller.notified=0
  )");
}

TEST(Grounds, R7_2_without_a_ground) {
  Game g{full_world(with_grounds)};
  g.play(R"(
    to meeting go_round
    0 share_knowledge knowledge=4 ground=none => knowledge_shared ground=none; trust_changed trust=2 by=-2 why=(kind=no_ground); strain_changed seat=0 strain=1 by=1 why=(kind=no_ground)
  )");
  Game first{full_world()};
  first.play(R"(
    to meeting go_round
    set fuller.procedure.0.phase=open
    0 share_knowledge knowledge=4 ground=duty -> refused not_in_this_layer
    0 share_knowledge knowledge=4 ground=duty_unsaid -> refused not_in_this_layer
    0 share_knowledge knowledge=0 ground=none => knowledge_shared; trust_changed trust=2
    0 pass
    1 share_knowledge knowledge=5 ground=procedure -> refused not_in_this_layer
  )");
}

TEST(Grounds, R7_2_a_ground_does_not_carry_twice) {
  Game g{full_world(with_grounds)};
  g.play(R"(
    to meeting go_round
    0 share_knowledge knowledge=4 ground=duty
    0 share_knowledge knowledge=4 ground=duty -> refused already_shared
    0 share_knowledge knowledge=5 ground=duty -> refused not_your_knowledge
    set shares_left=0
    0 pass
    1 share_knowledge knowledge=5 ground=none -> refused no_shares_left
  )");
}

TEST(Withdrawn, R7_2a_consent_taken_back_asks_for_more_trust) {
  rules::Scenario world = full_world();
  let_event(world, 2, {effect(rules::EffectKind::withdraw_consent, danger)});
  Game g{world};
  g.play(R"(
    to review reading
    0 ready
    1 ready
    2 ready -> event_happened; consent_withdrawn seat=0 knowledge=4
    ? secret.0.withdrawn={4}
    to round 3 meeting go_round
    2 pass
    # 3 is not enough any more
    set trust=4
    0 share_knowledge knowledge=4 -> consent_refused refused.knowledge=4
    0 share_knowledge knowledge=4 -> refused consent_unchanged
    set trust=5
    0 share_knowledge knowledge=4 -> knowledge_shared ground=consent
  )");
  const ConsentWithdrawn fact{SeatId{0}, KnowledgeId{danger}};
  EXPECT_TRUE(redact(fact, {SeatSet{SeatId{0}}, Role::participant}));
  EXPECT_FALSE(redact(fact, {SeatSet{SeatId{1}}, Role::participant})) << "that it exists is its keeper's secret";
  EXPECT_FALSE(redact(fact, {{}, Role::facilitator}));
}

TEST(Withdrawn, R7_2a_what_is_shared_stays_shared) {
  rules::Scenario world = full_world();
  let_event(world, 2, {effect(rules::EffectKind::withdraw_consent, danger)});
  Game g{world};
  g.play(
      "to meeting go_round\n 0 share_knowledge knowledge=4\n to review reading\n 0 ready\n 1 ready\n 2 ready -> "
      "event_happened; !consent_withdrawn");
}

}  // namespace
}  // namespace koop::test
