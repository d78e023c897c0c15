#pragma once
// The lobby: institutions with who plays them and what can be done about it, the host's settings, and why the game
// cannot start yet.

#include "game/client/model.hpp"

namespace koop::client {

struct PlaceCard {
  InstitutionId institution;
  std::string label, full_name, can, cannot, legal;
  std::vector<std::string> persons;  // by name; those away are marked by the locale's word
  Habit bot = Habit::none;
  std::string bot_words;  // empty without a bot
  bool mine = false;
  bool can_take = false;
  std::string why_not_take;  // a sentence when not
  bool can_leave = false;
  bool can_bot = false;  // host: put a program here or take it away
};

struct PersonRow {
  PersonId person;
  std::string name;
  std::string about;  // "gospodarz stołu, gotowa/y" …: what is to be said beside the name
  bool me = false;
  bool host = false;
  bool ready = false;
  bool away = false;
};

struct LobbyModel {
  std::string title, introduction, season, commune, entry_card;  // of the scenario
  std::vector<std::string> family;                               // who belongs to it, a line each
  std::vector<std::string> content_notes;
  std::vector<PlaceCard> places;
  std::vector<PersonRow> persons;  // those who are or were here
  unsigned held = 0;               // places that will be seats if the game starts now
  bool host = false;
  bool i_am_ready = false;
  bool needs_ready = false;  // I hold a place and am not the host
  bool can_start = false;
  std::string why_not_start;  // a sentence when not; for the host
  std::string waiting_words;  // for the others
};

LobbyModel lobby_model(const Model& model);

}  // namespace koop::client
