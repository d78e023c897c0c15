#pragma once
// Buttons, tabs and links. At most one primary button on a screen, bottom right.

#include "game/ui/kit/column.hpp"
#include "game/ui/kit/icon.hpp"

namespace koop::ui {

enum class ButtonKind { primary, secondary, quiet, danger };

struct ButtonLook {
  ButtonKind kind = ButtonKind::secondary;
  Icon icon = Icon::none;
  bool enabled = true;
  bool small = false;             // 16 px text, 44 high: in rows and the top bar
  bool selected = false;          // of a group: shown like a chosen tab
  std::string why_disabled = {};  // said when tried, shown as a message
};

// Width and height that the label needs.
float button_width(Ui& ui, std::string_view label, const ButtonLook& look = {});
float button_height(Ui& ui, std::string_view label, float width, const ButtonLook& look = {});
bool button(Ui& ui, Rect box, std::string_view id, std::string_view label, const ButtonLook& look = {});
bool button(Ui& ui, Column& column, std::string_view id, std::string_view label, const ButtonLook& look = {});
// Cuts a button as wide as its label off the left or right of a row.
bool button_left(Ui& ui, Rect& row, std::string_view id, std::string_view label, const ButtonLook& look = {});
bool button_right(Ui& ui, Rect& row, std::string_view id, std::string_view label, const ButtonLook& look = {});

struct Tab {
  std::string id = {}, label = {};
  Icon icon = Icon::none;
};
// Tabs in a row, wrapping to further rows when narrow; returns the chosen one's index.
float tabs_height(Ui& ui, const std::vector<Tab>& tabs, float width);
int tabs(Ui& ui, Rect box, std::string_view id, const std::vector<Tab>& tabs, int chosen);

}  // namespace koop::ui
