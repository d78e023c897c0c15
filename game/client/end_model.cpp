#include "game/client/end_model.hpp"

#include "game/text/typeset.hpp"

namespace koop::client {

EndModel end_model(const View& view, const text::Sentences& say, const std::vector<Fact>& ending) {
  const Board& board = view.board;
  EndModel model;
  for (unsigned i = 0; static_cast<int>(i) < board.areas; ++i) {
    const AreaState& area = board.area[i];
    const int own = board.end.own[i];
    const int support = board.end.support[i];
    const int lost = area.total() - own - support;
    model.areas.push_back({AreaId{i},
                           say.names().area(AreaId{i}),
                           say.area_state(AreaId{i}, own + support),
                           area.own,
                           area.support,
                           own,
                           support,
                           lost,
                           say.half_year_loss(lost),
                           {},
                           area.matters_known && area.matters});
  }
  for (const Fact& fact : ending) {
    const auto* passed = std::get_if<HalfYearPassed>(&fact);
    if (passed && passed->area.index() < model.areas.size())
      model.areas[passed->area.index()].sentence = say.half_year(*passed);
  }
  model.is = board.end.profile;
  model.profile = say.profile(board.end.profile);
  model.worked = say.worked(board);
  model.holds = say.holds(board);
  model.letter = say.letter(board);
  for (const OwnStep& step : board.steps) {
    model.steps.push_back(text::typeset(text::upper_first(say.names().month(step.round)) + ": " +
                                        say.names().quote(say.names().step(step.step))));
  }
  return model;
}

}  // namespace koop::client
