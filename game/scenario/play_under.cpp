// One scenario under one setting: layer, length, cooperation model.

#include <algorithm>

#include "game/scenario/load.hpp"
#include "game/scenario/number_sheets.hpp"

namespace koop::scenario {
namespace {

constexpr int usual_rounds = 8;

const Model* model_of(const Loaded& loaded, const std::string& id) {
  if (loaded.models.empty()) return nullptr;
  if (id.empty()) return &loaded.models.front();
  const auto at = std::find_if(loaded.models.begin(), loaded.models.end(), [&](const Model& m) { return m.id == id; });
  return at == loaded.models.end() ? nullptr : &*at;
}

// A month written on the scale of the usual length stays where it is in a longer game, so that winter events stay in winter. In a
// shorter one months move together.
int moved(int written, int rounds, int usual) {
  return usual <= rounds ? written : 1 + ((written - 1) * (rounds - 1) + (usual - 1) / 2) / (usual - 1);
}

// Where two events meet the first keeps the month and the other is left out.
void move_events(const Loaded& loaded, int rounds, std::vector<rules::Event>& events) {
  const int usual = usual_setting(loaded).rounds;
  std::array<bool, Round::highest + 1> taken{};
  for (std::size_t i = 0; i < events.size(); ++i) {
    const int written = loaded.event_months[i];
    events[i].left_out = false;
    events[i].round = 0;
    if (written == 0) continue;
    const auto at = static_cast<std::size_t>(std::max(moved(written, rounds, usual), 2));
    events[i].left_out = taken[at];
    events[i].round = taken[at] ? 0 : static_cast<int>(at);
    taken[at] = true;
  }
}

void name_months(const Loaded& loaded, int rounds, Texts& texts) {
  const bool quick = rounds <= 4;
  const auto& names = quick ? loaded.quarter_names : loaded.month_names;
  for (std::size_t i = 0; i < names.size() && static_cast<int>(i) < rounds; ++i) {
    for (std::size_t part = 0; part < names[i].size(); ++part) {
      texts.put({TextKind::month_name, static_cast<std::uint16_t>(i + 1), static_cast<std::uint8_t>(part)}, names[i][part]);
    }
  }
}

// Rule 11: what the commune is like.
void use_model(const rules::ModelEffects& effects, rules::Scenario& s) {
  s.board = effects;
  if (effects.tie_fed > 0) s.numbers.tie_fed = effects.tie_fed;
  s.numbers.clash_contacts = std::max<int>(s.numbers.clash_contacts, effects.clash_contacts);
  for (Count& capacity : s.numbers.capacity) capacity = std::max(1, capacity + effects.capacity);
}

}  // namespace

Setting usual_setting(const Loaded& loaded) {
  const bool has_eight = std::find(loaded.lengths.begin(), loaded.lengths.end(), usual_rounds) != loaded.lengths.end();
  Setting setting;
  setting.rounds = has_eight || loaded.lengths.empty() ? usual_rounds : loaded.lengths.front();
  return setting;
}

bool fits(const Loaded& loaded, const Setting& setting) {
  return model_of(loaded, setting.model) != nullptr &&
         std::find(loaded.lengths.begin(), loaded.lengths.end(), static_cast<int>(setting.rounds)) != loaded.lengths.end();
}

Played play_under(const Loaded& loaded, const Setting& setting) {
  KOOP_ASSERT(fits(loaded, setting));
  Played played{loaded.scenario, loaded.catalogue, loaded.texts};
  const Model& model = *model_of(loaded, setting.model);
  rules::Scenario& s = played.rules;
  s.parts = RuleParts::of(setting.layer);
  s.rounds = setting.rounds;
  s.model = static_cast<unsigned>(&model - loaded.models.data());
  s.numbers = numbers_of(loaded.numbers, setting);
  s.board = {};
  if (s.has(RulePart::model_effects)) use_model(model.board, s);
  move_events(loaded, setting.rounds, s.events);
  if (s.pandemic.from > 0) {
    const int usual = usual_setting(loaded).rounds;
    s.pandemic.from = moved(s.pandemic.from, setting.rounds, usual);
    s.pandemic.to = moved(s.pandemic.to, setting.rounds, usual);
  }
  for (const auto& [key, text] : loaded.own_names) played.texts.put(key, text);
  for (const auto& [key, text] : model.texts) played.texts.put(key, text);
  name_months(loaded, setting.rounds, played.texts);

  Catalogue& c = played.catalogue;
  c.setting = setting;
  c.time_per_seat = s.numbers.time_per_seat;
  c.time_two_seats = s.numbers.time_two_seats;
  c.hand = s.numbers.hand;
  c.shares = s.numbers.shares;
  c.capacity = s.numbers.capacity;
  return played;
}

}  // namespace koop::scenario
