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

const char* const ala = "mini/answers/ala.json";
const char* const centre = "common/institutions/centre.json";
const char* const cards = "common/cards.json";
const char* const model = "common/models/plain.json";

const std::vector<Row> rows{
    {Code::file_missing, "\"model\": \"plain\"", "\"model\": \"other\""},
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
    {Code::syntax, "\"difficulty\": 1,", "\"difficulty\": 1", "mini/scenario.json", "\"rounds\": 6"},
    {Code::syntax, "\"difficulty\": 1,", "\"difficulty\": 1, // easy"},
    {Code::syntax, "\"difficulty\": 1,", "\"difficulty\": 01,"},
    {Code::duplicate_key, "\"rounds\": 6,", "\"rounds\": 6, \"rounds\": 6,"},
    {Code::lossy_number, "\"rounds\": 6,", "\"rounds\": 6.0,"},
    {Code::lossy_number, "\"rounds\": 6,", "\"rounds\": 6e0,"},
    {Code::lossy_number, "\"rounds\": 6,", "\"rounds\": 18446744073709551615,"},
    {Code::lossy_number, "\"rounds\": 6,", "\"rounds\": -99999999999,"},
    {Code::unknown_key, "\"rounds\": 6,", "\"rounds\": 6, \"weather\": 1,"},
    {Code::unknown_key, "{\"trust\": 1}", "{\"luck\": 1}"},
    {Code::unknown_key_near, "\"introduction\": {", "\"introdution\": {"},
    {Code::unknown_key_near, "{\"matters\": \"livelihood\"}", "{\"matter\": \"livelihood\"}"},
    {Code::missing_key, "\"rounds\": 6,", "", "mini/scenario.json", "{"},
    {Code::missing_key, ", \"ins\": \"Alą\"", ""},
    {Code::want_object,
     "\"teaches\": {\"pl\": \"Pokazuje pierwszy kontrakt i wspólne działanie.\", \"en\": \"Shows a first contract and acting "
     "together.\"}",
     "\"teaches\": \"Pokazuje\""},
    {Code::want_object, "{\"trust\": 1}", "\"trust\""},
    {Code::want_list, "\"quarter_ends\": [3, 6]", "\"quarter_ends\": 6"},
    {Code::want_text, "\"id\": \"mini\"", "\"id\": 7"},
    {Code::want_number, "\"rounds\": 6,", "\"rounds\": \"6\","},
    {Code::want_number, "\"rounds\": 6,", "\"rounds\": true,"},
    {Code::want_number, "\"rounds\": 6,", "\"rounds\": null,"},
    {Code::want_flag, "\"child\": false", "\"child\": 0"},
    {Code::out_of_range, "\"rounds\": 6,", "\"rounds\": 99,"},
    {Code::out_of_range, "\"offset\": 1", "\"offset\": -3"},
    {Code::unknown_word, "\"kind\": \"strength\"", "\"kind\": \"x\""},
    {Code::unknown_word, "{\"hopes_heard\": true}", "{\"hopes_heard\": false}"},
    {Code::unknown_word_near, "\"kind\": \"strength\"", "\"kind\": \"strenght\""},
    {Code::too_few,
     "\"content_notes\": [\n    {\"pl\": \"Mowa o braku pieniędzy.\", \"en\": \"Lack of money is spoken of.\"}\n  ]",
     "\"content_notes\": []"},
    {Code::too_many, "\"quarter_ends\": [3, 6]", "\"quarter_ends\": [1, 2, 3, 4, 5, 6, 6]"},
    {Code::wrong_count,
     "    {\"name\": {\"pl\": \"luty\", \"en\": \"February\"}, \"for\": {\"pl\": \"na luty\", \"en\": \"for February\"}, "
     "\"in\": {\"pl\": \"w lutym\", \"en\": \"in February\"}}",
     "    {\"name\": {\"pl\": \"luty\", \"en\": \"February\"}, \"for\": {\"pl\": \"na luty\", \"en\": \"for February\"}, "
     "\"in\": {\"pl\": \"w lutym\", \"en\": \"in February\"}}, {}",
     "mini/scenario.json", "\"months\""},
    {Code::one_key_only, "{\"trust\": 1}", "{\"trust\": 1, \"agency\": 1}"},
    {Code::one_key_only, "\"footing\": {\"tie\": \"neighbour\"}", "\"footing\": {}"},
    {Code::one_key_only, "{\"trust_at_least\": 9, \"not\": true}", "{\"not\": true}"},
    {Code::wrong_format, "\"format\": 1", "\"format\": 2"},
    {Code::wrong_format, "\"format\": 1", "\"format\": 2", cards},
    {Code::duplicate_in_list, "\"areas\": [\"livelihood\", \"safety\"]", "\"areas\": [\"safety\", \"safety\"]"},
    {Code::bad_id, "\"id\": \"jar\"", "\"id\": \"Jar\""},
    {Code::bad_id, "\"model\": \"plain\"", "\"model\": \"../models/plain\""},
    {Code::duplicate_id, "\"id\": \"jar\"", "\"id\": \"tea\"", "mini/scenario.json", "\"id\": \"tea\""},
    {Code::duplicate_id, "\"id\": \"centre_benefit\"", "\"id\": \"centre_talks\"", centre},
    {Code::duplicate_id, "\"technique\": \"scaling\"", "\"technique\": \"best_hopes\"", cards},
    {Code::unknown_id, "\"voice\": \"ala\"", "\"voice\": \"grandfather\""},
    {Code::unknown_id, "{\"reveal\": \"debt\"}", "{\"reveal\": \"\"}"},
    {Code::unknown_id_near, "{\"reveal\": \"debt\"}", "{\"reveal\": \"dept\"}"},
    {Code::unknown_id_near, "\"area\": \"safety\"", "\"area\": \"safty\"", centre},
    {Code::id_is_not_the_file, "\"id\": \"mini\"", "\"id\": \"maxi\""},
    {Code::id_is_not_the_file, "\"id\": \"centre\"", "\"id\": \"center\"", centre},
    {Code::id_is_not_the_file, "\"id\": \"plain\"", "\"id\": \"plane\"", model},
    {Code::service_prefix, "\"id\": \"village_feast\"", "\"id\": \"feast\""},
    {Code::empty_text, "\"pl\": \"Mała próba\"", "\"pl\": \" \""},
    {Code::empty_text, "\"en\": \"A small trial\"", "\"en\": \"\""},
    {Code::text_too_long, "Mała próba",
     "Mała próba, która ma tytuł tak długi, że nie mieści się na żadnym ekranie i nie mówi nic więcej"},
    {Code::untidy_blanks, "Mała próba", "Mała  próba"},
    {Code::untidy_blanks, "Mała próba", " Mała próba"},
    {Code::placeholder_missing, "{fact}", "to", cards},
    {Code::placeholder_missing, "To {n}.", "To pięć.", ala},
    {Code::placeholder_unknown, "Mała próba", "Mała {n}"},
    {Code::placeholder_unknown, "Mała próba", "Mała }"},
    {Code::placeholder_unknown, "To {n}.", "To {n} z {m}.", ala},
    {Code::full_stop_at_end, "Ala sprzedała trzy swetry", "Ala sprzedała trzy swetry."},
    {Code::same_text, "Ala mówi bez prośby, karta Skala, odpowiedź 1. To {n}.",
     "Ala mówi bez prośby, karta Skala, odpowiedź 2. To {n}.", ala, "karta Skala, odpowiedź 2."},
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
    {Code::never_revealed, "[{\"reveal\": \"reading\"}]", "[]", "mini/scenario.json", "\"id\": \"reading\""},
    {Code::answer_with_wrong_card, "\"technique\": \"exceptions\", \"relation\": \"working_together\", \"tells\"",
     "\"technique\": \"coping\", \"relation\": \"working_together\", \"tells\"", ala},
    {Code::tells_hidden, "\"tells\": \"knitting\"", "\"tells\": \"debt\"", ala},
    {Code::letter_part_missing, "{\"part\": \"opening\",", "{\"part\": \"closing\",", "mini/scenario.json", "\"letter\""},
    {Code::letter_profile_missing, "\"of\": \"protection\"", "\"of\": \"support_goes_on\"", "mini/scenario.json", "\"letter\""},
    {Code::letter_of_here, "{\"part\": \"opening\",", "{\"part\": \"opening\", \"of\": \"jar\","},
    {Code::technique_missing, "\"technique\": \"what_else\"", "\"technique\": \"coping\"", cards, "\"cards\""},
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
  all.emplace_back(Code::too_deep, with("\"rounds\": 6", "\"rounds\": " + std::string(100'000, '[')));
  all.emplace_back(Code::too_deep, with("\"rounds\": 6", "\"rounds\": " + repeated("{\"a\":", 100'000)));
  std::string keys = "\"rounds\": 6";
  for (int i = 0; i < 65; ++i) keys += ", \"k" + std::to_string(i) + "\": 1";
  all.emplace_back(Code::too_many_keys, with("\"rounds\": 6", keys));
  std::string knowledge = "\"knowledge\": [";
  for (int i = 0; i < 65; ++i)
    knowledge +=
        std::string(i > 0 ? ", " : "") + "{\"id\": \"k" + std::to_string(i) +
        "\", \"area\": \"safety\", \"text\": {\"pl\": \"A\", \"en\": \"A\"}, \"label\": {\"pl\": \"A\", \"en\": \"A\"}, "
        "\"shared\": []}";
  all.emplace_back(Code::too_many_in_all, with("\"knowledge\": []", knowledge + "]"));
  all.emplace_back(Code::nothing_matters, all_spoilt(good, scenario, "\"matters\": true", "\"matters\": false"));
  all.emplace_back(Code::no_good_goal, all_spoilt(good, scenario, "\"concrete\": true", "\"concrete\": false"));
  all.emplace_back(Code::no_answer, all_spoilt(good, ala, "\"technique\": \"scaling\", \"relation\": \"complaint\"",
                                               "\"technique\": \"scaling\", \"relation\": \"no_request\""));
  Sources chair =
      with("{\"text\": {\"pl\": \"Słuchamy.\"", "{\"when\": [{\"hopes_heard\": true}], \"text\": {\"pl\": \"Słuchamy.\"");
  all.emplace_back(Code::no_chair_always,
                   test::spoilt(chair, scenario, "{\"text\": {\"pl\": \"Dziękujemy, że",
                                "{\"when\": [{\"hopes_heard\": true}], \"text\": {\"pl\": \"Dziękujemy, że"));
  std::string numbers;
  for (int i = 0; i < 600; ++i) numbers += "{\"no\": 1},";
  all.emplace_back(Code::more_mistakes, test::spoilt(good, ala, "[\n", "[\n" + numbers));
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
      {Code::placeholder_missing, "To {n}.", "Tyle.", ala},
      {Code::wrong_format, "\"format\": 1", "\"format\": \"1\"", cards},
      {Code::duplicate_key, "\"sign\": \"centre\"", "\"sign\": \"centre\", \"sign\": \"school\"", centre}};
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
  const Sources bad = test::spoilt(test::mini_sources(), "mini/scenario.json", "\"rounds\"", "\"ronds\"");
  EXPECT_EQ(test::printed(test::mistakes(bad)), "mini/scenario.json:6 /ronds unknown_key_near key=ronds near=rounds\n");
}

TEST(Mistakes, PointersSayWhichElement) {
  Sources bad = test::spoilt(test::mini_sources(), "mini/scenario.json", "{\"feed_tie\": \"neighbour\"}", "{\"feed_tie\": 4}");
  EXPECT_EQ(test::printed(test::mistakes(bad)),
            "mini/scenario.json:" + std::to_string(test::line_of(bad, "mini/scenario.json", "{\"feed_tie\": 4}")) +
                " /seats/2/services/1/accepted/0/feed_tie want_text found=4\n");
  bad = test::spoilt(test::mini_sources(), "mini/scenario.json", "\"rounds\": 6", "\"rounds\": 6, \"a/b~\": 1");
  EXPECT_EQ(test::mistakes(bad)[0].pointer, "/a~1b~0");
}

TEST(Mistakes, SyntaxNamesTheColumn) {
  const Sources bad = test::spoilt(test::mini_sources(), "mini/scenario.json", "\"rounds\": 6,", "\"rounds\": 6;");
  const std::vector<Diagnostic> found = test::mistakes(bad);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].column, 14);
  EXPECT_EQ(param_of(found[0], "found"), "6;");
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
