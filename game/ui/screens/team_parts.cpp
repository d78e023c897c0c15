#include "game/ui/screens/team_parts.hpp"

#include "game/ui/screens/grid.hpp"

namespace koop::ui {

void agreements_part(Room& room, Column& column, const std::vector<client::AgreementRow>& agreements, bool rule) {
  if (agreements.empty()) return;
  Ui& ui = room.ui;
  if (rule) column.rule();
  column.text(room.t("ui.team.agreements"), Type::small_strong, ui.colours().muted);
  for (const client::AgreementRow& a : agreements) {
    column.text(std::vector<Span>{{.text = a.label + ": ", .weight = Weight::strong}, {.text = a.deed + "."}}, Type::small);
    column.text(
        room.t(a.due_now ? "ui.team.agreement_now" : "ui.team.agreement_due", {{"receiver", a.receiver}, {"month", a.due}}),
        Type::small, a.due_now ? ui.colours().danger : ui.colours().muted);
  }
}

namespace {

std::string about_step(const client::TrackRow& step) { return step.days + " " + step.by; }

float track_height(Room& room, const client::TrackRow& step, float width) {
  Ui& ui = room.ui;
  const float text_w = width - ui.len(30);
  return ui.text_height(step.name, Type::small_strong, text_w) + ui.text_height(about_step(step), Type::small, text_w);
}

void track_row(Room& room, Rect row, const client::TrackRow& step, std::size_t number) {
  Ui& ui = room.ui;
  Rect mark = row.cut_left(ui.len(20), ui.len(10));
  mark.h = ui.style(Type::small).line;
  const Colour colour = step.done ? ui.colours().success : ui.colours().muted;
  if (step.done) icon(ui, mark, Icon::check, colour);
  else ui.text(mark, std::to_string(number), {.type = Type::small_strong, .colour = colour});
  line_of(ui, row, step.name, {.type = Type::small_strong});
  ui.text(row, about_step(step), {.type = Type::small, .colour = ui.colours().muted});
}

}  // namespace

void procedure_part(Room& room, Column& column, const client::ProcedureCard& procedure) {
  Ui& ui = room.ui;
  ui.push_id(id_of("procedure", static_cast<int>(procedure.procedure.index())));
  const bool due = procedure.phase == ProcedurePhase::due;
  std::string words = procedure.state;
  if (!procedure.opened_by.empty()) words += " " + procedure.opened_by;
  note(ui, column,
       {.id = "state",
        .title = procedure.name,
        .sentence = words,
        .icon = due ? Icon::warning : Icon::flag,
        .kind = due ? NoteKind::danger : NoteKind::hint});
  if (procedure.phase != ProcedurePhase::closed) {
    const auto& track = procedure.track;
    card_grid(
        ui, column, track.size(), {.least = 330, .columns_max = 2, .gap = 12},
        [&](std::size_t i, float width) { return track_height(room, track[i], width); },
        [&](std::size_t i, Rect at) { track_row(room, at, track[i], i + 1); });
  }
  ui.pop_id();
}

void crisis_part(Room& room, Column& column, const client::CrisisCard& crisis) {
  note(room.ui, column,
       {.id = "crisis",
        .title = room.t("ui.team.crisis"),
        .sentence = crisis.words + (crisis.away.empty() ? "" : " " + crisis.away),
        .icon = Icon::warning,
        .kind = NoteKind::danger});
}

Note barrier_note(const client::BarrierRow& b, int i) {
  const bool helps = b.enabler || b.lifted;
  return {.id = id_of("barrier", i),
          .title = b.state + ": " + b.name,
          .sentence = b.about,
          .icon = helps ? Icon::seedling : Icon::stop,
          .kind = helps ? NoteKind::finding : NoteKind::hint};
}

void barriers_part(Room& room, Column& column, const std::vector<client::BarrierRow>& barriers) {
  int i = 0;
  for (const client::BarrierRow& b : barriers) note(room.ui, column, barrier_note(b, i++));
}

}  // namespace koop::ui
