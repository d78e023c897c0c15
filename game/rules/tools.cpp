// Rule 6.10: one-time tools. Rules 6.7, 6.8, 10.2: information, referral, coaching.

#include "game/rules/play.hpp"

namespace koop::rules {
namespace {

void find_strength(Play& play, Why why) {
  for (unsigned f = 0; f < play.s.findings.size(); ++f) {
    const bool known = play.board().findings.contains(FindingId{f});
    if (!known && play.s.findings[f].kind == FindingKind::strength) return reveal(play, FindingId{f}, why);
  }
}

void find_tie(Play& play, Why why) {
  for (unsigned t = 0; t < play.s.ties.size(); ++t) {
    if (play.board().tie[t].state == TieState::unnamed) return name_tie(play, TieId{t}, why);
  }
}

// The number of an area that has not been said: of those known to matter first.
void ask_number(Play& play) {
  AreaId area;
  for (unsigned i = 0; i < play.areas(); ++i) {
    const AreaState& a = play.board().area[i];
    if (a.number >= 0) continue;
    if (!area.exists() || (a.matters && !area_of(play.board(), area).matters)) area = AreaId{i};
  }
  if (area.exists()) play.emit(NumberSaid{area, number_of(play.s, play.board(), area), play.board().round});
}

}  // namespace

void use_tool(Play& play, SeatId seat, const SlipItem& item) {
  const auto tool = static_cast<Tool>(static_cast<int>(item.of));
  const Why why{WhyKind::tool, static_cast<int>(item.of)};
  const bool basket = tool == Tool::service_basket && !item.partners.empty();
  play.emit(ToolUsed{seat, tool, basket ? *item.partners.begin() : SeatId{}});
  switch (tool) {
    case Tool::genogram: return find_strength(play, why);
    case Tool::ecomap: return find_tie(play, why);
    case Tool::scale_sheet: return ask_number(play);
    case Tool::service_basket: return;
  }
}

// Rule 10.2: an adviser from the region, once: somebody to think with, and one more thing that can be said today.
void ask_advice(Play& play, SeatId seat) {
  play.emit(AdviceTaken{seat});
  play.emit(SharesRenewed{play.board().shares_left + 1});
  change_strain(play, seat, -1, {WhyKind::coaching, 0});
}

// Rule 10.2: one hard talk becomes a lesson.
void swap_card(Play& play, const SwapCard& c) {
  play.emit(CardSwapped{c.seat, static_cast<int>(c.technique)});
  refill_hands(play);
}

}  // namespace koop::rules
