// What the text client reads.

#include <algorithm>
#include <charconv>

#include "game/client/team_model.hpp"
#include "game/client/text_client.hpp"
#include "game/text/typeset.hpp"

namespace koop::client {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

std::optional<unsigned> number_in(std::string_view text) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// True when the word is one of the two languages' names of a command.
bool is(std::string_view word, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), word) != names.end();
}

// How a program is to play; nothing said: it cooperates. `none` for other words.
Habit habit_in(std::string_view word) {
  if (word.empty() || is(word, {"cooperative", "współpracuje", "wspolpracuje"})) return Habit::cooperative;
  if (is(word, {"alone", "osobno"})) return Habit::alone;
  if (is(word, {"directive", "steruje"})) return Habit::directive;
  return is(word, {"random", "losowo"}) ? Habit::random : Habit::none;
}

}  // namespace

void TextClient::read(std::string_view typed) {
  if (prompt_out_ && !echoed_) out_("\n");
  prompt_out_ = false;
  const std::string_view text = trimmed(typed);
  switch (awaiting_) {
    case Awaiting::veil:
      if (is(text, {"quit", "koniec"})) return read_command(text, {});
      desk_.lift_veil();
      awaiting_ = Awaiting::command;
      return;
    case Awaiting::slot:
      if (!text.empty() && text.find_first_not_of("0123456789 ,") == std::string_view::npos) return read_slot(text);
      if (is(text, {"back", "wstecz"})) return leave_slot();
      break;  // any command is still possible
    case Awaiting::name:
    case Awaiting::address:
    case Awaiting::code: return read_start(text);
    case Awaiting::command: break;
  }
  if (text.empty()) {
    prompt();
    return;
  }
  const auto space = text.find(' ');
  const std::string_view word = text.substr(0, space);
  const std::string_view rest = space == std::string_view::npos ? std::string_view() : trimmed(text.substr(space));
  if (number_in(word) && rest.empty()) return read_number(word);
  read_command(word, rest);
}

void TextClient::read_number(std::string_view word) {
  const unsigned number = *number_in(word);
  if (desk_.model().state == SessionState::idle) return read_start(word);
  if (number == 0 || number > options_.option.size() || desk_.model().state != SessionState::playing) {
    if (options_.option.empty()) phrase("client.text.no_options");
    else phrase("ui.text.bad_number", {{"n", static_cast<int>(options_.option.size())}});
    return prompt();
  }
  choose(number);
}

void TextClient::read_command(std::string_view word, std::string_view rest) {
  if (read_common_command(word, rest)) return;
  const SessionState state = desk_.model().state;
  if (state == SessionState::lobby && read_lobby_command(word, rest)) return;
  if (desk_.model().in_game() && read_play_command(word, rest)) return;
  phrase("client.text.unknown", {{"words", word}});
  prompt();
}

bool TextClient::read_common_command(std::string_view word, std::string_view rest) {
  if (is(word, {"quit", "koniec"})) {
    desk_.leave();
    end_of_input();
  } else if (is(word, {"help", "pomoc", "?"})) {
    show_help();
  } else if (is(word, {"log", "dziennik"})) {
    show_log();
  } else if (is(word, {"lang", "jezyk", "język"})) {
    Language language = Language::pl;
    if (enum_from(rest, language)) desk_.set_language(language);
    else phrase("client.text.bad_language");
    prompt();
  } else if (is(word, {"say", "powiedz"})) {
    if (rest.empty()) phrase("client.text.wants_words", {{"word", word}});
    else desk_.say(std::string(rest));
    prompt();
  } else {
    return false;
  }
  return true;
}

void TextClient::place_command(std::string_view word, std::string_view rest) {
  const auto space = rest.find(' ');
  const auto number = number_in(rest.substr(0, space));
  const auto places = static_cast<unsigned>(desk_.model().catalogue.institutions.size());
  if (!number || *number == 0 || *number > places) {
    phrase("client.text.bad_place", {{"word", word}, {"n", static_cast<int>(places)}});
    return prompt();
  }
  const InstitutionId place{*number - 1};
  const std::string_view habit = space == std::string_view::npos ? std::string_view() : trimmed(rest.substr(space));
  if (is(word, {"take", "zajmij"})) desk_.take_place(place);
  else if (is(word, {"free", "zwolnij"})) desk_.leave_place(place);
  else if (is(word, {"nobot", "bez"})) desk_.place_bot(place, Habit::none);
  else if (const Habit wanted = habit_in(habit); wanted != Habit::none) desk_.place_bot(place, wanted);
  else refuse_habit();
}

void TextClient::refuse_habit() {
  std::vector<std::string> habits;
  for (const Habit habit : {Habit::alone, Habit::directive, Habit::cooperative, Habit::random})
    habits.push_back(desk_.model().locale().phrase("ui.bot_habit." + std::string(name_of(habit))));
  phrase("client.text.bad_habit", {{"habits", text::comma_list(habits)}});
  prompt();
}

void TextClient::change_month(MonthMode mode) {
  TableSettings settings = desk_.model().table.settings;
  settings.month_mode = mode;
  desk_.change_settings(settings);
}

bool TextClient::read_lobby_command(std::string_view word, std::string_view rest) {
  if (is(word, {"take", "zajmij", "free", "zwolnij", "bot", "program", "nobot", "bez"})) {
    place_command(word, rest);
  } else if (is(word, {"ready", "gotowe"})) {
    desk_.set_ready(true);
  } else if (is(word, {"wait", "jeszcze"})) {
    desk_.set_ready(false);
  } else if (is(word, {"inturn", "kolejno"})) {
    change_month(MonthMode::in_turn);
  } else if (is(word, {"together", "razem"})) {
    change_month(MonthMode::together);
  } else if (is(word, {"story", "historia"})) {
    choose_story(rest);
  } else if (is(word, {"set", "ustaw"})) {
    change_setting(rest);
  } else if (word == "start") {
    desk_.start();
  } else {
    return false;
  }
  return true;
}

bool TextClient::read_play_command(std::string_view word, std::string_view rest) {
  const Model& m = desk_.model();
  if (is(word, {"board", "plansza"})) {
    if (!m.veil) {
      for (const std::string& paragraph : text::board_text(m.say(), *m.view, m.active)) line(paragraph);
      for (const std::string& words : team_lines(team_model(*m.view, m.menu(), m.say()), m.view->board, m.say())) line(words);
    }
    prompt();
  } else if (is(word, {"options", "opcje"})) {
    show_task(true);
  } else if (is(word, {"about", "pytaj"})) {
    about(rest);
  } else if (is(word, {"seat", "miejsce"})) {
    take_seat(rest);
  } else if (is(word, {"close", "koniec-etapu"})) {
    desk_.vote_to_close(true);
  } else if (is(word, {"take", "zajmij", "bot", "program"})) {
    place_command(word, rest);
  } else {
    return false;
  }
  return true;
}

void TextClient::about(std::string_view rest) {
  const Model& m = desk_.model();
  const auto number = number_in(rest);
  if (!number || *number == 0 || *number > options_.option.size() || m.menu() == nullptr) {
    phrase("ui.text.bad_number", {{"n", static_cast<int>(options_.option.size())}});
    return prompt();
  }
  const text::OptionWords words = m.say().option(m.menu()->options[options_.option[*number - 1]], *m.view);
  line(words.title);
  if (!words.detail.empty()) line(words.detail);
  if (!words.about.empty()) line(words.about);
  prompt();
}

void TextClient::take_seat(std::string_view rest) {
  const Model& m = desk_.model();
  const auto number = number_in(rest);
  if (number && *number >= 1 && *number <= SeatId::cap && m.my_seats.contains(SeatId{*number - 1})) {
    desk_.show_seat(SeatId{*number - 1});
    return;
  }
  std::string mine;
  for (SeatId seat : m.my_seats) {
    mine +=
        (mine.empty() ? "" : ", ") + std::to_string(seat.index() + 1) + " " + m.say().names().seat(seat, m.view->board).nom();
  }
  phrase("client.text.not_mine", {{"seats", mine}});
  prompt();
}

// --- choosing ---

void TextClient::choose(std::size_t number) {
  const Model& m = desk_.model();
  const Menu* menu = m.menu();
  const std::size_t option = options_.option[number - 1];
  if (menu == nullptr || option >= menu->options.size()) {
    phrase("client.text.no_options");
    return prompt();
  }
  filling_.emplace(menu->options[option], *m.view, m.say());
  fill_or_send();
}

void TextClient::fill_or_send() {
  if (!filling_->complete()) return show_slot();
  awaiting_ = Awaiting::command;
  const Command command = filling_->command();
  filling_.reset();
  task_shown_.clear();  // what is asked next is told even when it is the same
  desk_.send(command);
}

void TextClient::leave_slot() {
  filling_.reset();
  awaiting_ = Awaiting::command;
  show_task(true);
}

void TextClient::read_slot(std::string_view typed) {
  const Model& m = desk_.model();
  std::vector<std::size_t> chosen;
  const bool scale = filling_->is_scale();
  bool back = false;
  std::string numbers(typed);
  std::replace(numbers.begin(), numbers.end(), ',', ' ');
  for (std::string_view rest = trimmed(numbers); !rest.empty();) {
    const auto space = rest.find(' ');
    const auto number = number_in(rest.substr(0, space));
    if (!scale && (!number || *number == 0)) back = number.has_value();
    if (scale) chosen.push_back(number.value_or(points_max + 1));
    else chosen.push_back(number && *number > 0 ? *number - 1 : filling_->answers().size());
    rest = space == std::string_view::npos ? std::string_view() : trimmed(rest.substr(space));
  }
  if (back) return leave_slot();
  if (!filling_->choose(chosen, *m.view, m.say())) {
    const bool too_many = filling_->several() && chosen.size() > filling_->most();
    if (scale) phrase("client.text.bad_scale");
    else if (too_many) phrase("client.text.at_most", {{"n", static_cast<int>(filling_->most())}});
    else phrase("ui.text.bad_number", {{"n", static_cast<int>(filling_->answers().size())}});
    return prompt();
  }
  fill_or_send();
}

// --- the start screen ---

void TextClient::read_start(std::string_view typed) {
  const auto ask = [this](Awaiting what, std::string_view key) {
    awaiting_ = what;
    phrase(key);
    prompt();
  };
  switch (awaiting_) {
    case Awaiting::command: {
      const auto number = number_in(typed);
      if (!number || *number < 1 || *number > 4) return show_start();
      way_ = static_cast<Way>(*number);
      return ask(Awaiting::name, "client.text.ask.name");
    }
    case Awaiting::name:
      if (typed.empty()) return ask(Awaiting::name, "client.text.ask.name");
      name_ = std::string(typed);
      if (way_ == Way::join) return ask(Awaiting::address, "client.text.ask.address");
      break;
    case Awaiting::address: address_ = std::string(typed); return ask(Awaiting::code, "client.text.ask.code");
    case Awaiting::code:
    case Awaiting::slot:
    case Awaiting::veil: break;
  }
  awaiting_ = Awaiting::command;
  switch (way_) {
    case Way::practise: return desk_.practise(name_);
    case Way::one_computer: return desk_.one_computer(name_);
    case Way::host: return desk_.host(name_);
    case Way::join: return desk_.join(address_, std::string(typed), name_);
    case Way::none: return show_start();
  }
}

}  // namespace koop::client
