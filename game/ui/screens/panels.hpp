#pragma once
// What lies over a screen: menu, look and language, help, the family board, log, messages, leaving. One at a time; Esc
// goes back.

#include "game/ui/screens/room.hpp"

namespace koop::ui {

void panels(Room& room);  // draws the open one, if any

void menu_panel(Room& room);
void look_panel(Room& room);    // language, text size, theme, motion, faces
void family_panel(Room& room);  // all that the family board holds
void team_panel(Room& room);    // the fuller layers: how the team works together and what it has at hand
void log_panel(Room& room);
void messages_panel(Room& room);
void help_panel(Room& room);
void know_panel(Room& room);     // "I know something important about …"
void table_panel(Room& room);    // the host's settings, in the lobby
void program_panel(Room& room);  // how a program plays a place, in the lobby
void seats_panel(Room& room);    // in play: who holds which place, and taking over a free one
void leave_question(Room& room);

// A dialog with a scrolling column and a button to close it. `height` and `width` in px at 100 %.
void panel_with_column(Room& room, std::string_view id, const std::string& title, float width, float height,
                       const std::function<void(Column&)>& content, const std::function<void(Rect)>& foot = {},
                       float foot_height = 0);

}  // namespace koop::ui
