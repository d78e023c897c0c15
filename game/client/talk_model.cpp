#include "game/client/talk_model.hpp"

#include <algorithm>

#include "game/text/typeset.hpp"

namespace koop::client {
namespace {

struct Talk {
  const View& view;
  const Menu* menu;
  SeatId me;
  const text::Sentences& say;
  const Board& board = view.board;
  const text::Names& names = say.names();

  [[nodiscard]] std::string named(AreaId area, FindingId finding) const {
    if (finding.exists()) return names.finding(finding);
    return area.exists() ? names.area(area) : std::string();
  }

  // One card of the hand gathers its options: what it may name.
  [[nodiscard]] std::vector<HandCard> cards() const {
    std::vector<HandCard> cards;
    for (std::size_t i = 0; i < menu->options.size(); ++i) {
      const auto* play = std::get_if<PlayCard>(&menu->options[i].command);
      if (play == nullptr) continue;
      if (cards.empty() || cards.back().technique != play->technique || cards.back().offered_by != play->offered_by) {
        cards.push_back(card(*play, menu->options[i].slots));
      }
      HandCard& card = cards.back();
      card.targets.push_back({choice_of(say, view, *menu, i), play->area, play->finding, named(play->area, play->finding)});
      if (card.targets.back().choice.possible) card.possible = true;
    }
    for (HandCard& card : cards) {
      if (!card.possible) card.refusal = card.targets.front().choice.words.refusal;
    }
    // Standing questions, the hand with what was offered, then what can always be said.
    const auto place = [](const HandCard& card) { return card.said ? 2 : card.standing ? 0 : 1; };
    std::stable_sort(cards.begin(), cards.end(), [&](const HandCard& a, const HandCard& b) { return place(a) < place(b); });
    return cards;
  }
  [[nodiscard]] HandCard card(const PlayCard& play, const Slots& slots) const {
    HandCard card;
    card.technique = play.technique;
    card.offered_by = play.offered_by;
    card.standing = is_standing(play.technique) && !play.offered_by.exists();
    card.said = card.standing && (is_free(play.technique) || is_reflex(play.technique));
    card.beside = is_free(play.technique);
    card.name = names.technique(play.technique);
    card.about = text::typeset(names.text(TextKind::technique, static_cast<unsigned>(play.technique), 1));
    for (int w = 0; w < std::max<int>(slots.wordings, 1); ++w) {
      card.wordings.push_back(text::typeset(names.wording(play.technique, w, play.finding)));
    }
    return card;
  }

  [[nodiscard]] std::vector<TalkBubble> bubbles(const std::vector<Fact>& month) const {
    std::vector<TalkBubble> found;
    for (const PlayedCard& card : board.talk.cards) {
      TalkBubble bubble;
      bubble.technique = card.technique;
      bubble.from = card.from;
      bubble.asked_by = names.seat(card.from, board).nom();
      bubble.card = names.technique(card.technique);
      bubble.names = named(card.area, card.finding);
      bubble.question = text::typeset(names.wording(card.technique, card.wording, card.finding));
      if (card.answer.exists()) bubble.answer = text::typeset(names.text(TextKind::answer, card.answer.index()));
      bubble.full = card.full;
      bubble.linked = card.linked;
      found.push_back(std::move(bubble));
    }
    add_findings(found, facts_of_phase(month, Phase::talk));
    // Without the facts (came in later) the number is the one that the board holds.
    for (std::size_t i = 0; i < found.size(); ++i) {
      const AreaId area = board.talk.cards[static_cast<unsigned>(i)].area;
      if (area.exists()) put_number(found[i], board.area[area.index()].said);
    }
    return found;
  }
  static void put_number(TalkBubble& bubble, int number) {
    constexpr std::string_view place = "{n}";
    const std::size_t at = bubble.answer.find(place);
    if (at != std::string::npos) bubble.answer.replace(at, place.size(), number < 0 ? "–" : std::to_string(number));
  }
  // The member has a number of its own about it.
  static bool says_own(const std::vector<Fact>& facts, AreaId area) {
    return std::any_of(facts.begin(), facts.end(), [area](const Fact& fact) {
      const auto* number = std::get_if<MemberNumberSaid>(&fact);
      return number != nullptr && number->area == area;
    });
  }
  void add_findings(std::vector<TalkBubble>& bubbles, const std::vector<Fact>& facts) const {
    std::size_t played = 0;
    for (const Fact& fact : facts) {
      if (std::holds_alternative<CardPlayed>(fact)) ++played;
      if (std::holds_alternative<TalkEnded>(fact)) return;
      if (played == 0 || played > bubbles.size()) continue;
      TalkBubble& bubble = bubbles[played - 1];
      if (const auto* answer = std::get_if<AnswerGiven>(&fact)) bubble.silent = answer->silent;
      if (const auto* number = std::get_if<MemberNumberSaid>(&fact)) put_number(bubble, number->number);
      if (const auto* number = std::get_if<NumberSaid>(&fact); number && !says_own(facts, number->area))
        put_number(bubble, number->number);
      if (auto effect = effect_of(fact, say, board)) bubble.found.push_back(std::move(*effect));
    }
  }

  void add_guesses(TalkModel& model, const std::vector<Fact>& facts) const {
    const GuessesShown* shown = nullptr;
    for (const Fact& fact : facts) {
      if (const auto* guesses = std::get_if<GuessesShown>(&fact)) shown = guesses;
      if (std::holds_alternative<CardPlayed>(fact)) shown = nullptr;  // an earlier card's
    }
    const bool guessing = board.stage == Stage::guessing;
    if (!guessing && shown == nullptr) return;
    model.guesses_shown = !guessing;
    if (!board.talk.cards.empty()) model.guess_about = names.area(board.talk.cards.back().area);
    for (unsigned i = 0; static_cast<int>(i) < board.seats; ++i) {
      GuessRow row{SeatId{i}, names.seat(SeatId{i}, board).nom(), board.done.contains(SeatId{i}), -1};
      if (!guessing) {
        row.guess = shown->guesses[i];
        row.made = row.guess >= 0;
      } else if (view.viewer.seats.contains(SeatId{i})) {
        row.guess = view.secret[i].guess;
      }
      model.guesses.push_back(std::move(row));
    }
  }

  [[nodiscard]] std::string reading(ListeningTask task, unsigned at) const {
    const auto t = static_cast<std::size_t>(task);
    if (task != ListeningTask::exact_words)
      return at < board.talk.readings[t].size() ? names.text(TextKind::reading, board.talk.readings[t][at].index())
                                                : std::string();
    return at < board.talk.words.size() ? names.text(TextKind::answer, board.talk.words[at].index()) : std::string();
  }
  void add_listening(TalkModel& model, const std::vector<Fact>& facts) const {
    for (unsigned i = 0; static_cast<int>(i) < board.seats; ++i) {
      for (unsigned t = 0; t < enum_count<ListeningTask>; ++t) {
        if (!board.talk.listens[t].contains(SeatId{i})) continue;
        const auto task = static_cast<ListeningTask>(t);
        model.listeners.push_back({SeatId{i}, names.seat(SeatId{i}, board).nom(), task_name(task)});
        if (me == SeatId{i}) model.my_task = task;
      }
    }
    for (const Fact& fact : facts) {
      const auto* shown = std::get_if<ReadingsShown>(&fact);
      if (shown == nullptr) continue;
      const auto right = static_cast<unsigned>(static_cast<int>(shown->right));
      model.heard.push_back({shown->task, text::typeset(reading(shown->task, right)), shown->rightly, shown->otherwise});
    }
    model.read_out = board.stage == Stage::listening && board.done.contains(me);
  }
  [[nodiscard]] std::string task_name(ListeningTask task) const {
    return say.locale().phrase("listening." + std::string(name_of(task)));
  }

  void add_fuller_choices(TalkModel& model) const {
    model.chair = choice_of_kind<SetOutChair>(say, view, *menu);
    model.tasks = choices_of<ListenFor>(say, view, *menu);
    for (const Choice& c : model.tasks) model.task_kinds.push_back(std::get<ListenFor>(menu->options[c.option].command).task);
    model.readings = choices_of<ReadOut>(say, view, *menu);
    model.appreciations = choices_of<Appreciate>(say, view, *menu);
    for (const Choice& c : model.appreciations)
      model.appreciation_of.push_back(std::get<Appreciate>(menu->options[c.option].command).finding);
    model.closings = choices_of<OfferClosing>(say, view, *menu);
  }
};

// Cards that take a place (Rule 5.1), against as many as a talk has (Rule 5.4).
int places_left(const Board& board) {
  const auto& cards = board.talk.cards;
  const auto taken = std::count_if(cards.begin(), cards.end(), [](const PlayedCard& c) { return !is_free(c.technique); });
  const int places = static_cast<int>(cards_per_talk) + (board.talk.better_goes_on ? 1 : 0);
  return std::max(0, places - static_cast<int>(taken));
}

}  // namespace

TalkModel talk_model(const View& view, const Menu* menu, SeatId me, const text::Sentences& say,
                     const std::vector<Fact>& month) {
  const Talk talk{view, menu, me, say};
  const Board& board = view.board;
  TalkModel model;
  model.leads = me.exists() && board.talk.leader == me;
  if (board.talk.leader.exists()) model.leader = say.names().seat(board.talk.leader, board).nom();
  if (board.talk.member.exists()) model.member = say.names().member(board.talk.member).nom();
  model.cards_left = places_left(board);
  model.invited = !board.fuller.not_invited;
  for (SeatId seat : board.talk.offered) model.offered_by.push_back(seat);
  const std::vector<Fact> facts = facts_of_phase(month, Phase::talk);
  for (const Fact& fact : month) model.declined = model.declined || std::holds_alternative<TalkDeclined>(fact);
  model.bubbles = talk.bubbles(month);
  talk.add_guesses(model, facts);
  talk.add_listening(model, facts);
  if (menu == nullptr) return model;
  model.members = choices_of<ChooseMember>(say, view, *menu);
  for (const Choice& c : model.members)
    model.member_ids.push_back(std::get<ChooseMember>(menu->options[c.option].command).member);
  model.cards = talk.cards();
  model.offers = choices_of<OfferCard>(say, view, *menu);
  for (const Choice& c : model.offers)
    model.offer_techniques.push_back(std::get<OfferCard>(menu->options[c.option].command).technique);
  model.end = choice_of_kind<EndTalk>(say, view, *menu);
  talk.add_fuller_choices(model);
  if (board.stage == Stage::guessing && me.exists() && !board.done.contains(me)) {
    for (const Choice& c : choices_of<MakeGuess>(say, view, *menu)) {
      if (c.possible) model.guess_options.push_back(c.option);
    }
  }
  return model;
}

}  // namespace koop::client
