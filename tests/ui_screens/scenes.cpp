#include "tests/ui_screens/scenes.hpp"

#include <cstdio>
#include <cstdlib>

namespace koop::screens_test {

using client::Mode;
using client::Model;
using client::SessionState;

void cannot(const std::string& what) {
  std::fprintf(stderr, "No scene: %s\n", what.c_str());
  std::exit(2);
}

Model empty_model(const text::Locales& locales, Language language) {
  Model model;
  model.locales = &locales;
  model.language = language;
  return model;
}

Model lobby_model_of(const scenario::Loaded& loaded, const text::Locales& locales, Language language) {
  Model m = empty_model(locales, language);
  m.state = SessionState::lobby;
  m.mode = Mode::hosting;
  m.me = PersonId{0};
  m.catalogue = loaded.catalogue;
  m.texts = loaded.texts;
  m.host_addresses = {"192.168.0.12:7654"};
  m.table.code = "LIPA-42";
  m.table.settings.scenario = loaded.id;
  protocol::ScenarioOffer offer;
  offer.id = loaded.id;
  offer.title = m.say().names().text(TextKind::scenario, 0, 0);
  offer.introduction = m.say().names().text(TextKind::scenario, 0, 1);
  m.scenarios = {offer};
  const char* names[] = {"Marta", "Adam", "Danuta", "Jan", "Agnieszka z Dębowej"};
  for (const char* name : names)
    m.table.persons.push_back(
        {.name = name, .role = Role::participant, .language = language, .presence = Presence::here, .ready = false});
  m.table.persons[2].ready = true;
  m.table.persons[3].presence = Presence::away;
  m.table.places[0].persons.insert(PersonId{0});
  m.table.places[1].persons.insert(PersonId{1});
  m.table.places[1].persons.insert(PersonId{2});
  m.table.places[3].persons.insert(PersonId{3});
  m.table.places[2].bot = Habit::cooperative;
  return m;
}

std::vector<Scene> all_scenes(const scenario::Loaded& loaded, const text::Locales& locales, Language language) {
  std::vector<Scene> scenes;
  const auto nothing = [](ui::Room&) {};
  const auto panel = [](ui::Panel p) { return [p](ui::Room& room) { room.local.panel = p; }; };
  Model model = empty_model(locales, language);
  scenes.push_back({"start", model, nothing});
  scenes.push_back({"start-look", model, panel(ui::Panel::look)});
  scenes.push_back({"start-help", model, panel(ui::Panel::help)});
  scenes.push_back({"start-join", model, [](ui::Room& room) { room.local.form = ui::Local::Form::join; }});
  scenes.push_back({"start-join-mistakes", model, [](ui::Room& room) {
                      ui::Local& l = room.local;
                      l.form = ui::Local::Form::join;
                      l.name_mistake = room.t("ui.start.name_missing");
                      l.address_mistake = room.t("ui.start.address_missing");
                      l.code_mistake = room.t("ui.start.code_missing");
                    }});
  model.state = SessionState::connecting;
  model.link_words = model.locale().phrase("error.unreachable");
  scenes.push_back({"start-waiting", model, nothing});
  model.state = SessionState::closed;
  model.link_words = model.locale().phrase("error.server_gone");
  scenes.push_back({"start-closed", model, nothing});

  add_lobby_scenes(scenes, loaded, locales, language);
  add_table_scenes(scenes, loaded, locales, language);
  return scenes;
}

}  // namespace koop::screens_test
