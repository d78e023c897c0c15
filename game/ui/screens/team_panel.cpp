// The team panel of the fuller layers: how pairs work together, strain, agreements, what the team has at hand, what surrounds it.

#include "game/text/typeset.hpp"
#include "game/ui/screens/grid.hpp"
#include "game/ui/screens/panels.hpp"
#include "game/ui/screens/team_parts.hpp"

namespace koop::ui {
namespace {

using client::TeamModel;

void part(Room& room, Column& column, std::string_view key) {
  column.gap(room.ui.gap(10));
  column.text(room.t(key), Type::h3);
}

// Two seats and how they work together, beside each other or below.
struct PairLay {
  std::string words;
  float chips = 0, chip_h = 0, text_h = 0, height = 0;
  bool beside = false;
};

PairLay lay_pair(Room& room, const client::PairRow& pair, float width) {
  Ui& ui = room.ui;
  PairLay l;
  l.words = pair.words;
  for (const std::string& note : pair.notes) l.words += ", " + note;
  l.chips = seat_chip_width(ui, room.seat_name(pair.one)) + seat_chip_width(ui, room.seat_name(pair.other)) + 2 * ui.gap(8);
  l.chip_h = seat_chip_height(ui);
  l.beside = l.chips + ui.text_width(pair.words, Type::small) <= width && pair.notes.empty();
  l.text_h = ui.text_height(l.words, Type::small, l.beside ? width - l.chips : width);
  l.height = l.beside ? std::max(l.chip_h, l.text_h) : l.chip_h + ui.gap(2) + l.text_h;
  return l;
}

float pair_height(Room& room, const client::PairRow& pair, float width) { return lay_pair(room, pair, width).height; }

void pair_row(Room& room, Rect box, const client::PairRow& pair, int i) {
  Ui& ui = room.ui;
  const PairLay l = lay_pair(room, pair, box.w);
  ui.push_id(id_of("pair", i));
  Rect head = l.beside ? Rect{box.x, box.y, l.chips, l.chip_h} : box.cut_top(l.chip_h, ui.gap(2));
  if (l.beside) box.cut_left(l.chips), box.h = l.height;
  seat_chip_left(ui, head, "one", room.seat_colour(pair.one), room.seat_name(pair.one));
  seat_chip_left(ui, head, "other", room.seat_colour(pair.other), room.seat_name(pair.other));
  ui.text(box, l.words, {.type = Type::small, .valign = l.beside ? VAlign::middle : VAlign::top});
  ui.pop_id();
}

void pairs(Room& room, Column& column, const TeamModel& team) {
  if (team.pairs.empty()) return;
  column.text(room.t("ui.team.pairs"), Type::h3);
  column.text(room.t("ui.team.pairs_about"), Type::small, room.ui.colours().muted);
  std::vector<client::PairRow> shown;
  for (const client::PairRow& pair : team.pairs)
    if (pair.level > 0 || !pair.notes.empty()) shown.push_back(pair);
  card_grid(
      room.ui, column, shown.size(), {.least = 400, .columns_max = 2, .gap = 14},
      [&](std::size_t i, float width) { return pair_height(room, shown[i], width); },
      [&](std::size_t i, Rect at) { pair_row(room, at, shown[i], static_cast<int>(i)); });
  if (shown.empty()) column.text(room.t("ui.team.pairs_none"));
  else if (shown.size() < team.pairs.size()) column.text(room.t("ui.team.pairs_rest"), Type::small, room.ui.colours().muted);
}

void strain(Room& room, Column& column, const TeamModel& team) {
  if (team.strain.empty()) return;
  Ui& ui = room.ui;
  part(room, column, "ui.team.strain");
  const float height = std::max(seat_chip_height(ui), ui.style(Type::body).line);
  card_grid(
      ui, column, team.strain.size(), {.least = 250, .columns_max = 3, .gap = 12}, [&](std::size_t, float) { return height; },
      [&](std::size_t i, Rect at) {
        const client::StrainRow& row = team.strain[i];
        ui.push_id(id_of("strain", static_cast<int>(row.seat.index())));
        seat_chip_left(ui, at, "seat", room.seat_colour(row.seat), row.label, row.seat == room.me());
        ui.text(at, room.t("ui.team.strain_of", {{"n", row.strain}}), {.valign = VAlign::middle});
        ui.pop_id();
      });
  for (const client::StrainRow& row : team.strain)
    if (!row.effect.empty()) column.text(row.label + ": " + text::lower_first(row.effect), Type::small, ui.colours().danger);
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

}  // namespace

void team_panel(Room& room) {
  const TeamModel team = client::team_model(room.view(), room.model.menu(), room.say);
  const auto content = [&](Column& column) {
    if (team.crisis) crisis_part(room, column, *team.crisis);
    for (const client::ProcedureCard& procedure : team.procedures) procedure_part(room, column, procedure);
    pairs(room, column, team);
    agreements_part(room, column, team.agreements);
    strain(room, column, team);
    means(room, column, team);
    around(room, column, team);
  };
  const auto move = [&](Rect foot) {
    const ButtonLook look{
        .icon = Icon::clock, .enabled = !room.busy(), .small = true, .why_disabled = room.t("ui.wait_for_answer")};
    if (button_left(room.ui, foot, "move", team.move->words.title, look)) room.choose(team.move->option);
  };
  const bool may_move = team.move && team.move->possible;
  panel_with_column(room, "team-panel", room.t("ui.team.title"), 900, 660, content,
                    may_move ? std::function<void(Rect)>(move) : nullptr, may_move ? room.ui.len(44) : 0);
}

}  // namespace koop::ui
