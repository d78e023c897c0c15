#include "game/rules/play.hpp"

namespace koop::rules {
namespace {

// Rule 2.10: the first fitting sentence that has not been said yet.
void let_chair_speak(Play& play) {
  CappedArray<LineId, 8> fitting;
  for (const SaidWhen& c : play.s.chair) {
    if (fitting.full()) break;
    if (!play.hidden().said(c.line) && holds(play.s, play.board(), c.when)) fitting.push_back(c.line);
  }
  if (!fitting.empty()) play.emit(ChairSpoke{fitting[0]});
}

// Rule 7.2a: consent is given exactly when trust is enough and the matter is the family's own, or has a goal.
bool consents(const Play& play, const Knowledge& k) {
  const Numbers& n = play.s.numbers;
  const bool own_matter = play.s.areas[k.area.index()].matters || open_goal_in(play.s, play.board(), k.area) != nullptr;
  return own_matter && play.board().trust >= (k.sensitive ? n.consent_sensitive : n.consent);
}

}  // namespace

void begin_meeting(Play& play) {
  play.emit(SharesRenewed{play.s.numbers.shares});
  play.emit(StageBegan{Phase::meeting, Stage::go_round, play.board().first});
  let_chair_speak(play);
}

void share(Play& play, const ShareKnowledge& c) {
  const Knowledge& k = play.s.knowledge[c.knowledge.index()];
  const Why why{WhyKind::knowledge, static_cast<int>(c.knowledge.index())};
  if (c.ground == Ground::consent && !consents(play, k)) {
    const AreaState& area = area_of(play.board(), k.area);
    play.emit(ConsentRefused{
        c.seat, {c.knowledge, play.board().trust, area.matters_known, open_goal_in(play.s, play.board(), k.area) != nullptr}});
    return;
  }
  play.emit(KnowledgeShared{c.seat, c.knowledge, c.ground});
  if (c.ground == Ground::none) change_trust(play, -2, {WhyKind::no_ground, static_cast<int>(c.seat.index())});
  carry_out(play, k.shared, why);
}

void pass_turn(Play& play) {
  const SeatId next = next_seat(play.board(), play.board().active);
  if (next == play.board().first) return begin_filling(play);
  play.emit(StageBegan{Phase::meeting, Stage::go_round, next});
}

}  // namespace koop::rules
