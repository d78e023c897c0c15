#include "game/ui/screens/team_parts.hpp"

namespace koop::ui {

void agreements_part(Room& room, Column& column, const std::vector<client::AgreementRow>& agreements) {
  if (agreements.empty()) return;
  Ui& ui = room.ui;
  column.rule();
  column.text(room.t("ui.team.agreements"), Type::small_strong, ui.colours().muted);
  for (const client::AgreementRow& a : agreements) {
    column.text(std::vector<Span>{{.text = a.label + ": ", .weight = Weight::strong}, {.text = a.deed + "."}}, Type::small);
    column.text(room.t(a.due_now ? "ui.team.agreement_now" : "ui.team.agreement_due", {{"receiver", a.receiver}, {"month", a.due}}),
                Type::small, a.due_now ? ui.colours().danger : ui.colours().muted);
  }
}

namespace {

void track_row(Room& room, Column& column, const client::TrackRow& step, int number) {
  Ui& ui = room.ui;
  const std::string about = step.days + " " + step.by;
  const float text_w = column.width() - ui.len(30);
  Rect row = column.take(ui.text_height(step.name, Type::small_strong, text_w) + ui.text_height(about, Type::small, text_w));
  const Rect mark = row.cut_left(ui.len(20), ui.len(10));
  const Colour colour = step.done ? ui.colours().success : ui.colours().muted;
  if (step.done) icon(ui, {mark.x, mark.y, mark.w, ui.style(Type::small).line}, Icon::check, colour);
  else ui.text({mark.x, mark.y, mark.w, ui.style(Type::small).line}, std::to_string(number), {.type = Type::small_strong, .colour = colour});
  line_of(ui, row, step.name, {.type = Type::small_strong});
  ui.text(row, about, {.type = Type::small, .colour = ui.colours().muted});
}

}  // namespace

void procedure_part(Room& room, Column& column, const client::ProcedureCard& procedure) {
  Ui& ui = room.ui;
  ui.push_id(id_of("procedure", static_cast<int>(procedure.procedure.index())));
  const bool due = procedure.phase == ProcedurePhase::due;
  std::string words = procedure.state;
  if (!procedure.opened_by.empty()) words += " " + procedure.opened_by;
  note(ui, column, {.id = "state",
                    .title = procedure.name,
                    .sentence = words,
                    .icon = due ? Icon::warning : Icon::flag,
                    .kind = due ? NoteKind::danger : NoteKind::hint});
  if (procedure.phase != ProcedurePhase::closed) {
    int number = 0;
    for (const client::TrackRow& step : procedure.track) track_row(room, column, step, ++number);
  }
  ui.pop_id();
}

void crisis_part(Room& room, Column& column, const client::CrisisCard& crisis) {
  note(room.ui, column, {.id = "crisis",
                         .title = room.t("ui.team.crisis"),
                         .sentence = crisis.words + (crisis.away.empty() ? "" : " " + crisis.away),
                         .icon = Icon::warning,
                         .kind = NoteKind::danger});
}

void barriers_part(Room& room, Column& column, const std::vector<client::BarrierRow>& barriers) {
  int i = 0;
  for (const client::BarrierRow& b : barriers) {
    note(room.ui, column, {.id = id_of("barrier", i++),
                           .title = b.state + ": " + b.name,
                           .sentence = b.about,
                           .icon = b.enabler || b.lifted ? Icon::seedling : Icon::stop,
                           .kind = b.enabler || b.lifted ? NoteKind::finding : NoteKind::hint});
  }
}

}  // namespace koop::ui
