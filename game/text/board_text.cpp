#include "game/text/board_text.hpp"

#include <algorithm>

#include "game/text/typeset.hpp"

namespace koop::text {
namespace {

class BoardText {
 public:
  BoardText(const Sentences& say, const View& view, SeatId me)
      : say_(say), names_(say.names()), view_(view), board_(view.board), me_(me) {}

  std::vector<std::string> all() {
    situation();
    areas();
    talk();
    family();
    seats();
    plan();
    own_seat();
    task();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string phrase(std::string_view key, const Params& params = {}) const {
    return say_.locale().phrase(key, params);
  }
  void add(const std::string& paragraph) { out_.push_back(untypeset(paragraph)); }
  void add(std::string_view key, const Params& params) { add(phrase(key, params)); }
  // A paragraph only when there is something to list.
  void add_list(std::string_view key, std::string_view place, const std::vector<std::string>& words) {
    if (!words.empty()) add(key, Params{}.set(place, comma_list(words)));
  }

  void situation() {
    add(as_sentence(say_.month_title(board_)) + " " + as_sentence(say_.phase(board_.phase)));
    if (board_.happened.exists()) {
      const std::string outcome = names_.text(TextKind::outcome, board_.outcome.index());
      add(as_sentence(say_.this_month(board_)) + (outcome.empty() ? "" : " " + as_sentence(outcome)));
    }
    if (board_.announced.exists()) {
      const std::string help = names_.text(TextKind::event, board_.announced.index(), 1);
      add(say_.next_headline(board_) + ": " + as_sentence(names_.headline(board_.announced)) +
          (help.empty() ? "" : " " + as_sentence(help)));
    }
    if (board_.contacts > 0) {
      const std::string effect = say_.contacts_effect(board_);
      add(say_.contacts(board_) + (effect.empty() ? "" : " " + effect));
    }
    for (AreaId area : board_.clashes) add(say_.clash(area, board_));
  }

  void areas() {
    for (unsigned i = 0; i < static_cast<unsigned>(board_.areas) && i < AreaId::cap; ++i) {
      const AreaState& area = board_.area[i];
      const AreaId id{i};
      std::string words = phrase("board.area", {{"area", names_.area(id)},
                                                {"state", say_.area_state(id, area.total())},
                                                {"own", area.own},
                                                {"support", area.support}});
      if (area.number >= 0) words += " " + phrase("board.area_number", {{"n", area.number}});
      if (area.matters_known && area.matters) words += " " + phrase("board.area_matters");
      add(words);
    }
    add("board.trust", {{"points", say_.of_ten(board_.trust)}, {"words", say_.trust_words(board_.trust)}});
    add(as_sentence(
        phrase("board.agency", {{"points", say_.of_ten(board_.agency)}, {"words", say_.agency_words(board_.agency)}})));
    add("board.cooperation",
        {{"level", say_.cooperation(board_.cooperation)}, {"about", say_.cooperation_about(board_.cooperation)}});
  }

  void talk() {
    if (board_.phase != Phase::talk) return;
    if (board_.talk.leader.exists()) add("board.leader", {{"seat", names_.seat(board_.talk.leader, board_)}});
    if (board_.talk.member.exists()) add("board.member", {{"member", names_.member(board_.talk.member)}});
    for (const PlayedCard& card : board_.talk.cards) {
      const std::string words = names_.wording(card.technique, card.wording, card.finding);
      add(as_sentence(names_.quote(names_.technique(card.technique))) + (words.empty() ? "" : " " + as_sentence(words)));
    }
  }

  void family() {
    std::vector<std::string> findings, ties, signs, steps;
    for (FindingId id : board_.findings) findings.push_back(names_.finding(id));
    for (unsigned i = 0; i < TieId::cap; ++i) {
      const TieState state = board_.tie[i].state;
      if (state == TieState::unnamed) continue;
      ties.push_back(
          phrase("board.tie", {{"tie", names_.tie(TieId{i})}, {"state", phrase("tie_state." + std::string(name_of(state)))}}));
    }
    for (SignId id : board_.signs) signs.push_back(names_.quote(names_.sign(id)));
    for (const OwnStep& step : board_.steps) steps.push_back(names_.quote(names_.step(step.step)));
    add_list("board.findings", "findings", findings);
    add_list("board.ties", "ties", ties);
    add_list("board.signs", "signs", signs);
    add_list("board.steps", "steps", steps);
    if (board_.next_step.step.exists()) add("board.next_step", {{"step", names_.quote(names_.step(board_.next_step.step))}});
  }

  void seats() {
    for (unsigned i = 0; i < static_cast<unsigned>(board_.seats) && i < SeatId::cap; ++i) {
      const SeatState& seat = board_.seat[i];
      std::string words =
          phrase("board.seat", {{"seat", names_.seat(SeatId{i}, board_)}, {"relation", say_.relation(seat.relation)}});
      if (!seat.hints.empty())
        words += " " + phrase("board.seat_hints", {{"areas", comma_list(names_.area_names(seat.hints))}});
      if (!seat.slip.empty()) words += " " + phrase("board.seat_slip", {{"items", slip_with_answers(seat)}});
      add(words);
    }
  }

  [[nodiscard]] std::string slip_with_answers(const SeatState& seat) const {
    std::string out;
    for (unsigned i = 0; i < seat.slip.size(); ++i) {
      out += (out.empty() ? "" : "; ") + names_.item(seat.slip[i], board_);
      if (seat.answers[i] != FamilyAnswer::unanswered) out += " – " + names_.quote(say_.answer(seat.answers[i]));
    }
    return out;
  }

  void plan() {
    std::vector<std::string> goals;
    for (const PlanGoal& goal : board_.plan) {
      if (goal.state != GoalState::open) continue;
      goals.push_back(phrase("board.goal", {{"goal", names_.quote(names_.goal(goal.goal))},
                                            {"seat", names_.seat(goal.owner, board_)},
                                            {"month", names_.month(goal.due)}}));
    }
    add_list("board.plan", "goals", goals);
  }

  void own_seat() {
    if (me_.index() >= SeatId::cap || !view_.viewer.seats.contains(me_)) return;
    const Secret& secret = view_.secret[me_.index()];
    const int units = time_of_seat(names_.catalogue, board_.seats);
    // In the fuller layers strain, a crisis or coordinating takes of it: the sheet tells how much is left.
    if (names_.plays(RulePart::strain)) add("board.own_seat_alone", {{"seat", names_.seat(me_, board_)}});
    else add("board.own_seat", {{"seat", names_.seat(me_, board_)}, {"units", say_.locale().counted("units_of_time", units)}});
    std::vector<std::string> cards, offers;
    for (Technique card : secret.hand) cards.push_back(names_.quote(names_.technique(card)));
    for (SeatId from : secret.offered)
      offers.push_back(names_.quote(names_.technique(secret.offers[from.index()])) + " (" + names_.seat(from, board_).nom() +
                       ")");
    add_list("board.own_hand", "cards", cards);
    add_list("board.offers", "cards", offers);
    for (KnowledgeId id : secret.knowledge) {
      if (board_.shared.contains(id)) continue;
      add("board.own_knowledge",
          {{"knowledge", as_sentence(names_.text_or(TextKind::knowledge, id.index(), 0, "name.knowledge"))}});
    }
    std::string items;
    for (const SlipItem& item : secret.slip) items += (items.empty() ? "" : "; ") + names_.item(item, board_);
    if (!items.empty()) add("board.own_slip", {{"items", items}});
  }

  void task() {
    const TaskWords words = say_.task(view_, me_);
    const std::string missing = say_.missing(board_);
    add(words.now + " " + words.why + (missing.empty() ? "" : " " + as_sentence(missing)));
  }

  const Sentences& say_;
  const Names& names_;
  const View& view_;
  const Board& board_;
  SeatId me_;
  std::vector<std::string> out_;
};

}  // namespace

std::vector<std::string> board_text(const Sentences& say, const View& view, SeatId me) {
  return BoardText(say, view, me).all();
}

namespace {

constexpr std::size_t long_menu = 25;     // from here on the kinds of options get headings
constexpr std::size_t said_together = 3;  // more of one reason are named in one line

// A heading before options of another kind; empty for kinds that need none.
std::string heading_of(const Sentences& say, const Command& command) {
  const std::string key = "board.group." + std::string(command_names[command.index()]);
  return say.locale().has(key) ? say.locale().phrase(key) : std::string();
}

// What is not possible, by reason, in the order in which the reasons come up.
struct Refused {
  std::string reason;
  std::vector<std::string> titles;
};

void add_refused(const Sentences& say, const std::vector<Refused>& refused, std::vector<std::string>& lines) {
  const auto line = [&](const std::string& title, const std::string& reason) {
    lines.push_back(
        untypeset(say.locale().phrase("board.option_refused", {{"title", as_sentence(title)}, {"refusal", reason}})));
  };
  for (const Refused& r : refused) {
    if (r.titles.size() > said_together) {
      std::string all;
      for (const std::string& title : r.titles) all += (all.empty() ? "" : "; ") + title;
      line(all, r.reason);
    } else {
      for (const std::string& title : r.titles) line(title, r.reason);
    }
  }
}

}  // namespace

NumberedOptions option_list(const Sentences& say, const Menu& menu, const View& view) {
  NumberedOptions out;
  std::vector<Refused> refused;
  std::string heading;
  for (std::size_t i = 0; i < menu.options.size(); ++i) {
    const OptionWords words = say.option(menu.options[i], view);
    if (!words.refusal.empty()) {
      const auto same =
          std::find_if(refused.begin(), refused.end(), [&](const Refused& r) { return r.reason == words.refusal; });
      if (same == refused.end()) refused.push_back({words.refusal, {words.title}});
      else same->titles.push_back(words.title);
      continue;
    }
    if (menu.options.size() >= long_menu) {
      const std::string next = heading_of(say, menu.options[i].command);
      if (next != heading && !next.empty()) out.lines.push_back(untypeset(next));
      heading = next;
    }
    out.option.push_back(i);
    std::string title = words.title;
    if (!words.cost.empty()) title += " (" + words.cost + ")";
    std::string line =
        say.locale().phrase("board.option", {{"n", static_cast<int>(out.option.size())}, {"title", as_sentence(title)}});
    if (!words.detail.empty()) line += " " + as_sentence(words.detail);
    out.lines.push_back(untypeset(line));
  }
  if (out.lines.empty()) out.lines.push_back(untypeset(say.locale().phrase("board.no_options")));
  add_refused(say, refused, out.lines);
  return out;
}

}  // namespace koop::text
