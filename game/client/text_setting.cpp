// How the text client shows and changes what is played: story, level, length, model.

#include <algorithm>
#include <charconv>

#include "game/client/setting_model.hpp"
#include "game/client/text_client.hpp"

namespace koop::client {
namespace {

// Small letters and no marks, so that "Miejsko-wiejska" and "miejsko_wiejska" are the same word.
std::string plain(std::string_view words) {
  static constexpr std::pair<std::string_view, char> letters[] = {
      {"ą", 'a'}, {"ć", 'c'}, {"ę", 'e'}, {"ł", 'l'}, {"ń", 'n'}, {"ó", 'o'},     {"ś", 's'},
      {"ź", 'z'}, {"ż", 'z'}, {"Ł", 'l'}, {"Ś", 's'}, {"Ż", 'z'}, {"\u00a0", ' '}};
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const auto letter = std::find_if(std::begin(letters), std::end(letters),
                                     [&](const auto& l) { return words.substr(at).starts_with(l.first); });
    const char c = letter == std::end(letters) ? words[at] : letter->second;
    at += letter == std::end(letters) ? 1 : letter->first.size();
    out += c == '_' || c == '-' ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

bool is_any(std::string_view word, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), word) != names.end();
}

// 1 … `most`, or nothing.
std::optional<std::size_t> number_up_to(std::string_view text, std::size_t most) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size() || value < 1 || value > most)
    return std::nullopt;
  return value;
}

std::optional<Layer> layer_in(std::string_view word) {
  if (is_any(word, {"first", "first game", "pierwsza", "pierwszy", "pierwsza gra"})) return Layer::first_game;
  if (is_any(word, {"full", "full game", "pelna", "pelny", "pelna gra"})) return Layer::full;
  if (is_any(word, {"expert", "expert game", "ekspercka", "ekspercki", "ekspert", "gra ekspercka"})) return Layer::expert;
  return std::nullopt;
}

// What people call the models' communes.
std::string_view model_called(std::string_view word) {
  if (is_any(word, {"village", "country", "wies", "wiejska", "wiejski", "gmina wiejska"})) return "rural";
  if (is_any(word, {"small town", "town and villages", "miasteczko", "miejsko wiejska", "miejsko wiejski"}))
    return "urban_rural";
  return is_any(word, {"town", "miasto", "miejska", "miejski"}) ? std::string_view("city") : std::string_view();
}

std::optional<std::string> model_in(std::string_view word, const SettingModel& setting) {
  if (const auto n = number_up_to(word, setting.models.size())) return setting.models[*n - 1].id;
  for (const ModelChoice& model : setting.models)
    if (plain(model.id) == word || model.id == model_called(word)) return model.id;
  return std::nullopt;
}

std::optional<std::string> model_of_region(std::string_view word, const SettingModel& setting) {
  for (const RegionChoice& region : setting.regions)
    if (region.offered && !region.model.empty() && (plain(region.id) == word || plain(region.name) == word))
      return region.model;
  return std::nullopt;
}

// The settings that the words ask for, or nothing.
std::optional<TableSettings> wanted(const Model& m, std::string_view what, std::string_view value) {
  const SettingModel setting = setting_model(m);
  if (is_any(what, {"level", "layer", "poziom"})) {
    if (const auto layer = layer_in(value)) return with_layer(m, *layer);
  } else if (is_any(what, {"length", "dlugosc"})) {
    const auto months = number_up_to(value, Round::highest);
    for (const LengthChoice& length : setting.lengths)
      if (months && *months == static_cast<std::size_t>(length.rounds)) return with_length(m, length.rounds);
  } else if (what == "model") {
    if (const auto model = model_in(value, setting)) return with_model(m, *model);
  } else if (is_any(what, {"region", "wojewodztwo"})) {
    if (const auto model = model_of_region(value, setting)) return with_model(m, *model);
  }
  return std::nullopt;
}

}  // namespace

void TextClient::choose_story(std::string_view rest) {
  const Model& m = desk_.model();
  const auto number = number_up_to(rest, m.scenarios.size());
  desk_.change_settings(with_story(m, number ? m.scenarios[*number - 1].id : std::string(rest)));
}

void TextClient::change_setting(std::string_view rest) {
  if (rest.empty()) return show_setting();
  const std::string words = plain(rest);
  const auto space = words.find(' ');
  const auto from = space == std::string::npos ? words.size() : words.find_first_not_of(' ', space);
  if (const auto settings = wanted(desk_.model(), words.substr(0, space), std::string_view(words).substr(from)))
    return desk_.change_settings(*settings);
  phrase("client.text.set.bad", {{"words", rest}});
  prompt();
}

void TextClient::show_setting() {
  const Model& m = desk_.model();
  const SettingModel setting = setting_model(m);
  const auto& locale = m.locale();
  const auto heading = [&](std::string_view key) { line("== " + locale.phrase(key)); };
  const auto row = [&](const std::string& command, std::string name, const std::string& about, bool chosen) {
    if (chosen) name += " (" + locale.phrase("setting.chosen") + ")";
    phrase(about.empty() ? "client.text.set.row" : "client.text.set.row_about",
           about.empty() ? text::Params{{"command", command}, {"name", name}}
                         : text::Params{{"command", command}, {"name", name}, {"about", about}});
  };
  heading("setting.story");
  for (std::size_t i = 0; i < setting.stories.size(); ++i) {
    const StoryChoice& s = setting.stories[i];
    const std::string more = s.facts + "." + (s.tags.empty() ? "" : " " + s.tags + ".") + (s.led.empty() ? "" : " " + s.led);
    row(locale.phrase("client.text.set.story", {{"n", static_cast<int>(i + 1)}}), s.title, more, s.chosen);
  }
  heading("setting.layer");
  for (const LayerChoice& l : setting.layers)
    row(locale.phrase("client.text.set.layer." + std::string(name_of(l.layer))), l.name, l.about, l.chosen);
  heading("setting.length");
  for (const LengthChoice& l : setting.lengths)
    row(locale.phrase("client.text.set.length", {{"n", static_cast<int>(l.rounds)}}), l.name, l.about, l.chosen);
  heading("setting.model");
  for (std::size_t i = 0; i < setting.models.size(); ++i) {
    std::string about;
    for (const std::string& sentence : setting.models[i].brings) about += (about.empty() ? "" : " ") + sentence;
    if (!setting.models[i].macroregion.empty()) about += " " + setting.models[i].macroregion + ".";
    row(locale.phrase("client.text.set.model", {{"n", static_cast<int>(i + 1)}}), setting.models[i].name, about,
        setting.models[i].chosen);
  }
  if (!setting.regions.empty()) phrase("client.text.set.region", {{"region", setting.regions.front().name}});
  line(setting.effect);
  prompt();
}

}  // namespace koop::client
