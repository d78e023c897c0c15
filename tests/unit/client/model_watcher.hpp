#pragma once
// Looks at every view-model in every state of a whole game: nothing of a menu is lost or shown twice, sums agree with the board,
// words are never empty where a screen needs them.

#include <algorithm>
#include <map>

#include "game/client/end_model.hpp"
#include "game/client/life_model.hpp"
#include "game/client/meeting_model.hpp"
#include "game/client/month_model.hpp"
#include "game/client/quarter_model.hpp"
#include "game/client/reveal_model.hpp"
#include "game/client/review_model.hpp"
#include "game/client/slip_model.hpp"
#include "game/client/talk_model.hpp"
#include "tests/unit/client/game_driver.hpp"

namespace koop::test {

using namespace client;

// How often each option of the menu stands in the models.
struct Shown {
  std::map<std::size_t, int> times;
  void add(const Choice& c) {
    ++times[c.option];
    EXPECT_FALSE(c.words.title.empty());
    EXPECT_EQ(c.possible, c.words.refusal.empty());
  }
  void add(const std::vector<Choice>& all) {
    for (const Choice& c : all) add(c);
  }
  void add(const std::optional<Choice>& c) {
    if (c) add(*c);
  }
};

struct Watcher {
  const Model& m;
  std::map<int, Board> at_month_start;  // by round
  unsigned meetings = 0, reveals = 0, months = 0, reviews = 0, talks = 0, bubbles = 0;
  unsigned readings = 0, closings = 0, scales = 0, decisions = 0, promises = 0, bound = 0, procedures = 0;

  const View& view() const { return *m.view; }
  const Board& board() const { return m.view->board; }

  void talk(Shown& shown) {
    const TalkModel talk = talk_model(view(), m.menu(), m.active, m.say(), m.month);
    ++talks;
    shown.add(talk.members);
    EXPECT_EQ(talk.members.size(), talk.member_ids.size());
    for (const HandCard& card : talk.cards) {
      EXPECT_FALSE(card.name.empty());
      EXPECT_FALSE(card.wordings.empty());
      ASSERT_FALSE(card.targets.empty());
      EXPECT_EQ(card.possible, card.refusal.empty());
      for (const CardTarget& target : card.targets) {
        shown.add(target.choice);
        EXPECT_EQ(target.label.empty(), !target.area.exists() && !target.finding.exists());
      }
    }
    shown.add(talk.offers);
    EXPECT_EQ(talk.offers.size(), talk.offer_techniques.size());
    shown.add(talk.end);
    EXPECT_EQ(talk.bubbles.size(), board().talk.cards.size());
    const auto beside = std::count_if(board().talk.cards.begin(), board().talk.cards.end(),
                                      [](const PlayedCard& card) { return is_free(card.technique); });
    const int places = static_cast<int>(cards_per_talk) + (board().talk.better_goes_on ? 1 : 0);
    EXPECT_EQ(talk.cards_left + static_cast<int>(talk.bubbles.size()) - static_cast<int>(beside), places);
    listening(talk, shown);
    for (const TalkBubble& bubble : talk.bubbles) {
      ++bubbles;
      EXPECT_FALSE(bubble.question.empty());
      EXPECT_FALSE(bubble.asked_by.empty());
      EXPECT_EQ(bubble.answer.find("{n}"), std::string::npos) << bubble.answer;
    }
    for (std::size_t option : talk.guess_options) {
      ++shown.times[option];
      EXPECT_TRUE(std::holds_alternative<MakeGuess>(m.menu()->options.at(option).command));
    }
    if (!talk.guess_options.empty()) {
      EXPECT_EQ(talk.guess_options.size(), 11u);
      EXPECT_FALSE(talk.guess_about.empty());
      EXPECT_EQ(talk.guesses.size(), static_cast<std::size_t>(static_cast<int>(board().seats)));
    }
  }

  // What is said beside the cards, listening and the proposal at the end.
  void listening(const TalkModel& talk, Shown& shown) {
    shown.add(talk.chair);
    shown.add(talk.tasks);
    shown.add(talk.readings);
    shown.add(talk.appreciations);
    shown.add(talk.closings);
    EXPECT_EQ(talk.tasks.size(), talk.task_kinds.size());
    EXPECT_EQ(talk.appreciations.size(), talk.appreciation_of.size());
    readings += talk.readings.empty() ? 0u : 1u;
    closings += talk.closings.empty() ? 0u : 1u;
    if (!talk.readings.empty()) {
      EXPECT_EQ(talk.readings.size(), readings_per_task);
      ASSERT_TRUE(talk.my_task);
    }
    for (const HeardRow& row : talk.heard) EXPECT_FALSE(row.words.empty());
    if (m.catalogue.setting.layer != Layer::first_game) return;
    EXPECT_FALSE(talk.chair || !talk.tasks.empty() || !talk.appreciations.empty() || !talk.closings.empty());
    for (const HandCard& card : talk.cards) EXPECT_FALSE(card.said || card.beside);
  }

  void meeting(Shown& shown) {
    const MeetingModel meeting = meeting_model(view(), m.menu(), m.active, m.say());
    ++meetings;
    shown.add(meeting.hints);
    for (const KnowledgeCard& card : meeting.knowledge) {
      EXPECT_FALSE(card.sentence.empty());
      EXPECT_FALSE(board().shared.contains(card.knowledge));
      shown.add(card.with_consent);
      shown.add(card.without_ground);
      shown.add(card.on_ground);
    }
    for (const PromiseCard& promise : meeting.promises) {
      ++promises;
      shown.add(promise.choice);
      EXPECT_FALSE(promise.receivers.empty());
    }
    shown.add(meeting.move);
    shown.add(meeting.matters);
    for (const ProcedureCard& card : meeting.procedures) shown.add(card.open);
    shown.add(meeting.advice);
    EXPECT_EQ(meeting.chair_empty.empty(), !board().fuller.chair_empty);
    const auto open =
        std::count_if(board().seat.begin(), board().seat.end(), [](const SeatState& s) { return s.agreement.open; });
    EXPECT_EQ(meeting.agreements.size(), static_cast<std::size_t>(open));
    for (const GoalCard& goal : meeting.goals) {
      EXPECT_FALSE(goal.sentence.empty());
      shown.add(goal.choice);
    }
    shown.add(meeting.questions);
    shown.add(meeting.intentions);
    shown.add(meeting.close);
    shown.add(meeting.pass);
    EXPECT_EQ(meeting.plan.size(), board().plan.size());
  }

  void vote(Shown& shown) {
    const auto vote = vote_model(view(), m.menu(), m.say());
    EXPECT_EQ(vote.has_value(), board().vote.open);
    if (!vote) return;
    EXPECT_FALSE(vote->subject.empty());
    EXPECT_EQ(vote->choices.size(), vote->chosen.size());
    shown.add(vote->choices);
    EXPECT_TRUE(vote->choices.empty() || !board().vote.voted.contains(m.active));
  }

  void slip(Shown& shown) {
    const SlipModel slip = slip_model(view(), m.menu(), m.active, m.say());
    EXPECT_LE(slip.used, slip.time);
    int used = 0;
    for (const SlipEntry& entry : slip.entries) {
      used += entry.cost;
      EXPECT_FALSE(entry.words.empty());
      bound += entry.bound.empty() ? 0u : 1u;
      EXPECT_EQ(entry.item.kind == SlipKind::procedure && entry.bound.empty(), false);
      if (entry.take_off) ++shown.times[*entry.take_off];
    }
    EXPECT_EQ(used, slip.used);
    const bool first_game = m.catalogue.setting.layer == Layer::first_game;
    if (first_game) {
      EXPECT_EQ(slip.time, time_of_seat(m.catalogue, board().seats));
      EXPECT_TRUE(slip.around.empty() && slip.helpers.empty() && slip.means.empty() && slip.strain.empty());
    }
    for (const auto* group : {&slip.support, &slip.joint, &slip.building, &slip.community, &slip.around, &slip.helpers}) {
      bool refused = false;
      const bool one_kind = group != &slip.around && group != &slip.helpers;
      for (const SlipRow& row : *group) {
        shown.add(row.choice);
        EXPECT_TRUE(!one_kind || row.item.kind == group->front().item.kind);
        EXPECT_FALSE(refused && row.choice.possible) << "possible ones come first";
        refused = refused || !row.choice.possible;
        // What can be put there fits into the time that the sheet shows as left.
        EXPECT_TRUE(!row.choice.possible || slip.used + row.choice.cost <= slip.time || slip.sealed);
      }
    }
    shown.add(slip.seal);
  }

  void reveal() {
    ++reveals;
    const RevealModel reveal = reveal_model(view(), m.say());
    EXPECT_EQ(reveal.columns.size(), static_cast<std::size_t>(static_cast<int>(board().seats)));
    EXPECT_EQ(reveal.columns.front().seat, board().first);
    EXPECT_EQ(reveal.tokens.size(), static_cast<std::size_t>(static_cast<int>(board().contacts)));
    int above = 0;
    for (const ContactToken& token : reveal.tokens) {
      above += token.above ? 1 : 0;
      EXPECT_FALSE(token.label.empty());
    }
    EXPECT_EQ(above, std::max(0, reveal.contacts - reveal.capacity));
    EXPECT_EQ(reveal.effect_words.empty(), reveal.contacts <= reveal.capacity);
    EXPECT_EQ(reveal.clashes.size(), board().clashes.size());
    for (const ClashBox& clash : reveal.clashes) EXPECT_GE(clash.seats.size(), 2u);
  }

  void month() {
    ++months;
    const MonthModel month = month_model(view(), m.menu(), m.say(), m.month);
    SeatSet told;
    for (const StoryLine& line : month.lines) {
      EXPECT_FALSE(line.text.empty());
      for (SeatId seat : line.seats) told.insert(seat);
    }
    for (unsigned i = 0; static_cast<int>(i) < board().seats; ++i) {
      EXPECT_TRUE(board().seat[i].carried == 0 || told.contains(SeatId{i})) << "an act without its line";
    }
  }

  void review() {
    ++reviews;
    const ReviewModel review = review_model(view(), m.menu(), m.say(), m.month);
    const auto start = at_month_start.find(board().round);
    ASSERT_EQ(review.areas.size(), static_cast<std::size_t>(static_cast<int>(board().areas)));
    for (const AreaReview& area : review.areas) {
      EXPECT_FALSE(area.name.empty());
      EXPECT_EQ(area.own, board().area[area.area.index()].own);
      if (start == at_month_start.end()) continue;
      EXPECT_EQ(area.own_before, start->second.area[area.area.index()].own) << area.name;
      EXPECT_EQ(area.support_before, start->second.area[area.area.index()].support) << area.name;
      const bool changed = area.own != area.own_before || area.support != area.support_before;
      EXPECT_TRUE(!changed || !area.because.empty());
    }
    if (start == at_month_start.end()) return;
    EXPECT_EQ(review.trust.before, start->second.trust);
    EXPECT_EQ(review.agency.before, start->second.agency);
    EXPECT_EQ(review.cooperation_before, start->second.cooperation);
  }

  // The two scales and the institutional team's decision; then what the review offers.
  void quarter(Shown& shown) {
    const ScalesModel numbers = scales_model(view(), m.menu(), m.say(), m.month);
    if (board().stage == Stage::scaling) {
      ++scales;
      EXPECT_EQ(numbers.rows.size(), static_cast<std::size_t>(static_cast<int>(board().seats)));
      EXPECT_FALSE(numbers.shown);
      EXPECT_EQ(numbers.give.has_value(), !board().done.contains(m.active));
    }
    shown.add(numbers.give);
    for (const ScaleRow& row : numbers.rows) EXPECT_FALSE(row.label.empty());
    if (board().stage != Stage::deciding) return;
    ++decisions;
    const DecisionModel decision = decision_model(view(), m.menu(), m.say());
    EXPECT_FALSE(decision.team.empty());
    EXPECT_TRUE(numbers.shown) << "the scales stand beside the decision";
    for (const DecisionCard& card : decision.cards) shown.add(card.choice);
  }

  void team() {
    const TeamModel model = team_model(view(), m.menu(), m.say());
    const bool first_game = m.catalogue.setting.layer == Layer::first_game;
    EXPECT_EQ(model.any, !first_game);
    const std::vector<std::string> lines = team_lines(model, board(), m.say());
    for (const std::string& line : lines) EXPECT_FALSE(line.empty());
    procedures += static_cast<unsigned>(model.procedures.size());
    if (!first_game) return;
    EXPECT_TRUE(lines.empty());
    EXPECT_TRUE(model.pairs.empty() && model.strain.empty() && model.agreements.empty() && model.barriers.empty());
    EXPECT_TRUE(model.partners.empty() && model.projects.empty() && model.procedures.empty() && model.notes.empty());
    EXPECT_FALSE(model.budget || model.decision_makers || model.crisis || model.move || !model.coordinator_title.empty());
  }

  // The board as it was before this month's first fact, from the course.
  void note_month() {
    if (at_month_start.contains(board().round) || m.course.empty() || !m.course.back().start) return;
    Board before = m.course.back().start->board;
    Secrets nothing{};
    for (const Happening& happening : m.course.back().happenings) {
      const auto* fact = std::get_if<Fact>(&happening);
      if (fact == nullptr) continue;
      if (const auto* began = std::get_if<RoundBegan>(fact); began && began->round == board().round) {
        at_month_start[board().round] = before;
        return;
      }
      fold(before, nothing, {}, *fact);
    }
  }

  void look() {
    note_month();
    if (board().phase == Phase::ended || m.veil) return;
    Shown shown;
    vote(shown);
    const bool voting = board().stage == Stage::voting;
    if (board().phase == Phase::talk) talk(shown);
    if (board().stage == Stage::go_round) meeting(shown);
    const bool sheets = board().stage == Stage::filling || board().stage == Stage::revising || board().stage == Stage::acting;
    if (sheets) slip(shown);
    if (board().stage == Stage::revising) reveal();
    if (board().phase == Phase::month) month();
    if (board().phase == Phase::review && !voting) review();
    if (board().phase == Phase::review) quarter(shown);
    team();
    if (board().stage == Stage::reading && m.menu() != nullptr) {
      if (board().phase == Phase::life) {
        const LifeModel life = life_model(view(), m.menu(), m.active, m.say(), m.month);
        shown.add(life.hints);
        shown.add(life.ready);
        shown.add(life.move);
        for (const ProcedureCard& card : life.procedures) shown.add(card.open);
        EXPECT_EQ(life.knowledge.size(), view().secret[m.active.index()].knowledge.size());
      } else {
        shown.add(choice_of_kind<Ready>(m.say(), view(), *m.menu()));
        if (board().phase == Phase::review) shown.add(review_model(view(), m.menu(), m.say(), m.month).swaps);
      }
    }
    for (std::size_t i = 0; m.menu() != nullptr && i < m.menu()->options.size(); ++i) {
      const Option& option = m.menu()->options[i];
      EXPECT_LE(shown.times[i], 1) << "an option shown twice: " << m.say().command(option.command, view());
      EXPECT_TRUE(option.refusal || shown.times[i] == 1)
          << "a possible option is not shown: " << m.say().command(option.command, view());
    }
  }
};

struct Watched {
  std::uint64_t seed = 1;
  std::initializer_list<unsigned> places{0};
  MonthMode mode = MonthMode::together;
  Language language = Language::pl;
  std::optional<Setting> setting = std::nullopt;  // none: the table's own
  const scenario::Loaded* scenario = &mini();
};

inline Watcher watch_a_game(DeskRoom& room, const Watched& how) {
  Watcher watcher{room.model(), {}};
  room.desk->practise("Ala");
  EXPECT_TRUE(room.until([&] { return room.model().state == SessionState::lobby; }));
  TableSettings settings = room.model().table.settings;
  settings.month_mode = how.mode;
  if (how.setting) settings.setting = *how.setting;
  room.desk->change_settings(settings);
  for (unsigned place : how.places) room.desk->take_place(InstitutionId{place});
  room.desk->start();
  play_to_the_end(
      room, [&] { watcher.look(); }, how.seed);
  EXPECT_GT(watcher.talks, 0u);
  EXPECT_GT(watcher.bubbles, 0u);
  EXPECT_GT(watcher.meetings, 0u);
  EXPECT_GT(watcher.reveals, 0u);
  EXPECT_GT(watcher.months, 0u);
  EXPECT_GT(watcher.reviews, 0u);
  return watcher;
}

inline RoomSettings room_of(const Watched& how) {
  RoomSettings settings = with_seed(how.seed);
  settings.scenarios = {how.scenario};
  return settings;
}

inline void expect_a_whole_ending(const Model& m) {
  ASSERT_TRUE(m.view.has_value());
  const EndModel end = end_model(*m.view, m.say(), m.ending);
  ASSERT_EQ(end.areas.size(), static_cast<std::size_t>(static_cast<int>(m.view->board.areas)));
  for (const EndArea& area : end.areas) {
    EXPECT_EQ(area.lost, area.own_end + area.support_end - area.own - area.support);
    EXPECT_GE(area.lost, 0);
    EXPECT_FALSE(area.sentence.empty());
    EXPECT_FALSE(area.lost_words.empty());
  }
  EXPECT_FALSE(end.profile.name.empty());
  EXPECT_FALSE(end.worked.empty());
  EXPECT_FALSE(end.holds.empty());
  EXPECT_FALSE(end.letter.empty());
}

inline Watcher watch(const Watched& how) {
  DeskRoom room(room_of(how), how.language);
  const Watcher watcher = watch_a_game(room, how);
  expect_a_whole_ending(room.model());
  return watcher;
}

}  // namespace koop::test
