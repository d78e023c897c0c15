#include "game/client/usher.hpp"

#include <algorithm>

#include "game/client/lobby_model.hpp"
#include "game/client/setting_model.hpp"

namespace koop::client {

void Usher::look(Desk& desk) {
  const Model& model = desk.model();
  if (step_ == Step::done || model.state != SessionState::lobby || model.pending > 0) return;
  const bool host = model.am_host();
  if (step_ == Step::story) {
    const bool there = wish_.scenario.empty() || model.table.settings.scenario == wish_.scenario;
    if (!there && host && !asked_story_) {
      asked_story_ = true;
      return desk.change_settings(with_story(model, wish_.scenario));
    }
    step_ = Step::places;
  }
  if (step_ == Step::places) {
    step_ = Step::start;
    for (unsigned number : wish_.places) desk.take_place(InstitutionId{number - 1});
    for (unsigned i = 0; wish_.fill && host && i < model.catalogue.institutions.size(); ++i) {
      const bool mine = std::find(wish_.places.begin(), wish_.places.end(), i + 1) != wish_.places.end();
      if (!mine && !model.table.places[i].held()) desk.place_bot(InstitutionId{i}, Habit::cooperative);
    }
    if (wish_.start && !host) desk.set_ready(true);
    if (!wish_.places.empty() || wish_.fill) return;
  }
  if (!wish_.start || !host) {
    step_ = Step::done;
  } else if (lobby_model(model).can_start) {
    step_ = Step::done;
    desk.start();
  }
}

}  // namespace koop::client
