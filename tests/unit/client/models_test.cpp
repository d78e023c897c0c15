// Every view-model in every state of whole games: nothing of a menu is lost or shown twice, sums agree with the board,
// words are never empty where a screen needs them.

#include <map>

#include "game/client/end_model.hpp"
#include "game/client/life_model.hpp"
#include "game/client/lobby_model.hpp"
#include "game/client/meeting_model.hpp"
#include "game/client/month_model.hpp"
#include "game/client/reveal_model.hpp"
#include "game/client/review_model.hpp"
#include "game/client/slip_model.hpp"
#include "game/client/talk_model.hpp"
#include "tests/unit/client/game_driver.hpp"

namespace koop::test {
namespace {

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
    EXPECT_EQ(talk.cards_left + static_cast<int>(talk.bubbles.size()), static_cast<int>(cards_per_talk));
    for (const TalkBubble& bubble : talk.bubbles) {
      ++bubbles;
      EXPECT_FALSE(bubble.question.empty());
      EXPECT_FALSE(bubble.asked_by.empty());
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

  void meeting(Shown& shown) {
    const MeetingModel meeting = meeting_model(view(), m.menu(), m.active, m.say());
    ++meetings;
    shown.add(meeting.hints);
    for (const KnowledgeCard& card : meeting.knowledge) {
      EXPECT_FALSE(card.sentence.empty());
      EXPECT_FALSE(board().shared.contains(card.knowledge));
      shown.add(card.with_consent);
      shown.add(card.without_ground);
    }
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
      if (entry.take_off) ++shown.times[*entry.take_off];
    }
    EXPECT_EQ(used, slip.used);
    for (const auto* group : {&slip.support, &slip.joint, &slip.building, &slip.community}) {
      bool refused = false;
      for (const SlipRow& row : *group) {
        shown.add(row.choice);
        EXPECT_EQ(row.item.kind, group->front().item.kind);
        EXPECT_FALSE(refused && row.choice.possible) << "possible ones come first";
        refused = refused || !row.choice.possible;
        // What the option says it costs is what the sheet will count.
        EXPECT_EQ(cost_of(row.item, m.catalogue), row.choice.cost);
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
    if (board().stage == Stage::reading && m.menu() != nullptr) {
      if (board().phase == Phase::life) {
        const LifeModel life = life_model(view(), m.menu(), m.active, m.say(), m.month);
        shown.add(life.hints);
        shown.add(life.ready);
        EXPECT_EQ(life.knowledge.size(), view().secret[m.active.index()].knowledge.size());
      } else {
        shown.add(choice_of_kind<Ready>(m.say(), view(), *m.menu()));
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

void watch_a_game(std::uint64_t seed, std::initializer_list<unsigned> places, MonthMode mode, Language language) {
  DeskRoom room(with_seed(seed), language);
  room.desk->practise("Ala");
  ASSERT_TRUE(room.until([&] { return room.model().state == SessionState::lobby; }));
  TableSettings settings = room.model().table.settings;
  settings.month_mode = mode;
  room.desk->change_settings(settings);
  for (unsigned place : places) room.desk->take_place(InstitutionId{place});
  room.desk->start();
  Watcher watcher{room.model(), {}};
  play_to_the_end(
      room, [&] { watcher.look(); }, seed);
  EXPECT_GT(watcher.talks, 0u);
  EXPECT_GT(watcher.bubbles, 0u);
  EXPECT_GT(watcher.meetings, 0u);
  EXPECT_GT(watcher.reveals, 0u);
  EXPECT_GT(watcher.months, 0u);
  EXPECT_GT(watcher.reviews, 0u);

  const Model& m = room.model();
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

TEST(Models, OneSeatTogether) { watch_a_game(1, {0}, MonthMode::together, Language::pl); }
TEST(Models, TwoSeatsInTurn) { watch_a_game(2, {1, 3}, MonthMode::in_turn, Language::en); }
TEST(Models, AllSeats) { watch_a_game(3, {0, 1, 2, 3}, MonthMode::together, Language::pl); }

TEST(Lobby, SaysWhyTheGameCannotBegin) {
  DeskRoom room;
  const auto phrase = [](std::string_view key) { return locales()[Language::pl].phrase(key); };
  room.desk->host("Ala");
  ASSERT_TRUE(room.until([&] { return room.model().state == SessionState::lobby; }));
  const auto settle = [&] { ASSERT_TRUE(room.until([&] { return room.model().pending == 0; })); };
  LobbyModel lobby = lobby_model(room.model());
  EXPECT_FALSE(lobby.title.empty());
  EXPECT_EQ(lobby.places.size(), mini().catalogue.institutions.size());
  EXPECT_EQ(lobby.family.size(), mini().catalogue.members.size());
  EXPECT_TRUE(lobby.host);
  EXPECT_FALSE(lobby.can_start);
  EXPECT_EQ(lobby.why_not_start, phrase("lobby.too_few"));
  for (const PlaceCard& place : lobby.places) {
    EXPECT_FALSE(place.label.empty());
    EXPECT_TRUE(place.can_take);
    EXPECT_TRUE(place.can_bot);
    EXPECT_FALSE(place.mine);
  }
  room.desk->take_place(InstitutionId{0});
  room.desk->place_bot(InstitutionId{1}, Habit::random);
  settle();
  lobby = lobby_model(room.model());
  EXPECT_TRUE(lobby.can_start);
  EXPECT_TRUE(lobby.places[0].mine);
  EXPECT_TRUE(lobby.places[0].can_leave);
  EXPECT_FALSE(lobby.places[0].can_take);
  EXPECT_EQ(lobby.places[1].bot, Habit::random);
  EXPECT_FALSE(lobby.places[1].bot_words.empty());

  // Somebody else has to say that they are ready; their own lobby says so.
  Robot& olek = room.room.add("Olek");
  olek.plays = false;
  olek.join(room.room.code());
  ASSERT_TRUE(room.until([&] { return olek.seated(); }));
  olek.ask(protocol::TakePlace{0, InstitutionId{2}});
  ASSERT_TRUE(room.until([&] { return olek.idle(); }));
  lobby = lobby_model(room.model());
  EXPECT_FALSE(lobby.can_start);
  EXPECT_EQ(lobby.why_not_start, phrase("lobby.not_all_ready"));
  EXPECT_EQ(lobby.persons.size(), 2u);
  olek.ask(protocol::SetReady{0, true});
  ASSERT_TRUE(room.until([&] { return olek.idle(); }));
  room.step();
  EXPECT_TRUE(lobby_model(room.model()).can_start);
  olek.leave();
  ASSERT_TRUE(room.until([&] { return lobby_model(room.model()).persons.size() == 1; }));
}

TEST(Lobby, InPracticeOnePlaceIsEnough) {
  DeskRoom room;
  room.desk->practise("Ala");
  ASSERT_TRUE(room.until([&] { return room.model().state == SessionState::lobby; }));
  EXPECT_EQ(lobby_model(room.model()).why_not_start, locales()[Language::pl].phrase("lobby.take_one"));
  room.desk->take_place(InstitutionId{3});
  ASSERT_TRUE(room.until([&] { return room.model().pending == 0; }));
  EXPECT_TRUE(lobby_model(room.model()).can_start);
}

}  // namespace
}  // namespace koop::test
