#pragma once
// Cards in equal columns, each row as high as its highest card.

#include "game/ui/kit.hpp"

namespace koop::ui {

struct GridLook {
  float least = 230;  // narrowest column, px at 100 %
  int columns_max = 4;
  float gap = 12;
};

// `height(i, width)` measures, `draw(i, box)` draws; both in the column's order.
template <class Height, class Draw>
void card_grid(Ui& ui, Column& column, std::size_t count, const GridLook& look, Height height, Draw draw) {
  const float gap = ui.gap(look.gap);
  const int columns = std::clamp(static_cast<int>((column.width() + gap) / (ui.len(look.least) + gap)), 1, look.columns_max);
  const float width = std::floor((column.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
  const auto step = static_cast<std::size_t>(columns);
  for (std::size_t i = 0; i < count; i += step) {
    const std::size_t end = std::min(count, i + step);
    float tallest = 0;
    for (std::size_t k = i; k < end; ++k) tallest = std::max(tallest, height(k, width));
    const Rect row = column.take(tallest);
    for (std::size_t k = i; k < end; ++k) draw(k, row.column(static_cast<int>(k - i), columns, gap));
  }
}

}  // namespace koop::ui
