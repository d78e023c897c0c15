#include "game/ui/kit/column.hpp"

namespace koop::ui {

Rect Column::take(float height) {
  if (!first_) y_ += between_;
  first_ = false;
  const Rect out{area_.x, y_, area_.w, height};
  y_ += height;
  return out;
}

float Column::text(std::string_view text, Type type, Colour colour) {
  return this->text(std::vector<Span>{{std::string(text), ui_->style(type).weight, 0}}, type, colour);
}

float Column::text(const std::vector<Span>& spans, Type type, Colour colour) {
  const float height = ui_->text_height(spans, type, area_.w);
  return ui_->text(take(height), spans, {.type = type, .colour = colour});
}

void Column::rule() {
  const float thick = ui_->line(1.5f);
  const Rect at = take(thick);
  ui_->draw()->AddRectFilled(at.min(), at.max(), ui_->colours().hairline);
}

}  // namespace koop::ui
