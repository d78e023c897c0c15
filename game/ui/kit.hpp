#pragma once
// The widget kit, all of it. How to write a screen:
//
//   void lobby(Ui& ui, const LobbyModel& model, LobbyActs& acts) {
//     Rect page = ui.begin("lobby");                                  // names the screen, clears it, gives the window
//     top_bar(ui, page.cut_top(top_bar_height(ui)), {.title = model.title}, …);
//     Rect bar = page.cut_bottom(task_bar_height(ui, task, page.w));
//     Rect body = page.inset(ui.gap(16));                             // gaps: ui.gap(), lengths of controls: ui.len()
//     Rect side = body.cut_right(ui.len(292), ui.gap(16));
//     card(ui, side);                                                 // draws; lay widgets on it
//     auto area = begin_scroll(ui, body, "seats");                    // what may not fit scrolls
//     for (const Seat& s : model.seats)
//       if (option_card(ui, area.column, {.id = s.id, .title = s.name, …})) acts.choose(s);
//     end_scroll(ui, area);
//     if (task_bar(ui, bar, task) == 0) acts.ready();
//     if (ui.back_pressed()) acts.leave();                            // Esc: last, so that dialogs take it first
//   }
//
// Widgets draw, answer and record themselves; they return true upon release. The order of calls is the order of focus and of reading.
// Ids are unique within a screen; inside lists use ui.push_id(). Measure before drawing: every widget whose height depends on its
// text has …_height(), and an overload that takes a Column and does it. Dialogs are drawn last. Wide layouts are chosen by
// ui.room_width(), which counts the text scale (look.md, 3). Never write a colour or a pixel size: ui.colours(), ui.gap(), ui.len().

#include "game/ui/kit/bars.hpp"
#include "game/ui/kit/button.hpp"
#include "game/ui/kit/card.hpp"
#include "game/ui/kit/choice.hpp"
#include "game/ui/kit/column.hpp"
#include "game/ui/kit/dialog.hpp"
#include "game/ui/kit/field.hpp"
#include "game/ui/kit/icon.hpp"
#include "game/ui/kit/option_card.hpp"
#include "game/ui/kit/scroll.hpp"
#include "game/ui/kit/seat.hpp"
#include "game/ui/kit/speech.hpp"
#include "game/ui/kit/table_bars.hpp"
#include "game/ui/kit/toast.hpp"
