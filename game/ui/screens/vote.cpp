// Voting: what is asked, a secret choice, then waiting until all have voted.

#include "game/client/meeting_model.hpp"
#include "game/text/typeset.hpp"
#include "game/ui/screens/pictures.hpp"
#include "game/ui/screens/screens.hpp"
#include "game/ui/screens/vote_parts.hpp"

namespace koop::ui {

void vote_choices(Room& room, Column& column, const client::VoteModel& vote) {
  Ui& ui = room.ui;
  for (std::size_t i = 0; i < vote.choices.size(); ++i) {
    const client::Choice& c = vote.choices[i];
    const std::string id = id_of("vote", static_cast<int>(i));
    if (vote.kind == VoteKind::leader) {
      const SeatId seat = vote.chosen[i];
      const OptionCard card{.id = id,
                            .title = room.seat_name(seat),
                            .refusal = c.words.refusal,
                            .selected = room.picked(c.option),
                            .seat_colour = room.seat_colour(seat)};
      if (option_card(ui, column, card)) room.pick(c.option);
    } else {
      const std::string about = room.t("ui.vote.about_" + std::string(name_of(static_cast<VoteChoice>(i))));
      if (radio(ui, column,
                {.id = id, .label = c.words.title, .sentence = about, .enabled = c.possible, .why_disabled = c.words.refusal},
                room.picked(c.option)))
        room.pick(c.option);
    }
  }
}

void vote_waiting(Room& room, Column& column, const client::VoteModel& vote) {
  column.text(room.t("ui.vote.cast"), Type::strong);
  if (!vote.missing.empty()) column.text(vote.missing + ".");
  column.text(room.t("ui.vote.secret"), Type::small, room.ui.colours().muted);
}

namespace {

void goal_part(Room& room, Column& column) {
  const Vote& vote = room.board().vote;
  if (vote.kind != VoteKind::goal || !vote.goal.exists() || vote.goal.index() >= room.catalogue().goals.size()) return;
  const CatalogueGoal& goal = room.catalogue().goals[vote.goal.index()];
  const auto flag = [&](std::string_view name, bool holds) {
    Ui& ui = room.ui;
    const std::string words = room.t("goal.flag." + std::string(name) + (holds ? ".yes" : ".no"));
    Rect row = column.take(std::max(ui.len(26), ui.text_height(words, Type::body, column.width() - ui.len(30))));
    icon(ui, row.cut_left(ui.len(20), ui.len(10)), holds ? Icon::check : Icon::wave,
         holds ? ui.colours().success : ui.colours().muted);
    ui.text(row, words, {.valign = VAlign::middle});
  };
  flag("presence", goal.presence);
  flag("small", goal.small);
  flag("concrete", goal.concrete);
  column.text(room.t("ui.vote.goal_owner",
                     {{"seat", room.say.names().seat(vote.owner, room.board())}, {"month", room.say.names().month(vote.due)}}),
              Type::small);
}

void vote_body(Room& room, Rect body, const client::VoteModel& vote) {
  Ui& ui = room.ui;
  const Rect box = body.centred(std::min(body.w, ui.len(820)), body.h);
  const Rect inside = card(ui, box, 24);
  auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "vote");
  if (!vote.proposer.empty())
    area.column.text(room.t("ui.vote.proposer", {{"seat", vote.proposer}}), Type::small, ui.colours().muted);
  area.column.text(text::upper_first(vote.subject), Type::h2);
  goal_part(room, area.column);
  if (vote.retried) area.column.text(room.t("ui.vote.retried"), Type::small, ui.colours().muted);
  area.column.gap(ui.gap(8));
  if (vote.choices.empty()) vote_waiting(room, area.column, vote);
  else vote_choices(room, area.column, vote);
  end_scroll(ui, area);
}

}  // namespace

void add_vote(Room& room, Page& page, const client::VoteModel& vote) {
  if (vote.choices.empty()) return;
  const bool any = room.local.pick.any();
  page.acts.push_back(primary(
      room, "cast", room.t("ui.vote.cast_it"), [&room] { room.send_pick(); }, any, room.t("ui.vote.pick")));
  page.focus = any ? "" : "vote:0";
}

Page vote_page(Room& room) {
  auto vote = std::make_shared<std::optional<client::VoteModel>>(client::vote_model(room.view(), room.model.menu(), room.say));
  Page page{.name = "vote", .task = task_words(room), .phase = phase_of(room.board())};
  if (vote->has_value()) add_vote(room, page, **vote);
  page.body = [&room, vote](Rect body) {
    if (vote->has_value()) vote_body(room, body, **vote);
  };
  return page;
}

}  // namespace koop::ui
