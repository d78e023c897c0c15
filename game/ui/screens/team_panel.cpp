// The team panel of the fuller layers: how pairs work together, strain, agreements, what the team has at hand, what surrounds it.

#include "game/ui/screens/panels.hpp"
#include "game/ui/screens/team_parts.hpp"

namespace koop::ui {
namespace {

using client::TeamModel;

void part(Room& room, Column& column, std::string_view key) {
  column.gap(room.ui.gap(10));
  column.text(room.t(key), Type::h3);
}

// Level as filled and open squares, with its word: never colour or shape alone.
void pair_row(Room& room, Column& column, const client::PairRow& pair, int i) {
  Ui& ui = room.ui;
  ui.push_id(id_of("pair", i));
  const std::string one = room.seat_name(pair.one), other = room.seat_name(pair.other);
  const float gap = ui.gap(8);
  std::string words = pair.words;
  for (const std::string& note : pair.notes) words += ", " + note;
  const float chips = seat_chip_width(ui, one) + seat_chip_width(ui, other) + 2 * gap;
  const bool beside = chips + ui.len(200) <= column.width();
  const float text_w = beside ? column.width() - chips : column.width();
  const float text_h = ui.text_height(words, Type::small, text_w), chip_h = seat_chip_height(ui);
  Rect row = column.take(beside ? std::max(chip_h, text_h) : chip_h + ui.gap(2) + text_h);
  Rect head = beside ? row : row.cut_top(chip_h, ui.gap(2));
  if (beside) head.h = chip_h;
  seat_chip_left(ui, head, "one", room.seat_colour(pair.one), one);
  seat_chip_left(ui, head, "other", room.seat_colour(pair.other), other);
  if (beside) row.cut_left(chips);
  ui.text(row, words, {.type = Type::small, .valign = beside ? VAlign::middle : VAlign::top});
  ui.pop_id();
}

void pairs(Room& room, Column& column, const TeamModel& team) {
  if (team.pairs.empty()) return;
  column.text(room.t("ui.team.pairs"), Type::h3);
  column.text(room.t("ui.team.pairs_about"), Type::small, room.ui.colours().muted);
  std::string apart;
  int i = 0;
  for (const client::PairRow& pair : team.pairs) {
    if (pair.level > 0 || !pair.notes.empty()) pair_row(room, column, pair, i++);
  }
  if (i == 0) column.text(room.t("ui.team.pairs_none"));
  else if (static_cast<std::size_t>(i) < team.pairs.size()) column.text(room.t("ui.team.pairs_rest"), Type::small, room.ui.colours().muted);
}

void strain(Room& room, Column& column, const TeamModel& team) {
  if (team.strain.empty()) return;
  Ui& ui = room.ui;
  part(room, column, "ui.team.strain");
  for (const client::StrainRow& row : team.strain) {
    ui.push_id(id_of("strain", static_cast<int>(row.seat.index())));
    Rect line = column.take(std::max(seat_chip_height(ui), ui.style(Type::body).line));
    seat_chip_left(ui, line, "seat", room.seat_colour(row.seat), row.label, row.seat == room.me());
    ui.text(line, room.t("ui.team.strain_of", {{"n", row.strain}}), {.valign = VAlign::middle});
    if (!row.effect.empty()) column.text(row.effect, Type::small, ui.colours().danger);
    ui.pop_id();
  }
}

void means(Room& room, Column& column, const TeamModel& team) {
  if (!team.coordinator_title.empty()) {
    part(room, column, "ui.team.coordination");
    column.text(std::vector<Span>{{.text = team.coordinator_title + ": ", .weight = Weight::strong},
                                  {.text = team.coordinator.empty() ? room.t("ui.team.nobody_yet") : team.coordinator}});
    if (!team.ring.empty()) column.text(room.t("team.ring", {{"seat", team.ring}}));
  }
  if (!team.budget && !team.decision_makers) return;
  part(room, column, "ui.team.means");
  if (team.budget) column.text(room.t("team.line.budget", {{"n", *team.budget}}));
  if (team.decision_makers) column.text(room.t("team.line.decision_makers", {{"words", team.decision_makers_words}}));
  for (const std::string& task : team.tasks) column.text(task);
}

void around(Room& room, Column& column, const TeamModel& team) {
  if (!team.barriers.empty()) {
    part(room, column, "ui.team.barriers");
    barriers_part(room, column, team.barriers);
  }
  if (!team.partners.empty() || !team.projects.empty()) part(room, column, "ui.team.around");
  for (const std::string& partner : team.partners) column.text(partner);
  for (const client::ProjectRow& project : team.projects) {
    column.text(project.name, Type::strong);
    column.text(project.about + " " + project.state, Type::small, room.ui.colours().muted);
  }
  if (!team.notes.empty()) part(room, column, "ui.team.notes");
  for (const std::string& words : team.notes) column.text(words);
}

void agreements(Room& room, Column& column, const TeamModel& team) {
  agreements_part(room, column, team.agreements);
  if (!team.move) return;
  const ButtonLook look{.icon = Icon::clock,
                        .enabled = team.move->possible && !room.busy(),
                        .small = true,
                        .why_disabled = team.move->words.refusal};
  if (button(room.ui, column, "move", team.move->words.title, look)) room.choose(team.move->option);
}

}  // namespace

void team_panel(Room& room) {
  const TeamModel team = client::team_model(room.view(), room.model.menu(), room.say);
  panel_with_column(room, "team-panel", room.t("ui.team.title"), 900, 660, [&](Column& column) {
    if (team.crisis) crisis_part(room, column, *team.crisis);
    for (const client::ProcedureCard& procedure : team.procedures) procedure_part(room, column, procedure);
    pairs(room, column, team);
    agreements(room, column, team);
    strain(room, column, team);
    means(room, column, team);
    around(room, column, team);
  });
}

}  // namespace koop::ui
