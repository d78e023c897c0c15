#include "game/rules/talk_findings.hpp"

#include <algorithm>

namespace koop::rules {
namespace {

bool tells(MemberId whose, MemberId speaker) { return !whose.exists() || whose == speaker; }

Relation relation_now(const Play& play) { return seat_of(play.board(), play.board().talk.leader).relation; }

// Whether the speaker has words for it in this relation.
template <class Match>
bool has_words(const Play& play, Technique technique, Match match) {
  const auto& ids = play.s.answers_of(play.board().talk.member, technique, relation_now(play));
  return std::any_of(ids.begin(), ids.end(), [&](AnswerId a) { return match(play.s.answers[a.index()]); });
}

// Of the ids 0 … n−1 that pass, one of those with the highest rank, by the seed.
template <class IdType, class Passes, class Rank>
IdType choose(const Play& play, std::size_t n, Passes passes, Rank rank, unsigned salt) {
  CappedArray<IdType, 64> best;
  int best_rank = -1;
  for (unsigned i = 0; i < n; ++i) {
    const IdType id{i};
    if (!passes(id)) continue;
    const int r = rank(id);
    if (r > best_rank) {
      best.clear();
      best_rank = r;
    }
    if (r == best_rank) best.push_back(id);
  }
  return best.empty() ? IdType{} : best[play.pick(best.size(), salt)];
}

}  // namespace

FindingId finding_to_reveal(const Play& play, AreaId area) {
  const MemberId speaker = play.board().talk.member;
  return choose<FindingId>(
      play, play.s.findings.size(),
      [&](FindingId id) {
        const Finding& f = play.s.findings[id.index()];
        return f.kind != FindingKind::worry && f.offered_in_talk && tells(f.member, speaker) &&
               !play.board().findings.contains(id);
      },
      [&](FindingId id) {
        const bool fits = area.exists() && play.s.findings[id.index()].areas.contains(area);
        const bool spoken = has_words(play, Technique::exceptions, [id](const Answer& a) { return a.tells == id; });
        return (fits ? 2 : 0) + (spoken ? 1 : 0);
      },
      1);
}

FindingId strength_to_reveal(const Play& play) {
  const MemberId speaker = play.board().talk.member;
  return choose<FindingId>(
      play, play.s.findings.size(),
      [&](FindingId id) {
        const Finding& f = play.s.findings[id.index()];
        return f.kind == FindingKind::strength && f.offered_in_talk && tells(f.member, speaker) &&
               !play.board().findings.contains(id);
      },
      [&](FindingId id) { return has_words(play, Technique::coping, [id](const Answer& a) { return a.tells == id; }) ? 1 : 0; },
      11);
}

void reveal_worry(Play& play, Why why) {
  for (unsigned f = 0; f < play.s.findings.size(); ++f) {
    const bool known = play.board().findings.contains(FindingId{f});
    if (!known && play.s.findings[f].kind == FindingKind::worry) return reveal(play, FindingId{f}, why);
  }
}

HeardNumber number_to_hear(const Play& play, AreaId area) {
  if (!play.s.has(RulePart::other_numbers)) return {};
  const MemberId speaker = play.board().talk.member;
  HeardNumber heard;
  for (unsigned i = 0; i < play.areas(); ++i) {
    const AreaId at{i};
    if (area.exists() && at != area) continue;
    for (MemberId m : play.s.areas[i].others) {
      // What others would say: asked of somebody else than the member itself.
      if (heard.area.exists() || m == speaker || area_of(play.board(), at).heard.contains(m)) continue;
      heard = {at, m, number_of(play.s, play.board(), at, m)};
    }
  }
  return heard;
}

SignId sign_to_write(const Play& play, AreaId area) {
  const MemberId speaker = play.board().talk.member;
  return choose<SignId>(
      play, play.s.signs.size(),
      [&](SignId id) { return tells(play.s.signs[id.index()].member, speaker) && !play.board().signs.contains(id); },
      [&](SignId id) {
        const AreaId of = play.s.signs[id.index()].area;
        const bool fits = area.exists() ? of == area : play.s.areas[of.index()].matters;
        const bool spoken = has_words(play, Technique::preferred_future, [id](const Answer& a) { return a.sign == id; });
        return (fits ? 2 : 0) + (spoken ? 1 : 0);
      },
      2);
}

TieId tie_to_name(const Play& play) {
  const MemberId speaker = play.board().talk.member;
  return choose<TieId>(
      play, play.s.ties.size(),
      [&](TieId id) {
        return tells(play.s.ties[id.index()].member, speaker) && play.board().tie[id.index()].state == TieState::unnamed;
      },
      [&](TieId id) { return has_words(play, Technique::relationship, [id](const Answer& a) { return a.tie == id; }) ? 1 : 0; },
      3);
}

StepId step_for(const Play& play, AreaId area, MemberId member, const Footing& footing) {
  return choose<StepId>(
      play, play.s.steps.size(),
      [&](StepId id) {
        const StepWording& s = play.s.steps[id.index()];
        return s.area == area && (s.footing.kind == FootingKind::none || s.footing == footing);
      },
      [&](StepId id) {
        const StepWording& s = play.s.steps[id.index()];
        const bool taken = std::any_of(play.board().steps.begin(), play.board().steps.end(),
                                       [id](const OwnStep& before) { return before.step == id; });
        return (taken ? 0 : 4) + (s.footing == footing && s.footing.kind != FootingKind::none ? 2 : 0) +
               (s.member == member ? 1 : 0);
      },
      4);
}

AnswerId pick_answer(const Play& play, Technique technique, FindingId finding, SignId sign, TieId tie, bool full) {
  const Relation relation = relation_now(play);
  const bool brings = finding.exists() || sign.exists() || tie.exists();
  CappedArray<AnswerId, 64> telling;
  CappedArray<AnswerId, 64> plain;
  CappedArray<AnswerId, 64> silent;
  CappedArray<AnswerId, 64> of_any_family;
  const auto keep = [&play](CappedArray<AnswerId, 64>& list, AnswerId id) {
    if (!list.full() && holds(play.s, play.board(), play.s.answers[id.index()].when)) list.push_back(id);
  };
  for (const AnswerId id : play.s.answers_of(play.board().talk.member, technique, relation)) {
    const Answer& a = play.s.answers[id.index()];
    const bool particular = a.tells.exists() || a.sign.exists() || a.tie.exists();
    if (!a.member.exists()) keep(of_any_family, id);
    else if (a.silent) keep(silent, id);
    else if (!particular) keep(plain, id);
    else if (brings && a.tells == finding && a.sign == sign && a.tie == tie) keep(telling, id);
  }
  const auto one_of = [&play](const CappedArray<AnswerId, 64>& list, unsigned salt) {
    const unsigned at = play.pick(list.size(), salt);
    for (unsigned i = 0; i < list.size(); ++i) {
      const AnswerId id = list[(at + i) % list.size()];
      if (!play.hidden().said(id)) return id;
    }
    return list[at] == play.hidden().last_answer ? list[(at + 1) % list.size()] : list[at];
  };
  // Who did not ask for the visit is silent more often, never when something has to be told in words that exist.
  const bool may_be_silent = !silent.empty() && relation != Relation::working_together && (!full || telling.empty());
  if (may_be_silent && play.pick(3, 5) == 0) return one_of(silent, 6);
  if (!telling.empty()) return one_of(telling, 7);
  // Words of its own, a new one if there is one left; any family's beside them.
  const bool own_left = std::any_of(plain.begin(), plain.end(), [&](AnswerId id) { return !play.hidden().said(id); });
  if (own_left || (!plain.empty() && of_any_family.empty())) return one_of(plain, 8);
  if (!of_any_family.empty()) return one_of(of_any_family, 12);
  if (!silent.empty()) return one_of(silent, 9);
  return {};
}

}  // namespace koop::rules
