#include "game/ui/layout_record.hpp"

#include <array>

namespace koop::ui {

std::string_view role_name(Role role) {
  static constexpr std::array<std::string_view, 27> names = {
      "text",       "button", "option_card", "toggle",    "radio",     "number",   "text_field", "tab",     "scroll_area",
      "scroll_bar", "panel",  "headline",    "area_bar",  "seat_chip", "tag",      "row",        "meter",   "bubble",
      "toast",      "dialog", "tooltip",     "phase_bar", "task_bar",  "progress", "icon",       "picture", "link"};
  return names[static_cast<std::size_t>(role)];
}

bool role_is_container(Role role) {
  return role == Role::panel || role == Role::scroll_area || role == Role::dialog || role == Role::task_bar ||
         role == Role::phase_bar || role == Role::row || role == Role::picture;
}

const WidgetRecord* FrameRecord::find(std::string_view id) const {
  for (const WidgetRecord& w : widgets)
    if (w.id == id) return &w;
  return nullptr;
}

const WidgetRecord* FrameRecord::focused() const {
  for (const WidgetRecord& w : widgets)
    if (w.focused) return &w;
  return nullptr;
}

std::string spoken(const WidgetRecord& widget) {
  std::string out;
  const auto add = [&](const std::string& part) {
    if (part.empty()) return;
    if (!out.empty()) out += out.back() == '.' || out.back() == '?' || out.back() == '!' ? " " : ". ";
    out += part;
  };
  for (const TextRecord& text : widget.texts) add(text.text);
  add(widget.hint);
  return out;
}

}  // namespace koop::ui
