// What the seat that has the floor can do, by kind, with what a picked option leaves open right below it.

#include "game/text/typeset.hpp"
#include "game/ui/screens/meeting_parts.hpp"
#include "game/ui/screens/slots.hpp"
#include "game/ui/screens/team_parts.hpp"

namespace koop::ui {
namespace {

enum class Kind { procedure, knowledge, intention, agreement, goal, question };

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
    for (const client::Choice& c : k.on_ground) row(room, column, c, Icon::flag, c.words.title, c.words.detail);
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
  const bool many = item.kind == SlipKind::joint || item.kind == SlipKind::project;
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

// A deed for a later month of the quarter, promised to the family or to another seat.
void receiver_choice(Room& room, Column& column, const client::PromiseCard& promise, MakeAgreement& agreement) {
  column.text(room.t("ui.meeting.promise_to"), Type::strong);
  if (radio(room.ui, column, {.id = "to-family", .label = text::upper_first(room.say.names().family().nom())},
            !agreement.receiver.exists()))
    agreement.receiver = {};
  SeatSet chosen;
  chosen.insert(agreement.receiver);
  if (seats_choice(room, column, promise.receivers, chosen, false) && !chosen.empty()) agreement.receiver = *chosen.begin();
  month_choice(room, column, promise.due_first, promise.due_last, agreement.due);
}

void agreements(Room& room, Column& column, const client::MeetingModel& m) {
  column.text(room.t("ui.meeting.agreement_about"), Type::small, room.ui.colours().muted);
  if (m.move) {
    row(room, column, *m.move, Icon::clock, m.move->words.title,
        m.move->words.detail + (m.move->words.about.empty() ? "" : " " + m.move->words.about + "."));
    return;
  }
  for (const client::PromiseCard& promise : m.promises) {
    row(room, column, promise.choice, Icon::check, promise.choice.words.title, promise.choice.words.detail);
    auto* agreement = std::get_if<MakeAgreement>(&room.local.pick.command);
    if (room.picked(promise.choice.option) && agreement != nullptr) receiver_choice(room, column, promise, *agreement);
  }
}

void procedures(Room& room, Column& column, const client::MeetingModel& m) {
  for (const client::ProcedureCard& card : m.procedures) {
    procedure_part(room, column, card);
    row(room, column, *card.open, Icon::warning, card.open->words.title, card.open->words.detail);
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
  for (const client::Choice& c : m.matters) row(room, column, c, Icon::person, c.words.title, c.words.detail);
  if (m.advice) row(room, column, *m.advice, Icon::help, m.advice->words.title, m.advice->words.detail);
  if (m.close) row(room, column, *m.close, Icon::door, m.close->words.title, m.close->words.detail);
}

}  // namespace

void meeting_choices(Room& room, Rect box, const client::MeetingModel& meeting) {
  Ui& ui = room.ui;
  std::vector<Tab> tabs_shown{{"knowledge", room.t("ui.meeting.tab_knowledge"), Icon::book},
                              {"intention", room.t("ui.meeting.tab_intention"), Icon::flag},
                              {"goal", room.t("ui.meeting.tab_goal"), Icon::steps},
                              {"question", room.t("ui.meeting.tab_question"), Icon::help}};
  std::vector<Kind> kinds{Kind::knowledge, Kind::intention, Kind::goal, Kind::question};
  if (!meeting.promises.empty() || meeting.move) {
    tabs_shown.insert(tabs_shown.begin() + 2, {"agreement", room.t("ui.meeting.tab_agreement"), Icon::check});
    kinds.insert(kinds.begin() + 2, Kind::agreement);
  }
  // What the law asks for now comes first.
  if (!meeting.procedures.empty()) {
    tabs_shown.insert(tabs_shown.begin(), {"procedure", room.t("ui.meeting.tab_procedure"), Icon::warning});
    kinds.insert(kinds.begin(), Kind::procedure);
  }
  const Rect head = box.cut_top(tabs_height(ui, tabs_shown, box.w), ui.gap(8));
  const int before = room.local.tab;
  room.local.tab = tabs(ui, head, "kind", tabs_shown, std::clamp(before, 0, static_cast<int>(kinds.size()) - 1));
  if (room.local.tab != before) room.local.pick = {};
  auto area = begin_scroll(ui, box.grown(ui.gap(6)), id_of("choices", room.local.tab));
  switch (kinds[static_cast<std::size_t>(room.local.tab)]) {
    case Kind::procedure: procedures(room, area.column, meeting); break;
    case Kind::knowledge: knowledge(room, area.column, meeting); break;
    case Kind::intention: intentions(room, area.column, meeting); break;
    case Kind::agreement: agreements(room, area.column, meeting); break;
    case Kind::goal: goals(room, area.column, meeting); break;
    case Kind::question: questions(room, area.column, meeting); break;
  }
  end_scroll(ui, area);
}

}  // namespace koop::ui
