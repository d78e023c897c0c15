#pragma once
// Filling the open places of an option, one question at a time: partners, owner, receiver, month, wording, tasks, the two scales.
// Places with a single possible value are filled without asking.

#include <optional>
#include <string>
#include <vector>

#include "game/client/model.hpp"

namespace koop::client {

enum class SlotKind { partners, owner, receiver, due, wording, tasks, scale_family, scale_team };

class SlotFilling {
 public:
  SlotFilling(const Option& option, const View& view, const text::Sentences& say);

  [[nodiscard]] bool complete() const { return todo_.empty(); }
  // Precondition for the next five: not complete.
  [[nodiscard]] SlotKind kind() const { return todo_.front(); }
  [[nodiscard]] const std::vector<std::string>& answers() const { return answers_; }  // what can be chosen, in words
  // How many answers may be chosen at once.
  [[nodiscard]] std::size_t most() const;
  [[nodiscard]] bool several() const { return most() > 1; }
  // The answers are the numbers 0 … 10 themselves.
  [[nodiscard]] bool is_scale() const { return kind() == SlotKind::scale_family || kind() == SlotKind::scale_team; }
  // Indexes into answers(): at least one, at most most(). False when that is not possible.
  bool choose(const std::vector<std::size_t>& chosen, const View& view, const text::Sentences& say);

  // With every place filled once complete.
  [[nodiscard]] const Command& command() const { return command_; }

 private:
  void word(const View& view, const text::Sentences& say);
  void fill(const std::vector<std::size_t>& chosen);

  Command command_;
  Slots slots_;
  std::vector<SlotKind> todo_;
  std::vector<std::string> answers_;
  bool many_partners_ = false;
};

}  // namespace koop::client
