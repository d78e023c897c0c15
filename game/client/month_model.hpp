#pragma once
// The month as a short story: one line for each act or rest, in the order in which they happened, with what it brought.

#include "game/client/choice.hpp"
#include "game/client/story.hpp"

namespace koop::client {

struct StoryLine {
  SeatSet seats;
  std::string who;  // labels
  std::string text;
  bool rested = false;
  FamilyAnswer answer = FamilyAnswer::unanswered;
  std::string voice;  // what the family answered; may be empty
  std::vector<StoryEffect> effects;
};

struct MonthModel {
  std::vector<StoryLine> lines;
  std::string answers_words;
  std::optional<Choice> ready;
};

MonthModel month_model(const View& view, const Menu* menu, const text::Sentences& say, const std::vector<Fact>& month);

}  // namespace koop::client
