// Fixed games of bots and their fingerprint per month: a change of rules, fold, bots or generator shows here, and builds that
// differ show it too (four_builds.sh).
//
//   golden_play FOLDER            compares with FOLDER/<game>.txt, says where a game first differs; exit status 1 if one does
//   golden_play FOLDER --update   writes them: the new fingerprint over all of them belongs into the change's message
//   golden_play --print           all of them on standard output

#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "game/model/encode.hpp"
#include "tests/support/mini_scenario.hpp"
#include "tests/support/whole_game.hpp"

namespace koop::test {
namespace {

struct Golden {
  std::string_view name;
  std::string_view bots;
  Habit habit;
  std::uint64_t seed;
  unsigned seats;
  MonthMode mode;
};

constexpr auto together = MonthMode::together;
constexpr auto in_turn = MonthMode::in_turn;
const std::vector<Golden> goldens{
    {"random_2", "random", Habit::random, 11, 2, together},
    {"random_3_in_turn", "random", Habit::random, 12, 3, in_turn},
    {"random_4", "random", Habit::random, 13, 4, together},
    {"random_4_in_turn", "random", Habit::random, 14, 4, in_turn},
    {"cooperative_2", "cooperative", Habit::cooperative, 21, 2, together},
    {"cooperative_3", "cooperative", Habit::cooperative, 22, 3, together},
    {"cooperative_4", "cooperative", Habit::cooperative, 23, 4, together},
    {"cooperative_4_in_turn", "cooperative", Habit::cooperative, 24, 4, in_turn},
};

std::string hex(std::uint64_t value) {
  char text[17];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(value));
  return text;
}

// Counts what happens and writes a line whenever a month is over.
struct Recorder {
  std::ostringstream out;
  unsigned commands = 0;
  unsigned facts = 0;
  std::uint64_t fingerprint = fnv1a("");

  void add(const std::vector<Fact>& more) {
    std::string bytes;
    for (const Fact& fact : more) {
      bytes.clear();
      encode(bytes, fact);
      fingerprint = fnv1a(bytes, fingerprint);
    }
    facts += static_cast<unsigned>(more.size());
  }
  void line(const std::string& what) {
    out << what << "  commands " << commands << "  facts " << facts << "  fingerprint " << hex(fingerprint) << '\n';
  }
};

// The game as text; empty when it did not end.
std::string record(const Golden& g) {
  const GameSetup setup{g.seed, g.seats, g.mode, g.habit, {}};
  Recorder r;
  r.out << "scenario mini  seed " << g.seed << "  seats " << g.seats << "  month " << name_of(g.mode) << "  bots " << g.bots
        << '\n';
  r.add(rules::start(mini().scenario, settings_for(mini(), setup)).facts);
  r.line("opening");
  const Played played = play(mini(), setup, [&r](const rules::State& before, const Command&, const rules::Step& step) {
    r.add(step.facts);
    ++r.commands;
    const bool over = step.next.board.end.over;
    if (over || step.next.board.round != before.board.round) r.line("month " + std::to_string(+before.board.round));
  });
  if (!played.state.board.end.over) return {};
  const Board& b = played.state.board;
  r.out << "end  profile " << name_of(b.end.profile) << "  trust " << +b.trust << "  agency " << +b.agency << "  state "
        << hex(koop::fingerprint(played.state)) << '\n';
  return r.out.str();
}

// The first line in which two texts differ, as a sentence; empty when they are equal.
std::string difference(const std::string& wanted, const std::string& found) {
  std::istringstream a(wanted);
  std::istringstream b(found);
  std::string old_line;
  std::string new_line;
  for (int n = 1; wanted != found; ++n) {
    const bool more_old = static_cast<bool>(std::getline(a, old_line));
    const bool more_new = static_cast<bool>(std::getline(b, new_line));
    if (more_old && more_new && old_line == new_line) continue;
    return "line " + std::to_string(n) + "\n  recorded " + (more_old ? old_line : "nothing") + "\n  now      " +
           (more_new ? new_line : "nothing");
  }
  return {};
}

int run(const std::string& folder, bool update) {
  int differing = 0;
  std::string all;
  for (const Golden& g : goldens) {
    const std::string now = record(g);
    const std::string path = folder + "/" + std::string(g.name) + ".txt";
    all += now;
    if (now.empty()) {
      std::cerr << g.name << ": the game does not end\n";
      ++differing;
    } else if (folder.empty()) {
      std::cout << g.name << '\n' << now;
    } else if (update) {
      std::ofstream(path) << now;
    } else {
      std::ifstream in(path);
      const std::string recorded((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
      const std::string where = in ? difference(recorded, now) : "there is no " + path;
      if (where.empty()) continue;
      std::cerr << g.name << ": " << where << '\n';
      ++differing;
    }
  }
  std::cout << "fingerprint over all goldens " << hex(fnv1a(all)) << '\n';
  if (differing > 0) std::cerr << differing << " of " << goldens.size() << " games differ\n";
  return differing == 0 ? 0 : 1;
}

}  // namespace
}  // namespace koop::test

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const bool update = arguments.size() == 2 && arguments[1] == "--update";
  const bool print = arguments.size() == 1 && arguments[0] == "--print";
  if (arguments.empty() || arguments.size() > 2 || (arguments.size() == 2 && !update)) {
    std::cerr << "golden_play FOLDER [--update] | --print\n";
    return 2;
  }
  return koop::test::run(print ? std::string{} : arguments[0], update);
}
