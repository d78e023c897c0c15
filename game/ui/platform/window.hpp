#pragma once
// The program's window and its loop. A frame is drawn only when an event came, an animation runs or somebody asked; between frames
// the loop sleeps and polls what the caller gives it (the network).

#include <SFML/Graphics/RenderWindow.hpp>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "game/base/result.hpp"
#include "game/ui/platform/event_queue.hpp"
#include "game/ui/platform/render.hpp"
#include "game/ui/ui.hpp"

namespace koop::ui {

struct WindowOptions {
  unsigned width = 1280, height = 720;
  bool fullscreen = false;
  std::string title = "Kooperacja";
};

struct LoopHooks {
  std::function<void(Ui&)> draw;    // one screen
  std::function<bool()> poll;       // true: something changed, draw a frame. Called about 60 times a second, 10 when idle
  std::function<bool()> may_close;  // the person closes the window; false: keep it (a question is asked first)
};

class Window {
 public:
  // A sentence when there is no display or no OpenGL.
  static Result<std::unique_ptr<Window>, std::string> open(const WindowOptions& options, Ui& ui);

  // Returns when closed.
  void run(const LoopHooks& hooks);
  void close() { closing_ = true; }
  // Frames until nothing moves or `frames_max` are drawn; for pictures and tests.
  void settle(const std::function<void(Ui&)>& draw, int frames_max = 120);
  Result<void, std::string> screenshot(const std::filesystem::path& png);
  void set_fullscreen(bool fullscreen);
  [[nodiscard]] std::uint64_t frames_drawn() const { return drawn_; }

 private:
  explicit Window(Ui& ui) : ui_(ui) {}
  bool create();
  void pump(bool& closed);
  bool frames(const LoopHooks& hooks);
  void present();
  [[nodiscard]] double now_ms() const;

  Ui& ui_;
  WindowOptions options_;
  sf::RenderWindow window_;
  EventQueue queue_;
  Renderer renderer_;
  sf::Clock clock_;
  std::uint64_t drawn_ = 0;
  bool closing_ = false, resized_ = true;
};

}  // namespace koop::ui
