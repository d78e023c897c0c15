#include "game/rules/play.hpp"

namespace koop::rules {
namespace {

constexpr int too_little_trust = 2;  // to come to the meeting
constexpr int regained = 2;          // trust that a consent taken back asks for on top

// Rule 2.10: the first fitting sentence that has not been said yet.
void let_chair_speak(Play& play) {
  CappedArray<LineId, 8> fitting;
  for (const SaidWhen& c : play.s.chair) {
    if (fitting.full()) break;
    if (!play.hidden().said(c.line) && holds(play.s, play.board(), c.when)) fitting.push_back(c.line);
  }
  if (!fitting.empty()) play.emit(ChairSpoke{fitting[0]});
}

// Rule 2.10: nobody of the family is there; a seat reads from its board.
bool leave_chair_empty(Play& play) {
  const Board& b = play.board();
  if (!play.s.has(RulePart::empty_chair)) return false;
  const bool by_choice = b.trust <= too_little_trust;
  if (!by_choice && !b.fuller.not_invited) return false;
  CappedArray<LineId, 16> lines;
  for (const SaidWhen& c : play.s.chair_absent) {
    if (!lines.full() && holds(play.s, b, c.when)) lines.push_back(c.line);
  }
  play.emit(ChairEmpty{by_choice, play.pick_line({lines.begin(), lines.end()}, 72), b.first});
  return true;
}

int consent_level(const Play& play, const Knowledge& k) {
  const Numbers& n = play.s.numbers;
  return number_now(play.s, play.board(), BarrierNumber::consent, k.sensitive ? n.consent_sensitive : n.consent);
}

// Rule 7.2a: consent is given exactly when trust is enough and the matter is the family's own, or has a goal.
bool consents(const Play& play, SeatId seat, KnowledgeId id) {
  const Knowledge& k = play.s.knowledge[id.index()];
  if (play.s.has(RulePart::empty_chair) && play.board().fuller.chair_empty) return false;
  const bool own_matter = play.s.areas[k.area.index()].matters || open_goal_in(play.s, play.board(), k.area) != nullptr;
  return own_matter && play.board().trust >= consent_level(play, k) + (play.secret(seat).withdrawn.contains(id) ? regained : 0);
}

// Rule 8.7: an accord of the seat has opened a way beside the meeting's slots.
bool has_channel(const Play& play, SeatId seat) {
  for (unsigned i = 0; i < play.seats(); ++i) {
    if (SeatId{i} != seat && play.board().fuller.pair[pair_of(seat, SeatId{i})].accord) return true;
  }
  return false;
}

}  // namespace

void begin_meeting(Play& play) {
  play.emit(SharesRenewed{number_now(play.s, play.board(), BarrierNumber::shares, play.s.numbers.shares)});
  play.emit(StageBegan{Phase::meeting, Stage::go_round, play.board().first});
  if (!leave_chair_empty(play)) let_chair_speak(play);
}

void share(Play& play, const ShareKnowledge& c) {
  const Knowledge& k = play.s.knowledge[c.knowledge.index()];
  const Why why{WhyKind::knowledge, static_cast<int>(c.knowledge.index())};
  if (c.ground == Ground::consent && !consents(play, c.seat, c.knowledge)) {
    const AreaState& area = area_of(play.board(), k.area);
    play.emit(ConsentRefused{
        c.seat, {c.knowledge, play.board().trust, area.matters_known, open_goal_in(play.s, play.board(), k.area) != nullptr}});
    return;
  }
  play.emit(KnowledgeShared{c.seat, c.knowledge, c.ground, !has_channel(play, c.seat)});
  const Why by{c.ground == Ground::none ? WhyKind::no_ground : WhyKind::notified, static_cast<int>(c.seat.index())};
  switch (c.ground) {
    case Ground::consent:
    case Ground::procedure: break;
    case Ground::none:
      change_trust(play, -2, by);
      change_strain(play, c.seat, 1, by);
      break;
    case Ground::duty:
      change_trust(play, -1, by);
      play.emit(Notified{play.board().fuller.notified + 1});
      break;
    case Ground::duty_unsaid: change_trust(play, -2, by); break;
  }
  carry_out(play, k.shared, why);
}

void pass_turn(Play& play) {
  const SeatId next = next_seat(play.board(), play.board().active);
  if (next == play.board().first) return begin_filling(play);
  play.emit(StageBegan{Phase::meeting, Stage::go_round, next});
}

}  // namespace koop::rules
