// Rule 5.2: what those not in the talk listen for, and one appreciation each.

#include <algorithm>

#include "game/rules/play.hpp"

namespace koop::rules {
namespace {

// A label of the speaker's that is right: something not yet on the board if there is any.
ReadingId right_reading(const Play& play, bool worry) {
  const MemberId speaker = play.board().talk.member;
  CappedArray<ReadingId, ReadingId::cap> hidden, all;
  for (unsigned i = 0; i < play.s.readings.size(); ++i) {
    const Reading& r = play.s.readings[i];
    if (!r.finding.exists() || r.worry != worry) continue;
    const Finding& f = play.s.findings[r.finding.index()];
    if (f.member.exists() && f.member != speaker) continue;
    all.push_back(ReadingId{i});
    if (!play.board().findings.contains(r.finding)) hidden.push_back(ReadingId{i});
  }
  const auto& from = hidden.empty() ? all : hidden;
  return from.empty() ? ReadingId{} : from[play.pick(from.size(), 70)];
}

// The right one among two wrong ones, in the order that the seed gives.
void lay_labels(Play& play, ListeningTask task) {
  const bool worry = task == ListeningTask::worry;
  const ReadingId right = right_reading(play, worry);
  CappedArray<ReadingId, ReadingId::cap> decoys;
  for (unsigned i = 0; i < play.s.readings.size(); ++i) {
    if (!play.s.readings[i].finding.exists() && play.s.readings[i].worry == worry) decoys.push_back(ReadingId{i});
  }
  if (!right.exists() || decoys.size() < 2) return;
  Random random{play.hidden().seed ^ (std::uint64_t{play.hidden().picks} << 24) ^ static_cast<unsigned>(task)};
  shuffle(decoys, random);
  const unsigned place = random.below(readings_per_task);
  ReadingsLaid laid;
  laid.task = task;
  for (unsigned i = 0, next = 0; i < readings_per_task; ++i) laid.readings.push_back(i == place ? right : decoys[next++]);
  play.emit(laid);
  play.emit(ReadingKey{task, static_cast<int>(place)});
}

// Words that were said in this talk among two that were not.
void lay_words(Play& play) {
  AnswerId said;
  for (const PlayedCard& card : play.board().talk.cards) {
    if (card.answer.exists() && !play.s.answers[card.answer.index()].silent) said = card.answer;
  }
  if (!said.exists()) return;
  CappedArray<AnswerId, 64> others;
  for (unsigned i = 0; i < play.s.answers.size() && !others.full(); ++i) {
    const Answer& a = play.s.answers[i];
    const bool plain = !a.silent && a.when.empty() && !a.tells.exists() && !a.sign.exists() && !a.tie.exists();
    if (plain && a.member == play.board().talk.member && !play.hidden().said(AnswerId{i}) &&
        a.technique != Technique::scaling) {
      others.push_back(AnswerId{i});
    }
  }
  if (others.size() < 2) return;
  Random random{play.hidden().seed ^ (std::uint64_t{play.hidden().picks} << 24) ^ 0x3au};
  shuffle(others, random);
  const unsigned place = random.below(readings_per_task);
  ReadingsLaid laid;
  laid.task = ListeningTask::exact_words;
  for (unsigned i = 0, next = 0; i < readings_per_task; ++i) laid.words.push_back(i == place ? said : others[next++]);
  play.emit(laid);
  play.emit(ReadingKey{ListeningTask::exact_words, static_cast<int>(place)});
}

bool was_laid(const Board& board, ListeningTask task) {
  if (task == ListeningTask::exact_words) return !board.talk.words.empty();
  return !board.talk.readings[static_cast<std::size_t>(task)].empty();
}

}  // namespace

SeatSet readers_of(const Board& board) {
  SeatSet all;
  for (unsigned t = 0; t < enum_count<ListeningTask>; ++t) {
    if (!was_laid(board, static_cast<ListeningTask>(t))) continue;
    for (SeatId s : board.talk.listens[t]) all.insert(s);
  }
  return all;
}

void begin_listening(Play& play) {
  if (play.board().talk.cards.empty()) return begin_closing(play);  // nothing was said
  for (unsigned t = 0; t < enum_count<ListeningTask>; ++t) {
    const auto task = static_cast<ListeningTask>(t);
    if (play.board().talk.listens[t].empty()) continue;
    if (task == ListeningTask::exact_words) lay_words(play);
    else lay_labels(play, task);
  }
  if (readers_of(play.board()).empty()) return begin_closing(play);
  play.emit(StageBegan{Phase::talk, Stage::listening, {}});
}

void show_readings(Play& play) {
  for (unsigned t = 0; t < enum_count<ListeningTask>; ++t) {
    const auto task = static_cast<ListeningTask>(t);
    if (!was_laid(play.board(), task)) continue;
    const int right = play.hidden().right[t];
    ReadingsShown shown{task, right, {}, {}};
    for (SeatId s : play.board().talk.listens[t]) {
      if (play.secret(s).reading < 0) continue;
      (play.secret(s).reading == right ? shown.rightly : shown.otherwise).insert(s);
    }
    play.emit(shown);
    if (task == ListeningTask::exact_words || shown.rightly.size() < 2) continue;
    const ReadingId reading = play.board().talk.readings[t][static_cast<unsigned>(right)];
    reveal(play, play.s.readings[reading.index()].finding, {WhyKind::listening, static_cast<int>(t)});
  }
  begin_closing(play);
}

void appreciate(Play& play, const Appreciate& c) {
  play.emit(Appreciated{c.seat, c.finding});
  // One appreciation is kind; two from different seats are heard.
  if (play.board().talk.appreciated_by.size() == 2 && play.board().trust < trust_limit_without_compliment) {
    change_trust(play, 1, {WhyKind::appreciation, static_cast<int>(c.finding.index())});
  }
}

}  // namespace koop::rules
