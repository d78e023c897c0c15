// What the seat that has the floor can do, by kind, with what a picked option leaves open right below it.

#include "game/text/typeset.hpp"
#include "game/ui/screens/meeting_parts.hpp"
#include "game/ui/screens/slots.hpp"

namespace koop::ui {
namespace {

enum class Kind { knowledge, intention, goal, question };

bool row(Room& room, Column& column, const client::Choice& c, Icon icon, const std::string& title, const std::string& sentence,
         const std::string& foot = {}) {
  const OptionCard card{.id = id_of("option", static_cast<int>(c.option)),
                        .title = title,
                        .sentence = sentence,
                        .cost = c.words.cost,
                        .icon = icon,
                        .foot = foot,
                        .refusal = c.words.refusal,
                        .selected = room.picked(c.option),
                        .selected_mark = c.words.cost};
  const bool pressed = option_card(room.ui, column, card);
  if (pressed) room.pick(c.option);
  return pressed;
}

void knowledge(Room& room, Column& column, const client::MeetingModel& m) {
  column.text(room.t("ui.meeting.knowledge_about"), Type::small, room.ui.colours().muted);
  if (m.knowledge.empty()) column.text(room.t("ui.meeting.no_knowledge"));
  for (const client::KnowledgeCard& k : m.knowledge) {
    column.text(k.label, Type::strong);
    column.text(k.sentence, Type::small);
    if (k.with_consent)
      row(room, column, *k.with_consent, Icon::check, room.t("ui.meeting.with_consent"),
          room.t("ui.meeting.with_consent_about"));
    if (k.without_ground)
      row(room, column, *k.without_ground, Icon::warning, room.t("ui.meeting.without_ground"),
          room.t("ui.meeting.without_ground_about"));
    column.gap(room.ui.gap(6));
  }
  if (m.hints.empty()) return;
  column.text(room.t("ui.meeting.only_hint"), Type::strong);
  for (const client::Choice& hint : m.hints) row(room, column, hint, Icon::speech, hint.words.title, hint.words.detail);
}

void partners(Room& room, Column& column, SlipItem& item, const Option& option) {
  if (option.slots.partners.empty()) return;
  column.text(room.t("ui.slip.with_whom"), Type::strong);
  SeatSet chosen = item.partners;
  const bool many = item.kind == SlipKind::joint;
  if (seats_choice(room, column, option.slots.partners, chosen, many) && !chosen.empty()) item.partners = chosen;
}

void intentions(Room& room, Column& column, const client::MeetingModel& m) {
  column.text(room.t("ui.meeting.intention_about"), Type::small, room.ui.colours().muted);
  for (const client::Choice& c : m.intentions) {
    row(room, column, c, Icon::flag, c.words.title, c.words.detail);
    const Option* option = room.option(static_cast<int>(c.option));
    if (room.picked(c.option) && option != nullptr)
      if (auto* declare = std::get_if<DeclareIntention>(&room.local.pick.command))
        partners(room, column, declare->item, *option);
  }
}

std::string flags(const Room& room, const client::GoalCard& g) {
  const auto flag = [&](std::string_view name, bool holds) {
    return room.t("goal.flag." + std::string(name) + (holds ? ".yes" : ".no"));
  };
  return flag("presence", g.presence) + ", " + flag("small", g.small) + ", " + flag("concrete", g.concrete);
}

void goals(Room& room, Column& column, const client::MeetingModel& m) {
  column.text(room.t("ui.meeting.goal_about"), Type::small, room.ui.colours().muted);
  for (const client::GoalCard& g : m.goals) {
    row(room, column, g.choice, Icon::flag, g.sentence,
        room.say.names().area(g.area) + ". " + text::upper_first(flags(room, g)) + ".");
    auto* propose = std::get_if<ProposeGoal>(&room.local.pick.command);
    if (!room.picked(g.choice.option) || propose == nullptr) continue;
    column.text(room.t("ui.meeting.owner"), Type::strong);
    SeatSet owner{propose->owner};
    if (seats_choice(room, column, g.owners, owner, false) && !owner.empty()) propose->owner = *owner.begin();
    month_choice(room, column, g.due_first, g.due_last, propose->due);
  }
}

void questions(Room& room, Column& column, const client::MeetingModel& m) {
  column.text(room.t("ui.meeting.question_about"), Type::small, room.ui.colours().muted);
  for (const client::Choice& q : m.questions)
    row(room, column, q, Icon::help, q.words.detail.empty() ? q.words.title : q.words.detail, {});
  if (m.close) row(room, column, *m.close, Icon::door, m.close->words.title, m.close->words.detail);
}

}  // namespace

void meeting_choices(Room& room, Rect box, const client::MeetingModel& meeting) {
  Ui& ui = room.ui;
  const std::vector<Tab> kinds{{"knowledge", room.t("ui.meeting.tab_knowledge"), Icon::book},
                               {"intention", room.t("ui.meeting.tab_intention"), Icon::flag},
                               {"goal", room.t("ui.meeting.tab_goal"), Icon::steps},
                               {"question", room.t("ui.meeting.tab_question"), Icon::help}};
  const Rect head = box.cut_top(tabs_height(ui, kinds, box.w), ui.gap(8));
  const int before = room.local.tab;
  room.local.tab = tabs(ui, head, "kind", kinds, std::clamp(before, 0, 3));
  if (room.local.tab != before) room.local.pick = {};
  auto area = begin_scroll(ui, box.grown(ui.gap(6)), id_of("choices", room.local.tab));
  switch (static_cast<Kind>(room.local.tab)) {
    case Kind::knowledge: knowledge(room, area.column, meeting); break;
    case Kind::intention: intentions(room, area.column, meeting); break;
    case Kind::goal: goals(room, area.column, meeting); break;
    case Kind::question: questions(room, area.column, meeting); break;
  }
  end_scroll(ui, area);
}

}  // namespace koop::ui
