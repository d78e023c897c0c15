#pragma once
// What a scenario tells everybody beforehand, as numbers: who sits where, what things cost. Names and sentences are texts by key.
// Sent once per join, cached by hash; hidden things have only a count here, never a content.

#include <string>
#include <vector>

#include "game/model/ids.hpp"
#include "game/model/layer.hpp"

namespace koop {

struct CatalogueArea {
  AreaKind kind = AreaKind::safety;
  MemberId voice;
  Count pressure = 0;  // rounds without attention before it falls (Rule 9.2)
  KOOP_FIELDS(CatalogueArea, kind, voice, pressure)
};
struct CatalogueMember {
  bool child = false;
  Small<0, 15> look = 0;  // which drawn person (docs/scenario-format.md)
  KOOP_FIELDS(CatalogueMember, child, look)
};
struct CatalogueInstitution {
  Small<0, 15> sign = 0;  // which house and symbol
  bool may_talk_child = false;
  Reach reach = Reach::commune;
  HelperSupport helper_support = HelperSupport::consultation;
  KOOP_FIELDS(CatalogueInstitution, sign, may_talk_child, reach, helper_support)
};
struct CatalogueService {
  InstitutionId institution;
  AreaId area;
  Units cost = 0;
  Points gain = 0;  // support
  Channel channel = Channel::office;
  bool basic = false;      // food, heat, medicine, shelter
  bool statutory = false;  // safety or a legal duty: always in full
  bool once = false;
  Count cooldown = 0;  // rounds between two uses
  Points lasting = 0;  // of its points, how many stay after the game
  bool alone = true;   // as a part of a joint act that fell apart, can it stand alone?
  bool finds_strength = false;
  bool safety_plan = false;
  bool confidential = false;  // better alone
  Count budget = 0;
  MemberId serves;  // with whom; none: the family
  KOOP_FIELDS(CatalogueService, institution, area, cost, gain, channel, basic, statutory, once, cooldown, lasting, alone,
              finds_strength, safety_plan, confidential, budget, serves)
};
struct CatalogueGoal {
  AreaId area;
  bool presence = false;  // of something, not its absence
  bool small = false;
  bool concrete = false;
  KOOP_FIELDS(CatalogueGoal, area, presence, small, concrete)
};

struct Catalogue {
  std::string scenario;  // folder name
  std::string hash;      // of the scenario's source
  Setting setting;
  std::vector<CatalogueArea> areas;
  std::vector<CatalogueMember> members;
  std::vector<CatalogueInstitution> institutions;
  std::vector<CatalogueService> services;
  std::vector<CatalogueGoal> goals;
  Count ties = 0;
  Count questions = 0;
  Count content_notes = 0;
  Count debrief_questions = 0;
  std::array<Small<0, 8>, enum_count<Technique>> wordings{};
  Units time_per_seat = 3;
  Units time_two_seats = 4;
  Count hand = 4;
  Count shares = 3;
  std::array<Count, 9> capacity{};  // contacts that the family can bear, by number of seats
  KOOP_FIELDS(Catalogue, scenario, hash, setting, areas, members, institutions, services, goals, ties, questions, content_notes,
              debrief_questions, wordings, time_per_seat, time_two_seats, hand, shares, capacity)
};

// Time units of each seat in a month (Rule 2.6).
inline Units time_of_seat(const Catalogue& catalogue, int seats) {
  return seats == 2 ? catalogue.time_two_seats : catalogue.time_per_seat;
}

}  // namespace koop
