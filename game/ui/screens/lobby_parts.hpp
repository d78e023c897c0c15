#pragma once
// The side of the lobby: code and addresses, the family, the people; and the host's settings as a panel.

#include "game/client/lobby_model.hpp"
#include "game/ui/screens/room.hpp"

namespace koop::ui {

// Whether others can join this table at all.
bool lobby_shows_code(const Room& room);
void lobby_side(Room& room, Rect box, const client::LobbyModel& lobby);

}  // namespace koop::ui
