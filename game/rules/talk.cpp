#include <algorithm>

#include "game/rules/play.hpp"
#include "game/rules/talk_findings.hpp"

namespace koop::rules {
namespace {

constexpr unsigned links_for_flow = 2;

// What a full card brings to light, chosen before the words, because the words tell it.
struct Result {
  bool full = false;
  FindingId finding;
  SignId sign;
  TieId tie;
  HeardNumber heard;
};

// What "what else?" goes on to ask after a question that was answered (Rule 5.4).
Technique next_question(Technique answered) {
  switch (answered) {
    case Technique::best_hopes: return Technique::preferred_future;
    case Technique::scaling:
    case Technique::compliment:
    case Technique::whats_better:
    case Technique::coping: return Technique::exceptions;
    case Technique::preferred_future:
    case Technique::exceptions:
    case Technique::relationship:
    case Technique::what_else: return answered;
    // One step is enough, and what was no question has no second.
    default: return Technique::what_else;
  }
}

// The question behind the card at this place of the talk: "what else?" goes on from the one before, and repeats one that met
// silence (Rule 5.3), but for a number, which has been shown by then.
PlayedCard question_behind(const Play& play, unsigned index) {
  const auto& cards = play.board().talk.cards;
  if (cards[index].technique != Technique::what_else || index == 0) return cards[index];
  const PlayedCard before = question_behind(play, index - 1);
  const AnswerId words = cards[index - 1].answer;
  const bool silent = words.exists() && play.s.answers[words.index()].silent;
  if (silent && before.technique != Technique::scaling && !is_reflex(before.technique)) return before;
  PlayedCard next;
  next.technique = next_question(before.technique);
  return next;
}

// Cards of this talk that take a place in it, without what is said beside them.
unsigned places_taken(const Board& b) {
  return static_cast<unsigned>(
      std::count_if(b.talk.cards.begin(), b.talk.cards.end(), [](const PlayedCard& c) { return !is_free(c.technique); }));
}

// The first card that took a place in this talk.
bool opened_with(const Board& b, Technique technique) {
  const auto first =
      std::find_if(b.talk.cards.begin(), b.talk.cards.end(), [](const PlayedCard& c) { return !is_free(c.technique); });
  return first != b.talk.cards.end() && first->technique == technique;
}

bool was_played(const Board& b, Technique technique) {
  return std::any_of(b.talk.cards.begin(), b.talk.cards.end(),
                     [technique](const PlayedCard& c) { return c.technique == technique; });
}

// Rule 5.4: after what hurt, a talk opens with acknowledging or coping.
bool opens_too_soon(const Play& play, const PlayedCard& card) {
  const Board& b = play.board();
  if (!play.s.has(RulePart::later_talks) || !b.talk.hurt || is_free(card.technique) || is_reflex(card.technique)) return false;
  return places_taken(b) == 1 && card.technique != Technique::coping && !was_played(b, Technique::acknowledge);
}

// Rule 5.8: before there is a safety plan only what serves safety, and what steadies, has its full effect.
bool waits_for_safety(const Play& play, const PlayedCard& asked) {
  if (!safety_comes_first(play.s, play.board())) return false;
  switch (asked.technique) {
    case Technique::acknowledge:
    case Technique::plain_information:
    case Technique::coping:
    case Technique::best_hopes: return false;
    case Technique::scaling: return asked.area != safety_area(play.s);
    default: return !is_reflex(asked.technique);
  }
}

bool coping_fits(const Play& play) {
  const Board& b = play.board();
  if (b.talk.nothing_rose || b.talk.hurt || fell_since_talk(b)) return true;
  for (unsigned i = 0; i < play.areas(); ++i) {
    if (b.area[i].total() <= 2) return true;
  }
  return false;
}

// Rule 5.4: when a card has its full effect. The card itself already lies last in the talk; `asked` is the question behind it.
Result result_of(const Play& play, const PlayedCard& card, const PlayedCard& asked) {
  const Board& b = play.board();
  const unsigned count = b.talk.cards.size();
  const bool after_full = count > 1 && b.talk.cards[count - 2].full;
  if (card.technique == Technique::what_else && !after_full && !b.talk.silent) return {};
  if (opens_too_soon(play, card) || waits_for_safety(play, asked)) return {};
  Result r;
  switch (asked.technique) {
    case Technique::best_hopes:
      r.full = !b.talk.hopes_heard || seat_of(b, b.talk.leader).relation != Relation::working_together;
      break;
    case Technique::scaling: r.full = b.talk.hopes_heard; break;
    case Technique::preferred_future:
      if (b.talk.hopes_heard) r.sign = sign_to_write(play, asked.area);
      r.full = r.sign.exists();
      break;
    case Technique::exceptions:
      r.finding = finding_to_reveal(play, asked.area);
      r.full = r.finding.exists();
      break;
    case Technique::relationship:
      r.tie = tie_to_name(play);
      if (!r.tie.exists()) r.heard = number_to_hear(play, asked.area);
      r.full = r.tie.exists() || r.heard.area.exists();
      break;
    case Technique::coping:
      r.full = coping_fits(play);
      if (r.full) r.finding = strength_to_reveal(play);
      break;
    case Technique::whats_better:
      r.full =
          b.talk.talks > 0 && !b.talk.better_goes_on && opened_with(b, Technique::whats_better) && !risen_since_talk(b).empty();
      break;
    case Technique::whose_idea:
      r.full = seat_of(b, b.talk.leader).relation == Relation::no_request && !b.fuller.whose_idea.contains(b.talk.leader);
      break;
    case Technique::feedback:
      r.full = std::any_of(b.talk.cards.begin(), b.talk.cards.end() - 1, [](const PlayedCard& c) { return c.full; });
      break;
    case Technique::small_step:
    case Technique::compliment:
    case Technique::acknowledge:
    case Technique::advise:
    case Technique::threaten:
    case Technique::why:
    case Technique::empty_praise: r.full = true; break;
    case Technique::plain_information: r.full = b.announced.exists(); break;
    case Technique::what_else:
    case Technique::close: break;
  }
  return r;
}

// Rule 5.7: does the card take up what the family has just said?
bool links(const Board& b, const PlayedCard& card) {
  if (!b.talk.has_answer) return false;
  if (card.technique == Technique::what_else) {
    const unsigned count = b.talk.cards.size();
    return b.talk.silent || (count > 1 && b.talk.cards[count - 2].full);
  }
  return b.talk.said_areas.contains(card.area) || b.talk.said_findings.contains(card.finding);
}

void hear_hopes(Play& play) {
  AreaSet matters;
  for (unsigned i = 0; i < play.areas(); ++i) {
    if (play.s.areas[i].matters) matters.insert(AreaId{i});
  }
  if (!play.board().talk.hopes_heard) play.emit(PrioritiesHeard{matters});
  const SeatId leader = play.board().talk.leader;
  if (seat_of(play.board(), leader).relation != Relation::working_together) {
    play.emit(RelationSet{leader, Relation::working_together, {WhyKind::hopes, 0}});
  }
}

void name_step(Play& play, const PlayedCard& card) {
  const Footings all = footings_in(play.s, play.board(), card.area);
  const Footing footing = all[play.pick(all.size(), 10)];
  const MemberId member = play.board().talk.member;
  play.emit(StepNamed{{step_for(play, card.area, member, footing), card.area, member, footing, play.board().round}});
}

// Rule 5.1: what one says without thinking really works now, and costs later.
void take_reflex(Play& play, const PlayedCard& asked) {
  const Why why{WhyKind::reflex, static_cast<int>(asked.technique)};
  const AreaId safety = safety_area(play.s);
  switch (asked.technique) {
    case Technique::advise: {
      const bool asked_for_it = wants_advice(play.s, play.board(), asked.area);
      add_support(play, asked.area, 1, why);
      return asked_for_it ? void() : change_agency(play, -1, why);
    }
    case Technique::threaten:
      if (felt_safety(play.s, area_of(play.board(), safety).total()) <= unsafe) return add_support(play, safety, 1, why);
      return change_trust(play, -1, why);
    case Technique::why: reveal_worry(play, why); return change_trust(play, -1, why);
    case Technique::empty_praise: change_trust(play, 1, why); return play.emit(PraiseRemembered{play.hidden().praised + 1});
    default: return;
  }
}

void take_fuller_effect(Play& play, const PlayedCard& asked, Why why) {
  switch (asked.technique) {
    case Technique::coping:
      if (!play.board().fuller.agency_held) play.emit(AgencyHeld{true});
      return;
    case Technique::whats_better: play.emit(BetterNamed{risen_since_talk(play.board())}); return raise_agency(play, why);
    case Technique::whose_idea:
      play.emit(WhoseIdeaAsked{play.board().talk.leader});
      if (play.board().trust < trust_limit_without_compliment) change_trust(play, 1, why);
      return;
    case Technique::feedback: return play.emit(FeedbackGiven{play.board().round});
    case Technique::plain_information: return play.emit(FamilyInformed{play.board().announced});
    default: return is_reflex(asked.technique) ? take_reflex(play, asked) : void();
  }
}

void take_effect(Play& play, const PlayedCard& asked, const Result& r, Why why) {
  if (r.finding.exists()) reveal(play, r.finding, why);
  if (r.sign.exists()) write_sign(play, r.sign);
  if (r.tie.exists()) name_tie(play, r.tie, why);
  if (asked.technique == Technique::best_hopes) hear_hopes(play);
  if (asked.technique == Technique::small_step) name_step(play, asked);
  if (asked.technique == Technique::compliment) {
    play.emit(FindingComplimented{asked.finding});
    change_trust(play, 1, why);
  }
  if (r.heard.area.exists()) { play.emit(MemberNumberSaid{r.heard.area, r.heard.member, r.heard.number, play.board().round}); }
  take_fuller_effect(play, asked, why);
}

// The words, then what they bring. Silence withholds the effect; "what else?" may still get it (Rule 5.3).
void answer(Play& play) {
  const PlayedCard card = play.board().talk.cards.back();
  const PlayedCard asked = question_behind(play, play.board().talk.cards.size() - 1);
  Result r = result_of(play, card, asked);
  // A full "what else?" is answered in the words that tell what it brings to light.
  const bool brings = r.finding.exists() || r.sign.exists() || r.tie.exists();
  const Technique in_words_of = brings ? asked.technique : card.technique;
  const AnswerId words = pick_answer(play, in_words_of, r.finding, r.sign, r.tie, r.full);
  const bool silent = words.exists() && play.s.answers[words.index()].silent;
  if (silent && !is_reflex(asked.technique)) r = {};
  AnswerGiven given{words, r.full, links(play.board(), card), silent, {}, {}};
  if (words.exists()) given.says_areas = play.s.answers[words.index()].areas;
  if (asked.area.exists() && r.full) given.says_areas.insert(asked.area);
  if (r.finding.exists()) {
    given.says_findings.insert(r.finding);
    for (AreaId a : play.s.findings[r.finding.index()].areas) given.says_areas.insert(a);
  }
  if (r.sign.exists()) given.says_areas.insert(play.s.signs[r.sign.index()].area);
  if (asked.technique == Technique::compliment) given.says_findings.insert(asked.finding);
  play.emit(given);
  if (r.full) take_effect(play, asked, r, {WhyKind::card, static_cast<int>(card.technique)});
  const bool found_nothing = asked.technique == Technique::whats_better && !silent && play.board().talk.talks > 0 &&
                             risen_since_talk(play.board()).empty();
  if (found_nothing) play.emit(BetterNamed{{}});
  if (!play.board().talk.flowed && play.board().talk.links >= static_cast<int>(links_for_flow)) {
    play.emit(TalkFlowed{});
    raise_agency(play, {WhyKind::flow, 0});
  }
}

// Three cards, one more where the talk goes on about what is better (Rule 5.4).
void after_card(Play& play) {
  const unsigned places = cards_per_talk + (play.board().talk.better_goes_on ? 1 : 0);
  if (places_taken(play.board()) >= places || play.board().talk.cards.full()) return end_talk(play);
  play.emit(StageBegan{Phase::talk, Stage::asking, play.board().talk.leader});
}

// Rule 5.8: who talks with the person using violence does not talk with the person at risk, as long as the procedure runs.
void note_separate_talk(Play& play) {
  if (!kept_apart(play.s, play.board())) return;
  const MemberId member = play.board().talk.member;
  for (const Procedure& p : play.s.procedures) {
    for (MemberId m : p.separates) {
      if (m == member && play.s.members[m.index()].uses_violence) play.emit(TalksSeparated{play.board().talk.leader});
    }
  }
}

// A child alone, somebody away from home, two who are kept apart: there may be nobody left for this seat.
bool has_somebody_to_talk_with(const Play& play, SeatId leader) {
  for (unsigned m = 0; m < play.s.members.size(); ++m) {
    if (!may(play.s, play.board(), play.secret(leader), ChooseMember{leader, MemberId{m}})) return true;
  }
  return false;
}

}  // namespace

void begin_talk(Play& play) {
  const SeatId leader = play.board().talk.leader;
  play.emit(StageBegan{Phase::talk, Stage::choosing_member, leader});
  if (const int praised = play.hidden().praised; praised > 0) {
    play.emit(PraiseRemembered{0});
    change_trust(play, -praised, {WhyKind::reflex, static_cast<int>(Technique::empty_praise)});
  }
  if (play.board().trust > 0) {
    if (!has_somebody_to_talk_with(play, leader)) begin_meeting(play);
    return;
  }
  // Rule 6.5: worn out, the family declines the talk; what weighs on it comes out, and a little trust returns.
  play.emit(TalkDeclined{});
  reveal_worry(play, {WhyKind::contacts, 0});
  change_trust(play, 1, {WhyKind::contacts, 0});
  begin_meeting(play);
}

void play_card(Play& play, const PlayCard& c) {
  const bool offered = c.offered_by.exists();
  PlayedCard card;
  card.technique = c.technique;
  card.from = offered ? c.offered_by : c.seat;
  card.wording = c.wording;
  card.area = c.area;
  card.finding = c.finding;
  play.emit(CardPlayed{c.seat, card, !offered && !is_standing(c.technique), offered});
  // Rule 2.1: seats guess before the family says its number; a weak scale has no number to guess.
  if (c.technique == Technique::scaling && result_of(play, card, card).full) {
    play.emit(StageBegan{Phase::talk, Stage::guessing, {}});
    return;
  }
  answer(play);
  after_card(play);
}

// Rule 2.1: the voice's number is the family's; another member with a view of its own says that one.
void say_number(Play& play, AreaId area) {
  const MemberId speaker = play.board().talk.member;
  const Area& a = play.s.areas[area.index()];
  const bool own_view = play.s.has(RulePart::other_numbers) && speaker != a.voice && a.others.contains(speaker);
  if (own_view) play.emit(MemberNumberSaid{area, speaker, number_of(play.s, play.board(), area, speaker), play.board().round});
  if (!own_view || area_of(play.board(), area).number < 0) {
    play.emit(NumberSaid{area, number_of(play.s, play.board(), area), play.board().round});
  }
}

void answer_scaling(Play& play) {
  GuessesShown shown;
  shown.guesses.fill(-1);
  for (unsigned i = 0; i < play.seats(); ++i) shown.guesses[i] = play.secret(SeatId{i}).guess;
  play.emit(shown);
  const AreaId area = play.board().talk.cards.back().area;
  say_number(play, area);
  answer(play);
  after_card(play);
}

void end_talk(Play& play) {
  const SeatId leader = play.board().talk.leader;
  for (SeatId s : play.board().talk.offered) {
    const Secret& own = play.secret(s);
    if (own.my_offer >= 0) play.emit(OfferReturned{s, leader, own.my_offer});
  }
  note_separate_talk(play);
  play.emit(TalkEnded{});
  if (play.s.has(RulePart::listening)) return begin_listening(play);
  begin_closing(play);
}

}  // namespace koop::rules
