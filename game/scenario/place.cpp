#include "game/scenario/place.hpp"

#include <algorithm>
#include <numeric>

#include "game/scenario/characters.hpp"

namespace koop::scenario {

std::string Place::pointer() const {
  if (up_ == nullptr) return {};
  return up_->pointer() + "/" + (key_.data() == nullptr ? std::to_string(index_) : escaped(key_));
}

int Place::number(int lowest, int highest, int otherwise) const {
  if (!there()) return otherwise;
  const std::string from = std::to_string(lowest), to = std::to_string(highest);
  if (node_->kind != NodeKind::number) {
    report(DiagnosticCode::want_number, {{"found", excerpt(*node_)}, {"lowest", from}, {"highest", to}});
    return otherwise;
  }
  if (node_->number < lowest || node_->number > highest) {
    report(DiagnosticCode::out_of_range, {{"found", excerpt(*node_)}, {"lowest", from}, {"highest", to}});
    return otherwise;
  }
  return static_cast<int>(node_->number);
}

bool Place::flag(bool otherwise) const {
  if (!there()) return otherwise;
  if (node_->kind == NodeKind::flag) return node_->number != 0;
  report(DiagnosticCode::want_flag, {{"found", excerpt(*node_)}});
  return otherwise;
}

const std::string* Place::text() const {
  if (!there()) return nullptr;
  if (node_->kind == NodeKind::text) return &node_->text;
  report(DiagnosticCode::want_text, {{"found", excerpt(*node_)}});
  return nullptr;
}

int Place::word(const std::vector<std::string_view>& known) const {
  const std::string* found = text();
  if (found == nullptr) return -1;
  const auto at = std::find(known.begin(), known.end(), *found);
  if (at != known.end()) return static_cast<int>(at - known.begin());
  const std::string_view near = nearest(*found, known);
  if (near.empty()) report(DiagnosticCode::unknown_word, {{"found", cut(*found, 40)}, {"known", listed(known)}});
  else report(DiagnosticCode::unknown_word_near, {{"found", cut(*found, 40)}, {"near", std::string(near)}});
  return -1;
}

std::size_t Place::list_size(std::size_t least, std::size_t most) const {
  if (!there()) return 0;
  if (node_->kind != NodeKind::list) {
    report(DiagnosticCode::want_list, {{"found", excerpt(*node_)}});
    return 0;
  }
  const std::size_t count = node_->of.size();
  const std::string found = std::to_string(count);
  if (least == most && count != most)
    report(DiagnosticCode::wrong_count, {{"expected", std::to_string(most)}, {"count", found}});
  else if (count < least) report(DiagnosticCode::too_few, {{"least", std::to_string(least)}, {"count", found}});
  else if (count > most) report(DiagnosticCode::too_many, {{"most", std::to_string(most)}, {"count", found}});
  return std::min(count, most);
}

Object::Object(const Place& place) : place_(place), there_(place.kind() == NodeKind::object) {
  if (place.there() && !there_) place.report(DiagnosticCode::want_object, {{"found", excerpt(place.node())}});
}

Place Object::need(std::string_view key) {
  Place found = maybe(key);
  if (there_ && place_.node().child(key) == nullptr) missing_.push_back(key);
  return found;
}

Place Object::maybe(std::string_view key) {
  asked_.push_back(key);
  return {place_, there_ ? place_.node().child(key) : nullptr, key};
}

// A misspelt key is one mistake: the key that it probably means is then not reported as missing.
Object::~Object() {
  if (!there_) return;
  for (const Node& child : place_.node().of) {
    if (std::find(asked_.begin(), asked_.end(), child.key) != asked_.end()) continue;
    const Place at(place_, &child, child.key);
    std::string_view near = nearest(child.key, missing_);
    std::erase(missing_, near);
    if (near.empty()) near = nearest(child.key, asked_);
    if (near.empty()) at.report(DiagnosticCode::unknown_key, {{"key", cut(child.key, 60)}, {"known", listed(asked_)}});
    else at.report(DiagnosticCode::unknown_key_near, {{"key", cut(child.key, 60)}, {"near", std::string(near)}});
  }
  for (std::string_view key : missing_) place_.report(DiagnosticCode::missing_key, {{"key", std::string(key)}});
}

// Levenshtein's distance, of short words only.
static std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = std::exchange(row[0], i);
    for (std::size_t k = 1; k <= b.size(); ++k) {
      const std::size_t changed = corner + (a[i - 1] != b[k - 1]);
      corner = std::exchange(row[k], std::min({row[k] + 1, row[k - 1] + 1, changed}));
    }
  }
  return row.back();
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& known) {
  std::string_view best;
  std::size_t least = word.size() / 3 + 1;
  if (word.size() > 60) return best;
  for (std::string_view name : known) {
    const std::size_t away = distance(word, name);
    if (away < least) least = away, best = name;
  }
  return best;
}

std::string listed(const std::vector<std::string_view>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (out.size() > 300) return out + ", …";
    out += (i > 0 ? ", " : "") + std::string(words[i]);
  }
  return out;
}

}  // namespace koop::scenario
