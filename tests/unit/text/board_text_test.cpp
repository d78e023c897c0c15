#include "game/text/board_text.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "game/text/typeset.hpp"
#include "tests/unit/text/extremes.hpp"
#include "tests/unit/text/story.hpp"

namespace koop::text {
namespace {

using test::locales;

View busy_view() {
  View view = test::story_view({SeatId{0}});
  Board& b = view.board;
  b.phase = Phase::meeting;
  b.stage = Stage::filling;
  b.area[0].number = 4;
  b.area[0].matters_known = b.area[0].matters = true;
  b.findings = {FindingId{0}};
  b.signs = {SignId{0}};
  b.tie[0].state = TieState::named;
  b.plan.push_back({GoalId{0}, SeatId{1}, 3, 5, GoalState::open, false});
  b.contacts = 4;
  b.clashes = {AreaId{1}};
  for (unsigned s : {0u, 1u}) b.seat[s].slip.push_back({SlipKind::support, ServiceId{s}, {}, {}});
  b.seat[1].answers[0] = FamilyAnswer::not_like_this;
  b.seat[1].hints = {AreaId{0}};
  view.secret[0].hand.push_back(Technique::exceptions);
  view.secret[0].knowledge = {KnowledgeId{0}};
  return view;
}

TEST(BoardText, TellsTheWholeTable) {
  const Sentences say(locales()[Language::pl], test::story_texts(), test::story_catalogue());
  const std::vector<std::string> expected = {
      "Miesiąc 2 z 8: listopad. Spotkanie zespołu.",
      "W listopadzie: Autobus przestaje jeździć. Sąsiad zabiera Kubę.",
      "Zapowiedź na grudzień: Autobus przestaje jeździć. Pomoże, jeśli ktoś wie, kto rano jedzie.",
      "Kontakty z rodziną w listopadzie: 4. Rodzina udźwignie 3. Za dużo o 1 kontakt: zaufanie spada.",
      "GOPS i Szkoła osobno o tym samym: utrzymanie. Razem: jeden kontakt.",
      "Nauka: Kuba bywa w szkole trzy dni w tygodniu. Własne 2, ze wsparcia 3. Rodzina mówi: 4. To jest dla rodziny "
      "ważne.",
      "Utrzymanie: Jest bardzo trudno. Własne 0, ze wsparcia 0.",
      "Zaufanie rodziny: 5 z 10. Drzwi są otwarte.",
      "Sprawczość rodziny: 4 z 10. „Coś ode mnie zależy”.",
      "Współpraca: osobno. Każda instytucja działa sama.",
      "Odkryte: sobotnie śniadanie.",
      "Bliscy i sąsiedzi: pan Leszek – więź znana.",
      "Tablica dobrej przyszłości: „Plecak stoi spakowany”.",
      "GOPS: Jest tu, bo ktoś tego chciał. Kartka: Zasiłek na opał.",
      "Szkoła: Jest tu, bo ktoś tego chciał. Wie coś ważnego: nauka. Kartka: Obiady w stołówce – „nie tak”.",
      "Plan: „Kuba jest rano w szkole” – dba: Szkoła, termin: grudzień.",
      "Twoje miejsce: GOPS. Czas w miesiącu: 4 jednostki czasu.",
      "Pytania pod ręką: „Wyjątki”.",
      "Wiedza własna: Kuba opuszcza poniedziałki.",
      "Wypełnij kartkę i zaklej ją. Wszystkie kartki odsłonią się razem. Potem można raz poprawić. Brakuje 2 wyborów."};
  EXPECT_EQ(board_text(say, busy_view(), SeatId{0}), expected);
}

TEST(BoardText, ReadsWithAnyValues) {
  for (Language language : {Language::pl, Language::en}) {
    const Sentences say(locales()[language], test::story_texts(), test::story_catalogue());
    for (unsigned turn = 0; turn < test::extreme_turns; ++turn) {
      View view;
      test::Extremes{turn}.fill(view);
      for (const std::string& paragraph : board_text(say, view, turn % 2 == 0 ? SeatId{0} : SeatId{})) {
        EXPECT_EQ(test::fault_of(typeset(paragraph)), "");
        EXPECT_EQ(paragraph.find("\u00A0"), std::string::npos) << paragraph;
      }
    }
  }
}

TEST(OptionList, NumbersWhatIsPossibleAndExplainsTheRest) {
  const Sentences say(locales()[Language::pl], test::story_texts(), test::story_catalogue());
  const View view = busy_view();
  const SeatId me{0};
  Slots two;
  two.partners = {SeatId{1}, SeatId{2}};
  Menu menu{me, {}};
  menu.options.push_back({PutOnSlip{me, {SlipKind::support, ServiceId{1}, {}, {}}},
                          {},
                          1,
                          1,
                          Rejection{RejectionCode::needs_unmet, {}, ServiceId{1}, {}, 0, 0}});
  menu.options.push_back({PutOnSlip{me, {SlipKind::support, ServiceId{0}, {}, {}}}, {}, 1, 1, {}});
  menu.options.push_back({PutOnSlip{me, {SlipKind::joint, ServiceId{1}, {}, {SeatId{1}}}}, two, 2, 1, {}});
  menu.options.push_back({SealSlip{me}, {}, 0, 0, {}});
  const NumberedOptions list = option_list(say, menu, view);
  EXPECT_EQ(list.lines,
            (std::vector<std::string>{
                "1. Zasiłek na opał (1 jednostka). Utrzymanie +1. Bez wizyty.",
                "2. Wspólne działanie: Obiady w stołówce (2 jednostki). Utrzymanie +1. Razem z kimś, jako jeden kontakt.",
                "3. Zaklej kartkę. Wolny czas będzie odpoczynkiem.",
                "Teraz nie: Obiady w stołówce. Potrzebna jest zgoda mamy. Można o nią poprosić w rozmowie."}));
  EXPECT_EQ(list.option, (std::vector<std::size_t>{1, 2, 3}));
  EXPECT_EQ(option_list(say, {me, {}}, view).lines, std::vector<std::string>{"Teraz nie ma nic do wyboru."});
}

// Four and more with the same reason are one line; a long menu has headings.
TEST(OptionList, ALongMenuIsGrouped) {
  const Sentences say(locales()[Language::en], test::story_texts(), test::story_catalogue());
  const View view = busy_view();
  const SeatId me{0};
  Menu menu{me, {}};
  const Rejection drawn{RejectionCode::tool_used_already, {}, {}, {}, 0, 0};
  for (unsigned t = 0; t < enum_count<Tool>; ++t)
    menu.options.push_back({PutOnSlip{me, {SlipKind::tool, {}, {}, {}, static_cast<int>(t), 0}}, {}, 1, 0, drawn});
  for (int n = 0; n < 20; ++n) menu.options.push_back({PutOnSlip{me, {SlipKind::support, ServiceId{0}, {}, {}}}, {}, 1, 1, {}});
  menu.options.push_back({SealSlip{me}, {}, 2, 1, {}});
  const NumberedOptions list = option_list(say, menu, view);
  ASSERT_EQ(list.option.size(), 21u);
  ASSERT_EQ(list.lines.size(), 1u + 20u + 2u + 1u);
  EXPECT_EQ(list.lines.front(), "To put on the slip:");
  EXPECT_EQ(list.lines[1].substr(0, 3), "1. ");
  EXPECT_EQ(list.lines[21], "To finish:");
  EXPECT_EQ(list.lines[22], "21. Seal the slip. Free time will be rest.") << "what the sheet takes is no price";
  EXPECT_EQ(list.lines.back(),
            "Not now: Genogram; Ecomap; Scale sheet; Service basket. This tool is used once in a game. Choose another.");
}

}  // namespace
}  // namespace koop::text
