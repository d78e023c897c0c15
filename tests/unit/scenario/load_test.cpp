// What a good scenario becomes.

#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "tests/support/mini_scenario.hpp"
#include "tests/support/spoil.hpp"
#include "tests/unit/scenario/rich_mini.hpp"

namespace koop::scenario {
namespace {

using test::mini;

std::string text(TextKind kind, int id, int part, Language language = Language::pl) {
  const std::string* found =
      mini().texts.find({kind, static_cast<std::uint16_t>(id), static_cast<std::uint8_t>(part)}, language);
  return found != nullptr ? *found : "(none)";
}
int number(IdKind kind, std::string_view name) { return mini().names.find(kind, name); }

TEST(Load, NumbersFollowTheOrderOfTheFiles) {
  EXPECT_EQ(number(IdKind::seats, "centre"), 0);
  EXPECT_EQ(number(IdKind::seats, "labour"), 3);
  EXPECT_EQ(number(IdKind::services, "centre_talks"), 0);
  EXPECT_EQ(number(IdKind::services, "school_lessons"), 3);
  EXPECT_EQ(number(IdKind::areas, "learning"), 1);
  EXPECT_EQ(number(IdKind::areas, "care"), -1);
}

TEST(Load, Areas) {
  const rules::Area& learning = mini().scenario.areas[1];
  EXPECT_EQ(learning.kind, AreaKind::learning);
  EXPECT_EQ(learning.own, 1);
  EXPECT_EQ(learning.support, 2);
  EXPECT_EQ(learning.voice, MemberId{1});
  EXPECT_EQ(learning.offset, -1);
  EXPECT_TRUE(learning.matters);
  EXPECT_EQ(text(TextKind::area, 1, 5), "Nauka: stan 5 z 5.");
}

TEST(Load, ServicesJoinTheInstitutionsFileAndTheScenariosUse) {
  const rules::Service& plan = mini().scenario.services[static_cast<std::size_t>(number(IdKind::services, "centre_plan"))];
  EXPECT_EQ(plan.institution, InstitutionId{0});
  EXPECT_EQ(plan.channel, Channel::phone);
  ASSERT_EQ(plan.needs.size(), 1u);
  EXPECT_EQ(plan.needs[0].kind, rules::ConditionKind::trust_at_least);
  ASSERT_EQ(plan.unwelcome.size(), 2u);
  EXPECT_TRUE(plan.unwelcome[1].negated);
  EXPECT_EQ(plan.unwelcome[1].id, number(IdKind::findings, "quiet_sundays"));
  EXPECT_EQ(plan.yes.size(), 2u);
  const int feast = number(IdKind::services, "village_feast");
  EXPECT_EQ(mini().catalogue.services[static_cast<std::size_t>(feast)].institution, InstitutionId{2});
  EXPECT_EQ(text(TextKind::service, feast, 0), "Ognisko dla wszystkich");
  EXPECT_EQ(text(TextKind::service, feast, 2, Language::en), "First one has to know whom to invite.");
}

TEST(Load, ConditionsNest) {
  const rules::Service& call = mini().scenario.services[static_cast<std::size_t>(number(IdKind::services, "school_call"))];
  ASSERT_EQ(call.welcome.size(), 1u);
  ASSERT_EQ(call.welcome[0].of.size(), 2u);
  EXPECT_EQ(call.welcome[0].of[1], (rules::Condition{rules::ConditionKind::area_at_least, false, 1, 5, {}, 0}));
}

TEST(Load, StepsStandOnTheirFooting) {
  const rules::StepWording& lift = mini().scenario.steps[static_cast<std::size_t>(number(IdKind::steps, "tractor_lift"))];
  EXPECT_EQ(lift.footing, (Footing{FootingKind::tie, number(IdKind::ties, "neighbour")}));
}

TEST(Load, NamesHaveSixCasesInPolishAndOneFormInEnglish) {
  EXPECT_EQ(text(TextKind::member, 1, 0), "Olek");
  EXPECT_EQ(text(TextKind::member, 1, 3), "Olkiem");
  EXPECT_EQ(text(TextKind::institution, 1, 0), "Szkoła");
  EXPECT_EQ(text(TextKind::institution, 1, 5), "Szkoły");
  EXPECT_EQ(text(TextKind::institution, 1, 9), "Szkole");
  EXPECT_EQ(text(TextKind::institution, 1, 9, Language::en), "School");
}

TEST(Load, MonthsCountFromOneAndFindingsSayWhatTheyAre) {
  EXPECT_EQ(text(TextKind::month_name, 1, 2), "we wrześniu");
  EXPECT_EQ(text(TextKind::month_name, 6, 0, Language::en), "February");
  EXPECT_EQ(text(TextKind::finding, number(IdKind::findings, "tractor"), 2), "exception");
}

TEST(Load, NumbersOfHeadCountsTakeTheNextLowerOnes) {
  const auto& profile = mini().scenario.numbers.profile;
  EXPECT_EQ(profile[2].risen, 1);
  EXPECT_EQ(profile[3].safety, 5);
  EXPECT_EQ(profile[4].risen, 1);
  EXPECT_EQ(profile[8].safety, 6);
  EXPECT_EQ(mini().scenario.numbers.trust, 4);
  EXPECT_EQ(mini().scenario.numbers.consent_sensitive, rules::Numbers{}.consent_sensitive);
}

TEST(Load, EveryLineHasItsTextInBothLanguages) {
  for (unsigned i = 0; i < mini().scenario.lines; ++i) {
    EXPECT_NE(text(TextKind::line, static_cast<int>(i), 0), "(none)") << i;
    EXPECT_NE(text(TextKind::line, static_cast<int>(i), 0, Language::en), "(none)") << i;
  }
  EXPECT_EQ(text(TextKind::line, static_cast<int>(mini().scenario.lines), 0), "(none)");
}

TEST(Load, AnswersAreFoundByMemberTechniqueAndRelation) {
  const auto& ids = mini().scenario.answers_of(MemberId{1}, Technique::exceptions, Relation::working_together);
  ASSERT_EQ(ids.size(), 3u);
  EXPECT_EQ(mini().scenario.answers[ids[2].index()].tells, FindingId{1});
}

TEST(Load, WordsOfAnyFamilyComeAfterTheMembersOwn) {
  const auto& adults = mini().scenario.answers_of(MemberId{0}, Technique::whose_idea, Relation::no_request);
  ASSERT_EQ(adults.size(), 2u);
  EXPECT_FALSE(mini().scenario.answers[adults[0].index()].member.exists());
  EXPECT_TRUE(mini().scenario.answers[adults[1].index()].silent) << "for this relation alone";
  EXPECT_EQ(mini().scenario.answers_of(MemberId{0}, Technique::whose_idea, Relation::complaint).size(), 1u);
  for (AnswerId id : mini().scenario.answers_of(MemberId{1}, Technique::whats_better, Relation::complaint))
    EXPECT_TRUE(mini().scenario.answers[id.index()].child);
  const auto& own = test::rich().scenario.answers_of(MemberId{0}, Technique::coping, Relation::complaint);
  ASSERT_EQ(own.size(), 2u);
  EXPECT_EQ(test::rich().scenario.answers[own[0].index()].member, MemberId{0});
}

TEST(Load, HeadSaysForWhomAndHowLong) {
  EXPECT_EQ(mini().audience, Audience::everyone);
  EXPECT_EQ(mini().tags, (std::vector<StoryTag>{StoryTag::poverty, StoryTag::care_difficulties}));
  EXPECT_EQ(mini().lengths, std::vector<int>{6});
  EXPECT_TRUE(mini().scenario.milwaukee);
  EXPECT_EQ(mini().models.size(), 1u);
}

TEST(Load, AreasHaveOtherViewsAndWhatBeingLeftAloneBrings) {
  const rules::Area& learning = mini().scenario.areas[1];
  EXPECT_TRUE(learning.others.contains(MemberId{0}));
  EXPECT_FALSE(learning.others.contains(MemberId{1}));
  EXPECT_EQ(learning.offset_of[0], 1);
  EXPECT_EQ(mini().scenario.areas[0].team_offset, -1);
  ASSERT_EQ(learning.inaction.size(), 2u);
  EXPECT_FALSE(learning.inaction[0].worry.exists());
  EXPECT_EQ(text(TextKind::line, static_cast<int>(learning.inaction[1].line.index()), 0), "Plecak zniknął z kąta.");
  EXPECT_EQ(mini().scenario.areas[2].inaction[0].worry.index(), static_cast<unsigned>(number(IdKind::findings, "debt")));
}

// Their order must not tell which readings are true.
TEST(Load, ReadingsLieByTheirWords) {
  const rules::Scenario& s = mini().scenario;
  ASSERT_EQ(s.readings.size(), 11u);
  unsigned found = 0;
  for (unsigned i = 0; i < s.readings.size(); ++i) {
    if (i > 0) {
      EXPECT_LE(text(TextKind::reading, static_cast<int>(i) - 1, 0), text(TextKind::reading, static_cast<int>(i), 0));
    }
    if (!s.readings[i].finding.exists()) continue;
    ++found;
    const FindingId id = s.readings[i].finding;
    EXPECT_EQ(text(TextKind::reading, static_cast<int>(i), 0), text(TextKind::finding, static_cast<int>(id.index()), 1));
    EXPECT_EQ(s.readings[i].worry, s.findings[id.index()].kind == FindingKind::worry);
  }
  EXPECT_EQ(found, s.findings.size());
}

TEST(Load, InstitutionsSayHowFarTheyAreAndWhoHelpsThem) {
  EXPECT_EQ(mini().scenario.institutions[3].reach, Reach::county);
  EXPECT_EQ(mini().catalogue.institutions[1].helper_support, HelperSupport::intervision);
  EXPECT_EQ(text(TextKind::institution, 1, 10), "rozmowa z kimś z boku");
  EXPECT_TRUE(mini().catalogue.services[0].finds_strength);
  const CatalogueService& benefit = test::rich().catalogue.services[1];
  EXPECT_EQ(benefit.budget, 1) << "the scenario's own, not that of the institution's file";
  EXPECT_TRUE(test::rich().catalogue.services[2].safety_plan);
  EXPECT_TRUE(test::rich().scenario.services[2].confidential);
  EXPECT_EQ(test::rich().scenario.services[0].serves, MemberId{1});
}

TEST(Load, KnowledgeHasItsGrounds) {
  const rules::Knowledge& bill = test::rich().scenario.knowledge[0];
  EXPECT_EQ(bill.needed_by, ProcedureId{0});
  EXPECT_EQ(bill.duty_to, InstitutionSet{InstitutionId{1}});
  EXPECT_FALSE(mini().scenario.knowledge[0].needed_by.exists());
}

TEST(Load, CourseOfTheFullerLayers) {
  const rules::Scenario& s = mini().scenario;
  ASSERT_EQ(s.crises.size(), 1u);
  EXPECT_TRUE(s.crises[0].when.empty());
  EXPECT_EQ(s.crises[0].away, MemberId{1});
  EXPECT_TRUE(s.crises[0].involved.contains(InstitutionId{2}));
  ASSERT_EQ(s.procedures.size(), 1u);
  const rules::Procedure& check = s.procedures[0];
  EXPECT_EQ(check.kind, ProcedureKind::child_protection);
  ASSERT_EQ(check.steps.size(), 2u);
  EXPECT_EQ(check.steps[1].days, 5);
  EXPECT_EQ(text(TextKind::procedure, 0, 3 + 3 + 2), "Na rozmowę trzeba było czekać.");
  ASSERT_EQ(check.separates.size(), 2u);
  ASSERT_EQ(s.projects.size(), 1u);
  EXPECT_EQ(s.projects[0].budget, 2);
  EXPECT_EQ(s.pandemic.from, 5);
  EXPECT_TRUE(s.pandemic.closed[static_cast<std::size_t>(Channel::home_visit)]);
  EXPECT_FALSE(s.pandemic.weaker[static_cast<std::size_t>(Channel::home_visit)]);
  EXPECT_EQ(s.pandemic.absent, std::vector<InstitutionId>{InstitutionId{3}});
  EXPECT_EQ(s.chair_absent.size(), 2u);
}

TEST(Load, BarriersAddToNumbers) {
  const std::vector<rules::Barrier>& barriers = mini().scenario.barriers;
  ASSERT_EQ(barriers.size(), 4u);
  EXPECT_TRUE(barriers[0].systemic);
  EXPECT_EQ(barriers[0].by[static_cast<std::size_t>(rules::BarrierNumber::shares)], -1);
  EXPECT_TRUE(barriers[2].enabler);
  EXPECT_EQ(text(TextKind::barrier, 0, 2), "Pismo idzie od ręki.");
  EXPECT_EQ(text(TextKind::barrier, 1, 2), "(none)");
}

TEST(Load, EveryConditionAndEffectIsRead) {
  std::set<rules::ConditionKind> conditions;
  std::set<rules::EffectKind> effects;
  const std::function<void(const rules::Conditions&)> look = [&](const rules::Conditions& all) {
    for (const rules::Condition& c : all) conditions.insert(c.kind), look(c.of);
  };
  for (const rules::Outcome& outcome : test::rich().scenario.outcomes) {
    look(outcome.when);
    for (const rules::Effect& e : outcome.effects) effects.insert(e.kind);
    for (const rules::Condition& c : outcome.when) {
      if (c.kind == rules::ConditionKind::pair_at_least) { EXPECT_EQ(c, (rules::Condition{c.kind, false, 0, 2, {}, 1})); }
      if (c.kind == rules::ConditionKind::model_is) { EXPECT_EQ(c.id, 1); }
    }
  }
  EXPECT_EQ(conditions.size(), enum_count<rules::ConditionKind>);
  EXPECT_EQ(effects.size(), enum_count<rules::EffectKind>);
}

TEST(Load, CatalogueAgreesWithTheScenario) {
  const Catalogue& c = mini().catalogue;
  EXPECT_EQ(c.scenario, "mini");
  EXPECT_EQ(c.hash.size(), 64u);
  EXPECT_EQ(c.services.size(), mini().scenario.services.size());
  EXPECT_EQ(c.goals.size(), mini().scenario.goals.size());
  EXPECT_EQ(c.members[1].look, static_cast<int>(Look::boy));
  EXPECT_TRUE(c.institutions[2].may_talk_child);  // the seat says otherwise than the institution's file
  EXPECT_EQ(c.wordings, mini().scenario.wordings);
  EXPECT_EQ(c.questions, 2);
}

TEST(Load, TheSameFromItsPinnedSource) {
  const std::string pinned = serialise(mini().sources);
  const std::optional<Sources> sources = parse_sources(pinned);
  ASSERT_TRUE(sources);
  EXPECT_EQ(*sources, mini().sources);
  const LoadResult again = load_from(*sources, "mini");
  ASSERT_TRUE(again) << test::printed(again.error());
  EXPECT_EQ(again->hash, mini().hash);
  EXPECT_EQ(again->catalogue, mini().catalogue);
  EXPECT_EQ(again->texts, mini().texts);
  EXPECT_EQ(again->names.by_kind, mini().names.by_kind);
}

TEST(Load, AnotherByteIsAnotherHash) {
  const Sources other = test::spoilt(mini().sources, "mini/scenario.json", "Mała próba", "Mała proba");
  EXPECT_NE(hash_of(other), mini().hash);
}

TEST(Sources, OnlyWhatSerialiseWroteIsParsed) {
  const std::string good = serialise({{"a.json", "1"}, {"b.json", ""}});
  EXPECT_EQ(parse_sources(good), (Sources{{"a.json", "1"}, {"b.json", ""}}));
  for (std::size_t size = 0; size < good.size(); ++size) {
    const std::optional<Sources> shorter = parse_sources(good.substr(0, size));
    EXPECT_TRUE(!shorter || serialise(*shorter) == good.substr(0, size)) << size;
  }
  const std::string heading = serialise({});
  EXPECT_FALSE(parse_sources(heading + "1\na\n999999999999999999999\nx\n"));
  EXPECT_FALSE(parse_sources(heading + "1\na\n01\nx\n"));
  EXPECT_FALSE(parse_sources(heading + "1\nb\n1\nx\n1\na\n1\nx\n")) << "paths must rise";
  EXPECT_FALSE(parse_sources("something else\n"));
}

TEST(Load, ScenariosOfAFolder) {
  EXPECT_EQ(scenario_ids(test::mini_folder()), std::vector<std::string>{"mini"});
  EXPECT_TRUE(scenario_ids(test::mini_folder() + "/nowhere").empty());
  const LoadResult missing = load(test::mini_folder(), "nowhere");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error()[0].code, DiagnosticCode::file_missing);
  EXPECT_FALSE(load(test::mini_folder(), "../mini/mini")) << "an id is no path";
}

}  // namespace
}  // namespace koop::scenario
