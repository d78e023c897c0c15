// What the text client writes.

#include "game/client/text_client.hpp"

#include "game/client/end_model.hpp"
#include "game/client/lobby_model.hpp"
#include "game/client/setting_model.hpp"
#include "game/text/typeset.hpp"

namespace koop::client {

void TextClient::line(std::string_view text) {
  if (prompt_out_) out_("\n");
  prompt_out_ = false;
  out_(text::untypeset(text) + "\n");
}

void TextClient::phrase(std::string_view key, const text::Params& params) { line(desk_.model().locale().phrase(key, params)); }

void TextClient::prompt() {
  if (prompt_out_ || finished_) return;
  out_("> ");
  prompt_out_ = true;
}

void TextClient::begin() {
  phrase("client.text.welcome");
  if (desk_.model().state == SessionState::idle) show_start();
}

void TextClient::update() {
  if (finished_) return;
  show_news();
  const Model& m = desk_.model();
  if (m.state == SessionState::closed) {
    finished_ = true;
    return;
  }
  if (m.state == SessionState::lobby) show_lobby();
  // Between a request and its answer the options are about to change.
  if (m.state == SessionState::playing && m.view && m.pending == 0) show_task(false);
  if (m.state == SessionState::over && m.view && !ending_shown_) show_ending();
  // An answered request that changed nothing visible: the next line may come.
  if (was_pending_ && m.pending == 0 && (m.state != SessionState::playing || !options_.option.empty())) prompt();
  was_pending_ = m.pending > 0;
}

// What has come since: the log, notices, the link.
void TextClient::show_news() {
  const Model& m = desk_.model();
  if (m.link_words != link_words_) {
    link_words_ = m.link_words;
    if (!link_words_.empty()) line(link_words_);
  }
  if (logged_ > m.log.size()) logged_ = 0;
  for (; logged_ < m.log.size(); ++logged_) {
    const LogEntry& entry = m.log[logged_];
    line(entry.line.tone == text::Tone::heading ? "== " + entry.line.text : entry.line.text);
  }
  for (const Notice& notice : m.notices) {
    if (notice.number <= noticed_) continue;
    noticed_ = notice.number;
    line("! " + notice.text);
    if (!filling_) prompt();
  }
  desk_.log_read();
  desk_.messages_read();
}

void TextClient::show_start() {
  awaiting_ = Awaiting::command;
  way_ = Way::none;
  phrase("client.text.start");
  const auto& locale = desk_.model().locale();
  int n = 0;
  for (const char* key : {"practise", "one_computer", "host", "join"}) {
    line(std::to_string(++n) + ". " + locale.phrase(std::string("client.text.start.") + key));
  }
  prompt();
}

void TextClient::show_lobby() {
  const Model& m = desk_.model();
  const LobbyModel lobby = lobby_model(m);
  const auto& locale = m.locale();
  std::vector<std::string> lines;
  lines.push_back("== " + locale.phrase("ui.lobby.title_story", {{"code", m.table.code}, {"story", lobby.title}}));
  lines.push_back(locale.phrase("client.text.game", {{"game", setting_model(m).summary}}));
  for (const std::string& address : m.host_addresses)
    lines.push_back(locale.phrase("client.text.address", {{"address", address}}));
  int n = 0;
  for (const PlaceCard& place : lobby.places) {
    std::vector<std::string> who = place.persons;
    if (place.mine) who.push_back(locale.phrase("lobby.about.me"));
    if (!place.bot_words.empty()) who.push_back(place.bot_words);
    if (who.empty()) who.push_back(locale.phrase("client.text.place.free"));
    lines.push_back(locale.phrase("client.text.place", {{"n", ++n}, {"place", place.label}, {"who", text::comma_list(who)}}));
  }
  for (const PersonRow& person : lobby.persons)
    lines.push_back(person.name + (person.about.empty() ? "" : " – " + person.about));
  std::string all;
  for (const std::string& l : lines) all += l + "\n";
  const std::string ask = lobby.can_start ? locale.phrase("ui.lobby.start")
                          : lobby.host    ? lobby.why_not_start
                                          : lobby.waiting_words;
  all += "? " + ask + " (" + locale.phrase("ui.text.command.help") + ")";
  if (all == lobby_shown_) return;
  lobby_shown_ = all;
  line(all);
  prompt();
}

void TextClient::show_task(bool again) {
  const Model& m = desk_.model();
  if (m.veil) {
    if (awaiting_ == Awaiting::veil && !again) return;
    filling_.reset();
    awaiting_ = Awaiting::veil;
    line("? " + m.locale().phrase("ui.veil.title", {{"seat", m.say().names().seat(m.active, m.view->board)}}));
    phrase("ui.veil.body");
    return prompt();
  }
  if (awaiting_ == Awaiting::veil) awaiting_ = Awaiting::command;
  const text::Sentences say = m.say();
  const text::TaskWords task = say.task(*m.view, m.active);
  std::string words = "? " + task.now + (task.why.empty() ? "" : " " + task.why);
  if (const auto left = m.seconds_left(); left && again)
    words += " " + m.locale().phrase("client.text.seconds", {{"n", *left}});
  text::NumberedOptions options;
  if (const Menu* menu = m.menu()) options = text::option_list(say, *menu, *m.view);
  const bool other_seat = m.active != seat_shown_;
  if (!again && !other_seat && words == task_shown_ && options.lines == options_.lines) return;
  // A question in between is about a menu that has changed: ask anew.
  filling_.reset();
  awaiting_ = Awaiting::command;
  task_shown_ = words;
  options_ = std::move(options);
  if (other_seat && m.my_seats.size() > 1 && m.active.exists()) {
    phrase("client.text.as_seat", {{"seat", say.names().seat(m.active, m.view->board)}});
  }
  seat_shown_ = m.active;
  line(words);
  show_options();
}

void TextClient::show_options() {
  if (options_.option.empty()) return;
  for (const std::string& option : options_.lines) line(option);
  prompt();
}

void TextClient::show_slot() {
  const auto& locale = desk_.model().locale();
  const auto ask = [&](std::string_view key) { line("? " + locale.phrase(key)); };
  switch (filling_->kind()) {
    case SlotKind::partners: ask(filling_->several() ? "client.text.partner_of" : "ui.text.slot.partner"); break;
    case SlotKind::owner: ask("ui.text.slot.owner"); break;
    case SlotKind::due: ask("ui.text.slot.due"); break;
    case SlotKind::wording: ask("ui.text.slot.wording"); break;
    case SlotKind::receiver: ask("ui.text.slot.receiver"); break;
    case SlotKind::tasks: ask("client.text.tasks_of"); break;
    case SlotKind::scale_family: ask("ui.text.slot.scale_family"); break;
    case SlotKind::scale_team: ask("ui.text.slot.scale_team"); break;
  }
  awaiting_ = Awaiting::slot;
  int n = 0;
  // On a scale the number typed is the number meant, 0 too; the way back is a word there.
  if (filling_->is_scale()) {
    for (const std::string& answer : filling_->answers()) line(std::to_string(n++) + ". " + answer);
    phrase("client.text.back_word");
    return prompt();
  }
  for (const std::string& answer : filling_->answers()) line(std::to_string(++n) + ". " + answer);
  line("0. " + locale.phrase("ui.back"));
  prompt();
}

void TextClient::show_ending() {
  const Model& m = desk_.model();
  ending_shown_ = true;
  const EndModel end = end_model(*m.view, m.say(), m.ending);
  phrase("ui.end.worked");
  for (const std::string& sentence : end.worked) line(sentence);
  phrase("ui.end.holds");
  line(end.holds);
  line("? " + m.locale().phrase("client.text.over"));
  prompt();
}

void TextClient::show_help() {
  const Model& m = desk_.model();
  if (m.view) {
    line(m.say().help_title(m.view->board.phase));
    line(m.say().help(m.view->board.phase));
    phrase("client.text.help.play");
  } else {
    phrase("client.text.help.lobby");
  }
  phrase("client.text.help.always");
  prompt();
}

void TextClient::show_log() {
  const Model& m = desk_.model();
  if (m.log.empty()) phrase("ui.log.empty");
  for (const LogEntry& entry : m.log) line(entry.line.tone == text::Tone::heading ? "== " + entry.line.text : entry.line.text);
  prompt();
}

void TextClient::end_of_input() {
  if (finished_) return;
  phrase("client.text.goodbye");
  finished_ = true;
}

}  // namespace koop::client
