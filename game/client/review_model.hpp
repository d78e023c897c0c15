#pragma once
// The review: what the month has changed, area by area and as a list, the family's step, goals, and the vote on the
// next leader.

#include "game/client/meeting_model.hpp"
#include "game/client/story.hpp"

namespace koop::client {

struct AreaReview {
  AreaId area;
  std::string name, state;
  int own_before = 0, support_before = 0;  // when the month began
  int own = 0, support = 0;
  std::vector<std::string> because;  // sentences, in order
};

struct ScaleReview {
  int before = 0, now = 0;
  std::string words;
  std::vector<std::string> because;
};

struct ReviewModel {
  std::vector<AreaReview> areas;
  ScaleReview trust, agency;
  int cooperation_before = 0, cooperation = 0;
  std::string cooperation_words, cooperation_about;
  std::string step;  // the family's own step taken this month, quoted; empty when none
  AreaId step_area;
  std::vector<StoryEffect> changes;  // of the review itself: overload, step, goals, ties
  std::vector<PlanRow> plan;
  std::optional<VoteModel> vote;
  std::optional<Choice> ready;
  std::vector<Choice> swaps;  // SwapCard: after support for oneself
  bool last = false;          // the game ends after it
};

ReviewModel review_model(const View& view, const Menu* menu, const text::Sentences& say, const std::vector<Fact>& month);

}  // namespace koop::client
