#include "server/simulate/game.hpp"

#include <algorithm>

#include "game/rules/conditions.hpp"

namespace koop::simulate {
namespace {

constexpr unsigned commands_max = 20000;

template <class E>
bool has(std::uint32_t bits, E value) {
  return ((bits >> static_cast<unsigned>(value)) & 1u) != 0;
}

struct Forbidding {
  const Without& without;
  const Catalogue& catalogue;

  [[nodiscard]] bool item(const SlipItem& i) const {
    if (has(without.slip_kinds, i.kind)) return true;
    if (!i.service.exists()) return false;
    return i.service == without.service || (without.safety_plan && catalogue.services[i.service.index()].safety_plan);
  }
  bool operator()(const PlayCard& c) const { return has(without.techniques, c.technique); }
  bool operator()(const OfferCard& c) const { return has(without.techniques, c.technique); }
  bool operator()(const ShareKnowledge& c) const {
    return c.ground == Ground::consent ? without.sharing : without.notifying && c.ground != Ground::none;
  }
  bool operator()(const DeclareIntention& c) const { return item(c.item); }
  bool operator()(const PutOnSlip& c) const { return item(c.item); }
  bool operator()(const MakeAgreement& c) const { return item(c.item); }
  template <class Other>
  bool operator()(const Other&) const {
    return false;
  }
};

class Game {
 public:
  Game(const rules::Scenario& scenario, const Catalogue& catalogue, const Plan& plan, const Watch& watch)
      : s_(scenario), catalogue_(catalogue), plan_(plan), watch_(watch) {
    for (unsigned i = 0; i < SeatId::cap; ++i) generators_[i] = Random{plan.seed * 1000003 + i};
  }

  Outcome run() {
    rules::Settings settings;
    settings.seed = plan_.seed;
    settings.month_mode = plan_.month_mode;
    for (unsigned i = 0; i < plan_.seats && i < s_.institutions.size(); ++i) settings.seats.push_back(InstitutionId{i});
    rules::Step opening = rules::start(s_, settings);
    take(std::move(opening), nullptr);
    while (!state_.board.end.over && out_.commands < commands_max) {
      const std::optional<Command> command = next_command();
      if (!command) return stop("waits");
      auto step = rules::apply(s_, state_, {SeatSet{seat_of(*command)}, false}, *command);
      if (!step) { return stop(std::string(command_names[command->index()]) + ": " + std::string(name_of(step.error().code))); }
      take(std::move(*step), &*command);
      last_command_ = command_names[command->index()];
      ++out_.commands;
    }
    sum_up();
    return out_.ended ? out_ : stop("goes on for ever with " + std::string(last_command_));
  }

 private:
  Outcome stop(const std::string& why) {
    const Board& b = state_.board;
    out_.stopped = why + " in stage " + std::string(name_of(b.stage)) + ", month " + std::to_string(b.round);
    return out_;
  }

  [[nodiscard]] std::optional<Command> next_command() {
    const Board& b = state_.board;
    const bool asking = b.phase == Phase::talk && b.stage == Stage::asking;
    if (asking && plan_.without.inviting && s_.has(RulePart::empty_chair) && !b.fuller.not_invited) {
      return SetOutChair{b.talk.leader, false};
    }
    if (asking && b.talk.cards.empty()) {
      for (unsigned i = 0; static_cast<int>(i) < b.seats; ++i) {
        if (SeatId{i} == b.talk.leader || beside_done_.contains(SeatId{i})) continue;
        if (auto c = wish_of(SeatId{i})) return c;
        beside_done_.insert(SeatId{i});
      }
    }
    return wish_of(*rules::waiting_for(b).begin());
  }

  std::optional<Command> wish_of(SeatId seat) {
    Menu menu = rules::options(s_, state_.board, state_.secret[seat.index()], seat);
    if (plan_.without.anything()) forbid(menu);
    note_playable(menu);
    const bool none =
        std::all_of(menu.options.begin(), menu.options.end(), [](const Option& o) { return o.refusal.has_value(); });
    if (none) return {};
    view_.board = state_.board;
    view_.viewer.seats = SeatSet{seat};
    view_.secret[seat.index()] = state_.secret[seat.index()];
    auto command = bots::decide({view_, menu, catalogue_, generators_[seat.index()], plan_.stray_percent}, plan_.habit);
    view_.secret[seat.index()] = {};
    return command;
  }

  void forbid(Menu& menu) const {
    const Forbidding forbidden{plan_.without, catalogue_};
    for (Option& o : menu.options) {
      if (!o.refusal && std::visit(forbidden, o.command)) o.refusal = Rejection{};
    }
  }

  void note_playable(const Menu& menu) {
    if (state_.board.stage != Stage::filling) return;
    for (const Option& o : menu.options) {
      const auto* put = std::get_if<PutOnSlip>(&o.command);
      if (put != nullptr && !o.refusal && put->item.kind == SlipKind::support) out_.playable.insert(put->item.service);
    }
  }

  void take(rules::Step step, const Command* command) {
    for (const Fact& fact : step.facts) std::visit([this](const auto& f) { note(f); }, fact);
    state_ = step.next;
    if (watch_) watch_(state_, command, step.facts);
  }

  template <class Other>
  void note(const Other&) {}
  void note(const StageBegan& f) {
    if (f.stage == Stage::choosing_member) beside_done_ = {};
  }
  void note(const CardPlayed& f) {
    beside_done_ = {};
    ++out_.played[static_cast<std::size_t>(f.card.technique)];
    last_ = f.card.technique;
  }
  void note(const AnswerGiven& f) { out_.full[static_cast<std::size_t>(last_)] += f.full ? 1 : 0; }
  void note(const AgencyChanged& f) {
    const int threshold = s_.numbers.profile[plan_.seats].agency;
    if (out_.agency_round == 0 && f.agency >= threshold) out_.agency_round = state_.board.round;
  }
  void note(const ItemCarried& f) {
    ++out_.kinds[static_cast<std::size_t>(f.item.kind)];
    if (f.item.service.exists()) ++out_.used[f.item.service.index()];
    out_.yes += f.answer == FamilyAnswer::yes ? 1 : 0;
    out_.not_like_this += f.answer == FamilyAnswer::not_like_this ? 1 : 0;
    if (f.item.service.exists()) ++(f.with.empty() ? out_.solo_acts : out_.joint_acts);
  }
  void note(const ItemRested&) { ++out_.rested; }
  void note(const ContactsCounted& f) {
    contacts_ = f.contacts;
    capacity_ = f.capacity;
    clashes_ = static_cast<int>(f.clashes.size());
  }
  void note(const RoundBegan&) {
    out_.contacts += contacts_;
    out_.over += contacts_ > capacity_ ? 1 : 0;
    out_.clashes += clashes_;
    contacts_ = clashes_ = 0;
  }
  void note(const KnowledgeShared& f) {
    ++out_.shared;
    out_.notified += f.ground == Ground::duty || f.ground == Ground::duty_unsaid ? 1 : 0;
  }
  void note(const AgreementSettled& f) { ++(f.kept ? out_.kept : out_.not_kept); }
  void note(const CrisisBegan&) { ++out_.crises; }
  void note(const ProcedureStepDone& f) { out_.late_steps += f.late ? 1 : 0; }

  void sum_up() {
    const Board& b = state_.board;
    out_.ended = b.end.over;
    out_.profile = b.end.profile;
    out_.rounds = b.round;
    out_.trust = b.trust;
    out_.agency = b.agency;
    out_.worst_rise = points_max;
    for (unsigned i = 0; static_cast<int>(i) < b.areas; ++i) {
      const int rise = b.end.own[i] + b.end.support[i] - b.area[i].start;
      if (s_.areas[i].matters) out_.worst_rise = std::min(out_.worst_rise, rise);
      out_.own += b.area[i].own;
      out_.support += b.area[i].support;
      out_.after += b.end.own[i] + b.end.support[i];
      if (s_.areas[i].kind != AreaKind::safety) continue;
      out_.safety = b.area[i].total();
      out_.safety_after = b.end.own[i] + b.end.support[i];
      out_.felt_safety = rules::felt_safety(s_, out_.safety);
      out_.felt_safety_after = rules::felt_safety(s_, out_.safety_after);
    }
    for (const TieStatus& t : b.tie) out_.ties += t.state == TieState::active ? 1 : 0;
    for (unsigned i = 0; static_cast<int>(i) < b.seats; ++i) out_.strain += b.seat[i].strain;
    out_.steps = static_cast<int>(b.steps.size());
    out_.signs = static_cast<int>(b.signs.size());
    out_.findings = static_cast<int>(b.findings.size());
  }

  const rules::Scenario& s_;
  const Catalogue& catalogue_;
  const Plan& plan_;
  const Watch& watch_;
  rules::State state_;
  View view_;
  std::array<Random, SeatId::cap> generators_;
  SeatSet beside_done_;  // have nothing to add before the next card
  std::string_view last_command_;
  Technique last_ = Technique::best_hopes;
  int contacts_ = 0, capacity_ = 0, clashes_ = 0;
  Outcome out_;
};

}  // namespace

Outcome play(const rules::Scenario& scenario, const Catalogue& catalogue, const Plan& plan, const Watch& watch) {
  return Game(scenario, catalogue, plan, watch).run();
}

}  // namespace koop::simulate
