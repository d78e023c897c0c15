#include "game/client/setting_model.hpp"

#include <algorithm>

#include "game/text/typeset.hpp"

namespace koop::client {
namespace {

constexpr int usual_rounds = 8;
constexpr int quarters_at_most = 4;  // a game so short counts in quarters
constexpr int whole_year = 12;
constexpr int minutes_least = 5, minutes_most = 9;  // of a month (docs/rules.md 3)

const protocol::ScenarioOffer* offer_of(const Model& m, const std::string& id) {
  const auto at = std::find_if(m.scenarios.begin(), m.scenarios.end(), [&](const auto& offer) { return offer.id == id; });
  return at == m.scenarios.end() ? nullptr : &*at;
}

bool has_model(const protocol::ScenarioOffer& offer, const std::string& id) {
  return std::any_of(offer.models.begin(), offer.models.end(), [&](const auto& model) { return model.id == id; });
}

int to_fives(int minutes) { return minutes / 5 * 5; }

struct Wording {
  const Model& m;
  text::Sentences say = m.say();
  const protocol::ScenarioOffer* offer = offer_of(m, m.table.settings.scenario);

  [[nodiscard]] std::string phrase(std::string_view key, const text::Params& params = {}) const {
    return m.locale().phrase(key, params);
  }
  [[nodiscard]] const Setting& setting() const { return m.table.settings.setting; }
  // The model's id, also when the setting leaves it to the story.
  [[nodiscard]] std::string model_id() const {
    if (!setting().model.empty() || offer == nullptr || offer->models.empty()) return setting().model;
    return offer->models.front().id;
  }

  [[nodiscard]] StoryChoice story(const protocol::ScenarioOffer& o) const {
    StoryChoice story;
    story.id = o.id;
    story.title = text::typeset(o.title);
    story.introduction = text::typeset(o.introduction);
    story.facts = text::upper_first(text::comma_list(
        {phrase("setting.difficulty", {{"n", static_cast<int>(o.difficulty)}}), m.locale().counted("seats", o.institutions)}));
    std::vector<std::string> tags;
    for (const StoryTag tag : o.tags) tags.push_back(phrase("tag." + std::string(name_of(tag))));
    if (!tags.empty()) story.tags = phrase("setting.tags", {{"tags", text::comma_list(tags)}});
    if (o.audience == Audience::facilitated) {
      story.led_mark = phrase("setting.facilitated");
      story.led = phrase("setting.facilitated.about");
    }
    story.chosen = o.id == m.table.settings.scenario;
    return story;
  }

  [[nodiscard]] LayerChoice layer(Layer which) const {
    const std::string key = "setting.layer." + std::string(name_of(which));
    return {which, phrase(key), phrase(key + ".about"), which == setting().layer};
  }

  [[nodiscard]] std::string length_name(int rounds) const {
    return rounds <= quarters_at_most ? m.locale().plural("setting.length.quarters", rounds)
                                      : m.locale().counted("months", rounds);
  }
  [[nodiscard]] LengthChoice length(Round rounds) const {
    std::string about;
    if (rounds <= quarters_at_most) about = phrase("setting.length.as_quarters") + " ";
    if (rounds == whole_year) about = phrase("setting.length.whole_year") + " ";
    about +=
        phrase("setting.length.minutes", {{"from", to_fives(rounds * minutes_least)}, {"to", to_fives(rounds * minutes_most)}});
    return {rounds, length_name(rounds), about, rounds == setting().rounds};
  }

  [[nodiscard]] std::vector<std::string> regions_with(const std::string& model) const {
    std::vector<std::string> names;
    for (const protocol::RegionOffer& region : m.regions)
      if (region.model == model) names.push_back(text::typeset(region.name));
    return names;
  }
  [[nodiscard]] ModelChoice model(const protocol::ModelOffer& o) const {
    ModelChoice choice;
    choice.id = o.id;
    choice.name = text::typeset(o.name);
    const auto brings = [&](std::string_view key, const char* place, const std::string& name) {
      if (!name.empty()) choice.brings.push_back(phrase(key, {{place, name}}));
    };
    brings("setting.model.team", "team", o.team);
    brings("setting.model.plan", "plan", o.plan);
    brings("setting.model.institutional_team", "team", o.institutional_team);
    for (const protocol::RegionOffer& region : m.regions)
      if (region.model == o.id && choice.number == 0) choice.number = region.macroregion;
    const auto names = regions_with(o.id);
    if (!names.empty())
      choice.macroregion =
          phrase("setting.macroregion.with", {{"number", roman(choice.number)}, {"regions", text::comma_list(names)}});
    choice.chosen = o.id == model_id();
    return choice;
  }
  [[nodiscard]] RegionChoice region(const protocol::RegionOffer& o) const {
    RegionChoice region{o.id, text::typeset(o.name), o.model, o.macroregion, true, false};
    if (o.model.empty()) return region;
    region.offered = offer != nullptr && has_model(*offer, o.model);
    region.chosen = o.model == model_id();
    return region;
  }

  [[nodiscard]] std::string summary() const {
    std::vector<std::string> parts{phrase("setting.layer." + std::string(name_of(setting().layer))),
                                   length_name(setting().rounds)};
    for (std::size_t i = 0; offer != nullptr && i < offer->models.size(); ++i)
      if (offer->models[i].id == model_id()) parts.push_back(text::typeset(offer->models[i].commune));
    return text::comma_list(parts);
  }
};

}  // namespace

std::string roman(int macroregion) { return std::string(static_cast<std::size_t>(std::clamp(macroregion, 0, 3)), 'I'); }

SettingModel setting_model(const Model& model) {
  const Wording words{model};
  SettingModel found;
  for (const protocol::ScenarioOffer& offer : model.scenarios) found.stories.push_back(words.story(offer));
  for (unsigned i = 0; i < enum_count<Layer>; ++i) found.layers.push_back(words.layer(static_cast<Layer>(i)));
  if (words.offer != nullptr) {
    for (const Round rounds : words.offer->lengths) found.lengths.push_back(words.length(rounds));
    for (const protocol::ModelOffer& offer : words.offer->models) found.models.push_back(words.model(offer));
  }
  for (const protocol::RegionOffer& region : model.regions) found.regions.push_back(words.region(region));
  if (const auto names = words.regions_with({}); !names.empty())
    found.outside = words.phrase("setting.region.outside", {{"regions", text::comma_list(names)}});
  const bool board = RuleParts::of(words.setting().layer).has(RulePart::model_effects);
  found.effect = words.phrase(board ? "setting.model.board_too" : "setting.model.names_only");
  found.summary = words.summary();
  return found;
}

TableSettings with_story(const Model& model, const std::string& id) {
  TableSettings settings = model.table.settings;
  settings.scenario = id;
  const protocol::ScenarioOffer* offer = offer_of(model, id);
  if (offer == nullptr) return settings;
  const auto has = [&](int rounds) {
    return std::find(offer->lengths.begin(), offer->lengths.end(), rounds) != offer->lengths.end();
  };
  if (!has(settings.setting.rounds) && !offer->lengths.empty())
    settings.setting.rounds = has(usual_rounds) ? Round{usual_rounds} : offer->lengths.front();
  if (!has_model(*offer, settings.setting.model)) settings.setting.model.clear();
  return settings;
}

TableSettings with_layer(const Model& model, Layer layer) {
  TableSettings settings = model.table.settings;
  settings.setting.layer = layer;
  return settings;
}

TableSettings with_length(const Model& model, Round rounds) {
  TableSettings settings = model.table.settings;
  settings.setting.rounds = rounds;
  return settings;
}

TableSettings with_model(const Model& model, const std::string& id) {
  TableSettings settings = model.table.settings;
  settings.setting.model = id;
  return settings;
}

}  // namespace koop::client
