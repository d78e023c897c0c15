#pragma once
// The ending: half a year later point by point, the profile, what worked, what will hold, the letter.

#include "game/client/story.hpp"

namespace koop::client {

struct EndArea {
  AreaId area;
  std::string name, state;           // the state's sentence half a year later
  int own_end = 0, support_end = 0;  // when the helpers left
  int own = 0, support = 0;          // half a year later
  int lost = 0;                      // points
  std::string lost_words;
  std::string sentence;  // what fell and what saved it; empty without the facts (came in later)
  bool matters = false;  // the family's own priority, as far as known
};

struct EndModel {
  std::vector<EndArea> areas;
  text::ProfileWords profile;
  Profile is = Profile::protection;
  std::vector<std::string> worked;
  std::string holds;
  std::vector<std::string> letter;  // paragraphs, the signature last
  std::vector<std::string> steps;   // the family's steps with month
};

EndModel end_model(const View& view, const text::Sentences& say, const std::vector<Fact>& ending);

}  // namespace koop::client
