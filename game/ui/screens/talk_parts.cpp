#include "game/ui/screens/talk_parts.hpp"

#include "game/text/typeset.hpp"
#include "game/ui/screens/grid.hpp"
#include "game/ui/screens/pictures.hpp"
#include "game/ui/screens/slots.hpp"

namespace koop::ui {
namespace {

void asked_row(Room& room, Column& column, const client::TalkBubble& b) {
  Ui& ui = room.ui;
  const std::string words = room.t("ui.talk.card_asked", {{"card", b.card}});
  const float chip = seat_chip_width(ui, b.asked_by) + ui.gap(8);
  Rect row = column.take(std::max(seat_chip_height(ui), ui.text_height(words, Type::small, column.width() - chip)));
  seat_chip_left(ui, row, "asks", room.seat_colour(room.board().talk.leader), b.asked_by);
  ui.text(row, words, {.type = Type::small, .colour = ui.colours().muted, .valign = VAlign::middle});
}

NoteKind kind_of(const client::StoryEffect& e) {
  return e.tone == text::Tone::loss                                  ? NoteKind::danger
         : e.tone == text::Tone::found || e.tone == text::Tone::gain ? NoteKind::finding
                                                                     : NoteKind::hint;
}

// One question with its answer. `large`: the present one.
void exchange(Room& room, Column& column, const client::TalkBubble& b, int i, bool large) {
  Ui& ui = room.ui;
  ui.push_id(id_of("said", i));
  if (large) asked_row(room, column, b);
  column.text(large ? b.question : b.card + ": " + b.question, large ? Type::body : Type::small,
              large ? 0 : ui.colours().muted);
  if (b.silent) column.text(room.t("ui.talk.silence"), Type::voice);
  else if (!b.answer.empty())
    bubble(ui, column, {.id = "answer", .text = b.answer, .type = large ? Type::voice_large : Type::voice});
  for (std::size_t k = 0; k < b.found.size(); ++k)
    note(ui, column, {.id = id_of("found", static_cast<int>(k)), .sentence = b.found[k].text, .kind = kind_of(b.found[k])});
  if (large && b.linked) {
    const std::string words = room.t("ui.talk.linked");
    Rect row = column.take(std::max(ui.len(24), ui.text_height(words, Type::small, column.width() - ui.len(32))));
    icon(ui, row.cut_left(ui.len(20), ui.len(10)), Icon::link, ui.colours().muted);
    ui.text(row, words, {.type = Type::small, .colour = ui.colours().muted, .valign = VAlign::middle});
  }
  if (large && !b.full && !b.answer.empty()) column.text(room.t("ui.talk.weak"), Type::small, ui.colours().muted);
  ui.pop_id();
}

void conversation(Room& room, Column& column, const client::TalkModel& talk) {
  if (talk.declined) {
    column.text(room.t("ui.talk.declined"), Type::h3);
    column.text(room.t("ui.talk.declined_about"));
    return;
  }
  if (talk.bubbles.empty()) {
    column.text(room.t("ui.talk.begins"), Type::h3);
    column.text(room.t(talk.leads ? "ui.talk.begins_leader" : "ui.talk.begins_others"));
    return;
  }
  const int last = static_cast<int>(talk.bubbles.size()) - 1;
  exchange(room, column, talk.bubbles[static_cast<std::size_t>(last)], last, true);
  if (last > 0) {
    column.rule();
    column.text(room.t("ui.talk.before"), Type::small_strong, room.ui.colours().muted);
  }
  for (int i = last - 1; i >= 0; --i) exchange(room, column, talk.bubbles[static_cast<std::size_t>(i)], i, false);
}

void member_part(Room& room, Rect box, const client::TalkModel& talk) {
  Ui& ui = room.ui;
  const MemberId member = room.board().talk.member;
  const float side = std::min(box.w, std::max(ui.gap(72), box.h - ui.len(90)));
  const Rect picture = box.cut_top(side, ui.gap(8));
  face_frame(room, {picture.x, picture.y, side, side}, member);
  auto area = begin_scroll(ui, box.grown(ui.gap(6)), "member", ui.gap(2));
  area.column.text(talk.member, Type::h3);
  const SeatId leader = room.board().talk.leader;
  if (leader.exists())
    area.column.text(room.say.relation(room.board().seat[leader.index()].relation), Type::small, ui.colours().muted);
  end_scroll(ui, area);
}

}  // namespace

void talk_card(Room& room, Rect box, const client::TalkModel& talk) {
  Ui& ui = room.ui;
  Rect inside = card(ui, box, 18);
  if (room.board().talk.member.exists() && inside.w >= ui.len(420))
    member_part(room, inside.cut_left(std::min(ui.len(180), inside.w * 0.3f), ui.gap(24)), talk);
  auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "conversation");
  conversation(room, area.column, talk);
  end_scroll(ui, area);
}

namespace {

struct HandRow {
  OptionCard card;
  std::size_t option;
};

std::vector<HandRow> hand_rows(Room& room, const client::TalkModel& talk) {
  std::vector<HandRow> rows;
  const client::HandCard* chosen = picked_card(room, talk);
  for (const client::HandCard& c : talk.cards) {
    const int i = static_cast<int>(rows.size());
    std::size_t first = c.targets.front().choice.option;
    for (auto t = c.targets.rbegin(); t != c.targets.rend(); ++t)
      if (t->choice.possible) first = t->choice.option;
    // The words stand beside the hand once a card is picked: so that all cards can be seen at once.
    HandRow row{{.id = id_of("card", i),
                 .title = c.name,
                 .refusal = c.possible ? std::string() : c.refusal,
                 .selected = chosen == &c,
                 .phase = static_cast<int>(Phase::talk)},
                first};
    if (c.offered_by.exists())
      row.card.seat_colour = room.seat_colour(c.offered_by),
      row.card.foot = room.t("ui.talk.offered_by", {{"seat", room.seat_name(c.offered_by)}});
    else if (c.said) row.card.foot = room.t(c.beside ? "ui.talk.said_beside" : "ui.talk.said");
    else if (c.standing) row.card.foot = room.t("ui.talk.standing");
    rows.push_back(std::move(row));
  }
  for (std::size_t i = 0; i < talk.offers.size(); ++i) {
    const client::Choice& o = talk.offers[i];
    rows.push_back({{.id = id_of("card", static_cast<int>(rows.size())),
                     .title = room.say.names().technique(talk.offer_techniques[i]),
                     .sentence = o.words.detail,
                     .refusal = o.words.refusal,
                     .selected = room.picked(o.option),
                     .phase = static_cast<int>(Phase::talk)},
                    o.option});
  }
  return rows;
}

}  // namespace

namespace {

constexpr GridLook hand_look{.least = 190, .gap = 10};

std::string hand_title(Room& room, const client::TalkModel& talk) {
  return talk.leads ? room.n("ui.talk.hand_leader", talk.cards_left) : room.t("ui.talk.hand_offer");
}

}  // namespace

float talk_hand_height(Room& room, float width, const client::TalkModel& talk) {
  Ui& ui = room.ui;
  const std::vector<HandRow> rows = hand_rows(room, talk);
  Column measured(ui, {0, 0, width, 0});
  card_grid(
      ui, measured, rows.size(), hand_look, [&](std::size_t i, float w) { return option_card_height(ui, rows[i].card, w); },
      [](std::size_t, Rect) {});
  return ui.text_height(hand_title(room, talk), Type::strong, width) + ui.gap(6) + measured.used() + ui.gap(2);
}

void talk_hand(Room& room, Rect box, const client::TalkModel& talk) {
  Ui& ui = room.ui;
  line_of(ui, box, hand_title(room, talk), {.type = Type::strong}, ui.gap(6));
  ui.push_id("cards");
  auto area = begin_scroll(ui, box.grown(ui.gap(6)), "scroll");
  const std::vector<HandRow> rows = hand_rows(room, talk);
  card_grid(
      ui, area.column, rows.size(), hand_look,
      [&](std::size_t i, float width) { return option_card_height(ui, rows[i].card, width); },
      [&](std::size_t i, Rect at) {
        if (option_card(ui, at, rows[i].card)) room.pick(rows[i].option);
      });
  end_scroll(ui, area);
  ui.pop_id();
}

namespace {

void guess_part(Room& room, Column& column, const client::TalkModel& talk) {
  Ui& ui = room.ui;
  column.text(room.t("ui.talk.guess_title", {{"member", room.say.names().member(room.board().talk.member)}}), Type::h3);
  column.text(room.t("ui.talk.guess_about", {{"area", talk.guess_about}}), Type::small);
  if (!talk.guess_options.empty()) {
    const int pressed = number_row(ui, column.take(number_row_height(ui, column.width())), "guess", room.local.guess);
    if (pressed >= 0) room.local.guess = pressed;
  }
  column.text(room.t(!room.playing()              ? "ui.talk.guess_watch"
                     : talk.guess_options.empty() ? "ui.talk.guess_done"
                                                  : "ui.talk.guess_secret"),
              Type::small, ui.colours().muted);
}

void guesses_part(Room& room, Column& column, const client::TalkModel& talk) {
  Ui& ui = room.ui;
  column.rule();
  column.text(room.t(talk.guesses_shown ? "ui.talk.guesses" : "ui.talk.guesses_made"), Type::small_strong, ui.colours().muted);
  for (const client::GuessRow& g : talk.guesses) {
    Rect row = column.take(std::max(seat_chip_height(ui), ui.style(Type::body).line));
    seat_chip_left(ui, row, id_of("guessed", static_cast<int>(g.seat.index())), room.seat_colour(g.seat), g.label);
    const std::string words = g.guess >= 0 ? std::to_string(static_cast<int>(g.guess))
                              : g.made     ? room.t("ui.talk.guess_there")
                                           : room.t("ui.talk.guess_awaited");
    ui.text(row, words, {.type = g.guess >= 0 ? Type::strong : Type::small, .valign = VAlign::middle});
  }
}

// What a picked card may name, and its wordings.
void targets_part(Room& room, Column& column, const client::HandCard& card) {
  Ui& ui = room.ui;
  column.text(card.name, Type::h3);
  if (!card.about.empty()) column.text(card.about, Type::small, ui.colours().muted);
  if (card.targets.size() > 1) {
    column.gap(ui.gap(4));
    column.text(room.t("ui.talk.about_what"), Type::strong);
    for (const client::CardTarget& target : card.targets) {
      const Choice choice{.id = id_of("target", static_cast<int>(target.choice.option)),
                          .label = target.label.empty() ? room.t("ui.talk.about_nothing") : target.label,
                          .enabled = target.choice.possible,
                          .why_disabled = target.choice.words.refusal};
      if (radio(ui, column, choice, room.picked(target.choice.option))) room.pick(target.choice.option);
    }
  }
  auto* play = std::get_if<PlayCard>(&room.local.pick.command);
  if (play == nullptr) return;
  column.gap(ui.gap(4));
  column.text(room.t("ui.talk.words"), Type::strong);
  const Option* option = room.option(room.local.pick.option);
  const int wordings = option == nullptr ? 1 : std::max<int>(1, option->slots.wordings);
  for (int w = 0; w < wordings; ++w)
    if (radio(ui, column, {.id = id_of("wording", w), .label = room.say.names().wording(play->technique, w, play->finding)},
              play->wording == w))
      play->wording = w;
}

// The leader sets out the family's chair for the meeting, or leaves it empty.
void chair_part(Room& room, Column& column, const client::TalkModel& talk) {
  if (!talk.chair) return;
  column.gap(room.ui.gap(4));
  const Choice choice{.id = "chair",
                      .label = room.t("ui.talk.chair"),
                      .sentence = room.t(talk.invited ? "ui.talk.chair_out" : "ui.talk.chair_empty"),
                      .enabled = talk.chair->possible && !room.busy(),
                      .why_disabled = talk.chair->words.refusal};
  if (toggle(room.ui, column, choice, talk.invited)) room.choose(talk.chair->option);
}

// One of three tasks for those who are not in the talk.
void listening_tasks(Room& room, Column& column, const client::TalkModel& talk) {
  if (talk.tasks.empty()) return;
  column.gap(room.ui.gap(4));
  column.text(room.t("ui.talk.listen_for"), Type::strong);
  for (std::size_t i = 0; i < talk.tasks.size(); ++i) {
    const client::Choice& task = talk.tasks[i];
    const bool chosen = talk.my_task == talk.task_kinds[i];
    const Choice choice{.id = id_of("task", static_cast<int>(i)),
                        .label = task.words.title,
                        .sentence = task.words.detail,
                        .enabled = chosen || (task.possible && !room.busy()),
                        .why_disabled = task.words.refusal};
    if (radio(room.ui, column, choice, chosen) && !chosen) room.choose(task.option);
  }
}

// Who plays several seats at this computer: on to those that have no task yet, and back to the one that leads.
void other_seats(Room& room, Column& column, const client::TalkModel& talk) {
  const TalkState& state = room.board().talk;
  if (!room.say.names().plays(RulePart::listening) || !room.model.my_seats.contains(state.leader)) return;
  const auto go = [&](SeatId seat, std::string_view key) {
    const std::string label = room.t(key, {{"seat", room.say.names().seat(seat, room.board())}});
    if (button(room.ui, column, id_of("as", static_cast<int>(seat.index())), label, {.icon = Icon::ear, .small = true}))
      room.desk.show_seat(seat);
  };
  if (!talk.leads) return go(state.leader, "ui.talk.back_to_leader");
  for (SeatId seat : room.model.my_seats) {
    const bool listens =
        std::any_of(state.listens.begin(), state.listens.end(), [&](const SeatSet& l) { return l.contains(seat); });
    if (seat != state.leader && !listens) go(seat, "ui.talk.listen_as");
  }
}

}  // namespace

void appreciations(Room& room, Column& column, const client::TalkModel& talk) {
  if (talk.appreciations.empty()) return;
  column.gap(room.ui.gap(4));
  column.text(room.t("ui.talk.appreciate"), Type::strong);
  if (room.board().talk.appreciated_by.contains(room.me())) {
    column.text(room.t("ui.talk.appreciated"), Type::small);
    return;
  }
  column.text(room.t("ui.talk.appreciate_about"), Type::small, room.ui.colours().muted);
  for (const client::Choice& c : talk.appreciations) {
    const OptionCard card{.id = id_of("appreciate", static_cast<int>(c.option)),
                          .title = c.words.title,
                          .sentence = c.words.detail,
                          .icon = Icon::heart,
                          .refusal = c.words.refusal};
    if (option_card(room.ui, column, card) && !room.busy()) room.choose(c.option);
  }
}

void heard_part(Room& room, Column& column, const client::TalkModel& talk) {
  if (talk.heard.empty()) return;
  column.text(room.t("ui.listening.heard"), Type::strong);
  for (const client::HeardRow& row : talk.heard) {
    column.text(room.t("listening." + std::string(name_of(row.task))), Type::small_strong, room.ui.colours().muted);
    const bool said = row.task == ListeningTask::exact_words;
    column.text(said ? room.say.names().quote(row.words) : text::upper_first(row.words), said ? Type::voice : Type::body);
    const int all = static_cast<int>(row.rightly.size() + row.otherwise.size());
    column.text(room.t("ui.listening.heard_by", {{"n", static_cast<int>(row.rightly.size())}, {"all", all}}), Type::small);
  }
}

namespace {

void others_part(Room& room, Column& column, const client::TalkModel& talk) {
  Ui& ui = room.ui;
  column.text(room.t("ui.talk.leads", {{"seat", talk.leader}}), Type::h3);
  column.text(room.n("ui.talk.cards_left", talk.cards_left), Type::small, ui.colours().muted);
  if (talk.leads) column.text(room.t("ui.talk.pick_card"));
  else if (talk.tasks.empty()) column.text(room.t("ui.talk.listen"));
  chair_part(room, column, talk);
  listening_tasks(room, column, talk);
  other_seats(room, column, talk);
  appreciations(room, column, talk);
  if (!talk.offered_by.empty()) {
    column.gap(ui.gap(4));
    column.text(room.t("ui.talk.offers"), Type::small_strong, ui.colours().muted);
    SeatSet offered;
    for (SeatId seat : talk.offered_by) offered.insert(seat);
    seat_row(room, column.take(seat_row(room, {0, 0, column.width(), 0}, offered, "", false)), offered, "offered");
  }
}

}  // namespace

void talk_side(Room& room, Rect box, const client::TalkModel& talk) {
  Ui& ui = room.ui;
  const Rect inside = card(ui, box, 16);
  auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "side");
  const client::HandCard* chosen = picked_card(room, talk);
  if (room.board().stage == Stage::guessing) guess_part(room, area.column, talk);
  else if (chosen != nullptr) targets_part(room, area.column, *chosen);
  else others_part(room, area.column, talk);
  if (room.board().stage == Stage::guessing || talk.guesses_shown) guesses_part(room, area.column, talk);
  end_scroll(ui, area);
}

}  // namespace koop::ui
