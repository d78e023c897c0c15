// The task bar: what now and why, by stage and by how the seat stands to it. And help by phase.

#include <algorithm>

#include "game/text/sentences.hpp"
#include "game/text/typeset.hpp"

namespace koop::text {
namespace {

// Stages that go by turns; in all others every seat acts once.
bool by_turns(const Board& board) {
  return board.stage == Stage::go_round || (board.stage == Stage::acting && board.active.exists());
}

bool by_leader(const Board& board) {
  return board.stage == Stage::choosing_member || board.stage == Stage::asking || board.stage == Stage::closing;
}

// Who has something to read out after the talk.
bool listens(const Board& board, SeatId me) {
  for (unsigned t = 0; t < enum_count<ListeningTask>; ++t) {
    const bool laid = static_cast<ListeningTask>(t) == ListeningTask::exact_words ? !board.talk.words.empty()
                                                                                  : !board.talk.readings[t].empty();
    if (laid && board.talk.listens[t].contains(me)) return true;
  }
  return false;
}
int listeners(const Board& board) {
  int count = 0;
  for (unsigned i = 0; static_cast<int>(i) < board.seats; ++i) count += listens(board, SeatId{i}) ? 1 : 0;
  return count;
}

// The group of keys: reading differs by phase, voting by what is voted on.
std::string task_group(const Board& board) {
  const std::string stage(name_of(board.stage));
  switch (board.stage) {
    case Stage::reading: return "task.reading." + std::string(name_of(board.phase));
    case Stage::voting: return "task.voting." + std::string(name_of(board.vote.kind));
    case Stage::asking:
      if (!board.talk.cards.empty()) return "task.asking.next";
      return board.talk.hopes_heard ? "task.asking.first" : "task.asking.opening";
    case Stage::choosing_member:
    case Stage::guessing:
    case Stage::go_round:
    case Stage::filling:
    case Stage::revising:
    case Stage::listening:
    case Stage::closing:
    case Stage::scaling:
    case Stage::deciding:
    case Stage::acting: return "task." + stage;
  }
  return "task." + stage;
}

}  // namespace

Standing Sentences::standing(const View& view, SeatId me) const {
  const Board& board = view.board;
  if (!me.exists()) return Standing::watching;
  if (board.phase == Phase::ended) return Standing::done;
  if (by_leader(board)) return board.talk.leader == me ? Standing::turn : Standing::waiting;
  if (board.stage == Stage::listening && !listens(board, me)) return Standing::waiting;
  if (board.stage == Stage::voting) return board.vote.voted.contains(me) ? Standing::done : Standing::turn;
  if (by_turns(board)) {
    if (board.active == me) return Standing::turn;
    return board.done.contains(me) ? Standing::done : Standing::waiting;
  }
  return board.done.contains(me) ? Standing::done : Standing::turn;
}

TaskWords Sentences::task(const View& view, SeatId me) const {
  const Board& board = view.board;
  const Standing how = standing(view, me);
  const auto& cards = board.talk.cards;
  const auto played =
      static_cast<int>(std::count_if(cards.begin(), cards.end(), [](const PlayedCard& c) { return !is_free(c.technique); }));
  const int places = static_cast<int>(cards_per_talk) + (board.talk.better_goes_on ? 1 : 0);
  const int round = board.round;
  const Params params{{"seat", names_.seat(by_leader(board) ? board.talk.leader : board.active, board)},
                      {"member", names_.member(board.talk.member)},
                      {"card", std::min(played + 1, places)},
                      {"cards", places},
                      {"month", names_.month(round)},
                      {"month_for", names_.month_for(round)},
                      {"next_in", names_.month_in(round + 1)},
                      {"shares", board.shares_left},
                      {"subject", vote_subject(board.vote, board)}};
  // Own turn and done have sentences of their own; who waits or watches reads the same.
  const std::string who(name_of(how == Standing::watching ? Standing::waiting : how));
  const std::string group = task_group(board);
  const std::string key = locale().has(group + "." + who + ".now") ? group + "." + who : "task.other." + who;
  return {say(key + ".now", params), say(key + ".why", params)};
}

std::string Sentences::missing(const Board& board) const {
  if (board.phase == Phase::ended || by_leader(board) || by_turns(board)) return {};
  const SeatSet have = board.stage == Stage::voting ? board.vote.voted : board.done;
  const int expected = board.stage == Stage::listening ? listeners(board) : static_cast<int>(board.seats);
  const int missing = expected - static_cast<int>(have.size());
  return missing > 0 ? locale().plural("missing.choices", missing) : std::string();
}

std::string Sentences::help_title(Phase phase) const { return say("help." + std::string(name_of(phase)) + ".title"); }
// What the fuller layers add to a phase comes after it.
std::string Sentences::help(Phase phase) const {
  const std::string key = "help." + std::string(name_of(phase));
  std::string words = say(key);
  for (const Layer layer : {Layer::full, Layer::expert}) {
    const std::string more = key + "." + std::string(name_of(layer));
    if (names_.catalogue.setting.layer >= layer && locale().has(more)) words += "\n" + say(more);
  }
  return words;
}

}  // namespace koop::text
