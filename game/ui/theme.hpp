#pragma once
// The look as values: assets/theme.json read into plain structs. Colours per theme, sizes in pixels at 100 %; Ui multiplies them.
// nlohmann/json stays in theme.cpp.

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "game/base/result.hpp"
#include "game/ui/geometry.hpp"

namespace koop::ui {

enum class ThemeName { light, dark, high_contrast, projector };
inline constexpr std::array<std::string_view, 4> theme_names = {"light", "dark", "high_contrast", "projector"};
std::optional<ThemeName> theme_named(std::string_view name);

enum class Phase { life, talk, meeting, month, review };
inline constexpr int phase_count = 5;
inline constexpr int seat_colours = 8;

struct Palette {
  Colour surface, card, sunken, ink, muted, edge, hairline;
  Colour accent, on_accent, accent_soft, focus, danger, danger_soft, success, success_soft;
  Colour own, support, support_hatch, trust, agency, disabled_ink;
  std::array<Colour, phase_count> phase;
  Colour on_phase;
  std::array<Colour, seat_colours> seat;
  Colour on_seat;
  Colour map_ground, map_field, map_water, map_road, map_snow, map_ink, map_line;
  Colour wall, brick, home, tree, map_win, lit_window;
};

struct TypeSizes {
  float small, body, voice, h3, h2, h1, display, number, projector_min, projector_body, projector_h1, code;
};
struct LineHeights {
  float body, heading, spacious;
};
struct Spaces {
  float xs, s, m, l, xl, xxl;
};
struct Radii {
  float chip, control, card, paper, bubble, pill;
};
struct Strokes {
  float hairline, edge, selected, ink, focus, focus_gap;
  std::array<float, 4> link;
};
struct Sizes {
  float target, button, top_bar, task_bar, point, point_gap, seat_shape, icon, house;
};
struct ShadowKind {
  float dy, blur, alpha;
};
// Milliseconds.
struct Motion {
  float press, hover, card_move, point_change, link_grow, reveal_turn, story_line, phase_change, toast_in, toast_stay,
      pause_all;
};
struct PeopleColours {
  Colour ink;
  std::vector<Colour> skin, hair;
};

struct Theme {
  std::array<Palette, 4> palettes;
  std::array<std::string, seat_colours> seat_shapes;  // ids: circle, square …
  std::array<std::string, seat_colours> seat_shape_names_pl;
  PeopleColours people;
  TypeSizes type;
  LineHeights line;
  std::vector<float> text_scales;
  Spaces space;
  Radii radius;
  Strokes stroke;
  Sizes size;
  ShadowKind shadow_card, shadow_lifted;
  Motion motion, motion_reduced;
};

// Reads theme.json's text; a missing key, a wrong type or a colour that is not #RRGGBB is a sentence naming its JSON pointer.
Result<Theme, std::string> parse_theme(std::string_view json);
Result<Theme, std::string> load_theme(const std::filesystem::path& assets);

}  // namespace koop::ui
