#include "game/client/review_model.hpp"

#include "game/text/typeset.hpp"

namespace koop::client {
namespace {

// Goes through the month and takes every change back from what the board shows now.
struct Reviewing {
  const Board& board;
  const text::Sentences& say;
  ReviewModel& model;

  [[nodiscard]] std::string because(const std::string& change, const Why& why) const {
    const std::string reason = say.because(why, board);
    const std::string what = text::as_sentence(text::upper_first(change));
    return text::typeset(reason.empty() ? what : what + " " + text::as_sentence(reason));
  }
  void operator()(const AreaChanged& f) const {
    if (f.why.kind == WhyKind::setup || f.area.index() >= model.areas.size()) return;
    AreaReview& area = model.areas[f.area.index()];
    area.own_before -= f.own_by;
    area.support_before -= f.support_by;
    area.because.push_back(because(say.change(f.own_by, f.support_by), f.why));
  }
  void scale(ScaleReview& scale, int by, const Why& why) const {
    if (why.kind == WhyKind::setup || by == 0) return;
    scale.before -= by;
    scale.because.push_back(because(text::signed_number(by), why));
  }
  void operator()(const TrustChanged& f) const { scale(model.trust, f.by, f.why); }
  void operator()(const AgencyChanged& f) const { scale(model.agency, f.by, f.why); }
  void operator()(const CooperationChanged& f) const {
    if (f.why.kind != WhyKind::setup) model.cooperation_before -= f.by;
  }
  void operator()(const StepTaken& f) const {
    model.step = text::typeset(say.names().quote(say.names().step(f.step.step)));
    model.step_area = f.step.area;
  }
  template <class Other>
  void operator()(const Other&) const {}
};

}  // namespace

ReviewModel review_model(const View& view, const Menu* menu, const text::Sentences& say, const std::vector<Fact>& month) {
  const Board& board = view.board;
  ReviewModel model;
  for (unsigned i = 0; static_cast<int>(i) < board.areas; ++i) {
    const AreaState& area = board.area[i];
    model.areas.push_back({AreaId{i},
                           say.names().area(AreaId{i}),
                           say.area_state(AreaId{i}, area.total()),
                           area.own,
                           area.support,
                           area.own,
                           area.support,
                           {}});
  }
  model.trust = {board.trust, board.trust, say.trust_words(board.trust), {}};
  model.agency = {board.agency, board.agency, say.agency_words(board.agency), {}};
  model.cooperation_before = model.cooperation = board.cooperation;
  model.cooperation_words = say.cooperation(board.cooperation);
  model.cooperation_about = say.cooperation_about(board.cooperation);
  const Reviewing reviewing{board, say, model};
  for (const Fact& fact : month) std::visit(reviewing, fact);
  for (const Fact& fact : facts_of_phase(month, Phase::review)) {
    if (auto effect = effect_of(fact, say, board)) model.changes.push_back(std::move(*effect));
  }
  model.plan = plan_rows(board, say);
  model.vote = vote_model(view, menu, say);
  if (menu != nullptr) {
    model.ready = choice_of_kind<Ready>(say, view, *menu);
    model.swaps = choices_of<SwapCard>(say, view, *menu);
  }
  model.last = board.round >= board.rounds || board.end.closing;
  return model;
}

}  // namespace koop::client
