#pragma once
// A cursor down a column: each take is as high as asked and moves on. Used alone or as the content of a scroll area.

#include "game/ui/ui.hpp"

namespace koop::ui {

class Column {
 public:
  Column(Ui& ui, Rect area, float between = -1)
      : ui_(&ui), area_(area), y_(area.y), between_(between < 0 ? ui.gap(8) : between) {}

  // The next `height` pixels; the usual gap stands before it unless it is the first.
  Rect take(float height);
  void gap(float pixels) { y_ += pixels; }
  // A text as wide as the column and as high as it needs.
  float text(std::string_view text, Type type = Type::body, Colour colour = 0);
  float text(const std::vector<Span>& spans, Type type = Type::body, Colour colour = 0);
  void rule();  // a hairline with room around it
  [[nodiscard]] float width() const { return area_.w; }
  [[nodiscard]] float used() const { return y_ - area_.y; }
  [[nodiscard]] Rect rest() const { return {area_.x, y_, area_.w, std::max(0.0f, area_.bottom() - y_)}; }
  [[nodiscard]] Ui& ui() { return *ui_; }

 private:
  Ui* ui_;
  Rect area_;
  float y_;
  float between_;
  bool first_ = true;
};

}  // namespace koop::ui
