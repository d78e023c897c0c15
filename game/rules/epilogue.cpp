// Rule 12: half a year without institutions, and what kind of life it is.

#include <algorithm>
#include <numeric>

#include "game/rules/play.hpp"

namespace koop::rules {
namespace {

constexpr int support_that_falls = 3;
constexpr int agency_that_saves = 7;
constexpr int saved_by_agency = 2;
constexpr int agency_that_costs = 3;
constexpr int trust_for_handover = 4;

struct Fate {
  int fall = 0;
  int by_services = 0;
  TieSet by_ties;
  int by_agency = 0;
  int own_lost = 0;
  [[nodiscard]] int lost() const { return fall - by_services - static_cast<int>(by_ties.size()) - by_agency; }
};
using Fates = std::array<Fate, AreaId::cap>;

// The area that a saving goes to: priorities first, then the largest loss; none when nothing is lost.
AreaId neediest(const Play& play, const Fates& fates, AreaSet among) {
  AreaId best;
  int best_rank = -1;
  for (AreaId a : among) {
    const int lost = fates[a.index()].lost();
    if (lost <= 0) continue;
    const int rank = lost + (play.s.areas[a.index()].matters ? 100 : 0);
    if (rank > best_rank) {
      best = a;
      best_rank = rank;
    }
  }
  return best;
}

Fates half_a_year(const Play& play, bool counting_services) {
  const Board& b = play.board();
  Fates fates{};
  for (unsigned i = 0; i < play.areas(); ++i) {
    fates[i].fall = std::min<int>(support_that_falls, b.area[i].support);
    if (!counting_services) continue;
    for (unsigned s = 0; s < play.s.services.size(); ++s) {
      if (b.last_used[s] > 0 && play.s.services[s].area == AreaId{i}) fates[i].by_services += play.s.services[s].lasting;
    }
    fates[i].by_services = std::min(fates[i].by_services, fates[i].fall);
  }
  for (unsigned t = 0; t < play.s.ties.size(); ++t) {
    if (b.tie[t].state != TieState::active) continue;
    const AreaId area = neediest(play, fates, play.s.ties[t].areas);
    if (area.exists()) fates[area.index()].by_ties.insert(TieId{t});
  }
  const AreaSet all = AreaSet::first(play.areas());
  for (int n = 0; b.agency >= agency_that_saves && n < saved_by_agency; ++n) {
    const AreaId area = neediest(play, fates, all);
    if (area.exists()) ++fates[area.index()].by_agency;
  }
  if (b.agency <= agency_that_costs) {
    AreaId most;
    for (unsigned i = 0; i < play.areas(); ++i) {
      const bool more = !most.exists() || b.area[i].own > b.area[most.index()].own;
      if (play.s.areas[i].matters && more) most = AreaId{i};
    }
    if (most.exists() && b.area[most.index()].own > 0) fates[most.index()].own_lost = 1;
  }
  return fates;
}

int total_after(const Play& play, const Fates& fates, unsigned area) {
  return play.board().area[area].total() - fates[area].lost() - fates[area].own_lost;
}

// Rule 12.3, the first two profiles.
bool is_good_life(const Play& play, const Fates& fates, const Thresholds& t) {
  int active = 0;
  for (unsigned i = 0; i < play.s.ties.size(); ++i) active += play.board().tie[i].state == TieState::active ? 1 : 0;
  if (play.board().agency < t.agency || active < t.ties) return false;
  for (unsigned i = 0; i < play.areas(); ++i) {
    const Area& area = play.s.areas[i];
    if (area.kind == AreaKind::safety) {
      if (felt_safety(play.s, play.board().area[i].total()) < t.safety) return false;
      if (felt_safety(play.s, total_after(play, fates, i)) < t.safety_after) return false;
    }
    if (area.matters && total_after(play, fates, i) < play.board().area[i].start + t.risen) return false;
  }
  return true;
}

bool support_goes_on(const Play& play, const Fates& fates, const Thresholds& t) {
  int priorities = 0;
  int risen = 0;
  for (unsigned i = 0; i < play.areas(); ++i) {
    const int after = total_after(play, fates, i);
    if (play.s.areas[i].kind == AreaKind::safety && felt_safety(play.s, after) < t.some_safety) return false;
    if (!play.s.areas[i].matters) continue;
    ++priorities;
    risen += after >= play.board().area[i].start + t.some_risen ? 1 : 0;
  }
  return 2 * risen >= priorities;
}

Profile profile_of(const Play& play, const Fates& with_services) {
  const Thresholds& t = play.s.numbers.profile[play.seats()];
  if (is_good_life(play, half_a_year(play, false), t)) return Profile::on_its_own_terms;
  if (is_good_life(play, with_services, t)) return Profile::good_life_with_support;
  if (support_goes_on(play, with_services, t)) return Profile::support_goes_on;
  if (play.board().end.handed_over.exists() && play.board().trust >= trust_for_handover) return Profile::handover;
  return Profile::protection;
}

}  // namespace

void end_game(Play& play) {
  const Fates fates = half_a_year(play, true);
  const Profile profile = profile_of(play, fates);
  play.emit(StageBegan{Phase::ended, Stage::reading, {}});
  play.emit(GameEnded{});
  for (unsigned i = 0; i < play.areas(); ++i) {
    const Fate& f = fates[i];
    const AreaState& a = play.board().area[i];
    play.emit(HalfYearPassed{AreaId{i}, a.own - f.own_lost, a.support - f.lost(), -f.own_lost, -f.lost(), f.by_services,
                             f.by_ties, f.by_agency});
  }
  play.emit(ProfileRead{profile});
  write_letter(play);
}

}  // namespace koop::rules
