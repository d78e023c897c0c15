#pragma once
// Pieces of the team that several screens show: agreements, a procedure's track, barriers, a crisis. Nothing is drawn where the
// layer does not play it.

#include "game/client/team_model.hpp"
#include "game/ui/screens/room.hpp"

namespace koop::ui {

// With its heading and, if `rule`, a line before it; nothing when there are none.
void agreements_part(Room& room, Column& column, const std::vector<client::AgreementRow>& agreements, bool rule = true);
// Name, where it stands, and the steps with days and who.
void procedure_part(Room& room, Column& column, const client::ProcedureCard& procedure);
void crisis_part(Room& room, Column& column, const client::CrisisCard& crisis);
Note barrier_note(const client::BarrierRow& barrier, int i);
void barriers_part(Room& room, Column& column, const std::vector<client::BarrierRow>& barriers);

}  // namespace koop::ui
