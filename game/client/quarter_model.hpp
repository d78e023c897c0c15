#pragma once
// The end of a quarter: two scales, secret until all have given them, then side by side with the family's own numbers; and the
// decision of the institutional team.

#include "game/client/choice.hpp"
#include "game/model/fact.hpp"

namespace koop::client {

struct ScaleRow {
  SeatId seat;
  std::string label;
  bool given = false;
  Guess family = -1, team = -1;  // own ones, and all when shown
};

// A number that the family has said about an area.
struct FamilyNumber {
  AreaId area;
  std::string name, month;
  Points number = 0;
};

struct ScalesModel {
  std::optional<Choice> give;  // GiveScales; none when given, or for who watches
  std::vector<ScaleRow> rows;
  bool shown = false;
  std::vector<FamilyNumber> family;
  std::string missing;
};

struct DecisionCard {
  Choice choice;
  Decision decision = Decision::nothing;
};

struct DecisionModel {
  std::string team;                 // the institutional team's name
  std::vector<DecisionCard> cards;  // empty when decided, or for who watches
  std::vector<AreaId> areas;        // that may become tasks
  unsigned tasks_most = 3;
  std::vector<std::string> last_tasks;  // of the quarter that ends
  std::string decision_makers, budget;  // as sentences; budget empty where it is not played
  std::string missing;
};

// In the stage of scaling, or after it (the scales shown this month).
ScalesModel scales_model(const View& view, const Menu* menu, const text::Sentences& say, const std::vector<Fact>& month);
DecisionModel decision_model(const View& view, const Menu* menu, const text::Sentences& say);

}  // namespace koop::client
