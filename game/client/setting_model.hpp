#pragma once
// What the host chooses before a game – story, level of the rules, length, cooperation model – worded for the window and the
// text client. All of it comes from what the server offers; nothing is decided here.

#include "game/client/model.hpp"

namespace koop::client {

struct StoryChoice {
  std::string id, title, introduction;
  std::string facts;     // "Trudność 1 z 3, 6 miejsc"
  std::string tags;      // "Tematy: choroba, zadłużenie"; may be empty
  std::string led_mark;  // "prowadzi osoba prowadząca"; empty when the story is for everyone
  std::string led;       // the same as a sentence
  bool chosen = false;
};

struct LayerChoice {
  Layer layer = Layer::first_game;
  std::string name, about;
  bool chosen = false;
};

struct LengthChoice {
  Round rounds = 8;
  std::string name, about;
  bool chosen = false;
};

// A cooperation model of the chosen story.
struct ModelChoice {
  std::string id, name;
  std::vector<std::string> brings;  // team, plan, institutional team: a sentence each
  std::string macroregion;          // "Makroregion I: lubelskie, …"; empty without a map
  int number = 0;                   // of the macroregion; 0: none
  bool chosen = false;
};

// A voivodeship of the map.
struct RegionChoice {
  std::string id, name;
  std::string model;    // empty: any
  int macroregion = 0;  // 0: none
  bool offered = true;  // the chosen story can be played there
  bool chosen = false;  // its model is the table's
};

struct SettingModel {
  std::vector<StoryChoice> stories;
  std::vector<LayerChoice> layers;
  std::vector<LengthChoice> lengths;
  std::vector<ModelChoice> models;
  std::vector<RegionChoice> regions;
  std::string outside;  // the voivodeships where any model fits, as a line; may be empty
  std::string effect;   // what a model changes at this level
  std::string summary;  // "Pierwsza gra, 8 miesięcy, gmina wiejska"
};

SettingModel setting_model(const Model& model);

// "I", "II", "III"; empty for 0.
std::string roman(int macroregion);

// The table's settings with one thing changed. Another story keeps level, length and model where it has them.
TableSettings with_story(const Model& model, const std::string& id);
TableSettings with_layer(const Model& model, Layer layer);
TableSettings with_length(const Model& model, Round rounds);
TableSettings with_model(const Model& model, const std::string& id);

}  // namespace koop::client
