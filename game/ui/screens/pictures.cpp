#include "game/ui/screens/pictures.hpp"

namespace koop::ui {
namespace {
void box_of(Ui& ui, Rect box, Colour fill) {
  ui.draw()->AddRectFilled(box.min(), box.max(), fill, ui.gap(8));
}
}  // namespace
void commune(Room& room, Rect box) { box_of(room.ui, box, room.ui.colours().map_ground); }
void sample_commune(Ui& ui, Rect box) { box_of(ui, box, ui.colours().map_ground); }
void family_group(Room& room, Rect box) { box_of(room.ui, box, room.ui.colours().sunken); }
void face_frame(Room& room, Rect box, MemberId) { box_of(room.ui, box, room.ui.colours().sunken); }
void home_picture(Room& room, Rect box) { box_of(room.ui, box, room.ui.colours().map_ground); }
void kitchen(Room& room, Rect box) { box_of(room.ui, box, room.ui.colours().home); }
void link_sample(Ui& ui, Rect box, int) { box_of(ui, box.inset(0, ui.gap(12)), ui.colours().map_ink); }
void house_picture(Room& room, Rect box, InstitutionId, int) { box_of(room.ui, box, room.ui.colours().sunken); }
}  // namespace koop::ui
