#include "game/client/quarter_model.hpp"

#include <algorithm>

#include "game/client/team_model.hpp"

namespace koop::client {
namespace {

// The scales that were shown in this month's review, if they have been.
const ScalesShown* shown_in(const std::vector<Fact>& month) {
  const ScalesShown* shown = nullptr;
  for (const Fact& fact : month)
    if (const auto* found = std::get_if<ScalesShown>(&fact)) shown = found;
  return shown;
}

}  // namespace

ScalesModel scales_model(const View& view, const Menu* menu, const text::Sentences& say, const std::vector<Fact>& month) {
  const Board& board = view.board;
  const ScalesShown* shown = shown_in(month);
  const bool giving = board.stage == Stage::scaling;
  ScalesModel model;
  model.shown = shown != nullptr;
  if (!giving && shown == nullptr) return model;
  for (unsigned i = 0; static_cast<int>(i) < board.seats; ++i) {
    ScaleRow row{SeatId{i}, say.names().seat(SeatId{i}, board).nom(), giving && board.done.contains(SeatId{i}), -1, -1};
    if (shown != nullptr) {
      row.family = shown->family[i];
      row.team = shown->team[i];
      row.given = row.family >= 0;
    } else if (view.viewer.seats.contains(SeatId{i})) {
      row.family = view.secret[i].family_scale;
      row.team = view.secret[i].team_scale;
    }
    model.rows.push_back(std::move(row));
  }
  for (unsigned a = 0; static_cast<int>(a) < board.areas; ++a) {
    const AreaState& area = board.area[a];
    if (area.number >= 0)
      model.family.push_back(
          {AreaId{a}, say.names().area(AreaId{a}), say.names().month(area.number_round), static_cast<int>(area.number)});
  }
  if (giving) model.missing = say.missing(board);
  if (menu != nullptr && giving && !board.done.contains(menu->seat)) model.give = choice_of_kind<GiveScales>(say, view, *menu);
  return model;
}

DecisionModel decision_model(const View& view, const Menu* menu, const text::Sentences& say) {
  const Board& board = view.board;
  DecisionModel model;
  model.team = say.names().text_or(TextKind::scenario, 0, 10, "name.institutional_team");
  for (unsigned a = 0; static_cast<int>(a) < board.areas; ++a) model.areas.push_back(AreaId{a});
  const TeamModel team = team_model(view, nullptr, say);
  model.last_tasks = team.tasks;
  if (team.decision_makers)
    model.decision_makers = say.locale().phrase("team.line.decision_makers", {{"words", team.decision_makers_words}});
  if (team.budget) model.budget = say.locale().phrase("team.line.budget", {{"n", *team.budget}});
  model.missing = say.missing(board);
  if (menu == nullptr || board.stage != Stage::deciding || board.done.contains(menu->seat)) return model;
  for (Choice& choice : choices_of<Decide>(say, view, *menu)) {
    const Decision decision = std::get<Decide>(menu->options[choice.option].command).decision;
    model.cards.push_back({std::move(choice), decision});
  }
  std::stable_partition(model.cards.begin(), model.cards.end(), [](const DecisionCard& card) { return card.choice.possible; });
  return model;
}

}  // namespace koop::client
