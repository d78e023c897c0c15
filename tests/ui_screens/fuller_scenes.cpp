// Scenes of the fuller layers: the four stages that they add, and what they put into the others.

#include "tests/ui_screens/scenes.hpp"

namespace koop::screens_test {
namespace {

using client::Model;

Wanted at(std::string name, Phase phase, Stage stage, std::function<bool(const Board&)> more = {}) {
  return {std::move(name), [=](const Moment& m) {
            const Board& b = m.state.board;
            return b.phase == phase && b.stage == stage && (!more || more(b));
          }};
}

bool any_procedure(const Board& b, ProcedurePhase phase) {
  return std::any_of(b.fuller.procedure.begin(), b.fuller.procedure.end(),
                     [=](const ProcedureState& p) { return p.phase == phase; });
}

unsigned open_agreements(const Board& b) {
  return static_cast<unsigned>(
      std::count_if(b.seat.begin(), b.seat.end(), [](const SeatState& s) { return s.agreement.open; }));
}

// A seat whose sheet has a step of a procedure on it already.
SeatId bound_seat(const rules::State& state) {
  for (unsigned i = 0; static_cast<int>(i) < state.board.seats; ++i)
    for (const SlipItem& item : state.secret[i].slip)
      if (item.kind == SlipKind::procedure) return SeatId{i};
  return {};
}

SeatId supported_seat(const Board& b) {
  for (unsigned i = 0; static_cast<int>(i) < b.seats; ++i)
    if (b.seat[i].supported) return SeatId{i};
  return {};
}

std::vector<Wanted> wanted(const scenario::Loaded& loaded) {
  const auto fresh = [](const Board& b) { return b.done.empty(); };
  const bool expert = loaded.catalogue.setting.layer == Layer::expert;
  std::vector<Wanted> all{
      at("life-1", Phase::life, Stage::reading, fresh),
      at("asking", Phase::talk, Stage::asking, [](const Board& b) { return b.round >= 2 && b.talk.cards.size() == 2; }),
      at("listening", Phase::talk, Stage::listening, fresh),
      at("round", Phase::meeting, Stage::go_round, [](const Board& b) { return open_agreements(b) >= 2 && b.round >= 2; }),
      at("promise", Phase::meeting, Stage::go_round,
         [](const Board& b) {
           return b.round >= 2 && b.active.exists() && !b.seat[b.active.index()].agreement.open &&
                  !ends_quarter(b.round, b.rounds);
         }),
      at("chair-empty", Phase::meeting, Stage::go_round, [](const Board& b) { return b.fuller.chair_empty; }),
      at("filling", Phase::meeting, Stage::filling,
         [expert](const Board& b) {
           if (!expert) return b.done.empty() && b.round >= 3;
           return b.done.empty() && std::any_of(b.fuller.project.begin(), b.fuller.project.end(),
                                                [](const ProjectState& p) { return p.offered; });
         }),
      at("revising", Phase::meeting, Stage::revising, [](const Board& b) { return b.round >= 3 && b.done.empty(); }),
      at("month", Phase::month, Stage::reading, [](const Board& b) { return b.round >= 3 && b.done.empty(); }),
      at("scaling", Phase::review, Stage::scaling, [](const Board& b) { return b.done.size() == 1; }),
      at("review", Phase::review, Stage::reading,
         [](const Board& b) { return b.done.empty() && b.fuller.scales_round == b.round && b.round < b.rounds; }),
      at("swap", Phase::review, Stage::reading, [](const Board& b) { return b.done.empty() && supported_seat(b).exists(); }),
      at("late", Phase::meeting, Stage::go_round, [](const Board& b) { return b.round >= b.rounds - 2; })};
  if (!expert) return all;
  all.push_back(at("closing", Phase::talk, Stage::closing));
  all.push_back(at("deciding", Phase::review, Stage::deciding, [](const Board& b) { return b.done.empty() && b.round >= 3; }));
  all.push_back(
      at("crisis", Phase::life, Stage::reading, [](const Board& b) { return b.done.empty() && b.fuller.crisis.exists(); }));
  if (loaded.scenario.procedures.empty()) return all;
  all.push_back(at("procedure-due", Phase::life, Stage::reading,
                   [](const Board& b) { return b.done.empty() && any_procedure(b, ProcedurePhase::due); }));
  all.push_back(at("procedure-open", Phase::life, Stage::reading,
                   [](const Board& b) { return b.done.empty() && any_procedure(b, ProcedurePhase::open); }));
  all.push_back(
      {"bound", [](const Moment& m) { return m.state.board.stage == Stage::filling && bound_seat(m.state).exists(); }});
  return all;
}

class Fuller {
 public:
  Fuller(std::vector<Scene>& scenes, const scenario::Loaded& loaded, Model lobby, std::string prefix)
      : scenes_(scenes), loaded_(loaded), lobby_(std::move(lobby)), prefix_(std::move(prefix)), wanted_(wanted(loaded)) {
    moments_ = moments_of(loaded, {}, wanted_);
    for (std::uint64_t seed = 8; seed < 80 && moments_.size() < wanted_.size(); ++seed)
      moments_.merge(moments_of(loaded, {.seed = seed, .careless = seed % 2 == 0, .reckless = seed % 2 == 1}, wanted_));
  }

  void add(
      const std::string& name, const std::string& of, SeatId me, std::function<void(ui::Room&)> prepare = [](ui::Room&) {}) {
    const Moment& m = moment(of);
    scenes_.push_back({prefix_ + name, model_at(lobby_, loaded_, m, me), std::move(prepare)});
  }
  [[nodiscard]] const Moment& moment(const std::string& name) const {
    const auto found = moments_.find(name);
    if (found == moments_.end()) cannot("no moment \"" + prefix_ + name + "\"");
    return found->second;
  }
  [[nodiscard]] const Board& board(const std::string& name) const { return moment(name).state.board; }
  [[nodiscard]] SeatId leader(const std::string& name) const { return board(name).talk.leader; }
  [[nodiscard]] SeatId other(const std::string& name) const { return SeatId{leader(name).index() == 0 ? 1u : 0u}; }
  [[nodiscard]] SeatId active(const std::string& name) const { return board(name).active; }
  [[nodiscard]] SeatId listener(const std::string& name) const {
    for (const SeatSet& seats : board(name).talk.listens)
      if (!seats.empty()) return *seats.begin();
    return {};
  }

  void life() {
    const SeatId me{1};
    add("life-first", "life-1", me);
    add("team-first", "life-1", me, panel(ui::Panel::team));
    add("team", "late", me, panel(ui::Panel::team));
    add("family", "late", me, panel(ui::Panel::family));
    add("help", "late", me, panel(ui::Panel::help));
    if (!is_expert()) return;
    add("life-crisis", "crisis", me);
    if (!moments_.contains("procedure-due")) return;
    add("life-procedure", "procedure-due", SeatId{0});
    add("life-procedure-others", "procedure-due", me);
    add("life-procedure-open", "procedure-open", me);
    add("team-procedure", "procedure-open", me, panel(ui::Panel::team));
  }
  void talk() {
    add("talk-leader", "asking", leader("asking"));
    add("talk-leader-cards", "asking", leader("asking"), tab(1));
    add("talk-leader-side", "asking", leader("asking"), tab(2));
    add("talk-others", "asking", other("asking"));
    add("talk-others-side", "asking", other("asking"), tab(2));
    add("listening", "listening", listener("listening"), picks<ReadOut>(0));
    add("listening-side", "listening", listener("listening"), tab(1));
    add("listening-leader", "listening", leader("listening"));
    add("listening-observer", "listening", SeatId{});
    if (!is_expert()) return;
    add("closing", "closing", leader("closing"), picks<OfferClosing>(0, 1));
    add("closing-side", "closing", leader("closing"), tab(1));
    add("closing-others", "closing", other("closing"));
  }
  void meeting() {
    add("meeting-knowledge", "round", active("round"), picks<ShareKnowledge>(0));
    add("meeting-agreement", "promise", active("promise"), picks<MakeAgreement>(2));
    add("meeting-agreement-made", "round", active("round"), tab(2));
    add("meeting-question", "round", active("round"), tab(4));
    add("meeting-listening", "round", SeatId{active("round").index() == 0 ? 1u : 0u});
    add("meeting-chair-empty", "chair-empty", SeatId{active("chair-empty").index() == 0 ? 1u : 0u});
    add("slip-around", "filling", SeatId{1}, tab(4));
    add("slip-all", "filling", SeatId{1});
    if (is_expert()) add("slip-project", "filling", SeatId{1}, [](ui::Room& room) { pick_kind(room, SlipKind::project); });
    add("reveal", "revising", SeatId{1});
    add("month", "month", SeatId{1});
    if (!moments_.contains("bound")) return;
    add("slip-bound", "bound", bound_seat(moment("bound").state));
  }
  void review() {
    const SeatId given = *board("scaling").done.begin();
    const SeatId me{given.index() == 0 ? 1u : 0u};
    add("scales", "scaling", me, [](ui::Room& room) { room.local.family_scale = 4, room.local.team_scale = 6; });
    add("scales-side", "scaling", me, tab(1));
    add("scales-given", "scaling", given);
    add("scales-observer", "scaling", SeatId{});
    add("review-scales", "review", SeatId{1});
    add("review-swap", "swap", supported_seat(board("swap")));
    if (!is_expert()) return;
    add("decision", "deciding", SeatId{1}, [](ui::Room& room) {
      room.local.tasks = AreaSet{AreaId{0}, AreaId{2}};
      picks<Decide>(0, 1)(room);
    });
    add("decision-side", "deciding", SeatId{1}, tab(1));
    add("decision-observer", "deciding", SeatId{});
  }

 private:
  [[nodiscard]] bool is_expert() const { return loaded_.catalogue.setting.layer == Layer::expert; }
  static std::function<void(ui::Room&)> panel(ui::Panel which) {
    return [which](ui::Room& room) { room.local.panel = which; };
  }
  static void pick_kind(ui::Room& room, SlipKind kind) {
    const Menu* menu = room.model.menu();
    room.local.tab = 4;
    for (std::size_t i = 0; menu != nullptr && i < menu->options.size(); ++i) {
      const auto* put = std::get_if<PutOnSlip>(&menu->options[i].command);
      if (put != nullptr && put->item.kind == kind && !menu->options[i].refusal) return room.pick(i);
    }
  }

  std::vector<Scene>& scenes_;
  const scenario::Loaded& loaded_;
  Model lobby_;
  std::string prefix_;
  std::vector<Wanted> wanted_;
  std::map<std::string, Moment> moments_;
};

}  // namespace

void add_fuller_scenes(std::vector<Scene>& scenes, const scenario::Loaded& loaded, const text::Locales& locales,
                       Language language, const std::string& prefix) {
  Fuller fuller(scenes, loaded, lobby_model_of(loaded, locales, language), prefix);
  fuller.life();
  fuller.talk();
  fuller.meeting();
  fuller.review();
}

}  // namespace koop::screens_test
