#include "game/ui/theme.hpp"

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "game/ui/assets.hpp"

namespace koop::ui {
namespace {
using nlohmann::json;

// Thrown and caught inside this file only: a reader of forty keys is unreadable with a Result after each.
struct BadTheme : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// One place in the document, remembered by its pointer for the message.
struct Node {
  const json& value;
  std::string at;

  Node operator[](const std::string& key) const {
    if (!value.is_object() || !value.contains(key)) throw BadTheme(at + "/" + key + " is missing");
    return {value.at(key), at + "/" + key};
  }
  [[nodiscard]] Node item(std::size_t i) const {
    if (!value.is_array() || i >= value.size()) throw BadTheme(at + " needs more than " + std::to_string(i) + " entries");
    return {value.at(i), at + "/" + std::to_string(i)};
  }
  [[nodiscard]] std::string text() const {
    if (!value.is_string()) throw BadTheme(at + " is not a text");
    return value.get<std::string>();
  }
  operator float() const {
    if (!value.is_number()) throw BadTheme(at + " is not a number");
    return value.get<float>();
  }
  [[nodiscard]] Colour colour() const {
    const std::string hex = text();
    if (hex.size() != 7 || hex[0] != '#' || hex.find_first_not_of("0123456789abcdefABCDEF", 1) != std::string::npos)
      throw BadTheme(at + " is not a colour #RRGGBB: " + hex);
    const unsigned rgb = static_cast<unsigned>(std::stoul(hex.substr(1), nullptr, 16));
    return IM_COL32((rgb >> 16) & 0xFFu, (rgb >> 8) & 0xFFu, rgb & 0xFFu, 0xFFu);
  }
  template <std::size_t N>
  std::array<Colour, N> colours() const {
    std::array<Colour, N> out{};
    for (std::size_t i = 0; i < N; ++i) out[i] = item(i).colour();
    return out;
  }
  [[nodiscard]] std::vector<Colour> colour_list() const {
    std::vector<Colour> out;
    for (std::size_t i = 0; i < value.size(); ++i) out.push_back(item(i).colour());
    if (out.empty()) throw BadTheme(at + " holds no colour");
    return out;
  }
};

Palette read_palette(const Node& n) {
  const auto c = [&](const char* key) { return n[key].colour(); };
  const Node phase = n["phase"];
  Palette p{};
  p.surface = c("surface"), p.card = c("card"), p.sunken = c("sunken"), p.ink = c("ink"), p.muted = c("muted");
  p.edge = c("edge"), p.hairline = c("hairline"), p.accent = c("accent"), p.on_accent = c("on_accent");
  p.accent_soft = c("accent_soft"), p.focus = c("focus"), p.danger = c("danger"), p.danger_soft = c("danger_soft");
  p.success = c("success"), p.success_soft = c("success_soft"), p.own = c("own"), p.support = c("support");
  p.support_hatch = c("support_hatch"), p.trust = c("trust"), p.agency = c("agency"), p.disabled_ink = c("disabled_ink");
  p.phase = {phase["life"].colour(), phase["talk"].colour(), phase["meeting"].colour(), phase["month"].colour(),
             phase["review"].colour()};
  p.on_phase = c("on_phase"), p.seat = n["seat"].colours<seat_colours>(), p.on_seat = c("on_seat");
  p.map_ground = c("map_ground"), p.map_field = c("map_field"), p.map_water = c("map_water"), p.map_road = c("map_road");
  p.map_snow = c("map_snow"), p.map_ink = c("map_ink"), p.map_line = c("map_line"), p.wall = c("wall");
  p.brick = c("brick"), p.home = c("home"), p.tree = c("tree"), p.map_win = c("map_win"), p.lit_window = c("lit_window");
  return p;
}

Motion read_motion(const Node& m) {
  return {m["press"],      m["hover"],        m["card_move"], m["point_change"], m["link_grow"], m["reveal_turn"],
          m["story_line"], m["phase_change"], m["toast_in"],  m["toast_stay"],   m["pause_all"]};
}

ShadowKind read_shadow(const Node& s) { return {s["dy"], s["blur"], s["alpha"]}; }

void read_sizes(const Node& root, Theme& t) {
  const Node type = root["type"], line = root["line_height"], space = root["space"], radius = root["radius"];
  const Node stroke = root["stroke"], size = root["size"], link = stroke["link"];
  t.type = {type["small"],
            type["body"],
            type["voice"],
            type["h3"],
            type["h2"],
            type["h1"],
            type["display"],
            type["number"],
            type["projector_min"],
            type["projector_body"],
            type["projector_h1"],
            type["code"]};
  t.line = {line["body"], line["heading"], line["spacious"]};
  t.space = {space["xs"], space["s"], space["m"], space["l"], space["xl"], space["xxl"]};
  t.radius = {radius["chip"], radius["control"], radius["card"], radius["paper"], radius["bubble"], radius["pill"]};
  t.stroke = {stroke["hairline"],
              stroke["edge"],
              stroke["selected"],
              stroke["ink"],
              stroke["focus"],
              stroke["focus_gap"],
              {link.item(0), link.item(1), link.item(2), link.item(3)}};
  t.size = {size["target"],    size["button"],     size["top_bar"], size["task_bar"], size["point"],
            size["point_gap"], size["seat_shape"], size["icon"],    size["house"]};
  const Node scales = root["text_scale"];
  for (std::size_t i = 0; i < scales.value.size(); ++i) t.text_scales.push_back(scales.item(i));
}

Theme read_theme(const Node& root) {
  Theme t{};
  for (std::size_t i = 0; i < theme_names.size(); ++i)
    t.palettes[i] = read_palette(root["themes"][std::string(theme_names[i])]);
  for (std::size_t i = 0; i < seat_colours; ++i) {
    t.seat_shapes[i] = root["seat_shapes"].item(i).text();
    t.seat_shape_names_pl[i] = root["seat_shape_names_pl"].item(i).text();
  }
  const Node people = root["people"];
  t.people = {people["ink"].colour(), people["skin"].colour_list(), people["hair"].colour_list()};
  read_sizes(root, t);
  t.shadow_card = read_shadow(root["shadow"]["card"]);
  t.shadow_lifted = read_shadow(root["shadow"]["lifted"]);
  t.motion = read_motion(root["motion_ms"]);
  t.motion_reduced = read_motion(root["motion_reduced_ms"]);
  return t;
}
}  // namespace

std::optional<ThemeName> theme_named(std::string_view name) {
  for (std::size_t i = 0; i < theme_names.size(); ++i)
    if (theme_names[i] == name) return static_cast<ThemeName>(i);
  return std::nullopt;
}

Result<Theme, std::string> parse_theme(std::string_view text) {
  const json document = json::parse(text, nullptr, false);
  if (document.is_discarded()) return failure(std::string("theme.json is not JSON."));
  try {
    return read_theme(Node{document, ""});
  } catch (const BadTheme& bad) { return failure("theme.json: " + std::string(bad.what()) + "."); }
}

Result<Theme, std::string> load_theme(const std::filesystem::path& assets) {
  const auto text = read_file(assets / "theme.json");
  if (!text) return failure(text.error());
  return parse_theme(*text);
}

}  // namespace koop::ui
