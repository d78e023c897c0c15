// Life: the commune with the family in the middle, what happened this month, what is announced for the next.

#include "game/client/life_model.hpp"
#include "game/ui/drawings/links.hpp"
#include "game/ui/screens/family_board.hpp"
#include "game/ui/screens/pictures.hpp"
#include "game/ui/screens/screens.hpp"
#include "game/ui/screens/team_parts.hpp"

namespace koop::ui {
namespace {

Headline headline_of(const client::LifeModel& life) {
  return {.label = life.next_title, .title = life.next_headline, .sentence = life.next_help, .phase = Phase::life};
}

// What happened: title, outcome, what it changed. In the first month the story's opening.
struct Happened {
  std::string title, sentence;
  std::vector<std::string> effects;
};

Happened happened_of(const Room& room, const client::LifeModel& life) {
  Happened h{room.say.this_month(room.board()), life.outcome, {}};
  if (h.sentence.empty() && room.board().round <= 1) h.sentence = room.say.names().text(TextKind::scenario, 0, 4);
  for (const client::StoryEffect& e : life.effects) h.effects.push_back(e.text);
  return h;
}

// What the fuller layers bring into the month. What cannot wait gets a card of its own, the rest stands below what happened.
bool cannot_wait(const client::LifeModel& life) { return life.crisis || !life.procedures.empty(); }

void urgent_into(Room& room, Column& column, const client::LifeModel& life) {
  if (life.crisis) crisis_part(room, column, *life.crisis);
  for (const client::ProcedureCard& procedure : life.procedures) {
    procedure_part(room, column, procedure);
    if (procedure.open && !procedure.open->possible)
      column.text(procedure.open->words.refusal, Type::small, room.ui.colours().muted);
  }
}

void happened_into(Room& room, Column& column, const Happened& h) {
  column.text(h.title, Type::strong);
  if (!h.sentence.empty()) column.text(h.sentence, Type::small);
  for (const std::string& e : h.effects) column.text(e, Type::small, room.ui.colours().muted);
}

float happened_height(Room& room, const Happened& h, float width) {
  float height = room.ui.text_height(h.title, Type::strong, width);
  if (!h.sentence.empty()) height += room.ui.gap(4) + room.ui.text_height(h.sentence, Type::small, width);
  for (const std::string& e : h.effects) height += room.ui.gap(4) + room.ui.text_height(e, Type::small, width);
  return height;
}

// What the lines on the map mean, below it, so that no house is covered; left out where the map would become too small.
void legend(Room& room, Rect& map) {
  Ui& ui = room.ui;
  const int level = room.board().cooperation;
  const std::vector<Span> words{{.text = room.t("cooperation.name") + ": ", .weight = Weight::strong},
                                {.text = room.say.cooperation(level)}};
  const float text_width =
      ui.text_width(room.t("cooperation.name") + ": " + room.say.cooperation(level), Type::small_strong) + ui.gap(4);
  const float height = std::max(ui.len(34), ui.style(Type::small).line + ui.gap(10));
  if (text_width + ui.gap(96) > map.w || map.h < ui.gap(160) + height) return;
  Rect in = map.cut_bottom(height, ui.gap(6)).inset(ui.gap(14), 0);
  ui.text(in.cut_left(text_width, ui.gap(12)), words, {.type = Type::small, .valign = VAlign::middle});
  link_sample(ui, in.cut_left(std::min(in.w, ui.gap(56))), level);
}

// What happened and what is announced stand side by side above the map, so that neither covers a house. What the team starts with
// and promised stands below the announcement.
bool is_quiet(const client::LifeModel& life) { return life.barriers.empty() && life.agreements.empty(); }

float quiet_height(Room& room, const client::LifeModel& life, float width) {
  if (is_quiet(life)) return 0;
  Ui& ui = room.ui;
  float height = 2 * ui.gap(14);
  for (const client::BarrierRow& b : life.barriers)
    height += ui.gap(8) + note_height(ui, barrier_note(b, 0), width - 2 * ui.gap(14));
  for ([[maybe_unused]] const client::AgreementRow& a : life.agreements) height += 2 * (ui.gap(8) + ui.style(Type::small).line);
  return height + (life.agreements.empty() ? 0 : ui.gap(30) + ui.style(Type::small).line);
}

float words_height(Room& room, const client::LifeModel& life, float width) {
  Ui& ui = room.ui;
  const bool both = !life.next_headline.empty() || !is_quiet(life);
  const float half = both ? (width - ui.gap(14)) / 2 : width;
  const float height = happened_height(room, happened_of(room, life), half - 2 * ui.gap(16)) + 2 * ui.gap(14);
  const float next = life.next_headline.empty() ? 0 : headline_height(ui, headline_of(life), half) + ui.gap(10);
  return std::max(height, next + quiet_height(room, life, half));
}

void quiet_card(Room& room, Rect box, const client::LifeModel& life) {
  Ui& ui = room.ui;
  const Rect inside = card(ui, box, 8);
  auto area = begin_scroll(ui, inside.grown(ui.gap(4)), "quiet");
  barriers_part(room, area.column, life.barriers);
  agreements_part(room, area.column, life.agreements, !life.barriers.empty());
  end_scroll(ui, area);
}

void words_beside(Room& room, Rect box, const client::LifeModel& life) {
  Ui& ui = room.ui;
  const bool both = !life.next_headline.empty() || !is_quiet(life);
  Rect left = both ? box.column(0, 2, ui.gap(14)) : box;
  card(ui, left, 0);
  auto area = begin_scroll(ui, left.inset(ui.gap(10), ui.gap(8)), "happened", ui.gap(4));
  happened_into(room, area.column, happened_of(room, life));
  end_scroll(ui, area);
  if (!both) return;
  Rect right = box.column(1, 2, ui.gap(14));
  if (is_quiet(life)) return headline(ui, right, headline_of(life));
  if (!life.next_headline.empty())
    headline(ui, right.cut_top(std::min(headline_height(ui, headline_of(life), right.w), right.h * 0.7f), ui.gap(10)),
             headline_of(life));
  quiet_card(room, right, life);
}

void map_part(Room& room, Rect map) {
  legend(room, map);
  commune(room, map);
}

void urgent_card(Room& room, Rect box, const client::LifeModel& life) {
  Ui& ui = room.ui;
  const Rect inside = card(ui, box, 14);
  auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "urgent");
  urgent_into(room, area.column, life);
  end_scroll(ui, area);
}

// `links`: also how the institutions work together, where no map shows it.
void words_below(Room& room, Rect box, const client::LifeModel& life, bool links) {
  Ui& ui = room.ui;
  const Rect inside = card(ui, box, 12);
  auto area = begin_scroll(ui, inside.grown(ui.gap(6)), "story");
  urgent_into(room, area.column, life);
  happened_into(room, area.column, happened_of(room, life));
  barriers_part(room, area.column, life.barriers);
  agreements_part(room, area.column, life.agreements);
  if (!life.next_headline.empty()) {
    const Headline next = headline_of(life);
    area.column.gap(ui.gap(8));
    headline(ui, area.column.take(headline_height(ui, next, area.column.width())), next);
  }
  if (links) {
    area.column.gap(ui.gap(8));
    area.column.text(room.t("cooperation.name") + ": " + room.say.cooperation(room.board().cooperation), Type::small);
  }
  end_scroll(ui, area);
}

void life_body(Room& room, Rect body, const client::LifeModel& life) {
  Ui& ui = room.ui;
  const float width = ui.room_width();
  if (width >= 1150) {
    family_card(room, body.cut_left(ui.len(336), ui.gap(16)));
    const float words = std::min(words_height(room, life, body.w), body.h * 0.5f);
    words_beside(room, body.cut_top(words, ui.gap(12)), life);
    return cannot_wait(life) ? urgent_card(room, body, life) : map_part(room, body);
  }
  if (width >= 800) {  // the map gives way: sentences stay
    family_card(room, body.cut_left(std::min(ui.len(350), body.w * 0.46f), ui.gap(16)));
    const float words = std::max(body.h * 0.55f, body.h - ui.gap(240));
    const bool map = body.h - words >= ui.len(200);  // smaller than that its labels cover each other
    words_below(room, map ? body.cut_bottom(words, ui.gap(12)) : body, life, !map);
    if (map) map_part(room, body);
    return;
  }
  const std::vector<Tab> choices{{"news", room.t("ui.life.news"), Icon::news},
                                 {"family", room.t("ui.family"), Icon::house},
                                 {"map", room.t("ui.life.map"), Icon::link}};
  const Rect row = body.cut_top(tabs_height(ui, choices, body.w), ui.gap(12));
  room.local.tab = tabs(ui, row, "tab", choices, std::min(room.local.tab, 2));
  if (room.local.tab == 0) words_below(room, body, life, false);
  else if (room.local.tab == 1) family_card(room, body);
  else map_part(room, body);
}

}  // namespace

Page life_page(Room& room) {
  auto life = std::make_shared<client::LifeModel>(
      client::life_model(room.view(), room.model.menu(), room.me(), room.say, room.model.month));
  Page page{.name = "life", .task = task_words(room), .phase = Phase::life};
  if (!life->knowledge.empty())
    page.acts.push_back(secondary("know", room.t("ui.life.know"), Icon::speech, [&room] { room.open(Panel::know); }));
  for (const client::ProcedureCard& card : life->procedures)
    if (card.open && card.open->possible)
      page.acts.push_back(secondary(id_of("open", static_cast<int>(card.procedure.index())), room.t("ui.meeting.do_open"),
                                    Icon::warning, [&room, option = card.open->option] { room.choose(option); }));
  if (life->ready && life->ready->possible)
    page.acts.push_back(primary(room, "ready", life->ready->words.title, [&room, life] { room.choose(life->ready->option); }));
  page.body = [&room, life](Rect body) { life_body(room, body, *life); };
  return page;
}

}  // namespace koop::ui
