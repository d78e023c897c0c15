// A short month as the log tells it to the person on seat 0 (GOPS), compared with log_pl.txt and log_en.txt beside this
// file. To write them anew after a change of wording: KOOP_WRITE_GOLDEN=1 bin/unit_text, then read the difference.

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "game/model/fold.hpp"
#include "game/text/sentences.hpp"
#include "game/text/typeset.hpp"
#include "tests/unit/text/story.hpp"

namespace koop::text {
namespace {

using test::locales;

const SeatId gops{0}, school{1};
const AreaId learning{0}, livelihood{1};

GameStarted started() {
  GameStarted f;
  f.seats = 2;
  f.areas = 2;
  f.rounds = 8;
  f.institutions[0] = InstitutionId{0};
  f.institutions[1] = InstitutionId{1};
  f.trust = 4;
  f.agency = 3;
  return f;
}

std::vector<Fact> set_up_and_life() {
  return {started(),
          AreaLaid{learning, 2, 3},
          AreaLaid{livelihood, 1, 3},
          RelationSet{school, Relation::complaint, {WhyKind::setup, 0}},
          KnowledgeGiven{gops, KnowledgeId{0}},
          CardDrawn{gops, static_cast<int>(Technique::exceptions)},
          CardDrawn{school, -1},
          RoundBegan{2, gops},
          StageBegan{Phase::life, Stage::reading, {}},
          AreaChanged{livelihood, 1, 2, 0, -1, {WhyKind::pressure, 1}, {}},
          EventHappened{EventId{0}, OutcomeId{0}},
          EventAnnounced{EventId{0}},
          KnowledgeHinted{gops, learning}};
}

std::vector<Fact> talk() {
  PlayedCard exceptions;
  exceptions.technique = Technique::exceptions;
  exceptions.from = school;
  PlayedCard scaling;
  scaling.technique = Technique::scaling;
  scaling.from = gops;
  scaling.area = learning;
  GuessesShown guesses;
  guesses.guesses.fill(-1);
  guesses.guesses[0] = 4;
  guesses.guesses[1] = 6;
  OwnStep step{StepId{0}, learning, MemberId{0}, {FootingKind::finding, 0}, 2};
  return {LeaderNamed{gops},
          StageBegan{Phase::talk, Stage::choosing_member, gops},
          MemberChosen{MemberId{0}},
          CardOffered{school, gops, static_cast<int>(Technique::exceptions)},
          CardPlayed{gops, exceptions, false, true},
          AnswerGiven{AnswerId{0}, true, false, false, {learning}, {}},
          FindingRevealed{FindingId{0}, {WhyKind::card, static_cast<int>(Technique::exceptions)}},
          CardPlayed{gops, scaling, false, false},
          GuessMade{gops, 4},
          GuessMade{school, -1},
          GuessesShown{guesses},
          NumberSaid{learning, 4, 2},
          AnswerGiven{AnswerId{1}, true, true, false, {learning}, {}},
          AnswerGiven{AnswerId{2}, false, false, true, {}, {}},
          TalkFlowed{},
          AgencyChanged{4, 1, {WhyKind::flow, 0}, true},
          PrioritiesHeard{{learning}},
          RelationSet{gops, Relation::working_together, {WhyKind::hopes, 0}},
          TieNamed{TieId{0}, {WhyKind::card, 0}},
          SignWritten{SignId{0}},
          StepNamed{step},
          TalkEnded{}};
}

std::vector<Fact> meeting() {
  Vote goal;
  goal.open = true;
  goal.kind = VoteKind::goal;
  goal.proposer = school;
  goal.goal = GoalId{0};
  VoteClosed closed;
  closed.vote = goal;
  closed.choices.fill(-1);
  closed.choices[0] = closed.choices[1] = 0;
  const SlipItem joint{SlipKind::joint, ServiceId{1}, {}, {gops}};
  const SlipItem building{SlipKind::building, {}, {}, {school}};
  Slip mine, other;
  mine.push_back({SlipKind::support, ServiceId{0}, {}, {}});
  mine.push_back(building);
  other.push_back(joint);
  other.push_back({SlipKind::community, {}, TieId{0}, {}});
  return {SharesRenewed{3},
          StageBegan{Phase::meeting, Stage::go_round, gops},
          ChairSpoke{LineId{1}},
          ConsentRefused{gops, {KnowledgeId{0}, 4, true, false}},
          KnowledgeShared{gops, KnowledgeId{0}, Ground::none},
          TrustChanged{2, -2, {WhyKind::no_ground, 0}},
          StageBegan{Phase::meeting, Stage::go_round, school},
          IntentionDeclared{school, joint},
          VoteOpened{goal},
          VoteCast{school, -1, {}},
          closed,
          GoalAdopted{{GoalId{0}, school, 3, 5, GoalState::open, false}},
          StageBegan{Phase::meeting, Stage::filling, {}},
          SlipItemPut{gops, building, false},
          SeatDone{school},
          SlipShown{gops, mine},
          SlipShown{school, other},
          ContactsCounted{4, 3, {livelihood}},
          ItemAnswered{gops, 0, FamilyAnswer::yes, LineId{}},
          ItemAnswered{school, 0, FamilyAnswer::not_like_this, LineId{0}},
          StageBegan{Phase::meeting, Stage::revising, {}}};
}

std::vector<Fact> month_and_end() {
  const SlipItem dinners{SlipKind::support, ServiceId{1}, {}, {}};
  OwnStep step{StepId{0}, learning, MemberId{0}, {FootingKind::finding, 0}, 2};
  HalfYearPassed half{learning, 4, 1, 0, -1, 1, {TieId{0}}, 0};
  return {StageBegan{Phase::month, Stage::reading, {}},
          ItemCarried{school, 0, dinners, {gops}, FamilyAnswer::yes, LineId{}, 2, {}},
          AreaChanged{livelihood, 1, 3, 0, 1, {WhyKind::service, 1}, {school}},
          ItemRested{gops, 0, dinners},
          CooperationChanged{1, 1, {WhyKind::building, 0}},
          TieFed{TieId{0}, 2},
          StageBegan{Phase::review, Stage::reading, {}},
          StepTaken{step},
          AreaChanged{learning, 4, 1, 2, -2, {WhyKind::step, 0}, {}},
          AreaRose{learning},
          TieActivated{TieId{0}, {WhyKind::community, 0}},
          GoalSettled{GoalId{0}, GoalState::met, 2},
          LeaderNamed{school},
          ClosingAgreed{},
          GameEnded{},
          half,
          ProfileRead{Profile::good_life_with_support},
          LetterWritten{LineId{0}}};
}

std::string told(Language language) {
  const Sentences say(locales()[language], test::story_texts(), test::story_catalogue());
  View view;
  view.viewer.seats = {gops};
  std::string out;
  for (const auto& part : {set_up_and_life(), talk(), meeting(), month_and_end()}) {
    for (const Fact& fact : part) {
      fold(view, fact);
      if (const auto line = say.log(fact, view.board))
        out += std::string(name_of(line->tone)) + ": " + untypeset(line->text) + "\n";
    }
  }
  return out;
}

TEST(Log, TellsAMonthInBothLanguages) {
  for (Language language : {Language::pl, Language::en}) {
    const std::string path = std::string(KOOP_SOURCE_DIR) + "/tests/unit/text/log_" + std::string(name_of(language)) + ".txt";
    if (std::getenv("KOOP_WRITE_GOLDEN") != nullptr) std::ofstream(path) << told(language);
    std::ifstream file(path);
    const std::string expected(std::istreambuf_iterator<char>(file), {});
    EXPECT_EQ(told(language), expected);
  }
}

}  // namespace
}  // namespace koop::text
