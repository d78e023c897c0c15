#include "game/client/team_model.hpp"

#include <algorithm>

#include "game/text/typeset.hpp"

namespace koop::client {
namespace {

struct Team {
  const View& view;
  const Menu* menu;
  const text::Sentences& say;
  const Board& board = view.board;
  const FullerState& fuller = view.board.fuller;
  const text::Names& names = say.names();

  [[nodiscard]] std::string phrase(std::string_view key, const text::Params& params = {}) const {
    return say.locale().phrase(key, params);
  }
  [[nodiscard]] unsigned seats() const { return static_cast<unsigned>(static_cast<int>(board.seats)); }
  [[nodiscard]] std::string seat(SeatId id) const { return names.seat(id, board).nom(); }

  [[nodiscard]] PairRow pair(SeatId one, SeatId other) const {
    const PairState& p = fuller.pair[pair_of(one, other)];
    PairRow row{one, other, p.level, say.cooperation(p.level), {}};
    if (p.accord) row.notes.push_back(phrase("team.pair.accord"));
    if (p.basket) row.notes.push_back(phrase("team.pair.basket"));
    // From coordination on two things lead further: a joint act that was welcome, and a kept agreement.
    if (p.level == 2 && p.joint != p.kept) row.notes.push_back(phrase(p.joint ? "team.pair.joint" : "team.pair.kept"));
    return row;
  }
  void pairs(TeamModel& model) const {
    if (!names.plays(RulePart::pair_ladders)) return;
    for (unsigned i = 0; i < seats(); ++i)
      for (unsigned k = i + 1; k < seats(); ++k) model.pairs.push_back(pair(SeatId{i}, SeatId{k}));
    std::stable_sort(model.pairs.begin(), model.pairs.end(),
                     [](const PairRow& a, const PairRow& b) { return a.level > b.level; });
  }
  void strain(TeamModel& model) const {
    if (!names.plays(RulePart::strain)) return;
    for (unsigned i = 0; i < seats(); ++i) {
      const int strain = board.seat[i].strain;
      const std::string effect =
          strain < 4 ? std::string() : phrase(strain >= strain_max ? "team.strain.full" : "team.strain.high");
      model.strain.push_back({SeatId{i}, seat(SeatId{i}), strain, effect});
    }
  }
  void means(TeamModel& model) const {
    if (names.plays(RulePart::coordinator)) {
      model.coordinator_title = text::upper_first(names.text_or(TextKind::scenario, 0, 13, "name.coordinator"));
      if (fuller.coordinator.exists()) model.coordinator = seat(fuller.coordinator);
      if (fuller.ring.exists()) model.ring = seat(fuller.ring);
    }
    if (names.plays(RulePart::budget)) model.budget = fuller.budget;
    if (names.plays(RulePart::institutional_team)) {
      model.decision_makers = fuller.decision_makers;
      model.decision_makers_words = phrase("team.decision_makers." + std::to_string(static_cast<int>(fuller.decision_makers)));
      for (AreaId area : fuller.tasks) {
        const bool rose = board.area[area.index()].total() > fuller.task_start[area.index()];
        model.tasks.push_back(phrase(rose ? "team.task.rose" : "team.task", {{"area", names.area(area)}}));
      }
    }
  }
  void partners(TeamModel& model) const {
    for (unsigned i = 0; i < fuller.partner.size(); ++i) {
      const PartnerState& p = fuller.partner[i];
      if (p.from == 0) continue;
      const text::Params params{{"partner", names.institution(InstitutionId{i})},
                                {"seat", names.seat(p.by, board)},
                                {"month", names.month_for(p.from)}};
      model.partners.push_back(phrase(p.from > board.round ? "team.partner.soon" : "team.partner", params));
    }
  }
  void projects(TeamModel& model) const {
    for (unsigned i = 0; i < fuller.project.size(); ++i) {
      const ProjectState& p = fuller.project[i];
      if (!p.offered) continue;
      const std::string state = phrase("team.project." + std::string(name_of(p.phase)),
                                       {{"n", p.months}, {"of", p.months_needed}, {"budget", p.budget}});
      model.projects.push_back({ProjectId{i}, text::typeset(names.project(ProjectId{i})),
                                text::typeset(names.text(TextKind::project, i, 1)), state});
    }
  }
  void notes(TeamModel& model) const {
    if (fuller.safety_plan) model.notes.push_back(phrase("team.note.safety_plan"));
    if (fuller.pandemic) {
      const std::string words = names.text(TextKind::scenario, 0, 16);
      if (!words.empty()) model.notes.push_back(text::typeset(words));
    }
    if (fuller.notified > 0) model.notes.push_back(phrase("team.note.notified"));
    if (fuller.kept > 0) model.notes.push_back(say.locale().plural("team.note.kept", fuller.kept));
    if (fuller.entry_ease > 0) model.notes.push_back(say.locale().plural("team.note.entry_ease", fuller.entry_ease));
    for (const PlanGoal& goal : board.plan)
      if (board.end.handed_over == goal.goal)
        model.notes.push_back(phrase("team.note.handed_over", {{"goal", names.quote(names.goal(goal.goal))}}));
  }

  [[nodiscard]] std::string institutions(InstitutionSet set) const {
    std::vector<std::string> labels;
    for (InstitutionId i : set) labels.push_back(names.institution(i).nom());
    return text::comma_list(labels);
  }
  [[nodiscard]] std::string state_of(const ProcedureState& p) const {
    switch (p.phase) {
      case ProcedurePhase::none: return {};
      case ProcedurePhase::due: return phrase(p.since == board.round ? "procedure.due" : "procedure.overdue");
      case ProcedurePhase::open:
        if (p.since == board.round) return phrase("procedure.track", {{"seat", names.seat(p.by, board)}});
        return phrase("procedure.monitored", {{"month", names.month(p.since)}});
      case ProcedurePhase::closed: return phrase("procedure.closed");
    }
    return {};
  }
  [[nodiscard]] ProcedureCard procedure(ProcedureId id) const {
    const ProcedureState& p = fuller.procedure[id.index()];
    ProcedureCard card{id, p.phase, text::typeset(names.procedure(id)), state_of(p), {}, {}, {}};
    if (p.late > 0) card.state += " " + say.locale().plural("procedure.late", p.late);
    if (p.phase == ProcedurePhase::due)
      card.opened_by = phrase("procedure.opened_by", {{"institutions", institutions(p.opened_by)}});
    for (unsigned step = 1; step <= p.track.size(); ++step) {
      const TrackStep& s = p.track[step - 1];
      const bool done = ((static_cast<unsigned>(static_cast<int>(p.done)) >> (step - 1)) & 1u) != 0;
      card.track.push_back({text::typeset(names.text(TextKind::procedure, id.index(), 3 * step)),
                            phrase("procedure.days", {{"days", say.locale().counted("working_days", s.days)}}),
                            institutions(s.by), done});
    }
    return card;
  }
};

}  // namespace

std::vector<AgreementRow> agreement_rows(const Board& board, const text::Sentences& say) {
  std::vector<AgreementRow> rows;
  for (unsigned i = 0; static_cast<int>(i) < board.seats; ++i) {
    const Agreement& a = board.seat[i].agreement;
    if (!a.open) continue;
    const std::string receiver = a.receiver.exists() ? say.names().seat(a.receiver, board).nom() : say.names().family().nom();
    rows.push_back({SeatId{i}, say.names().seat(SeatId{i}, board).nom(), text::typeset(say.names().item(a.item, board)),
                    receiver, say.names().month(a.due), a.due == board.round, a.moved});
  }
  return rows;
}

std::vector<ProcedureCard> procedure_cards(const View& view, const Menu* menu, const text::Sentences& say) {
  const Team team{view, menu, say};
  std::vector<ProcedureCard> cards;
  for (unsigned i = 0; i < ProcedureId::cap; ++i) {
    if (view.board.fuller.procedure[i].phase != ProcedurePhase::none) cards.push_back(team.procedure(ProcedureId{i}));
  }
  if (menu == nullptr) return cards;
  for (const Choice& choice : choices_of<OpenProcedure>(say, view, *menu)) {
    const ProcedureId id = std::get<OpenProcedure>(menu->options[choice.option].command).procedure;
    for (ProcedureCard& card : cards)
      if (card.procedure == id) card.open = choice;
  }
  return cards;
}

std::optional<CrisisCard> crisis_card(const Board& board, const text::Sentences& say) {
  const FullerState& f = board.fuller;
  if (!f.crisis.exists()) return std::nullopt;
  CrisisCard card{text::typeset(say.names().text(TextKind::crisis, f.crisis.index(), 0)), {}};
  if (f.away.exists()) card.away = say.locale().phrase("log.crisis_away", {{"member", say.names().member(f.away)}});
  return card;
}

std::vector<BarrierRow> barrier_rows(const Board& board, const text::Sentences& say) {
  std::vector<BarrierRow> rows;
  for (unsigned i = 0; i < board.fuller.barrier.size(); ++i) {
    const BarrierState& b = board.fuller.barrier[i];
    if (!b.barrier.exists()) continue;
    BarrierRow row;
    row.enabler = i == 1;
    row.raised = b.raised;
    row.lifted = b.lifted;
    row.name = text::typeset(text::upper_first(say.names().barrier(static_cast<int>(i), board)));
    row.about = text::typeset(say.names().text(TextKind::barrier, b.barrier.index(), b.lifted ? 2 : 1));
    row.state = say.locale().phrase(row.enabler ? "team.enabler"
                                    : b.lifted  ? "team.barrier.lifted"
                                    : b.raised  ? "team.barrier.raised"
                                                : "team.barrier");
    rows.push_back(std::move(row));
  }
  return rows;
}

TeamModel team_model(const View& view, const Menu* menu, const text::Sentences& say) {
  const Team team{view, menu, say};
  TeamModel model;
  team.pairs(model);
  team.strain(model);
  model.agreements = agreement_rows(view.board, say);
  if (menu != nullptr) model.move = choice_of_kind<MoveAgreement>(say, view, *menu);
  team.means(model);
  model.barriers = barrier_rows(view.board, say);
  team.partners(model);
  team.projects(model);
  team.notes(model);
  model.procedures = procedure_cards(view, menu, say);
  model.crisis = crisis_card(view.board, say);
  model.any = say.names().catalogue.setting.layer != Layer::first_game;
  return model;
}

std::vector<std::string> team_lines(const TeamModel& team, const Board& board, const text::Sentences& say) {
  std::vector<std::string> lines;
  const auto phrase = [&](std::string_view key, const text::Params& params) { return say.locale().phrase(key, params); };
  if (!team.any) return lines;
  for (const PairRow& row : team.pairs) {
    if (row.level == 0 && row.notes.empty()) continue;
    std::string words = phrase(
        "team.line.pair",
        {{"one", say.names().seat(row.one, board)}, {"other", say.names().seat(row.other, board)}, {"level", row.words}});
    for (const std::string& note : row.notes) words += " " + text::as_sentence(text::upper_first(note));
    lines.push_back(std::move(words));
  }
  for (const StrainRow& row : team.strain) {
    if (row.strain == 0) continue;
    lines.push_back(phrase("team.line.strain", {{"seat", row.label}, {"n", row.strain}}) +
                    (row.effect.empty() ? "" : " " + row.effect));
  }
  for (const AgreementRow& row : team.agreements)
    lines.push_back(phrase("team.line.agreement",
                           {{"seat", row.label}, {"item", row.deed}, {"receiver", row.receiver}, {"month", row.due}}));
  if (!team.coordinator.empty()) lines.push_back(text::as_sentence(team.coordinator_title + ": " + team.coordinator));
  if (!team.ring.empty()) lines.push_back(phrase("team.ring", {{"seat", team.ring}}));
  if (team.budget) lines.push_back(phrase("team.line.budget", {{"n", *team.budget}}));
  if (team.decision_makers) lines.push_back(phrase("team.line.decision_makers", {{"words", team.decision_makers_words}}));
  for (const BarrierRow& row : team.barriers) lines.push_back(text::as_sentence(row.state + ": " + row.name) + " " + row.about);
  for (const auto* list : {&team.partners, &team.tasks, &team.notes}) lines.insert(lines.end(), list->begin(), list->end());
  for (const ProjectRow& row : team.projects) lines.push_back(text::as_sentence(row.name) + " " + row.state);
  for (const ProcedureCard& card : team.procedures) {
    std::string words = text::as_sentence(card.name) + " " + card.state;
    if (!card.opened_by.empty()) words += " " + card.opened_by;
    lines.push_back(std::move(words));
    if (card.phase != ProcedurePhase::due && card.phase != ProcedurePhase::open) continue;
    for (const TrackRow& row : card.track)
      lines.push_back(phrase(row.done ? "procedure.step.done" : "procedure.step",
                             {{"step", row.name}, {"days", row.days}, {"by", row.by}}));
  }
  if (team.crisis)
    lines.push_back(text::as_sentence(team.crisis->words) +
                    (team.crisis->away.empty() ? "" : " " + text::as_sentence(team.crisis->away)));
  return lines;
}

}  // namespace koop::client
