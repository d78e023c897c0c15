// Panels that inform: help, log, messages, and the one in which a seat says that it knows something.

#include "game/client/life_model.hpp"
#include "game/ui/screens/panels.hpp"

namespace koop::ui {

void help_panel(Room& room) {
  const bool in_game = room.model.in_game();
  const std::string title = in_game ? room.say.help_title(room.board().phase) : room.t("ui.help.title");
  panel_with_column(room, "help-panel", title, 760, 620, [&](Column& column) {
    if (in_game) {
      column.text(room.say.help(room.board().phase));
      column.gap(room.ui.gap(8));
    }
    for (const char* part : {"game", "month", "points", "keys", "data"}) {
      const std::string key = std::string("ui.help.") + part;
      column.text(room.t(key + "_title"), Type::strong);
      column.text(room.t(key));
      column.gap(room.ui.gap(6));
    }
  });
}

namespace {

Colour tone_colour(const Palette& c, text::Tone tone) {
  switch (tone) {
    case text::Tone::gain: return c.success;
    case text::Tone::loss: return c.danger;
    case text::Tone::found: return c.accent;
    case text::Tone::own: return c.muted;
    case text::Tone::plain:
    case text::Tone::heading:
    case text::Tone::voice: break;
  }
  return c.ink;
}

Type tone_type(text::Tone tone) {
  if (tone == text::Tone::heading) return Type::strong;
  return tone == text::Tone::voice ? Type::small_voice : Type::small;
}

}  // namespace

void log_panel(Room& room) {
  if (room.model.unread_log > 0) room.desk.log_read();
  panel_with_column(room, "log-panel", room.t("ui.log.title"), 820, 640, [&](Column& column) {
    if (room.model.log.empty()) column.text(room.t("ui.log.empty"), Type::body, room.ui.colours().muted);
    // Newest first: what just happened is what people look for.
    for (auto entry = room.model.log.rbegin(); entry != room.model.log.rend(); ++entry)
      column.text(entry->line.text, tone_type(entry->line.tone), tone_colour(room.ui.colours(), entry->line.tone));
  });
}

void messages_panel(Room& room) {
  Ui& ui = room.ui;
  if (room.model.unread_messages > 0) room.desk.messages_read();
  const bool quiet = room.model.in_game() && room.board().phase == koop::Phase::meeting &&
                     !room.model.table.settings.messages_in_meeting && room.model.state == client::SessionState::playing;
  const Field field{.id = "message",
                    .label = room.t("ui.messages.label"),
                    .hint = room.t("ui.messages.hint"),
                    .characters_max = 300,
                    .enabled = !quiet};
  const float foot =
      quiet ? ui.text_height(room.t("ui.messages.quiet"), Type::body, ui.len(500)) : field_height(ui, field, ui.len(500));
  panel_with_column(
      room, "messages-panel", room.t("ui.messages.title"), 760, 600,
      [&](Column& column) {
        if (room.model.table.messages.empty()) column.text(room.t("ui.messages.empty"), Type::body, ui.colours().muted);
        for (auto m = room.model.table.messages.rbegin(); m != room.model.table.messages.rend(); ++m) {
          const auto who = m->from.index();
          const std::string name = who < room.model.table.persons.size() ? room.model.table.persons[who].name : std::string();
          column.text(std::vector<Span>{{.text = name + ": ", .weight = Weight::strong}, {.text = m->text}});
        }
      },
      [&](Rect box) {
        if (quiet) {
          ui.text(box, room.t("ui.messages.quiet"), {.colour = ui.colours().muted});
          return;
        }
        const std::string send = room.t("ui.messages.send");
        Rect side = box.cut_right(button_width(ui, send, {.icon = Icon::speech}), ui.gap(12));
        const bool entered = text_field(ui, box, field, room.local.message).submitted;
        const bool pressed = button(ui, side.cut_bottom(ui.len(48)), "send", send, {.icon = Icon::speech});
        if ((entered || pressed) && !room.local.message.empty()) {
          room.desk.say(room.local.message);
          room.local.message.clear();
        }
      },
      foot);
}

void know_panel(Room& room) {
  const client::LifeModel life = client::life_model(room.view(), room.model.menu(), room.me(), room.say, room.model.month);
  panel_with_column(room, "know-panel", room.t("ui.know.title"), 680, 600, [&](Column& column) {
    column.text(room.t("ui.know.about"));
    if (life.hints.empty()) column.text(room.t("ui.know.nothing"), Type::body, room.ui.colours().muted);
    for (const client::Choice& hint : life.hints) {
      const OptionCard card{.id = id_of("hint", static_cast<int>(hint.option)),
                            .title = hint.words.title,
                            .sentence = hint.words.detail,
                            .icon = Icon::speech,
                            .refusal = hint.words.refusal};
      if (!option_card(room.ui, column, card)) continue;
      if (const Option* option = room.option(static_cast<int>(hint.option))) room.send(option->command);
      room.open(Panel::none);
    }
    if (life.knowledge.empty()) return;
    column.gap(room.ui.gap(8));
    column.text(room.t("ui.know.own"), Type::strong);
    for (const client::OwnKnowledge& own : life.knowledge)
      note(room.ui, column,
           {.id = id_of("own", static_cast<int>(own.knowledge.index())),
            .title = own.label,
            .sentence = own.sentence,
            .icon = own.shared ? Icon::check : Icon::lock,
            .kind = NoteKind::hint});
  });
}

}  // namespace koop::ui
