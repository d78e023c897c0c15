#pragma once
// Pictures that screens share: the commune with its houses and links, faces of the family in a frame.

#include "game/ui/screens/room.hpp"

namespace koop::ui {

// The commune of this table: home, houses of the seats, links by cooperation, ties.
void commune(Room& room, Rect box);
// The same kind of picture before any table is known.
void sample_commune(Ui& ui, Rect box);
// The family as a row of busts standing on the lower edge of `box`.
void family_group(Room& room, Rect box);
// The home with the family before it.
void home_picture(Room& room, Rect box);
// The kitchen of the home, with two of the family at the table; the upper corners are rounded off.
void kitchen(Room& room, Rect box);
// A member's face in a rounded frame.
void face_frame(Room& room, Rect box, MemberId member);
// An institution's house, with its sign, in a box.
void house_picture(Room& room, Rect box, InstitutionId institution, int seat_colour);

}  // namespace koop::ui
