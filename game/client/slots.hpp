#pragma once
// Filling the open places of an option, one question at a time: partners, owner, month, wording. Places with a single
// possible value are filled without asking.

#include <optional>
#include <string>
#include <vector>

#include "game/client/model.hpp"

namespace koop::client {

enum class SlotKind { partners, owner, due, wording };

class SlotFilling {
 public:
  SlotFilling(const Option& option, const View& view, const text::Sentences& say);

  [[nodiscard]] bool complete() const { return todo_.empty(); }
  // Precondition for the next three: not complete.
  [[nodiscard]] SlotKind kind() const { return todo_.front(); }
  [[nodiscard]] const std::vector<std::string>& answers() const { return answers_; }  // what can be chosen, in words
  [[nodiscard]] bool several() const { return kind() == SlotKind::partners && many_partners_; }
  // Indexes into answers(): exactly one, or any number above none where `several`. False when that is not possible.
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
