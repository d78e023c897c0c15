#include "tests/unit/scenario/rich_mini.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/support/mini_scenario.hpp"
#include "tests/support/spoil.hpp"

namespace koop::test {
namespace {

using Json = nlohmann::ordered_json;

Json parsed(const char* text) { return Json::parse(text); }

// Each condition once; in a list of one, so that a mutant is one condition without its key.
Json conditions() {
  return parsed(R"([
    {"trust_at_least": 2}, {"agency_at_least": 2}, {"cooperation_at_least": 1}, {"area_at_least": {"area": "safety", "n": 3}},
    {"area_at_most": {"area": "learning", "n": 8}}, {"own_at_least": {"area": "learning", "n": 1}}, {"round_at_least": 2},
    {"hopes_heard": true}, {"finding_known": "debt"}, {"knowledge_shared": "k_bill"}, {"tie_named": "neighbour"},
    {"tie_active": "neighbour"}, {"sign_written": "breakfast"}, {"goal_in_plan": "first_pay"}, {"number_said": "learning"},
    {"service_used": "school_call"}])");
}
Json more_conditions() {
  return parsed(R"([
    {"step_taken": "learning"}, {"relation_is": {"institution": "school", "relation": "complaint"}}, {"matters": "learning"},
    {"any_of": [{"safety_plan": true}, {"all_of": [{"family_informed": true}, {"procedure_open": "care_check"}]}]},
    {"procedure_in_time": "care_check"}, {"procedure_closed": "care_check", "not": true}, {"crisis_open": true},
    {"project_done": "tractor_club"}, {"rose": true}, {"fell": true},
    {"pair_at_least": {"institutions": ["centre", "school"], "n": 2}}, {"partner_in": "labour"}, {"model_is": "town"}])");
}
Json effects() {
  return parsed(R"([
    {"support": {"area": "learning", "n": 1}}, {"own": {"area": "learning", "n": 1}}, {"lose": {"area": "safety", "n": 1}},
    {"trust": -1}, {"agency": 1}, {"cooperation": -1}, {"reveal": "debt"}, {"name_tie": "aunt"}, {"activate_tie": "aunt"},
    {"feed_tie": "neighbour"}, {"write_sign": "breakfast"}, {"relation": {"institution": "school", "relation": "complaint"}},
    {"procedure_due": "care_check"}, {"crisis": "cold_night"}, {"strain": {"institution": "school", "n": -1}},
    {"withdraw_consent": "k_bill"}])");
}

// Days that may be anything, and two with a month on the scale of eight.
void add_events(Json& events) {
  const Json like = events[1];
  for (int i = 5; i <= 13; ++i) {
    Json day = like;
    day["id"] = "day_" + std::to_string(i);
    events.push_back(day);
  }
  events[5]["month"] = 3;
  events[6]["month"] = 8;
  events[2]["outcomes"][0]["when"] = conditions();
  events[3]["outcomes"][0]["when"] = more_conditions();
  events[3]["outcomes"][0]["effects"] = effects();
  events[3]["outcomes"][1]["effects"] = parsed(R"([{"budget": -1}, {"decision_makers": 1}])");
}

Json whole(const std::string& bytes) {
  Json s = Json::parse(bytes);
  s["models"] = {"plain", "town"};
  s["lengths"] = {4, 8, 12};
  s["members"][0]["at_risk"] = true;
  s["members"][1]["uses_violence"] = false;
  s["seats"][0]["knowledge"][0]["needed_by"] = "care_check";
  s["seats"][0]["knowledge"][0]["duty"] = {"school"};
  s["seats"][0]["services"][0]["serves"] = "olek";
  s["seats"][0]["services"][1]["budget"] = 1;
  s["crises"][0]["when"] = parsed(R"([{"area_at_most": {"area": "safety", "n": 1}}])");
  add_events(s["events"]);
  s["numbers"] = parsed(R"({
    "trust": 4, "agency": 3, "capacity": [0, 3, 3, 3, 3, 4, 4, 5, 5], "profile": {"2": {"risen": 1, "safety": 5}, "4": {"safety": 6}},
    "lengths": {"4": {"trust": 5, "profile": {"3": {"risen": 2}}}, "12": {"agency": 2, "hand": 5}},
    "layers": {"full": {"hand": 3, "trust": 6}, "expert": {"budget": 4, "lengths": {"12": {"budget": 7, "agency": 5}}, "profile": {"5": {"ties": 1}}}}})");
  return s;
}

// A model in which everything is otherwise.
Json town(const std::string& bytes) {
  Json m = Json::parse(bytes);
  m["id"] = "town";
  m["name"] = parsed(R"({"pl": "Model miejski", "en": "Town model"})");
  m["labels"]["school"] = parsed(R"({
    "label": {"pl": {"nom": "Liceum", "gen": "Liceum", "acc": "Liceum", "ins": "Liceum", "dat": "Liceum", "loc": "Liceum"},
              "en": "Grammar school"},
    "name": {"pl": "Liceum w mieście", "en": "Grammar school in town"}})");
  m["labels"]["court"] = m["labels"]["school"];  // not at this table
  m["board"] = parsed(R"({"distance": false, "capacity": -1, "tie_fed": 3, "clash_contacts": 2, "inaction_open": true,
                          "baskets": true})");
  m["coordinator"]["appointed"] = true;
  return m;
}

}  // namespace

const scenario::Sources& rich_sources() {
  static const scenario::Sources sources = [] {
    scenario::Sources all = mini_sources();
    all["mini/scenario.json"] = whole(all.at("mini/scenario.json")).dump(1);
    all["common/models/town.json"] = town(all.at("common/models/plain.json")).dump(1);
    Json centre = Json::parse(all.at("common/institutions/centre.json"));
    centre["services"][1]["budget"] = 2;
    centre["services"][2]["safety_plan"] = true;
    centre["services"][2]["confidential"] = true;
    all["common/institutions/centre.json"] = centre.dump(1);
    Json ala = Json::parse(all.at("mini/answers/ala.json"));
    ala.push_back(parsed(R"({"technique": "coping", "tells": "knitting", "when": [{"fell": true}],
                             "text": {"pl": "Robię na drutach.", "en": "I knit."}})"));
    all["mini/answers/ala.json"] = ala.dump(1);
    return all;
  }();
  return sources;
}

const scenario::Loaded& rich() {
  static const scenario::LoadResult result = scenario::load_from(rich_sources(), "mini");
  if (!result) ADD_FAILURE() << printed(result.error());
  return *result;
}

}  // namespace koop::test
