#pragma once
// Parts of the lobby: its side with code and addresses, the game, the family, the people; what is chosen before a game.

#include "game/client/lobby_model.hpp"
#include "game/client/setting_model.hpp"
#include "game/ui/screens/room.hpp"

namespace koop::ui {

// Whether others can join this table at all.
bool lobby_shows_code(const Room& room);
void lobby_side(Room& room, Rect box, const client::LobbyModel& lobby);
// Choosing story, level, length and model; for those who do not host, looking at them.
void game_choice(Room& room, Rect box, const client::SettingModel& setting);
// The model, on a map of voivodeships beside a list, or one of the two where there is less room.
enum class ModelShown { both, map, list };
void model_choice(Room& room, Rect box, const client::SettingModel& setting, ModelShown shown);
// Asks the server, or says who may.
void ask_setting(Room& room, const TableSettings& settings);

}  // namespace koop::ui
