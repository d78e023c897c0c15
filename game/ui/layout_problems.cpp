#include <algorithm>
#include <string_view>

#include "game/ui/layout_dump.hpp"

namespace koop::ui {
namespace {

std::string in_quotes(std::string_view text) {
  constexpr std::size_t most = 48;
  if (text.size() <= most) return "“" + std::string(text) + "”";
  std::size_t cut = most;
  while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0u) == 0x80u) --cut;
  return "“" + std::string(text.substr(0, cut)) + "…”";
}

std::string without_spaces(std::string_view text) {
  std::string out;
  for (char c : text)
    if (c != ' ' && c != '\n' && c != '\t') out += c;
  return out;
}

// A line may end only where the text has a space.
bool breaks_a_word(const TextRecord& t) {
  std::size_t at = 0;
  const auto skip_spaces = [&] {
    while (at < t.text.size() && (t.text[at] == ' ' || t.text[at] == '\n' || t.text[at] == '\t')) ++at;
  };
  for (const std::string& line : t.lines) {
    const bool shortened = t.shortened && &line == &t.lines.back();
    if (shortened) return false;
    skip_spaces();
    for (char c : line) {
      if (c == ' ') {
        skip_spaces();
        continue;
      }
      if (at >= t.text.size() || t.text[at] != c) return without_spaces(line).empty();
      ++at;
    }
    if (at < t.text.size() && t.text[at] != ' ' && t.text[at] != '\n' && t.text[at] != '\t') return true;
  }
  return false;
}

class Check {
 public:
  explicit Check(const FrameRecord& frame) : frame_(frame), window_{0, 0, frame.width, frame.height} {}

  std::vector<std::string> run() {
    for (const WidgetRecord& w : frame_.widgets) {
      for (const TextRecord& t : w.texts) text(w, t);
      if (w.focusable) control(w);
      if (!w.in_scroll && w.role != Role::panel && w.role != Role::picture && !w.rect.empty() && !window_.covers(w.rect, 1.5f))
        say(w, "reaches outside the window");
    }
    overlaps();
    return std::move(out_);
  }

 private:
  void say(const WidgetRecord& w, const std::string& what) { out_.push_back(frame_.screen + ": " + w.id + " " + what + "."); }

  void text(const WidgetRecord& w, const TextRecord& t) {
    if (t.text.empty()) return;
    if (t.too_wide) say(w, "holds a text wider than its room: " + in_quotes(t.text));
    if (t.measured.bottom() > t.room.bottom() + 1.5f || t.measured.y < t.room.y - 1.5f)
      say(w, "holds a text higher than its room: " + in_quotes(t.text));
    const bool cut = !w.clip.covers(t.measured, 1.5f);
    if (cut && !w.in_scroll) say(w, "cuts its text off: " + in_quotes(t.text));
    if (breaks_a_word(t)) say(w, "breaks inside a word: " + in_quotes(t.text));
  }

  void control(const WidgetRecord& w) {
    const float target = 44 * frame_.scale;
    if (w.rect.h < target - 1 && w.role != Role::link && w.role != Role::scroll_bar)
      say(w, "is a target of " + std::to_string(static_cast<int>(w.rect.h)) + " px, lower than " +
                 std::to_string(static_cast<int>(target)));
    if (spoken(w).empty()) say(w, "is a control without a name");
    if (w.rect.empty()) say(w, "has no size");
  }

  void overlaps() {
    struct Seen {
      const WidgetRecord* w;
      const TextRecord* t;
      Rect box;
    };
    std::vector<Seen> seen;
    for (const WidgetRecord& w : frame_.widgets)
      for (const TextRecord& t : w.texts) {
        const Rect box = t.measured.common(w.clip);
        if (!t.text.empty() && !box.empty()) seen.push_back({&w, &t, box});
      }
    for (std::size_t i = 0; i < seen.size(); ++i)
      for (std::size_t k = i + 1; k < seen.size(); ++k) {
        if (seen[i].w->layer != seen[k].w->layer) continue;
        const Rect both = seen[i].box.common(seen[k].box);
        if (both.w > 1.5f && both.h > 1.5f)
          say(*seen[i].w, "has " + in_quotes(seen[i].t->text) + " over " + in_quotes(seen[k].t->text) + " of " + seen[k].w->id);
      }
  }

  const FrameRecord& frame_;
  Rect window_;
  std::vector<std::string> out_;
};
}  // namespace

std::vector<std::string> layout_problems(const FrameRecord& frame) { return Check(frame).run(); }

}  // namespace koop::ui
