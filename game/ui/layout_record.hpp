#pragma once
// What a frame put on the screen, as values: every widget and every text with the room it had. The kit writes it while drawing; the
// layout dump, the layout check, speech and the tests read it. Lengths in window pixels.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "game/ui/geometry.hpp"

namespace koop::ui {

enum class Role : std::uint8_t {
  text,
  button,
  option_card,
  toggle,
  radio,
  number,
  text_field,
  tab,
  scroll_area,
  scroll_bar,
  panel,
  headline,
  area_bar,
  seat_chip,
  tag,
  row,
  meter,
  bubble,
  toast,
  dialog,
  tooltip,
  phase_bar,
  task_bar,
  progress,
  icon,
  picture,
  link
};
std::string_view role_name(Role role);
// Containers hold widgets; a text inside one is a widget of its own.
bool role_is_container(Role role);

struct TextRecord {
  std::string text;                // as asked for, before wrapping
  std::vector<std::string> lines;  // as drawn
  Rect measured;                   // where the ink box of the lines lies
  Rect room;                       // the room that it had
  float px = 0;                    // size of the em
  bool shortened = false, too_wide = false, visible = true;
};

struct WidgetRecord {
  std::uint64_t key = 0;
  std::string id;  // path of ids, readable: "slip/option:obiady"
  Role role = Role::text;
  Rect rect;
  Rect clip;  // what may be seen of it at most
  std::vector<TextRecord> texts;
  std::string hint;  // what is said but not shown (an icon's meaning, a bar's numbers)
  bool enabled = true, focusable = false, focused = false, selected = false, checked = false, hovered = false, pressed = false;
  bool in_scroll = false;  // scrolling can bring it into view
  bool clipped = false;    // its rectangle is cut by its clip
  int order = -1;          // place in the focus order
  int layer = 0;           // 0 the screen, above: dialogs, tooltips
  int parent = -1;         // index of the widget that it lies in
};

struct FrameRecord {
  std::string screen, language = "pl", theme;
  float width = 0, height = 0, scale = 1, text_scale = 1;
  std::uint64_t frame = 0;
  std::uint64_t drawn = 0;  // frames drawn since the start: idle windows draw none
  std::vector<WidgetRecord> widgets;

  [[nodiscard]] const WidgetRecord* find(std::string_view id) const;
  [[nodiscard]] const WidgetRecord* focused() const;
};

// All that a widget says, in reading order: texts, then its hint.
std::string spoken(const WidgetRecord& widget);

}  // namespace koop::ui
