// Scenes in play, from moments of two games: one in which all act at once, one in turn.

#include "game/client/model.hpp"
#include "tests/ui_screens/moments.hpp"
#include "tests/ui_screens/scenes.hpp"

namespace koop::screens_test {
namespace {

using client::Model;
using client::SessionState;

Wanted at(std::string name, Phase phase, Stage stage, int round_least, std::function<bool(const Board&)> more = {}) {
  return {std::move(name), [=](const Moment& m) {
            const Board& b = m.state.board;
            return b.phase == phase && b.stage == stage && b.round >= round_least && (!more || more(b));
          }};
}

std::vector<Wanted> wanted() {
  const auto fresh = [](const Board& b) { return b.done.empty(); };
  return {at("life-1", Phase::life, Stage::reading, 1, fresh),
          at("life", Phase::life, Stage::reading, 4, fresh),
          at("member", Phase::talk, Stage::choosing_member, 2),
          at("talk-first", Phase::talk, Stage::asking, 1, [](const Board& b) { return b.talk.cards.empty(); }),
          at("talk", Phase::talk, Stage::asking, 2,
             [](const Board& b) { return b.talk.cards.size() == 2 && !b.talk.offered.empty(); }),
          at("guess", Phase::talk, Stage::guessing, 1, [](const Board& b) { return b.done.size() == 1; }),
          at("round", Phase::meeting, Stage::go_round, 2, [](const Board& b) { return b.active == b.first; }),
          at("round-late", Phase::meeting, Stage::go_round, 3,
             [](const Board& b) { return b.active.exists() && b.active.index() == (b.first.index() + 2) % 6; }),
          at("filling", Phase::meeting, Stage::filling, 3, fresh),
          at("filling-late", Phase::meeting, Stage::filling, 4, [](const Board& b) { return b.done.size() >= 3; }),
          at("reveal", Phase::meeting, Stage::revising, 3, [](const Board& b) { return b.done.empty() && b.contacts > 4; }),
          at("month", Phase::month, Stage::reading, 3, fresh),
          at("review-vote", Phase::review, Stage::voting, 2,
             [](const Board& b) { return b.vote.kind == VoteKind::leader && b.vote.voted.empty(); }),
          at("review-step", Phase::review, Stage::reading, 2,
             [](const Board& b) { return b.done.empty() && !b.steps.empty() && b.steps.back().round == b.round; }),
          {"ended", [](const Moment& m) { return m.state.board.end.over; }}};
}

std::optional<Fact> seen(const Fact& fact, SeatSet seats) { return redact(fact, {seats, Role::participant}); }

void pick_joint(ui::Room& room) {
  const Menu* menu = room.model.menu();
  for (std::size_t i = 0; menu != nullptr && i < menu->options.size(); ++i) {
    const auto* put = std::get_if<PutOnSlip>(&menu->options[i].command);
    if (put != nullptr && put->item.kind == SlipKind::joint && !menu->options[i].refusal) {
      room.local.tab = 2;
      return room.pick(i);
    }
  }
}

class Maker {
 public:
  Maker(std::vector<Scene>& scenes, const scenario::Loaded& loaded, Model lobby)
      : scenes_(scenes), loaded_(loaded), lobby_(std::move(lobby)) {
    moments_ = moments_of(loaded, {}, wanted());
    for (std::uint64_t seed = 8; seed < 60; ++seed) {
      bool all = true;
      for (const Wanted& w : wanted()) all = all && moments_.contains(w.name);
      if (all) break;
      moments_.merge(moments_of(loaded, {.seed = seed, .careless = true}, wanted()));
    }
  }

  [[nodiscard]] const Moment& moment(const std::string& name) const {
    const auto found = moments_.find(name);
    if (found == moments_.end()) cannot("no moment \"" + name + "\"");
    return found->second;
  }
  void add(
      const std::string& name, const Moment& m, SeatId me, std::function<void(ui::Room&)> prepare = [](ui::Room&) {}) {
    scenes_.push_back({name, model_at(lobby_, loaded_, m, me), std::move(prepare)});
  }
  void add(
      const std::string& name, const std::string& of, SeatId me, std::function<void(ui::Room&)> prepare = [](ui::Room&) {}) {
    add(name, moment(of), me, std::move(prepare));
  }
  Model& last() { return scenes_.back().model; }
  [[nodiscard]] SeatId leader(const std::string& name) const { return moment(name).state.board.talk.leader; }
  [[nodiscard]] SeatId other(const std::string& name) const { return SeatId{leader(name).index() == 0 ? 1u : 0u}; }
  [[nodiscard]] SeatId active(const std::string& name) const { return moment(name).state.board.active; }

  void life_and_panels() {
    const SeatId me{1};
    add("life-1", "life-1", me);
    add("life", "life", me);
    add("life-tab-2", "life", me, tab(1));
    add("life-tab-3", "life", me, tab(2));
    for (const char* name :
         {"life", "member", "talk", "guess", "round", "filling-late", "reveal", "month", "review-step", "ended"})
      add(std::string(name) + "-observer", name, SeatId{});
    const std::pair<const char*, ui::Panel> panels[] = {{"menu", ui::Panel::menu}, {"family", ui::Panel::family},
                                                        {"log", ui::Panel::log},   {"messages", ui::Panel::messages},
                                                        {"help", ui::Panel::help}, {"know", ui::Panel::know}};
    for (const auto& [name, panel] : panels)
      add(std::string("panel-") + name, "round-late", me, [p = panel](ui::Room& room) { room.local.panel = p; });
    add("life-done", "life", me);
    last().view->board.done.insert(me);
    add("away", "life", me);
    last().state = SessionState::away;
    last().link_words = last().locale().phrase("ui.connection.lost");
    add("frozen", "life", me);
    last().table.stage = TableStage::frozen;
    last().table.frozen = FreezeReason::broken_rule;
    add("veil", "filling", me);
    last().veil = true;
    add("life-clock", "life", me);
    last().table.clock.running = true;
    last().now_ms = 0, last().clock_ends_ms = 95'000;
    last().table.settings.timer[0] = 300;
  }

  void talk() {
    add("talk-member", "member", leader("member"), picks<ChooseMember>(0));
    add("talk-member-others", "member", other("member"));
    add("talk-first", "talk-first", leader("talk-first"));
    add("talk-leader", "talk", leader("talk"));
    add("talk-leader-picked", "talk", leader("talk"), picks<PlayCard>(0, 1));
    add("talk-leader-cards", "talk", leader("talk"), tab(1));
    add("talk-leader-details", "talk", leader("talk"), picks<PlayCard>(2, 1));
    add("talk-others", "talk", other("talk"));
    add("talk-others-cards", "talk-first", other("talk-first"), picks<OfferCard>(1));
    const SeatId done = *moment("guess").state.board.done.begin();
    add("guess", "guess", SeatId{done.index() == 0 ? 1u : 0u}, [](ui::Room& room) { room.local.guess = 4; });
    add("guess-tab", "guess", SeatId{done.index() == 0 ? 1u : 0u}, tab(1));
    add("guess-done", "guess", done);
  }

  void meeting() {
    const SeatId me = active("round");
    add("meeting-knowledge", "round", me, picks<ShareKnowledge>(0));
    add("meeting-intention", "round", me, picks<DeclareIntention>(1));
    add("meeting-goal", "round", me, picks<ProposeGoal>(2));
    add("meeting-question", "round", me, tab(3));
    add("meeting-listening", "round-late", SeatId{active("round-late").index() == 0 ? 1u : 0u});
    Moment goal = moment("round");
    if (!go_on<ProposeGoal>(loaded_, goal, me)) cannot("no goal to propose");
    add("vote-goal", goal, SeatId{me.index() == 0 ? 1u : 0u}, picks<CastVote>(0));
    Moment question = moment("round");
    if (!go_on<AskTable>(loaded_, question, me)) cannot("no question to ask");
    const SeatId voter{me.index() == 0 ? 1u : 0u};
    if (!go_on<CastVote>(loaded_, question, voter)) cannot("no vote to cast");
    add("vote-cast", question, voter);
  }

  void slips() {
    const SeatId me{1};
    add("slip-empty", "filling", me);
    Moment some = moment("filling");
    if (!go_on<PutOnSlip>(loaded_, some, me)) cannot("nothing to put on a slip");
    add("slip", some, me);
    add("slip-joint", some, me, pick_joint);
    add("slip-team", some, me, tab(3));
    add("slip-sealed", "filling-late", *moment("filling-late").state.board.done.begin());
    add("reveal", "reveal", me);
    add("reveal-revise", "reveal", me, [](ui::Room& room) { room.local.revising = true; });
  }

  void month_and_end() {
    const SeatId me{1};
    add("month", "month", me);
    add("review-vote", "review-vote", me, picks<CastVote>(0));
    add("review-vote-month", "review-vote", me, tab(1));
    add("review-step", "review-step", me, tab(1));
    add("half-year", "ended", me);
    add("half-year-later", "ended", me, [](ui::Room& room) { room.local.lines_shown = 3; });
    for (int t = 0; t < 3; ++t)
      add("ending-" + std::to_string(t + 1), "ended", me, [t](ui::Room& room) {
        room.local.ending_page = 1;
        room.local.tab = t;
      });
  }

 private:
  std::vector<Scene>& scenes_;
  const scenario::Loaded& loaded_;
  Model lobby_;
  std::map<std::string, Moment> moments_;
};

void add_turns(std::vector<Scene>& scenes, const scenario::Loaded& loaded, const Model& lobby) {
  const Wanted acting =
      at("acting", Phase::month, Stage::acting, 3, [](const Board& b) { return b.active.exists() && b.active != b.first; });
  auto found = moments_of(loaded, {.mode = MonthMode::in_turn}, {acting});
  if (!found.contains("acting")) cannot("nobody acts in turn");
  const Moment& m = found.at("acting");
  const SeatId active = m.state.board.active;
  scenes.push_back({"turn-mine", model_at(lobby, loaded, m, active), [](ui::Room&) {}});
  scenes.push_back({"turn-others", model_at(lobby, loaded, m, SeatId{active.index() == 0 ? 1u : 0u}), [](ui::Room&) {}});
}

}  // namespace

scenario::Loaded under(const scenario::Loaded& loaded, const Setting& setting) {
  scenario::Loaded played = loaded;
  scenario::Played as = scenario::play_under(loaded, setting);
  played.scenario = std::move(as.rules);
  played.catalogue = std::move(as.catalogue);
  played.texts = std::move(as.texts);
  return played;
}

Model model_at(const Model& lobby, const scenario::Loaded& loaded, const Moment& moment, SeatId me) {
  Model m = lobby;
  const SeatSet seats = me.exists() ? SeatSet{me} : SeatSet{};
  m.state = moment.state.board.end.over ? SessionState::over : SessionState::playing;
  m.mode = client::Mode::joined;
  m.table.stage = moment.state.board.end.over ? TableStage::over : TableStage::playing;
  m.view = rules::view_of(moment.state, {seats, me.exists() ? Role::participant : Role::observer});
  m.my_seats = seats;
  m.active = me;
  if (me.exists())
    m.menus[me.index()] = {1, rules::options(loaded.scenario, moment.state.board, moment.state.secret[me.index()], me)};
  for (const Fact& fact : moment.month)
    if (const auto f = seen(fact, seats)) m.month.push_back(*f);
  for (const Fact& fact : moment.ending)
    if (const auto f = seen(fact, seats)) m.ending.push_back(*f);
  for (const Fact& fact : m.month)
    if (const auto line = m.say().log(fact, m.view->board))
      m.log.push_back({*line, m.view->board.round, m.view->board.phase, false});
  m.table.messages = {
      {PersonId{1}, m.language == Language::pl ? "Możemy zacząć pięć minut później?" : "Can we begin five minutes later?"}};
  return m;
}

void add_table_scenes(std::vector<Scene>& scenes, const scenario::Loaded& loaded, const text::Locales& locales,
                      Language language) {
  const Model lobby = lobby_model_of(loaded, locales, language);
  Maker maker(scenes, loaded, lobby);
  maker.life_and_panels();
  maker.talk();
  maker.meeting();
  maker.slips();
  maker.month_and_end();
  add_turns(scenes, loaded, lobby);
}

}  // namespace koop::screens_test
