#pragma once
// Reading one value strictly: the wrong type, range or word is reported with its line, JSON pointer and a cure, and a harmless
// default is returned, so that reading goes on and finds the next mistake.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "game/scenario/node.hpp"

namespace koop::scenario {

// A value in a file and the way to it. Holds references: lives on the stack of the reader that made it, inside its parent.
class Place {
 public:
  Place(Report& report, const std::string& file, const Node* root) : report_(&report), file_(&file), node_(root) {}
  Place(const Place& up, const Node* node, std::string_view key) : Place(*up.report_, *up.file_, node) {
    up_ = &up, key_ = key;
  }
  Place(const Place& up, const Node* node, std::size_t index) : Place(*up.report_, *up.file_, node) {
    up_ = &up, index_ = index;
  }

  // False when the value is missing (reported by whoever needed it) or broken (reported by read_json).
  [[nodiscard]] bool there() const { return node_ != nullptr && node_->kind != NodeKind::broken; }
  [[nodiscard]] const Node& node() const { return *node_; }
  [[nodiscard]] NodeKind kind() const { return there() ? node_->kind : NodeKind::broken; }
  [[nodiscard]] std::string_view key() const { return key_; }
  [[nodiscard]] int line() const { return node_ != nullptr ? node_->line : up_ != nullptr ? up_->line() : 0; }
  [[nodiscard]] const std::string& file() const { return *file_; }
  [[nodiscard]] std::string pointer() const;
  void report(DiagnosticCode code, Report::Params params = {}) const { report_->add(*file_, line(), pointer(), code, params); }
  [[nodiscard]] std::size_t mistakes() const { return report_->count(); }

  // Each returns `otherwise` after reporting a mistake, and in silence when the value is not there.
  [[nodiscard]] int number(int lowest, int highest, int otherwise) const;
  [[nodiscard]] int number(int lowest, int highest) const { return number(lowest, highest, lowest); }
  [[nodiscard]] bool flag(bool otherwise = false) const;
  // The text, or null.
  [[nodiscard]] const std::string* text() const;
  // Index in `known` of the word, or −1.
  [[nodiscard]] int word(const std::vector<std::string_view>& known) const;

  // Calls `read` for each element of a list, at most `most` times; the number of elements outside least … most is a mistake.
  template <class Read>
  void each(std::size_t least, std::size_t most, Read&& read) const {
    const std::size_t count = list_size(least, most);
    for (std::size_t i = 0; i < count; ++i) {
      const Place item(*this, &node_->of[i], i);
      if (item.there()) read(item, static_cast<unsigned>(i));
    }
  }

 private:
  [[nodiscard]] std::size_t list_size(std::size_t least, std::size_t most) const;

  Report* report_;
  const std::string* file_;
  const Node* node_;
  const Place* up_ = nullptr;
  std::string_view key_;
  std::size_t index_ = 0;
};

// Reads an object strictly: at the end of its life it reports every key that nobody asked for, and every needed one that is
// missing.
class Object {
 public:
  explicit Object(const Place& place);
  ~Object();
  Object(const Object&) = delete;
  Object& operator=(const Object&) = delete;

  [[nodiscard]] const Place& place() const { return place_; }
  // The value under a key that must be there, or may be.
  [[nodiscard]] Place need(std::string_view key);
  [[nodiscard]] Place maybe(std::string_view key);
  [[nodiscard]] bool has(std::string_view key) const { return there_ && place_.node().child(key) != nullptr; }

  [[nodiscard]] int number(std::string_view key, int lowest, int highest) { return need(key).number(lowest, highest); }
  [[nodiscard]] int number_or(std::string_view key, int lowest, int highest, int otherwise) {
    return maybe(key).number(lowest, highest, otherwise);
  }
  [[nodiscard]] bool flag(std::string_view key) { return need(key).flag(); }
  [[nodiscard]] bool flag_or(std::string_view key, bool otherwise) { return maybe(key).flag(otherwise); }
  template <class E>
  [[nodiscard]] E word(std::string_view key) {
    constexpr auto names = enum_names(E{});
    const int at = need(key).word({names.begin(), names.end()});
    return static_cast<E>(at < 0 ? 0 : at);
  }

 private:
  const Place& place_;
  bool there_;
  std::vector<std::string_view> asked_;
  std::vector<std::string_view> missing_;
};

// The known name that `word` probably means: at most a third of its letters wrong; empty when none is near.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& known);

// "a, b, c", cut short when long.
std::string listed(const std::vector<std::string_view>& words);

}  // namespace koop::scenario
