#include "game/client/talk_model.hpp"

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
    return cards;
  }
  [[nodiscard]] HandCard card(const PlayCard& play, const Slots& slots) const {
    HandCard card;
    card.technique = play.technique;
    card.offered_by = play.offered_by;
    card.standing = is_standing(play.technique) && !play.offered_by.exists();
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
    return found;
  }
  void add_findings(std::vector<TalkBubble>& bubbles, const std::vector<Fact>& facts) const {
    std::size_t played = 0;
    for (const Fact& fact : facts) {
      if (std::holds_alternative<CardPlayed>(fact)) ++played;
      if (played == 0 || played > bubbles.size()) continue;
      TalkBubble& bubble = bubbles[played - 1];
      if (const auto* answer = std::get_if<AnswerGiven>(&fact)) bubble.silent = answer->silent;
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
};

}  // namespace

TalkModel talk_model(const View& view, const Menu* menu, SeatId me, const text::Sentences& say,
                     const std::vector<Fact>& month) {
  const Talk talk{view, menu, me, say};
  const Board& board = view.board;
  TalkModel model;
  model.leads = me.exists() && board.talk.leader == me;
  if (board.talk.leader.exists()) model.leader = say.names().seat(board.talk.leader, board).nom();
  if (board.talk.member.exists()) model.member = say.names().member(board.talk.member).nom();
  model.cards_left = static_cast<int>(cards_per_talk) - static_cast<int>(board.talk.cards.size());
  for (SeatId seat : board.talk.offered) model.offered_by.push_back(seat);
  const std::vector<Fact> facts = facts_of_phase(month, Phase::talk);
  for (const Fact& fact : month) model.declined = model.declined || std::holds_alternative<TalkDeclined>(fact);
  model.bubbles = talk.bubbles(month);
  talk.add_guesses(model, facts);
  if (menu == nullptr) return model;
  model.members = choices_of<ChooseMember>(say, view, *menu);
  for (const Choice& c : model.members)
    model.member_ids.push_back(std::get<ChooseMember>(menu->options[c.option].command).member);
  model.cards = talk.cards();
  model.offers = choices_of<OfferCard>(say, view, *menu);
  for (const Choice& c : model.offers)
    model.offer_techniques.push_back(std::get<OfferCard>(menu->options[c.option].command).technique);
  model.end = choice_of_kind<EndTalk>(say, view, *menu);
  if (board.stage == Stage::guessing && me.exists() && !board.done.contains(me)) {
    for (const Choice& c : choices_of<MakeGuess>(say, view, *menu)) {
      if (c.possible) model.guess_options.push_back(c.option);
    }
  }
  return model;
}

}  // namespace koop::client
