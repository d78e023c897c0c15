#pragma once
// Talk: whom to talk with, the leader's cards with what each may name, offers of the others, the talk so far as
// bubbles, guesses.

#include <array>

#include "game/client/choice.hpp"
#include "game/client/story.hpp"

namespace koop::client {

// What a card may name: one PlayCard option.
struct CardTarget {
  Choice choice;
  AreaId area;        // none: names no area
  FindingId finding;  // none: names no finding
  std::string label;  // of the area or finding; empty when it names nothing
};

struct HandCard {
  Technique technique = Technique::best_hopes;
  SeatId offered_by;  // none: own or standing
  bool standing = false;
  std::string name, about;
  std::vector<std::string> wordings;  // with nothing named yet; at least one
  std::vector<CardTarget> targets;    // at least one
  bool possible = false;              // some target is
  std::string refusal;                // the first target's reason when none is possible
};

struct TalkBubble {
  Technique technique = Technique::best_hopes;
  SeatId from;           // who brought the card
  std::string asked_by;  // label of that seat
  std::string card;      // its name
  std::string names;     // the area or finding that it names; may be empty
  std::string question;  // the words said
  std::string answer;    // what the member says; empty while not answered
  bool silent = false;
  bool full = false;
  bool linked = false;
  std::vector<StoryEffect> found;  // what the answer brought to light or changed
};

struct GuessRow {
  SeatId seat;
  std::string label;
  bool made = false;
  Guess guess = -1;  // own ones, and all when shown
};

struct TalkModel {
  bool leads = false;                       // the active seat is the leader
  std::string leader, member;               // labels; empty while not known
  bool declined = false;                    // the family does not want to talk this month
  std::vector<Choice> members;              // ChooseMember
  std::vector<MemberId> member_ids;         // beside `members`
  std::vector<HandCard> cards;              // leader: what can be played
  std::vector<Choice> offers;               // others: OfferCard
  std::vector<Technique> offer_techniques;  // beside `offers`
  std::vector<SeatId> offered_by;           // seats that have offered in this talk
  Count cards_left = 0;
  std::optional<Choice> end;        // EndTalk
  std::vector<TalkBubble> bubbles;  // in the order played
  // Guessing.
  std::string guess_about;                 // name of the area
  std::vector<std::size_t> guess_options;  // by number 0…10; empty when the active seat need not guess
  std::vector<GuessRow> guesses;
  bool guesses_shown = false;
};

TalkModel talk_model(const View& view, const Menu* menu, SeatId me, const text::Sentences& say, const std::vector<Fact>& month);

}  // namespace koop::client
