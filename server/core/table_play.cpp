// The game at a table: commands of persons, of the clock and of programs, and the votes to end a step early.

#include "server/core/table.hpp"

namespace koop::server {

using protocol::FailureCode;

Answer Table::answer(PersonId person, const protocol::SendCommand& m) {
  if (now_.view.stage != TableStage::playing) return failed(m.id, FailureCode::not_playing);
  if (m.question != now_.question) return failed(m.id, FailureCode::old_question);
  const Actor actor{seats_of(now_.view, person), false};
  try {
    auto step = rules::apply(now_.scenario->rules, *now_.state, actor, m.command);
    if (!step) return protocol::Refused{m.id, step.error()};
    emit(std::move(*step));
    finish({"person:" + std::to_string(person.index()), m.id, m.command});
  } catch (const BrokenInvariant&) {
    freeze(FreezeReason::broken_rule);
    return failed(m.id, FailureCode::table_is_frozen);
  }
  return accepted(person, m.id);
}

// --- the clock ---

void Table::set_clock() {
  const auto& in_draft = draft_.table;
  const bool somebody_came = std::any_of(in_draft.begin(), in_draft.end(), [](const TableFact& fact) {
    const auto* presence = std::get_if<PresenceChanged>(&fact);
    return std::holds_alternative<PersonJoined>(fact) || (presence != nullptr && presence->presence == Presence::here);
  });
  const bool wakes = now_.clock_rests && somebody_came;
  if (wakes) now_.clock_rests = false;
  if (now_.view.stage != TableStage::playing) return;
  const Board& board = now_.state->board;
  if (board.end.over) {
    now_.deadline.reset();
    emit(TableFact{PlayEnded{}});
    return;
  }
  const bool new_step = std::any_of(draft_.facts.begin(), draft_.facts.end(),
                                    [](const Fact& fact) { return std::holds_alternative<StageBegan>(fact); });
  if (new_step && !now_.view.close_votes.empty()) emit(TableFact{CloseVoted{}});
  if (now_.clock_rests || (!new_step && !wakes)) return;
  const auto phase = static_cast<std::size_t>(board.phase);
  const int seconds = phase < timed_phases ? static_cast<int>(now_.view.settings.timer[phase]) : 0;
  if (seconds > 0) {
    const auto ms = static_cast<std::uint32_t>(seconds) * 1000;
    now_.deadline = world_.clock() + ms;
    emit(TableFact{ClockSet{{true, ms}}});
  } else {
    now_.deadline.reset();
    if (now_.view.clock.running) emit(TableFact{ClockSet{}});
  }
}

// Carries out TimeUp within the entry that is being made. False, and nothing done, when the rules will not have it now.
bool Table::clock_ends_step(By by) {
  try {
    Actor clock;
    clock.clock = true;
    auto step = rules::apply(now_.scenario->rules, *now_.state, clock, TimeUp{});
    if (!step) return false;
    by.command = TimeUp{};
    emit(std::move(*step));
    finish(std::move(by));
  } catch (const BrokenInvariant&) { freeze(FreezeReason::broken_rule); }
  return true;
}

bool Table::close_if_all_voted(By by) {
  if (now_.view.stage != TableStage::playing) return false;
  const PersonSet all = seated_and_present(now_.view);
  if (all.empty() || !now_.view.close_votes.covers(all)) return false;
  return clock_ends_step(std::move(by));
}

Answer Table::answer(PersonId person, const protocol::VoteToClose& m) {
  if (now_.view.stage != TableStage::playing) return failed(m.id, FailureCode::not_playing);
  if (!seated_and_present(now_.view).contains(person)) return failed(m.id, FailureCode::observers_watch);
  PersonSet votes = now_.view.close_votes;
  if (votes.contains(person) == m.close) return accepted(person, m.id);
  if (m.close) votes.insert(person);
  else votes.erase(person);
  emit(TableFact{CloseVoted{votes}});
  By by{"person:" + std::to_string(person.index()), m.id};
  if (!close_if_all_voted(by)) finish(std::move(by));
  return accepted(person, m.id);
}

bool Table::advance() {
  if (now_.view.stage != TableStage::playing) return false;
  if (now_.deadline && *now_.deadline <= world_.clock()) {
    if (!clock_ends_step({"clock"})) now_.deadline.reset();
  }
  return run_bots();
}

std::optional<std::int64_t> Table::next_due() const {
  if (now_.view.stage != TableStage::playing) return std::nullopt;
  std::optional<std::int64_t> due = now_.deadline;
  if (!bots_rest_ && !bot_seats(now_.view).empty()) due = due ? std::min(*due, bots_next_ms_) : bots_next_ms_;
  return due;
}

// --- programs ---

namespace {

// Those beside the talk: a card for the leader, something to listen for.
bool may_act_beside(const Board& board, SeatId seat) {
  return board.phase == Phase::talk && board.stage == Stage::asking && board.talk.cards.empty() && seat != board.talk.leader;
}

}  // namespace

bool Table::run_bots() {
  for (unsigned sent = 0; sent < bot_commands_per_turn; ++sent) {
    const SeatSet bots = now_.view.stage == TableStage::playing ? bot_seats(now_.view) : SeatSet{};
    if (bots.empty() || bots_rest_) return false;
    if (world_.bot_pace_ms > 0 && world_.clock() < bots_next_ms_) return false;
    // Offers first, so that the leader has them before the first card; then those for whom all wait.
    const SeatSet awaited = rules::waiting_for(now_.state->board);
    bool acted = false;
    for (const bool urgent : {false, true}) {
      for (SeatId seat : bots) {
        const bool wanted = urgent ? awaited.contains(seat) : may_act_beside(now_.state->board, seat);
        if (!acted && wanted) acted = run_bot(seat);
      }
    }
    if (!acted) {
      bots_rest_ = true;
      return false;
    }
  }
  return true;
}

bool Table::run_bot(SeatId seat) {
  Bot& bot = bots_[seat.index()];
  const Habit habit = now_.view.places[now_.view.institution_of[seat.index()].index()].bot;
  if (!bot.brain || bot.habit != habit) {
    const std::uint64_t seed = now_.state->hidden.seed * 31 + now_.at.batch * std::uint64_t{8} + seat.index();
    bot = {world_.make_brain(habit, seed), habit, 0, 0};
  }
  try {
    const Menu menu = rules::options(now_.scenario->rules, now_.state->board, now_.state->secret[seat.index()], seat);
    if (std::all_of(menu.options.begin(), menu.options.end(), [](const Option& o) { return o.refusal.has_value(); }))
      return false;
    if (bot.question != now_.question) {
      bot.question = now_.question;
      bot.acted = 0;
    }
    if (bot.acted >= bot_commands_per_question) return finish_step_for(seat, menu);
    ++bot.acted;
    SeatSet own;
    own.insert(seat);
    const View view = rules::view_of(*now_.state, {own, Role::participant});
    const auto command = bot.brain->decide(view, menu, now_.scenario->catalogue, seat);
    if (command && try_command(seat, *command)) return true;
    return finish_step_for(seat, menu);
  } catch (const BrokenInvariant&) {
    freeze(FreezeReason::broken_rule);
    return true;
  }
}

// The program dithers while all wait for it: the last possible option ends its part, as every menu puts what ends last.
bool Table::finish_step_for(SeatId seat, const Menu& menu) {
  if (!rules::waiting_for(now_.state->board).contains(seat)) return false;
  for (auto option = menu.options.rbegin(); option != menu.options.rend(); ++option) {
    if (!option->refusal && try_command(seat, option->command)) return true;
  }
  return false;
}

bool Table::try_command(SeatId seat, const Command& command) {
  if (seat_of(command) != seat) return false;
  Actor actor;
  actor.seats.insert(seat);
  auto step = rules::apply(now_.scenario->rules, *now_.state, actor, command);
  if (!step) return false;
  emit(std::move(*step));
  finish({"bot:" + std::to_string(seat.index()), 0, command});
  return true;
}

}  // namespace koop::server
