// One row per mistake: what is changed in the files of "mini", and which code must then come, on which line.

#include <gtest/gtest.h>

#include <set>

#include "tests/support/mini_scenario.hpp"
#include "tests/support/spoil.hpp"

namespace koop::scenario {
namespace {

using Code = DiagnosticCode;

struct Row {
  Code code;
  const char* from;
  const char* to;
  const char* file = "mini/scenario.json";
  const char* at = nullptr;  // text on the line of the mistake, when that is not the line of `from`
};

const char* const ala_file = "mini/answers/ala.json";
const char* const centre_file = "common/institutions/centre.json";
const char* const cards_file = "common/cards.json";
const char* const model_file = "common/models/plain.json";
const char* const months_file = "common/months.json";
const char* const barriers_file = "common/barriers.json";
const char* const common_answers_file = "common/answers.json";

const std::vector<Row> rows{
    {Code::file_missing, "[\"plain\"]", "[\"other\"]"},
    {Code::file_missing, "\"institution\": \"labour\"", "\"institution\": \"labours\""},
    {Code::file_missing, "\"id\": \"olek\"", "\"id\": \"olaf\""},
    {Code::control_character, "Mała próba", "Mała\xe2\x80\xae próba"},
    {Code::control_character, "Mała próba", "Mała\\u202e próba"},
    {Code::control_character, "Mała próba", "Mała\\u0000 próba"},
    {Code::control_character, "Mała próba", "Mała\\npróba"},
    {Code::not_utf8, "Mała próba",
     "Ma\xb3"
     "a"},
    {Code::not_utf8, "Mała próba", "\xed\xa0\x80"},
    {Code::not_utf8, "Mała próba", "\xc0\xaf"},
    {Code::syntax, "\"difficulty\": 1,", "\"difficulty\": 1", "mini/scenario.json", "\"lengths\": [6]"},
    {Code::syntax, "\"difficulty\": 1,", "\"difficulty\": 1, // easy"},
    {Code::syntax, "\"difficulty\": 1,", "\"difficulty\": 01,"},
    {Code::duplicate_key, "\"starts_in\": 9,", "\"starts_in\": 9, \"starts_in\": 9,"},
    {Code::lossy_number, "\"starts_in\": 9,", "\"starts_in\": 9.0,"},
    {Code::lossy_number, "\"starts_in\": 9,", "\"starts_in\": 9e0,"},
    {Code::lossy_number, "\"starts_in\": 9,", "\"starts_in\": 18446744073709551615,"},
    {Code::lossy_number, "\"starts_in\": 9,", "\"starts_in\": -99999999999,"},
    {Code::unknown_key, "\"starts_in\": 9,", "\"starts_in\": 9, \"weather\": 1,"},
    {Code::unknown_key, "{\"trust\": 1}", "{\"luck\": 1}"},
    {Code::unknown_key_near, "\"introduction\": {", "\"introdution\": {"},
    {Code::unknown_key_near, "{\"matters\": \"livelihood\"}", "{\"matter\": \"livelihood\"}"},
    {Code::missing_key, "\"starts_in\": 9,", "", "mini/scenario.json", "{"},
    {Code::missing_key, ", \"ins\": \"Alą\"", ""},
    {Code::want_object,
     "\"teaches\": {\"pl\": \"Pokazuje pierwszy kontrakt i wspólne działanie.\", \"en\": \"Shows a first contract and acting "
     "together.\"}",
     "\"teaches\": \"Pokazuje\""},
    {Code::want_object, "{\"trust\": 1}", "\"trust\""},
    {Code::want_list, "\"lengths\": [6]", "\"lengths\": 6"},
    {Code::want_text, "\"id\": \"mini\"", "\"id\": 7"},
    {Code::want_number, "\"starts_in\": 9,", "\"starts_in\": \"6\","},
    {Code::want_number, "\"starts_in\": 9,", "\"starts_in\": true,"},
    {Code::want_number, "\"starts_in\": 9,", "\"starts_in\": null,"},
    {Code::want_flag, "\"child\": false", "\"child\": 0"},
    {Code::out_of_range, "\"starts_in\": 9,", "\"starts_in\": 99,"},
    {Code::out_of_range, "\"offset\": 1", "\"offset\": -3"},
    {Code::unknown_word, "\"kind\": \"strength\"", "\"kind\": \"x\""},
    {Code::unknown_word, "{\"hopes_heard\": true}", "{\"hopes_heard\": false}"},
    {Code::unknown_word_near, "\"kind\": \"strength\"", "\"kind\": \"strenght\""},
    {Code::too_few,
     "\"content_notes\": [\n    {\"pl\": \"Mowa o braku pieniędzy.\", \"en\": \"Lack of money is spoken of.\"}\n  ]",
     "\"content_notes\": []"},
    {Code::too_many, "\"lengths\": [6]", "\"lengths\": [4, 6, 8, 10, 12]"},
    {Code::wrong_count, "    {\"name\": {\"pl\": \"luty\"", "    {}, {\"name\": {\"pl\": \"luty\"", months_file, "\"months\""},
    {Code::wrong_count, "\"separates\": [\"ala\", \"olek\"]", "\"separates\": [\"ala\"]"},
    {Code::wrong_count, "{\"cooperation_at_least\": 1}", "{\"pair_at_least\": {\"institutions\": [\"centre\"], \"n\": 1}}"},
    {Code::one_key_only, "{\"trust\": 1}", "{\"trust\": 1, \"agency\": 1}"},
    {Code::one_key_only, "\"footing\": {\"tie\": \"neighbour\"}", "\"footing\": {}"},
    {Code::one_key_only, "{\"trust_at_least\": 9, \"not\": true}", "{\"not\": true}"},
    {Code::wrong_format, "\"format\": 1", "\"format\": 2"},
    {Code::wrong_format, "\"format\": 1", "\"format\": 2", cards_file},
    {Code::duplicate_in_list, "\"areas\": [\"livelihood\", \"safety\"]", "\"areas\": [\"safety\", \"safety\"]"},
    {Code::bad_id, "\"id\": \"jar\"", "\"id\": \"Jar\""},
    {Code::bad_id, "[\"plain\"]", "[\"../models/plain\"]"},
    {Code::bad_id, "\"id\": \"visit\"", "\"id\": \"a visit\""},
    {Code::bad_id, "\"id\": \"hard_words\"", "\"id\": \"hard words\"", barriers_file},
    {Code::bad_id, "\"labels\": {\"centre\"", "\"labels\": {\"the centre\"", model_file},
    {Code::bad_id, "\"id\": \"centre_plan\"", "\"id\": \"centre-plan\"", centre_file},
    {Code::duplicate_id, "\"id\": \"jar\"", "\"id\": \"tea\"", "mini/scenario.json", "\"id\": \"tea\""},
    {Code::duplicate_id, "\"id\": \"centre_benefit\"", "\"id\": \"centre_talks\"", centre_file},
    {Code::duplicate_id, "\"technique\": \"scaling\"", "\"technique\": \"best_hopes\"", cards_file},
    {Code::unknown_id, "\"voice\": \"ala\"", "\"voice\": \"grandfather\""},
    {Code::unknown_id, "{\"reveal\": \"debt\"}", "{\"reveal\": \"\"}"},
    {Code::unknown_id_near, "{\"reveal\": \"debt\"}", "{\"reveal\": \"dept\"}"},
    {Code::unknown_id_near, "\"area\": \"safety\"", "\"area\": \"safty\"", centre_file},
    {Code::id_is_not_the_file, "\"id\": \"mini\"", "\"id\": \"maxi\""},
    {Code::id_is_not_the_file, "\"id\": \"centre\"", "\"id\": \"center\"", centre_file},
    {Code::id_is_not_the_file, "\"id\": \"plain\"", "\"id\": \"plane\"", model_file},
    {Code::service_prefix, "\"id\": \"village_feast\"", "\"id\": \"feast\""},
    {Code::empty_text, "\"pl\": \"Mała próba\"", "\"pl\": \" \""},
    {Code::empty_text, "\"en\": \"A small trial\"", "\"en\": \"\""},
    {Code::text_too_long, "Mała próba",
     "Mała próba, która ma tytuł tak długi, że nie mieści się na żadnym ekranie i nie mówi nic więcej"},
    {Code::untidy_blanks, "Mała próba", "Mała  próba"},
    {Code::untidy_blanks, "Mała próba", " Mała próba"},
    {Code::placeholder_missing, "{fact}", "to", cards_file},
    {Code::placeholder_missing, "To {n}.", "To pięć.", ala_file},
    {Code::placeholder_unknown, "Mała próba", "Mała {n}"},
    {Code::placeholder_unknown, "Mała próba", "Mała }"},
    {Code::placeholder_unknown, "To {n}.", "To {n} z {m}.", ala_file},
    {Code::full_stop_at_end, "Ala sprzedała trzy swetry", "Ala sprzedała trzy swetry."},
    {Code::same_text, "Ala mówi bez prośby, karta Skala, odpowiedź 1. To {n}.",
     "Ala mówi bez prośby, karta Skala, odpowiedź 2. To {n}.", ala_file, "karta Skala, odpowiedź 2."},
    {Code::hidden_in_needs, "\"needs\": [{\"tie_named\": \"neighbour\"}]",
     "\"needs\": [{\"any_of\": [{\"matters\": \"relations\"}]}]"},
    {Code::needs_text_missing,
     "\"needs_text\": {\"pl\": \"Najpierw trzeba wiedzieć, kogo zaprosić.\", \"en\": \"First one has to know whom to "
     "invite.\"}, ",
     ""},
    {Code::needs_text_alone, "\"needs\": [{\"tie_named\": \"neighbour\"}], ", ""},
    {Code::falls_to_itself, "\"falls_to\": \"school\"", "\"falls_to\": \"centre\""},
    {Code::points_over_ten, "\"own\": 2, \"support\": 2", "\"own\": 9, \"support\": 2"},
    {Code::lasting_over_gain, "\"lasting\": 1", "\"lasting\": 3", "common/institutions/village.json"},
    {Code::month_twice, "\"id\": \"day_1\"", "\"id\": \"day_1\", \"month\": 2"},
    {Code::too_few_events, "\"id\": \"day_1\"", "\"id\": \"day_1\", \"month\": 2", "mini/scenario.json", "\"events\""},
    {Code::last_outcome_conditional, "{\"effects\": [{\"lose\": {\"area\": \"safety\", \"n\": 1}}]",
     "{\"when\": [{\"trust_at_least\": 1}], \"effects\": [{\"lose\": {\"area\": \"safety\", \"n\": 1}}]"},
    {Code::outcome_never, "\"when\": [{\"area_at_least\": {\"area\": \"safety\", \"n\": 5}}]", "\"when\": []"},
    {Code::no_safety_area, "{\"kind\": \"safety\"", "{\"kind\": \"home\"", "mini/scenario.json", "\"areas\": ["},
    {Code::no_free_step, "{\"id\": \"tea\",", "{\"id\": \"tea\", \"footing\": {\"finding\": \"tractor\"},",
     "mini/scenario.json", "\"steps\""},
    {Code::footing_elsewhere, "\"footing\": {\"tie\": \"neighbour\"}", "\"footing\": {\"finding\": \"quiet_sundays\"}"},
    {Code::footing_is_worry, "\"footing\": {\"sign\": \"own_money\"}", "\"footing\": {\"finding\": \"debt\"}"},
    {Code::never_revealed, "\"en\": \"quiet Sundays\"}", "\"en\": \"quiet Sundays\"}, \"in_talk\": false"},
    {Code::answer_with_wrong_card, "\"technique\": \"exceptions\", \"relation\": \"working_together\", \"tells\"",
     "\"technique\": \"feedback\", \"relation\": \"working_together\", \"tells\"", ala_file},
    {Code::tells_hidden, "\"tells\": \"knitting\"", "\"tells\": \"debt\"", ala_file},
    {Code::letter_part_missing, "{\"part\": \"opening\",", "{\"part\": \"closing\",", "mini/scenario.json", "\"letter\""},
    {Code::letter_profile_missing, "\"of\": \"protection\"", "\"of\": \"support_goes_on\"", "mini/scenario.json", "\"letter\""},
    {Code::letter_of_here, "{\"part\": \"opening\",", "{\"part\": \"opening\", \"of\": \"jar\","},
    {Code::technique_missing, "\"technique\": \"what_else\"", "\"technique\": \"coping\"", cards_file, "\"cards\""},
    {Code::technique_missing, "\"technique\": \"empty_praise\"", "\"technique\": \"why\"", cards_file, "\"cards\""},
    {Code::closing_missing, "\"close\": \"predict\"", "\"close\": \"observe\"", cards_file, "\"closes\""},
    {Code::duplicate_in_list, "\"close\": \"predict\"", "\"close\": \"observe\"", cards_file},
    {Code::duplicate_in_list, "[\"plain\"]", "[\"plain\", \"plain\"]"},
    {Code::duplicate_in_list, "\"lengths\": [6]", "\"lengths\": [6, 6]"},
    {Code::duplicate_in_list, "[\"poverty\", \"care_difficulties\"]", "[\"poverty\", \"poverty\"]"},
    {Code::no_common_answer, "{\"technique\": \"feedback\", \"child\": true", "{\"technique\": \"feedback\", \"child\": false",
     common_answers_file, "\"answers\""},
    {Code::no_common_answer, "{\"technique\": \"close\", \"child\": false",
     "{\"technique\": \"close\", \"silent\": true, \"child\": false", common_answers_file, "\"answers\""},
    {Code::finds_nothing, "\"finds_strength\": true, ", "", "common/institutions/school.json", "\"services\""},
    {Code::finds_no_strength,
     "{\"id\": \"village_lift\", \"accepted\": [{\"feed_tie\": \"neighbour\"}, {\"reveal\": \"tractor\"}]",
     "{\"id\": \"village_lift\", \"accepted\": [{\"feed_tie\": \"neighbour\"}, {\"reveal\": \"debt\"}]"},
    {Code::voice_of_violence, "\"child\": true, \"look\": \"boy\"",
     "\"child\": true, \"uses_violence\": true, \"look\": \"boy\"", "mini/scenario.json", "\"kind\": \"learning\""},
    {Code::from_after_to, "{\"from\": 5, \"to\": 5", "{\"from\": 5, \"to\": 4"},
    {Code::unknown_id, "{\"procedure_due\": \"care_check\"}", "{\"procedure_due\": \"other\"}"},
    {Code::unknown_id, "\"tie\": \"neighbour\", \"months\"", "\"tie\": \"uncle\", \"months\""},
    {Code::unknown_word, "{\"cooperation_at_least\": 1}", "{\"model_is\": \"other\"}"},
    {Code::out_of_range, "{\"institution\": \"school\", \"n\": 1}", "{\"institution\": \"school\", \"n\": 3}"},
    {Code::out_of_range, "\"days\": 1,", "\"days\": 31,"},
    {Code::out_of_range, "\"numbers\": {\"shares\": -1}", "\"numbers\": {\"shares\": -3}", barriers_file},
    {Code::unknown_key, "{\"trust\": 4, \"agency\": 3,", "{\"trust\": 4, \"lengths\": {\"8\": {}}, \"agency\": 3,"},
    {Code::empty_text, "\"en\": \"Centre\"", "\"en\": \"\"", model_file},
    {Code::duplicate_id, "\"id\": \"visit\"", "\"id\": \"note\"", "mini/scenario.json", "\"id\": \"visit\""},
    {Code::duplicate_id, "\"id\": \"hard_words\"", "\"id\": \"long_route\"", barriers_file},
};

TEST(Mistakes, EachRowIsFoundOnItsLine) {
  for (const Row& row : rows) {
    const Sources& good = test::mini_sources();
    const Sources bad = test::spoilt(good, row.file, row.from, row.to);
    const int line = test::line_of(good, row.file, row.at != nullptr ? row.at : row.from);
    const std::vector<Diagnostic> found = test::mistakes(bad);
    bool seen = false;
    for (const Diagnostic& d : found) seen = seen || (d.code == row.code && d.file == row.file && d.line == line);
    EXPECT_TRUE(seen) << name_of(row.code) << " expected at " << row.file << ":" << line << " after \"" << row.to
                      << "\", found:\n"
                      << test::printed(found);
  }
}

// Replaces every `from`.
Sources all_spoilt(Sources sources, const std::string& path, std::string_view from, std::string_view to) {
  while (sources.at(path).find(from) != std::string::npos) sources = test::spoilt(std::move(sources), path, from, to);
  return sources;
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  while (times-- > 0) out += text;
  return out;
}

// Mistakes that take more than one change.
std::vector<std::pair<Code, Sources>> made() {
  const Sources& good = test::mini_sources();
  const std::string scenario = "mini/scenario.json";
  const auto with = [&](const char* from, const std::string& to) { return test::spoilt(good, scenario, from, to); };
  Sources stray = good;
  stray["mini/answers/uncle.json"] = "[]";
  std::vector<std::pair<Code, Sources>> all{{Code::stray_file, stray}};
  all.emplace_back(Code::file_too_big, with("Mała próba", std::string(3u << 20, 'a')));
  all.emplace_back(Code::too_deep, with("\"starts_in\": 9", "\"starts_in\": " + std::string(100'000, '[')));
  all.emplace_back(Code::too_deep, with("\"starts_in\": 9", "\"starts_in\": " + repeated("{\"a\":", 100'000)));
  std::string keys = "\"starts_in\": 9";
  for (int i = 0; i < 65; ++i) keys += ", \"k" + std::to_string(i) + "\": 1";
  all.emplace_back(Code::too_many_keys, with("\"starts_in\": 9", keys));
  std::string knowledge = "\"knowledge\": [";
  for (int i = 0; i < 65; ++i)
    knowledge +=
        std::string(i > 0 ? ", " : "") + "{\"id\": \"k" + std::to_string(i) +
        "\", \"area\": \"safety\", \"text\": {\"pl\": \"A\", \"en\": \"A\"}, \"label\": {\"pl\": \"A\", \"en\": \"A\"}, "
        "\"shared\": []}";
  all.emplace_back(Code::too_many_in_all, with("\"knowledge\": []", knowledge + "]"));
  all.emplace_back(Code::nothing_matters, all_spoilt(good, scenario, "\"matters\": true", "\"matters\": false"));
  all.emplace_back(Code::no_good_goal, all_spoilt(good, scenario, "\"concrete\": true", "\"concrete\": false"));
  all.emplace_back(Code::no_answer, all_spoilt(good, ala_file, "\"technique\": \"scaling\", \"relation\": \"complaint\"",
                                               "\"technique\": \"scaling\", \"relation\": \"no_request\""));
  Sources chair =
      with("{\"text\": {\"pl\": \"Słuchamy.\"", "{\"when\": [{\"hopes_heard\": true}], \"text\": {\"pl\": \"Słuchamy.\"");
  all.emplace_back(Code::no_chair_always,
                   test::spoilt(chair, scenario, "{\"text\": {\"pl\": \"Dziękujemy, że",
                                "{\"when\": [{\"hopes_heard\": true}], \"text\": {\"pl\": \"Dziękujemy, że"));
  all.emplace_back(
      Code::chair_absent_always,
      with("cisza przy śniadaniu.\", \"en\": \"The chair is empty. The board says: quiet at breakfast.\"}",
           "cisza przy śniadaniu.\", \"en\": \"The chair is empty. The board says: quiet at breakfast.\"}, \"when\": "
           "[{\"hopes_heard\": true}]"));
  std::string numbers;
  for (int i = 0; i < 600; ++i) numbers += "{\"no\": 1},";
  all.emplace_back(Code::more_mistakes, test::spoilt(good, ala_file, "[\n", "[\n" + numbers));
  return all;
}

TEST(Mistakes, ThoseOfManyChangesAreFound) {
  for (const auto& [code, bad] : made()) {
    const std::vector<Diagnostic> found = test::mistakes(bad);
    bool seen = false;
    for (const Diagnostic& d : found) seen = seen || d.code == code;
    EXPECT_TRUE(seen) << name_of(code) << " expected, found:\n" << test::printed(found);
  }
}

TEST(Mistakes, EveryCodeIsProvokedHere) {
  std::set<Code> provoked;
  for (const Row& row : rows) provoked.insert(row.code);
  for (const auto& [code, bad] : made()) provoked.insert(code);
  for (std::size_t i = 0; i < enum_count<Code>; ++i)
    EXPECT_TRUE(provoked.contains(static_cast<Code>(i))) << name_of(static_cast<Code>(i));
}

TEST(Mistakes, TenMistakesInFourFilesComeAllAtOnce) {
  Sources bad = test::mini_sources();
  const std::vector<Row> ten{
      {Code::out_of_range, "\"difficulty\": 1", "\"difficulty\": 4"},
      {Code::unknown_key_near, "\"season\":", "\"saeson\":"},
      {Code::unknown_word_near, "\"objective\": \"cooperation\"", "\"objective\": \"coperation\""},
      {Code::unknown_id_near, "\"voice\": \"olek\"", "\"voice\": \"olk\""},
      {Code::empty_text, "\"pl\": \"Sąsiad z traktorem.\"", "\"pl\": \"\""},
      {Code::full_stop_at_end, "on Sundays nobody shouts", "on Sundays nobody shouts."},
      {Code::hidden_in_needs, "\"needs\": [{\"tie_named\": \"neighbour\"}]", "\"needs\": [{\"matters\": \"relations\"}]"},
      {Code::placeholder_missing, "To {n}.", "Tyle.", ala_file},
      {Code::wrong_format, "\"format\": 1", "\"format\": \"1\"", cards_file},
      {Code::duplicate_key, "\"sign\": \"centre\"", "\"sign\": \"centre\", \"sign\": \"school\"", centre_file}};
  for (const Row& row : ten) bad = test::spoilt(bad, row.file, row.from, row.to);
  const std::vector<Diagnostic> found = test::mistakes(bad);
  ASSERT_EQ(found.size(), 10u) << test::printed(found);
  for (const Row& row : ten) {
    const int line = test::line_of(bad, row.file, row.to);
    bool seen = false;
    for (const Diagnostic& d : found) seen = seen || (d.code == row.code && d.file == row.file && d.line == line);
    EXPECT_TRUE(seen) << name_of(row.code) << "\n" << test::printed(found);
  }
}

TEST(Mistakes, AMisspeltKeyIsOneMistakeWithItsCure) {
  const Sources bad = test::spoilt(test::mini_sources(), "mini/scenario.json", "\"starts_in\"", "\"stars_in\"");
  EXPECT_EQ(test::printed(test::mistakes(bad)),
            "mini/scenario.json:10 /stars_in unknown_key_near key=stars_in near=starts_in\n");
}

// Without its file nobody can say what the forms of support lack.
TEST(Mistakes, AMissingInstitutionIsOneMistake) {
  Sources bad = test::mini_sources();
  bad.erase("common/institutions/village.json");
  const std::vector<Diagnostic> found = test::mistakes(bad);
  ASSERT_EQ(found.size(), 1u) << test::printed(found);
  EXPECT_EQ(found[0].code, Code::file_missing);
  EXPECT_EQ(found[0].pointer, "/seats/2/institution");
}

TEST(Mistakes, PointersSayWhichElement) {
  Sources bad = test::spoilt(test::mini_sources(), "mini/scenario.json", "{\"feed_tie\": \"neighbour\"}", "{\"feed_tie\": 4}");
  EXPECT_EQ(test::printed(test::mistakes(bad)),
            "mini/scenario.json:" + std::to_string(test::line_of(bad, "mini/scenario.json", "{\"feed_tie\": 4}")) +
                " /seats/2/services/1/accepted/0/feed_tie want_text found=4\n");
  bad = test::spoilt(test::mini_sources(), "mini/scenario.json", "\"starts_in\": 9", "\"starts_in\": 9, \"a/b~\": 1");
  EXPECT_EQ(test::mistakes(bad)[0].pointer, "/a~1b~0");
}

TEST(Mistakes, SyntaxNamesTheColumn) {
  const Sources bad = test::spoilt(test::mini_sources(), "mini/scenario.json", "\"starts_in\": 9,", "\"starts_in\": 9;");
  const std::vector<Diagnostic> found = test::mistakes(bad);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].column, 17);
  EXPECT_EQ(param_of(found[0], "found"), "9;");
}

// Cut off anywhere, a file is a mistake and no crash.
TEST(Mistakes, TruncatedFiles) {
  const std::string& whole = test::mini_sources().at("mini/scenario.json");
  for (std::size_t size = 0; size + 2 < whole.size(); size += 211) {
    Sources bad = test::mini_sources();
    bad["mini/scenario.json"].resize(size);
    EXPECT_FALSE(test::mistakes(bad).empty()) << size;
  }
}

}  // namespace
}  // namespace koop::scenario
