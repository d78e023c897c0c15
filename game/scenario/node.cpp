#include "game/scenario/node.hpp"

#include <deque>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>

#include "game/scenario/characters.hpp"

namespace koop::scenario {
namespace {

// Feeds bytes to the lexer and counts lines. A number is known to end only when the character after it is read, so a line
// break counts one character late: every token then stands on its own line.
struct Feed {
  const char* at;
  const char* end;
  int line = 1;
  bool broken_line = false;
};

class FeedIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  explicit FeedIterator(Feed* feed) : feed_(feed) {}
  reference operator*() const { return *feed_->at; }
  FeedIterator& operator++() {
    feed_->line += feed_->broken_line;
    feed_->broken_line = *feed_->at == '\n';
    ++feed_->at;
    return *this;
  }
  FeedIterator operator++(int) { return ++*this; }
  // The other side is always the end.
  friend bool operator==(const FeedIterator& a, const FeedIterator& b) { return a.at_end() == b.at_end(); }
  friend bool operator!=(const FeedIterator& a, const FeedIterator& b) { return !(a == b); }

 private:
  [[nodiscard]] bool at_end() const { return feed_ == nullptr || feed_->at == feed_->end; }
  Feed* feed_;
};

class Builder {
 public:
  Builder(Feed& feed, std::string_view bytes, const std::string& file, Report& report)
      : feed_(feed), bytes_(bytes), file_(file), report_(report) {}

  Node root;

  // nlohmann's SAX interface; false stops the parse.
  bool null() { return put(NodeKind::null, 0, {}); }
  bool boolean(bool value) { return put(NodeKind::flag, value ? 1 : 0, {}); }
  bool number_integer(std::int64_t value) { return whole(value, std::to_string(value)); }
  bool number_unsigned(std::uint64_t value) {
    const bool fits = value <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    return fits ? whole(static_cast<std::int64_t>(value), std::to_string(value)) : lossy(std::to_string(value));
  }
  bool number_float(double, const std::string& written) { return lossy(written); }
  bool binary(std::vector<std::uint8_t>&) { return false; }
  bool string(std::string& value) {
    for (std::size_t at = skip_plain(value, 0); at < value.size(); at = skip_plain(value, at)) {
      const std::optional<char32_t> c = next_character(value, at);
      if (c && (is_control(*c) || *c == '\t' || *c == '\r')) {
        report_.add(file_, feed_.line, pointer(), DiagnosticCode::control_character, {{"character", code_name(*c)}});
        return put(NodeKind::broken, 0, {});
      }
    }
    return put(NodeKind::text, 0, std::move(value));
  }
  bool key(std::string& value) {
    Node& object = *open_.back();
    if (object.of.size() >= keys_max) {
      report_.add(file_, feed_.line, pointer(), DiagnosticCode::too_many_keys, {{"most", std::to_string(keys_max)}});
      return false;
    }
    key_ = std::move(value);
    if (const Node* first = object.child(key_)) {
      report_.add(file_, feed_.line, pointer(), DiagnosticCode::duplicate_key,
                  {{"key", cut(key_, 60)}, {"first", std::to_string(first->line)}});
      twice_ = open_.size();
    }
    return true;
  }
  bool start_object(std::size_t) { return start(NodeKind::object); }
  bool start_array(std::size_t) { return start(NodeKind::list); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool parse_error(std::size_t position, const std::string& last_token, const nlohmann::detail::exception&) {
    const std::string_view before = bytes_.substr(0, position > 0 ? position - 1 : 0);
    const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
    report_.add(file_, feed_.line, pointer(), DiagnosticCode::syntax, {{"found", shown(last_token)}},
                static_cast<int>(before.size() - line_start) + 1);
    return false;
  }

 private:
  bool whole(std::int64_t value, const std::string& written) {
    constexpr std::int64_t most = 1'000'000'000;
    return value < -most || value > most ? lossy(written) : put(NodeKind::number, value, {});
  }
  bool lossy(const std::string& written) {
    report_.add(file_, feed_.line, pointer(), DiagnosticCode::lossy_number, {{"found", cut(written, 40)}});
    return put(NodeKind::broken, 0, {});
  }
  // A second value under one key is read for its mistakes, and dropped.
  Node& place() {
    if (open_.empty()) return root;
    Node& holder = *open_.back();
    const bool twice = holder.kind == NodeKind::object && twice_ == open_.size();
    Node& made = twice ? dropped_.emplace_back() : holder.of.emplace_back();
    if (twice) twice_ = 0;
    if (holder.kind == NodeKind::object) made.key = std::exchange(key_, {});
    return made;
  }
  bool put(NodeKind kind, std::int64_t number, std::string text) {
    Node& made = place();
    made.kind = kind;
    made.line = feed_.line;
    made.number = number;
    made.text = std::move(text);
    return true;
  }
  bool start(NodeKind kind) {
    if (open_.size() >= depth_max) {
      report_.add(file_, feed_.line, pointer(), DiagnosticCode::too_deep, {{"limit", std::to_string(depth_max)}});
      return false;
    }
    Node& made = place();
    made.kind = kind;
    made.line = feed_.line;
    open_.push_back(&made);
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }
  // What the lexer stopped at, fit to be shown: nlohmann writes control characters as <U+000A>.
  static std::string shown(const std::string& token) {
    const std::size_t last = token.find_last_not_of(" \n\r\t");
    if (last == std::string::npos) return "…";
    const std::size_t line = token.rfind('\n', last);
    return cut(token.substr(line == std::string::npos ? 0 : line + 1, last + 1), 40);
  }
  [[nodiscard]] std::string pointer() const {
    std::string out;
    for (std::size_t i = 0; i < open_.size(); ++i) {
      const Node& holder = *open_[i];
      if (holder.kind == NodeKind::list) {
        const bool inside = i + 1 < open_.size();
        out += "/" + std::to_string(holder.of.size() - (inside ? 1 : 0));
      } else if (i + 1 < open_.size()) {
        out += "/" + escaped(open_[i + 1]->key);
      } else if (!key_.empty()) {
        out += "/" + escaped(key_);
      }
    }
    return out;
  }

  Feed& feed_;
  std::string_view bytes_;
  const std::string& file_;
  Report& report_;
  std::vector<Node*> open_;  // from the root inwards; each lies at the end of its holder's list, so it does not move
  std::string key_;
  std::size_t twice_ = 0;     // depth at which the next value belongs to a duplicate key
  std::deque<Node> dropped_;  // a deque: open_ points into it
};

// Size, encoding and control characters of the raw bytes.
bool readable(std::string_view bytes, const std::string& file, Report& report) {
  if (bytes.size() > file_bytes_max) {
    report.add(file, 0, "", DiagnosticCode::file_too_big, {{"limit", std::to_string(file_bytes_max)}});
    return false;
  }
  int line = 1;
  for (std::size_t at = skip_plain(bytes, 0); at < bytes.size(); at = skip_plain(bytes, at)) {
    const std::optional<char32_t> c = next_character(bytes, at);
    if (!c) {
      report.add(file, line, "", DiagnosticCode::not_utf8);
      return false;
    }
    if (is_control(*c)) {
      report.add(file, line, "", DiagnosticCode::control_character, {{"character", code_name(*c)}});
      return false;
    }
    line += *c == '\n';
  }
  return true;
}

}  // namespace

std::optional<Node> read_json(std::string_view bytes, const std::string& file, Report& report) {
  if (!readable(bytes, file, report)) return std::nullopt;
  Feed feed{bytes.data(), bytes.data() + bytes.size()};
  Builder builder(feed, bytes, file, report);
  if (!nlohmann::json::sax_parse(FeedIterator(&feed), FeedIterator(nullptr), &builder)) return std::nullopt;
  return std::move(builder.root);
}

std::string escaped(std::string_view key) {
  std::string out;
  for (char c : cut(key, 60)) {
    if (c == '~') out += "~0";
    else if (c == '/') out += "~1";
    else out += c;
  }
  return out;
}

std::string excerpt(const Node& node) {
  switch (node.kind) {
    case NodeKind::broken:
    case NodeKind::null: return "null";
    case NodeKind::flag: return node.number != 0 ? "true" : "false";
    case NodeKind::number: return std::to_string(node.number);
    case NodeKind::text: return "\"" + cut(node.text, 38) + "\"";
    case NodeKind::list: return node.of.empty() ? "[]" : "[…]";
    case NodeKind::object: return node.of.empty() ? "{}" : "{…}";
  }
  return {};
}

}  // namespace koop::scenario
