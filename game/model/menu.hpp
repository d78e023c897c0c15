#pragma once
// What a seat could do now: every option of its stage, possible or not, and why not. Made by rules::options from what the seat
// may see; it travels beside the View, never in it.

#include <optional>
#include <vector>

#include "game/model/command.hpp"
#include "game/model/rejection.hpp"

namespace koop {

// Places in an option's command that the chooser fills: any value of the slot is accepted.
struct Slots {
  SeatSet partners;     // joint, project: any non-empty subset; building, service basket: exactly one
  SeatSet owners;       // ProposeGoal
  Round due_first = 0;  // ProposeGoal, MakeAgreement; 0: no such slot
  Round due_last = 0;
  Small<0, 8> wordings = 0;  // PlayCard: 0 … wordings−1
  SeatSet receivers;         // MakeAgreement: any of them, or none for the family
  bool tasks = false;        // Decide: up to three areas
  bool scales = false;       // GiveScales: two numbers, 0–10
  KOOP_FIELDS(Slots, partners, owners, due_first, due_last, wordings, receivers, tasks, scales)
};

struct Option {
  Command command;  // slots hold their first possible value
  Slots slots;
  Units cost = 0;   // time units; TakeOffSlip: of what lies there, SealSlip: of the whole sheet
  Change gain = 0;  // declared points of support in the service's area; SealSlip: units that are left
  std::optional<Rejection> refusal;
  KOOP_FIELDS(Option, command, slots, cost, gain, refusal)
};

struct Menu {
  SeatId seat;
  std::vector<Option> options;
  KOOP_FIELDS(Menu, seat, options)
};

}  // namespace koop
