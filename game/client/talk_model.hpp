#pragma once
// Talk: whom to talk with, the leader's cards with what each may name, offers of the others, the talk so far as
// bubbles, guesses; in the fuller layers what is said beside the cards, listening tasks and the proposal at the end.

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
  bool said = false;    // no question: one of the things that can always be said …
  bool beside = false;  // … and that take no place among the cards
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

// A seat that is not in the talk, and what it listens for. All see it.
struct Listener {
  SeatId seat;
  std::string label, task;
};

// What one task has come to, once all have chosen.
struct HeardRow {
  ListeningTask task = ListeningTask::exact_words;
  std::string words;  // the right reading
  SeatSet rightly, otherwise;
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
  // Beside the cards.
  std::optional<Choice> chair;  // SetOutChair: the leader's
  bool invited = true;          // the family's chair is set out for the meeting
  // Listening.
  std::vector<Choice> tasks;              // ListenFor
  std::vector<ListeningTask> task_kinds;  // beside `tasks`
  std::vector<Listener> listeners;
  std::optional<ListeningTask> my_task;
  std::vector<Choice> readings;  // ReadOut, once they are laid
  bool read_out = false;         // the active seat has chosen one
  std::vector<HeardRow> heard;
  std::vector<Choice> appreciations;       // Appreciate
  std::vector<FindingId> appreciation_of;  // beside them
  // Closing.
  std::vector<Choice> closings;  // OfferClosing
};

TalkModel talk_model(const View& view, const Menu* menu, SeatId me, const text::Sentences& say, const std::vector<Fact>& month);

}  // namespace koop::client
