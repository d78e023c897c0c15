#pragma once
// TextClient: the whole game as lines of text over a Desk, for tests, screen readers and slow links. It is given typed
// lines and told when the model has changed; it hands out lines. Options are numbered from 1; every command word works
// in both languages.
//
// Stable for programs that drive it: a line that begins with "? " says what is asked now, options begin with their
// number and a full stop, what is not possible begins without a number, and the prompt "> " (no line's end) is given
// whenever something can be typed in answer.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "game/client/desk.hpp"
#include "game/client/slots.hpp"
#include "game/text/board_text.hpp"

namespace koop::client {

class TextClient {
 public:
  using Out = std::function<void(std::string_view text)>;  // as it is: line ends are in it

  // `echoed`: a terminal has shown the typed line with its end; otherwise the client ends the prompt's line itself.
  TextClient(Desk& desk, Out out, bool echoed) : desk_(desk), out_(std::move(out)), echoed_(echoed) {}

  // The greeting and, at the start screen, what can be done.
  void begin();
  // Call when desk.poll() said that something changed.
  void update();
  // One line as typed, without its end.
  void read(std::string_view line);
  // No more lines will come: says goodbye.
  void end_of_input();
  // The person wants to leave, or the session is closed for good.
  [[nodiscard]] bool finished() const { return finished_; }

 private:
  // What the next typed line answers.
  enum class Awaiting { command, name, address, code, slot, veil };
  enum class Way { none, practise, one_computer, host, join };

  // --- output ---
  void line(std::string_view text);
  void phrase(std::string_view key, const text::Params& params = {});
  void prompt();
  void show_news();
  void show_start();
  void show_lobby();
  void show_task(bool again);
  void show_options();
  void show_slot();
  void show_ending();
  void show_help();
  void show_log();

  // --- input ---
  void read_number(std::string_view word);
  void read_command(std::string_view word, std::string_view rest);
  bool read_lobby_command(std::string_view word, std::string_view rest);
  bool read_play_command(std::string_view word, std::string_view rest);
  bool read_common_command(std::string_view word, std::string_view rest);
  void read_start(std::string_view typed);
  void read_slot(std::string_view typed);
  void leave_slot();
  void choose(std::size_t number);
  void about(std::string_view rest);
  void take_seat(std::string_view rest);
  void change_month(MonthMode mode);
  void choose_story(std::string_view rest);
  void change_setting(std::string_view rest);
  void show_setting();
  void refuse_habit();
  void place_command(std::string_view word, std::string_view rest);
  void fill_or_send();

  Desk& desk_;
  Out out_;
  bool echoed_;
  Awaiting awaiting_ = Awaiting::command;
  Way way_ = Way::none;
  std::string name_, address_;
  std::size_t logged_ = 0;
  unsigned noticed_ = 0;
  std::string link_words_;
  std::string lobby_shown_, task_shown_;
  text::NumberedOptions options_;
  std::optional<SlotFilling> filling_;
  SeatId seat_shown_;
  bool prompt_out_ = false;
  bool was_pending_ = false;
  bool ending_shown_ = false;
  bool finished_ = false;
};

}  // namespace koop::client
