// Every fact, refusal, option and stage has its words in both languages, whatever values it carries.

#include "game/text/sentences.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "game/net/net_error.hpp"
#include "game/protocol/messages.hpp"
#include "game/text/typeset.hpp"
#include "tests/unit/text/extremes.hpp"
#include "tests/unit/text/story.hpp"

namespace koop::text {
namespace {

using test::extreme_turns;
using test::Extremes;
using test::fault_of;
using test::locales;

const Texts no_texts;
const Catalogue no_catalogue;

// In both languages, with the story's texts and with none at all (secrets not told yet).
template <class Check>
void with_all_words(Check check) {
  for (Language language : {Language::pl, Language::en}) {
    check(Sentences(locales()[language], test::story_texts(), test::story_catalogue()));
    check(Sentences(locales()[language], no_texts, no_catalogue));
  }
}

Board extreme_board(unsigned turn) {
  Board board;
  Extremes{turn}.fill(board);
  return board;
}

std::vector<Board> boards() {
  std::vector<Board> out{test::story_board(), Board{}};
  for (unsigned turn = 0; turn < 6; ++turn) out.push_back(extreme_board(turn));
  return out;
}

template <std::size_t I = 0>
void check_facts(const Sentences& say, const Board& board) {
  if constexpr (I < std::variant_size_v<Fact>) {
    for (unsigned turn = 0; turn <= extreme_turns; ++turn) {
      std::variant_alternative_t<I, Fact> fact;
      if (turn < extreme_turns) Extremes{turn}.fill(fact);  // the last turn: as it is by default
      const auto line = say.log(Fact{fact}, board);
      if (!line) continue;
      EXPECT_EQ(fault_of(line->text), "") << fact_names[I] << ", turn " << turn;
    }
    check_facts<I + 1>(say, board);
  }
}

TEST(Sentences, EveryFactWithEveryValue) {
  with_all_words([](const Sentences& say) {
    for (const Board& board : {test::story_board(), Board{}, extreme_board(1)}) check_facts(say, board);
  });
}

// The facts that stay silent in the log, always; all others speak with the values of turn 0 or 3.
TEST(Sentences, OnlyTheseFactsAreSilent) {
  const std::vector<std::string_view> silent = {"area_laid",       "deck_laid",         "seed_laid",     "events_laid",
                                                "area_attended",   "shares_renewed",    "slips_cleared", "techniques_counted",
                                                "sheets_prepared", "praise_remembered", "reading_key",   "notified"};
  const Sentences say(locales()[Language::pl], test::story_texts(), test::story_catalogue());
  Board board = test::story_board();
  board.stage = Stage::filling;  // sealing speaks there
  const auto speaks = [&](const Fact& fact) { return say.log(fact, board).has_value(); };
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    (..., [&] {
      bool any = false;
      for (unsigned turn = 0; turn < extreme_turns; ++turn) {
        std::variant_alternative_t<I, Fact> fact;
        Extremes{turn}.fill(fact);
        any = any || speaks(Fact{fact});
      }
      EXPECT_EQ(any, std::ranges::find(silent, fact_names[I]) == silent.end()) << fact_names[I];
    }());
  }
  (std::make_index_sequence<std::variant_size_v<Fact>>{});
}

TEST(Sentences, EveryReason) {
  with_all_words([](const Sentences& say) {
    for (unsigned kind = 0; kind < enum_count<WhyKind>; ++kind) {
      for (int id : {0, 1, 255}) {
        const std::string words = say.because({WhyKind{static_cast<std::uint8_t>(kind)}, id}, test::story_board());
        EXPECT_EQ(words.empty(), kind == 0);
        if (kind != 0) { EXPECT_EQ(fault_of(words), ""); }
      }
    }
  });
}

TEST(Sentences, EveryRefusalSaysWhatAndHowToMendIt) {
  with_all_words([](const Sentences& say) {
    for (unsigned code = 0; code < enum_count<RejectionCode>; ++code) {
      for (unsigned turn : {0u, 1u, 2u}) {
        Rejection rejection;
        Extremes{turn}.fill(rejection);
        rejection.code = RejectionCode{static_cast<std::uint8_t>(code)};
        const std::string words = say.refusal(rejection, test::story_board());
        EXPECT_EQ(fault_of(words), "") << name_of(rejection.code);
        EXPECT_GE(std::ranges::count(words, '.'), 2) << name_of(rejection.code) << ": " << words;
      }
    }
  });
}

TEST(Sentences, AnUnmetNeedIsTheScenariosOwnSentence) {
  const Sentences say(locales()[Language::pl], test::story_texts(), test::story_catalogue());
  const Rejection rejection{RejectionCode::needs_unmet, SeatId{1}, ServiceId{1}, {}, 0, 0};
  EXPECT_EQ(untypeset(say.refusal(rejection, test::story_board())),
            "Potrzebna jest zgoda mamy. Można o nią poprosić w rozmowie.");
}

TEST(Sentences, EveryStageTellsWhatNowAndWhy) {
  with_all_words([](const Sentences& say) {
    for (unsigned phase = 0; phase < enum_count<Phase>; ++phase) {
      for (unsigned stage = 0; stage < enum_count<Stage>; ++stage) {
        for (unsigned kind = 0; kind < enum_count<VoteKind>; ++kind) {
          for (bool acted : {false, true}) {
            View view = test::story_view({SeatId{0}});
            Board& b = view.board;
            b.phase = Phase{static_cast<std::uint8_t>(phase)};
            b.stage = Stage{static_cast<std::uint8_t>(stage)};
            b.vote.kind = VoteKind{static_cast<std::uint8_t>(kind)};
            b.talk.hopes_heard = acted;
            if (acted) b.done = b.vote.voted = SeatSet{SeatId{0}};
            for (SeatId me : {SeatId{0}, SeatId{1}, SeatId{}}) {
              const TaskWords words = say.task(view, me);
              EXPECT_EQ(fault_of(words.now), "");
              EXPECT_EQ(fault_of(words.why), "");
            }
            if (const std::string missing = say.missing(b); !missing.empty()) { EXPECT_EQ(fault_of(missing), ""); }
          }
        }
      }
    }
  });
}

template <std::size_t I = 0>
void check_options(const Sentences& say, const View& view) {
  if constexpr (I < std::variant_size_v<Command>) {
    for (unsigned turn = 0; turn <= extreme_turns; ++turn) {
      std::variant_alternative_t<I, Command> command;
      if (turn < extreme_turns) Extremes{turn}.fill(command);
      Option option{Command{command}, {}, 2, 1, Rejection{}};
      if (turn % 2 == 0) option.slots.partners = SeatSet::first(4);
      const OptionWords words = say.option(option, view);
      EXPECT_EQ(fault_of(words.title), "") << command_names[I];
      if (!words.cost.empty()) { EXPECT_EQ(fault_of(words.cost), "") << command_names[I]; }
      EXPECT_EQ(fault_of(words.refusal), "");
      for (const std::string& more : {words.detail, words.about}) {
        if (more.empty()) continue;
        EXPECT_EQ(fault_of(more), "") << command_names[I];
      }
      EXPECT_EQ(fault_of(say.command(Command{command}, view)), "") << command_names[I];
    }
    check_options<I + 1>(say, view);
  }
}

TEST(Sentences, EveryOptionInEveryStage) {
  with_all_words([](const Sentences& say) {
    for (unsigned phase = 0; phase < enum_count<Phase>; ++phase) {
      for (Stage stage : {Stage::reading, Stage::filling, Stage::revising, Stage::acting}) {
        View view = test::story_view({SeatId{0}});
        view.board.phase = Phase{static_cast<std::uint8_t>(phase)};
        view.board.stage = stage;
        check_options(say, view);
      }
    }
  });
}

TEST(Sentences, BoardWordsForEveryValue) {
  with_all_words([](const Sentences& say) {
    for (int n = 0; n <= 10; ++n) {
      for (const std::string& words : {say.area_state(AreaId{0}, n), say.area_state(AreaId{}, n), say.trust_words(n),
                                       say.agency_words(n), say.of_ten(n), say.area_points(n, 10 - n)})
        EXPECT_EQ(fault_of(words), "");
      EXPECT_EQ(fault_of(say.change(n, -n)), "");
      EXPECT_EQ(fault_of(say.change(-n, n - 3)), "");
      EXPECT_EQ(fault_of(say.half_year_loss(n)), "");
    }
    for (int level = 0; level <= 3; ++level) {
      EXPECT_EQ(fault_of(say.cooperation(level)), "");
      EXPECT_EQ(fault_of(say.cooperation_about(level)), "");
    }
    for (Relation r : {Relation::no_request, Relation::complaint, Relation::working_together})
      EXPECT_EQ(fault_of(say.relation(r)), "");
    for (unsigned p = 0; p < enum_count<Profile>; ++p) {
      const ProfileWords words = say.profile(Profile{static_cast<std::uint8_t>(p)});
      EXPECT_EQ(fault_of(words.name), "");
      EXPECT_EQ(fault_of(words.about), "");
    }
    for (unsigned p = 0; p < enum_count<Phase>; ++p) {
      EXPECT_EQ(fault_of(say.help(Phase{static_cast<std::uint8_t>(p)})), "");
      EXPECT_EQ(fault_of(say.help_title(Phase{static_cast<std::uint8_t>(p)})), "");
    }
    for (const Board& board : boards()) {
      for (const std::string& words :
           {say.contacts(board), say.month_of(board), say.month_title(board), say.next_headline(board), say.this_month(board),
            say.clash(AreaId{0}, board), say.answers_counted(board), say.holds(board)})
        EXPECT_EQ(fault_of(words), "");
      EXPECT_FALSE(say.worked(board).empty());
      for (const std::string& words : say.worked(board)) EXPECT_EQ(fault_of(words), "");
      for (const std::string& words : say.letter(board)) EXPECT_EQ(fault_of(words), "");
    }
  });
}

// Codes that reach a person from other parts of the program; each has a sentence of its own.
TEST(Sentences, EveryErrorCodeHasItsSentence) {
  std::vector<std::string> codes;
  for (std::string_view name : enum_names(protocol::FailureCode{})) codes.emplace_back(name);
  for (int i = 0; i <= static_cast<int>(net::NetErrorCode::not_authentic); ++i)
    codes.emplace_back(net::code_name(net::NetErrorCode{i}));
  for (const char* code :
       {"folder_missing", "not_writable", "not_ours", "newer_version", "in_use", "damaged", "write_failed", "refused_version",
        "connection_lost", "reconnecting", "kicked", "scenario_missing", "no_display", "disk_read_only", "version_mismatch"})
    codes.emplace_back(code);
  with_all_words([&](const Sentences& say) {
    for (const std::string& code : codes) {
      EXPECT_TRUE(say.locale().has("error." + code)) << code;
      EXPECT_EQ(fault_of(say.error(code)), "") << code;
    }
    EXPECT_NE(say.error("no_such_code_at_all").find("no_such_code_at_all"), std::string::npos);
  });
}

TEST(Sentences, EveryDiagnosticHasItsSentence) {
  with_all_words([](const Sentences& say) {
    for (unsigned code = 0; code < enum_count<DiagnosticCode>; ++code) {
      Diagnostic d{"pierwszy_snieg/scenario.json", 12, 3, "/areas/0", DiagnosticCode{static_cast<std::uint8_t>(code)}, {}};
      const std::string words = say.diagnostic(d);
      EXPECT_TRUE(words.starts_with("pierwszy_snieg/scenario.json:12 /areas/0: ")) << words;
      EXPECT_EQ(words.find_first_of("{}"), std::string::npos) << words;
    }
  });
}

}  // namespace
}  // namespace koop::text
