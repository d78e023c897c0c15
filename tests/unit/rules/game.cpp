#include "tests/unit/rules/game.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>

#include "tests/unit/rules/coverage.hpp"
#include "tests/unit/rules/fields_text.hpp"

namespace koop::test {

struct Row {
  std::string_view text;
  std::string_view left;
  std::string_view right;  // what is expected; empty: anything that is not refused
  bool exact = false;
};

namespace {

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// Takes `word` and the blank after it from the front.
bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  if (text.size() > word.size() && text[word.size()] != ' ') return false;
  text = trim(text.substr(word.size()));
  return true;
}

Row row_from(std::string_view line) {
  Row row{line, line, {}, false};
  const std::size_t arrow = std::min(line.find("=> "), line.find("-> "));
  if (arrow == std::string_view::npos) return row;
  row.left = trim(line.substr(0, arrow));
  row.right = trim(line.substr(arrow + 3));
  row.exact = line[arrow] == '=';
  return row;
}

std::vector<Row> rows_of(std::string_view table) {
  std::vector<Row> rows;
  while (!table.empty()) {
    const std::size_t end = table.find('\n');
    const std::string_view line = trim(table.substr(0, end));
    if (!line.empty() && line.front() != '#') rows.push_back(row_from(line));
    table = end == std::string_view::npos ? std::string_view{} : table.substr(end + 1);
  }
  return rows;
}

unsigned number(std::string_view text) { return static_cast<unsigned>(detail::int_from(text)); }

// The actor and command of "0 ready", "1 as 0 ready" or "clock"; nothing for other rows.
bool command_of(std::string_view left, Actor& actor, Command& command) {
  if (left == "clock") {
    actor.clock = true;
    command = TimeUp{};
    return true;
  }
  if (left.empty() || left.front() < '0' || left.front() > '9') return false;
  std::size_t space = left.find(' ');
  const unsigned holder = number(left.substr(0, space));
  unsigned seat = holder;
  left = trim(left.substr(space));
  if (take(left, "as")) {
    space = left.find(' ');
    seat = number(left.substr(0, space));
    left = trim(left.substr(space));
  }
  actor.seats = SeatSet{SeatId{holder}};
  command = command_from(left);
  std::visit(
      [seat](auto& c) {
        if constexpr (requires { c.seat; }) c.seat = SeatId{seat};
      },
      command);
  return true;
}

}  // namespace

Game::Game(const rules::Scenario& scenario, const Setup& setup) : scenario_(scenario) {
  scenario_.index_answers();
  rules::Settings settings;
  settings.seed = setup.seed;
  settings.month_mode = setup.month_mode;
  for (unsigned i = 0; i < setup.seats; ++i) settings.seats.push_back(InstitutionId{i});
  const std::vector<Viewer> viewers{{SeatSet{SeatId{0}}, Role::participant},
                                    {SeatSet{SeatId{1}}, Role::participant},
                                    {SeatSet{SeatId{0}, SeatId{1}}, Role::participant},
                                    {{}, Role::observer},
                                    {{}, Role::facilitator}};
  for (const Viewer& viewer : viewers) {
    views_.push_back({});
    views_.back().viewer = viewer;
  }
  rules::Step opening = rules::start(scenario_, settings);
  state_ = opening.next;
  follow(opening.facts);
  check_views("start");
}

void Game::play(std::string_view table) {
  for (const Row& each : rows_of(table)) {
    SCOPED_TRACE(std::string(each.text));
    row(each);
  }
}

std::string Game::at(std::string_view path) const {
  const bool whole = path.starts_with("secret") || path.starts_with("hidden");
  return whole ? text_at(state_, path) : text_at(state_.board, path);
}

unsigned Game::count(std::string_view fact) const {
  return static_cast<unsigned>(
      std::count_if(facts_.begin(), facts_.end(), [fact](const Fact& f) { return fact_names[f.index()] == fact; }));
}

Menu Game::menu(unsigned seat) const { return rules::options(scenario_, state_.board, state_.secret[seat], SeatId{seat}); }

void Game::row(const Row& row) {
  std::string_view left = row.left;
  if (take(left, "?")) return see({row.text, left, {}, false});
  if (take(left, "set")) return set(left);
  if (take(left, "to")) return go_to(left);
  if (!take(left, "all")) return act(row);
  const SeatSet waiting = rules::waiting_for(board());
  for (SeatId seat : waiting) {
    const std::string one = std::to_string(seat.index()) + " " + std::string(left);
    act({row.text, one, seat == SeatId{static_cast<unsigned>(std::bit_width(waiting.bits) - 1)} ? row.right : "", row.exact});
  }
}

void Game::act(const Row& row) {
  Actor actor;
  Command command;
  if (!command_of(row.left, actor, command)) throw BadTable("what is this row: " + std::string(row.text));
  const std::vector<Fact>* facts = apply(actor, command);
  const bool wants_refusal = row.right.starts_with("refused ");
  if (facts == nullptr) {
    const std::string reason = std::string(name_of(refused_.code)) + " " + detail::fields_of(refused_);
    if (!wants_refusal) {
      ADD_FAILURE() << "refused: " << reason;
      return;
    }
    const std::vector<std::string_view> pieces = split(row.right, ' ');
    EXPECT_EQ(pieces.at(1), name_of(refused_.code)) << reason;
    for (std::size_t i = 2; i < pieces.size(); ++i) {
      const std::size_t equals = pieces[i].find('=');
      EXPECT_EQ(text_at(refused_, pieces[i].substr(0, equals)), pieces[i].substr(equals + 1)) << reason;
    }
    return;
  }
  if (wants_refusal) ADD_FAILURE() << "accepted";
  else if (!row.right.empty()) expect_step(row, *facts);
}

const std::vector<Fact>* Game::apply(const Actor& actor, const Command& command) {
  const rules::State before = state_;
  auto step = rules::apply(scenario_, state_, actor, command);
  if (!step) {
    EXPECT_EQ(before, state_);
    refused_ = step.error();
    covered().codes.insert(refused_.code);
    return nullptr;
  }
  const SeatId seat = seat_of(command);
  if (seat.exists()) {
    EXPECT_FALSE(rules::may(scenario_, before.board, before.secret[seat.index()], command)) << "may and apply differ";
  }
  state_ = step->next;
  last_ = step->facts;
  follow(last_);
  check_views(command_names[command.index()]);
  return &last_;
}

void Game::follow(const std::vector<Fact>& facts) {
  for (const Fact& fact : facts) {
    covered().facts.insert(fact.index());
    facts_.push_back(fact);
    for (View& view : views_) {
      if (const auto seen = redact(fact, view.viewer)) fold(view, *seen);
    }
  }
}

void Game::check_views(std::string_view where) {
  const auto broken = rules::broken_invariant(scenario_, state_);
  EXPECT_FALSE(broken) << broken.value_or("") << " after " << where;
  for (View& view : views_) {
    const View right = rules::view_of(state_, view.viewer);
    if (view == right) continue;
    ADD_FAILURE() << "the view of seats " << text_of(view.viewer.seats) << " differs after " << where;
    view = right;
  }
}

void Game::set(std::string_view assignments) {
  for (std::string_view pair : split(assignments, ' ')) {
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos) throw BadTable("set what: " + std::string(pair));
    const std::string_view path = pair.substr(0, equals);
    const auto put = [&](auto& part) { read(pair.substr(equals + 1), part); };
    if (path.starts_with("secret") || path.starts_with("hidden")) at_path(state_, path, put);
    else at_path(state_.board, path, put);
  }
  for (View& view : views_) view = rules::view_of(state_, view.viewer);
}

void Game::see(const Row& row) {
  for (std::string_view pair : split(row.left, ' ')) {
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos) throw BadTable("compare with what: " + std::string(pair));
    EXPECT_EQ(at(pair.substr(0, equals)), pair.substr(equals + 1)) << pair.substr(0, equals);
  }
}

void Game::go_to(std::string_view target) {
  int round = -1;
  Phase phase{};
  Stage stage{};
  bool any_phase = true;
  bool any_stage = true;
  const std::vector<std::string_view> words = split(target, ' ');
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "round") round = detail::int_from(words.at(++i));
    else if (any_phase && enum_from(words[i], phase)) any_phase = false;
    else if (enum_from(words[i], stage)) any_stage = false;
    else throw BadTable("to where: " + std::string(target));
  }
  for (int steps = 0; steps < 2000; ++steps) {
    const bool there =
        (round < 0 || board().round == round) && (any_phase || board().phase == phase) && (any_stage || board().stage == stage);
    if (there) return;
    if (board().end.over) break;
    act_neutrally();
  }
  ADD_FAILURE() << "never came there";
}

MemberId Game::first_to_talk_with(SeatId seat) const {
  for (unsigned m = 0; m < scenario_.members.size(); ++m) {
    if (!rules::may(scenario_, board(), state_.secret[seat.index()], ChooseMember{seat, MemberId{m}})) return MemberId{m};
  }
  return {};
}

void Game::act_neutrally() {
  const SeatId seat = *rules::waiting_for(board()).begin();
  Command command;
  switch (board().stage) {
    case Stage::reading: command = Ready{seat}; break;
    case Stage::choosing_member: command = ChooseMember{seat, first_to_talk_with(seat)}; break;
    case Stage::asking: command = EndTalk{seat}; break;
    case Stage::guessing: command = MakeGuess{seat, 5}; break;
    case Stage::go_round: command = Pass{seat}; break;
    case Stage::voting:
      command = CastVote{seat, VoteChoice::in_favour,
                         board().vote.kind == VoteKind::leader
                             ? SeatId{(board().talk.leader.index() + 1) % static_cast<unsigned>(+board().seats)}
                             : SeatId{}};
      break;
    case Stage::filling:
    case Stage::revising:
    case Stage::acting: command = SealSlip{seat}; break;
    case Stage::listening: command = ReadOut{seat, 0}; break;
    case Stage::closing: command = OfferClosing{seat, Closing::appreciation}; break;
    case Stage::scaling: command = GiveScales{seat, 5, 5}; break;
    case Stage::deciding: command = Decide{seat, Decision::nothing, {}, 0, {}}; break;
  }
  if (apply({SeatSet{seat}, false}, command) == nullptr) ADD_FAILURE() << "neutral play refused: " << name_of(refused_.code);
}

void Game::expect_fact(const Row& row, std::string_view expected, const Fact& fact) {
  const std::vector<std::string_view> pieces = split(expected, ' ');
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const std::size_t equals = pieces[i].find('=');
    if (equals == std::string_view::npos) throw BadTable("a field without value: " + std::string(row.text));
    const std::string is = std::visit([&](const auto& f) { return text_at(f, pieces[i].substr(0, equals)); }, fact);
    EXPECT_EQ(is, pieces[i].substr(equals + 1)) << text_of_fact(fact);
  }
}

void Game::expect_step(const Row& row, const std::vector<Fact>& facts) {
  std::string all;
  for (const Fact& f : facts) all += "\n  " + text_of_fact(f);
  std::size_t next = 0;
  std::size_t wanted = 0;
  for (std::string_view expected : split(row.right, ';')) {
    expected = trim(expected);
    if (expected == "nothing") continue;
    const std::string_view name = expected.substr(0, expected.find(' '));
    if (name.front() == '!') {
      const bool there =
          std::any_of(facts.begin(), facts.end(), [&](const Fact& f) { return fact_names[f.index()] == name.substr(1); });
      EXPECT_FALSE(there) << name << " in:" << all;
      continue;
    }
    ++wanted;
    while (!row.exact && next < facts.size() && fact_names[facts[next].index()] != name) ++next;
    if (next >= facts.size() || fact_names[facts[next].index()] != name) {
      ADD_FAILURE() << "no " << name << " in order in:" << all;
      return;
    }
    expect_fact(row, expected, facts[next++]);
  }
  EXPECT_TRUE(!row.exact || wanted == facts.size()) << wanted << " facts expected, not" << all;
}

}  // namespace koop::test
