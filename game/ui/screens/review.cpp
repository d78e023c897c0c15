// Review: the family's own step, what the month has changed, goals, and the secret vote on who leads the next talk.

#include "game/client/review_model.hpp"
#include "game/text/typeset.hpp"
#include "game/ui/screens/family_board.hpp"
#include "game/ui/screens/pictures.hpp"
#include "game/ui/screens/quarter_parts.hpp"
#include "game/ui/screens/screens.hpp"
#include "game/ui/screens/vote_parts.hpp"

namespace koop::ui {
namespace {

// Before and after of the area in which the family took its step.
void before_after(Room& room, Column& column, const client::AreaReview& area) {
  Ui& ui = room.ui;
  const std::string labels[] = {room.t("ui.review.before_step"), room.t("ui.review.after_step")};
  const float label_w =
      std::max(ui.text_width(labels[0], Type::small), ui.text_width(labels[1], Type::small_strong)) + ui.gap(16);
  const float room_w = column.width() - 2 * ui.gap(16);
  float size = 34;
  if (label_w + places_width(ui, size) > room_w) size = 24;
  if (label_w + places_width(ui, size) > room_w) size = 20;
  const bool beside = label_w + places_width(ui, size) <= room_w;
  const float line = ui.len(size) + ui.gap(10) + (beside ? 0 : ui.style(Type::small).line);
  const std::string head = area.name + ": " + room.say.change(area.own - area.own_before, area.support - area.support_before);
  const float title = ui.text_height(head, Type::strong, room_w);
  Rect in =
      panel(ui, column.take(2 * ui.gap(12) + title + ui.gap(8) + 2 * line), ui.colours().success_soft, 12).inset(ui.gap(4), 0);
  ui.text(in.cut_top(title, ui.gap(8)), head, {.type = Type::strong});
  for (int i = 0; i < 2; ++i) {
    Rect row = in.cut_top(line);
    const Rect label = beside ? row.cut_left(label_w) : row.cut_top(ui.style(Type::small).line);
    ui.text(label, labels[i], {.type = i == 0 ? Type::small : Type::small_strong, .valign = VAlign::middle});
    const bool now = i == 1;
    AreaBar bar{.id = now ? "after" : "before",
                .name = area.name,
                .own = now ? area.own : area.own_before,
                .support = now ? area.support : area.support_before,
                .gained = now ? std::max(0, area.own - area.own_before) : 0,
                .size = size,
                .header = false};
    bar.hint = room.t("ui.area.spoken", {{"own", bar.own}, {"support", bar.support}, {"all", bar.own + bar.support}});
    area_bar(ui, {row.x, row.y + (row.h - ui.len(size)) / 2, row.w, ui.len(size)}, bar);
  }
}

void step_part(Room& room, Column& column, const client::ReviewModel& review) {
  Ui& ui = room.ui;
  if (review.step.empty()) {
    column.text(room.t("ui.review.no_step"), Type::h3);
    column.text(room.t("ui.review.no_step_about"), Type::body, ui.colours().muted);
    return;
  }
  Rect head = column.take(std::max(ui.len(26), ui.style(Type::strong).line));
  icon(ui, head.cut_left(ui.len(22), ui.len(10)), Icon::steps, ui.colours().success);
  ui.text(head, room.t("ui.review.step"), {.type = Type::strong, .colour = ui.colours().success, .valign = VAlign::middle});
  column.text(review.step, Type::voice_large);
  for (const client::AreaReview& area : review.areas)
    if (area.area == review.step_area) before_after(room, column, area);
}

// Words first: what changed and why; numbers stand after them.
void changes_part(Room& room, Column& column, const client::ReviewModel& review) {
  Ui& ui = room.ui;
  column.gap(ui.gap(6));
  column.text(room.t("ui.review.words"), Type::h3);
  for (const client::AreaReview& area : review.areas) {
    const bool moved = area.own != area.own_before || area.support != area.support_before;
    const std::string change =
        moved ? room.say.change(area.own - area.own_before, area.support - area.support_before) : room.say.change(0, 0);
    column.text(std::vector<Span>{{.text = area.name + ": ", .weight = Weight::strong},
                                  {.text = area.state + "."},
                                  {.text = " " + change, .colour = ui.colours().muted}});
  }
  for (const client::StoryEffect& e : review.changes)
    column.text(e.text, Type::small, e.tone == text::Tone::loss ? ui.colours().danger : ui.colours().muted);
}

void story_card(Room& room, Rect box, const client::ReviewModel& review) {
  const Rect inside = paper(room.ui, box, 24);
  auto area = begin_scroll(room.ui, inside.grown(room.ui.gap(6)), "review");
  step_part(room, area.column, review);
  changes_part(room, area.column, review);
  end_scroll(room.ui, area);
}

void scale_line(Room& room, Column& column, std::string_view key, const client::ScaleReview& scale) {
  Ui& ui = room.ui;
  std::string number = room.say.of_ten(scale.now);
  if (scale.now != scale.before) number += " " + room.t("ui.review.was", {{"n", scale.before}});
  column.text(std::vector<Span>{{.text = room.t(std::string(key) + ".name") + ". ", .weight = Weight::strong},
                                {.text = scale.words + " "},
                                {.text = number, .colour = ui.colours().muted}});
  for (const std::string& why : scale.because) column.text(why, Type::small, ui.colours().muted);
}

// After support for itself a seat may swap a card: a hard talk becomes a lesson.
void swaps_part(Room& room, Column& column, const client::ReviewModel& review) {
  if (review.swaps.empty()) return;
  column.text(room.t("ui.review.swap"), Type::h3);
  for (const client::Choice& c : review.swaps) {
    const OptionCard card{.id = id_of("swap", static_cast<int>(c.option)),
                          .title = c.words.title,
                          .sentence = c.words.detail,
                          .icon = Icon::undo,
                          .refusal = c.words.refusal};
    if (option_card(room.ui, column, card) && !room.busy()) room.choose(c.option);
  }
  column.rule();
}

void scales_part(Room& room, Column& column) {
  const client::ScalesModel scales = client::scales_model(room.view(), room.model.menu(), room.say, room.model.month);
  if (!scales.shown) return;
  column.rule();
  scales_shown(room, column, scales);
}

void team_card(Room& room, Rect box, const client::ReviewModel& review) {
  Ui& ui = room.ui;
  const Rect inside = card(ui, box, 18);
  auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "team");
  Column& column = area.column;
  if (review.vote) {
    column.text(text::upper_first(review.vote->subject), Type::h3);
    if (review.vote->choices.empty()) {
      vote_waiting(room, column, *review.vote);
    } else {
      column.text(room.t("ui.vote.secret"), Type::small, ui.colours().muted);
      vote_choices(room, column, *review.vote);
    }
    column.rule();
  }
  swaps_part(room, column, review);
  column.text(room.t("ui.review.team"), Type::h3);
  column.text(std::vector<Span>{{.text = room.t("cooperation.name") + ": ", .weight = Weight::strong},
                                {.text = review.cooperation_words + ". " + review.cooperation_about}});
  scale_line(room, column, "trust", review.trust);
  scale_line(room, column, "agency", review.agency);
  scales_part(room, column);
  if (!review.plan.empty()) {
    column.rule();
    column.text(room.t("ui.family.plan"), Type::strong);
    for (const client::PlanRow& row : review.plan) column.text(row.goal + " – " + row.state, Type::small);
  }
  end_scroll(ui, area);
}

void review_body(Room& room, Rect body, const client::ReviewModel& review) {
  Ui& ui = room.ui;
  const float width = ui.room_width();
  if (width >= 1100) {
    team_card(room, body.cut_right(ui.len(430), ui.gap(18)), review);
    return story_card(room, body, review);
  }
  const std::vector<Tab> choices{{"team", room.t(review.vote ? "ui.review.tab_vote" : "ui.review.tab_team"), Icon::person},
                                 {"month", room.t("ui.review.tab_month"), Icon::steps}};
  const Rect row = body.cut_top(tabs_height(ui, choices, body.w), ui.gap(10));
  room.local.tab = tabs(ui, row, "tab", choices, std::clamp(room.local.tab, 0, 1));
  if (room.local.tab == 0) team_card(room, body, review);
  else story_card(room, body, review);
}

}  // namespace

Page review_page(Room& room) {
  auto review =
      std::make_shared<client::ReviewModel>(client::review_model(room.view(), room.model.menu(), room.say, room.model.month));
  Page page{.name = review->vote ? "review-vote" : "review", .task = task_words(room), .phase = Phase::review};
  if (review->vote) add_vote(room, page, *review->vote);
  else if (review->ready && review->ready->possible)
    page.acts.push_back(
        primary(room, "ready", review->ready->words.title, [&room, review] { room.choose(review->ready->option); }));
  page.body = [&room, review](Rect body) { review_body(room, body, *review); };
  return page;
}

}  // namespace koop::ui
