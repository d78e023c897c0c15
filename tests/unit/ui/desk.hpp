#pragma once
// A Ui without a window: tests feed input by hand and read the frame's record.

#include <gtest/gtest.h>

#include <functional>

#include "game/ui/kit.hpp"

namespace koop::ui {

class Desk {
 public:
  explicit Desk(std::function<void(Ui&)> draw, Point size = {1280, 720}) : draw_(std::move(draw)), size_(size) {
    auto made = Ui::create();
    if (!made) ADD_FAILURE() << made.error();
    ui_ = std::move(*made);
    still();
  }

  Ui& ui() { return *ui_; }
  void resize(Point size) { size_ = size, still(); }
  // One frame with this input.
  void frame(InputFrame input) {
    now_ += 16;
    input.mouse_down = input.mouse_down || down_;
    ui_->start_frame(input, size_, now_);
    draw_(*ui_);
    ui_->finish_frame();
  }
  // Frames without input until nothing moves.
  void still() {
    InputFrame nothing;
    nothing.mouse = mouse_;
    for (int i = 0; i < 200; ++i) {
      frame(nothing);
      if (!ui_->wants_redraw()) return;
    }
    ADD_FAILURE() << "never comes to rest";
  }
  void wait(double ms) { now_ += ms; }
  void press(Key key, bool shift = false) {
    InputFrame in{.mouse = mouse_, .pressed = {key}, .first_pressed = {key}, .held = {key}, .shift = shift, .any = true};
    frame(in);
  }
  void release(Key key) {
    InputFrame in{.mouse = mouse_, .released = {key}, .any = true};
    frame(in);
  }
  void tap(Key key, bool shift = false) { press(key, shift), release(key), still(); }
  void type(std::u32string text) {
    InputFrame in{.mouse = mouse_, .typed = std::move(text), .any = true};
    frame(in);
    still();
  }
  void move(Point to) {
    mouse_ = to;
    frame({.mouse = to, .any = true});
    still();
  }
  void mouse_down() {
    down_ = true;
    frame({.mouse = mouse_, .mouse_down = true, .mouse_pressed = true, .any = true});
  }
  void mouse_up() {
    down_ = false;
    frame({.mouse = mouse_, .mouse_released = true, .any = true});
    still();
  }
  void click(Point at) { move(at), mouse_down(), mouse_up(); }
  void click(const std::string& id) { click(rect(id).centre()); }
  void wheel(float notches) {
    frame({.mouse = mouse_, .wheel = notches, .any = true});
    still();
  }

  const WidgetRecord* find(const std::string& id) { return ui_->frame().find(id); }
  Rect rect(const std::string& id) {
    const WidgetRecord* w = find(id);
    if (w == nullptr) ADD_FAILURE() << "no widget " << id;
    return w == nullptr ? Rect{} : w->rect;
  }
  std::string focused() {
    const WidgetRecord* w = ui_->frame().focused();
    return w == nullptr ? "" : w->id;
  }

 private:
  std::function<void(Ui&)> draw_;
  Point size_;
  std::unique_ptr<Ui> ui_;
  Point mouse_{-1, -1};
  bool down_ = false;
  double now_ = 0;
};

}  // namespace koop::ui
