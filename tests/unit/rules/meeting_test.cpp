// Rules 2.10, 3.3 and 7: the family's chair, the go-round, what is shared and with which right; 3.3 intentions.

#include <gtest/gtest.h>

#include "tests/unit/rules/game.hpp"

namespace koop::test {
namespace {

TEST(Meeting, R2_10_the_chair_says_what_fits_and_nothing_twice) {
  rules::Scenario world = small_world();
  const LineId low{world.lines++};
  const LineId always{world.lines++};
  world.chair = {{low, {condition(rules::ConditionKind::agency_at_least, 0, 5)}}, {always, {}}};
  const std::string first = std::to_string(low.index());
  const std::string second = std::to_string(always.index());
  Game g{world};
  g.play("to talk asking");
  g.play("1 end_talk -> chair_spoke line=" + second);
  g.play("to round 2 talk asking\n set agency=5 talk.leader=1");
  g.play("? chair=-");
  g.play("1 end_talk -> chair_spoke line=" + first);
  g.play("? chair=" + first);
  g.play("to round 3 talk asking\n set talk.leader=1");
  g.play("1 end_talk -> stage_began; !chair_spoke");
  g.play("? chair=-");
}

TEST(Meeting, R3_3_each_in_turn) {
  Game g{small_world()};
  g.play(R"(
    to meeting go_round
    1 pass -> refused not_your_turn seat=0
    1 share_knowledge knowledge=1 -> refused not_your_turn seat=0
    1 ask_table question=0 -> refused not_your_turn seat=0
    0 put_on_slip item=(service=1) -> refused wrong_moment
    0 ready -> refused wrong_moment
    0 pass => stage_began phase=meeting stage=go_round active=1
    0 pass -> refused not_your_turn seat=1
    1 pass
    2 pass => stage_began phase=meeting stage=filling
    2 pass -> refused wrong_moment
  )");
}

TEST(Knowledge, R7_1_R7_2_sharing_what_is_ones_own) {
  Game g{small_world()};
  g.play(R"(
    to meeting go_round
    0 share_knowledge knowledge=1 -> refused not_your_knowledge
    0 share_knowledge knowledge=9 -> refused not_your_knowledge
    0 share_knowledge -> refused not_your_knowledge
    0 pass
    # learning is the family's own matter and trust is 4: it agrees, and what the school knew comes to light
    1 share_knowledge knowledge=1 => knowledge_shared seat=1 knowledge=1 ground=consent; finding_revealed finding=2 why=(kind=knowledge id=1)
    ? shared={1} shares_left=2 trust=4
    1 share_knowledge knowledge=1 ground=none -> refused already_shared
  )");
}

TEST(Knowledge, R7_2_consent_exactly_when_trust_and_matter_allow) {
  struct Case {
    std::string_view before;
    std::string_view row;
    bool given;
  };
  const std::vector<Case> cases{
      {"set active=1 trust=3", "1 share_knowledge knowledge=1", true},
      {"set active=1 trust=2", "1 share_knowledge knowledge=1", false},
      {"set active=2 trust=5", "2 share_knowledge knowledge=2", true},  // sensitive
      {"set active=2 trust=4", "2 share_knowledge knowledge=2", false},
      {"set active=0 trust=9 findings={1} complimented={1}", "0 share_knowledge knowledge=0",
       false},  // home is no matter of theirs …
      {"set active=0 trust=3 plan=[(goal=1 owner=0 due=8)]", "0 share_knowledge knowledge=0", true},  // … but a goal
      {"set active=0 trust=3 plan=[(goal=1 owner=0 due=8 state=met)]", "0 share_knowledge knowledge=0", false},
  };
  for (const Case& c : cases) {
    Game g{small_world()};
    SCOPED_TRACE(std::string(c.before));
    g.play("to meeting go_round");
    g.play(c.before);
    g.play(std::string(c.row) + (c.given ? " -> knowledge_shared; !trust_changed" : " => consent_refused"));
    g.play(c.given ? "? shares_left=2" : "? shares_left=3 shared={}");
  }
}

TEST(Knowledge, R7_2_asked_again_only_when_something_has_changed) {
  Game g{small_world()};
  g.play(R"(
    to meeting go_round
    0 share_knowledge knowledge=0 => consent_refused seat=0 refused=(knowledge=0 trust=4)
    0 share_knowledge knowledge=0 -> refused consent_unchanged
    set trust=3
    0 share_knowledge knowledge=0 -> refused consent_unchanged
    set trust=5
    0 share_knowledge knowledge=0 -> consent_refused
    0 share_knowledge knowledge=0 -> refused consent_unchanged
    set plan=[(goal=1 owner=0 due=8)]
    0 share_knowledge knowledge=0 -> knowledge_shared
  )");
  // The others learn that a consent was refused, not what it was about.
  unsigned seen = 0;
  for (const Fact& f : g.facts()) {
    const auto* refused = std::get_if<ConsentRefused>(&f);
    if (refused == nullptr) continue;
    const auto other = redact(f, {SeatSet{SeatId{1}}, Role::participant});
    ASSERT_TRUE(other);
    EXPECT_EQ(std::get<ConsentRefused>(*other), (ConsentRefused{SeatId{0}, {}}));
    ++seen;
  }
  EXPECT_EQ(seen, 2u);
}

TEST(Knowledge, R7_2_hopes_heard_since_are_a_change) {
  rules::Scenario world = small_world();
  Game g{world};
  g.play(R"(
    to meeting go_round
    set active=1 trust=2
    1 share_knowledge knowledge=1 -> consent_refused
    1 share_knowledge knowledge=1 -> refused consent_unchanged
    set area.1.matters_known=yes area.1.matters=yes
    1 share_knowledge knowledge=1 -> consent_refused
    1 share_knowledge knowledge=1 -> refused consent_unchanged
  )");
}

TEST(Knowledge, R7_2_without_a_ground_it_costs_trust) {
  Game g{small_world()};
  g.play(R"(
    to meeting go_round
    0 share_knowledge knowledge=0 ground=none => knowledge_shared ground=none; trust_changed trust=2 by=-2 why=(kind=no_ground)
    ? shares_left=2 shared={0}
  )");
}

TEST(Knowledge, R7_2_three_slots_a_meeting_for_the_whole_table) {
  Game g{small_world()};
  g.play(R"(
    to meeting go_round
    set shares_left=0
    0 share_knowledge knowledge=0 ground=none -> refused no_shares_left
    to round 2 meeting go_round
    ? shares_left=3
  )");
}

TEST(Knowledge, R7_3_shared_knowledge_opens_outcomes) {
  rules::Scenario world = small_world();
  world.outcomes.push_back({{condition(rules::ConditionKind::knowledge_shared, marks)}, {}});
  world.events[0].outcomes = {OutcomeId{7}, OutcomeId{0}};
  Game g{world};
  g.play(R"(
    to meeting go_round
    0 pass
    1 share_knowledge knowledge=1
    to round 2
    ? outcome=7
  )");
}

TEST(Intentions, R3_3_said_openly_bind_nobody) {
  Game g{small_world()};
  g.play(R"(
    to meeting go_round
    0 declare_intention item=(kind=joint service=1 partners={1}) => intention_declared seat=0 item=(kind=joint service=1 partners={1})
    0 declare_intention item=(service=4) -> refused not_your_service service=4
    0 declare_intention item=(service=0)
    0 declare_intention item=(service=1) -> refused too_many_intentions
    ? seat.0.intentions.1=(service=0)
    to meeting filling
    ? secret.0.slip=[]
    0 seal_slip
    to round 2
    ? seat.0.intentions=[]
  )");
}

}  // namespace
}  // namespace koop::test
