#pragma once
// Seats are told apart by shape, label and colour, always all three; the colour index belongs to the seat. Tags are small and silent.

#include "game/ui/kit/icon.hpp"

namespace koop::ui {

// The seat's shape alone, in the largest square in the middle of `box`. Colour 0: the seat's own.
void seat_shape(Ui& ui, Rect box, int seat_colour, Colour colour = 0);

float seat_chip_width(Ui& ui, std::string_view label);
float seat_chip_height(Ui& ui);
// `filled`: this one is yours, or the chip heads a slip.
void seat_chip(Ui& ui, Rect box, std::string_view id, int seat_colour, std::string_view label, bool filled = false);
// Cuts the chip off the left of a row.
void seat_chip_left(Ui& ui, Rect& row, std::string_view id, int seat_colour, std::string_view label, bool filled = false);

enum class TagKind { plain, yes, not_so, own, support, danger, accent };
struct Tag {
  std::string text = {};
  TagKind kind = TagKind::plain;
  Icon icon = Icon::none;
};
float tag_width(Ui& ui, const Tag& tag);
float tag_height(Ui& ui);
void tag(Ui& ui, Rect box, const Tag& tag);
// Tags in a row that wraps; returns the height.
float tags_height(Ui& ui, const std::vector<Tag>& tags, float width);
void tags(Ui& ui, Rect box, const std::vector<Tag>& tags);

}  // namespace koop::ui
